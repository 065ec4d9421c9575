//! The table `flags`: chats that wait for a volunteer, and why. One open flag a chat and reason.

use chrono::{DateTime, Utc};
use sqlx::PgConnection;

use super::StoreError;
use crate::domain::ids::ChatId;

/// Raises a flag, unless it is up already. `reason` is one of our words (`FlagReason::as_str`).
pub async fn raise(
    conn: &mut PgConnection,
    chat: ChatId,
    reason: &str,
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    sqlx::query!(
        "insert into flags (chat_id, reason, raised_at) values ($1, $2, $3)
         on conflict (chat_id, reason) where handled_at is null do nothing",
        chat.0,
        reason,
        now
    )
    .execute(conn)
    .await?;
    Ok(())
}
