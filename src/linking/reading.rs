//! A list becomes profiles: one thread reads rows, all cores understand them, and of each row no more is kept than comparing needs.

use std::{
    sync::{
        Mutex,
        mpsc::{self, Receiver, Sender, SyncSender},
    },
    thread,
};

use chrono::NaiveDate;
use rayon::iter::{ParallelBridge, ParallelIterator};
use rustc_hash::{FxBuildHasher, FxHashSet};

use super::{
    LinkingError, Refused,
    lane::{Lane, lock},
};
use crate::{
    domain::report::ReportKind,
    exchange::{
        column::Column,
        convert::{Converter, Settings},
        fault::{ListError, Reason, RowFault},
        read::{List, Progress, Step},
        row::Row,
    },
    matching::{Profile, index::MOST_RECORDS, names::lexicon::Lexicon},
};

/// Rows handed over at a time.
const TOGETHER: usize = 512;
/// Batches between the reader and those who understand them.
const AHEAD: usize = 16;

/// What a list is in the comparison.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// Those who are sought.
    Reports,
    /// Where they are looked for.
    Records,
}

impl Role {
    /// The kind of a row that names none.
    const fn kind(self) -> ReportKind {
        match self {
            Self::Reports => ReportKind::Missing,
            Self::Records => ReportKind::Listed,
        }
    }

    /// Why a row of this kind does not belong here.
    fn fault(self, kind: ReportKind) -> Option<Reason> {
        match (self, kind == ReportKind::Missing) {
            (Self::Reports, false) => Some(Reason::NoSearch),
            (Self::Records, true) => Some(Reason::Search),
            _ => None,
        }
    }
}

/// A list as it is compared.
#[derive(Debug, Default)]
pub struct Entries {
    /// Row by row, refused ones left out.
    pub profiles: Vec<Profile>,
    /// Their ids.
    pub ids: Ids,
    /// Rows that were refused.
    pub refused: Refused,
}

/// The ids of a list as they stand in it, in its order.
#[derive(Debug, Default)]
pub struct Ids {
    text: String,
    ends: Vec<usize>,
}

impl Ids {
    /// The id at a place.
    pub fn get(&self, at: usize) -> &str {
        let end = |at: usize| self.ends.get(at).copied();
        let start = at.checked_sub(1).and_then(end).unwrap_or_default();
        let end = end(at).unwrap_or(start);
        self.text.get(start..end).unwrap_or_default()
    }

    /// How many rows have the id of an earlier row.
    pub fn count_repeats(&self) -> usize {
        let mut known = FxHashSet::with_capacity_and_hasher(self.ends.len(), FxBuildHasher);
        (0..self.ends.len())
            .filter(|at| !known.insert(self.get(*at)))
            .count()
    }

    fn push(&mut self, id: &str) {
        self.text.push_str(id);
        self.ends.push(self.text.len());
    }

    fn append(&mut self, other: &Self) {
        let before = self.text.len();
        self.text.push_str(&other.text);
        self.ends.extend(other.ends.iter().map(|end| end + before));
    }
}

/// Reads lists: what the words of one came to need not be found out again for the next.
pub struct Reading<'a> {
    /// Where words are prepared, those of all lists together.
    lexicon: &'a Lexicon,
    /// Today, against dates to come.
    today: NaiveDate,
    /// One for each thread at work: they remember what words resolved to.
    converters: Mutex<Vec<Converter>>,
}

impl<'a> Reading<'a> {
    /// Nothing was read yet.
    pub const fn new(lexicon: &'a Lexicon, today: NaiveDate) -> Self {
        Self {
            lexicon,
            today,
            converters: Mutex::new(Vec::new()),
        }
    }

    /// Reads a list on all cores of the pool it is called in. `heard` is told how far reading is.
    pub fn read(
        &self,
        list: List,
        role: Role,
        heard: &(dyn Fn(Progress) + Sync),
    ) -> Result<Entries, LinkingError> {
        let has_id = |column: Option<Column>| column == Some(Column::Id);
        if !list.headings().iter().any(|h| has_id(h.column)) {
            return Err(LinkingError::NoId);
        }
        let office = Office {
            role,
            reading: self,
            settings: Settings {
                kind: role.kind(),
                today: self.today,
                speaks_of_deaths: list.speaks_of_deaths(),
            },
        };
        let (out, filled) = mpsc::sync_channel(AHEAD);
        let (back, emptied) = mpsc::channel();
        let lane = Lane::new(Entries::default());
        let read = thread::scope(|scope| {
            let reader = scope.spawn(move || fill(list, &out, &emptied));
            understand(&office, (filled, &back), &lane, heard);
            // A panic there is one here.
            reader
                .join()
                .unwrap_or_else(|panic| std::panic::resume_unwind(panic))
        });
        read?;
        let entries = lane.into_whole();
        if entries.profiles.len() > MOST_RECORDS {
            return Err(LinkingError::TooMany);
        }
        Ok(entries)
    }
}

