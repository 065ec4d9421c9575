//! A person of PFIF as a row: fields that have a column, `key: value` lines of the description, and what the notes say. Lines of the description go
//! before fields, for an exporter writes there what PFIF has no field for.

use super::element::Fields;
use crate::{
    exchange::{
        column::Column,
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

    /// Adds a line to a cell.
    fn add(&mut self, column: Column, words: &str) {
        let cell = &mut self.0[column.index()];
        if !words.trim().is_empty() {
            if !cell.is_empty() {
                cell.push('\n');
            }
            cell.push_str(words.trim());
        }
    }
}

/// Fills a row that has begun.
pub fn fill(row: &mut Row, person: &Fields, notes: &[Fields]) {
    let mut cells = Cells(std::array::from_fn(|_| String::new()));
    let is_ours = describe(&mut cells, person.get("description"));
    cells.fill(Column::Id, person.get("person_record_id"));
    cells.fill(Column::Sex, person.get("sex"));
    name(&mut cells, person);
    if is_ours {
        without_stand_in(&mut cells);
    } else {
        birth(&mut cells, person);
        home(&mut cells, person);
        whole_name(&mut cells);
    }
    tell(&mut cells, notes, is_ours);
    for column in Column::ALL {
        row.push(cells.get(column));
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

/// Of a record written here: what stood in for the full name of somebody of whom no first name is known.
fn without_stand_in(cells: &mut Cells) {
    let is_told = |column| !cells.get(column).is_empty();
    let has_parts = [Column::Father, Column::Grandfather, Column::Family]
        .into_iter()
        .any(is_told);
    let is_byname = cells.get(Column::FullName) == cells.get(Column::Byname);
    if !is_told(Column::Given) && (has_parts || is_byname) {
        cells.set(Column::FullName, "");
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

/// Lines `key: value`, a line that begins with blanks going on with the one before. What is no such line is a note. Whether the record was
/// written here, which its kind tells.
fn describe(cells: &mut Cells, description: &str) -> bool {
    let mut current = Column::Note;
    let mut is_ours = false;
    for line in description.lines() {
        let found = line
            .split_once(':')
            .filter(|_| !line.starts_with([' ', '\t']));
        let column = found.and_then(|(key, _)| headings::find(key));
        match (found, column) {
            (Some((key, value)), Some(column)) => {
                is_ours |= column == Column::Kind && key == Column::Kind.name();
                current = column;
                if column == Column::Note {
                    cells.add(column, value);
                } else {
                    cells.set(column, value);
                }
            }
            // Before 1.4 the description was itself a line of the field "other".
            (Some(("description", value)), None) => {
                current = Column::Note;
                cells.add(current, value);
            }
            _ => {
                if !line.starts_with([' ', '\t']) {
                    current = Column::Note;
                }
                cells.add(current, line);
            }
        }
    }
    is_ours
}

/// The latest note that has a status tells the kind; a death in any of them is kept. Of a record written here the notes repeat what its
/// description says.
fn tell(cells: &mut Cells, notes: &[Fields], is_ours: bool) {
    let mut notes: Vec<&Fields> = notes.iter().collect();
    notes.sort_by(|a, b| date(a).cmp(date(b)));
    let statuses = || notes.iter().rev().map(|note| note.get("status"));
    let death = statuses().find(|status| *status == "believed_dead");
    if is_ours {
        if let Some(death) = death {
            cells.add(Column::Status, death);
        }
        return;
    }
    let status = statuses()
        .find(|status| !status.is_empty())
        .unwrap_or_default();
    let met = notes
        .iter()
        .any(|note| note.get("author_made_contact") == "true");
    let known = KINDS
        .iter()
        .find(|(word, _)| *word == death.unwrap_or(status));
    let kind = known.map(|(_, kind)| *kind).or(met.then_some("found"));
    if cells.get(Column::Kind).is_empty() {
        cells.set(Column::Kind, kind.unwrap_or_default());
    }
    cells.add(Column::Status, status);
    if let Some(death) = death.filter(|death| *death != status) {
        cells.add(Column::Status, death);
    }
    for note in notes {
        cells.add(Column::Note, note.get("text"));
        if cells.get(Column::EventPlace).is_empty() {
            cells.set(Column::EventPlace, note.get("last_known_location"));
        }
    }
}

fn date(note: &Fields) -> &str {
    match note.get("source_date") {
        "" => note.get("entry_date"),
        date => date,
    }
}
