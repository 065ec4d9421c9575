//! A date as people know it: an interval, how precise it is, and the words it was told in.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// How exactly a date is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Precision {
    /// One day.
    Day,
    /// One calendar month.
    Month,
    /// Three months of a year ("summer 2013").
    Season,
    /// One calendar year.
    Year,
    /// Any other span ("early 2012", an age, an event).
    Range,
}

/// A span of days, both ends included, with the precision it was told in and the person's own words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PartialDate {
    /// First day that fits.
    pub from: NaiveDate,
    /// Last day that fits, `>= from`.
    pub to: NaiveDate,
    /// How it was told.
    pub precision: Precision,
    /// Told with "about": `from` and `to` are already widened.
    #[serde(default)]
    pub about: bool,
    /// The words it was told in; empty for a button.
    #[serde(default)]
    pub words: String,
}

impl PartialDate {
    /// The middle day of the span.
    pub fn middle(&self) -> NaiveDate {
        self.from + (self.to - self.from) / 2
    }
}