/// Rows as they are read.
struct Batch {
    at: usize,
    rows: Vec<Row>,
    /// So many of the rows are filled; the others are there for their memory.
    filled: usize,
    refused: Refused,
    progress: Progress,
}

/// Reads to the end.
fn fill(
    mut list: List,
    out: &SyncSender<Batch>,
    emptied: &Receiver<Vec<Row>>,
) -> Result<(), ListError> {
    for at in 0.. {
        let mut batch = Batch {
            at,
            rows: emptied.try_recv().unwrap_or_default(),
            filled: 0,
            refused: Refused::default(),
            progress: Progress::default(),
        };
        batch.rows.resize_with(TOGETHER, Row::default);
        let mut is_end = false;
        while batch.filled < TOGETHER && !is_end {
            match list.read_into(&mut batch.rows[batch.filled])? {
                Step::Row => batch.filled += 1,
                Step::Refused(fault) => batch.refused.push(fault),
                Step::End => is_end = true,
            }
        }
        batch.progress = list.progress();
        // Nobody takes them any more where a thread of the pool panicked.
        if out.send(batch).is_err() || is_end {
            break;
        }
    }
    Ok(())
}

/// What understanding the rows of one list needs.
struct Office<'a> {
    role: Role,
    reading: &'a Reading<'a>,
    settings: Settings,
}

/// Takes batches until there are no more. Of the very first list the first batch teaches one converter what the others then know.
fn understand(
    office: &Office,
    (filled, emptied): (Receiver<Batch>, &Sender<Vec<Row>>),
    lane: &Lane<Entries, Entries>,
    heard: &(dyn Fn(Progress) + Sync),
) {
    let converters = &office.reading.converters;
    let finish = |batch: Batch, converter: &mut Converter| {
        heard(batch.progress);
        let entries = office.finish(&batch, converter);
        lane.hand_in(batch.at, entries, Entries::append);
        // Nobody needs them where reading has ended.
        let _ = emptied.send(batch.rows);
    };
    if lock(converters).is_empty()
        && let Ok(batch) = filled.recv()
    {
        let mut teacher = Converter::new(office.settings);
        finish(batch, &mut teacher);
        lock(converters).resize(rayon::current_num_threads(), teacher);
    }
    filled.into_iter().par_bridge().for_each(|batch| {
        let known = lock(converters).pop();
        let mut converter = known.unwrap_or_else(|| Converter::new(office.settings));
        converter.turn_to(office.settings);
        finish(batch, &mut converter);
        lock(converters).push(converter);
    });
}

impl Office<'_> {
    fn finish(&self, batch: &Batch, converter: &mut Converter) -> Entries {
        let mut entries = Entries {
            profiles: Vec::with_capacity(batch.filled),
            refused: batch.refused.clone(),
            ..Entries::default()
        };
        for row in &batch.rows[..batch.filled] {
            match self.understand(row, converter) {
                Ok(profile) => {
                    entries.ids.push(row.raw(Column::Id));
                    entries.profiles.push(profile);
                }
                Err(fault) => entries.refused.push(fault),
            }
        }
        entries
    }

    fn understand(&self, row: &Row, converter: &mut Converter) -> Result<Profile, RowFault> {
        let record = converter.convert(row)?;
        let is_named = !record.id.is_empty();
        let fault = self.role.fault(record.report.kind);
        match fault.or((!is_named).then_some(Reason::NoId)) {
            Some(reason) => Err(RowFault {
                row: record.row,
                reason,
            }),
            None => Ok(Profile::of(&record.report, self.reading.lexicon)),
        }
    }
}

impl Entries {
    fn append(&mut self, mut other: Self) {
        self.profiles.append(&mut other.profiles);
        self.ids.append(&other.ids);
        self.refused.append(other.refused);
    }
}
