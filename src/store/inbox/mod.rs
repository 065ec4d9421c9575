//! The table `inbox`: raw updates. Here the receiving side, called by `jobs/receive`: they are committed before Telegram is told that we
//! have them. [`claim`] is the handling side.

pub mod claim;

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use sqlx::PgConnection;

use super::{StoreError, chats};
use crate::{domain::ids::TelegramChat, vault::Vault};

/// An update as it came.
#[derive(Clone)]
pub struct RawUpdate {
    /// Telegram's number of it.
    pub update_id: i64,
    /// Whose turn it is; `None` when there is nothing to do with it (kept for its number only).
    pub chat: Option<TelegramChat>,
    /// The JSON text, as received.
    pub raw: String,
}

impl std::fmt::Debug for RawUpdate {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "RawUpdate({})", self.update_id)
    }
}

/// The column that raw updates are sealed for; the row is the update's number.
pub(super) const RAW: &str = "inbox.raw";

/// Keeps updates, and makes the rows of chats never seen. Updates that are here already (handled or not) stay as they are.
/// Returns how many were new.
pub async fn save_batch(
    conn: &mut PgConnection,
    vault: &Vault,
    updates: &[RawUpdate],
    now: DateTime<Utc>,
) -> Result<u64, StoreError> {
    // Sorted by number: two receivers of the same updates wait for each other in one order, never in a circle.
    let updates: BTreeMap<i64, &RawUpdate> = updates
        .iter()
        .map(|update| (update.update_id, update))
        .collect();
    let telegram: Vec<TelegramChat> = updates.values().filter_map(|update| update.chat).collect();
    let chats = chats::save_chats(conn, vault, &telegram, now).await?;
    let (mut ids, mut owners, mut raws) = (Vec::new(), Vec::new(), Vec::new());
    for (id, update) in updates {
        let owner = update.chat.and_then(|chat| chats.get(&chat));
        ids.push(id);
        owners.push(owner.map(|chat| chat.0));
        raws.push(owner.map(|_| vault.seal(RAW, &id.to_be_bytes(), update.raw.as_bytes())));
    }
    let saved = sqlx::query!(
        "insert into inbox (update_id, chat_id, raw, received_at, done_at)
         select update_id, chat_id, raw, $4::timestamptz, case when chat_id is null then $4::timestamptz end
         from unnest($1::bigint[], $2::bigint[], $3::bytea[]) as new (update_id, chat_id, raw)
         order by update_id
         on conflict (update_id) do nothing",
        &ids,
        &owners as &[Option<i64>],
        &raws as &[Option<Vec<u8>>],
        now
    )
    .execute(conn)
    .await?
    .rows_affected();
    Ok(saved)
}

/// The largest number kept; `None` in an empty inbox. Where fetching goes on after a start.
pub async fn find_newest_update_id(conn: &mut PgConnection) -> Result<Option<i64>, StoreError> {
    let newest = sqlx::query_scalar!("select max(update_id) from inbox")
        .fetch_one(conn)
        .await?;
    Ok(newest)
}
