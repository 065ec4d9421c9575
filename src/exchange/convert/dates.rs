//! Dates in cells. First as a list writes them, in digits: YYYY[-MM[-DD]], DD/MM/YYYY, MM/YYYY, the serial number of a spreadsheet's day, and two
//! dates with a slash between as a span (ISO 8601, with `~` behind it for "about"); else in words, as people tell them.

use chrono::{Datelike, Days, NaiveDate};

use crate::{
    domain::dates::{PartialDate, Precision},
    exchange::fault::Doubt,
    text::{
        dates::{DateReading, parse_event_date},
        digits::fold_digit,
    },
};

/// Years that a list may speak of.
const YEARS: std::ops::RangeInclusive<u32> = 1_900..=2_100;

/// Serial numbers of days from 1927 to 2064: no other number of a list has five digits.
const SERIALS: std::ops::RangeInclusive<u32> = 10_000..=60_000;

/// What the digits of a cell are.
enum Digits {
    /// A date.
    Date(PartialDate),
    /// A date that cannot be.
    Impossible,
    /// No date in digits.
    None,
}

/// Reads a cell; `None` when it is empty.
pub fn read(cell: &str, today: NaiveDate) -> Result<Option<PartialDate>, Doubt> {
    let date = match in_digits(cell) {
        Digits::Date(date) => Ok(date),
        Digits::Impossible => Err(Doubt::ImpossibleDate),
        Digits::None if cell.is_empty() => return Ok(None),
        Digits::None => parse_event_date(cell, today)
            .map(DateReading::into_date)
            .ok_or(Doubt::NoDate),
    }?;
    if date.from > today {
        return Err(Doubt::ImpossibleDate);
    }
    Ok(Some(date))
}

/// A date in digits alone, `None` when the cell is none or cannot be.
pub fn read_digits(cell: &str) -> Option<PartialDate> {
    match in_digits(cell) {
        Digits::Date(date) => Some(date),
        Digits::Impossible | Digits::None => None,
    }
}

/// Whether the cell is digits and what parts them, so that no words need be looked for.
pub fn is_impossible(cell: &str) -> bool {
    matches!(in_digits(cell), Digits::Impossible)
}

fn in_digits(cell: &str) -> Digits {
    let (cell, about) = match cell.strip_suffix('~') {
        Some(cell) => (cell, true),
        None => (cell, false),
    };
    if let Some((first, last)) = cell.split_once('/')
        && let (Some(first), Some(last)) = (iso(first), iso(last))
    {
        let is_span = first.from <= last.to;
        return if is_span {
            Digits::Date(span(first.from, last.to, Precision::Range, about))
        } else {
            Digits::Impossible
        };
    }
    let Some(groups) = groups(cell) else {
        return Digits::None;
    };
    match read_groups(&groups) {
        Some(date) => Digits::Date(PartialDate { about, ..date }),
        // "85", "12/3/85": `text` knows which century.
        None if groups.iter().all(|(_, digits)| *digits <= 2) => Digits::None,
        None => Digits::Impossible,
    }
}

/// One side of a span: year, month and day with hyphens.
fn iso(words: &str) -> Option<PartialDate> {
    let groups = groups(words)?;
    let year_first = groups
        .first()
        .is_some_and(|(value, _)| YEARS.contains(value));
    // "2012/5" is a month, "2012/2013" two years.
    (year_first && !words.contains('/')).then(|| read_groups(&groups))?
}

/// Up to three numbers and how many digits each has; `None` for anything else. A time of day behind a date is dropped.
fn groups(cell: &str) -> Option<Vec<(u32, usize)>> {
    let mut groups: Vec<(u32, usize)> = Vec::with_capacity(3);
    let mut fresh = true;
    for c in day_of(cell).chars() {
        match fold_digit(c) {
            digit @ '0'..='9' => {
                if fresh {
                    groups.push((0, 0));
                    fresh = false;
                }
                let (value, digits) = groups.last_mut()?;
                *value = value.checked_mul(10)? + u32::from(digit as u8 - b'0');
                *digits += 1;
                if *digits > 5 {
                    return None;
                }
            }
            '-' | '/' | '.' | '\\' | ' ' | '_' | '–' => fresh = true,
            _ => return None,
        }
    }
    (!groups.is_empty() && groups.len() <= 3).then_some(groups)
}

/// "2013-03-12T00:00:00", "2013-03-12 00:00": without the time.
fn day_of(cell: &str) -> &str {
    let end = cell
        .find(['T', ' '])
        .filter(|at| cell.get(at + 1..).is_some_and(|rest| rest.contains(':')));
    end.map_or(cell, |end| &cell[..end])
}

fn read_groups(groups: &[(u32, usize)]) -> Option<PartialDate> {
    let is_year = |(value, digits): (u32, usize)| digits == 4 && YEARS.contains(&value);
    match *groups {
        [year] if is_year(year) => of_year(year.0),
        [(serial, 5)] if SERIALS.contains(&serial) => of_serial(serial),
        [year, month] if is_year(year) => of_month(year.0, month.0),
        [month, year] if is_year(year) => of_month(year.0, month.0),
        [year, month, day] if is_year(year) => of_day(year.0, month.0, day.0),
        [day, month, year] if is_year(year) => of_day(year.0, month.0, day.0),
        _ => None,
    }
}

/// A month of 0 leaves the year, a day of 0 or one that the month does not have leaves the month.
fn of_day(year: u32, month: u32, day: u32) -> Option<PartialDate> {
    if day > 31 {
        return None;
    }
    match NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, month, day) {
        Some(day) => Some(span(day, day, Precision::Day, false)),
        None => of_month(year, month),
    }
}

fn of_month(year: u32, month: u32) -> Option<PartialDate> {
    if month == 0 {
        return of_year(year);
    }
    let from = NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, month, 1)?;
    let next = from.checked_add_months(chrono::Months::new(1))?;
    Some(span(from, next.pred_opt()?, Precision::Month, false))
}

fn of_year(year: u32) -> Option<PartialDate> {
    years(
        i32::try_from(year).ok()?,
        i32::try_from(year).ok()?,
        Precision::Year,
    )
}

/// Day 1 is the first of 1900, and there was a 29th of February that year that never was.
fn of_serial(serial: u32) -> Option<PartialDate> {
    let day = NaiveDate::from_ymd_opt(1899, 12, 30)?.checked_add_days(Days::new(serial.into()))?;
    Some(span(day, day, Precision::Day, false))
}

/// From the first day of one year to the last of another.
pub fn years(first: i32, last: i32, precision: Precision) -> Option<PartialDate> {
    let from = NaiveDate::from_ymd_opt(first, 1, 1)?;
    let to = NaiveDate::from_ymd_opt(last, 12, 31)?;
    Some(span(from, to, precision, false))
}

const fn span(from: NaiveDate, to: NaiveDate, precision: Precision, about: bool) -> PartialDate {
    PartialDate {
        from,
        to,
        precision,
        about,
        words: String::new(),
    }
}

/// A birth on the first of January is "some day of that year" to whoever keeps registers.
pub fn without_first_of_january(date: PartialDate) -> PartialDate {
    let is_first =
        date.precision == Precision::Day && (date.from.month(), date.from.day()) == (1, 1);
    let year = date.from.year();
    let of_year = is_first
        .then(|| years(year, year, Precision::Year))
        .flatten();
    of_year.unwrap_or(date)
}
