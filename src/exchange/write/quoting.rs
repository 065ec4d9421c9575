//! One cell of delimited text on its way out: quoted where it must be; in the rows of a list also defused where a spreadsheet would run it.

use std::io::{self, Write};

use crate::exchange::row::would_run;

/// Writes a row whose cells are defused, and ends its line.
pub fn write_row<'a>(
    out: &mut dyn Write,
    delimiter: char,
    cells: impl Iterator<Item = &'a str>,
) -> io::Result<()> {
    let mut utf8 = [0; 4];
    let between = delimiter.encode_utf8(&mut utf8).as_bytes();
    for (at, cell) in cells.enumerate() {
        if at > 0 {
            out.write_all(between)?;
        }
        if would_run(cell) {
            write_cell(out, delimiter, &format!("'{cell}"))?;
        } else {
            write_cell(out, delimiter, cell)?;
        }
    }
    out.write_all(b"\r\n")
}

/// Writes a cell as it is, quoted where it must be.
pub fn write_cell(out: &mut dyn Write, delimiter: char, cell: &str) -> io::Result<()> {
    let must_quote = |c: char| c == delimiter || matches!(c, '"' | '\n' | '\r');
    if !cell.contains(must_quote) {
        return out.write_all(cell.as_bytes());
    }
    write!(out, "\"{}\"", cell.replace('"', "\"\""))
}
