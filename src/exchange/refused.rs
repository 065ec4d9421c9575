//! Rows that were refused, written beside the list in the same form with two columns more, to be mended and sent again. Of what is too long or too
//! much so much is kept that it is refused again as long as it is not mended.

use std::io::{self, Write};

use super::{
    fault::RowFault,
    headings::REFUSED,
    read::{Form, List},
    row::Row,
    write::quoting::write_row,
};

/// Writes refused rows as delimited text (UTF-8 with the list's own delimiter and headings; a workbook's or PFIF's with commas), with two
/// columns more, the row's number and the reason, which are ignored when the file is read again. Cells beyond the headings stand behind these.
pub struct Refused<W: Write> {
    out: W,
    delimiter: char,
    /// Which cells of a row are written: not those that an earlier refusal added.
    columns: Vec<usize>,
    /// How many headings the list has.
    width: usize,
}

impl<W: Write> Refused<W> {
    /// Begins the file with the list's headings.
    pub fn new(mut out: W, list: &List) -> io::Result<Self> {
        let delimiter = match list.form() {
            Form::Delimited { delimiter, .. } => *delimiter,
            Form::Xlsx { .. } | Form::Pfif => ',',
        };
        let headings = list.headings();
        let columns: Vec<usize> = (0..headings.len())
            .filter(|at| !headings[*at].is_of_refused())
            .collect();
        let words = columns.iter().map(|at| headings[*at].words.as_str());
        out.write_all(b"\xef\xbb\xbf")?;
        write_row(&mut out, delimiter, words.chain(REFUSED))?;
        Ok(Self {
            out,
            delimiter,
            columns,
            width: headings.len(),
        })
    }

    /// Adds a row and why it was refused.
    pub fn push(&mut self, row: &Row, fault: &RowFault) -> io::Result<()> {
        let (number, reason) = (fault.row.to_string(), fault.reason.to_string());
        let cells: Vec<&str> = row.cells().collect();
        let filled = cells.iter().rposition(|cell| !cell.trim().is_empty());
        let end = filled.map_or(0, |at| at + 1);
        let beyond = cells.get(self.width..end).unwrap_or_default();
        let words = self
            .columns
            .iter()
            .map(|at| cells.get(*at).copied().unwrap_or_default());
        let added = [number.as_str(), reason.as_str()];
        let words = words.chain(added).chain(beyond.iter().copied());
        write_row(&mut self.out, self.delimiter, words)
    }

    /// Writes what is left.
    pub fn finish(mut self) -> io::Result<W> {
        self.out.flush()?;
        Ok(self.out)
    }
}
