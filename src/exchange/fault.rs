//! What may be wrong with a list ([`ListError`]: nothing more is read) and with one row of it ([`RowFault`]: the others go on).
//! Every line says what to do. None repeats what a cell holds: cells are about persons.

use super::{
    column::Column,
    limits::{MOST_CELL_CHARS, MOST_COLUMNS, MOST_ROW_BYTES},
};

/// Why a file cannot be read, or not any further.
#[derive(Debug, thiserror::Error)]
pub enum ListError {
    /// The file cannot be opened or read.
    #[error("the file cannot be read: {0}")]
    File(#[from] std::io::Error),
    /// It is a directory or a device.
    #[error("this is no file: name one CSV, XLSX or PFIF file")]
    NoFile,
    /// Nothing stands in it.
    #[error("the file is empty")]
    Empty,
    /// It is something else, named where that is known.
    #[error("this is {0}, not a list: save it as CSV (UTF-8) or XLSX")]
    Foreign(&'static str),
    /// No headings were found in the first rows.
    #[error(
        "no headings are recognised in the first rows: name them by --map HEADING=COLUMN, for instance --map 'Nom complet=full_name'"
    )]
    NoHeadings,
    /// Headings, but none of a name.
    #[error("no column holds a name: name it by --map HEADING=full_name")]
    NoName,
    /// Headings and nothing below them.
    #[error("there are headings and no rows")]
    NoRows,
    /// PFIF about nobody.
    #[error("no person is in it")]
    NoPersons,
    /// A heading of `--map` stands nowhere.
    #[error("--map names a heading that is not in the file: {0}")]
    UnknownHeading(String),
    /// A sheet that the workbook does not have, and those it has.
    #[error("the workbook has no sheet of that name; it has: {0}")]
    UnknownSheet(String),
    /// A sheet of what is no workbook.
    #[error("--sheet names a sheet of a workbook, and this is none: leave it out")]
    NoSheets,
    /// More than a list may hold.
    #[error("{0}: too much for a list; split it, or save it as CSV")]
    TooLarge(&'static str),
    /// It is broken inside.
    #[error("the file is damaged: {0}; save it anew, or as CSV")]
    Damaged(&'static str),
}

/// Why a row is refused. The others go on.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("row {row}: {reason}")]
pub struct RowFault {
    /// See [`super::row::Row::number`].
    pub row: u64,
    /// Why.
    pub reason: Reason,
}

/// Why a row is refused, in words for whoever mends it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Reason {
    /// No name in it.
    #[error("no name is in it")]
    NoName,
    /// No id where the caller asked for one.
    #[error("its id is empty")]
    NoId,
    /// The kind is a word that means none.
    #[error("its kind is none of missing, list, released, found, sighting, detention")]
    UnknownKind,
    /// A report of somebody who is not sought.
    #[error("its kind is not missing: the reports are those about people who are sought")]
    NoSearch,
    /// A record of somebody who is sought.
    #[error(
        "its kind is missing: the records tell of people who were listed, seen, found or released"
    )]
    Search,
    /// More cells than headings may have.
    #[error("it has more than {MOST_COLUMNS} cells")]
    TooManyCells,
    /// More cells than the headings name.
    #[error(
        "it has more cells than headings: a cell that holds what parts cells stands between quotation marks"
    )]
    MoreCells,
    /// A cell too long.
    #[error("a cell has more than {MOST_CELL_CHARS} characters")]
    LongCell,
    /// A row too long.
    #[error("it is longer than {MOST_ROW_BYTES} bytes")]
    LongRow,
    /// A quote that no other closes.
    #[error("a quotation mark is opened and not closed")]
    OpenQuote,
    /// Bytes that are no text in the file's encoding.
    #[error("it holds bytes that are no text: say --encoding, or save the file as UTF-8")]
    NoText,
    /// A record of PFIF past its `expiry_date`.
    #[error("it has expired: whoever published it has taken it back")]
    Expired,
    /// NUL.
    #[error("it holds a NUL byte")]
    Nul,
}

impl Reason {
    /// Whether whoever has the row can mend it.
    pub fn can_be_mended(self) -> bool {
        self != Self::Expired
    }
}

/// A cell that was left out while the row was kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Warning {
    /// Whose cell.
    pub column: Column,
    /// Why.
    pub doubt: Doubt,
}

/// Why a cell was left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Doubt {
    /// No date can be read in it.
    #[error("no date is understood in it")]
    NoDate,
    /// A date that cannot be.
    #[error("that date cannot be")]
    ImpossibleDate,
    /// No number can be read in it.
    #[error("no number is understood in it")]
    NoNumber,
    /// An age without the year in which it was true.
    #[error("the age says nothing without age_in_year or a date")]
    AgeWithoutYear,
    /// Neither man nor woman.
    #[error("neither man nor woman is understood in it")]
    NoSex,
}

impl std::fmt::Display for Warning {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}: {}", self.column.name(), self.doubt)
    }
}
