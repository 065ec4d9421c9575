//! A sheet's cells as text: a formula is the value that was kept for it and is never run, a date is YYYY-MM-DD, a whole number has no point.

use calamine::{DataRef, ExcelDateTime};

use crate::exchange::limits::MOST_CELL_CHARS;

/// Days since 1900 that are rather a year: typed into a cell that was formatted as a date, 1985 shows as a day of 1905.
const YEARS: std::ops::RangeInclusive<f64> = 1_900.0..=2_100.0;

/// The cell's text added to `text`. False when it is too long; then so much of it is there that it still is.
pub fn push(text: &mut String, cell: &DataRef<'_>) -> bool {
    match cell {
        DataRef::String(words) => push_words(text, words),
        DataRef::SharedString(words) => push_words(text, words),
        DataRef::DateTimeIso(words) | DataRef::DurationIso(words) => {
            push_words(text, words.split('T').next().unwrap_or_default())
        }
        DataRef::Int(number) => push_words(text, &number.to_string()),
        DataRef::Float(number) => push_words(text, &number.to_string()),
        DataRef::Bool(is) => push_words(text, if *is { "true" } else { "false" }),
        DataRef::DateTime(instant) => push_words(text, &day(*instant)),
        DataRef::Error(_) | DataRef::Empty => true,
    }
}

fn push_words(text: &mut String, words: &str) -> bool {
    let is_long = words.len() > MOST_CELL_CHARS && words.chars().count() > MOST_CELL_CHARS;
    if is_long {
        text.extend(words.chars().take(MOST_CELL_CHARS + 1));
    } else {
        text.push_str(words);
    }
    !is_long
}

/// The day of an instant; empty for a time of day or a length of time.
fn day(instant: ExcelDateTime) -> String {
    let value = instant.as_f64();
    if !instant.is_datetime() || !(1.0..2_958_466.0).contains(&value) {
        return String::new();
    }
    if value.fract() == 0.0 && YEARS.contains(&value) {
        return value.to_string();
    }
    let (year, month, day, ..) = instant.to_ymd_hms_milli();
    format!("{year:04}-{month:02}-{day:02}")
}
