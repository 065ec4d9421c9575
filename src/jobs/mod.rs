//! One job a file. This file holds what they share: their [`Tools`], the clock, and how they wake each other.
//! Several processes run the same jobs on one database, so that nothing here is needed for correctness, only for speed.

pub mod deliver;
pub mod pace;
pub mod receive;
pub mod webhook;

use std::sync::Arc;

use chrono::{DateTime, Utc};
use tokio::sync::Notify;
use tokio_util::sync::CancellationToken;

use crate::{store::PgPool, telegram::client::Client, vault::Vault};

/// What every job works with. Cheap to clone.
#[derive(Debug, Clone)]
pub struct Tools {
    /// The database.
    pub pool: PgPool,
    /// The keys.
    pub vault: Arc<Vault>,
    /// The Bot API.
    pub client: Client,
    /// How the jobs of this process wake each other.
    pub wakes: Arc<Wakes>,
    /// Cancelled when the process is to stop: every job then ends within a second.
    pub stop: CancellationToken,
}

/// Told when there is something to do, so that nobody waits for the next look at the database.
#[derive(Debug, Default)]
pub struct Wakes {
    /// The inbox has new updates.
    pub inbox: Notify,
    /// The outbox has new messages.
    pub outbox: Notify,
    /// The match queue has new reports.
    pub matches: Notify,
}

/// The one clock of the jobs; everything below gets its time as an argument.
#[expect(
    clippy::disallowed_methods,
    reason = "the clock is read here and handed on"
)]
pub fn now() -> DateTime<Utc> {
    Utc::now()
}
