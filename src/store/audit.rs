//! The table `audit`: what happened and when, never to whom. Shows that consent was asked, in which wording, that erasures were done, who was kept out.

use chrono::{DateTime, Utc};
use sqlx::PgConnection;

use super::StoreError;

/// Something worth a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Event {
    /// Somebody agreed to this version of the notice.
    Consented {
        /// Version of the notice.
        version: u16,
    },
    /// Somebody had everything erased.
    Erased,
    /// A volunteer searched by name.
    NameSearched,
    /// A chat was banned.
    ChatBanned,
    /// A chat was banned, and is not told.
    ChatQuietlyBanned,
    /// A chat is banned no more.
    ChatUnbanned,
    /// A chat that was taken and left went back to the others.
    ChatReturned,
}

/// Writes a line.
pub async fn save(
    conn: &mut PgConnection,
    event: Event,
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    let word = match event {
        Event::Consented { version } => format!("consented to notice {version}"),
        Event::Erased => "erased everything of a chat".to_owned(),
        Event::NameSearched => "searched by name".to_owned(),
        Event::ChatBanned => "banned a chat".to_owned(),
        Event::ChatQuietlyBanned => "banned a chat quietly".to_owned(),
        Event::ChatUnbanned => "unbanned a chat".to_owned(),
        Event::ChatReturned => "returned a chat that was left".to_owned(),
    };
    sqlx::query!(
        "insert into audit (happened_at, event) values ($1, $2)",
        now,
        word
    )
    .execute(conn)
    .await?;
    Ok(())
}
