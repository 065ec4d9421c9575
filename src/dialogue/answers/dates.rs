//! When something happened: in words, or a year from buttons.

use chrono::{Datelike, NaiveDate};

use super::{Ear, Heard, birth, guess::Guess};
use crate::{
    dialogue::{questions::Answer, state::Draft},
    domain::dates::{PartialDate, Precision},
    text::{
        clean::clean,
        dates::{DateReading, parse_event_date},
    },
};

/// The first year that has a button of its own; what was before stands under one.
pub const FIRST_YEAR: i32 = 2011;
/// The beginning of "before 2011": there are cases from the 1970s.
const EARLIEST_YEAR: i32 = 1970;
/// Longest answer that is read, in characters.
const LONGEST: usize = 200;

/// A date in words.
pub fn hear_words(draft: &mut Draft, words: &str, ear: Ear) -> Heard {
    match parse_event_date(&clean(words, LONGEST), ear.today) {
        Some(DateReading::Clear(date)) if date.from <= ear.today => {
            keep(draft, date, ear);
            Heard::Told
        }
        Some(DateReading::Confirm(date)) if date.from <= ear.today => {
            Heard::Guess(Guess::Date(date))
        }
        _ => Heard::Missed,
    }
}

/// A year's button: a year, or "before".
pub fn hear_year(draft: &mut Draft, value: &str, ear: Ear) -> Option<Heard> {
    let date = if value == "before" {
        years(EARLIEST_YEAR, FIRST_YEAR - 1, Precision::Range)?
    } else {
        let year: i32 = value.parse().ok()?;
        if !(FIRST_YEAR..=ear.today.year()).contains(&year) {
            return None;
        }
        years(year, year, Precision::Year)?
    };
    keep(draft, date, ear);
    Some(Heard::Told)
}

/// Writes a date into the field of the question (a birth included). A date that an age was waiting for settles it.
pub fn keep(draft: &mut Draft, date: PartialDate, ear: Ear) {
    match ear.question.answer {
        Answer::Birth => {
            let words = date.words.clone();
            birth::keep(draft, date, &words);
        }
        Answer::Date(field) => {
            *field(&mut draft.report) = Some(date);
            draft.settle_age(ear.today);
        }
        Answer::HeldOn => {
            if let Some(last) = draft.report.detentions.last_mut() {
                last.when = Some(date);
            }
        }
        _ => {}
    }
}

fn years(first: i32, last: i32, precision: Precision) -> Option<PartialDate> {
    Some(PartialDate {
        from: NaiveDate::from_ymd_opt(first, 1, 1)?,
        to: NaiveDate::from_ymd_opt(last, 12, 31)?,
        precision,
        about: false,
        words: String::new(),
    })
}
