//! When somebody was taken or last seen, told twice.

use chrono::{Datelike, NaiveDate};

use super::Finding;
use crate::matching::{
    frequency::{Frequencies, roughly},
    profile::Profile,
    span::{Span, month},
};

/// Days that are still "about then".
const NEAR_DAYS: i32 = 45;

/// Compares two tellings of when somebody was taken. Levels: see `model::TAKEN`.
pub fn compare(a: &Profile, b: &Profile, frequencies: &Frequencies) -> Finding {
    let (Some(x), Some(y)) = (a.taken, b.taken) else {
        return Finding::UNKNOWN;
    };
    match (x.day(), y.day()) {
        (Some(first), Some(second)) => days(first, second, frequencies),
        _ if is_month(&x) && is_month(&y) => months(x.month(), y.month(), frequencies),
        _ => spans(&x, &y, frequencies),
    }
}

fn is_month(span: &Span) -> bool {
    !span.about && span.days() <= 31
}

fn days(x: NaiveDate, y: NaiveDate, frequencies: &Frequencies) -> Finding {
    let day = x.num_days_from_ce();
    let at = month(day);
    let of_month = frequencies.arrests(at, at);
    let around = |months: i32| frequencies.arrests(at - months, at + months);
    let apart = (day - y.num_days_from_ce()).abs();
    let is_swapped = x.year() == y.year() && (x.month(), x.day()) == (y.day(), y.month());
    let is_other_year = (x.month(), x.day()) == (y.month(), y.day());
    if apart == 0 {
        Finding::new(1, roughly(of_month) / 28.0)
    } else if is_swapped {
        Finding::new(2, roughly(around(6)) / 250.0)
    } else if at == month(y.num_days_from_ce()) {
        Finding::of_share(3, of_month)
    } else if apart <= NEAR_DAYS {
        Finding::of_share(4, around(1) - of_month / 2.0)
    } else if is_other_year {
        Finding::new(5, 1.0 / 330.0)
    } else if apart <= 366 {
        Finding::of_share(6, around(12) - of_month)
    } else if apart <= 731 {
        Finding::new(7, (around(24) - around(12)).max(0.02))
    } else {
        Finding::new(8, (1.0 - around(24)).max(0.1))
    }
}

fn months(x: i32, y: i32, frequencies: &Frequencies) -> Finding {
    let around = |months: i32| frequencies.arrests(x - months, x + months);
    match (x - y).abs() {
        0 => Finding::of_share(9, around(0)),
        1 => Finding::of_share(10, around(1) - around(0)),
        apart if apart % 12 == 0 => Finding::new(11, 1.0 / 14.0),
        2..=11 => Finding::of_share(12, around(11) - around(1)),
        13..=23 => Finding::new(13, (around(23) - around(11)).max(0.02)),
        _ => Finding::new(14, (1.0 - around(23)).max(0.1)),
    }
}

fn spans(x: &Span, y: &Span, frequencies: &Frequencies) -> Finding {
    let within = |more: i32| {
        let first = month(x.from) - more - y.days() / 31;
        let last = month(x.to) + more + y.days() / 31;
        frequencies.arrests(first, last)
    };
    match x.gap_days(y) {
        0 => Finding::of_share(15, within(0)),
        1..=366 => Finding::new(16, (within(12) - within(0)).max(0.02)),
        _ => Finding::new(17, (1.0 - within(12)).max(0.1)),
    }
}
