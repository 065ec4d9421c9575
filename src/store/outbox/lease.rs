//! Emptying the outbox: rows are leased to one sender for a while, then marked by what Telegram answered. Several senders may work at once.

use chrono::{DateTime, TimeDelta, Utc};
use sqlx::PgConnection;

use super::{Outbound, PAYLOAD};
use crate::{
    domain::ids::{ChatId, TelegramChat},
    store::{
        StoreError, chats,
        sealed::{Place, open_json},
    },
    vault::Vault,
};

/// A row that this sender may send now.
#[derive(Debug, Clone)]
pub struct Leased {
    /// The row.
    pub id: i64,
    /// To whom.
    pub chat: ChatId,
    /// To whom, for Telegram.
    pub telegram: TelegramChat,
    /// What.
    pub payload: Outbound,
    /// Which attempt this is, from 1.
    pub attempts: i16,
    /// When it was queued.
    pub created_at: DateTime<Utc>,
}

struct LeasedRow {
    id: i64,
    chat_id: i64,
    payload: Vec<u8>,
    attempts: i16,
    created_at: DateTime<Utc>,
    blind: Vec<u8>,
    telegram_id: Vec<u8>,
}

/// Takes up to `limit` rows for `lease_seconds`: of every reachable chat its oldest waiting row (one chat stays in order, whatever
/// happens to a row) and all its toasts, toasts first. A lease that runs out, for its sender died, is given to the next.
pub async fn lease(
    conn: &mut PgConnection,
    vault: &Vault,
    now: DateTime<Utc>,
    lease_seconds: u32,
    limit: i64,
) -> Result<Vec<Leased>, StoreError> {
    let until = now + TimeDelta::seconds(lease_seconds.into());
    let rows = lease_rows(conn, now, until, limit).await?;
    open_rows(conn, vault, rows).await
}

/// Toasts alone, as [`lease`]: while many messages wait for their turn a pressed button is still answered.
pub async fn lease_toasts(
    conn: &mut PgConnection,
    vault: &Vault,
    now: DateTime<Utc>,
    lease_seconds: u32,
    limit: i64,
) -> Result<Vec<Leased>, StoreError> {
    let until = now + TimeDelta::seconds(lease_seconds.into());
    let rows = sqlx::query_as!(
        LeasedRow,
        "with due as (
             select waiting.id, chats.blind, chats.telegram_id from outbox waiting
             join chats on chats.id = waiting.chat_id and chats.reach = 'open'
             where waiting.kind = 'toast' and waiting.stage = 'waiting' and waiting.not_before <= $1
               and (waiting.leased_until is null or waiting.leased_until <= $1)
             order by waiting.id
             limit $3
             for update of waiting skip locked)
         update outbox set leased_until = $2, attempts = least(attempts, 999) + 1
         from due where outbox.id = due.id
         returning outbox.id, outbox.chat_id, outbox.payload, outbox.attempts, outbox.created_at,
                   due.blind, due.telegram_id",
        now,
        until,
        limit
    )
    .fetch_all(&mut *conn)
    .await?;
    open_rows(conn, vault, rows).await
}

async fn open_rows(
    conn: &mut PgConnection,
    vault: &Vault,
    mut rows: Vec<LeasedRow>,
) -> Result<Vec<Leased>, StoreError> {
    rows.sort_by_key(|row| row.id);
    let mut leased = Vec::with_capacity(rows.len());
    for row in rows {
        let id = row.id;
        match open_row(vault, &row) {
            Ok(row) => leased.push(row),
            // It will not open next time either: it must not hold up its chat for ever.
            Err(error) => {
                tracing::error!(outbox = id, %error, "a waiting message does not open");
                mark_refused(conn, id).await?;
            }
        }
    }
    leased.sort_by_key(|row| !matches!(row.payload, Outbound::Toast { .. }));
    Ok(leased)
}

async fn lease_rows(
    conn: &mut PgConnection,
    now: DateTime<Utc>,
    until: DateTime<Utc>,
    limit: i64,
) -> Result<Vec<LeasedRow>, StoreError> {
    let rows = sqlx::query_as!(
        LeasedRow,
        "with due as (
             select waiting.id, chats.blind, chats.telegram_id from outbox waiting
             join chats on chats.id = waiting.chat_id and chats.reach = 'open'
             where waiting.stage = 'waiting' and waiting.not_before <= $1
               and (waiting.leased_until is null or waiting.leased_until <= $1)
               and (waiting.kind = 'toast' or not exists (
                   select from outbox earlier
                   where earlier.chat_id = waiting.chat_id and earlier.id < waiting.id
                     and earlier.stage = 'waiting' and earlier.kind <> 'toast'))
             order by waiting.id
             limit $3
             for update of waiting skip locked)
         update outbox set leased_until = $2, attempts = least(attempts, 999) + 1
         from due where outbox.id = due.id
         returning outbox.id, outbox.chat_id, outbox.payload, outbox.attempts, outbox.created_at,
                   due.blind, due.telegram_id",
        now,
        until,
        limit
    )
    .fetch_all(conn)
    .await?;
    Ok(rows)
}

fn open_row(vault: &Vault, row: &LeasedRow) -> Result<Leased, StoreError> {
    let place = Place {
        column: PAYLOAD,
        row: &row.chat_id.to_be_bytes(),
    };
    Ok(Leased {
        id: row.id,
        chat: ChatId(row.chat_id),
        telegram: chats::open_telegram_id(vault, &row.blind, &row.telegram_id)?,
        payload: open_json(vault, place, &row.payload)?,
        attempts: row.attempts,
        created_at: row.created_at,
    })
}

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

/// The chat blocked the bot or is gone: its waiting messages are kept but not tried again until it writes; its toasts are dropped.
pub async fn mark_unreachable(conn: &mut PgConnection, chat: ChatId) -> Result<(), StoreError> {
    sqlx::query!(
        "update chats set reach = 'unreachable' where id = $1",
        chat.0
    )
    .execute(&mut *conn)
    .await?;
    sqlx::query!(
        "delete from outbox where chat_id = $1 and kind <> 'message'",
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
