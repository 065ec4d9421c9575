//! Spans of days: of a day, a month, a season, a year; widened for "about". Used by every reader of dates.

use chrono::{Days, Months, NaiveDate};

use crate::domain::dates::Precision;

/// A span that some words mean, before the words are added to it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Span {
    /// First day.
    pub from: NaiveDate,
    /// Last day.
    pub to: NaiveDate,
    /// How exactly it was told.
    pub precision: Precision,
    /// A guess of ours is in it: show it and ask.
    pub guessed: bool,
    /// Told with "about", and as wide as that means.
    pub about: bool,
}

// A span's one constructor for each precision; `Option` because a day may be off the calendar.
#[expect(
    clippy::unnecessary_wraps,
    reason = "one shape for all readers, which chain with `?`"
)]
impl Span {
    /// One day.
    pub const fn day(day: NaiveDate) -> Option<Self> {
        Some(Self {
            from: day,
            to: day,
            precision: Precision::Day,
            guessed: false,
            about: false,
        })
    }

    /// From the first day to the last.
    pub const fn range(from: NaiveDate, to: NaiveDate) -> Option<Self> {
        Some(Self {
            from,
            to,
            precision: Precision::Range,
            guessed: false,
            about: false,
        })
    }

    /// From the earlier begin to the later end.
    pub fn join(first: &Self, second: &Self) -> Self {
        Self {
            from: first.from.min(second.from),
            to: first.to.max(second.to),
            precision: Precision::Range,
            guessed: first.guessed || second.guessed,
            about: false,
        }
    }

    /// The same, to be shown and asked about.
    pub const fn guess(self) -> Self {
        Self {
            guessed: true,
            ..self
        }
    }

    /// The same as another precision.
    pub const fn told_as(self, precision: Precision) -> Self {
        Self { precision, ..self }
    }

    /// Widened by "about": three months to each side, a year told as a year by one year, a day by a month.
    pub fn widened(self) -> Option<Self> {
        let months = Months::new(match self.precision {
            Precision::Day => 1,
            Precision::Month | Precision::Season => 3,
            Precision::Year => 12,
            Precision::Range => 6,
        });
        Some(Self {
            from: self.from.checked_sub_months(months)?,
            to: last_of_month(self.to.checked_add_months(months)?, self.to),
            guessed: true,
            ..self
        })
    }
}

/// Adding months to the 28th of February must end with the last day of a month again, when it began with one.
fn last_of_month(day: NaiveDate, before: NaiveDate) -> NaiveDate {
    use chrono::Datelike;
    let was_last = before.succ_opt().is_some_and(|next| next.day() == 1);
    if was_last {
        month_span(day.year(), day.month()).map_or(day, |span| span.to)
    } else {
        day
    }
}

/// A calendar month.
pub fn month_span(year: i32, month: u32) -> Option<Span> {
    months_span(year, month, month).map(|span| span.told_as(Precision::Month))
}

/// From the first day of a month to the last day of another in the same year.
pub fn months_span(year: i32, first: u32, last: u32) -> Option<Span> {
    let from = NaiveDate::from_ymd_opt(year, first, 1)?;
    let to = NaiveDate::from_ymd_opt(year, last, 1)?
        .checked_add_months(Months::new(1))?
        .checked_sub_days(Days::new(1))?;
    Span::range(from, to)
}

/// A calendar year.
pub fn year_span(year: i32) -> Option<Span> {
    months_span(year, 1, 12).map(|span| span.told_as(Precision::Year))
}

/// Three months from `first`. Winter (12) of a year is told for its December with what follows and for its January and February:
/// from January of that year to February of the next.
pub fn season_span(year: i32, first: u32) -> Option<Span> {
    let span = if first == 12 {
        Span::join(&month_span(year, 1)?, &month_span(year.checked_add(1)?, 2)?)
    } else {
        months_span(year, first, first + 2)?
    };
    Some(span.told_as(Precision::Season))
}
