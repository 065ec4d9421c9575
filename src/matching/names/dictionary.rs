//! Known names and nicknames with their spellings in both scripts and how common they are. From `name_variants.csv` and
//! `nicknames.csv` beside this file (compiled for this project; bands and ranks are a judgement, not counts). Called by `unit` and `rarity`.

use std::{
    collections::HashMap,
    sync::{LazyLock, OnceLock},
};

use super::{
    rarity::{Curve, curve_of_known},
    sounds::{Sound, sounds},
    tokens::{bare, units},
};

/// A known name, by its place in the dictionary.
pub type NameId = u16;

/// Whose name it is: that decides how common it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pool {
    /// First names of men and boys: given, father, grandfather.
    Men,
    /// First names of women and girls.
    Women,
    /// Family names.
    Families,
}

/// A known name.
pub struct Entry {
    /// How it sounds, from its Arabic spelling.
    pub sounds: Vec<Sound>,
    /// The Arabic spelling as folded, without the article.
    pub name: String,
    /// Share of people who bear it, by [`Pool`].
    shares: [f32; 3],
    /// How many names are how close to it, by [`Pool`]; filled when first asked.
    curves: [OnceLock<Curve>; 3],
}

/// All that is known of names.
pub struct Dictionary {
    /// Known names.
    pub entries: Vec<Entry>,
    spellings: HashMap<String, Vec<NameId>>,
    nicknames: HashMap<String, Vec<NameId>>,
}

/// Read once, at the first name.
pub static DICTIONARY: LazyLock<Dictionary> = LazyLock::new(read);

impl Entry {
    /// The share of a pool's people who bear this name.
    pub fn share(&self, pool: Pool) -> f32 {
        self.shares[pool as usize]
    }

    /// How many names of a pool are how close to this one.
    pub fn curve(&self, pool: Pool) -> Curve {
        *self.curves[pool as usize].get_or_init(|| curve_of_known(self, pool))
    }
}

impl Dictionary {
    /// The known names that a folded unit may be; empty when unknown.
    pub fn names(&self, unit: &str) -> &[NameId] {
        self.spellings.get(unit).map_or(&[], Vec::as_slice)
    }

    /// The known names whose nickname a folded unit is.
    pub fn nicknames(&self, unit: &str) -> &[NameId] {
        self.nicknames.get(unit).map_or(&[], Vec::as_slice)
    }

    fn id_of(&mut self, name: &str) -> NameId {
        if let Some(id) = self.entries.iter().position(|entry| entry.name == name) {
            return NameId::try_from(id).unwrap_or(NameId::MAX);
        }
        self.entries.push(Entry {
            sounds: sounds(name),
            name: name.to_owned(),
            shares: [0.0; 3],
            curves: Default::default(),
        });
        NameId::try_from(self.entries.len() - 1).unwrap_or(NameId::MAX)
    }

    fn add(&mut self, row: &csv::StringRecord) {
        let cell = |at: usize| row.get(at).unwrap_or_default();
        let Some(name) = key(cell(1)) else { return };
        let id = self.id_of(&name);
        let pool = match (cell(0), cell(2)) {
            ("family", _) => Pool::Families,
            (_, "f") => Pool::Women,
            _ => Pool::Men,
        };
        let share = share(pool, cell(3).parse().ok(), cell(4));
        let entry = &mut self.entries[usize::from(id)];
        entry.shares[pool as usize] += share;
        for spelling in cell(5)
            .split('|')
            .chain(cell(6).split('|'))
            .chain([cell(1)])
        {
            insert(&mut self.spellings, spelling, id);
        }
    }

    fn add_nickname(&mut self, row: &csv::StringRecord) {
        let cell = |at: usize| row.get(at).unwrap_or_default();
        let ids: Vec<NameId> = cell(1)
            .split('|')
            .filter_map(key)
            .map(|name| self.id_of(&name))
            .collect();
        for spelling in cell(3).split('|').chain([cell(0)]) {
            for &id in &ids {
                insert(&mut self.nicknames, spelling, id);
            }
        }
    }
}

/// The key of a spelling: its units in one word, without the article.
fn key(spelling: &str) -> Option<String> {
    let joined = units(spelling).concat();
    (!joined.is_empty()).then(|| bare(&joined).to_owned())
}

fn insert(spellings: &mut HashMap<String, Vec<NameId>>, spelling: &str, id: NameId) {
    let joined = units(spelling).concat();
    for key in [bare(&joined), joined.as_str()] {
        let ids = spellings.entry(key.to_owned()).or_default();
        if !key.is_empty() && !ids.contains(&id) {
            ids.push(id);
        }
    }
}

/// The share of people who bear a name, from its band and its rank in the first band.
fn share(pool: Pool, rank: Option<f32>, band: &str) -> f32 {
    match (band, pool, rank) {
        ("1", Pool::Families, rank) => 0.014 / rank.unwrap_or(25.0).sqrt(),
        ("1", Pool::Women, rank) => 0.040 / rank.unwrap_or(25.0).powf(0.6),
        ("1", Pool::Men, rank) => 0.090 / rank.unwrap_or(30.0).powf(0.8),
        ("2", Pool::Families, _) => 0.0025,
        ("2", ..) => 0.004,
        (_, Pool::Families, _) => 0.0008,
        _ => 0.001,
    }
}

fn read() -> Dictionary {
    let mut dictionary = Dictionary {
        entries: Vec::new(),
        spellings: HashMap::new(),
        nicknames: HashMap::new(),
    };
    for row in rows(include_str!("name_variants.csv")) {
        dictionary.add(&row);
    }
    for row in rows(include_str!("nicknames.csv")) {
        dictionary.add_nickname(&row);
    }
    dictionary
}

fn rows(csv: &'static str) -> impl Iterator<Item = csv::StringRecord> {
    csv::ReaderBuilder::new()
        .flexible(true)
        .from_reader(csv.as_bytes())
        .into_records()
        .filter_map(Result::ok)
}
