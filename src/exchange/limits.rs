//! What a list may be at most. Beyond it a file is hostile or broken, and reading stops before memory is taken.

/// Columns of a list.
pub const MOST_COLUMNS: usize = 200;

/// Characters of one cell.
pub const MOST_CELL_CHARS: usize = 10_000;

/// Bytes of one row, as UTF-8.
pub const MOST_ROW_BYTES: usize = 1 << 20;

/// Lines before the headings (titles, dates, an organisation's name).
pub const MOST_TITLE_ROWS: usize = 20;

/// Entries of a workbook's archive.
pub const MOST_ENTRIES: usize = 2_000;

/// Bytes of a workbook as it lies on disk.
pub const MOST_WORKBOOK_BYTES: u64 = 512 << 20;

/// Bytes of one unpacked part of a workbook that is streamed (a sheet).
pub const MOST_SHEET_BYTES: u64 = 2 << 30;

/// Bytes of one unpacked part of a workbook that is kept in memory (its strings, its styles).
pub const MOST_PART_BYTES: u64 = 128 << 20;

/// How often its packed size a part may be, once it is larger than [`FREE_RATIO_BYTES`]. Sheets pack ten- to fiftyfold, bombs a thousandfold.
pub const MOST_RATIO: u64 = 200;

/// Below this many bytes the ratio says nothing.
pub const FREE_RATIO_BYTES: u64 = 16 << 20;

/// Bytes of one piece of XML: a tag, a text, a comment.
pub const MOST_PIECE_BYTES: u64 = 1 << 20;

/// Elements inside each other.
pub const MOST_DEPTH: usize = 64;

/// Bytes of all notes of a PFIF file that stand apart from their persons.
pub const MOST_NOTE_BYTES: usize = 64 << 20;
