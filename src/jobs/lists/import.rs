//! Storing a list, some hundred rows a transaction. What is committed is the progress: cut off anywhere and run again, rows that stand
//! already are passed over fast, and the end is the same.

use std::{
    collections::{HashMap, hash_map::Entry},
    panic::{AssertUnwindSafe, catch_unwind},
};

use chrono::{DateTime, Utc};
use rayon::prelude::*;
use tokio::task::spawn_blocking;

use super::{Office, Patience};
use crate::{
    domain::{
        ids::{ReportId, SourceId},
        report::{Report, Sensitivity},
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
    /// Of all these: rows whose id an earlier row of the file has too. They are told apart by what they say.
    pub shared_ids: u64,
}

impl Tally {
    /// Rows that were accepted.
    pub const fn accepted(&self) -> u64 {
        self.new + self.unchanged + self.replaced
    }

    fn add(&mut self, more: Self) {
        self.new += more.new;
        self.unchanged += more.unchanged;
        self.replaced += more.replaced;
        self.shared_ids += more.shared_ids;
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
    /// What the rows of this file said so far, by the blinds of their ids.
    seen: HashMap<Blind, Blind>,
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
            seen: HashMap::new(),
            tally: Tally::default(),
        }
    }

    /// Stores the next rows, in one commit.
    pub async fn store(&mut self, lines: Vec<Line>, now: DateTime<Utc>) -> Result<(), ImportError> {
        let (records, mut tally) = self.tell_apart(lines).await?;
        let mut conn = self.office.pool.acquire().await.map_err(StoreError::from)?;
        let blinds: Vec<Blind> = records.iter().map(|record| record.blind).collect();
        let known = records::list_known(&mut conn, self.source, &blinds).await?;
        drop(conn);
        let batch = in_background(move || Batch::of(records, &known)).await?;
        tally.new = batch.new.len() as u64;
        tally.replaced = batch.changed.len() as u64;
        tally.unchanged += batch.unchanged;
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

    /// Gives each row what it is found again by. A row that stands twice in the file is left out.
    async fn tell_apart(&mut self, lines: Vec<Line>) -> Result<(Vec<Record>, Tally), ImportError> {
        let (vault, source, tidings) = (self.office.vault.clone(), self.source, self.tidings);
        let records = in_background(move || {
            let records = lines
                .into_par_iter()
                .map(|line| record(&vault, (source, tidings), line));
            records.collect::<Result<Vec<Record>, StoreError>>()
        })
        .await??;
        let (mut apart, mut tally) = (Vec::with_capacity(records.len()), Tally::default());
        for mut record in records {
            match self.seen.entry(record.blind) {
                Entry::Vacant(unseen) => {
                    unseen.insert(record.says);
                    apart.push(record);
                    continue;
                }
                Entry::Occupied(seen) if *seen.get() == record.says => {
                    tally.unchanged += 1;
                    continue;
                }
                Entry::Occupied(_) => {}
            }
            let own_id = record.own_id.as_deref().unwrap_or_default();
            record.blind =
                records::blind_unnamed(&self.office.vault, self.source, own_id, record.says);
            tally.shared_ids += 1;
            if self.seen.insert(record.blind, record.says).is_none() {
                apart.push(record);
            } else {
                tally.unchanged += 1;
            }
        }
        Ok((apart, tally))
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
fn record(
    vault: &Vault,
    (source, tidings): (SourceId, Tidings),
    mut line: Line,
) -> Result<Record, StoreError> {
    let is_marked = line.report.needs_person.contains(&Sensitivity::Death);
    if tidings == Tidings::Deaths && !is_marked {
        line.report.needs_person.push(Sensitivity::Death);
    }
    let says = records::blind_says(vault, &line.report)?;
    let blind = if line.id.is_empty() {
        records::blind_unnamed(vault, source, "", says)
    } else {
        records::blind_id(vault, source, &line.id)
    };
    Ok(Record {
        line: i64::try_from(line.row).unwrap_or(i64::MAX),
        own_id: Some(line.id).filter(|id| !id.is_empty()),
        blind,
        says,
        report: line.report,
        keys: Vec::new(),
    })
}

/// Rows by what is to be done with them.
struct Batch {
    new: Vec<Record>,
    changed: Vec<(ReportId, Record)>,
    unchanged: u64,
}

impl Batch {
    fn of(records: Vec<Record>, known: &HashMap<Blind, Known>) -> Self {
        let mut batch = Self {
            new: Vec::new(),
            changed: Vec::new(),
            unchanged: 0,
        };
        for record in records {
            match known.get(&record.blind) {
                None => batch.new.push(record),
                Some(known) if known.is_open && known.says == record.says => batch.unchanged += 1,
                Some(known) => batch.changed.push((known.report, record)),
            }
        }
        batch.new.par_iter_mut().for_each(find_keys);
        let changed = batch.changed.par_iter_mut();
        changed.for_each(|(_, record)| find_keys(record));
        batch
    }
}

/// A record whose keys cannot be worked out is stored without: it still meets the open reports in bulk.
fn find_keys(record: &mut Record) {
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
