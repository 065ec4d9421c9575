//! Records of lists meet the open reports: in bulk and in memory, some thousand records at a time. Pairs follow the same rules as any
//! other (`jobs/match_new/decide`). A record is marked as met with the commit that decides on its pairs: cut off anywhere it goes on,
//! and no pair is decided anew. Reports that come in meanwhile find the records through the blind index.

use std::{
    collections::{HashMap, HashSet},
    panic::{AssertUnwindSafe, catch_unwind},
    sync::Arc,
};

use chrono::{DateTime, Utc};
use tokio::task::spawn_blocking;

use super::{Office, Patience};
use crate::{
    domain::{
        ids::ReportId,
        report::{Report, ReportKind},
    },
    jobs::{
        Progress, Tools,
        match_new::{Judged, decide},
    },
    matching::{
        Judge, Verdict,
        link::{self, Link},
    },
    store::{
        StoreError, records,
        reports::{self, Among, Stored},
        shift::Shift,
    },
};

/// Records in memory at a time.
const RECORDS: i64 = 10_000;
/// Reports read at a time.
const REPORTS: i64 = 1_000;
/// Records whose pairs are decided in one transaction.
const DECIDED: usize = 50;

/// What came of it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Met {
    /// Records that met the open reports.
    pub records: u64,
    /// Pairs that were found.
    pub pairs: u64,
    /// Families that were told.
    pub told: u64,
}

/// In the bot's own loop: takes up what an import that was cut off has left, unless one is under way.
pub async fn run_once(tools: &Tools, now: DateTime<Utc>) -> Result<Progress, StoreError> {
    let office = tools.office();
    if !records::is_any_unmet(&mut *office.pool.acquire().await?).await? {
        return Ok(Progress::Idle);
    }
    let Some(shift) = Shift::try_begin(&office.pool).await? else {
        return Ok(Progress::Idle);
    };
    let met = run(&office, now, |_| !tools.stop.is_cancelled()).await;
    shift.end().await?;
    let met = met?;
    if met.told > 0 {
        metrics::counter!("athar_pairings_told_total").increment(met.told);
        tools.wakes.outbox.notify_one();
    }
    if met.records > 0 {
        tracing::info!(
            records = met.records,
            pairs = met.pairs,
            "records of lists met the open reports"
        );
    }
    Ok(Progress::Idle)
}

/// All records that still have to. Hold a [`Shift`] meanwhile. `goes_on` hears how far it is and may end it between two transactions.
pub async fn run(
    office: &Office,
    now: DateTime<Utc>,
    mut goes_on: impl FnMut(u64) -> bool,
) -> Result<Met, StoreError> {
    let mut met = Met::default();
    let mut after = ReportId(0);
    let mut meeting: Option<Meeting> = None;
    loop {
        let mut conn = office.pool.acquire().await?;
        let (all, records) = records::list_unmet(&mut conn, &office.vault, after, RECORDS).await?;
        drop(conn);
        let Some(last) = all.last() else {
            return Ok(met);
        };
        after = *last;
        // Loaded after the records were stored: a report that is not among these was sent later, and finds them itself.
        let meeting = match &mut meeting {
            Some(meeting) => meeting,
            none => none.insert(Meeting::load(office, now).await?),
        };
        let cases = meeting.link(records).await;
        let paired: HashSet<ReportId> = cases.iter().map(|case| case.record.id).collect();
        let lonely: Vec<ReportId> = all.into_iter().filter(|id| !paired.contains(id)).collect();
        let mut conn = office.pool.acquire().await?;
        records::mark_met(&mut conn, &lonely, now).await?;
        drop(conn);
        met.records += lonely.len() as u64;
        for cases in cases.chunks(DECIDED) {
            if !goes_on(met.records) {
                return Ok(met);
            }
            let mut patience = Patience::default();
            met.told += loop {
                let outcome = meeting.decide(cases).await;
                if !patience.tries_again(&outcome).await {
                    break outcome?;
                }
            };
            met.records += cases.len() as u64;
            met.pairs += cases
                .iter()
                .map(|case| case.seekers.len() as u64)
                .sum::<u64>();
        }
        if !goes_on(met.records) {
            return Ok(met);
        }
    }
}

/// A record and the reports that it may belong to.
struct Case {
    record: Stored,
    seekers: Vec<(ReportId, Verdict)>,
}

/// The open reports of people, as they were when the meeting began.
struct Meeting {
    office: Office,
    judge: Arc<Judge>,
    now: DateTime<Utc>,
    /// Those that search, and then the others.
    reports: Arc<Vec<Report>>,
    /// How many search.
    searching: usize,
    /// Their keys.
    ids: Vec<ReportId>,
    /// What was read of each.
    revisions: HashMap<ReportId, i32>,
}

