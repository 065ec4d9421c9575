//! One row of a list: its cells as they stand in the file, and which of them is which column. One buffer, made to be used again.

use super::column::Column;

/// No cell of the file is this column.
const NONE: u8 = u8::MAX;

/// What makes a spreadsheet run a cell; written with an apostrophe before it, and read without.
const RUNS: [char; 6] = ['=', '+', '-', '@', '\t', '\r'];

/// Which cell of a row holds which column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Layout([u8; Column::COUNT]);

impl Default for Layout {
    fn default() -> Self {
        Self([NONE; Column::COUNT])
    }
}

impl Layout {
    /// All columns in the order of [`Column::ALL`].
    pub fn of_all() -> Self {
        let mut layout = Self::default();
        for column in Column::ALL {
            layout.put(column, column.index());
        }
        layout
    }

    /// Says that a column is the cell at `at`, counted from 0. False if the column has its cell already or `at` is beyond all limits.
    pub fn put(&mut self, column: Column, at: usize) -> bool {
        let slot = &mut self.0[column.index()];
        match u8::try_from(at) {
            Ok(at) if at != NONE && *slot == NONE => {
                *slot = at;
                true
            }
            _ => false,
        }
    }

    /// The cell of a column, counted from 0.
    pub fn find(&self, column: Column) -> Option<usize> {
        let at = self.0[column.index()];
        (at != NONE).then_some(usize::from(at))
    }
}

/// One row. `Debug` tells its number, never its cells: they are about persons.
#[derive(Clone, Default)]
pub struct Row {
    number: u64,
    layout: Layout,
    text: String,
    ends: Vec<u32>,
}

impl Row {
    /// The row's number as a person counts it in the file: for a spreadsheet the line at its left edge, for delimited text the row with the
    /// headings being counted (a cell of several lines counts once), for PFIF the person.
    pub const fn number(&self) -> u64 {
        self.number
    }

    /// The cell of a column, blanks around it and the apostrophe of a defused one removed; empty when there is none.
    pub fn get(&self, column: Column) -> &str {
        armed(self.raw(column).trim())
    }

    /// The cell of a column as it stands in the file.
    pub fn raw(&self, column: Column) -> &str {
        let at = self.layout.find(column);
        at.map_or("", |at| self.cell(at))
    }

    /// Whether the list has the column at all.
    pub fn has(&self, column: Column) -> bool {
        self.layout.find(column).is_some()
    }

    /// All cells as they stand in the file.
    pub fn cells(&self) -> impl ExactSizeIterator<Item = &str> {
        (0..self.ends.len()).map(|at| self.cell(at))
    }

    /// Whether nothing but blanks stands in it.
    pub fn is_empty(&self) -> bool {
        self.text.trim().is_empty()
    }

    /// Bytes of its cells.
    pub const fn len(&self) -> usize {
        self.text.len()
    }

    /// Empties it for another row.
    pub fn begin(&mut self, number: u64) {
        self.number = number;
        self.text.clear();
        self.ends.clear();
    }

    /// Adds a cell.
    pub fn push(&mut self, cell: &str) {
        self.text.push_str(cell);
        self.ends
            .push(u32::try_from(self.text.len()).unwrap_or(u32::MAX));
    }

    /// Says which cell is which column.
    pub const fn lay_out(&mut self, layout: Layout) {
        self.layout = layout;
    }

    /// Takes cells over from a reader, which gets the row's memory back for the next. False when they are no UTF-8: the row then holds what
    /// could be read.
    pub fn take(&mut self, number: u64, text: &mut Vec<u8>, ends: &mut Vec<u32>) -> bool {
        self.number = number;
        std::mem::swap(&mut self.ends, ends);
        let (new, is_text) = match String::from_utf8(std::mem::take(text)) {
            Ok(new) => (new, true),
            Err(error) => (
                String::from_utf8_lossy(error.as_bytes()).into_owned(),
                false,
            ),
        };
        *text = std::mem::replace(&mut self.text, new).into_bytes();
        text.clear();
        ends.clear();
        is_text
            && self
                .ends
                .iter()
                .all(|end| self.text.is_char_boundary(*end as usize))
    }

    fn cell(&self, at: usize) -> &str {
        let end_of = |at: usize| self.ends.get(at).map(|end| *end as usize);
        let start = at.checked_sub(1).and_then(end_of).unwrap_or_default();
        let end = end_of(at).unwrap_or(start);
        self.text.get(start..end).unwrap_or_default()
    }
}

impl std::fmt::Debug for Row {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Row({}, {} cells)", self.number, self.ends.len())
    }
}

/// Whether a spreadsheet would run the cell: = + - @ first, maybe after blanks.
pub fn would_run(cell: &str) -> bool {
    cell.starts_with(RUNS) || cell.trim_start().starts_with(RUNS)
}

/// The cell as it was before it was defused.
pub fn armed(cell: &str) -> &str {
    match cell.strip_prefix('\'') {
        Some(rest) if would_run(rest) => rest,
        _ => cell,
    }
}
