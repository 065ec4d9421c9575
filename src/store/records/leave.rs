//! Records that leave with their source.

use chrono::{DateTime, Utc};
use sqlx::PgConnection;

use crate::{
    domain::ids::{ChatId, ReportId, SourceId},
    store::{StoreError, flags, outbox, pairings, postings},
};

/// Why a volunteer looks at a chat that was told of a record whose source is withdrawn.
const FLAG: &str = "source_withdrawn";

/// Takes up to `limit` records of a source out, in the caller's transaction: their keys, their pairings that nobody was told of and messages
/// about them that still wait go, and the records with them. Begins after a key; returns the last key taken, `None` when there are no more.
///
/// A record that a family was told of is kept, as withdrawn: it is compared with nothing any more, but the buttons of the family's message go on
/// working and a volunteer can still tell them what it was that they were told, and that its list was taken back: the chat is flagged for
/// that. It goes when the family's own report goes (`prune`).
pub async fn withdraw_some(
    conn: &mut PgConnection,
    (source, after): (SourceId, ReportId),
    limit: i64,
    now: DateTime<Utc>,
) -> Result<Option<ReportId>, StoreError> {
    let ids = sqlx::query_scalar!(
        "select id from records join reports on reports.id = records.report_id
         where source_id = $1 and report_id > $2 and stage = 'open'
         order by report_id limit $3 for update of reports",
        source.0,
        after.0,
        limit
    )
    .fetch_all(&mut *conn)
    .await?;
    take_out(conn, &ids, now).await?;
    Ok(ids.last().copied().map(ReportId))
}

/// Takes those of these records out that stand, as [`withdraw_some`] does. Returns how many they were.
pub async fn withdraw_these(
    conn: &mut PgConnection,
    records: &[ReportId],
    now: DateTime<Utc>,
) -> Result<u64, StoreError> {
    let ids: Vec<i64> = records.iter().map(|record| record.0).collect();
    let ids = sqlx::query_scalar!(
        "select id from reports where id = any($1) and stage = 'open' order by id for update",
        &ids
    )
    .fetch_all(&mut *conn)
    .await?;
    take_out(conn, &ids, now).await?;
    Ok(ids.len() as u64)
}

async fn take_out(
    conn: &mut PgConnection,
    ids: &[i64],
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    let reports: Vec<ReportId> = ids.iter().copied().map(ReportId).collect();
    postings::remove(conn, &reports).await?;
    pairings::remove_untold(conn, &reports).await?;
    outbox::drop_untold(conn, &reports, now).await?;
    for chat in list_told(conn, ids).await? {
        flags::raise(conn, chat, FLAG, now).await?;
    }
    sqlx::query!(
        "delete from reports where id = any($1) and not exists (
             select from pairings where told_at is not null and reports.id in (seeker_id, other_id))",
        ids
    )
    .execute(&mut *conn)
    .await?;
    sqlx::query!(
        "update reports set stage = 'withdrawn', changed_at = $2 where id = any($1)",
        ids,
        now
    )
    .execute(conn)
    .await?;
    Ok(())
}

/// Chats that were told of one of these and did not say "not them".
async fn list_told(conn: &mut PgConnection, ids: &[i64]) -> Result<Vec<ChatId>, StoreError> {
    let chats = sqlx::query_scalar!(
        r#"select distinct chat_id as "chat_id!" from pairings join reports on reports.id = seeker_id
         where other_id = any($1) and told_at is not null and pairings.stage <> 'rejected' and chat_id is not null
         order by 1"#,
        ids
    )
    .fetch_all(conn)
    .await?;
    Ok(chats.into_iter().map(ChatId).collect())
}
