//! Storing a list, some hundred rows a transaction. What is committed is the progress: cut off anywhere and run again, rows that stand
//! already are passed over fast, and the end is the same.

use std::{
    collections::HashMap,
    panic::{AssertUnwindSafe, catch_unwind},
};

use chrono::{DateTime, Utc};
use rayon::prelude::*;
use tokio::task::spawn_blocking;

use super::{
    Office, Patience, deaths,
    known::{self, Fate, Row, Seen},
};
use crate::{
    domain::{
        ids::{ReportId, SourceId},
        report::Report,
        source::Tidings,
    },
    matching,
    store::{
        StoreError,
        records::{self, Blind, Known, Record},
        sources,
    },
    vault::Vault,
};

/// A row of the file, understood.
#[derive(Debug, Clone)]
pub struct Line {
    /// Its number in the file.
    pub row: u64,
    /// The list's own key of it; empty when it has none.
    pub id: String,
    /// What it tells.
    pub report: Report,
}

/// What became of rows.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Tally {
    /// Stored for the first time.
    pub new: u64,
    /// Stood already, saying the same.
    pub unchanged: u64,
    /// Replaced what the same record said before.
    pub replaced: u64,
    /// Of all these: rows whose id an earlier row of the file has too and that say something else. They are told apart by what they say.
    pub shared_ids: u64,
    /// Records that no row is, marked now because their list speaks of deaths.
    pub marked: u64,
    /// Records that were taken out because whoever published them took them back.
    pub taken_back: u64,
}

impl Tally {
    /// Rows that were accepted.
    pub const fn accepted(&self) -> u64 {
        self.new + self.unchanged + self.replaced
    }

    /// Records that have to meet the open reports.
    pub const fn to_be_met(&self) -> u64 {
        self.new + self.replaced + self.marked
    }

    fn add(&mut self, more: Self) {
        self.new += more.new;
        self.unchanged += more.unchanged;
        self.replaced += more.replaced;
        self.shared_ids += more.shared_ids;
        self.marked += more.marked;
        self.taken_back += more.taken_back;
    }
}

/// Why storing ended early.
#[derive(Debug, thiserror::Error)]
pub enum ImportError {
    /// The database.
    #[error("{0}")]
    Store(#[from] StoreError),
    /// Somebody took the source out in the meantime.
    #[error("the source was withdrawn in the meantime")]
    Withdrawn,
    /// A fault of ours. What it said is not repeated: it may hold a person's words.
    #[error("a row made the program stumble")]
    Panicked,
}

/// An import under way. Hold a [`crate::store::shift::Shift`] meanwhile.
#[derive(Debug)]
pub struct Import {
    office: Office,
    source: SourceId,
    tidings: Tidings,
    seen: Seen,
    /// What became of all rows so far.
    pub tally: Tally,
}

impl Import {
    /// Begins at the file's first row.
    pub fn begin(office: Office, source: SourceId, tidings: Tidings) -> Self {
        Self {
            office,
            source,
            tidings,
            seen: Seen::default(),
            tally: Tally::default(),
        }
    }

    /// Stores the next rows, in one commit.
    pub async fn store(&mut self, lines: Vec<Line>, now: DateTime<Utc>) -> Result<(), ImportError> {
        let (vault, source, tidings) = (self.office.vault.clone(), self.source, self.tidings);
        let rows = in_background(move || {
            let rows = lines
                .into_par_iter()
                .map(|line| row(&vault, (source, tidings), line));
            rows.collect::<Result<Vec<Row>, StoreError>>()
        })
        .await??;
        let known = self.list_known(&rows).await?;
        let (batch, tally) = self.sort(rows, &known);
        let batch = in_background(move || batch.with_keys()).await?;
        if tally.new + tally.replaced > 0 {
            let mut patience = Patience::default();
            let is_open = loop {
                let outcome = self.write(&batch, now).await;
                if !patience.tries_again(&outcome).await {
                    break outcome?;
                }
            };
            if !is_open {
                return Err(ImportError::Withdrawn);
            }
        }
        self.tally.add(tally);
        Ok(())
    }

    /// Takes the records of these ids out, as they leave with their source: whoever published them has taken them back.
    pub async fn take_back(
        &mut self,
        ids: &[String],
        now: DateTime<Utc>,
    ) -> Result<(), ImportError> {
        if ids.is_empty() {
            return Ok(());
        }
        let mut patience = Patience::default();
        self.tally.taken_back += loop {
            let outcome = self.withdraw(ids, now).await;
            if !patience.tries_again(&outcome).await {
                break outcome?;
            }
        };
        Ok(())
    }

