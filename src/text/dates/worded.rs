//! Years, and months, seasons and parts of a year named in words beside them: "آذار ٢٠١٢" (Adhar), "12th of March 2013", "early 2012", "صيف 2013" (sayf, summer).

use chrono::NaiveDate;

use super::{
    span::{Span, month_span, months_span, season_span, year_span},
    table::{Match, Meaning},
    years::{Years, list_years},
};
use crate::{domain::dates::Precision, text::tokens::Token};

/// Words that may stand between a day, a month, a season and its year.
const FILLERS: [&str; 22] = [
    "of", "the", "in", "year", "month", "at", "th", "st", "nd", "rd", "de", "من", "في", "ب", "ال",
    "سنه", "عام", "شهر", "بسنه", "بعام", "لسنه", "بال",
];

/// A text with the phrases that were found in it.
pub struct Text<'a> {
    /// Its pieces.
    pub tokens: &'a [Token],
    /// Phrases of the table.
    pub matches: &'a [Match],
    /// How two-digit years are read.
    pub years: Years,
}

/// The date told with a four-digit year, or with a two-digit year right after a month or season; `None` if there is none.
pub fn read(text: &Text) -> Option<Span> {
    let years = list_years(text.tokens);
    read_months(text, &years)
        .or_else(|| read_seasons(text, &years))
        .or_else(|| read_parts(text))
        .or_else(|| read_years(text, &years))
}

/// Months with their years; two of them are a range ("between March and May 2013").
fn read_months(text: &Text, years: &[(usize, i32)]) -> Option<Span> {
    let mut months = text.matches.iter().filter_map(|found| {
        let Meaning::Month { number, weak } = found.meaning else {
            return None;
        };
        read_month(text, found, number, weak, years)
    });
    let first = months.next()?;
    Some(match months.next() {
        Some(second) if second.from > first.from => Span::join(&first, &second).guess(),
        _ => first,
    })
}

fn read_month(
    text: &Text,
    found: &Match,
    number: u32,
    weak: bool,
    years: &[(usize, i32)],
) -> Option<Span> {
    let end = found.at + found.len;
    let before = day_before(text.tokens, found.at);
    let (day, year_from) = match before {
        Some(day) => (Some(day), end),
        None => day_after(text.tokens, end).map_or((None, end), |(day, next)| (Some(day), next)),
    };
    let next_at = skip_fillers(text.tokens, year_from);
    let beside = years
        .iter()
        .find(|(at, _)| *at == next_at || *at + 1 == found.at);
    if let Some((_, year)) = beside.or_else(|| nearest_year(years, found.at).filter(|_| !weak)) {
        return month_or_day(text, found, (*year, number), day);
    }
    // "آذار 12" (Adhar), "March '13": a year of two digits, never a day without a year.
    let short = text.tokens.get(skip_fillers(text.tokens, end));
    let Some(Token::Number { value, digits: 2 }) = short else {
        return None;
    };
    let year = text.years.short(*value)?;
    month_or_day(text, found, (year, number), before).map(Span::guess)
}

/// One day of a month, a part of it ("early March 2013"), or all of it.
fn month_or_day(text: &Text, found: &Match, month: (i32, u32), day: Option<u32>) -> Option<Span> {
    let (year, number) = month;
    if let Some(day) = day {
        return match NaiveDate::from_ymd_opt(year, number, day) {
            Some(day) => Span::day(day),
            None => month_span(year, number).map(Span::guess),
        };
    }
    let part = part_before(text, found.at);
    let Some((first, _)) = part else {
        return month_span(year, number);
    };
    let whole = month_span(year, number)?;
    let day = |day| NaiveDate::from_ymd_opt(year, number, day);
    match first {
        1 => Span::range(whole.from, day(10)?),
        5 => Span::range(day(10)?, day(20)?),
        _ => Span::range(day(20)?, whole.to),
    }
}

