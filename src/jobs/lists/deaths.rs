//! A list that speaks of deaths: all its records are marked, so that nobody is ever told of one by the bot alone. Also those that were stored before
//! anybody knew.

use std::sync::Arc;

use chrono::{DateTime, Utc};
use tokio::task::spawn_blocking;

use super::{
    Office, Patience,
    import::{ImportError, find_keys},
};
use crate::{
    domain::{
        ids::{ReportId, SourceId},
        report::{Report, Sensitivity},
        source::{SourceKind, Tidings},
    },
    store::{
        StoreError,
        records::{self, Record, Recorded},
        sources,
    },
    text::sensitive::mentions_death,
    vault::Vault,
};

/// Records in one transaction.
const TOGETHER: i64 = 500;

/// What a list speaks of. Graves, and whatever is called so or published by somebody who is, speak of the dead, whether it is said or not.
pub fn tidings_of(kind: SourceKind, names: [Option<&str>; 2], said: Option<Tidings>) -> Tidings {
    let is_called_so = names.into_iter().flatten().any(mentions_death);
    if kind == SourceKind::Cemetery || is_called_so {
        return Tidings::Deaths;
    }
    said.unwrap_or(Tidings::Any)
}

/// Marks a report as speaking of a death.
pub fn mark(report: &mut Report) {
    if !is_marked(report) {
        report.needs_person.push(Sensitivity::Death);
    }
}

fn is_marked(report: &Report) -> bool {
    report.needs_person.contains(&Sensitivity::Death)
}

/// A marked report as it was before; `None` for one without the mark.
pub fn unmarked(report: &Report) -> Option<Report> {
    is_marked(report).then(|| {
        let mut report = report.clone();
        report
            .needs_person
            .retain(|mark| *mark != Sensitivity::Death);
        report
    })
}

/// Marks the records of a list that are not marked yet; they meet the open reports anew. Returns how many there were. Hold a
/// [`crate::store::shift::Shift`] meanwhile.
pub async fn mark_all(
    office: &Office,
    source: SourceId,
    now: DateTime<Utc>,
) -> Result<u64, ImportError> {
    let (mut after, mut count) = (ReportId(0), 0);
    loop {
        let mut conn = office.pool.acquire().await.map_err(StoreError::from)?;
        let from = (source, after);
        let (page, last) = records::list_page(&mut conn, &office.vault, from, TOGETHER).await?;
        drop(conn);
        let Some(last) = last else {
            return Ok(count);
        };
        after = last;
        let vault = Arc::clone(&office.vault);
        let marked = spawn_blocking(move || mark_some(&vault, page)).await;
        let marked = marked.map_err(|_| ImportError::Panicked)??;
        let mut patience = Patience::default();
        loop {
            let outcome = save(office, (source, &marked), now).await;
            if patience.tries_again(&outcome).await {
                continue;
            }
            if outcome? {
                break;
            }
            return Err(ImportError::Withdrawn);
        }
        count += marked.len() as u64;
    }
}

fn mark_some(vault: &Vault, page: Vec<Recorded>) -> Result<Vec<(ReportId, Record)>, StoreError> {
    let bare = page
        .into_iter()
        .filter(|recorded| !is_marked(&recorded.stored.report));
    let marked = bare.map(|recorded| {
        let mut report = recorded.stored.report;
        mark(&mut report);
        let mut record = Record {
            line: recorded.line,
            own_id: recorded.own_id,
            blind: recorded.blind,
            says: records::blind_says(vault, &report)?,
            report,
            keys: Vec::new(),
        };
        find_keys(&mut record);
        Ok((recorded.stored.id, record))
    });
    marked.collect()
}

/// `false`: the source is withdrawn.
async fn save(
    office: &Office,
    (source, marked): (SourceId, &[(ReportId, Record)]),
    now: DateTime<Utc>,
) -> Result<bool, StoreError> {
    let mut tx = office.pool.begin().await?;
    if !sources::hold_open(&mut tx, source).await? {
        return Ok(false);
    }
    records::save_changed(&mut tx, &office.vault, marked, now).await?;
    tx.commit().await?;
    Ok(true)
}
