//! Everything a chat ever told, erased at once. What hangs on its reports (blocking keys, pairings on either side, queue) goes with them.

use sqlx::PgConnection;

use super::StoreError;
use crate::domain::ids::ChatId;

/// Erases reports, waiting messages, the topic with all that was said in it, flags, and the contents of updates handled or set aside. Updates that came since still wait their turn.
///
/// The chat's row stays until the farewell is sent (it knows where to send it); the caller saves it without a state, and
/// `prune` deletes it.
pub async fn erase_chat(conn: &mut PgConnection, chat: ChatId) -> Result<(), StoreError> {
    sqlx::query!("delete from reports where chat_id = $1", chat.0)
        .execute(&mut *conn)
        .await?;
    sqlx::query!("delete from outbox where chat_id = $1", chat.0)
        .execute(&mut *conn)
        .await?;
    sqlx::query!("delete from topics where chat_id = $1", chat.0)
        .execute(&mut *conn)
        .await?;
    sqlx::query!("delete from flags where chat_id = $1", chat.0)
        .execute(&mut *conn)
        .await?;
    sqlx::query!(
        "update inbox set raw = null, chat_id = null
         where chat_id = $1 and (done_at is not null or parked_at is not null)",
        chat.0
    )
    .execute(conn)
    .await?;
    Ok(())
}
