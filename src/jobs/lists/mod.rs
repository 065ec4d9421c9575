//! Lists that organisations hold: stored ([`import`]), marked where they speak of deaths ([`deaths`]), met with the open reports in bulk ([`meet`]),
//! taken out again ([`withdraw`]), written out ([`export`]). Called by `app` for an operator's command; the bot's own loop takes up a meeting that was cut off.

pub mod deaths;
pub mod export;
pub mod import;
mod known;
pub mod meet;
pub mod source;
pub mod withdraw;

use std::{sync::Arc, time::Duration};

use tokio::time::sleep;

use super::judging::Judges;
use crate::{
    store::{PgPool, StoreError},
    vault::Vault,
};

/// What working on lists takes. Cheap to clone.
#[derive(Debug, Clone)]
pub struct Office {
    /// The database.
    pub pool: PgPool,
    /// The keys.
    pub vault: Arc<Vault>,
    /// With what reports are compared.
    pub judges: Arc<Judges>,
}

/// Before each further try, when the database is away or undid one of two that stood in each other's way.
const PAUSES: [Duration; 3] = [
    Duration::from_millis(200),
    Duration::from_secs(1),
    Duration::from_secs(5),
];

/// Patience with one transaction, which must do no harm twice: whether a commit was heard of is not always known.
#[derive(Debug, Default)]
struct Patience {
    tries: usize,
}

impl Patience {
    /// Whether to try again: after an outage, when the pause is over.
    async fn tries_again<T>(&mut self, outcome: &Result<T, StoreError>) -> bool {
        let Some(error) = outcome.as_ref().err().filter(|error| error.is_outage()) else {
            return false;
        };
        let Some(pause) = PAUSES.get(self.tries) else {
            return false;
        };
        self.tries += 1;
        tracing::warn!(%error, ?pause, "trying again after a pause");
        sleep(*pause).await;
        true
    }
}
