//! When a new version makes other blocking keys than those stored, all are made anew, some hundred reports a transaction, while the bot goes
//! on. Once at the start of whoever stores reports; several processes may be at it, cut off anywhere it goes on. Reports sent meanwhile
//! could not find those that still had their old keys: at the end they are queued to look again.

use std::panic::{AssertUnwindSafe, catch_unwind};

use chrono::{DateTime, Utc};
use rayon::prelude::*;
use tokio::task::spawn_blocking;

use super::{Progress, lists::Office};
use crate::{
    domain::ids::ReportId,
    matching,
    store::{
        StoreError, match_queue,
        postings::{self, KeyValue, Keyed, Side},
        reports::{self, Among, Stored},
        settings::{self, Rebuild},
    },
};

pub use matching::keys::RECIPE;

/// Reports in one transaction.
const TOGETHER: i64 = 500;

/// The next reports. [`Progress::Idle`] when all stored keys are of this version's recipe or a later one's, or while another process is at it.
pub async fn run_once(office: &Office, now: DateTime<Utc>) -> Result<Progress, StoreError> {
    let mut tx = office.pool.begin().await?;
    if settings::find_recipe(&mut tx).await? >= RECIPE {
        return Ok(Progress::Idle);
    }
    let fresh = Rebuild {
        recipe: RECIPE,
        after: ReportId(0),
        begun_at: now,
    };
    let Some(rebuild) = settings::take_rebuild(&mut tx, fresh).await? else {
        return Ok(Progress::Idle);
    };
    // Another process may have ended it just before it was taken up.
    if settings::find_recipe(&mut tx).await? >= RECIPE {
        return Ok(Progress::Idle);
    }
    let from = (Among::All, rebuild.after);
    let (page, last) = reports::list_open(&mut tx, &office.vault, from, TOGETHER).await?;
    if let Some(after) = last {
        let keyed = find_keys(page).await;
        let ids: Vec<ReportId> = keyed.iter().map(|keys| keys.report).collect();
        let open = reports::lock_open(&mut tx, &ids).await?;
        let still = keyed
            .iter()
            .filter(|keys| open.get(&keys.report) == Some(&keys.revision));
        let still: Vec<Keyed<'_>> = still.map(Fresh::keyed).collect();
        postings::save(&mut tx, &office.vault, &still).await?;
        settings::save_rebuild(&mut tx, Rebuild { after, ..rebuild }).await?;
    } else {
        match_queue::push_changed_since(&mut tx, rebuild.begun_at, now).await?;
        settings::save_recipe(&mut tx, RECIPE).await?;
        tracing::info!(recipe = RECIPE, "all blocking keys are of this version");
    }
    tx.commit().await?;
    Ok(Progress::More)
}

/// Keys as this version makes them, of a report as it was read.
struct Fresh {
    report: ReportId,
    revision: i32,
    side: Side,
    keys: Vec<KeyValue>,
}

impl Fresh {
    fn keyed(&self) -> Keyed<'_> {
        Keyed {
            report: self.report,
            side: self.side,
            keys: &self.keys,
        }
    }
}

async fn find_keys(page: Vec<Stored>) -> Vec<Fresh> {
    let found = spawn_blocking(move || page.par_iter().filter_map(keys_of).collect()).await;
    found.unwrap_or_default()
}

/// A report whose keys cannot be made keeps its old ones.
fn keys_of(stored: &Stored) -> Option<Fresh> {
    let keys = catch_unwind(AssertUnwindSafe(|| matching::stored_keys(&stored.report)))
        .inspect_err(|_| tracing::error!(report = stored.id.0, "no keys can be made"))
        .ok()?;
    Some(Fresh {
        report: stored.id,
        revision: stored.revision,
        side: Side::of(stored.report.kind),
        keys,
    })
}
