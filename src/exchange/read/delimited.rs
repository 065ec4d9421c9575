//! Rows of delimited text. Holds one window of the file. A row that is too long is passed over to its end, before it is held. A quote that is closed
//! nowhere costs its line alone; whether it is closed is looked up as far as need be before anything is passed over.

use std::io;

use super::{
    Step,
    feed::Feed,
    passed::Cells,
    scan::{Close, Delimiter, Scan, find_close, scan},
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
    /// Cells that a row may have.
    width: usize,
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
            width: MOST_COLUMNS,
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

    /// How many cells a row may have: as many as the headings.
    pub const fn expect_cells(&mut self, count: usize) {
        self.width = count;
    }

    /// The next row, empty ones too.
    pub fn next(&mut self, row: &mut Row) -> io::Result<Step> {
        row.begin(self.number);
        self.cells.begin();
        if self.skipping {
            self.skip_line()?;
        }
        let mut passed = None;
        loop {
            if self.feed.window().is_empty() && self.feed.at_end() && passed.is_none() {
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
                    self.feed.consume(len);
                    return Ok(self.hand_over(row, passed));
                }
                Scan::Open(quote) => return Ok(self.give_up(quote, row)),
                Scan::More(quote) => {
                    if !self.feed.at_end() && self.feed.fill()? {
                        continue;
                    }
                    match quote {
                        Some(quote) if self.is_closed(quote)? => {
                            passed.get_or_insert(Reason::LongCell);
                            self.pass_cell(quote)?;
                        }
                        Some(quote) => return Ok(self.give_up(quote, row)),
                        None => {
                            passed.get_or_insert(Reason::LongRow);
                            self.pass_window();
                        }
                    }
                }
            }
        }
    }

    /// Puts the cells into the row, or says why not; `passed` is why a part of them was passed over.
    fn hand_over(&mut self, row: &mut Row, passed: Option<Reason>) -> Step {
        self.number += 1;
        if passed.is_some() {
            self.cells.cut();
        }
        let reason = passed.or_else(|| self.find_fault());
        if !row.take(self.number, &mut self.cells.text, &mut self.cells.ends) {
            return self.refused(passed.unwrap_or(Reason::NoText));
        }
        reason.map_or(Step::Row, |reason| self.refused(reason))
    }

    fn find_fault(&mut self) -> Option<Reason> {
        let Cells { text, ends, .. } = &mut self.cells;
        if text.len() > MOST_ROW_BYTES {
            return Some(Reason::LongRow);
        }
        if text.len() > MOST_CELL_CHARS && has_long_cell(text, ends) {
            return Some(Reason::LongCell);
        }
        if let Some(last) = ends.get(self.width - 1)
            && ends.len() > self.width
        {
            let beyond = text.get(*last as usize..).unwrap_or_default();
            if !beyond.trim_ascii().is_empty() {
                return Some(if self.width < MOST_COLUMNS {
                    Reason::MoreCells
                } else {
                    Reason::TooManyCells
                });
            }
            text.truncate(*last as usize);
            ends.truncate(self.width);
        }
        text.contains(&0).then_some(Reason::Nul)
    }

    fn refused(&self, reason: Reason) -> Step {
        Step::Refused(RowFault {
            row: self.number,
            reason,
        })
    }

    /// Whether a quote that the largest window does not close is closed at all. The next that is not doubled must end a cell.
    fn is_closed(&mut self, quote: usize) -> io::Result<bool> {
        let (delimiter, inside) = (self.delimiter, quote + 1);
        if self.feed.at_end() {
            return Ok(false);
        }
        let from = match find_close(&self.feed.window()[inside..], false, delimiter) {
            Close::Cell(_) => return Ok(true),
            Close::Text(_) => return Ok(false),
            Close::Beyond(len) => inside + len,
        };
        self.feed.look_ahead(from, |ahead| {
            loop {
                match find_close(ahead.window(), ahead.at_end(), delimiter) {
                    Close::Cell(_) => return Ok(true),
                    Close::Text(_) => return Ok(false),
                    Close::Beyond(_) if ahead.at_end() => return Ok(false),
                    Close::Beyond(len) => ahead.consume(len),
                }
                ahead.fill()?;
            }
        })
    }

    /// Passes over a cell that is too long, to behind its closing quote.
    fn pass_cell(&mut self, quote: usize) -> io::Result<()> {
        let inside = quote + 1;
        self.cells.take_quoted(&self.feed.window()[inside..]);
        self.cells.keep();
        self.feed.consume(inside);
        loop {
            match find_close(self.feed.window(), self.feed.at_end(), self.delimiter) {
                Close::Cell(len) | Close::Text(len) => {
                    self.feed.consume(len);
                    return Ok(());
                }
                Close::Beyond(_) if self.feed.at_end() => return Ok(()),
                Close::Beyond(len) => self.feed.consume(len),
            }
            self.feed.fill()?;
        }
    }

    /// Passes over a whole window of a row that is too long. A line feed may still belong to the return at its end.
    fn pass_window(&mut self) {
        self.cells.keep();
        let window = self.feed.window();
        let len = window.len() - usize::from(window.ends_with(b"\r"));
        self.feed.consume(len);
    }

    /// A row with a quote that nothing closes ends with the line on which that began, and is kept as if the quote were a letter.
    fn give_up(&mut self, quote: usize, row: &mut Row) -> Step {
        let window = self.feed.window();
        let is_end = |byte: &u8| matches!(byte, b'\n' | b'\r');
        let end = window[quote..].iter().position(is_end);
        let line = &window[quote..end.map_or(window.len(), |end| quote + end)];
        self.cells.take_line(line, self.delimiter);
        self.cells.cut();
        self.number += 1;
        row.take(self.number, &mut self.cells.text, &mut self.cells.ends);
        self.skipping = end.is_none();
        let used = end.map_or(window.len(), |end| {
            let is_pair = window[quote + end..].starts_with(b"\r\n");
            quote + end + 1 + usize::from(is_pair)
        });
        self.feed.consume(used);
        self.refused(Reason::OpenQuote)
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
