//! The table `audit`: what happened and when, never to whom. Shows that consent was asked, in which wording, and that erasures were done.

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
