//! Reading the People Finder Interchange Format (<http://zesty.ca/pfif/>), versions 1.1 to 1.4: each person with all notes about them is one row under
//! our own headings. The file is read twice: notes may stand apart from their persons, also before them.

mod element;
mod row;

use std::{fs::File, io::Seek};

use rustc_hash::FxHashMap;

use self::element::{Element, Elements, Fields};
use super::{Encoding, Form, Heading, List, Options, Source, Step, feed::Feed};
use crate::exchange::{
    column::Column,
    fault::{ListError, Reason, RowFault},
    limits::MOST_NOTE_BYTES,
    row::{Layout, Row},
};

/// A PFIF file under way.
pub struct Pfif {
    elements: Elements,
    /// Notes that stand apart, by the person they are about.
    notes: FxHashMap<String, Vec<Fields>>,
    today: Option<chrono::NaiveDate>,
    number: u64,
}

/// Opens a file whose first bytes are XML.
pub fn open(mut file: File, encoding: Encoding, options: &Options) -> Result<List, ListError> {
    if let Some((heading, _)) = options.map.first() {
        return Err(ListError::UnknownHeading(heading.clone()));
    }
    let notes = collect_notes(file.try_clone()?, encoding)?;
    file.rewind()?;
    let headings = Column::ALL.map(|column| Heading {
        words: column.name().to_owned(),
        column: Some(column),
    });
    Ok(List {
        form: Form::Pfif,
        headings: headings.into(),
        layout: Layout::of_all(),
        speaks_of_deaths: false,
        source: Source::Pfif(Box::new(Pfif {
            elements: elements(file, encoding)?,
            notes,
            today: options.today,
            number: 0,
        })),
        total: 0,
        first: None,
        ended: false,
    })
}

fn elements(file: File, encoding: Encoding) -> Result<Elements, ListError> {
    let mut feed = Feed::new(Box::new(file), encoding);
    feed.fill()?;
    feed.skip_mark();
    Ok(Elements::new(feed))
}

/// Reads the whole file for the notes that stand apart.
fn collect_notes(
    file: File,
    encoding: Encoding,
) -> Result<FxHashMap<String, Vec<Fields>>, ListError> {
    let mut notes: FxHashMap<String, Vec<Fields>> = FxHashMap::default();
    let mut elements = elements(file, encoding)?;
    let mut bytes = 0;
    while let Some(element) = elements.next()? {
        let Element::Note(note) = element else {
            continue;
        };
        bytes += note.bytes() + size_of::<Fields>();
        if bytes > MOST_NOTE_BYTES {
            return Err(ListError::TooLarge(
                "more than 64 MiB of notes that stand apart from their persons",
            ));
        }
        let person = note.get("person_record_id").to_owned();
        notes.entry(person).or_default().push(note);
    }
    if elements.is_pfif() {
        Ok(notes)
    } else {
        Err(ListError::Foreign("XML of another kind than PFIF"))
    }
}

impl Pfif {
    /// Bytes read of the file.
    pub const fn taken(&self) -> u64 {
        self.elements.taken()
    }

    /// Bytes of memory held.
    pub fn held(&self) -> usize {
        let notes = self.notes.values().flatten();
        self.elements.held() + notes.map(Fields::bytes).sum::<usize>()
    }

    /// The next person.
    pub fn next(&mut self, row: &mut Row) -> Result<Step, ListError> {
        loop {
            let (person, mut notes) = match self.elements.next()? {
                None => return Ok(Step::End),
                Some(Element::Note(_)) => continue,
                Some(Element::Person(person, notes)) => (person, notes),
            };
            self.number += 1;
            row.begin(self.number);
            let apart = self.notes.get(person.get("person_record_id"));
            notes.extend(apart.into_iter().flatten().cloned());
            // What was taken back is not handed on, also not to be mended; a copy that was stored is found by its id.
            let reason = if self.has_expired(&person) {
                row::fill_id(row, &person, self.today);
                Some(Reason::Expired)
            } else {
                row::fill(row, &person, &notes, self.today);
                let is_cut = person.is_cut || notes.iter().any(|note| note.is_cut);
                is_cut.then_some(Reason::LongCell).or_else(|| fault(row))
            };
            return Ok(reason.map_or(Step::Row, |reason| {
                Step::Refused(RowFault {
                    row: self.number,
                    reason,
                })
            }));
        }
    }

    /// Whoever keeps a copy of a record must give it up on the day that it names.
    fn has_expired(&self, person: &Fields) -> bool {
        let day = person.get("expiry_date").get(..10);
        let day = day.and_then(|day| day.parse::<chrono::NaiveDate>().ok());
        day.zip(self.today).is_some_and(|(day, today)| day < today)
    }
}

fn fault(row: &Row) -> Option<Reason> {
    if row.is_empty() {
        return Some(Reason::NoName);
    }
    let has_nul = row.cells().any(|cell| cell.contains('\0'));
    has_nul.then_some(Reason::Nul)
}
