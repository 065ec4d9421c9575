//! Finds the pairs of reports that were sent or changed. One report a transaction: candidates by blind key ([`candidates`]), judged in memory,
//! then, with the reports held still, decided and stored ([`decide`]); who is to be told has the message in the outbox with the same commit.

pub mod candidates;
pub(super) mod decide;

use crate::store::PgConnection;
use chrono::{DateTime, Utc};

use super::{Progress, Tools};
use crate::{
    domain::ids::ReportId,
    store::{
        StoreError, match_queue,
        reports::{self, Stored},
    },
};

/// Why a report's pairs could not be found.
#[derive(Debug, thiserror::Error)]
pub enum MatchError {
    /// The database.
    #[error("{0}")]
    Store(#[from] StoreError),
    /// A fault of ours. What it said is not repeated: it may hold a person's words.
    #[error("comparing panicked")]
    Panicked,
}

/// The next report in the queue. `Progress::Idle` when there is none.
pub async fn run_once(tools: &Tools, now: DateTime<Utc>) -> Result<Progress, StoreError> {
    let mut tx = tools.pool.begin().await?;
    let Some(queued) = match_queue::find_next(&mut tx, now).await? else {
        return Ok(Progress::Idle);
    };
    match match_report(&mut tx, tools, queued.report, now).await {
        Ok(told) => {
            match_queue::remove(&mut tx, queued.id).await?;
            tx.commit().await?;
            tools.wakes.review.notify_one();
            if told > 0 {
                metrics::counter!("athar_pairings_told_total").increment(told);
                tools.wakes.outbox.notify_one();
            }
        }
        Err(MatchError::Store(error)) if error.is_outage() => return Err(error),
        Err(error) => {
            tracing::error!(report = queued.report.0, %error, "a report's pairs are not found; later again");
            tx.rollback().await?;
            let mut conn = tools.pool.acquire().await?;
            match_queue::mark_retry(&mut conn, queued.id, now).await?;
        }
    }
    Ok(Progress::More)
}

/// Returns how many families are told.
async fn match_report(
    conn: &mut PgConnection,
    tools: &Tools,
    report: ReportId,
    now: DateTime<Utc>,
) -> Result<u64, MatchError> {
    let stored = reports::list(conn, &tools.vault, &[report]).await?;
    let Some(me) = stored.into_iter().next() else {
        return Ok(0);
    };
    let judge = tools.judges.find(conn, &tools.vault, now).await?;
    let judged = candidates::judge(conn, (&tools.vault, &judge), &me).await?;
    Ok(decide::decide(conn, &tools.vault, (&me, judged), now).await?)
}

/// A report and what it was judged to be worth beside the one at hand.
#[derive(Debug)]
pub struct Judged {
    /// The report.
    pub other: Stored,
    /// The judgement.
    pub verdict: crate::matching::Verdict,
}
