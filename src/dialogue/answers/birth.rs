//! When the person was born: a year, a date, or an age. An age "then" waits in the draft until the event's date is told.

use chrono::NaiveDate;

use super::{Ear, Heard, guess::Guess};
use crate::{
    dialogue::state::Draft,
    domain::{
        dates::{PartialDate, Precision},
        report::{Report, ReportKind},
    },
    text::{
        age::parse_age,
        clean::clean,
        dates::{DateReading, parse_birth},
        digits::fold_digits,
    },
};

/// Longest answer that is read, in characters.
const LONGEST: usize = 120;

/// A birth or an age in words.
pub fn hear_words(draft: &mut Draft, words: &str, ear: Ear) -> Heard {
    let words = clean(words, LONGEST);
    let event = age_day(&draft.report, ear.today);
    let asked = if draft.report.kind == ReportKind::Found {
        rough_age(&words).unwrap_or_else(|| words.clone())
    } else {
        words.clone()
    };
    match parse_birth(&asked, event.as_ref(), ear.today) {
        Some(DateReading::Clear(birth)) if is_likely(&birth, ear.today) => {
            keep(draft, birth, &words);
            Heard::Told
        }
        Some(DateReading::Confirm(birth)) if is_likely(&birth, ear.today) => {
            Heard::Guess(Guess::Date(birth))
        }
        None if event.is_none() && parse_age(&words).is_some_and(|age| !age.now) => {
            draft.report.person.birth = None;
            draft.age_words = words;
            Heard::Told
        }
        _ => Heard::Missed,
    }
}

/// Writes a birth into the draft. An age keeps its words: it is computed anew when the date it belongs to changes.
pub fn keep(draft: &mut Draft, birth: PartialDate, words: &str) {
    draft.age_words.clear();
    let is_age = birth.precision == Precision::Range
        && parse_age(words).is_some_and(|age| !age.now)
        && !is_age_now(draft.report.kind);
    if is_age {
        words.clone_into(&mut draft.age_words);
    }
    draft.report.person.birth = Some(birth);
}

/// An age told beside a name: a birth if the day it belongs to is known, else kept until that is told.
pub fn keep_age(draft: &mut Draft, words: &str, today: NaiveDate) {
    let event = age_day(&draft.report, today);
    match parse_birth(words, event.as_ref(), today).map(DateReading::into_date) {
        Some(born) if is_likely(&born, today) => keep(draft, born, words),
        _ if event.is_none() => words.clone_into(&mut draft.age_words),
        _ => {}
    }
}

/// The birth that an age in words means, once the day it belongs to is known.
pub fn of_age(words: &str, report: &Report, today: NaiveDate) -> Option<PartialDate> {
    let event = age_day(report, today)?;
    match parse_birth(words, Some(&event), today)? {
        DateReading::Clear(birth) | DateReading::Confirm(birth) => Some(birth),
    }
}

/// The day that an age belongs to: of the one who was released or found it is the age now.
fn age_day(report: &Report, today: NaiveDate) -> Option<PartialDate> {
    if is_age_now(report.kind) {
        return Some(PartialDate {
            from: today,
            to: today,
            precision: Precision::Day,
            about: false,
            words: String::new(),
        });
    }
    report.event_on.clone()
}

const fn is_age_now(kind: ReportKind) -> bool {
    matches!(kind, ReportKind::Released | ReportKind::Found)
}

/// "about 70" is a year elsewhere; where "how old?" was asked it is an age. `None` unless one number of two digits is all that is told.
fn rough_age(words: &str) -> Option<String> {
    let folded = fold_digits(words);
    let mut numbers = folded
        .split(|c: char| !c.is_ascii_digit())
        .filter(|digits| !digits.is_empty());
    let age = numbers.next().filter(|digits| digits.len() == 2)?;
    let few_words = folded.split_whitespace().count() <= 2;
    (few_words && numbers.next().is_none()).then(|| format!("{age} then"))
}

fn is_likely(birth: &PartialDate, today: NaiveDate) -> bool {
    birth.from <= today
}
