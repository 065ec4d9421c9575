//! Reading a list on a thread of its own: rows understood go in batches to whoever stores them, refused ones beside the file. What was
//! found is told at the end.

use std::{collections::BTreeMap, path::PathBuf};

use tokio::sync::mpsc::Sender;

use super::beside::Beside;
use crate::{
    exchange::{
        column::Column,
        convert::{self, Converter, Settings},
        fault::{Doubt, ListError, Reason, RowFault},
        read::{List, Progress, Step},
        row::Row,
    },
    jobs::lists::import::Line,
};

/// Rows handed over at a time.
const TOGETHER: usize = 500;

/// Rows that were understood, and how far reading is.
#[derive(Debug)]
pub struct Batch {
    /// The rows.
    pub lines: Vec<Line>,
    /// Ids of records that have expired.
    pub expired: Vec<String>,
    /// How far.
    pub progress: Progress,
}

/// What reading ended with.
#[derive(Debug, Default)]
pub struct Read {
    /// Rows understood.
    pub accepted: u64,
    /// Rows refused.
    pub refused: u64,
    /// The first of them, up to [`FIRST_FAULTS`].
    pub faults: Vec<RowFault>,
    /// Those of them in which nothing can be mended.
    pub lost: u64,
    /// Where the others were written.
    pub beside: Option<PathBuf>,
    /// Cells that were left out.
    pub doubts: BTreeMap<(Column, String), u64>,
    /// Why refused rows lie nowhere.
    pub unwritten: Option<ReadError>,
}

/// Refused rows that are kept to be told.
pub const FIRST_FAULTS: usize = 20;

/// Why reading ended early.
#[derive(Debug, thiserror::Error)]
pub enum ReadError {
    /// The list.
    #[error("{0}")]
    List(#[from] ListError),
    /// The file of refused rows.
    #[error("refused rows cannot be written: {0:#}")]
    Beside(anyhow::Error),
}

/// Reads to the end, or until nobody takes the rows any more.
pub fn read(
    mut list: List,
    settings: Settings,
    mut beside: Beside,
    out: &Sender<Batch>,
) -> Result<Read, ReadError> {
    let mut converter = Converter::new(settings);
    let (mut row, mut read) = (Row::default(), Read::default());
    let (mut lines, mut expired) = (Vec::with_capacity(TOGETHER), Vec::new());
    loop {
        let fault = match list.read_into(&mut row)? {
            Step::End => break,
            Step::Refused(fault) => Some(fault),
            Step::Row => match converter.convert(&row) {
                Ok(record) => {
                    for warning in record.warnings {
                        read.doubt(warning.column, warning.doubt);
                    }
                    lines.push(Line {
                        row: record.row,
                        id: record.id,
                        report: record.report,
                    });
                    None
                }
                Err(fault) => Some(fault),
            },
        };
        if let Some(fault) = fault {
            beside.push(&list, &row, &fault);
            if fault.reason == Reason::Expired {
                expired.extend(convert::read_id(&row));
            }
            read.refuse(fault);
        }
        if lines.len() + expired.len() == TOGETHER {
            read.accepted += lines.len() as u64;
            let lines = std::mem::replace(&mut lines, Vec::with_capacity(TOGETHER));
            let batch = Batch {
                lines,
                expired: std::mem::take(&mut expired),
                progress: list.progress(),
            };
            if out.blocking_send(batch).is_err() {
                return Ok(read);
            }
        }
    }
    read.accepted += lines.len() as u64;
    // Nobody takes them where the import has ended early, which is told there.
    let _ = out.blocking_send(Batch {
        lines,
        expired,
        progress: list.progress(),
    });
    match beside.finish() {
        Ok(path) => read.beside = path,
        Err(error) => read.unwritten = Some(ReadError::Beside(error)),
    }
    Ok(read)
}

impl Read {
    fn refuse(&mut self, fault: RowFault) {
        self.refused += 1;
        self.lost += u64::from(!fault.reason.can_be_mended());
        if self.faults.len() < FIRST_FAULTS {
            self.faults.push(fault);
        }
    }

    fn doubt(&mut self, column: Column, doubt: Doubt) {
        let count = self.doubts.entry((column, doubt.to_string()));
        *count.or_default() += 1;
    }
}
