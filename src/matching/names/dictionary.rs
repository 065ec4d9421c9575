//! Known names and nicknames with their spellings in both scripts and how common they are. From `name_variants.csv` and
//! `nicknames.csv` beside this file (compiled for this project; bands and ranks are a judgement, not counts). Called by `unit` and `frequency`.

use std::{
    collections::HashMap,
    sync::{LazyLock, OnceLock},
};

use super::{
    distance::{Heard, distance},
    likeness::{FAR, level},
    tokens::{Place, bare, units_at},
    unit::Form,
};
use crate::matching::model::Closeness;

/// A known name, by its place in the dictionary.
pub type NameId = u16;

/// Whose name it is: that decides how common it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Pool {
    /// First names of men and boys: given, father, grandfather.
    Men,
    /// First names of women and girls.
    Women,
    /// Family names.
    Families,
}

impl Pool {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Men, Self::Women, Self::Families];
}

/// Two known names within this distance may be one name with a letter mistyped: حسن (Hasan) and حسين (Husayn).
const CONFUSABLE: f32 = 0.27;

/// A known name.
#[derive(Debug)]
pub struct Entry {
    /// How it sounds, from its Arabic spelling.
    pub heard: Heard,
    /// How its usual Latin spellings sound.
    pub latin: Vec<Heard>,
    /// The Arabic spelling as folded, without the article.
    pub name: String,
    /// Share of people who bear it, by [`Pool`].
    shares: [f32; 3],
    form: OnceLock<Form>,
    neighbours: OnceLock<Vec<(NameId, Closeness)>>,
    confusable: OnceLock<Vec<NameId>>,
}

/// All that is known of names.
#[derive(Debug, Default)]
pub struct Dictionary {
    /// Known names.
    pub entries: Vec<Entry>,
    spellings: HashMap<String, Vec<NameId>>,
    nicknames: HashMap<String, Vec<NameId>>,
    /// A bit for each two names: whether they are confusable.
    confusable: OnceLock<Vec<u64>>,
}

/// Read once, at the first name.
pub static DICTIONARY: LazyLock<Dictionary> = LazyLock::new(read);

impl Entry {
    /// The share of a pool's people who bear this name, as the tables judge it.
    pub fn share(&self, pool: Pool) -> f32 {
        self.shares[pool as usize]
    }

    /// Whether it is the محمد (Muhammad) that many names begin with, and that people leave out.
    pub fn is_leading(&self) -> bool {
        self.name == "محمد"
    }

    /// The name as a part of a full name.
    pub fn form(&self) -> &Form {
        self.form.get_or_init(|| Form::of(&self.name, 0.0))
    }

    /// Other known names that sound somewhat like it.
    pub fn neighbours(&self) -> &[(NameId, Closeness)] {
        self.neighbours.get_or_init(|| {
            let near = |(id, other): (usize, &Self)| {
                let level = level(distance(&self.heard, &other.heard, FAR));
                (other.name != self.name && level < Closeness::Far).then(|| (number(id), level))
            };
            DICTIONARY
                .entries
                .iter()
                .enumerate()
                .filter_map(near)
                .collect()
        })
    }

    /// Those of them that a mistyped letter may turn this one into.
    pub fn confusable(&self) -> &[NameId] {
        self.confusable.get_or_init(|| {
            let is_near = |id: NameId| {
                DICTIONARY.entry(id).is_some_and(|other| {
                    distance(&self.heard, &other.heard, CONFUSABLE) <= CONFUSABLE
                })
            };
            let ids = self.neighbours().iter().map(|&(id, _)| id);
            ids.filter(|&id| is_near(id)).collect()
        })
    }
}

impl Dictionary {
    /// The known names that a folded unit may be; empty when unknown.
    pub fn names(&self, unit: &str) -> &[NameId] {
        self.spellings
            .get(&*spelled(unit))
            .map_or(&[], Vec::as_slice)
    }

    /// The known names whose nickname a folded unit is.
    pub fn nicknames(&self, unit: &str) -> &[NameId] {
        self.nicknames
            .get(&*spelled(unit))
            .map_or(&[], Vec::as_slice)
    }

    /// All spellings, as they are looked up.
    pub fn spellings(&self) -> impl Iterator<Item = (&str, &[NameId])> {
        let spellings = self.spellings.iter();
        spellings.map(|(spelling, ids)| (spelling.as_str(), ids.as_slice()))
    }

    /// Whether a mistyped letter may turn the one into the other.
    pub fn are_confusable(&self, a: NameId, b: NameId) -> bool {
        let count = self.entries.len();
        let bits = self.confusable.get_or_init(|| {
            let mut bits = vec![0_u64; (count * count).div_ceil(64)];
            for (id, entry) in self.entries.iter().enumerate() {
                for &other in entry.confusable() {
                    let at = id * count + usize::from(other);
                    bits[at / 64] |= 1 << (at % 64);
                }
            }
            bits
        });
        let at = usize::from(a) * count + usize::from(b);
        bits.get(at / 64)
            .is_some_and(|word| word >> (at % 64) & 1 == 1)
    }

