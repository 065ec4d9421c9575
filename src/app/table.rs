//! A plain table for a terminal: columns as wide as their widest cell, two blanks between them. For what operators list.

use std::io::{self, Write};

/// Writes the rows, the first of which are the headings.
pub fn write<const N: usize>(out: &mut impl Write, rows: &[[String; N]]) -> io::Result<()> {
    let mut widths = [0; N];
    for row in rows {
        for (widest, cell) in widths.iter_mut().zip(row) {
            *widest = (*widest).max(width(cell));
        }
    }
    for row in rows {
        let padded = row
            .iter()
            .zip(&widths)
            .map(|(cell, widest)| format!("{cell}{}", " ".repeat(widest - width(cell))));
        writeln!(out, "{}", padded.collect::<Vec<_>>().join("  ").trim_end())?;
    }
    Ok(())
}

/// Columns of a terminal: Arabic vowel signs stand above their letters, isolates are not seen.
fn width(cell: &str) -> usize {
    let is_wide = |c: &char| !matches!(c, '\u{64b}'..='\u{65f}' | '\u{2066}'..='\u{2069}');
    cell.chars().filter(is_wide).count()
}
