//! Reports as PFIF 1.4 (<http://zesty.ca/pfif/1.4/>): a person with one note each. What PFIF has no field for goes into `description` as `key: value`
//! lines under our columns' names, so that reading gives the report again. A death is never declared: no note says `believed_dead`.

use std::io::{self, Write};

use chrono::{DateTime, Datelike, Utc};

use super::cells::Cells;
use crate::{
    domain::{
        dates::{PartialDate, Precision},
        person::Sex,
        report::{Report, ReportKind},
    },
    exchange::column::Column,
    gazetteer::places,
};

/// Columns that a field of PFIF holds whole; all others are lines of the description.
const IN_FIELDS: [Column; 5] = [
    Column::FullName,
    Column::Given,
    Column::Family,
    Column::Byname,
    Column::Sex,
];

/// The word for what is not known ([`crate::exchange::convert`]).
const UNKNOWN: &str = "-";

/// What stands on every record of a PFIF file.
#[derive(Debug, Clone)]
pub struct PfifHead {
    /// Before each id that has none, as PFIF demands: "athar.example" gives "athar.example/4821".
    pub domain: String,
    /// Who keeps the records.
    pub source_name: String,
    /// When it was written.
    pub written_at: DateTime<Utc>,
    /// When copies must be erased.
    pub expires_at: Option<DateTime<Utc>>,
}

/// Writes reports as PFIF.
pub struct PfifWriter<W: Write> {
    out: W,
    head: PfifHead,
}

impl<W: Write> PfifWriter<W> {
    /// Begins the file.
    pub fn new(mut out: W, head: PfifHead) -> io::Result<Self> {
        out.write_all(b"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")?;
        out.write_all(b"<pfif:pfif xmlns:pfif=\"http://zesty.ca/pfif/1.4\">\n")?;
        Ok(Self { out, head })
    }

    /// Adds a report under its id.
    pub fn push(&mut self, id: &str, report: &Report) -> io::Result<()> {
        let cells = Cells::of(id, report);
        self.out.write_all(b"<pfif:person>\n")?;
        self.source("person_record_id", id)?;
        self.field("full_name", &full_name(&cells))?;
        self.field("given_name", cells.get(Column::Given))?;
        self.field("family_name", cells.get(Column::Family))?;
        self.field("alternate_names", cells.get(Column::Byname))?;
        let governorate = governorate(report);
        self.field("description", &description(&cells, governorate))?;
        self.body(report)?;
        self.field("home_city", cells.get(Column::HomeTown))?;
        self.field("home_state", governorate)?;
        let country = if governorate.is_empty() { "" } else { "SY" };
        self.field("home_country", country)?;
        self.note(id, report, &cells)?;
        self.out.write_all(b"</pfif:person>\n")
    }

    /// Ends the file.
    pub fn finish(mut self) -> io::Result<W> {
        self.out.write_all(b"</pfif:pfif>\n")?;
        self.out.flush()?;
        Ok(self.out)
    }

    /// The fields of where a record comes from, in the order of the standard.
    fn source(&mut self, id_field: &str, id: &str) -> io::Result<()> {
        let written = instant(self.head.written_at);
        let expires = self.head.expires_at.map(instant).unwrap_or_default();
        let source = self.head.source_name.clone();
        self.field(id_field, &with_domain(&self.head.domain, id))?;
        self.field("entry_date", &written)?;
        self.field("expiry_date", &expires)?;
        self.field("source_name", &source)?;
        self.field("source_date", &written)
    }

    /// An age is that on the day of writing.
    fn body(&mut self, report: &Report) -> io::Result<()> {
        let sex = match report.person.sex {
            Some(Sex::Male) => "male",
            Some(Sex::Female) => "female",
            None => "",
        };
        self.field("sex", sex)?;
        let birth = report.person.birth.as_ref();
        self.field("date_of_birth", &birth.map(exact).unwrap_or_default())?;
        let year = self.head.written_at.year();
        let age = birth.filter(|birth| exact(birth).is_empty()).map(|birth| {
            let (young, old) = (year - birth.to.year() - 1, year - birth.from.year());
            format!("{}-{}", young.max(0), old.max(0))
        });
        self.field("age", &age.unwrap_or_default())
    }

