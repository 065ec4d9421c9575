//! The store on a real PostgreSQL: what is kept once, handled once, sent in order, and erased whole.

mod chats;
mod desk_rows;
mod documents;
mod inbox;
mod outbox;
mod postings;
mod review_rows;
mod secrecy;
mod talks;
mod view;

use athar::{
    domain::ids::TelegramChat,
    store::inbox::RawUpdate,
    vault::{Vault, key_file::Keys},
};
use chrono::{DateTime, TimeDelta, Utc};

/// The instant at which every test begins.
fn start() -> DateTime<Utc> {
    DateTime::from_timestamp(1_764_000_000, 0).expect("an instant")
}

/// Seconds after [`start`].
fn after(seconds: i64) -> DateTime<Utc> {
    start() + TimeDelta::seconds(seconds)
}

fn vault() -> Vault {
    Vault::new(Keys::generate())
}

fn update(update_id: i64, chat: i64) -> RawUpdate {
    RawUpdate {
        update_id,
        chat: Some(TelegramChat(chat)),
        raw: format!(r#"{{"update_id":{update_id},"words":"كلمات \u0000"}}"#),
    }
}
