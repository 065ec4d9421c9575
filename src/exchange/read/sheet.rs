//! Rows of a workbook's sheet. The library lends its cells only while the workbook stays where it is, so a thread of its own reads them and hands
//! over rows by the batch; it ends when nobody takes them any more.

use std::{
    fs::File,
    io::BufReader,
    sync::mpsc::{Receiver, SyncSender, sync_channel},
    thread,
};

use calamine::{Cell, DataRef, XlsxCellReader};

use super::{
    Step, cells,
    workbook::{Workbook, damaged},
};
use crate::exchange::{
    fault::{ListError, Reason, RowFault},
    limits::{MOST_COLUMNS, MOST_ROW_BYTES},
    row::Row,
};

/// Rows handed over at once.
const BATCH: usize = 256;

/// Batches that wait.
const WAITING: usize = 4;

/// A row, and whether it is good.
type Found = (Row, Step);

/// A sheet under way.
pub struct Sheet {
    batches: Receiver<Result<Vec<Found>, ListError>>,
    batch: std::vec::IntoIter<Found>,
    done: u64,
    total: u64,
}

impl Sheet {
    /// Starts reading behind the first rows that hold anything.
    pub fn start(mut workbook: Workbook, sheet: String, skip: usize) -> Self {
        let rows = Rows::of(&mut workbook, &sheet).map_or(0, |rows| rows.last_row());
        let (sender, batches) = sync_channel(WAITING);
        thread::spawn(move || {
            if let Err(error) = send(&mut workbook, &sheet, skip, &sender) {
                // Nobody listens any more when the list was closed.
                let _ = sender.send(Err(error));
            }
        });
        Self {
            batches,
            batch: Vec::new().into_iter(),
            done: 0,
            total: rows,
        }
    }

    /// Rows read.
    pub const fn done(&self) -> u64 {
        self.done
    }

    /// Rows that the sheet says it has.
    pub const fn total(&self) -> u64 {
        self.total
    }

    /// Bytes of memory held for rows that wait.
    pub fn held(&self) -> usize {
        self.batch.as_slice().iter().map(|(row, _)| row.len()).sum()
    }

    /// The next row that holds anything.
    pub fn next(&mut self, row: &mut Row) -> Result<Step, ListError> {
        loop {
            if let Some((next, step)) = self.batch.next() {
                *row = next;
                self.done = row.number();
                return Ok(step);
            }
            match self.batches.recv() {
                Ok(batch) if batch.as_ref().is_ok_and(Vec::is_empty) => return Ok(Step::End),
                Ok(batch) => self.batch = batch?.into_iter(),
                Err(_) => return Err(ListError::Damaged("the workbook cannot be understood")),
            }
        }
    }
}

/// Sends all rows, at last an empty batch.
fn send(
    workbook: &mut Workbook,
    sheet: &str,
    skip: usize,
    sender: &SyncSender<Result<Vec<Found>, ListError>>,
) -> Result<(), ListError> {
    let mut rows = Rows::of(workbook, sheet)?;
    let mut row = Row::default();
    for _ in 0..skip {
        rows.next(&mut row)?;
    }
    loop {
        let mut batch = Vec::with_capacity(BATCH);
        let mut bytes = 0;
        while batch.len() < BATCH && bytes < MOST_ROW_BYTES {
            let mut row = Row::default();
            let step = rows.next(&mut row)?;
            if step == Step::End {
                break;
            }
            bytes += row.len();
            batch.push((row, step));
        }
        let is_last = batch.is_empty();
        if sender.send(Ok(batch)).is_err() || is_last {
            return Ok(());
        }
    }
}

/// Cells of a sheet gathered into rows.
pub struct Rows<'a> {
    cells: XlsxCellReader<'a, BufReader<File>>,
    /// The first cell of the next row.
    ahead: Option<Cell<DataRef<'a>>>,
    ended: bool,
    cell: String,
}

impl<'a> Rows<'a> {
    /// Rows of a sheet from its top.
    pub fn of(workbook: &'a mut Workbook, sheet: &str) -> Result<Self, ListError> {
        let cells = workbook.worksheet_cells_reader(sheet);
        Ok(Self {
            cells: cells.map_err(|error| damaged(&error))?,
            ahead: None,
            ended: false,
            cell: String::new(),
        })
    }

    /// The last row that the sheet says it has.
    pub fn last_row(&self) -> u64 {
        u64::from(self.cells.dimensions().end.0) + 1
    }

    /// The next row that has cells.
    pub fn next(&mut self, row: &mut Row) -> Result<Step, ListError> {
        let Some(first) = self.take_ahead()? else {
            return Ok(Step::End);
        };
        let (line, _) = first.get_position();
        row.begin(u64::from(line) + 1);
        let mut reason = None;
        let mut next_column = 0;
        let mut cell = Some(first);
        while let Some(current) = cell {
            let (at, column) = current.get_position();
            if at != line {
                if at < line {
                    return Err(ListError::Damaged("its rows are out of order"));
                }
                self.ahead = Some(current);
                break;
            }
            let fault = self.add(row, column as usize, &mut next_column, current.get_value());
            reason = reason.or(fault);
            cell = self.next_cell()?;
        }
        Ok(reason.map_or(Step::Row, |reason| {
            Step::Refused(RowFault {
                row: row.number(),
                reason,
            })
        }))
    }

    /// Adds a cell, and empty ones before it. Of what is too much the first cell stays, to show it.
    fn add(
        &mut self,
        row: &mut Row,
        column: usize,
        next_column: &mut usize,
        value: &DataRef<'_>,
    ) -> Option<Reason> {
        self.cell.clear();
        let is_whole = cells::push(&mut self.cell, value);
        if self.cell.is_empty() || column < *next_column {
            return None;
        }
        if *next_column > MOST_COLUMNS {
            return Some(Reason::TooManyCells);
        }
        if row.len() > MOST_ROW_BYTES {
            return Some(Reason::LongRow);
        }
        for _ in *next_column..column.min(MOST_COLUMNS) {
            row.push("");
        }
        row.push(&self.cell);
        *next_column = column + 1;
        if column >= MOST_COLUMNS {
            return Some(Reason::TooManyCells);
        }
        if row.len() > MOST_ROW_BYTES {
            return Some(Reason::LongRow);
        }
        if !is_whole {
            return Some(Reason::LongCell);
        }
        self.cell.contains('\0').then_some(Reason::Nul)
    }

    fn take_ahead(&mut self) -> Result<Option<Cell<DataRef<'a>>>, ListError> {
        match self.ahead.take() {
            Some(cell) => Ok(Some(cell)),
            None => self.next_cell(),
        }
    }

    fn next_cell(&mut self) -> Result<Option<Cell<DataRef<'a>>>, ListError> {
        if self.ended {
            return Ok(None);
        }
        let cell = self.cells.next_cell().map_err(|error| damaged(&error))?;
        self.ended = cell.is_none();
        Ok(cell)
    }
}
