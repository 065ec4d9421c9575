//! A report as the cells of a row, one for each [`Column`]; reading them gives the report again, as far as columns tell it. What only a chat tells
//! (marks, health, who took them, photos, permissions) has no column and stays behind.

use chrono::{Datelike, NaiveDate};

use crate::{
    domain::{
        dates::{PartialDate, Precision},
        name::Names,
        person::Sex,
        place::PlaceAnswer,
        report::{Note, Report, ReportKind, Sensitivity},
    },
    exchange::{
        column::Column,
        convert::{DEATH_STATUS, HOME_SEPARATOR, SEPARATOR},
    },
    gazetteer::places::{self, Level},
    text::sensitive::mentions_death,
};

/// The cells of a row in the order of [`Column::ALL`].
#[derive(Debug, Clone, Default)]
pub struct Cells([String; Column::COUNT]);

impl Cells {
    /// The cells of a report.
    pub fn of(id: &str, report: &Report) -> Self {
        let mut cells = Self::default();
        cells.put(Column::Id, id);
        cells.put(Column::Kind, kind(report.kind));
        cells.name(&report.person.names);
        cells.put(
            Column::Sex,
            match report.person.sex {
                Some(Sex::Male) => "m",
                Some(Sex::Female) => "f",
                None => "",
            },
        );
        cells.birth(report.person.birth.as_ref());
        cells.home(report.person.origin.as_ref());
        cells.put(
            Column::BirthPlace,
            &place(report.person.birth_place.as_ref()),
        );
        cells.event(report);
        cells.told(report);
        cells
    }

    /// The cell of a column.
    pub fn get(&self, column: Column) -> &str {
        &self.0[column.index()]
    }

    fn put(&mut self, column: Column, words: &str) {
        words.clone_into(&mut self.0[column.index()]);
    }

    /// A first name alone is the whole name; reading then keeps it whole. Without a first name there is no whole name: reading would take the
    /// father for it.
    fn name(&mut self, names: &Names) {
        let parts = [
            (Column::Given, &names.given),
            (Column::Father, &names.father),
            (Column::Grandfather, &names.grandfather),
            (Column::Family, &names.family),
        ];
        let whole: Vec<&str> = parts
            .iter()
            .filter_map(|(_, part)| part.as_deref())
            .collect();
        if names.given.is_some() {
            self.put(Column::FullName, &whole.join(" "));
        }
        let is_whole = whole.len() == 1 && names.given.is_some();
        for (column, part) in parts {
            if !is_whole {
                self.put(column, part.as_deref().unwrap_or_default());
            }
        }
        self.put(Column::Mother, names.mother.as_deref().unwrap_or_default());
        self.put(Column::Byname, names.byname.as_deref().unwrap_or_default());
    }

    fn birth(&mut self, birth: Option<&PartialDate>) {
        let Some(birth) = birth else {
            return;
        };
        if birth.precision == Precision::Year && !birth.about {
            self.put(Column::BirthYear, &birth.from.year().to_string());
        } else {
            self.put(Column::BirthDate, &date(Some(birth)));
        }
    }

    /// "Rastan, Homs" is town and governorate. Other words are a governorate if they are nothing else.
    fn home(&mut self, home: Option<&PlaceAnswer>) {
        let words = place(home);
        let codes = home.map_or(&[][..], |home| &home.codes);
        match words.rsplit_once(HOME_SEPARATOR) {
            Some((town, governorate)) if is_apart(&words, governorate, codes) => {
                self.put(Column::HomeTown, town);
                self.put(Column::HomeGovernorate, governorate);
            }
            _ if !codes.is_empty() && codes.iter().all(|code| is_governorate(code)) => {
                self.put(Column::HomeGovernorate, &words);
            }
            _ => self.put(Column::HomeTown, &words),
        }
    }