    async fn withdraw(&self, ids: &[String], now: DateTime<Utc>) -> Result<u64, StoreError> {
        let place_of = |id: &String| known::places_of_id(&self.office.vault, self.source, id);
        let places: Vec<Blind> = ids.iter().flat_map(place_of).collect();
        let mut tx = self.office.pool.begin().await?;
        let known = records::list_known(&mut tx, self.source, &places).await?;
        let expired: Vec<ReportId> = known.values().map(|known| known.report).collect();
        let count = records::withdraw_these(&mut tx, &expired, now).await?;
        tx.commit().await?;
        Ok(count)
    }

    /// After the last row: where the list speaks of deaths, records of earlier editions are marked too.
    pub async fn finish(&mut self, now: DateTime<Utc>) -> Result<(), ImportError> {
        if self.tidings == Tidings::Deaths {
            self.tally.marked = deaths::mark_all(&self.office, self.source, now).await?;
        }
        Ok(())
    }

    /// What stands where rows may belong.
    async fn list_known(&self, rows: &[Row]) -> Result<HashMap<Blind, Known>, StoreError> {
        let mut conn = self.office.pool.acquire().await?;
        let first: Vec<Blind> = rows.iter().map(Row::first).collect();
        let mut known = records::list_known(&mut conn, self.source, &first).await?;
        let others = self.seen.list_others(rows, &known);
        if !others.is_empty() {
            known.extend(records::list_known(&mut conn, self.source, &others).await?);
        }
        Ok(known)
    }

    /// Rows by what is to be done with them.
    fn sort(&mut self, rows: Vec<Row>, known: &HashMap<Blind, Known>) -> (Batch, Tally) {
        let (mut batch, mut tally) = (Batch::default(), Tally::default());
        for mut row in rows {
            let shares_id = self.seen.shares_id(&row);
            let fate = self.seen.settle(&mut row, known);
            tally.shared_ids += u64::from(shares_id && fate != Fate::Twice);
            match fate {
                Fate::Twice | Fate::Stands => tally.unchanged += 1,
                Fate::Replaces(report) => {
                    tally.replaced += 1;
                    batch.changed.push((report, row.record));
                }
                Fate::New => {
                    tally.new += 1;
                    batch.new.push(row.record);
                }
            }
        }
        (batch, tally)
    }

    /// `false`: the source is withdrawn.
    async fn write(&self, batch: &Batch, now: DateTime<Utc>) -> Result<bool, StoreError> {
        let vault = &self.office.vault;
        let mut tx = self.office.pool.begin().await?;
        if !sources::hold_open(&mut tx, self.source).await? {
            return Ok(false);
        }
        records::save_new(&mut tx, vault, (self.source, &batch.new), now).await?;
        records::save_changed(&mut tx, vault, &batch.changed, now).await?;
        tx.commit().await?;
        Ok(true)
    }
}

/// A row as a record, without its keys: those are worked out only if it is to be stored.
fn row(
    vault: &Vault,
    (source, tidings): (SourceId, Tidings),
    mut line: Line,
) -> Result<Row, StoreError> {
    if tidings == Tidings::Deaths {
        deaths::mark(&mut line.report);
    }
    let record = Record {
        line: i64::try_from(line.row).unwrap_or(i64::MAX),
        own_id: Some(line.id).filter(|id| !id.is_empty()),
        blind: Blind::default(),
        says: records::blind_says(vault, &line.report)?,
        report: line.report,
        keys: Vec::new(),
    };
    Row::new(vault, source, record)
}

/// What is written in one commit.
#[derive(Default)]
struct Batch {
    new: Vec<Record>,
    changed: Vec<(ReportId, Record)>,
}

impl Batch {
    fn with_keys(mut self) -> Self {
        self.new.par_iter_mut().for_each(find_keys);
        let changed = self.changed.par_iter_mut();
        changed.for_each(|(_, record)| find_keys(record));
        self
    }
}

/// A record whose keys cannot be worked out is stored without: it still meets the open reports in bulk.
pub(super) fn find_keys(record: &mut Record) {
    let keys = catch_unwind(AssertUnwindSafe(|| matching::stored_keys(&record.report)));
    if let Ok(keys) = keys {
        record.keys = keys;
    } else {
        tracing::error!(row = record.line, "no keys can be worked out");
    }
}

async fn in_background<T: Send + 'static>(
    work: impl FnOnce() -> T + Send + 'static,
) -> Result<T, ImportError> {
    spawn_blocking(work)
        .await
        .map_err(|_| ImportError::Panicked)
}
