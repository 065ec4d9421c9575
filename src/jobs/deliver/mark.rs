//! What a call's answer means for its outbox row, and for those that went with it.

use std::time::Duration;

use chrono::TimeDelta;
use tokio::time::sleep;

use super::copy::Flock;
use crate::{
    domain::ids::TelegramChat,
    jobs::{Tools, desk::undelivered, now},
    store::{
        PgConnection, StoreError, chats,
        desk::{groups, topics},
        outbox::{self, Leased, OutboundKind},
    },
    telegram::answer::SendError,
};

/// Why a row was not sent now.
#[derive(Debug, thiserror::Error)]
pub enum Hindrance {
    /// Telegram's answer.
    #[error("{0}")]
    Send(#[from] SendError),
    /// The database.
    #[error("{0}")]
    Store(#[from] StoreError),
    /// Not before this long.
    #[error("not yet")]
    NotYet(Duration),
}

impl Hindrance {
    /// The database cannot be reached.
    pub fn lost<E: Into<StoreError>>(error: E) -> Self {
        Self::Store(error.into())
    }
}

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
    /// The group is a supergroup now, with this id.
    Moved(TelegramChat),
    /// The topic was deleted by hand: it is opened anew.
    ThreadGone,
    /// It will never be taken.
    Refused,
}

impl Outcome {
    /// What an answer means for a row at its `attempts`-th try. Logs our own faults, for they pass unseen otherwise.
    pub fn of(done: Result<(), Hindrance>, row: &Leased) -> Self {
        match done {
            Ok(()) => Self::Done,
            Err(Hindrance::NotYet(wait)) => Self::Later(wait),
            Err(Hindrance::Store(error)) => {
                tracing::error!(%error, outbox = row.id, "a message cannot be made ready");
                Self::Later(pause(row.attempts))
            }
            Err(Hindrance::Send(error)) => Self::of_answer(&error, row),
        }
    }

    fn of_answer(error: &SendError, row: &Leased) -> Self {
        match error {
            SendError::Expired | SendError::MessageGone => Self::Done,
            SendError::Moved(chat) => Self::Moved(*chat),
            SendError::ThreadGone if row.thread.is_some() => Self::ThreadGone,
            SendError::Gone => Self::Unreachable,
            SendError::Wait(wait) => Self::Told(*wait),
            SendError::Network(_) => Self::Later(pause(row.attempts)),
            SendError::UnknownToken | SendError::Conflict => {
                tracing::error!(%error, "nothing can be sent");
                Self::Later(pause(row.attempts))
            }
            SendError::Refused(_) | SendError::ThreadGone => {
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
pub async fn mark(tools: &Tools, flock: &Flock, outcome: &Outcome) -> Result<(), StoreError> {
    let mut tries = 1;
    loop {
        match mark_once(tools, flock, outcome).await {
            Err(error) if error.is_outage() && tries < MARK_TRIES => {
                sleep(Duration::from_millis(250)).await;
                tries += 1;
            }
            done => return done,
        }
    }
}

async fn mark_once(tools: &Tools, flock: &Flock, outcome: &Outcome) -> Result<(), StoreError> {
    let mut tx = tools.pool.begin().await?;
    for row in flock.others() {
        match outcome {
            Outcome::Done => outbox::mark_sent(&mut tx, row.id).await?,
            _ => outbox::mark_retry(&mut tx, row.id, now()).await?,
        }
    }
    mark_row(&mut tx, tools, flock.first(), outcome).await?;
    tx.commit().await?;
    if matches!(outcome, Outcome::Unreachable | Outcome::Refused) {
        tools.wakes.outbox.notify_one();
    }
    Ok(())
}

async fn mark_row(
    conn: &mut PgConnection,
    tools: &Tools,
    row: &Leased,
    outcome: &Outcome,
) -> Result<(), StoreError> {
    match outcome {
        Outcome::Done => outbox::mark_sent(conn, row.id).await,
        Outcome::NotTried => outbox::mark_retry(conn, row.id, now()).await,
        Outcome::Told(wait) | Outcome::Later(wait) => {
            let wait = TimeDelta::from_std(*wait).unwrap_or(TimeDelta::hours(1));
            outbox::mark_retry(conn, row.id, now() + wait).await
        }
        Outcome::Unreachable => {
            outbox::mark_unreachable(conn, row.chat).await?;
            tell_volunteers(conn, tools, row, undelivered::Why::Unreachable).await
        }
        Outcome::Refused => {
            outbox::mark_refused(conn, row.id).await?;
            tell_volunteers(conn, tools, row, undelivered::Why::Refused).await
        }
        Outcome::Moved(chat) => {
            chats::move_to(conn, &tools.vault, (row.chat, *chat)).await?;
            groups::forget_messages(conn, row.chat).await?;
            outbox::mark_retry(conn, row.id, now()).await
        }
        Outcome::ThreadGone => {
            let number = row
                .thread
                .as_ref()
                .and_then(|thread| Some((thread.topic, thread.number?)));
            if let Some(gone) = number {
                topics::forget_thread(conn, gone).await?;
            }
            outbox::mark_retry(conn, row.id, now()).await
        }
    }
}

/// What was said and did not arrive is told in its topic.
async fn tell_volunteers(
    conn: &mut PgConnection,
    tools: &Tools,
    row: &Leased,
    why: undelivered::Why,
) -> Result<(), StoreError> {
    match row.relay {
        Some(relay) if row.payload.kind() == OutboundKind::Relay => {
            undelivered::tell(conn, &tools.vault, (relay, why), now()).await
        }
        _ => Ok(()),
    }
}
