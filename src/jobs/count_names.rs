//! Counts the names, places and dates in all open reports, once a day and after a list was stored, so that matching knows how common they are
//! among those that people here have. Kept sealed, as a whole.

use chrono::{DateTime, TimeDelta, Utc};
use serde::{Deserialize, Serialize};
use tokio::task::spawn_blocking;

use super::{Progress, lists::Office};
use crate::{
    domain::ids::ReportId,
    matching::{Profile, frequency::Counts, names::lexicon::Lexicon},
    store::{
        StoreError,
        reports::{self, Among, Stored},
        settings,
    },
};

/// Between two counts.
const COUNT_EVERY: TimeDelta = TimeDelta::days(1);
/// Reports read at a time.
const TOGETHER: i64 = 1_000;

/// Counts, and when they were counted.
#[derive(Debug, Serialize, Deserialize)]
pub struct Counted {
    /// When.
    pub counted_at: DateTime<Utc>,
    /// What.
    pub counts: Counts,
}

/// Counts anew when the last count is a day old.
pub async fn run_once(office: &Office, now: DateTime<Utc>) -> Result<Progress, StoreError> {
    let mut conn = office.pool.acquire().await?;
    let last: Option<Counted> = settings::find_name_counts(&mut conn, &office.vault).await?;
    drop(conn);
    if last.is_none_or(|last| now - last.counted_at >= COUNT_EVERY) {
        count(office, now).await?;
    }
    Ok(Progress::Idle)
}

/// Counts anew.
pub async fn count(office: &Office, now: DateTime<Utc>) -> Result<(), StoreError> {
    let mut counts = Counts::default();
    let mut after = ReportId(0);
    let mut conn = office.pool.acquire().await?;
    loop {
        let from = (Among::All, after);
        let (page, last) = reports::list_open(&mut conn, &office.vault, from, TOGETHER).await?;
        counts.merge(count_page(page).await);
        let Some(last) = last else { break };
        after = last;
    }
    counts.names.prune();
    let counted = Counted {
        counted_at: now,
        counts,
    };
    settings::save_name_counts(&mut conn, &office.vault, &counted).await?;
    office.judges.forget();
    Ok(())
}

/// A page that cannot be counted counts for nothing.
async fn count_page(page: Vec<Stored>) -> Counts {
    let counted = spawn_blocking(move || {
        let lexicon = Lexicon::default();
        let mut counts = Counts::default();
        for stored in &page {
            counts.add(&Profile::of(&stored.report, &lexicon));
        }
        counts
    });
    counted.await.unwrap_or_default()
}
