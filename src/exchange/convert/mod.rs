//! From a row to a record: names as typed, places and facilities resolved, dates and ages as spans. Remembers what places resolve to.
//! No clock: today is a setting.

mod birth;
mod cell;
mod dates;
mod kinds;
mod names;
mod places;

use chrono::NaiveDate;

use self::{
    cell::told,
    kinds::Kinds,
    places::{Gazetted, Places},
};
pub use self::{kinds::read_kind, places::HOME_SEPARATOR};
use super::{
    column::Column,
    fault::{Doubt, Reason, RowFault, Warning},
    record::Record,
    row::Row,
};
use crate::domain::{
    dates::PartialDate,
    person::Person,
    place::PlaceAnswer,
    report::{Detention, Note, Report, ReportKind, Sensitivity},
};

/// Parts facilities and names of one cell from each other.
pub const SEPARATOR: char = '|';

/// The status of a record that is flagged as speaking of a death while none of its words says so.
pub const DEATH_STATUS: &str = "death reported, unconfirmed";

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

/// Whether a cell means something for its column. Words that are kept as they are always do.
pub fn understands(column: Column, cell: &str, today: NaiveDate) -> bool {
    let cell = told(cell);
    match column {
        _ if cell.is_empty() => true,
        Column::Kind => read_kind(cell).is_some(),
        Column::Sex => {
            let mut warnings = Vec::new();
            kinds::read_sex(cell, &mut warnings);
            warnings.is_empty()
        }
        Column::BirthDate | Column::BirthYear => birth::read_date(cell, today).is_ok(),
        Column::Age => birth::ages(cell).is_some(),
        Column::AgeInYear => birth::numbers(cell).is_some(),
        Column::ArrestDate | Column::EventDate => dates::read(cell, today).is_ok(),
        _ => true,
    }
}

/// The list's own key of a row, if it has one.
pub fn read_id(row: &Row) -> Option<String> {
    cell::name(row.get(Column::Id))
}

/// Converts rows. `Send`; one a thread, for it remembers what words resolved to; a clone knows what the first one knew.
#[derive(Clone)]
pub struct Converter {
    settings: Settings,
    places: Places,
    kinds: Kinds,
}

impl Converter {
    /// A converter that remembers nothing yet.
    pub fn new(settings: Settings) -> Self {
        Self {
            settings,
            places: Places::default(),
            kinds: Kinds::default(),
        }
    }

    /// For the rows of another list: what words resolved to stays known.
    pub const fn turn_to(&mut self, settings: Settings) {
        self.settings = settings;
    }

    /// Understands a row. Refuses one without a name or with an unknown kind; cells that cannot be become warnings.
    pub fn convert(&mut self, row: &Row) -> Result<Record, RowFault> {
        let refuse = |reason| RowFault {
            row: row.number(),
            reason,
        };
        let names = names::read(row).ok_or_else(|| refuse(Reason::NoName))?;
        let kind = match told(row.get(Column::Kind)) {
            "" => self.settings.kind,
            words => read_kind(words).ok_or_else(|| refuse(Reason::UnknownKind))?,
        };
        let mut warnings = Vec::new();
        let mut report = Report::new(kind);
        let mut is_of_death = self.settings.speaks_of_deaths;
        self.place(row, &mut report, &mut is_of_death);
        self.date(row, &mut report, &mut warnings);
        report.person = Person {
            sex: kinds::read_sex(row.get(Column::Sex), &mut warnings),
            birth: birth::read(row, &report, self.settings.today, &mut warnings),
            origin: report.person.origin.take(),
            birth_place: report.person.birth_place.take(),
            names,
            ..Person::default()
        };
        report.last_news = cell::text(without_flag(row.get(Column::Status)));
        let note = cell::text(row.get(Column::Note));
        is_of_death = is_of_death
            || names::mention_death(row)
            || [Column::Kind, Column::Status, Column::Note]
                .into_iter()
                .any(|column| self.kinds.mention_death(row.get(column)));
        report.notes = note.map(Note::Words).into_iter().collect();
        if is_of_death {
            report.needs_person.push(Sensitivity::Death);
        }
        Ok(Record {
            row: row.number(),
            id: read_id(row).unwrap_or_default(),
            report,
            warnings,
        })
    }

    /// Homes, places of arrest and event, facilities. A search has one place: where the person was taken or last seen.
    fn place(&mut self, row: &Row, report: &mut Report, is_of_death: &mut bool) {
        let mut take = |found: Option<Gazetted<PlaceAnswer>>| {
            let found = found?;
            *is_of_death |= found.mentions_death;
            Some(found.answer)
        };
        report.person.origin = take(self.places.home(
            told(row.get(Column::HomeGovernorate)),
            told(row.get(Column::HomeTown)),
        ));
        report.person.birth_place = take(self.places.place(told(row.get(Column::BirthPlace))));
        let taken = take(self.places.place(told(row.get(Column::ArrestPlace))));
        let event = take(self.places.place(told(row.get(Column::EventPlace))));
        (report.event_place, report.taken_place) = apart(report.kind, event, taken);
        for words in row.get(Column::Facility).split(SEPARATOR) {
            if let Some(found) = self.places.facility(told(words)) {
                *is_of_death |= found.mentions_death;
                report.detentions.push(Detention {
                    facility: found.answer,
                    when: None,
                });
            }
        }
    }

    fn date(&self, row: &Row, report: &mut Report, warnings: &mut Vec<Warning>) {
        let mut read = |column| -> Option<PartialDate> {
            match dates::read(told(row.get(column)), self.settings.today) {
                Ok(date) => date,
                Err(doubt) => {
                    warnings.push(Warning { column, doubt });
                    None
                }
            }
        };
        let (taken, event) = (read(Column::ArrestDate), read(Column::EventDate));
        (report.event_on, report.taken_on) = apart(report.kind, event, taken);
    }
}

/// A status without the flag that was written behind it, or for it.
fn without_flag(status: &str) -> &str {
    let told = status.strip_suffix(DEATH_STATUS);
    told.map_or(status, |told| told.strip_suffix("; ").unwrap_or(told))
}

/// What a report keeps as its event and as the taking: a search with one of them keeps that as its event.
fn apart<T>(kind: ReportKind, event: Option<T>, taken: Option<T>) -> (Option<T>, Option<T>) {
    match (event, taken) {
        (None, taken) if kind == ReportKind::Missing => (taken, None),
        both => both,
    }
}

/// Adds why a cell was left out.
fn warn(warnings: &mut Vec<Warning>, column: Column, doubt: Doubt) {
    warnings.push(Warning { column, doubt });
}
