//! Reports as CSV: commas, UTF-8 with a byte order mark (spreadsheets need it), cells that a spreadsheet would run defused.

use std::io::{self, Write};

use super::{cells::Cells, quoting::write_row};
use crate::{domain::report::Report, exchange::column::Column};

/// Writes reports as CSV.
pub struct CsvWriter<W: Write> {
    out: W,
}

impl<W: Write> CsvWriter<W> {
    /// Begins the file with its headings.
    pub fn new(mut out: W) -> io::Result<Self> {
        out.write_all(b"\xef\xbb\xbf")?;
        write_row(&mut out, ',', Column::ALL.into_iter().map(Column::name))?;
        Ok(Self { out })
    }

    /// Adds a report under its id.
    pub fn push(&mut self, id: &str, report: &Report) -> io::Result<()> {
        let cells = Cells::of(id, report);
        let words = Column::ALL.into_iter().map(|column| cells.get(column));
        write_row(&mut self.out, ',', words)
    }

    /// Writes what is left.
    pub fn finish(mut self) -> io::Result<W> {
        self.out.flush()?;
        Ok(self.out)
    }
}
