//! The table `chats`: who writes to us. Telegram's id is sealed, and found again by its blind.

use std::collections::{BTreeMap, HashMap};

use chrono::{DateTime, Utc};
use sqlx::PgConnection;
use zeroize::Zeroizing;

use super::{
    StoreError,
    sealed::{Place, open_bytes},
};
use crate::{
    domain::ids::{ChatId, TelegramChat},
    i18n::Lang,
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

/// What a step left of a chat.
#[derive(Debug)]
pub struct After {
    /// Which chat.
    pub chat: ChatId,
    /// Its state as JSON; `None` once all was erased: the row goes when nothing waits in it any more.
    pub state: Option<Zeroizing<Vec<u8>>>,
    /// The language it chose.
    pub lang: Option<Lang>,
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
    // Again, should an erased chat's row have gone in between: an update without its chat would be lost.
    while found.len() < by_blind.len() {
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

/// The column that states are sealed for; the row is the chat's key.
const STATE: &str = "chats.state";

/// Writes what a batch of steps left.
pub async fn save_states(
    conn: &mut PgConnection,
    vault: &Vault,
    after: &[After],
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    let (mut ids, mut states, mut langs) = (Vec::new(), Vec::new(), Vec::new());
    for After { chat, state, lang } in after {
        let row = chat.0.to_be_bytes();
        ids.push(chat.0);
        states.push(state.as_ref().map(|json| vault.seal(STATE, &row, json)));
        langs.push(lang.map(Lang::tag));
    }
    sqlx::query!(
        "update chats set state = new.state, lang = new.lang,
             erased_at = case when new.state is null then $4::timestamptz end,
             state_aside = case when new.state is not null then chats.state_aside end
         from unnest($1::bigint[], $2::bytea[], $3::text[]) as new (id, state, lang)
         where chats.id = new.id",
        &ids,
        &states as &[Option<Vec<u8>>],
        &langs as &[Option<&str>],
        now
    )
    .execute(conn)
    .await?;
    Ok(())
}

/// Keeps a state that this version cannot read beside the one that takes its place: a newer version may read it, and its draft.
/// Erased with the chat's own state.
pub async fn set_state_aside(conn: &mut PgConnection, chat: ChatId) -> Result<(), StoreError> {
    sqlx::query!("update chats set state_aside = state where id = $1", chat.0)
        .execute(conn)
        .await?;
    Ok(())
}

/// Opens a chat's state.
pub(super) fn open_state(
    vault: &Vault,
    chat: ChatId,
    sealed: &[u8],
) -> Result<Zeroizing<Vec<u8>>, StoreError> {
    let row = chat.0.to_be_bytes();
    let place = Place {
        column: STATE,
        row: &row,
    };
    open_bytes(vault, place, sealed)
}

/// They write again: what was kept for them waits to be sent. (The other way is [`super::outbox::mark_unreachable`].)
pub async fn mark_open(conn: &mut PgConnection, chat: ChatId) -> Result<(), StoreError> {
    sqlx::query!("update chats set reach = 'open' where id = $1", chat.0)
        .execute(&mut *conn)
        .await?;
    sqlx::query!(
        "update outbox set stage = 'waiting', attempts = 0 where chat_id = $1 and stage = 'kept'",
        chat.0
    )
    .execute(conn)
    .await?;
    Ok(())
}

/// A group has become a supergroup: what is kept of it is of the new chat from now on, and what already came from that waits here too.
pub async fn move_to(
    conn: &mut PgConnection,
    vault: &Vault,
    (chat, new): (ChatId, TelegramChat),
) -> Result<(), StoreError> {
    let blind = blind_of(vault, new);
    sqlx::query!(
        "update inbox set chat_id = $1 where chat_id = (select id from chats where blind = $2 and id <> $1)",
        chat.0,
        &blind[..]
    )
    .execute(&mut *conn)
    .await?;
    sqlx::query!(
        "delete from chats where blind = $2 and id <> $1",
        chat.0,
        &blind[..]
    )
    .execute(&mut *conn)
    .await?;
    sqlx::query!(
        "update chats set blind = $2, telegram_id = $3 where id = $1",
        chat.0,
        &blind[..],
        vault.seal(TELEGRAM_ID, &blind, &new.0.to_be_bytes())
    )
    .execute(conn)
    .await?;
    Ok(())
}

/// Telegram's id of a chat, and whether the bot may write there.
pub async fn find_telegram(
    conn: &mut PgConnection,
    vault: &Vault,
    chat: ChatId,
) -> Result<(TelegramChat, Reach), StoreError> {
    let row = sqlx::query!(
        "select blind, telegram_id, reach from chats where id = $1",
        chat.0
    )
    .fetch_one(conn)
    .await?;
    let telegram = open_telegram_id(vault, &row.blind, &row.telegram_id)?;
    Ok((telegram, Reach::parse(&row.reach).unwrap_or(Reach::Open)))
}

/// Whether this is one person's chat. Only those are told when something of ours went wrong.
pub async fn is_private(
    conn: &mut PgConnection,
    vault: &Vault,
    chat: ChatId,
) -> Result<bool, StoreError> {
    let row = sqlx::query!("select blind, telegram_id from chats where id = $1", chat.0)
        .fetch_one(conn)
        .await?;
    // A group's id is negative.
    Ok(open_telegram_id(vault, &row.blind, &row.telegram_id)?.0 > 0)
}

/// The language a chat chose; `None` while it has none.
pub async fn find_lang(conn: &mut PgConnection, chat: ChatId) -> Result<Option<Lang>, StoreError> {
    let tag = sqlx::query_scalar!("select lang from chats where id = $1", chat.0)
        .fetch_optional(conn)
        .await?
        .flatten();
    Ok(tag.and_then(|tag| lang_of(&tag)))
}

fn lang_of(tag: &str) -> Option<Lang> {
    Lang::ALL.into_iter().find(|lang| lang.tag() == tag)
}
