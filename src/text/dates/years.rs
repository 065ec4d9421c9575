//! Which numbers are years: four digits, two digits, and how two digits are read for an event and for a birth.

use crate::text::tokens::Token;

/// Whose rule reads a two-digit year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Years {
    /// 11–24 is 2011–2024 (domain guide); 70–99 the last century, for the cases of the 1980s.
    Event,
    /// 30–99 the last century, 00–24 this one.
    Birth,
}

impl Years {
    /// The year of two digits; `None` for what this rule does not read.
    pub fn short(self, value: u32) -> Option<i32> {
        let value = i32::try_from(value).ok()?;
        match (self, value) {
            (Self::Event, 11..=26) | (Self::Birth, 0..=24) => Some(2000 + value),
            (Self::Event, 70..=99) | (Self::Birth, 30..=99) => Some(1900 + value),
            _ => None,
        }
    }
}

/// Whether a number of four digits can be a year of ours.
pub const fn is_year(value: u32) -> bool {
    matches!(value, 1900..=2100)
}

/// Every four-digit year in the text with its place.
pub fn list_years(tokens: &[Token]) -> Vec<(usize, i32)> {
    let year = |token: &Token| token.number().filter(|value| is_year(*value));
    tokens
        .iter()
        .enumerate()
        .filter_map(|(at, token)| Some((at, i32::try_from(year(token)?).ok()?)))
        .collect()
}
