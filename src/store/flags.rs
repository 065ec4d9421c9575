//! The table `flags`: chats that wait for a volunteer, and why. One open flag a chat and reason.

use chrono::{DateTime, Utc};
use sqlx::PgConnection;

use super::StoreError;
use crate::domain::ids::ChatId;

/// Raises a flag, unless it is up already, or the chat is banned. `reason` is one of our words (`FlagReason::as_str`).
pub async fn raise(
    conn: &mut PgConnection,
    chat: ChatId,
    reason: &str,
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    sqlx::query!(
        "insert into flags (chat_id, reason, raised_at)
         select $1, $2, $3 where not exists (select from bans where chat_id = $1)
         on conflict (chat_id, reason) where handled_at is null do nothing",
        chat.0,
        reason,
        now
    )
    .execute(conn)
    .await?;
    Ok(())
}

/// A chat that waits, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Flagged {
    /// Which.
    pub chat: ChatId,
    /// The words of its reasons.
    pub reasons: Vec<String>,
    ids: Vec<i64>,
}

/// The chat that was flagged first of those that nobody was told of, with all its open flags; held until the transaction ends. Those that
/// another holds are passed over.
pub async fn find_next(conn: &mut PgConnection) -> Result<Option<Flagged>, StoreError> {
    let chat = sqlx::query_scalar!(
        "select chat_id from flags where handled_at is null order by raised_at, id limit 1 for update skip locked"
    )
    .fetch_optional(&mut *conn)
    .await?;
    let Some(chat) = chat else { return Ok(None) };
    let rows = sqlx::query!(
        "select id, reason from flags where chat_id = $1 and handled_at is null order by id for update",
        chat
    )
    .fetch_all(conn)
    .await?;
    Ok(Some(Flagged {
        chat: ChatId(chat),
        ids: rows.iter().map(|row| row.id).collect(),
        reasons: rows.into_iter().map(|row| row.reason).collect(),
    }))
}

/// Volunteers see it now.
pub async fn mark_handled(
    conn: &mut PgConnection,
    flagged: &Flagged,
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    sqlx::query!(
        "update flags set handled_at = $2 where id = any($1)",
        &flagged.ids,
        now
    )
    .execute(conn)
    .await?;
    Ok(())
}
