//! A date as it is compared: two days and how it was told, small enough for a million. Called by `profile` and `evidence`.

use chrono::{Datelike, NaiveDate};

use crate::domain::dates::{PartialDate, Precision};

/// A span of days, counted from the first of January of year 1, both ends included.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Span {
    /// First day.
    pub from: i32,
    /// Last day.
    pub to: i32,
    /// How it was told.
    pub precision: Precision,
    /// Told with "about".
    pub about: bool,
}

impl Span {
    /// Of a date as it was told.
    pub fn of(date: &PartialDate) -> Self {
        Self {
            from: date.from.num_days_from_ce(),
            to: date.to.num_days_from_ce(),
            precision: date.precision,
            about: date.about,
        }
    }

    /// How many days.
    pub const fn days(&self) -> i32 {
        self.to - self.from + 1
    }

    /// The middle day.
    pub const fn middle(&self) -> i32 {
        self.from + (self.to - self.from) / 2
    }

    /// A year, a month or a day, told without "about".
    pub const fn is_exact(&self) -> bool {
        !self.about && !matches!(self.precision, Precision::Range | Precision::Season)
    }

    /// The day, when one was told.
    pub fn day(&self) -> Option<NaiveDate> {
        let is_day = self.precision == Precision::Day && !self.about;
        date(self.from).filter(|_| is_day)
    }

    /// A day that was known: very many records say 1 January for "unknown".
    pub fn real_day(&self) -> Option<NaiveDate> {
        self.day().filter(|day| (day.month(), day.day()) != (1, 1))
    }

    /// The year of the middle.
    pub fn middle_year(&self) -> i32 {
        year(self.middle())
    }

    /// The month of the middle, counted from year 0.
    pub fn month(&self) -> i32 {
        month(self.middle())
    }

    /// Days between two spans; 0 when they touch.
    pub fn gap_days(&self, other: &Self) -> i32 {
        (self.from.max(other.from) - self.to.min(other.to)).max(0)
    }
}

fn date(day: i32) -> Option<NaiveDate> {
    NaiveDate::from_num_days_from_ce_opt(day)
}

/// The year of a day.
pub fn year(day: i32) -> i32 {
    date(day).map_or(0, |date| date.year())
}

/// The month of a day, counted from year 0.
pub fn month(day: i32) -> i32 {
    date(day).map_or(0, |date| date.year() * 12 + date.month0().cast_signed())
}
