//! What a call's answer means for its outbox row.

use std::time::Duration;

use chrono::TimeDelta;
use tokio::time::sleep;

use crate::{
    jobs::now,
    store::{
        PgPool, StoreError,
        outbox::{self, Leased},
    },
    telegram::answer::SendError,
};

/// The longest pause between two tries of one row: after an outage a family is told within a minute.
const LONGEST_PAUSE_SECONDS: u64 = 60;
/// How often a mark is tried: an unmarked row is sent again.
const MARK_TRIES: u32 = 4;

/// What happens to a row now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// It was sent, or came too late to matter.
    Done,
    /// It was not tried: given back at once.
    NotTried,
    /// Telegram said when to try it again.
    Told(Duration),
    /// It is tried again after a pause that grows.
    Later(Duration),
    /// The chat cannot be reached.
    Unreachable,
    /// It will never be taken.
    Refused,
}

impl Outcome {
    /// What an answer means for a row at its `attempts`-th try. Logs our own faults, for they pass unseen otherwise.
    pub fn of(answer: Result<(), SendError>, row: &Leased) -> Self {
        let Err(error) = answer else {
            return Self::Done;
        };
        match error {
            // Of a group nothing is kept: whoever asks in the new one is answered there.
            SendError::Expired | SendError::Moved(_) => Self::Done,
            SendError::Gone => Self::Unreachable,
            SendError::Wait(wait) => Self::Told(wait),
            SendError::Network(_) => Self::Later(pause(row.attempts)),
            SendError::UnknownToken | SendError::Conflict => {
                tracing::error!(%error, "nothing can be sent");
                Self::Later(pause(row.attempts))
            }
            SendError::Refused(_) => {
                tracing::error!(%error, outbox = row.id, kind = row.payload.kind().as_str(), "a message is set aside");
                Self::Refused
            }
        }
    }
}

/// One second, then twice as long each time, at most a minute.
fn pause(attempts: i16) -> Duration {
    let doublings = u32::try_from(attempts.clamp(1, 7) - 1).unwrap_or_default();
    Duration::from_secs((1 << doublings).min(LONGEST_PAUSE_SECONDS))
}

/// Writes an outcome down, trying again while the database is away.
pub async fn mark(pool: &PgPool, row: &Leased, outcome: Outcome) -> Result<(), StoreError> {
    let mut tries = 1;
    loop {
        match mark_once(pool, row, &outcome).await {
            Err(error) if error.is_outage() && tries < MARK_TRIES => {
                sleep(Duration::from_millis(250)).await;
                tries += 1;
            }
            done => return done,
        }
    }
}

async fn mark_once(pool: &PgPool, row: &Leased, outcome: &Outcome) -> Result<(), StoreError> {
    let mut conn = pool.acquire().await?;
    match outcome {
        Outcome::Done => outbox::mark_sent(&mut conn, row.id).await,
        Outcome::NotTried => outbox::mark_retry(&mut conn, row.id, now()).await,
        Outcome::Told(wait) | Outcome::Later(wait) => {
            let wait = TimeDelta::from_std(*wait).unwrap_or(TimeDelta::hours(1));
            outbox::mark_retry(&mut conn, row.id, now() + wait).await
        }
        Outcome::Unreachable => outbox::mark_unreachable(&mut conn, row.chat).await,
        Outcome::Refused => outbox::mark_refused(&mut conn, row.id).await,
    }
}
