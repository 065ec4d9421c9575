//! The handling side of `inbox`, called by `jobs/intake`: [`claim`] locks chats that wait, [`take`] reads what waits in them, the marks end it.
//! All in one transaction of the caller's.

use chrono::{DateTime, Utc};
use sqlx::PgConnection;
use zeroize::Zeroizing;

use super::RAW;
use crate::{
    domain::{ban::BanKind, ids::ChatId},
    store::{
        StoreError,
        chats::{self, Reach},
        sealed::{Place, open_bytes},
    },
    vault::Vault,
};

/// The oldest waiting update of a locked chat, and what the step needs of the chat.
#[derive(Debug)]
pub struct Taken {
    /// Whose.
    pub chat: ChatId,
    /// Telegram's number of the update.
    pub update_id: i64,
    /// How often it failed before.
    pub attempts: i16,
    /// Whether the bot may write there.
    pub reach: Reach,
    /// Whether the person is kept out.
    pub ban: Option<BanKind>,
    /// The update's JSON and the chat's state; `Err` when the update does not open.
    pub opened: Result<Opened, StoreError>,
}

/// See [`Taken::opened`].
#[derive(Debug)]
pub struct Opened {
    /// The update as it came.
    pub raw: Zeroizing<String>,
    /// The chat's state as JSON, `None` before the first step; `Err` when it does not open.
    pub state: Result<Option<Zeroizing<Vec<u8>>>, StoreError>,
}

/// Locks up to `limit` chats that have waiting updates, in order of their keys from behind `after`. Chats locked by others are skipped.
///
/// One chat that floods us has one row in the answer, as every other: the index is walked from chat to chat, not from row to row.
pub async fn claim(
    conn: &mut PgConnection,
    after: ChatId,
    limit: i64,
) -> Result<Vec<ChatId>, StoreError> {
    // Half as many again are looked at, for other workers hold some of them.
    let ids = sqlx::query_scalar!(
        r#"with recursive waiting (chat_id, place) as (
             (select chat_id, 1::bigint from inbox
              where done_at is null and parked_at is null and chat_id > $1
              order by chat_id limit 1)
             union all
             select next.chat_id, waiting.place + 1 from waiting
             cross join lateral (
                 select chat_id from inbox
                 where done_at is null and parked_at is null and chat_id > waiting.chat_id
                 order by chat_id limit 1) next
             where waiting.place < $2::bigint * 3 / 2 + 2)
         select id from chats
         where id in (select chat_id from waiting)
         order by id
         limit $2
         for no key update skip locked"#,
        after.0,
        limit
    )
    .fetch_all(conn)
    .await?;
    Ok(ids.into_iter().map(ChatId).collect())
}

/// Reads the oldest waiting update of each of these chats, which this transaction has locked.
///
/// Must be a statement of its own: the statement that waits for a lock sees the rows as they were before it waited, and would
/// handle an update a second time.
pub async fn take(
    conn: &mut PgConnection,
    vault: &Vault,
    chats: &[ChatId],
) -> Result<Vec<Taken>, StoreError> {
    let ids: Vec<i64> = chats.iter().map(|chat| chat.0).collect();
    let rows = sqlx::query!(
        r#"select chats.id, chats.state, chats.reach, bans.kind as "ban?", oldest.update_id, oldest.raw as "raw!", oldest.attempts
         from chats
         left join bans on bans.chat_id = chats.id
         cross join lateral (
             select update_id, raw, attempts from inbox
             where chat_id = chats.id and done_at is null and parked_at is null
             order by update_id limit 1) oldest
         where chats.id = any($1)
         order by oldest.update_id"#,
        &ids
    )
    .fetch_all(conn)
    .await?;
    Ok(rows
        .into_iter()
        .map(|row| Taken {
            chat: ChatId(row.id),
            update_id: row.update_id,
            attempts: row.attempts,
            reach: Reach::parse(&row.reach).unwrap_or(Reach::Open),
            ban: row.ban.as_deref().and_then(BanKind::parse),
            opened: open(vault, ChatId(row.id), row.state, (row.update_id, row.raw)),
        })
        .collect())
}

fn open(
    vault: &Vault,
    chat: ChatId,
    state: Option<Vec<u8>>,
    (update_id, raw): (i64, Vec<u8>),
) -> Result<Opened, StoreError> {
    let row = update_id.to_be_bytes();
    let place = Place {
        column: RAW,
        row: &row,
    };
    let raw = open_bytes(vault, place, &raw)?;
    let raw = std::str::from_utf8(&raw)
        .map(|raw| Zeroizing::new(raw.to_owned()))
        .map_err(|_| StoreError::Unreadable(RAW))?;
    let state = state
        .map(|sealed| chats::open_state(vault, chat, &sealed))
        .transpose();
    Ok(Opened { raw, state })
}

/// These updates are handled: what they said is deleted, their numbers are kept.
pub async fn mark_done(
    conn: &mut PgConnection,
    update_ids: &[i64],
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    sqlx::query!(
        "update inbox set done_at = $2, raw = null where update_id = any($1)",
        update_ids,
        now
    )
    .execute(conn)
    .await?;
    Ok(())
}

/// Times an update may fail before it is set aside.
pub const MAX_ATTEMPTS: i16 = 3;

/// What [`mark_failed`] set aside.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Parked {
    /// How many updates.
    pub updates: usize,
    /// Their chats, but for those to which that happened within the hour before.
    pub to_tell: Vec<ChatId>,
}

/// These updates failed by themselves: tried again, and parked at the [`MAX_ATTEMPTS`]th time, so that their chats go on with the next.
pub async fn mark_failed(
    conn: &mut PgConnection,
    update_ids: &[i64],
    now: DateTime<Utc>,
) -> Result<Parked, StoreError> {
    let failed = sqlx::query!(
        r#"update inbox set attempts = attempts + 1,
             parked_at = case when attempts + 1 >= $3 then $2::timestamptz end
         where update_id = any($1) and done_at is null
         returning chat_id, parked_at is not null as "parked!",
             exists (select from inbox before where before.chat_id = inbox.chat_id
                 and before.parked_at > $2::timestamptz - interval '1 hour') as "again!""#,
        update_ids,
        now,
        i32::from(MAX_ATTEMPTS)
    )
    .fetch_all(conn)
    .await?;
    let parked: Vec<_> = failed.into_iter().filter(|row| row.parked).collect();
    let untold = parked.iter().filter(|row| !row.again);
    Ok(Parked {
        updates: parked.len(),
        to_tell: untold.filter_map(|row| row.chat_id.map(ChatId)).collect(),
    })
}
