//! What the tests of lists share: a file of given bytes, its rows, its records.

use std::io::Write;

use athar::{
    domain::report::ReportKind,
    exchange::{
        column::Column,
        convert::{Converter, Settings},
        fault::{ListError, RowFault},
        read::{self, List, Options, Step},
        record::Record,
        row::Row,
    },
};
use chrono::NaiveDate;
use tempfile::NamedTempFile;

/// The day on which all lists are read.
pub fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2025, 6, 1).unwrap()
}

pub const fn settings(today: NaiveDate) -> Settings {
    Settings {
        kind: ReportKind::Listed,
        today,
        speaks_of_deaths: false,
    }
}

/// A file that is gone when dropped. Its name says nothing: what it is must be seen in it.
pub fn file(bytes: &[u8]) -> NamedTempFile {
    let mut file = tempfile::Builder::new()
        .prefix("list")
        .suffix(".dat")
        .tempfile()
        .unwrap();
    file.write_all(bytes).unwrap();
    file.flush().unwrap();
    file
}

pub fn open(bytes: &[u8]) -> Result<List, ListError> {
    open_with(bytes, &Options::default())
}

pub fn open_with(bytes: &[u8], options: &Options) -> Result<List, ListError> {
    read::open(file(bytes).path(), options)
}

/// All rows and refusals to the end.
pub fn read_all(list: &mut List) -> Result<(Vec<Row>, Vec<RowFault>), ListError> {
    let (mut rows, mut faults) = (Vec::new(), Vec::new());
    let mut row = Row::default();
    loop {
        match list.read_into(&mut row)? {
            Step::Row => rows.push(row.clone()),
            Step::Refused(fault) => faults.push(fault),
            Step::End => return Ok((rows, faults)),
        }
    }
}

/// The rows of a list of which none is refused.
pub fn rows(bytes: &[u8]) -> Vec<Row> {
    let mut list = open(bytes).unwrap();
    let (rows, faults) = read_all(&mut list).unwrap();
    assert_eq!(faults, []);
    rows
}

/// One column of all rows.
pub fn column(bytes: &[u8], column: Column) -> Vec<String> {
    rows(bytes)
        .iter()
        .map(|row| row.get(column).to_owned())
        .collect()
}

/// The records of a list of which all rows are good.
pub fn records(bytes: &[u8]) -> Vec<Record> {
    let mut converter = Converter::new(settings(today()));
    rows(bytes)
        .iter()
        .map(|row| converter.convert(row).unwrap())
        .collect()
}

/// The record of one row under its headings.
pub fn record(headings: &str, row: &str) -> Record {
    let mut records = records(format!("{headings}\n{row}\n").as_bytes());
    assert_eq!(records.len(), 1);
    records.remove(0)
}
