//! The words of `tables/months.csv`, folded and ready to look up: months in every habit of our users, seasons, parts of a year, events.

use std::{collections::HashMap, sync::LazyLock};

use chrono::NaiveDate;

use super::span::{Span, month_span};
use crate::text::{
    distance::distance,
    tokens::{Token, lex, phrase, without_prefixes},
};

const MONTHS: &str = include_str!("../tables/months.csv");

/// The longest phrase of the table, in words.
const LONGEST: usize = 6;

/// Names that are also everyday words or names: a month only beside a year or a day. آب (Ab, August) folds to "father".
const WEAK: [&str; 12] = [
    "اب", "ab", "may", "mar", "mart", "mai", "ماي", "azar", "athar", "adar", "sep", "مارس",
];

/// What a phrase of the table means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Meaning {
    /// A Gregorian month, 1–12; weak when the word means something else too.
    Month {
        /// 1–12.
        number: u32,
        /// Only a month beside a year or a day.
        weak: bool,
    },
    /// A month of the Hijri year, 1–12.
    Hijri(u32),
    /// First month of a season, 12 for winter.
    Season(u32),
    /// First and last month of a part of the year.
    Part(u32, u32),
    /// "About".
    Around,
    /// A known event.
    Event(NaiveDate, NaiveDate),
}

/// A phrase of the table found in a text: where, how many pieces, what it means.
#[derive(Debug, Clone, Copy)]
pub struct Match {
    /// First piece.
    pub at: usize,
    /// Number of pieces.
    pub len: usize,
    /// What it means.
    pub meaning: Meaning,
}

static TABLE: LazyLock<HashMap<String, Meaning>> = LazyLock::new(read_table);

/// Every phrase of the table in the text, the longest at each place, left to right, none overlapping.
pub fn list_matches(tokens: &[Token]) -> Vec<Match> {
    let mut matches = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        if let Some(found) = match_at(tokens, at) {
            at += found.len;
            matches.push(found);
        } else {
            at += 1;
        }
    }
    matches
}

fn match_at(tokens: &[Token], at: usize) -> Option<Match> {
    tokens.get(at)?.word()?;
    (1..=LONGEST)
        .rev()
        .find_map(|len| {
            let phrase = phrase(tokens, at, len)?;
            without_prefixes(&phrase)
                .find_map(|phrase| TABLE.get(phrase))
                .map(|meaning| Match {
                    at,
                    len,
                    meaning: *meaning,
                })
        })
        .or_else(|| misspelt_month(tokens, at))
}

/// A long name of a month with one letter wrong, right before a number: "Febuary 2013".
fn misspelt_month(tokens: &[Token], at: usize) -> Option<Match> {
    let word = tokens
        .get(at)?
        .word()
        .filter(|word| word.chars().count() >= 5)?;
    tokens.get(at + 1)?.number()?;
    let found = TABLE.iter().find(|(known, meaning)| {
        matches!(meaning, Meaning::Month { .. })
            && known.chars().count() >= 5
            && distance(word, known, 1).is_some()
    });
    found.map(|(_, meaning)| Match {
        at,
        len: 1,
        meaning: *meaning,
    })
}

fn read_table() -> HashMap<String, Meaning> {
    let mut table = HashMap::new();
    let mut rows = csv::Reader::from_reader(MONTHS.as_bytes());
    for row in rows.records().flatten() {
        let cell = |at: usize| row.get(at).unwrap_or_default();
        let names = std::iter::once(cell(2)).chain(cell(3).split('|'));
        for name in names.filter(|name| !name.is_empty()) {
            let tokens = lex(name);
            let Some(key) = phrase(&tokens, 0, tokens.len()) else {
                continue;
            };
            if let Some(meaning) = read_meaning(cell(0), cell(1), &key) {
                table.entry(key).or_insert(meaning);
            }
        }
    }
    for (number, word) in (1..).zip(ORDINALS) {
        let meaning = Meaning::Month {
            number,
            weak: false,
        };
        for word in word.split('|') {
            table.entry(format!("شهر {word}")).or_insert(meaning);
        }
    }
    for (words, meaning) in MORE {
        table.entry((*words).to_owned()).or_insert(*meaning);
    }
    table
}

/// "الشهر الثالث" (ash-shahr ath-thalith), the third month.
const ORDINALS: [&str; 12] = [
    "الاول",
    "الثاني|التاني",
    "الثالث|التالت",
    "الرابع",
    "الخامس",
    "السادس",
    "السابع",
    "الثامن|التامن",
    "التاسع",
    "العاشر",
    "الحادي عشر|الحداشر",
    "الثاني عشر|التاني عشر",
];

/// Folded words that people also use and the table does not hold.
const MORE: &[(&str, Meaning)] = &[
    // October and November share a name, and so do December and January: the second word is often left out.
    ("تشرين", Meaning::Part(10, 11)),
    ("كانون", Meaning::Part(1, 12)),
    ("maybe", Meaning::Around),
    ("perhaps", Meaning::Around),
    ("ربما", Meaning::Around),
    ("or so", Meaning::Around),
    ("autumn", Meaning::Season(9)),
    ("fall", Meaning::Season(9)),
    ("sommer", Meaning::Season(6)),
    ("ete", Meaning::Season(6)),
    ("شتويه", Meaning::Season(12)),
    ("صيفيه", Meaning::Season(6)),
    ("beginning", Meaning::Part(1, 3)),
    ("start", Meaning::Part(1, 3)),
    ("بدايات", Meaning::Part(1, 3)),
    ("middle", Meaning::Part(5, 8)),
    ("end", Meaning::Part(10, 12)),
    ("نهايه", Meaning::Part(10, 12)),
    ("اخر", Meaning::Part(10, 12)),
    ("حدود", Meaning::Around),
    ("approximately", Meaning::Around),
    ("roughly", Meaning::Around),
    ("ca", Meaning::Around),
    ("environ", Meaning::Around),
    ("vers", Meaning::Around),
    ("etwa", Meaning::Around),
    ("ungefahr", Meaning::Around),
    ("تقريبي", Meaning::Around),
    ("بتقريب", Meaning::Around),
    ("قرابه", Meaning::Around),
    ("شي", Meaning::Around),
];

fn read_meaning(system: &str, value: &str, key: &str) -> Option<Meaning> {
    match system {
        "hijri" => Some(Meaning::Hijri(value.parse().ok()?)),
        "season" => Some(Meaning::Season(value.split('-').next()?.parse().ok()?)),
        "part_of_year" => Some(match value.split_once('-') {
            Some((first, last)) => Meaning::Part(first.parse().ok()?, last.parse().ok()?),
            None => Meaning::Around,
        }),
        "event" => {
            let (from, to) = value.split_once(" to ").unwrap_or((value, value));
            let span = Span::join(&read_span(from)?, &read_span(to)?);
            Some(Meaning::Event(span.from, span.to))
        }
        _ => Some(Meaning::Month {
            number: value.parse().ok()?,
            weak: WEAK.contains(&key),
        }),
    }
}

/// "2013-08-21" or "2016-12".
fn read_span(value: &str) -> Option<Span> {
    let mut parts = value.split('-').map(str::parse::<i32>);
    let year = parts.next()?.ok()?;
    let month = u32::try_from(parts.next()?.ok()?).ok()?;
    match parts.next() {
        Some(day) => Span::day(NaiveDate::from_ymd_opt(
            year,
            month,
            u32::try_from(day.ok()?).ok()?,
        )?),
        None => month_span(year, month),
    }
}
