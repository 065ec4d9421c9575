//! Births: by difference of years; an age or an "about" is already a wider span. Equal full dates weigh much, 1 January is a year only.

use chrono::Datelike;

use super::{Finding, in_days};
use crate::{
    domain::dates::{PartialDate, Precision},
    matching::{
        Agreement, Evidence,
        model::{self, BIRTH_APART, BORN_IN_A_YEAR, EXCLUDED},
        profile::Profile,
    },
};

/// Compares.
pub fn compare(a: &Profile, b: &Profile) -> Finding {
    let (Some(x), Some(y)) = (&a.birth, &b.birth) else {
        return Finding::unknown(Evidence::Birth);
    };
    let years = years_apart(x, y);
    let apart = if is_exact(x) && is_exact(y) {
        years
    } else {
        years.max(whole_years(
            (x.middle() - y.middle()).num_days().abs() + 182,
        ))
    };
    let agreement = match (years, apart) {
        (_, 0) => Agreement::Agrees,
        (0..=3, _) => Agreement::Near,
        _ => Agreement::Differs,
    };
    Finding {
        evidence: Evidence::Birth,
        agreement,
        weight: weight(x, y, years),
        years_apart: u8::try_from(apart).ok(),
    }
}

/// How many years the second was born after the first, by the middles; `None` when unknown.
pub fn signed_years(a: &Profile, b: &Profile) -> Option<f64> {
    Some(in_days(b.birth.as_ref()?.middle() - a.birth.as_ref()?.middle()) / 365.25)
}

/// Full years in so many days.
fn whole_years(days: i64) -> usize {
    usize::try_from(days * 4 / 1461).unwrap_or(0)
}

/// Whole years between two spans: 0 when they touch; calendar years where both are exact.
fn years_apart(a: &PartialDate, b: &PartialDate) -> usize {
    if is_exact(a) && is_exact(b) {
        let years = a.middle().year().abs_diff(b.middle().year());
        return usize::try_from(years).unwrap_or(usize::MAX);
    }
    let gap = (a.from.max(b.from) - a.to.min(b.to)).num_days().max(0);
    whole_years(gap + 364)
}

/// A year, a month or a day, told without "about".
fn is_exact(date: &PartialDate) -> bool {
    !date.about && !matches!(date.precision, Precision::Range | Precision::Season)
}

fn weight(a: &PartialDate, b: &PartialDate, years: usize) -> f64 {
    if is_real_day(a) && is_real_day(b) {
        if a.from == b.from {
            return model::FULL_BIRTH.0;
        }
        if (a.from.month(), a.from.day()) == (b.from.month(), b.from.day()) {
            return model::FULL_BIRTH.1 + by_years(a, b, years).max(-1.0);
        }
        if years == 0 {
            return by_years(a, b, years) - model::OTHER_DAY;
        }
    }
    by_years(a, b, years)
}

fn by_years(a: &PartialDate, b: &PartialDate, years: usize) -> f64 {
    if let Some(same) = BIRTH_APART.get(years) {
        let span = if years == 0 {
            (width(a) + width(b) - 1.0).max(1.0)
        } else {
            2.0
        };
        let chance = (BORN_IN_A_YEAR * span).min(0.9);
        let same = if span > 1.0 && years == 0 {
            0.75
        } else {
            *same
        };
        return (same / chance).ln();
    }
    if is_exact(a) && is_exact(b) {
        EXCLUDED
    } else if years <= 10 {
        model::BIRTH_FAR.0
    } else {
        model::BIRTH_FAR.1
    }
}

/// The span in years, one at least.
fn width(date: &PartialDate) -> f64 {
    (in_days(date.to - date.from) / 365.25).max(1.0)
}

/// A day that was known: very many records say 1 January for "unknown".
fn is_real_day(date: &PartialDate) -> bool {
    date.precision == Precision::Day
        && !date.about
        && (date.from.month(), date.from.day()) != (1, 1)
}
