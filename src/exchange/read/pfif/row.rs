//! A person of PFIF as a row: fields that have a column, `key: value` lines of the description, and what the notes say. Lines of the description go
//! before fields, for an exporter writes there what PFIF has no field for; fields tell what no line does. What a note says once more is kept once.

use chrono::NaiveDate;

use super::element::Fields;
use crate::{
    domain::report::ReportKind,
    exchange::{
        column::Column,
        convert::{read_kind, understands},
        headings,
        row::{Layout, Row},
    },
    gazetteer::places,
};

/// What a note's status says about the kind of record. Nothing for the dead: such a record is a row of a list.
const KINDS: [(&str, &str); 5] = [
    ("information_sought", "missing"),
    ("believed_missing", "missing"),
    ("is_note_author", "found"),
    ("believed_alive", "found"),
    ("believed_dead", "list"),
];

/// Cells by column.
#[derive(Clone, Default)]
struct Cells([String; Column::COUNT]);

impl Cells {
    fn get(&self, column: Column) -> &str {
        &self.0[column.index()]
    }

    fn set(&mut self, column: Column, words: &str) {
        words.trim().clone_into(&mut self.0[column.index()]);
    }

    /// Sets a cell that is still empty.
    fn fill(&mut self, column: Column, words: &str) {
        if self.get(column).is_empty() {
            self.set(column, words);
        }
    }

    /// Adds a line to a cell. Blank ones stay between others.
    fn add(&mut self, column: Column, line: &str) {
        let cell = &mut self.0[column.index()];
        if !cell.is_empty() {
            cell.push('\n');
        }
        cell.push_str(line.trim());
    }

    /// Adds words, unless one of these holds them already.
    fn add_new(&mut self, column: Column, words: &str, told: &[&str]) {
        if !words.is_empty() && !told.contains(&words) {
            self.add(column, words);
        }
    }

    fn trim(&mut self) {
        for cell in &mut self.0 {
            cell.truncate(cell.trim_end().len());
        }
    }
}

/// Fills a row that has begun.
pub fn fill(row: &mut Row, person: &Fields, notes: &[Fields], today: Option<NaiveDate>) {
    let mut cells = Cells::default();
    describe(&mut cells, person, today);
    cells.fill(Column::Id, person.get("person_record_id"));
    cells.fill(Column::Sex, person.get("sex"));
    name(&mut cells, person);
    whole_name(&mut cells);
    birth(&mut cells, person);
    home(&mut cells, person);
    tell(&mut cells, notes);
    put(row, |column| cells.get(column));
}

/// Fills a row that has begun with the id alone.
pub fn fill_id(row: &mut Row, person: &Fields, today: Option<NaiveDate>) {
    let mut cells = Cells::default();
    describe(&mut cells, person, today);
    cells.fill(Column::Id, person.get("person_record_id"));
    put(row, |column| match column {
        Column::Id => cells.get(column),
        _ => "",
    });
}

fn put<'a>(row: &mut Row, cell: impl Fn(Column) -> &'a str) {
    for column in Column::ALL {
        row.push(cell(column));
    }
    row.lay_out(Layout::of_all());
}

/// The first line of the full name is the name, others are other names.
fn name(cells: &mut Cells, person: &Fields) {
    let mut lines = person.get("full_name").lines();
    cells.fill(Column::FullName, lines.next().unwrap_or_default());
    let others = lines.chain(person.get("alternate_names").lines());
    let others: Vec<&str> = others
        .map(str::trim)
        .filter(|name| !name.is_empty())
        .collect();
    cells.fill(Column::Byname, &others.join(", "));
    cells.fill(Column::Given, person.get("given_name"));
    cells.fill(Column::Family, person.get("family_name"));
}

/// A full name of more words than given and family name together holds a father whom no field holds: it is kept whole.
fn whole_name(cells: &mut Cells) {
    let words = |column| cells.get(column).split_whitespace().count();
    let told = words(Column::Given) + words(Column::Family);
    let has_fathers = words(Column::Father) + words(Column::Grandfather) > 0;
    if !has_fathers && words(Column::FullName) > told {
        cells.set(Column::Given, "");
        cells.set(Column::Family, "");
    }
}

/// An age was true on the day of the record.
fn birth(cells: &mut Cells, person: &Fields) {
    cells.fill(Column::BirthDate, person.get("date_of_birth"));
    let year = person.get("source_date").get(..4).unwrap_or_default();
    if !year.is_empty() && cells.get(Column::Age).is_empty() {
        cells.set(Column::Age, person.get("age"));
        cells.set(Column::AgeInYear, year);
    }
}

