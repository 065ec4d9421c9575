//! What has outlived its use is deleted for good. Called by `jobs/prune`; each function may run anywhere, any time, twice.

use chrono::{DateTime, Utc};
use sqlx::PgConnection;

use super::StoreError;

/// The numbers of updates handled before an instant (Telegram keeps updates for a day at most, so none of them comes again).
pub async fn prune_inbox(
    conn: &mut PgConnection,
    before: DateTime<Utc>,
) -> Result<u64, StoreError> {
    let deleted = sqlx::query!(
        "delete from inbox where done_at < $1
           and update_id < (select max(update_id) from inbox)",
        before
    )
    .execute(conn)
    .await?;
    Ok(deleted.rows_affected())
}

/// Updates set aside before an instant.
pub async fn prune_parked(
    conn: &mut PgConnection,
    before: DateTime<Utc>,
) -> Result<u64, StoreError> {
    let deleted = sqlx::query!("delete from inbox where parked_at < $1", before)
        .execute(conn)
        .await?;
    Ok(deleted.rows_affected())
}

/// Reports taken back before an instant. A list's record that a family was told of stays as long as the family's own report does
/// ([`super::records::withdraw_some`]).
pub async fn prune_withdrawn(
    conn: &mut PgConnection,
    before: DateTime<Utc>,
) -> Result<u64, StoreError> {
    let deleted = sqlx::query!(
        "delete from reports where stage = 'withdrawn' and changed_at < $1
           and (chat_id is not null or not exists (
               select from pairings where told_at is not null and reports.id in (seeker_id, other_id)))",
        before
    )
    .execute(conn)
    .await?;
    Ok(deleted.rows_affected())
}

/// Messages that Telegram refused for good before an instant.
pub async fn prune_refused(
    conn: &mut PgConnection,
    before: DateTime<Utc>,
) -> Result<u64, StoreError> {
    let deleted = sqlx::query!(
        "delete from outbox where stage = 'refused' and created_at < $1",
        before
    )
    .execute(conn)
    .await?;
    Ok(deleted.rows_affected())
}

/// Rows of erased chats in which nothing waits any more: neither the farewell, nor an update that came since. A volunteers' group stays.
pub async fn prune_erased(conn: &mut PgConnection) -> Result<u64, StoreError> {
    // Locked first and looked at by a second statement: a receiver that has just filed an update here is then seen.
    let ids = sqlx::query_scalar!(
        "select id from chats where erased_at is not null order by id limit 1000 for update skip locked"
    )
    .fetch_all(&mut *conn)
    .await?;
    let deleted = sqlx::query!(
        "delete from chats where id = any($1) and erased_at is not null
           and not exists (select from groups where chat_id = chats.id)
           and (reach = 'unreachable' or not exists (select from outbox where chat_id = chats.id and stage = 'waiting'))
           and not exists (
               select from inbox where chat_id = chats.id and done_at is null and parked_at is null)",
        &ids
    )
    .execute(conn)
    .await?;
    Ok(deleted.rows_affected())
}

/// What was said in chats that were closed before an instant. The numbers of the messages stay, so that their copies can still be deleted.
pub async fn prune_said(conn: &mut PgConnection, before: DateTime<Utc>) -> Result<u64, StoreError> {
    let emptied = sqlx::query!(
        r"update relays set content = '\x' from topics
         where topics.id = relays.topic_id and topics.stage = 'closed' and topics.closed_at < $1 and relays.content <> '\x'",
        before
    )
    .execute(conn)
    .await?;
    Ok(emptied.rows_affected())
}
