//! One row of a list: its cells as they stand in the file, and which of them is which column. One buffer, made to be used again.

use super::column::Column;

/// No cell of the file is this column.
const NONE: u8 = u8::MAX;

/// Which cell of a row holds which column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Layout([u8; Column::COUNT]);

impl Default for Layout {
    fn default() -> Self {
        Self([NONE; Column::COUNT])
    }
}

impl Layout {
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

    /// The cell of a column, blanks around it removed; empty when there is none.
    pub fn get(&self, column: Column) -> &str {
        let at = self.layout.find(column);
        at.map_or("", |at| self.cell(at)).trim()
    }

    /// All cells as they stand in the file.
    pub fn cells(&self) -> impl ExactSizeIterator<Item = &str> {
        (0..self.ends.len()).map(|at| self.cell(at))
    }

    /// Empties it for another row.
    pub fn begin(&mut self, number: u64, layout: Layout) {
        self.number = number;
        self.layout = layout;
        self.text.clear();
        self.ends.clear();
    }

    /// Adds a cell.
    pub fn push(&mut self, cell: &str) {
        self.text.push_str(cell);
        self.ends
            .push(u32::try_from(self.text.len()).unwrap_or(u32::MAX));
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
