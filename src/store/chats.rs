//! The table `chats`: who writes to us. Telegram's id is sealed, and found again by its blind.

use std::collections::{BTreeMap, HashMap};

use chrono::{DateTime, Utc};
use sqlx::PgConnection;

use super::{
    StoreError,
    sealed::{Place, open_bytes},
};
use crate::{
    domain::ids::{ChatId, TelegramChat},
    vault::Vault,
};

/// Whether the bot may write to a chat.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reach {
    /// It may.
    Open,
    /// They blocked the bot or are gone: not tried again until they write.
    Unreachable,
}

impl Reach {
    /// The word stored in the database.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Unreachable => "unreachable",
        }
    }

    /// Reads [`Reach::as_str`] back.
    pub fn parse(word: &str) -> Option<Self> {
        [Self::Open, Self::Unreachable]
            .into_iter()
            .find(|reach| reach.as_str() == word)
    }
}

type Blind = [u8; 16];

/// The rows of these Telegram chats, made where they are missing. They are held against erasure until the transaction ends.
pub async fn save_chats(
    conn: &mut PgConnection,
    vault: &Vault,
    telegram: &[TelegramChat],
    now: DateTime<Utc>,
) -> Result<HashMap<TelegramChat, ChatId>, StoreError> {
    // Sorted by blind: two receivers take the same rows in the same order and never wait for each other in a circle.
    let by_blind: BTreeMap<Blind, TelegramChat> = telegram
        .iter()
        .map(|chat| (blind_of(vault, *chat), *chat))
        .collect();
    let mut found = find_by_blind(conn, &by_blind).await?;
    if found.len() < by_blind.len() {
        let missing = by_blind
            .iter()
            .filter(|(_, chat)| !found.contains_key(chat));
        insert_missing(conn, vault, missing, now).await?;
        found = find_by_blind(conn, &by_blind).await?;
    }
    Ok(found)
}

async fn find_by_blind(
    conn: &mut PgConnection,
    wanted: &BTreeMap<Blind, TelegramChat>,
) -> Result<HashMap<TelegramChat, ChatId>, StoreError> {
    let blinds: Vec<Vec<u8>> = wanted.keys().map(|blind| blind.to_vec()).collect();
    let rows = sqlx::query!(
        "select id, blind from chats where blind = any($1) order by blind for key share",
        &blinds
    )
    .fetch_all(conn)
    .await?;
    Ok(rows
        .into_iter()
        .filter_map(|row| {
            let blind = Blind::try_from(row.blind).ok()?;
            Some((*wanted.get(&blind)?, ChatId(row.id)))
        })
        .collect())
}

async fn insert_missing(
    conn: &mut PgConnection,
    vault: &Vault,
    missing: impl Iterator<Item = (&Blind, &TelegramChat)>,
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    let (mut blinds, mut ids) = (Vec::new(), Vec::new());
    for (blind, chat) in missing {
        blinds.push(blind.to_vec());
        ids.push(vault.seal(TELEGRAM_ID, blind, &chat.0.to_be_bytes()));
    }
    sqlx::query!(
        "insert into chats (blind, telegram_id, created_at)
         select blind, telegram_id, $3 from unnest($1::bytea[], $2::bytea[]) as new (blind, telegram_id)
         order by blind
         on conflict (blind) do nothing",
        &blinds,
        &ids,
        now
    )
    .execute(conn)
    .await?;
    Ok(())
}

/// Column name that Telegram's id is sealed for; its row is the blind.
const TELEGRAM_ID: &str = "chats.telegram_id";

fn blind_of(vault: &Vault, chat: TelegramChat) -> Blind {
    vault.blind("chats.blind", &chat.0.to_be_bytes())
}

/// Opens a sealed Telegram id; `blind` stands in the same row.
pub(super) fn open_telegram_id(
    vault: &Vault,
    blind: &[u8],
    sealed: &[u8],
) -> Result<TelegramChat, StoreError> {
    let place = Place {
        column: TELEGRAM_ID,
        row: blind,
    };
    let bytes = open_bytes(vault, place, sealed)?;
    <[u8; 8]>::try_from(bytes.as_slice())
        .map(|bytes| TelegramChat(i64::from_be_bytes(bytes)))
        .map_err(|_| StoreError::Unreadable(TELEGRAM_ID))
}
