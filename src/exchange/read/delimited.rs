//! Rows of delimited text. Holds one window of the file; a row that is too long, and a quote that is never closed, are given up before they are
//! held, and reading goes on with the next line.

use std::io;

use super::{
    Step,
    feed::Feed,
    scan::{Cells, Delimiter, Scan, scan},
};
use crate::exchange::{
    fault::{Reason, RowFault},
    limits::{MOST_CELL_CHARS, MOST_COLUMNS, MOST_ROW_BYTES},
    row::Row,
};

/// Delimited text under way.
pub struct Delimited {
    feed: Feed,
    delimiter: Delimiter,
    cells: Cells,
    number: u64,
    /// Inside a line that was given up.
    skipping: bool,
}

impl Delimited {
    /// Rows from where the feed stands.
    pub fn new(feed: Feed, delimiter: Delimiter) -> Self {
        Self {
            feed,
            delimiter,
            cells: Cells::default(),
            number: 0,
            skipping: false,
        }
    }

    /// Bytes taken from the file.
    pub const fn taken(&self) -> u64 {
        self.feed.taken
    }

    /// Bytes of memory held.
    pub fn held(&self) -> usize {
        self.feed.held() + self.cells.text.capacity() + self.cells.ends.capacity() * 4
    }

    /// The next row, empty ones too.
    pub fn next(&mut self, row: &mut Row) -> io::Result<Step> {
        row.begin(self.number);
        if self.skipping {
            self.skip_line()?;
        }
        loop {
            if self.feed.window().is_empty() && self.feed.at_end() {
                return Ok(Step::End);
            }
            let found = scan(
                self.feed.window(),
                self.feed.at_end(),
                self.delimiter,
                &mut self.cells,
            );
            match found {
                Scan::Row(len) => {
                    self.number += 1;
                    self.feed.consume(len);
                    return Ok(self.hand_over(row));
                }
                Scan::More(quote) => {
                    if (self.feed.at_end() || !self.feed.fill()?)
                        && let Some(step) = self.give_up(quote, row)
                    {
                        return Ok(step);
                    }
                }
            }
        }
    }

    /// Puts the cells into the row, or says why not.
    fn hand_over(&mut self, row: &mut Row) -> Step {
        let reason = self.find_fault();
        if !row.take(self.number, &mut self.cells.text, &mut self.cells.ends) {
            return self.refused(Reason::NoText);
        }
        reason.map_or(Step::Row, |reason| self.refused(reason))
    }

    fn find_fault(&mut self) -> Option<Reason> {
        let Cells { text, ends } = &mut self.cells;
        if text.len() > MOST_ROW_BYTES {
            return Some(Reason::LongRow);
        }
        if let Some(last) = ends.get(MOST_COLUMNS - 1).copied()
            && ends.len() > MOST_COLUMNS
        {
            let beyond = text.get(last as usize..).unwrap_or_default();
            if !beyond.trim_ascii().is_empty() {
                return Some(Reason::TooManyCells);
            }
            text.truncate(last as usize);
            ends.truncate(MOST_COLUMNS);
        }
        if text.len() > MOST_CELL_CHARS && has_long_cell(text, ends) {
            return Some(Reason::LongCell);
        }
        text.contains(&0).then_some(Reason::Nul)
    }

    fn refused(&self, reason: Reason) -> Step {
        Step::Refused(RowFault {
            row: self.number,
            reason,
        })
    }

    /// A row that does not end inside the largest window, or whose quote is not closed before the file ends: passed over up to the end of the
    /// line on which it began.
    fn give_up(&mut self, quote: Option<usize>, row: &mut Row) -> Option<Step> {
        let window = self.feed.window();
        if quote.is_none() && self.feed.at_end() {
            return None;
        }
        self.number += 1;
        row.begin(self.number);
        let from = quote.unwrap_or(window.len());
        let line = window[from..].iter().position(|byte| *byte == b'\n');
        let used = line.map_or(window.len(), |end| from + end + 1);
        self.skipping = line.is_none();
        self.feed.consume(used);
        Some(self.refused(match quote {
            Some(_) => Reason::OpenQuote,
            None => Reason::LongRow,
        }))
    }

    /// Passes over what is left of a line, window by window.
    fn skip_line(&mut self) -> io::Result<()> {
        loop {
            let window = self.feed.window();
            if let Some(end) = window.iter().position(|byte| *byte == b'\n') {
                self.feed.consume(end + 1);
                break;
            }
            let len = window.len();
            self.feed.consume(len);
            if self.feed.at_end() {
                break;
            }
            self.feed.fill()?;
        }
        self.skipping = false;
        Ok(())
    }
}

/// Counts characters only where bytes alone do not settle it.
fn has_long_cell(text: &[u8], ends: &[u32]) -> bool {
    let mut start = 0;
    ends.iter().any(|end| {
        let cell = text.get(start..*end as usize).unwrap_or_default();
        start = *end as usize;
        // A byte that goes on with a character begins none.
        cell.len() > MOST_CELL_CHARS
            && cell.iter().filter(|byte| **byte & 0xc0 != 0x80).count() > MOST_CELL_CHARS
    })
}
