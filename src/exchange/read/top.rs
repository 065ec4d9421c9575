//! The top of a list: titles, then the headings. Which row holds them is seen by what is recognised in it.

use super::{Heading, Options};
use crate::exchange::{
    fault::ListError,
    headings::{self, REFUSED, Reading},
    row::Layout,
};

/// A list's top, understood.
#[derive(Debug, Clone)]
pub struct Top {
    /// Which of the rows holds the headings, counted from 0.
    pub at: usize,
    /// All headings.
    pub headings: Vec<Heading>,
    /// What they mean.
    pub layout: Layout,
    /// A heading or a title speaks of deaths.
    pub speaks_of_deaths: bool,
}

/// The row with most headings recognised, and how many these are. 0 when there is none that could be.
pub fn best_row(rows: &[Vec<String>], options: &Options) -> (usize, usize) {
    let counts = rows.iter().map(|row| {
        let reading = read(row, options);
        let count = reading.count();
        // One heading alone may be any word; a name is worth it.
        if count >= 2 || reading.has_name() {
            count
        } else {
            0
        }
    });
    let mut best = (0, 0);
    for (at, count) in counts.enumerate() {
        if count > best.1 {
            best = (at, count);
        }
    }
    best
}

/// Understands the first rows of a list.
pub fn understand(rows: &[Vec<String>], options: &Options) -> Result<Top, ListError> {
    let (at, count) = best_row(rows, options);
    let Some(row) = rows.get(at).filter(|_| count > 0) else {
        return Err(ListError::NoHeadings);
    };
    let unknown = options
        .map
        .iter()
        .find(|(name, _)| !row.iter().any(|heading| headings::is_same(name, heading)));
    if let Some((name, _)) = unknown {
        return Err(ListError::UnknownHeading(name.clone()));
    }
    let reading = read(row, options);
    if !reading.has_name() {
        return Err(ListError::NoName);
    }
    let told = rows[..=at].iter().flatten();
    Ok(Top {
        at,
        speaks_of_deaths: told
            .into_iter()
            .any(|words| headings::speaks_of_deaths(words)),
        headings: row
            .iter()
            .zip(reading.columns)
            .map(|(words, column)| Heading {
                words: words.clone(),
                column,
            })
            .collect(),
        layout: reading.layout,
    })
}

fn read(row: &[String], options: &Options) -> Reading {
    let words = row.iter().map(|heading| {
        if REFUSED.contains(&heading.as_str()) {
            ""
        } else {
            heading.as_str()
        }
    });
    headings::read(words, &options.map)
}
