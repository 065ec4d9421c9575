//! Deletes what has outlived its use: every few minutes, anywhere, and it does no harm twice.

use chrono::{DateTime, TimeDelta, Utc};

use super::{Progress, Tools};
use crate::{
    domain::report::WITHDRAWN_KEPT_DAYS,
    store::{StoreError, prune},
};

/// Telegram keeps an update for a day; three are safe.
const KEEP_UPDATE_NUMBERS: TimeDelta = TimeDelta::days(3);
/// Time to ask what happened to a report that was taken back; its reporter is told the same number.
const KEEP_WITHDRAWN: TimeDelta = TimeDelta::days(WITHDRAWN_KEPT_DAYS);
/// Time to find out why an update could not be handled, and to handle it after all.
const KEEP_PARKED: TimeDelta = TimeDelta::days(30);
/// Time to find out why Telegram refused a message.
const KEEP_REFUSED: TimeDelta = TimeDelta::days(14);

/// Time for a closed chat to be taken up again with what was said in it.
const KEEP_SAID: TimeDelta = TimeDelta::days(90);

/// One round.
pub async fn run_once(tools: &Tools, now: DateTime<Utc>) -> Result<Progress, StoreError> {
    let mut conn = tools.pool.acquire().await?;
    prune::prune_inbox(&mut conn, now - KEEP_UPDATE_NUMBERS).await?;
    prune::prune_parked(&mut conn, now - KEEP_PARKED).await?;
    prune::prune_withdrawn(&mut conn, now - KEEP_WITHDRAWN).await?;
    prune::prune_said(&mut conn, now - KEEP_SAID).await?;
    prune::prune_refused(&mut conn, now - KEEP_REFUSED).await?;
    drop(conn);
    let mut tx = tools.pool.begin().await?;
    prune::prune_erased(&mut tx).await?;
    tx.commit().await?;
    Ok(Progress::Idle)
}
