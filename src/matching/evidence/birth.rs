//! Births: by difference of years; an age or an "about" is already a wider span. Equal full dates weigh much, 1 January is a year only.

use chrono::Datelike;

use super::Finding;
use crate::matching::{
    frequency::{Frequencies, roughly},
    profile::Profile,
    span::Span,
};

/// Compares. Levels: see `model::BIRTH`.
pub fn compare(a: &Profile, b: &Profile, frequencies: &Frequencies) -> Finding {
    let (Some(x), Some(y)) = (a.birth, b.birth) else {
        return Finding::UNKNOWN;
    };
    match (x.real_day(), y.real_day()) {
        (Some(first), Some(second)) => days(first, second, frequencies),
        _ if x.is_exact() && y.is_exact() => years(x.middle_year(), y.middle_year(), frequencies),
        _ => spans(&x, &y, frequencies),
    }
}

/// How many years the second was born after the first, by the middles; `None` when unknown.
pub fn signed_years(a: &Profile, b: &Profile) -> Option<f64> {
    Some(f64::from(b.birth?.middle() - a.birth?.middle()) / 365.25)
}

/// How many years apart, for people: calendar years where both are exact, else by the middles of the spans.
pub fn years_apart(a: &Profile, b: &Profile) -> Option<u8> {
    let (x, y) = (a.birth?, b.birth?);
    let years = if x.is_exact() && y.is_exact() {
        (x.middle_year() - y.middle_year()).abs()
    } else {
        let gap = (x.gap_days(&y) + 364) / 365;
        gap.max(((x.middle() - y.middle()).abs() + 182) * 4 / 1461)
    };
    u8::try_from(years).ok()
}

fn days(x: chrono::NaiveDate, y: chrono::NaiveDate, frequencies: &Frequencies) -> Finding {
    let year = x.year();
    let apart = (year - y.year()).abs();
    let within = |reach: i32| frequencies.births(year - reach, year + reach);
    let is_same_day = (x.month(), x.day()) == (y.month(), y.day());
    match apart {
        0 if is_same_day => Finding::new(1, roughly(within(0)) / 300.0),
        _ if is_same_day => Finding::new(2, 1.0 / 330.0),
        0 => Finding::of_share(3, within(0)),
        1..=3 => Finding::of_share(4, within(3) - within(0)),
        _ => Finding::new(5, (1.0 - within(3)).max(0.1)),
    }
}

fn years(x: i32, y: i32, frequencies: &Frequencies) -> Finding {
    let within = |reach: i32| frequencies.births(x - reach, x + reach);
    let ring = |reach: i32| within(reach) - within(reach - 1);
    match (x - y).abs() {
        0 => Finding::of_share(6, within(0)),
        1 => Finding::of_share(7, ring(1)),
        2 => Finding::of_share(8, ring(2)),
        3 => Finding::of_share(9, ring(3)),
        4 | 5 => Finding::of_share(10, within(5) - within(3)),
        _ => Finding::new(11, (1.0 - within(5)).max(0.1)),
    }
}

fn spans(x: &Span, y: &Span, frequencies: &Frequencies) -> Finding {
    let reach = (x.days() + y.days()) / 731;
    let middle = x.middle_year();
    let within = |more: i32| frequencies.births(middle - reach - more, middle + reach + more);
    match (x.gap_days(y) + 364) / 365 {
        0 => Finding::of_share(12, within(0)),
        1 => Finding::of_share(13, within(1) - within(0)),
        2 | 3 => Finding::of_share(14, within(3) - within(1)),
        _ => Finding::new(15, (1.0 - within(3)).max(0.1)),
    }
}
