//! Lists that organisations hold: stored ([`import`]), met with the open reports in bulk ([`meet`]), taken out again ([`withdraw`]), written
//! out ([`export`]). Called by `app` for an operator's command; the bot's own loop takes up a meeting that was cut off.

pub mod export;
pub mod import;
mod link;
pub mod meet;
pub mod source;
pub mod withdraw;

use std::{ops::AsyncFnMut, sync::Arc, time::Duration};

use tokio::time::sleep;

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
}

/// Before each further try, when the database is away or undid one of two that stood in each other's way.
const PAUSES: [Duration; 3] = [
    Duration::from_millis(200),
    Duration::from_secs(1),
    Duration::from_secs(5),
];

/// One transaction's work, tried again after an outage. It must do no harm twice: whether a commit was heard of is not always known.
async fn persist<T>(mut work: impl AsyncFnMut() -> Result<T, StoreError>) -> Result<T, StoreError> {
    for pause in PAUSES {
        match work().await {
            Err(error) if error.is_outage() => {
                tracing::warn!(%error, ?pause, "trying again after a pause");
                sleep(pause).await;
            }
            outcome => return outcome,
        }
    }
    work().await
}