    /// A search with one date and place was told as those of the arrest.
    fn event(&mut self, report: &Report) {
        let is_search = report.kind == ReportKind::Missing;
        let (event_on, taken_on) = match (&report.event_on, &report.taken_on) {
            (event, None) if is_search => (None, event.as_ref()),
            (event, taken) => (event.as_ref(), taken.as_ref()),
        };
        self.put(Column::ArrestDate, &date(taken_on));
        self.put(Column::EventDate, &date(event_on));
        let (event_place, taken_place) = match (&report.event_place, &report.taken_place) {
            (event, None) if is_search => (None, event.as_ref()),
            (event, taken) => (event.as_ref(), taken.as_ref()),
        };
        self.put(Column::ArrestPlace, &place(taken_place));
        self.put(Column::EventPlace, &place(event_place));
        let facilities: Vec<&str> = report
            .detentions
            .iter()
            .map(|detention| detention.facility.words.as_str())
            .filter(|words| !words.is_empty())
            .collect();
        let separator = format!(" {SEPARATOR} ");
        self.put(Column::Facility, &facilities.join(&separator));
    }

    /// Status and notes. That a report speaks of a death must survive, also where none of the words that are written says so.
    fn told(&mut self, report: &Report) {
        let notes: Vec<&str> = report
            .notes
            .iter()
            .filter_map(|note| match note {
                Note::Words(words) => Some(words.as_str()),
                Note::Voice { .. } => None,
            })
            .collect();
        let note = notes.join("\n");
        let mut status = report.last_news.clone().unwrap_or_default();
        let is_of_death = report.needs_person.contains(&Sensitivity::Death);
        if is_of_death && !mentions_death(&status) && !mentions_death(&note) {
            if !status.is_empty() {
                status.push_str("; ");
            }
            status.push_str(DEATH_STATUS);
        }
        self.put(Column::Status, &status);
        self.put(Column::Note, &note);
    }
}

const fn kind(kind: ReportKind) -> &'static str {
    match kind {
        ReportKind::Missing => "missing",
        ReportKind::Sighting => "sighting",
        ReportKind::Released => "released",
        ReportKind::Found => "found",
        ReportKind::Listed => "list",
    }
}

fn is_governorate(code: &str) -> bool {
    places::find(code).is_some_and(|place| place.level == Level::Governorate)
}

/// Whether the words of a home are to be written as town and governorate: the last of them are a governorate, or in one cell they would lead to
/// other places.
fn is_apart(words: &str, last: &str, codes: &[String]) -> bool {
    let resolve = |words| places::resolve(words).into_iter().map(|place| &place.code);
    resolve(last).any(|code| is_governorate(code)) || !resolve(words).eq(codes)
}

/// A place's words, or the names of its first code where it was only pointed at.
fn place(place: Option<&PlaceAnswer>) -> String {
    let Some(place) = place else {
        return String::new();
    };
    if !place.words.is_empty() {
        return place.words.clone();
    }
    let found = place.codes.first().and_then(|code| places::find(code));
    found.map_or(String::new(), |found| found.name_ar.clone())
}

/// A date as its column is read: a day, a month, a year, or a span "FROM/TO", with `~` behind it for "about".
pub fn date(date: Option<&PartialDate>) -> String {
    let Some(date) = date else {
        return String::new();
    };
    let end_of_year = |day: NaiveDate| (day.month(), day.day()) == (12, 31);
    let start_of_year = |day: NaiveDate| (day.month(), day.day()) == (1, 1);
    let about = if date.about { "~" } else { "" };
    match date.precision {
        Precision::Day if !date.about => date.from.format("%Y-%m-%d").to_string(),
        Precision::Month if !date.about => date.from.format("%Y-%m").to_string(),
        Precision::Year if !date.about => date.from.year().to_string(),
        _ if start_of_year(date.from) && end_of_year(date.to) => {
            format!("{}/{}{about}", date.from.year(), date.to.year())
        }
        _ => format!(
            "{}/{}{about}",
            date.from.format("%Y-%m-%d"),
            date.to.format("%Y-%m-%d")
        ),
    }
}
