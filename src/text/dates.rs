//! Dates in words, both scripts.

use chrono::NaiveDate;

use crate::domain::dates::PartialDate;

/// What a text about a date was taken to mean.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DateReading {
    /// Understood without doubt.
    Clear(PartialDate),
    /// Understood, but show it and ask (about, events, Ramadan, two-digit years, day/month both ≤ 12).
    Confirm(PartialDate),
}

/// Reads when something happened: "2013", "3/2013", "صيف 2013" (summer 2013), "قبل عشر سنوات" (ten years ago). `None` if there is no date in it.
pub fn parse_event_date(_words: &str, _today: NaiveDate) -> Option<DateReading> {
    None
}

/// Reads a birth: a year, "مواليد 1985" (born 1985), a full date, "حوالي ٨٥" (about 85), or an age: "34 then", "كان عمره 34", "عمره الآن 40".
/// An age "then" needs `event` (when they disappeared); without it the reading is `None` unless the words say "now".
pub fn parse_birth(
    _words: &str,
    _event: Option<&PartialDate>,
    _today: NaiveDate,
) -> Option<DateReading> {
    None
}
