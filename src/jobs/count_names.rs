//! Counts the names in all open reports, once a day and after a list was stored, so that matching knows how rare a name is among those that
//! people here have. Kept sealed, as a whole.

use std::collections::BTreeMap;

use chrono::{DateTime, TimeDelta, Utc};
use serde::{Deserialize, Serialize};

use super::{Progress, lists::Office};
use crate::{
    domain::{ids::ReportId, report::Report},
    store::{
        StoreError,
        reports::{self, Among},
        settings,
    },
};

/// Between two counts.
const COUNT_EVERY: TimeDelta = TimeDelta::days(1);
/// Reports read at a time.
const TOGETHER: i64 = 1_000;

/// How often each name was met, by the part of a name that it is.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Counts {
    /// First names.
    given: BTreeMap<String, u32>,
    /// Family names.
    family: BTreeMap<String, u32>,
}

impl Counts {
    /// Counts the names of one more report.
    pub fn add(&mut self, report: &Report) {
        let names = &report.person.names;
        for (part, counts) in [
            (&names.given, &mut self.given),
            (&names.family, &mut self.family),
        ] {
            if let Some(name) = part {
                *counts.entry(name.clone()).or_default() += 1;
            }
        }
    }
}

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
        for stored in &page {
            counts.add(&stored.report);
        }
        let Some(last) = last else { break };
        after = last;
    }
    let counted = Counted {
        counted_at: now,
        counts,
    };
    settings::save_name_counts(&mut conn, &office.vault, &counted).await
}
