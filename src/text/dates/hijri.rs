//! Ramadan, the feasts and other months of the Hijri year as Gregorian spans. Always guesses to be shown: the moon is seen a day sooner or later.

use chrono::{Days, NaiveDate};

use super::{
    span::Span,
    table::{Match, Meaning},
    years::list_years,
};
use crate::text::tokens::{Token, without_prefixes};

/// First days of Ramadan, 2011–2026, as most of Syria kept them (general knowledge; ±1 day).
const RAMADAN: [(i32, u32, u32); 16] = [
    (2011, 8, 1),
    (2012, 7, 20),
    (2013, 7, 9),
    (2014, 6, 28),
    (2015, 6, 18),
    (2016, 6, 6),
    (2017, 5, 27),
    (2018, 5, 16),
    (2019, 5, 6),
    (2020, 4, 24),
    (2021, 4, 13),
    (2022, 4, 2),
    (2023, 3, 23),
    (2024, 3, 11),
    (2025, 3, 1),
    (2026, 2, 18),
];

/// Days from the first of Ramadan to the feast of sacrifice: the rest of Ramadan, two months, nine days.
const TO_SACRIFICE: i64 = 98;

/// A Hijri month of 29½ days, in half days.
const HALF_DAYS_A_MONTH: i64 = 59;

/// The span of a Hijri month or feast told with a Gregorian or Hijri year; `None` if there is none.
pub fn read(tokens: &[Token], matches: &[Match]) -> Option<Span> {
    let named = matches.iter().find_map(|found| match found.meaning {
        Meaning::Hijri(month) => Some((month, found.at + found.len)),
        _ => None,
    });
    let month = named.map(|(month, _)| month);
    let feast = tokens
        .iter()
        .filter_map(Token::word)
        .any(|word| without_prefixes(word).any(|word| matches!(word, "عيد" | "eid" | "bayram")));
    if month.is_none() && !feast {
        return None;
    }
    let year = find_ramadan_year(tokens, named.unwrap_or((9, 0)))?;
    if feast {
        return feast_span(tokens, year);
    }
    month_span_of(year, month?)
}

/// The Gregorian year whose Ramadan the text's year means; a Hijri year (1432–1447) is taken over by its Ramadan. `named` is the month and where its name
/// ends: two digits are a year behind it, a day before it.
fn find_ramadan_year(tokens: &[Token], named: (u32, usize)) -> Option<Told> {
    if let Some((_, year)) = list_years(tokens).first() {
        return Some(Told::Gregorian(*year));
    }
    let mut numbers = tokens.iter().filter_map(Token::number);
    if let Some(year) = numbers.find(|value| (1432..=1447).contains(value)) {
        return Some(Told::Hijri(i32::try_from(year).ok()? + 579));
    }
    let (month, end) = named;
    tokens.get(end..)?.iter().find_map(|token| match token {
        Token::Number { value, digits: 2 } if (11..=25).contains(value) && month == 9 => {
            Some(Told::Gregorian(2000 + i32::try_from(*value).ok()?))
        }
        _ => None,
    })
}

/// A year as told, either way as the Gregorian year of a Ramadan.
#[derive(Clone, Copy)]
enum Told {
    Gregorian(i32),
    Hijri(i32),
}

fn ramadan(year: i32) -> Option<NaiveDate> {
    let (year, month, day) = RAMADAN.iter().find(|(known, _, _)| *known == year)?;
    NaiveDate::from_ymd_opt(*year, *month, *day)
}

fn feast_span(tokens: &[Token], year: Told) -> Option<Span> {
    let (Told::Gregorian(year) | Told::Hijri(year)) = year;
    let first = ramadan(year)?;
    let says = |wanted: &[&str]| {
        tokens
            .iter()
            .filter_map(Token::word)
            .any(|word| without_prefixes(word).any(|word| wanted.contains(&word)))
    };
    let (from, to) = if says(&["اضحي", "كبير", "adha", "sacrifice", "kurban"]) {
        (TO_SACRIFICE - 2, TO_SACRIFICE + 4)
    } else if says(&["فطر", "صغير", "fitr", "رمضان", "ramadan"]) {
        (29, 33)
    } else {
        (29, TO_SACRIFICE + 4)
    };
    Some(Span::range(shift(first, from)?, shift(first, to)?)?.guess())
}

/// Thirty days of the month; of the two that may fall in a Gregorian year, the one whose middle does.
fn month_span_of(year: Told, month: u32) -> Option<Span> {
    use chrono::Datelike;
    let months = i64::from(month) - 9;
    let offset = (months * HALF_DAYS_A_MONTH).div_euclid(2);
    let begin = |year: i32| shift(ramadan(year)?, offset);
    let from = match year {
        Told::Hijri(year) => begin(year)?,
        Told::Gregorian(year) => [year, year + 1, year - 1]
            .into_iter()
            .filter_map(begin)
            .find(|first| shift(*first, 15).is_some_and(|middle| middle.year() == year))?,
    };
    Some(Span::range(from, shift(from, 29)?)?.guess())
}

fn shift(day: NaiveDate, days: i64) -> Option<NaiveDate> {
    let count = Days::new(days.unsigned_abs());
    if days < 0 {
        day.checked_sub_days(count)
    } else {
        day.checked_add_days(count)
    }
}
