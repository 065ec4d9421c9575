//! A calendar day in words. Called by the flows around the report; a date as people know it is worded by the questions.

use chrono::{DateTime, Datelike, NaiveDate, TimeDelta, Utc};

use crate::i18n::Text;

/// How far Damascus is ahead of UTC, all year since 2022.
pub const DAMASCUS: TimeDelta = TimeDelta::hours(3);

/// The day of an instant in Damascus.
pub fn day_of(instant: DateTime<Utc>) -> NaiveDate {
    (instant + DAMASCUS).date_naive()
}

/// "12 December 2024", with the Levantine month in Arabic.
pub fn word_day(day: NaiveDate) -> Text {
    Text::new("date-day")
        .number("day", day.day())
        .text("month", Text::new(format!("month-{}", day.month())))
        .number("year", day.year())
}
