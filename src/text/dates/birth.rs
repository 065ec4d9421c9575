//! A birth in words: a year, a full date, a decade, or the years that an age leaves open.

use chrono::{Datelike, NaiveDate};

use super::{
    find_span, names_month,
    span::{Span, year_span},
    table::{Meaning, list_matches},
    years::{Years, list_years},
};
use crate::{
    domain::dates::{PartialDate, Precision},
    text::{
        age::{self, AgeReading},
        tokens::{Token, without_prefixes},
    },
};

/// Bare numbers up to this are an age, above it a year of the last century.
pub const LARGEST_BARE_AGE: u32 = 49;

/// Words that say a number is about being born.
const BORN: [&str; 22] = [
    "born",
    "birth",
    "birthday",
    "dob",
    "مواليد",
    "موليد",
    "ولد",
    "ولدت",
    "ولاده",
    "تولد",
    "خلق",
    "خلقان",
    "مولود",
    "مولوده",
    "ميلاد",
    "ميلاده",
    "خلقت",
    "انولد",
    "geboren",
    "ne",
    "nee",
    "تولده",
];

/// Whether the pieces speak of being born.
pub fn says_born(tokens: &[Token]) -> bool {
    tokens
        .iter()
        .filter_map(Token::word)
        .any(|word| without_prefixes(word).any(|word| BORN.contains(&word)))
}

/// See [`super::parse_birth`].
pub fn read(tokens: &[Token], event: Option<&PartialDate>, today: NaiveDate) -> Option<Span> {
    let years = list_years(tokens);
    if let Some(age) = age::read(tokens)
        && !says_born(tokens)
    {
        // "he was 34 in 2013": the year is that of the age, not of the birth.
        if let ([(_, year)], true) = (years.as_slice(), age.marked) {
            return age_span(age.reading, *year, *year).map(Span::guess);
        }
        if years.is_empty() {
            return from_age(&age, event, today);
        }
    }
    read_decade(tokens).or_else(|| read_born(tokens, today))
}

fn from_age(age: &age::Found, event: Option<&PartialDate>, today: NaiveDate) -> Option<Span> {
    let reading = age.reading;
    let (first, last) = match event {
        _ if reading.now => (today.year(), today.year()),
        Some(event) => (event.from.year(), event.to.year()),
        None => return None,
    };
    let span = Span {
        about: reading.about,
        ..age_span(reading, first, last)?
    };
    let sure = age.marked && !reading.about;
    Some(if sure { span } else { span.guess() })
}

/// Births of somebody of that age in any of the years: from `first − oldest − 1` to `last − youngest`.
pub fn age_span(age: AgeReading, first: i32, last: i32) -> Option<Span> {
    let from = year_span(first - i32::from(age.years_to) - 1)?.from;
    Span::range(from, year_span(last - i32::from(age.years))?.to)
}

/// "مواليد الثمانينات" (mawalid al-thamaninat, born in the eighties), "born in the 80s".
fn read_decade(tokens: &[Token]) -> Option<Span> {
    let decade = age::find_decade(tokens)
        .filter(|decade| says_born(tokens) || *decade >= 70)
        .map(|decade| 1900 + decade)
        .or_else(|| find_full_decade(tokens))?;
    let first = i32::try_from(decade).ok().filter(|first| *first >= 1930)?;
    let (from, to) = age::part_of_decade(tokens);
    let span = Span::join(
        &year_span(first + i32::from(from))?,
        &year_span(first + i32::from(to))?,
    );
    Some(span.guess())
}

/// "the 1990s".
fn find_full_decade(tokens: &[Token]) -> Option<u32> {
    tokens.windows(2).find_map(|pair| {
        let decade = pair[0]
            .number()
            .filter(|value| (1930..2010).contains(value) && value % 10 == 0)?;
        (pair[1].word()? == "s").then_some(decade)
    })
}

/// A year, date or two-digit year of birth.
pub fn read_born(tokens: &[Token], today: NaiveDate) -> Option<Span> {
    let span = find_span(tokens, today, Years::Birth).or_else(|| read_short(tokens))?;
    // Registries write the first of January for "some day of that year".
    let unknown_day =
        span.precision == Precision::Day && (span.from.month(), span.from.day()) == (1, 1);
    if unknown_day {
        return year_span(span.from.year());
    }
    Some(span)
}

/// A year of two digits with nothing that says otherwise.
fn read_short(tokens: &[Token]) -> Option<Span> {
    let mut numbers = tokens.iter().filter_map(|token| match token {
        Token::Number { value, digits } if *digits != 1 => Some(*value),
        _ => None,
    });
    let value = numbers.next()?;
    if value <= 31 && names_month(tokens) {
        return None;
    }
    if let Some(later) = numbers.next() {
        // "80-85": between two years.
        let both = value > LARGEST_BARE_AGE && value < later && numbers.next().is_none();
        let first = year_span(Years::Birth.short(value).filter(|_| both)?)?;
        return Some(Span::join(&first, &year_span(Years::Birth.short(later)?)?).guess());
    }
    let marked = says_born(tokens)
        || tokens
            .iter()
            .filter_map(Token::word)
            .any(|word| without_prefixes(word).any(|word| matches!(word, "سنه" | "عام" | "year")));
    let bare =
        value > LARGEST_BARE_AGE && tokens.iter().all(|token| is_beside_a_number(token, tokens));
    (marked || bare)
        .then(|| year_span(Years::Birth.short(value)?).map(Span::guess))
        .flatten()
}

/// Whether a piece may stand beside a bare year: the number itself, marks, "about".
fn is_beside_a_number(token: &Token, tokens: &[Token]) -> bool {
    match token {
        Token::Number { .. } | Token::Mark(_) => true,
        Token::Word(word) => {
            matches!(
                word.as_str(),
                "in" | "ال"
                    | "ب"
                    | "بال"
                    | "i"
                    | "think"
                    | "اظن"
                    | "s"
                    | "it"
                    | "was"
                    | "maybe"
                    | "like"
            ) || list_matches(tokens).iter().any(|found| {
                found.meaning == Meaning::Around && tokens.get(found.at) == Some(token)
            })
        }
    }
}