fn read_seasons(text: &Text, years: &[(usize, i32)]) -> Option<Span> {
    text.matches.iter().find_map(|found| {
        let Meaning::Season(first) = found.meaning else {
            return None;
        };
        let next_at = skip_fillers(text.tokens, found.at + found.len);
        let after = years.iter().position(|(at, _)| *at == next_at);
        // "winter 2012-2013" is one winter.
        if let (12, Some(position)) = (first, after)
            && let (Some((_, year)), Some((_, next))) =
                (years.get(position), years.get(position + 1))
            && *next == year + 1
        {
            let span = Span::join(&month_span(*year, 12)?, &month_span(*next, 2)?);
            return Some(span.told_as(Precision::Season));
        }
        if let Some((_, year)) = after
            .and_then(|position| years.get(position))
            .or_else(|| nearest_year(years, found.at))
        {
            // "summer 2013 or 2014".
            let other = years.iter().find(|(_, other)| (*other - *year).abs() == 1);
            let span = season_span(*year, first)?;
            return Some(match other {
                Some((_, other)) => Span::join(&span, &season_span(*other, first)?).guess(),
                None => span,
            });
        }
        match text.tokens.get(next_at) {
            Some(Token::Number { value, digits: 2 }) => {
                season_span(text.years.short(*value)?, first).map(Span::guess)
            }
            _ => None,
        }
    })
}

/// "early 2012", "نهاية ٢٠١٢" (nihayat, end): the part stands right before its year.
fn read_parts(text: &Text) -> Option<Span> {
    let mut parts = text
        .matches
        .iter()
        .filter_map(|found| read_part(text, found));
    let first = parts.next()?;
    // "end of 2012 or beginning of 2013".
    Some(
        parts
            .next()
            .map_or(first, |second| Span::join(&first, &second).guess()),
    )
}

fn read_part(text: &Text, found: &Match) -> Option<Span> {
    let Meaning::Part(first, last) = found.meaning else {
        return None;
    };
    let at = skip_fillers(text.tokens, found.at + found.len);
    let Token::Number { value, digits } = text.tokens.get(at)? else {
        return None;
    };
    if super::years::is_year(*value) {
        return months_span(i32::try_from(*value).ok()?, first, last);
    }
    let year = text.years.short(*value).filter(|_| *digits == 2)?;
    months_span(year, first, last).map(Span::guess)
}

/// One year, or the span of several that stand close together.
fn read_years(text: &Text, years: &[(usize, i32)]) -> Option<Span> {
    let earliest = years.iter().map(|(_, year)| *year).min()?;
    let latest = years.iter().map(|(_, year)| *year).max()?;
    let (first_at, first) = years.first()?;
    if earliest == latest {
        return year_span(earliest);
    }
    if latest - earliest > 5 {
        return year_span(*first).map(Span::guess);
    }
    let span = Span::join(&year_span(earliest)?, &year_span(latest)?);
    // "between 2012 and 2013" says what it means; "2012 or 2013" is asked.
    let before = first_at.checked_sub(1).and_then(|at| text.tokens.get(at));
    let between = before
        .and_then(Token::word)
        .is_some_and(|word| matches!(word, "between" | "from" | "بين" | "من" | "مابين"));
    Some(if between { span } else { span.guess() })
}

fn nearest_year(years: &[(usize, i32)], at: usize) -> Option<&(usize, i32)> {
    years.iter().min_by_key(|(year_at, _)| year_at.abs_diff(at))
}

/// The place after words and marks that mean nothing by themselves.
fn skip_fillers(tokens: &[Token], from: usize) -> usize {
    let skipped = tokens
        .get(from..)
        .unwrap_or_default()
        .iter()
        .take_while(|token| match token {
            Token::Word(word) => FILLERS.contains(&word.as_str()),
            Token::Mark(_) => true,
            Token::Number { .. } => false,
        });
    from + skipped.count()
}

/// A day told before the month: "12 آذار" (Adhar), "12th of March".
fn day_before(tokens: &[Token], month_at: usize) -> Option<u32> {
    let mut before = tokens.get(..month_at)?.iter().rev().skip_while(|token| {
        matches!(token, Token::Mark('-' | '/' | '.'))
            || token
                .word()
                .is_some_and(|word| FILLERS.contains(&word) && word != "سنه" && word != "عام")
    });
    before.next()?.number().filter(|day| (1..=31).contains(day))
}

/// A day told after the month and before the year, "March 12, 2013", and where to look for the year.
fn day_after(tokens: &[Token], end: usize) -> Option<(u32, usize)> {
    let at = skip_fillers(tokens, end);
    let day = tokens
        .get(at)?
        .number()
        .filter(|day| (1..=31).contains(day))?;
    let year_at = skip_fillers(tokens, at + 1);
    let year = tokens.get(year_at)?.number()?;
    super::years::is_year(year).then_some((day, year_at))
}

fn part_before(text: &Text, month_at: usize) -> Option<(u32, u32)> {
    text.matches.iter().find_map(|found| match found.meaning {
        Meaning::Part(first, last)
            if skip_fillers(text.tokens, found.at + found.len) == month_at =>
        {
            Some((first, last))
        }
        _ => None,
    })
}
