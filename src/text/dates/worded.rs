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
    let after = skip_fillers(text.tokens, end);
    let before = day_before(text.tokens, found.at);
    let (day, year_from) =
        day_after(text.tokens, end).map_or((before, after), |(day, next)| (Some(day), next));
    let year_at = |wanted: usize| years.iter().find(|(at, _)| *at == wanted);
    if let Some((_, year)) = year_at(year_from) {
        return month_or_day(text, found, (*year, number), day);
    }
    if let Some((_, year)) = piece_before(text.tokens, found.at).and_then(year_at) {
        // "2013-May-12".
        let day = day.or_else(|| day_at(text.tokens, after));
        return month_or_day(text, found, (*year, number), day);
    }
    let is_month = !weak || stands_by_a_number(text.tokens, found);
    if let Some((_, year)) = nearest_year(years, found.at).filter(|_| is_month) {
        return month_or_day(text, found, (*year, number), day);
    }
    // "آذار 12" (Adhar), "March '13": a year of two digits, never a day without a year.
    let first = short_at(text.tokens, after)?;
    let behind = skip_fillers(text.tokens, after + 1);
    let (day, year) = match text.tokens.get(behind) {
        // "March 12, 13".
        Some(Token::Number { .. }) if before.is_none() => {
            (day_at(text.tokens, after), short_at(text.tokens, behind)?)
        }
        _ => (before, first),
    };
    let year = text.years.short(year)?;
    month_or_day(text, found, (year, number), day).map(Span::guess)
}

/// A number of two digits that is no hour ("14:30").
fn short_at(tokens: &[Token], at: usize) -> Option<u32> {
    let is_hour = matches!(tokens.get(at + 1), Some(Token::Mark(':')));
    match tokens.get(at)? {
        Token::Number { value, digits: 2 } if !is_hour => Some(*value),
        _ => None,
    }
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

/// Whether a day or a year stands right beside a month's name: then also a word that means something else too ("may") is the month. What a slash
/// joins to another number is a month in digits.
pub fn stands_by_a_number(tokens: &[Token], found: &Match) -> bool {
    let is_slash = |at: usize| matches!(tokens.get(at), Some(Token::Mark('/')));
    let is_number = |at: usize| tokens.get(at).and_then(Token::number).is_some();
    let before = piece_before(tokens, found.at);
    let after = skip_fillers(tokens, found.at + found.len);
    before.is_some_and(|at| is_number(at) && !at.checked_sub(1).is_some_and(is_slash))
        || is_number(after) && !is_slash(after + 1)
}

/// The place before a month, over marks and words that mean nothing by themselves.
fn piece_before(tokens: &[Token], month_at: usize) -> Option<usize> {
    tokens.get(..month_at)?.iter().rposition(|token| {
        !matches!(token, Token::Mark('-' | '/' | '.'))
            && token
                .word()
                .is_none_or(|word| !FILLERS.contains(&word) || matches!(word, "سنه" | "عام"))
    })
}

fn day_at(tokens: &[Token], at: usize) -> Option<u32> {
    tokens
        .get(at)?
        .number()
        .filter(|day| (1..=31).contains(day))
}

/// A day told before the month: "12 آذار" (Adhar), "12th of March".
fn day_before(tokens: &[Token], month_at: usize) -> Option<u32> {
    day_at(tokens, piece_before(tokens, month_at)?)
}

/// A day told after the month and before the year, "March 12, 2013", and the place of the year.
fn day_after(tokens: &[Token], end: usize) -> Option<(u32, usize)> {
    let at = skip_fillers(tokens, end);
    let day = day_at(tokens, at)?;
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
