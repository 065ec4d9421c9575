//! Persons and notes out of the XML, with the field names of version 1.4 whatever the version. Only fields that become a cell are kept: nothing about
//! who wrote a record, and no address of a picture.

use quick_xml::events::{BytesStart, Event};

use crate::exchange::{
    fault::ListError,
    limits::{MOST_CELL_CHARS, MOST_ROW_BYTES},
    read::{feed::Feed, xml::Pieces},
};

/// The namespaces of all versions begin so.
const NAMESPACE: &str = "http://zesty.ca/pfif/1.";

/// Fields that are kept, as named in 1.4.
const KEPT: [&str; 22] = [
    "person_record_id",
    "source_date",
    "expiry_date",
    "full_name",
    "given_name",
    "family_name",
    "alternate_names",
    "description",
    "sex",
    "date_of_birth",
    "age",
    "home_neighborhood",
    "home_city",
    "home_state",
    "home_country",
    "note_record_id",
    "author_made_contact",
    "status",
    "last_known_location",
    "text",
    "entry_date",
    "home_street",
];

/// What fields were called before 1.4.
const RENAMED: [(&str, &str); 4] = [
    ("first_name", "given_name"),
    ("last_name", "family_name"),
    ("found", "author_made_contact"),
    ("other", "description"),
];

/// The fields of a person or a note.
#[derive(Debug, Clone, Default)]
pub struct Fields {
    fields: Vec<(&'static str, String)>,
    /// Something was too long, and was cut.
    pub is_cut: bool,
}

impl Fields {
    /// A field, blanks around it removed; empty when there is none.
    pub fn get(&self, name: &str) -> &str {
        let found = self.fields.iter().find(|(field, _)| *field == name);
        found.map_or("", |(_, words)| words.trim())
    }

    /// Bytes of all fields.
    pub fn bytes(&self) -> usize {
        self.fields.iter().map(|(_, words)| words.len()).sum()
    }

    /// Adds to a field; the second field of a name goes on with the first.
    fn add(&mut self, name: &'static str, words: &str) {
        if self.is_cut || self.bytes() + words.len() > MOST_ROW_BYTES {
            self.is_cut = true;
            return;
        }
        let at = self.fields.iter().position(|(field, _)| *field == name);
        let at = at.unwrap_or_else(|| {
            self.fields.push((name, String::new()));
            self.fields.len() - 1
        });
        let field = &mut self.fields[at].1;
        field.push_str(words);
        self.is_cut = field.len() > MOST_CELL_CHARS && field.chars().count() > MOST_CELL_CHARS;
    }
}

/// What stands at the top of a file.
pub enum Element {
    /// A person and the notes inside.
    Person(Fields, Vec<Fields>),
    /// A note apart.
    Note(Fields),
}

/// Elements of a file, one after the other.
pub struct Elements {
    pieces: Pieces<Feed>,
    is_pfif: bool,
}

/// What the elements around a piece of text are.
#[derive(Default)]
struct Under {
    person: Option<(Fields, Vec<Fields>)>,
    note: Option<Fields>,
    field: Option<&'static str>,
    /// Elements inside the field or inside something unknown.
    depth: usize,
}

impl Elements {
    /// Elements from where the feed stands.
    pub fn new(feed: Feed) -> Self {
        Self {
            pieces: Pieces::new(feed, u64::MAX),
            is_pfif: false,
        }
    }

    /// Whether the namespace of PFIF was declared so far.
    pub const fn is_pfif(&self) -> bool {
        self.is_pfif
    }

    /// Bytes read of the file.
    pub const fn taken(&self) -> u64 {
        self.pieces.inner().taken
    }

    /// Bytes of memory held.
    pub fn held(&self) -> usize {
        self.pieces.inner().held()
    }

    /// The next person with their notes, or the next note apart.
    pub fn next(&mut self) -> Result<Option<Element>, ListError> {
        let mut under = Under::default();
        loop {
            let ended = match self.pieces.next()? {
                Event::Start(start) => {
                    self.is_pfif = self.is_pfif || declares_pfif(&start);
                    under.start(start.local_name().as_ref(), self.is_pfif);
                    false
                }
                Event::End(end) => under.end(end.local_name().as_ref()),
                Event::Text(text) => {
                    under.add(&text.xml10_content());
                    false
                }
                Event::CData(text) => {
                    under.add(&text.xml10_content());
                    false
                }
                Event::GeneralRef(name) => {
                    let c = name.resolve_char_ref().ok().flatten();
                    let c = c.or_else(|| predefined(&name.xml10_content()));
                    under.add(c.unwrap_or(' ').encode_utf8(&mut [0; 4]));
                    false
                }
                Event::Eof => return Ok(None),
                _ => false,
            };
            if ended && let Some(element) = under.take() {
                return Ok(Some(element));
            }
        }
    }
}

/// The five entities that XML knows by itself; a file cannot declare others.
fn predefined(name: &str) -> Option<char> {
    Some(match name {
        "amp" => '&',
        "lt" => '<',
        "gt" => '>',
        "quot" => '"',
        "apos" => '\'',
        _ => return None,
    })
}

fn declares_pfif(start: &BytesStart<'_>) -> bool {
    start
        .attributes()
        .flatten()
        .any(|attribute| attribute.value.starts_with(NAMESPACE))
}

fn kept(name: &str) -> Option<&'static str> {
    let renamed = RENAMED.iter().find(|(old, _)| *old == name);
    let name = renamed.map_or(name, |(_, new)| new);
    KEPT.into_iter().find(|kept| *kept == name)
}

impl Under {
    fn start(&mut self, name: &str, is_pfif: bool) {
        if self.depth > 0 || self.field.is_some() {
            self.depth += 1;
        } else if name == "note" && self.note.is_none() && is_pfif {
            self.note = Some(Fields::default());
        } else if name == "person" && self.person.is_none() && self.note.is_none() && is_pfif {
            self.person = Some((Fields::default(), Vec::new()));
        } else if self.person.is_some() || self.note.is_some() {
            match kept(name) {
                Some(field) => self.field = Some(field),
                None => self.depth += 1,
            }
        }
    }

    /// Whether a person, or a note apart, is whole now.
    fn end(&mut self, name: &str) -> bool {
        if self.depth > 0 {
            self.depth -= 1;
            return false;
        }
        if self.field.take().is_some() {
            return false;
        }
        match (name, &mut self.person) {
            ("note", Some((person, notes))) => {
                if let Some(note) = self.note.take() {
                    // All notes of a person together are no longer than a row.
                    let bytes = note.bytes() + notes.iter().map(Fields::bytes).sum::<usize>();
                    if bytes > MOST_ROW_BYTES || notes.len() > MOST_CELL_CHARS {
                        person.is_cut = true;
                    } else {
                        notes.push(note);
                    }
                }
                false
            }
            ("note", None) => self.note.is_some(),
            ("person", Some(_)) => true,
            _ => false,
        }
    }

    fn add(&mut self, words: &str) {
        let (Some(field), 0) = (self.field, self.depth) else {
            return;
        };
        match (&mut self.note, &mut self.person) {
            (Some(note), _) => note.add(field, words),
            (None, Some((person, _))) => person.add(field, words),
            (None, None) => {}
        }
    }

    fn take(&mut self) -> Option<Element> {
        match self.person.take() {
            Some((person, notes)) => Some(Element::Person(person, notes)),
            None => self.note.take().map(Element::Note),
        }
    }
}