    fn note(&mut self, id: &str, report: &Report, cells: &Cells) -> io::Result<()> {
        let status = match report.kind {
            ReportKind::Missing => "information_sought",
            ReportKind::Released | ReportKind::Found | ReportKind::Sighting
                if report.needs_person.is_empty() =>
            {
                "believed_alive"
            }
            _ => "",
        };
        self.out.write_all(b"<pfif:note>\n")?;
        let (id, source) = (
            with_domain(&self.head.domain, id),
            self.head.source_name.clone(),
        );
        let written = instant(self.head.written_at);
        self.field("note_record_id", &format!("{id}.note"))?;
        self.field("person_record_id", &id)?;
        self.field("entry_date", &written)?;
        self.field("author_name", &source)?;
        self.field("source_date", &written)?;
        self.field("status", status)?;
        self.field("last_known_location", last_known(cells))?;
        self.field("text", told(cells))?;
        self.out.write_all(b"</pfif:note>\n")
    }

    fn field(&mut self, name: &str, words: &str) -> io::Result<()> {
        if words.is_empty() {
            return Ok(());
        }
        writeln!(self.out, "<pfif:{name}>{}</pfif:{name}>", escaped(words))
    }
}

/// An id as PFIF writes it. One that came with a domain keeps that.
fn with_domain(domain: &str, id: &str) -> String {
    match id.split_once('/') {
        Some((first, rest)) if is_domain(first) && !rest.is_empty() => id.to_owned(),
        _ => format!("{domain}/{id}"),
    }
}

/// Whether this is the name of a domain: letters, digits and hyphens between dots, and no number behind the last.
pub fn is_domain(words: &str) -> bool {
    let is_label = |label: &str| {
        let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-';
        (1..=63).contains(&label.len())
            && label.bytes().all(is_plain)
            && !label.starts_with('-')
            && !label.ends_with('-')
    };
    words.len() <= 253
        && words.split('.').all(is_label)
        && words
            .rsplit_once('.')
            .is_some_and(|(_, last)| last.bytes().any(|byte| byte.is_ascii_alphabetic()))
}

/// The code of the governorate of the home; empty when there is none.
fn governorate(report: &Report) -> &'static str {
    let mut codes = report.person.origin.iter().flat_map(|home| &home.codes);
    let found = codes.find_map(|code| places::governorate_of(code));
    found.map_or("", |place| &place.code)
}

/// The field must be there: for want of a first name what is known of the others, else the byname.
fn full_name(cells: &Cells) -> String {
    let parts = [Column::Father, Column::Grandfather, Column::Family];
    let parts = parts.map(|column| cells.get(column));
    let known: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    match (cells.get(Column::FullName), known.as_slice()) {
        ("", []) => cells.get(Column::Byname).to_owned(),
        ("", known) => known.join(" "),
        (name, _) => name.to_owned(),
    }
}

/// One line for each cell that no field holds; a line feed inside a cell is followed by blanks. What a field tells only because it must, or for
/// others' sake, is told to be unknown, for reading takes it from the field otherwise.
fn description(cells: &Cells, governorate: &str) -> String {
    let mut lines = String::new();
    for column in Column::ALL {
        let is_guessed = match column {
            Column::FullName => true,
            Column::HomeGovernorate => !governorate.is_empty(),
            _ => false,
        };
        let words = match cells.get(column) {
            "" if is_guessed => UNKNOWN,
            words => words,
        };
        if words.is_empty() || (IN_FIELDS.contains(&column) && words != UNKNOWN) {
            continue;
        }
        lines.push_str(column.name());
        lines.push_str(": ");
        lines.push_str(&words.replace('\n', "\n    "));
        lines.push('\n');
    }
    lines
}

/// Where the person was last: the place of detention, else of the event, else of the arrest.
fn last_known(cells: &Cells) -> &str {
    [Column::Facility, Column::EventPlace, Column::ArrestPlace]
        .into_iter()
        .map(|column| cells.get(column))
        .find(|words| !words.is_empty())
        .unwrap_or_default()
}

/// The note must have a text: what is told, else the kind.
fn told(cells: &Cells) -> &str {
    [Column::Status, Column::Note, Column::Kind]
        .into_iter()
        .map(|column| cells.get(column))
        .find(|words| !words.is_empty())
        .unwrap_or_default()
}

/// A birth as the standard writes it; empty when only a span is known.
fn exact(birth: &PartialDate) -> String {
    match birth.precision {
        Precision::Day | Precision::Month | Precision::Year if !birth.about => {
            super::cells::date(Some(birth))
        }
        _ => String::new(),
    }
}

fn instant(at: DateTime<Utc>) -> String {
    at.format("%Y-%m-%dT%H:%M:%SZ").to_string()
}

/// Without the characters that XML cannot hold.
fn escaped(words: &str) -> String {
    let mut escaped = String::with_capacity(words.len());
    for c in words.chars() {
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '\t' | '\n' => escaped.push(c),
            _ if c.is_control() || matches!(c, '\u{fffe}' | '\u{ffff}') => {}
            _ => escaped.push(c),
        }
    }
    escaped
}
