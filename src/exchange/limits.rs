//! What a list may be at most. Beyond it a file is hostile or broken, and reading stops before memory is taken.

/// Columns of a list.
pub const MOST_COLUMNS: usize = 200;

/// Characters of one cell.
pub const MOST_CELL_CHARS: usize = 10_000;

/// Bytes of one row, as UTF-8.
pub const MOST_ROW_BYTES: usize = 1 << 20;

/// Lines before the headings (titles, dates, an organisation's name).
pub const MOST_TITLE_ROWS: usize = 20;
