//! The table `audit`: who decided what, when and on what ground; of people outside only that it happened. Lines are added in the caller's
//! transaction ([`save`]), soon after chained by keyed hashes ([`chain`]), and never changed: the database refuses it. Whether all of them
//! still stand is told by [`verify`], and what they say is read by [`list`]. Called by `jobs` and `app`.
//!
//! Adding a line waits for no other line: thousands of chats may do so at once. So a line is chained only after its commit, as a rule
//! within two seconds. What the chain shows, and what it cannot:
//! - Whoever has the database without the key cannot change, take out, swap or cut off chained lines unnoticed.
//! - In those seconds a line can be changed or taken out unnoticed, and a line that is smuggled in is chained as any other; either takes the
//!   right to write into the database (to change or take out: also to drop its trigger).
//! - Whoever puts back an older state of the lines and of their kept end (an older backup of the whole database, or none of either) has an
//!   audit that was whole then. Only a place and fingerprint that were noted down elsewhere tell ([`crate::domain::audit::Noted`]).
//! - Whoever has the key as well can make another chain; again only what was noted down tells.

pub mod chain;
pub mod verify;

use chrono::{DateTime, Utc};
use sqlx::PgConnection;

use super::StoreError;
use crate::domain::audit::{Ground, Line, Subject};

/// A line as it is kept: in words, for a newer version may have written words that this one does not know.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stored {
    /// Our key; lines get it as they are added, not as they are committed.
    pub id: i64,
    /// When.
    pub happened_at: DateTime<Utc>,
    /// What: [`crate::domain::audit::Event`].
    pub event: String,
    /// Who: [`crate::domain::audit::Actor`]; `None` in lines of before it was written down.
    pub actor: Option<String>,
    /// About what: [`Subject`].
    pub subject: Option<String>,
    /// Why: [`Ground`].
    pub ground: Option<String>,
    /// Its place in the chain, from 1 on; `None`: not chained yet.
    pub place: Option<i64>,
    /// The chain at that place.
    pub chain: Option<Vec<u8>>,
}

/// Adds a line. It stands with the caller's commit and is chained soon after: wake the job `chain_audit` once it is committed.
pub async fn save(
    conn: &mut PgConnection,
    line: &Line,
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    sqlx::query!(
        "insert into audit (happened_at, event, actor, subject, ground) values ($1, $2, $3, $4, $5)",
        now,
        line.event.to_string(),
        line.actor.to_string(),
        line.subject.map(|subject| subject.to_string()),
        line.ground.map(Ground::as_str)
    )
    .execute(conn)
    .await?;
    Ok(())
}

/// Which lines are asked for.
#[derive(Debug, Clone, Copy)]
pub struct Asked {
    /// Not before this; `None`: from the beginning.
    pub since: Option<DateTime<Utc>>,
    /// About this alone; `None`: about whatever.
    pub subject: Option<Subject>,
    /// The last so many of them.
    pub limit: i64,
}

/// The last of the lines that are asked for, in the order of the chain; those not chained yet are at the end.
pub async fn list(conn: &mut PgConnection, asked: &Asked) -> Result<Vec<Stored>, StoreError> {
    let mut lines = sqlx::query_as!(
        Stored,
        "select id, happened_at, event, actor, subject, ground, place, chain from audit
         where ($1::timestamptz is null or happened_at >= $1) and ($2::text is null or subject = $2)
         order by place desc nulls first, id desc limit $3",
        asked.since,
        asked.subject.map(|subject| subject.to_string()),
        asked.limit
    )
    .fetch_all(conn)
    .await?;
    lines.reverse();
    Ok(lines)
}
