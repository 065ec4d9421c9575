//! A birth: its date, else its year, else what an age leaves open.

use chrono::{Datelike, NaiveDate};

use super::{
    cell::told,
    dates::{is_impossible, read_digits, without_first_of_january, years},
    warn,
};
use crate::{
    domain::{
        dates::{PartialDate, Precision},
        report::Report,
    },
    exchange::{
        column::Column,
        fault::{Doubt, Warning},
        row::Row,
    },
    text::{age::parse_age, baby::counts_below_a_year, dates::parse_birth, digits::fold_digits},
};

/// The oldest that somebody may be.
const OLDEST: i32 = 120;

/// The birth that a row tells; what it cannot tell goes into `warnings`. `report` has its dates already: an age without a year was true then.
pub fn read(
    row: &Row,
    report: &Report,
    today: NaiveDate,
    warnings: &mut Vec<Warning>,
) -> Option<PartialDate> {
    for column in [Column::BirthDate, Column::BirthYear] {
        match read_date(told(row.get(column)), today) {
            Ok(None) => {}
            Ok(date) => return date,
            Err(doubt) => warn(warnings, column, doubt),
        }
    }
    match read_age(row, report) {
        Ok(birth) => birth.filter(|birth| birth.from <= today),
        Err((column, doubt)) => {
            warn(warnings, column, doubt);
            None
        }
    }
}

/// The birth that a cell tells; `None` when it is empty.
pub fn read_date(cell: &str, today: NaiveDate) -> Result<Option<PartialDate>, Doubt> {
    if cell.is_empty() {
        return Ok(None);
    }
    let date = match read_digits(cell) {
        Some(date) => date,
        None if is_impossible(cell) => return Err(Doubt::ImpossibleDate),
        None => parse_birth(cell, None, today)
            .ok_or(Doubt::NoDate)?
            .into_date(),
    };
    if date.from > today || today.year() - date.to.year() > OLDEST {
        return Err(Doubt::ImpossibleDate);
    }
    Ok(Some(without_first_of_january(date)))
}

/// From an age, or the two ends of one ("30-35"), and the year in which it was true: somebody of 30 in 2013 was born in 1982 or 1983.
fn read_age(row: &Row, report: &Report) -> Result<Option<PartialDate>, (Column, Doubt)> {
    let cell = told(row.get(Column::Age));
    if cell.is_empty() {
        return Ok(None);
    }
    let no_number = |column| (column, Doubt::NoNumber);
    let (young, old) = ages(cell)
        .filter(|(_, old)| *old <= OLDEST)
        .ok_or_else(|| no_number(Column::Age))?;
    let year_cell = told(row.get(Column::AgeInYear));
    if !year_cell.is_empty() {
        let (year, _) = numbers(year_cell)
            .filter(|(year, _)| (1_900..=2_100).contains(year))
            .ok_or_else(|| no_number(Column::AgeInYear))?;
        return Ok(years(year - old - 1, year - young, Precision::Range));
    }
    // Nobody says when: most lists mean the day of arrest. A year more on both sides.
    let then = report.taken_on.as_ref().or(report.event_on.as_ref());
    let then = then.ok_or((Column::Age, Doubt::AgeWithoutYear))?;
    let span = years(
        then.from.year() - old - 2,
        then.to.year() - young + 1,
        Precision::Range,
    );
    Ok(span.map(|span| PartialDate {
        about: true,
        ..span
    }))
}

/// The youngest and the oldest age that a cell leaves: numbers of years, or months and weeks ("6 months", "شهرين", shahrayn).
pub fn ages(cell: &str) -> Option<(i32, i32)> {
    if cell.contains(char::is_alphabetic) && counts_below_a_year(cell) {
        let age = parse_age(cell)?;
        return Some((age.years.into(), age.years_to.into()));
    }
    numbers(cell)
}

/// "34", "34.5", "30-35", "٣٤ سنة" (34 sana): the first number and the last, at most two. None below zero is one.
pub fn numbers(cell: &str) -> Option<(i32, i32)> {
    let folded = fold_digits(cell);
    if folded.starts_with(['-', '−', '–', '—', '‐', '‑']) {
        return None;
    }
    let is_fraction = |rest: &str| !rest.is_empty() && rest.bytes().all(|b| b.is_ascii_digit());
    let whole = match folded.split_once('.') {
        Some((whole, rest)) if is_fraction(rest) => whole,
        _ => &folded,
    };
    let mut numbers = whole
        .split(|c: char| !c.is_ascii_digit())
        .filter(|digits| !digits.is_empty())
        .map(|digits| digits.parse::<i32>().ok());
    let first = numbers.next()??;
    let last = numbers.next().map_or(Some(first), |last| last)?;
    let is_age = first <= OLDEST && last <= OLDEST && first <= last;
    let is_year = first > OLDEST && last == first;
    (numbers.next().is_none() && (is_age || is_year)).then_some((first, last))
}
