//! Emptying the outbox: rows are leased to one sender for a while, then marked by what Telegram answered ([`super::marks`]). Several senders may
//! work at once.

use std::collections::HashMap;

use chrono::{DateTime, TimeDelta, Utc};
use sqlx::PgConnection;

use super::{Outbound, PAYLOAD, marks::mark_refused};
use crate::{
    domain::{
        desk::Way,
        ids::{ChatId, PostId, RelayId, TelegramChat, TopicId},
    },
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
    /// The topic of a group that it is sent to; `None` for what belongs to none, and for what goes to a person.
    pub thread: Option<Thread>,
    /// What was said, of which this is the copy.
    pub relay: Option<RelayId>,
    /// The post that it brings up to date.
    pub post: Option<PostId>,
    /// Rows of the same flock behind this one may go with it.
    pub flock: Option<String>,
}

/// A topic, and where it stands in its group.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Thread {
    /// Which topic.
    pub topic: TopicId,
    /// Telegram's number of it; `None` in a plain group, and until it is opened.
    pub number: Option<i64>,
    /// How the group keeps its chats apart.
    pub way: Way,
    /// What it is called.
    pub title: String,
    /// The number of its card; `None` until that stands.
    pub card: Option<i64>,
}

struct LeasedRow {
    id: i64,
    chat_id: i64,
    payload: Vec<u8>,
    attempts: i16,
    created_at: DateTime<Utc>,
    blind: Vec<u8>,
    telegram_id: Vec<u8>,
    topic_id: Option<i64>,
    relay_id: Option<i64>,
    post_id: Option<i64>,
    flock: Option<String>,
}

/// Takes up to `limit` rows for `lease_seconds`: of every lane of a reachable chat its oldest waiting row (a lane stays in order, whatever
/// happens to a row) and all its toasts, toasts first. Of one group's topics at most three at once: a group at its limit of messages must not
/// hold all places while others could be sent. A lease that runs out, for its sender died, is given to the next.
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
                   due.blind, due.telegram_id, outbox.topic_id, outbox.relay_id, outbox.post_id, outbox.flock",
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
    let threads = list_threads(conn, &rows).await?;
    let mut leased = Vec::with_capacity(rows.len());
    for row in rows {
        let id = row.id;
        let place = row.topic_id.map(|topic| (row.chat_id, topic));
        let thread = place.and_then(|place| threads.get(&place).cloned());
        match open_row(vault, &row, thread) {
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
                   where earlier.chat_id = waiting.chat_id and earlier.lane = waiting.lane and earlier.id < waiting.id
                     and earlier.stage = 'waiting' and earlier.kind <> 'toast'))
               and (waiting.lane = 0 or 3 > (
                   select count(distinct earlier.lane) from outbox earlier
                   where earlier.chat_id = waiting.chat_id and earlier.lane not in (0, waiting.lane)
                     and earlier.id < waiting.id and earlier.stage = 'waiting' and earlier.not_before <= $1))
             order by waiting.id
             limit $3
             for update of waiting skip locked)
         update outbox set leased_until = $2, attempts = least(attempts, 999) + 1
         from due where outbox.id = due.id
         returning outbox.id, outbox.chat_id, outbox.payload, outbox.attempts, outbox.created_at,
                   due.blind, due.telegram_id, outbox.topic_id, outbox.relay_id, outbox.post_id, outbox.flock",
        now,
        until,
        limit
    )
    .fetch_all(conn)
    .await?;
    Ok(rows)
}

/// Where the topics of these rows stand, by group and topic. What a person is sent of a topic has no place in it.
async fn list_threads(
    conn: &mut PgConnection,
    rows: &[LeasedRow],
) -> Result<HashMap<(i64, i64), Thread>, StoreError> {
    let topics: Vec<i64> = rows.iter().filter_map(|row| row.topic_id).collect();
    if topics.is_empty() {
        return Ok(HashMap::new());
    }
    let rows = sqlx::query!(
        r#"select topics.id, topics.group_id as "group_id!", thread_id, title, way, posts.message_id as "card?"
         from topics join groups on groups.chat_id = topics.group_id
         left join posts on posts.topic_id = topics.id and posts.kind = 'card' and posts.group_id = topics.group_id
         where topics.id = any($1)"#,
        &topics
    )
    .fetch_all(conn)
    .await?;
    Ok(rows
        .into_iter()
        .map(|row| {
            let thread = Thread {
                topic: TopicId(row.id),
                number: row.thread_id,
                way: Way::parse(&row.way).unwrap_or(Way::Plain),
                title: row.title,
                card: row.card,
            };
            ((row.group_id, row.id), thread)
        })
        .collect())
}

/// Takes the rows right behind one that is leased, of its flock and lane, in order: at most `limit`. None when another row stands between.
pub async fn lease_flock(
    conn: &mut PgConnection,
    vault: &Vault,
    first: &Leased,
    (until, limit): (DateTime<Utc>, i64),
) -> Result<Vec<Leased>, StoreError> {
    let Some(flock) = &first.flock else {
        return Ok(Vec::new());
    };
    let rows = sqlx::query_as!(
        LeasedRow,
        "with first as (select chat_id, lane, id from outbox where id = $1),
         next as (
             select outbox.id from outbox join first using (chat_id, lane)
             where outbox.id > first.id and outbox.stage = 'waiting' and outbox.kind <> 'toast' and outbox.flock = $2
               and not exists (
                   select from outbox between_them join first using (chat_id, lane)
                   where between_them.id > first.id and between_them.id < outbox.id and between_them.stage = 'waiting'
                     and between_them.kind <> 'toast' and between_them.flock is distinct from $2)
             order by outbox.id limit $4
             for update of outbox skip locked)
         update outbox set leased_until = $3, attempts = least(attempts, 999) + 1
         from next, chats where outbox.id = next.id and chats.id = outbox.chat_id
         returning outbox.id, outbox.chat_id, outbox.payload, outbox.attempts, outbox.created_at,
                   chats.blind, chats.telegram_id, outbox.topic_id, outbox.relay_id, outbox.post_id, outbox.flock",
        first.id,
        flock,
        until,
        limit
    )
    .fetch_all(&mut *conn)
    .await?;
    open_rows(conn, vault, rows).await
}

fn open_row(vault: &Vault, row: &LeasedRow, thread: Option<Thread>) -> Result<Leased, StoreError> {
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
        thread,
        relay: row.relay_id.map(RelayId),
        post: row.post_id.map(PostId),
        flock: row.flock.clone(),
    })
}