impl Meeting {
    async fn load(office: &Office, now: DateTime<Utc>) -> Result<Self, StoreError> {
        let mut conn = office.pool.acquire().await?;
        let (mut searching, mut others) = (Vec::new(), Vec::new());
        let mut after = ReportId(0);
        loop {
            let among = (Among::Told, after);
            let (page, last) = reports::list_open(&mut conn, &office.vault, among, REPORTS).await?;
            for stored in page {
                let side = match stored.report.kind {
                    ReportKind::Missing => &mut searching,
                    _ => &mut others,
                };
                side.push(((stored.id, stored.revision), stored.report));
            }
            let Some(last) = last else { break };
            after = last;
        }
        let count = searching.len();
        let both = searching.into_iter().chain(others);
        let (read, reports): (Vec<(ReportId, i32)>, Vec<Report>) = both.unzip();
        Ok(Self {
            office: office.clone(),
            judge: office.judges.find(&mut conn, &office.vault, now).await?,
            now,
            reports: Arc::new(reports),
            searching: count,
            ids: read.iter().map(|(id, _)| *id).collect(),
            revisions: read.into_iter().collect(),
        })
    }

    /// Somebody must be searching: records that tell meet those that search, records that search meet all.
    async fn link(&self, records: Vec<Stored>) -> Vec<Case> {
        let is_searching = |record: &Stored| record.report.kind == ReportKind::Missing;
        let (search, tell): (Vec<Stored>, Vec<Stored>) =
            records.into_iter().partition(is_searching);
        let mut cases = self.link_to(self.searching, tell).await;
        cases.extend(self.link_to(self.reports.len(), search).await);
        cases
    }

    async fn link_to(&self, first: usize, records: Vec<Stored>) -> Vec<Case> {
        let sought: Vec<Report> = records.iter().map(|record| record.report.clone()).collect();
        let (reports, judge) = (Arc::clone(&self.reports), Arc::clone(&self.judge));
        let linked =
            spawn_blocking(move || link_around_panics(&judge, &reports[..first], &sought)).await;
        let mut seekers: Vec<Vec<(ReportId, Verdict)>> = vec![Vec::new(); records.len()];
        for link in linked.unwrap_or_default() {
            seekers[link.record].push((self.ids[link.report], link.verdict));
        }
        let cases = records.into_iter().zip(seekers);
        cases
            .map(|(record, seekers)| Case { record, seekers })
            .filter(|case| !case.seekers.is_empty())
            .collect()
    }

    /// In one commit, with all that are concerned held still. Returns how many families are told.
    async fn decide(&self, cases: &[Case]) -> Result<u64, StoreError> {
        let vault = &self.office.vault;
        let mut tx = self.office.pool.begin().await?;
        let records: Vec<ReportId> = cases.iter().map(|case| case.record.id).collect();
        let seekers = cases.iter().flat_map(|case| &case.seekers);
        let seekers: Vec<ReportId> = seekers.map(|(seeker, _)| *seeker).collect();
        // All at once and in order, before any of them is decided on.
        reports::lock_open(&mut tx, &[records.as_slice(), &seekers].concat()).await?;
        let fresh: HashMap<ReportId, Stored> = reports::list(&mut tx, vault, &seekers)
            .await?
            .into_iter()
            .map(|stored| (stored.id, stored))
            .collect();
        let mut told = 0;
        for case in cases {
            let judged = self.still_standing(case, &fresh);
            told += decide::decide(&mut tx, vault, (&case.record, judged), self.now).await?;
        }
        records::mark_met(&mut tx, &records, self.now).await?;
        tx.commit().await?;
        Ok(told)
    }

    /// A report that was changed since the meeting began stands in the queue, and finds the record itself.
    fn still_standing(&self, case: &Case, fresh: &HashMap<ReportId, Stored>) -> Vec<Judged> {
        let seekers = case.seekers.iter().filter_map(|(id, verdict)| {
            let other = fresh.get(id)?.clone();
            let verdict = verdict.clone();
            (self.revisions.get(id) == Some(&other.revision)).then_some(Judged { other, verdict })
        });
        seekers.collect()
    }
}

/// Whatever panics spoils one record, not the list.
fn link_around_panics(judge: &Judge, reports: &[Report], records: &[Report]) -> Vec<Link> {
    let linked = catch_unwind(AssertUnwindSafe(|| link::find(judge, reports, records)));
    match linked {
        Ok(links) => links,
        Err(_) if records.len() < 2 => {
            tracing::error!("a record of a list cannot be compared; it is passed over");
            Vec::new()
        }
        Err(_) => {
            let (first, second) = records.split_at(records.len() / 2);
            let mut links = link_around_panics(judge, reports, first);
            let later = link_around_panics(judge, reports, second);
            links.extend(later.into_iter().map(|link| Link {
                record: link.record + first.len(),
                ..link
            }));
            links
        }
    }
}
