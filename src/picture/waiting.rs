//! How long somebody waited, in two words.

use crate::i18n::Text;

/// From here on a time is told in hours: a minute more or less says nothing.
const MINUTES_UNTIL_HOURS: u32 = 90;
/// From here on it is told in days.
const MINUTES_UNTIL_DAYS: u32 = 36 * 60;

/// "40 min", "3 h", "2 days": the nearest whole number.
pub fn word_waiting(minutes: u32) -> Text {
    let (unit, count) = if minutes < MINUTES_UNTIL_HOURS {
        ("picture-minutes", minutes)
    } else if minutes < MINUTES_UNTIL_DAYS {
        ("picture-hours", nearest(minutes, 60))
    } else {
        ("picture-days", nearest(minutes, 24 * 60))
    };
    Text::new(unit).number("count", count)
}

const fn nearest(minutes: u32, unit: u32) -> u32 {
    minutes / unit + (minutes % unit * 2 >= unit) as u32
}
