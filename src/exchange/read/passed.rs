//! The cells of one row of delimited text; of a row that is passed over, because too long, as much as shows what is to be mended.

use super::scan::Delimiter;
use crate::exchange::limits::{MOST_CELL_CHARS, MOST_COLUMNS, MOST_ROW_BYTES};

/// The cells of one row, one after the other.
#[derive(Default)]
pub struct Cells {
    /// All text.
    pub text: Vec<u8>,
    /// Where each cell ends in it; behind the last of them lies the cell under way.
    pub ends: Vec<u32>,
    /// So much of both is of bytes that are gone: the row is too long to be held.
    kept: (usize, usize),
}

impl Cells {
    /// Empties it for another row.
    pub fn begin(&mut self) {
        self.kept = (0, 0);
        self.turn_back();
    }

    /// Forgets all but what is kept. True when that ends inside a cell.
    pub fn turn_back(&mut self) -> bool {
        let (text, ends) = self.kept;
        self.text.truncate(text);
        self.ends.truncate(ends);
        text > self.last_end()
    }

    /// Ends the cell under way.
    pub fn end_cell(&mut self) {
        self.ends
            .push(u32::try_from(self.text.len()).unwrap_or(u32::MAX));
    }

    /// Keeps what is there, cut: the bytes that it is of go.
    pub fn keep(&mut self) {
        self.cut();
        self.kept = (self.text.len(), self.ends.len());
    }

    /// Makes the cell under way of the inside of its quotes, as far as that is there.
    pub fn take_quoted(&mut self, inside: &[u8]) {
        self.text.truncate(self.last_end());
        let mut after_quote = false;
        for byte in first_chars(inside, 2 * MOST_CELL_CHARS + 2) {
            after_quote = *byte == b'"' && !after_quote;
            if !after_quote {
                self.text.push(*byte);
            }
        }
    }

    /// Adds the rest of a line as its cells are when no quote means anything.
    pub fn take_line(&mut self, line: &[u8], delimiter: Delimiter) {
        self.text.truncate(self.last_end());
        let mut at = 0;
        while at < line.len() {
            if delimiter.stands_at(line, at) {
                self.end_cell();
                at += delimiter.len();
            } else {
                self.text.push(line[at]);
                at += 1;
            }
        }
        self.end_cell();
    }

    /// Cuts cells to one character more than they may have, and the row to a cell more than it may have: when it is read again it is refused again.
    pub fn cut(&mut self) {
        let mut cut = Self::default();
        let mut start = 0;
        for end in &self.ends {
            if cut.ends.len() > MOST_COLUMNS || cut.text.len() > MOST_ROW_BYTES {
                break;
            }
            let end = *end as usize;
            let cell = self.text.get(start..end).unwrap_or_default();
            cut.text
                .extend_from_slice(first_chars(cell, MOST_CELL_CHARS + 1));
            cut.end_cell();
            start = end;
        }
        if start == self.last_end() {
            let under_way = self.text.get(start..).unwrap_or_default();
            cut.text
                .extend_from_slice(first_chars(under_way, MOST_CELL_CHARS + 1));
        }
        (self.text, self.ends) = (cut.text, cut.ends);
    }

    fn last_end(&self) -> usize {
        self.ends.last().map_or(0, |end| *end as usize)
    }
}

/// The first characters of UTF-8, at most so many.
fn first_chars(bytes: &[u8], most: usize) -> &[u8] {
    if bytes.len() <= most {
        return bytes;
    }
    // A byte that goes on with a character begins none.
    let begins = bytes.iter().enumerate();
    let mut begins = begins.filter(|(_, byte)| **byte & 0xc0 != 0x80);
    begins.nth(most).map_or(bytes, |(at, _)| &bytes[..at])
}
