//! The table `bans`: who is kept out, and why. Reports of a banned chat stand, but are not found. (Which keys they have is [`super::postings`]'
//! matter.) Called by `jobs/desk/bans`; what `jobs/intake` needs comes with the claim.

use chrono::{DateTime, Utc};
use sqlx::PgConnection;

use crate::{
    domain::{
        ban::{Ban, BanKind, BanReason},
        ids::{ChatId, ReportId},
    },
    store::StoreError,
};

/// The ban of a chat, if there is one.
pub async fn find(conn: &mut PgConnection, chat: ChatId) -> Result<Option<Ban>, StoreError> {
    let row = sqlx::query!("select kind, reason from bans where chat_id = $1", chat.0)
        .fetch_optional(conn)
        .await?;
    row.map(|row| {
        Ok(Ban {
            kind: BanKind::parse(&row.kind).ok_or(StoreError::Unreadable("bans.kind"))?,
            reason: BanReason::parse(&row.reason).ok_or(StoreError::Unreadable("bans.reason"))?,
        })
    })
    .transpose()
}

/// A chat is banned from now on; a ban that stands is replaced.
pub async fn save(
    conn: &mut PgConnection,
    (chat, ban): (ChatId, Ban),
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    sqlx::query!(
        "insert into bans (chat_id, kind, reason, banned_at) values ($1, $2, $3, $4)
         on conflict (chat_id) do update set kind = excluded.kind, reason = excluded.reason, banned_at = excluded.banned_at",
        chat.0,
        ban.kind.as_str(),
        ban.reason.as_str(),
        now
    )
    .execute(conn)
    .await?;
    Ok(())
}

/// A chat is banned no more.
pub async fn remove(conn: &mut PgConnection, chat: ChatId) -> Result<(), StoreError> {
    sqlx::query!("delete from bans where chat_id = $1", chat.0)
        .execute(conn)
        .await?;
    Ok(())
}

/// These reports wait for no pairs any more, and their chat for no volunteer. Whoever read the reports before does so again: their revisions
/// are counted up.
pub async fn forget_waiting(
    conn: &mut PgConnection,
    (chat, reports): (ChatId, &[ReportId]),
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    let ids: Vec<i64> = reports.iter().map(|report| report.0).collect();
    sqlx::query!(
        "update reports set revision = revision + 1 where id = any($1)",
        &ids
    )
    .execute(&mut *conn)
    .await?;
    sqlx::query!("delete from match_queue where report_id = any($1)", &ids)
        .execute(&mut *conn)
        .await?;
    sqlx::query!(
        "update flags set handled_at = $2 where chat_id = $1 and handled_at is null",
        chat.0,
        now
    )
    .execute(conn)
    .await?;
    Ok(())
}
