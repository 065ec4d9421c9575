//! The rows of the table, and the ways to them: by code, by key of a name, by what they lie in. Built once, at the first question.

use std::{
    collections::{BTreeMap, HashMap, HashSet},
    sync::LazyLock,
};

use super::{Level, Place, areas::AREAS};
use crate::gazetteer::keys::{key, loose, words};

const PLACES: &str = include_str!("../tables/places.csv");

pub static GAZETTEER: LazyLock<Gazetteer> = LazyLock::new(Gazetteer::read);

/// How a place bears a name, the closest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Named {
    /// Its own name.
    First,
    /// Another name of it.
    Alias,
    /// The name of an area that it lies in.
    Area,
}

/// A place under a key, by its row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Hit {
    /// How it bears the name.
    pub named: Named,
    /// Row in the table.
    pub row: u16,
}

/// All places and their keys.
#[derive(Default)]
pub struct Gazetteer {
    /// In the order of the table: governorates first.
    pub places: Vec<Place>,
    by_code: HashMap<String, u16>,
    children: HashMap<String, Vec<u16>>,
    /// Places of a name's key.
    pub by_key: HashMap<String, Vec<Hit>>,
    /// Places of a name's loose key, in order, so that those with one first letter stand together.
    pub by_loose: BTreeMap<String, Vec<Hit>>,
    /// Names with their articles, blanks dropped: only these are found inside a sentence.
    pub surfaces: HashSet<String>,
}

impl Gazetteer {
    fn read() -> Self {
        let mut gazetteer = Self::default();
        let mut rows = csv::Reader::from_reader(PLACES.as_bytes());
        for row in rows.records().flatten() {
            gazetteer.add(&row);
        }
        gazetteer.add_areas();
        gazetteer
    }

    fn add(&mut self, record: &csv::StringRecord) {
        let cell = |at: usize| record.get(at).unwrap_or_default();
        let (Some(level), Ok(row)) = (read_level(cell(1)), u16::try_from(self.places.len())) else {
            return;
        };
        let parent = Some(cell(2).to_owned()).filter(|parent| !parent.is_empty());
        self.by_code.insert(cell(0).to_owned(), row);
        if let Some(parent) = &parent {
            self.children.entry(parent.clone()).or_default().push(row);
        }
        for name in [cell(3), cell(4)] {
            self.add_name(
                name,
                Hit {
                    named: Named::First,
                    row,
                },
            );
        }
        for name in cell(5).split('|').chain(cell(6).split('|')) {
            self.add_name(
                name,
                Hit {
                    named: Named::Alias,
                    row,
                },
            );
        }
        self.places.push(Place {
            code: cell(0).to_owned(),
            level,
            parent,
            name_ar: cell(3).to_owned(),
            name_en: cell(4).to_owned(),
            point: cell(7).parse().ok().zip(cell(8).parse().ok()),
        });
    }

    /// "Ayn al-Arab (Kobani)" is two names.
    fn add_name(&mut self, name: &str, hit: Hit) {
        for name in name.split(['(', ')']) {
            let words = words(name);
            if words.is_empty() {
                continue;
            }
            let key = key(words.iter().map(String::as_str));
            self.surfaces.insert(words.concat());
            add_hit(self.by_loose.entry(loose(&key)).or_default(), hit);
            add_hit(self.by_key.entry(key).or_default(), hit);
        }
    }

    /// Areas that are no unit of administration resolve to the places in them.
    fn add_areas(&mut self) {
        for (names, codes) in AREAS {
            let rows: Vec<u16> = codes
                .split('|')
                .filter_map(|code| self.by_code.get(code).copied())
                .collect();
            for name in names.split('|') {
                for row in &rows {
                    self.add_name(
                        name,
                        Hit {
                            named: Named::Area,
                            row: *row,
                        },
                    );
                }
            }
        }
    }

    /// The place of a code.
    pub fn find(&self, code: &str) -> Option<&Place> {
        self.place(self.row_of(code)?)
    }

    /// The row of a code.
    pub fn row_of(&self, code: &str) -> Option<u16> {
        self.by_code.get(code).copied()
    }

    /// The place of a row.
    pub fn place(&self, row: u16) -> Option<&Place> {
        self.places.get(usize::from(row))
    }

    /// The places right below a code, in the order of the table.
    pub fn children(&self, code: &str) -> impl Iterator<Item = &Place> {
        self.children
            .get(code)
            .into_iter()
            .flatten()
            .filter_map(|row| self.place(*row))
    }
}

fn add_hit(hits: &mut Vec<Hit>, hit: Hit) {
    if let Some(known) = hits.iter_mut().find(|known| known.row == hit.row) {
        known.named = known.named.min(hit.named);
    } else {
        hits.push(hit);
    }
}

fn read_level(word: &str) -> Option<Level> {
    Some(match word {
        "governorate" => Level::Governorate,
        "district" => Level::District,
        "subdistrict" => Level::Subdistrict,
        "town" => Level::Town,
        "quarter" => Level::Quarter,
        _ => return None,
    })
}
