//! Lists from files: [`open`] finds out by content whether it is delimited text, a spreadsheet or PFIF, and where its headings stand.
//! Streams: memory does not grow with the file.

use std::path::Path;

use super::{
    column::Column,
    fault::{ListError, RowFault},
    row::Row,
};

/// What the caller says about a file; by default nothing.
#[derive(Debug, Clone, Default)]
pub struct Options {
    /// Headings (compared folded) and what they mean, before all that is recognised.
    pub map: Vec<(String, Column)>,
    /// Which sheet of a workbook; by default the first with headings.
    pub sheet: Option<String>,
    /// Encoding of delimited text; by default found out.
    pub encoding: Option<Encoding>,
}

/// How delimited text is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Encoding {
    /// UTF-8.
    Utf8,
    /// UTF-16, little end first.
    Utf16Le,
    /// UTF-16, big end first.
    Utf16Be,
    /// Arabic Windows.
    Windows1256,
}

/// What a file turned out to be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Form {
    /// Delimited text.
    Delimited {
        /// Between the cells.
        delimiter: char,
        /// How it is written.
        encoding: Encoding,
    },
    /// A workbook.
    Xlsx {
        /// The sheet that is read.
        sheet: String,
    },
    /// People Finder Interchange Format.
    Pfif,
}

/// A heading of the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Heading {
    /// As it stands in the file.
    pub words: String,
    /// What it means; `None`: the column is ignored.
    pub column: Option<Column>,
}

/// How far reading is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Progress {
    /// Bytes (of the file, or for a spreadsheet of the unpacked sheet) read.
    pub done: u64,
    /// Bytes in all.
    pub total: u64,
}

/// What [`List::read_into`] did.
#[derive(Debug, PartialEq, Eq)]
pub enum Step {
    /// The row holds the next row.
    Row,
    /// A row is refused; the row holds what could be read of it, maybe nothing. Go on.
    Refused(RowFault),
    /// There are no more.
    End,
}

/// An open list.
pub struct List {
    form: Form,
    headings: Vec<Heading>,
}

/// Opens a list and reads up to its headings.
pub fn open(path: &Path, options: &Options) -> Result<List, ListError> {
    let _ = (path, options);
    Err(ListError::Empty)
}

impl List {
    /// What the file turned out to be.
    pub const fn form(&self) -> &Form {
        &self.form
    }

    /// All headings, recognised or not. For PFIF the columns that its fields are read into.
    pub fn headings(&self) -> &[Heading] {
        &self.headings
    }

    /// How far reading is.
    pub fn progress(&self) -> Progress {
        Progress::default()
    }

    /// Reads the next row into `row`, whose memory is used again. Empty rows are passed over. After `End` or `Err` nothing more comes.
    pub fn read_into(&mut self, row: &mut Row) -> Result<Step, ListError> {
        let _ = row;
        Ok(Step::End)
    }
}
