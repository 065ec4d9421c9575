//! What became of a leased row, by what Telegram answered; and what becomes of the rows of a topic.

use chrono::{DateTime, Utc};
use sqlx::PgConnection;

use crate::{
    domain::ids::{ChatId, PostId, TopicId},
    store::StoreError,
};

/// Telegram took it: the row is deleted.
pub async fn mark_sent(conn: &mut PgConnection, id: i64) -> Result<(), StoreError> {
    sqlx::query!("delete from outbox where id = $1", id)
        .execute(conn)
        .await?;
    Ok(())
}

/// To be tried again, not before an instant (Telegram's `retry_after`, or a growing pause). Later rows of the chat wait for it.
pub async fn mark_retry(
    conn: &mut PgConnection,
    id: i64,
    not_before: DateTime<Utc>,
) -> Result<(), StoreError> {
    sqlx::query!(
        "update outbox set not_before = $2, leased_until = null where id = $1",
        id,
        not_before
    )
    .execute(conn)
    .await?;
    Ok(())
}

/// Telegram refuses it for good, by our own fault: set aside, and the chat goes on.
pub async fn mark_refused(conn: &mut PgConnection, id: i64) -> Result<(), StoreError> {
    sqlx::query!(
        "update outbox set stage = 'refused', leased_until = null where id = $1",
        id
    )
    .execute(conn)
    .await?;
    Ok(())
}

/// The chat blocked the bot or is gone: what waits for it is kept but not tried again until it writes; answers to its presses are dropped.
pub async fn mark_unreachable(conn: &mut PgConnection, chat: ChatId) -> Result<(), StoreError> {
    sqlx::query!(
        "update chats set reach = 'unreachable' where id = $1",
        chat.0
    )
    .execute(&mut *conn)
    .await?;
    sqlx::query!(
        "delete from outbox where chat_id = $1 and kind in ('toast', 'drop_buttons')",
        chat.0
    )
    .execute(&mut *conn)
    .await?;
    sqlx::query!(
        "update outbox set stage = 'kept', leased_until = null where chat_id = $1 and stage = 'waiting'",
        chat.0
    )
    .execute(conn)
    .await?;
    Ok(())
}

/// Whether a post already waits to be brought up to date: what is sent then is what it says then.
pub async fn find_waiting_post(
    conn: &mut PgConnection,
    post: PostId,
    now: DateTime<Utc>,
) -> Result<bool, StoreError> {
    let waits = sqlx::query_scalar!(
        r#"select exists (
               select from outbox where post_id = $1 and stage = 'waiting'
                 and (leased_until is null or leased_until <= $2)) as "exists!""#,
        post.0,
        now
    )
    .fetch_one(conn)
    .await?;
    Ok(waits)
}

/// A topic went to another group: what waited for it in its place there is gone. (What it says is stored, and is sent anew.)
pub async fn move_topic(
    conn: &mut PgConnection,
    topic: TopicId,
    from: ChatId,
) -> Result<(), StoreError> {
    sqlx::query!(
        "delete from outbox where topic_id = $1 and chat_id = $2",
        topic.0,
        from.0
    )
    .execute(conn)
    .await?;
    Ok(())
}