/// A state is the second half of an ISO 3166-2 code, or the whole.
fn home(cells: &mut Cells, person: &Fields) {
    let state = person.get("home_state");
    let whole = format!("{}-{state}", person.get("home_country"));
    let place = places::find(state).or_else(|| places::find(&whole));
    cells.fill(
        Column::HomeGovernorate,
        place.map_or(state, |place| &place.name_ar),
    );
    let parts = [person.get("home_neighborhood"), person.get("home_city")];
    let town: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    cells.fill(Column::HomeTown, &town.join(", "));
}

/// Lines `key: value`, a line that begins with blanks going on with the one before. What is no such line is a note, and so is a value that means
/// nothing for its key, or tells again what a line before told.
fn describe(cells: &mut Cells, person: &Fields, today: Option<NaiveDate>) {
    let mut current = Column::Note;
    for line in person.get("description").lines() {
        let goes_on = line.starts_with([' ', '\t']);
        let told = line.split_once(':').filter(|_| !goes_on);
        let column = told.and_then(|(key, _)| headings::find(key));
        match (told, column) {
            // Before 1.4 the description was itself a line of the field "other".
            (Some((_, value)), Some(Column::Note)) | (Some(("description", value)), None) => {
                current = Column::Note;
                cells.add(current, value);
            }
            (Some((_, value)), Some(column))
                if cells.get(column).is_empty() && fits(column, value.trim(), person, today) =>
            {
                current = column;
                cells.set(column, value);
            }
            _ => {
                if !goes_on {
                    current = Column::Note;
                }
                cells.add(current, line);
            }
        }
    }
    cells.trim();
}

/// Whether a value means something for its column. An id is the record's own, with or without the domain before it.
fn fits(column: Column, value: &str, person: &Fields, today: Option<NaiveDate>) -> bool {
    let id = person.get("person_record_id");
    if column == Column::Id && !id.is_empty() && !value.is_empty() {
        let own = id.strip_suffix(value);
        return own.is_some_and(|domain| domain.is_empty() || domain.ends_with('/'));
    }
    today.is_none_or(|today| understands(column, value, today))
}

/// The latest note that has a status tells the kind; a death in any of them is kept.
fn tell(cells: &mut Cells, notes: &[Fields]) {
    let mut notes: Vec<&Fields> = notes.iter().collect();
    notes.sort_by(|a, b| date(a).cmp(date(b)));
    let described = cells.clone();
    let statuses = || notes.iter().rev().map(|note| note.get("status"));
    let death = statuses().find(|status| *status == "believed_dead");
    let status = statuses().find(|status| !status.is_empty());
    let status = status.unwrap_or_default();
    let met = notes
        .iter()
        .any(|note| note.get("author_made_contact") == "true");
    let known = KINDS
        .iter()
        .find(|(word, _)| *word == death.unwrap_or(status));
    let kind = known.map(|(_, kind)| *kind).or(met.then_some("found"));
    cells.fill(Column::Kind, kind.unwrap_or_default());
    let told = described.get(Column::Status);
    if !says_status(described.get(Column::Kind), status) {
        cells.add_new(Column::Status, status, &[told]);
    }
    if let Some(death) = death.filter(|death| *death != status) {
        cells.add_new(Column::Status, death, &[told]);
    }
    for note in notes {
        tell_note(cells, note, &described);
    }
}

/// The words and the place of a note. Whoever describes a record, for instance this program, writes a note that says the same.
fn tell_note(cells: &mut Cells, note: &Fields, described: &Cells) {
    let told = |columns: [Column; 3]| columns.map(|column| described.get(column));
    let words = told([Column::Status, Column::Note, Column::Kind]);
    cells.add_new(Column::Note, note.get("text"), &words);
    let places = told([Column::Facility, Column::EventPlace, Column::ArrestPlace]);
    let place = note.get("last_known_location");
    if !places.contains(&place) {
        cells.fill(Column::EventPlace, place);
    }
}

/// Whether a kind says all that a note's status does.
fn says_status(kind: &str, status: &str) -> bool {
    match read_kind(kind) {
        Some(ReportKind::Missing) => status == "information_sought",
        Some(ReportKind::Released | ReportKind::Found | ReportKind::Sighting) => {
            status == "believed_alive"
        }
        Some(ReportKind::Listed) | None => false,
    }
}

fn date(note: &Fields) -> &str {
    match note.get("source_date") {
        "" => note.get("entry_date"),
        date => date,
    }
}
