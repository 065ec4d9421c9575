//! Dates in digits alone: "12/3/2013", "2013-03-12", "3/2013", "2012-2013". Always day before month unless the year comes first.

use chrono::NaiveDate;

use super::span::{Span, month_span, year_span};
use super::years::{Years, is_year};
use crate::{domain::dates::Precision, text::tokens::Token};

/// One group of digits.
#[derive(Clone, Copy)]
struct Group {
    value: u32,
    digits: usize,
}

/// What the digits of a text are.
#[derive(Debug, Clone, Copy)]
pub enum Numeric {
    /// No date: look at the words.
    None,
    /// A date.
    Date(Span),
    /// A date that cannot be ("3/25/2013"): nothing else may be read into it.
    Impossible,
}

/// The first date in digits. `years` reads two-digit years.
pub fn read(tokens: &[Token], years: Years) -> Numeric {
    (0..tokens.len())
        .find_map(|at| read_at(tokens, at, years))
        .unwrap_or(Numeric::None)
}

fn read_at(tokens: &[Token], at: usize, years: Years) -> Option<Numeric> {
    match groups_at(tokens, at).as_slice() {
        [a, b, c, ..] if is_date(*a, *b, *c) => {
            let span = read_three(*a, *b, *c, years);
            Some(span.map_or(Numeric::Impossible, Numeric::Date))
        }
        [a, b, c, d] if read_two(*c, *d, years).is_some() => {
            let (first, last) = (read_two(*a, *b, years)?, read_two(*c, *d, years)?);
            Some(Numeric::Date(Span::join(&first, &last).guess()))
        }
        [a, b, ..] => read_two(*a, *b, years).map(Numeric::Date),
        _ => None,
    }
}

/// Whether three groups can only be a date: what they mean is then settled, even when there is no such day.
const fn is_date(a: Group, b: Group, c: Group) -> bool {
    (is_year(a.value) || is_short_year_first(a, b)) && b.value <= 31 && c.value <= 31
        || a.value <= 31 && b.value <= 31 && (is_year(c.value) || (c.digits == 2 && a.digits <= 2))
}

/// Groups of digits from `at` on that only a separator or a blank parts.
fn groups_at(tokens: &[Token], at: usize) -> Vec<Group> {
    let mut groups = Vec::new();
    let mut rest = tokens[at..].iter().peekable();
    while let Some(Token::Number { value, digits }) = rest.next() {
        groups.push(Group {
            value: *value,
            digits: *digits,
        });
        while let Some(Token::Mark('/' | '-' | '.' | '\\' | '،' | ',' | '_')) = rest.peek() {
            rest.next();
        }
    }
    groups
}

/// "85/3/12": more than any day.
const fn is_short_year_first(a: Group, b: Group) -> bool {
    a.digits == 2 && a.value > 31 && b.value <= 12
}

fn read_three(a: Group, b: Group, c: Group, years: Years) -> Option<Span> {
    if is_year(a.value) && b.value <= 12 {
        let day = NaiveDate::from_ymd_opt(i32::try_from(a.value).ok()?, b.value, c.value)?;
        return Span::day(day);
    }
    if is_short_year_first(a, b) {
        let day = NaiveDate::from_ymd_opt(years.short(a.value)?, b.value, c.value)?;
        return Span::day(day).map(Span::guess);
    }
    let short = c.digits == 2;
    let year = if short {
        years.short(c.value)?
    } else if is_year(c.value) {
        i32::try_from(c.value).ok()?
    } else {
        return None;
    };
    let Some(day) = NaiveDate::from_ymd_opt(year, b.value, a.value) else {
        // The 31st of February: the month is likely right.
        return month_span(year, b.value).map(Span::guess);
    };
    let span = Span::day(day)?;
    let doubtful = short || (a.value <= 12 && a.value != b.value);
    Some(if doubtful { span.guess() } else { span })
}

fn read_two(a: Group, b: Group, years: Years) -> Option<Span> {
    let (first, second) = (i32::try_from(a.value).ok()?, i32::try_from(b.value).ok()?);
    match (is_year(a.value), is_year(b.value)) {
        (true, true) if first < second && second - first <= 20 => {
            Some(Span::join(&year_span(first)?, &year_span(second)?).told_as(Precision::Range))
        }
        (true, false) if (1..=12).contains(&b.value) && b.digits > 0 => month_span(first, b.value),
        // "2012-13": two years in a row.
        (true, false) if b.digits == 2 && b.value == (a.value + 1) % 100 => {
            Some(Span::join(&year_span(first)?, &year_span(first + 1)?))
        }
        (false, true) if (1..=12).contains(&a.value) && a.digits > 0 => month_span(second, a.value),
        (false, false) if b.digits == 2 && (1..=12).contains(&a.value) => {
            month_span(years.short(b.value)?, a.value).map(Span::guess)
        }
        _ => None,
    }
}