    /// A known name.
    pub fn entry(&self, id: NameId) -> Option<&Entry> {
        self.entries.get(usize::from(id))
    }

    fn id_of(&mut self, name: &str) -> NameId {
        if let Some(id) = self.entries.iter().position(|entry| entry.name == name) {
            return number(id);
        }
        self.entries.push(Entry {
            heard: Heard::of(name),
            latin: Vec::new(),
            name: name.to_owned(),
            shares: [0.0; 3],
            form: OnceLock::new(),
            neighbours: OnceLock::new(),
            confusable: OnceLock::new(),
        });
        number(self.entries.len() - 1)
    }

    fn add(&mut self, row: &csv::StringRecord) {
        let cell = |at: usize| row.get(at).unwrap_or_default();
        let place = match cell(0) {
            "family" => Place::Later,
            _ => Place::First,
        };
        let Some(name) = key(cell(1), place) else {
            return;
        };
        let id = self.id_of(&name);
        let pool = match (cell(0), cell(2)) {
            ("family", _) => Pool::Families,
            (_, "f") => Pool::Women,
            _ => Pool::Men,
        };
        let share = share(pool, cell(3).parse().ok(), cell(4));
        let entry = &mut self.entries[usize::from(id)];
        entry.shares[pool as usize] += share;
        let latin = cell(6).split('|');
        for spelling in latin.filter_map(|spelling| key(spelling, place)) {
            let heard = Heard::of(&spelling);
            let is_new = entry
                .latin
                .iter()
                .all(|known| known.sounds() != heard.sounds());
            if heard.is_latin() && is_new {
                entry.latin.push(heard);
            }
        }
        for spelling in cell(6)
            .split('|')
            .filter_map(|spelling| with_i(&name, spelling))
        {
            insert(&mut self.spellings, (&spelling, place), id);
        }
        let spellings = cell(5).split('|').chain(cell(6).split('|'));
        for spelling in spellings.chain([cell(1)]) {
            insert(&mut self.spellings, (spelling, place), id);
        }
    }

    fn add_nickname(&mut self, row: &csv::StringRecord) {
        let cell = |at: usize| row.get(at).unwrap_or_default();
        let ids: Vec<NameId> = cell(1)
            .split('|')
            .filter_map(|name| key(name, Place::First))
            .map(|name| self.id_of(&name))
            .collect();
        for spelling in cell(3).split('|').chain([cell(0)]) {
            for &id in &ids {
                insert(&mut self.nicknames, (spelling, Place::First), id);
            }
        }
    }
}

/// Names like سالم (Salem) are written with an i too, and are then as سليم (Salim) is.
fn with_i(name: &str, latin: &str) -> Option<String> {
    let mut letters = name.chars();
    let is_of_pattern = letters.nth(1) == Some('ا') && letters.count() == 2;
    let last = latin.rfind(['a', 'e', 'i', 'o', 'u', 'y'])?;
    let is_e = latin[last..].starts_with('e') && last + 1 < latin.len();
    (is_of_pattern && is_e).then(|| format!("{}i{}", &latin[..last], &latin[last + 1..]))
}

fn number(at: usize) -> NameId {
    NameId::try_from(at).unwrap_or(NameId::MAX)
}

/// The key of a spelling: its units in one word, without the article.
fn key(spelling: &str, place: Place) -> Option<String> {
    let joined = units_at(spelling, place).concat();
    (!joined.is_empty()).then(|| bare(&joined).to_owned())
}

/// A unit as it is looked up: doubled Latin letters once, but ee and oo as they sound, apostrophes dropped (Muhammad, Muhamad; Ra'ed, Raed;
/// Saleem, Salim).
fn spelled(unit: &str) -> std::borrow::Cow<'_, str> {
    if !unit.is_ascii() {
        return unit.into();
    }
    let mut plain = String::with_capacity(unit.len());
    let heard = unit.replace("ee", "i").replace("oo", "u");
    for letter in heard.chars().filter(|&letter| letter != '\'') {
        if !plain.ends_with(letter) {
            plain.push(letter);
        }
    }
    plain.into()
}

fn insert(
    spellings: &mut HashMap<String, Vec<NameId>>,
    (spelling, place): (&str, Place),
    id: NameId,
) {
    let joined = units_at(spelling, place).concat();
    for key in [bare(&joined), joined.as_str()] {
        let ids = spellings.entry(spelled(key).into_owned()).or_default();
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
    let mut dictionary = Dictionary::default();
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
