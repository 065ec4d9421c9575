//! Words of places and facilities to the gazetteer's codes. Resolving is slow and a list names few places many times, so what was resolved is
//! remembered.

use rustc_hash::FxHashMap;

use super::cell::name;
use crate::{
    domain::place::{FacilityAnswer, PlaceAnswer},
    gazetteer::{
        facilities,
        places::{self, Place},
    },
    text::sensitive::mentions_death,
};

/// More than this is not remembered; a list of all different places must not take all memory.
const MOST_REMEMBERED: usize = 100_000;

/// Parts town and governorate in the words of a home.
pub const HOME_SEPARATOR: &str = ", ";

/// An answer, and whether its words speak of a death ("mass grave").
#[derive(Clone)]
pub struct Gazetted<T> {
    /// Words and codes.
    pub answer: T,
    /// Whether the words speak of a death.
    pub mentions_death: bool,
}

/// What was resolved so far.
#[derive(Clone, Default)]
pub struct Places {
    single: FxHashMap<String, Gazetted<PlaceAnswer>>,
    homes: FxHashMap<String, Gazetted<PlaceAnswer>>,
    facilities: FxHashMap<String, Gazetted<FacilityAnswer>>,
    key: String,
}

impl Places {
    /// A home: the town within its governorate, else the town, else the governorate.
    pub fn home(&mut self, governorate: &str, town: &str) -> Option<Gazetted<PlaceAnswer>> {
        if governorate.is_empty() || town.is_empty() {
            return self.place(if town.is_empty() { governorate } else { town });
        }
        self.key.clear();
        self.key.push_str(town);
        self.key.push('\n');
        self.key.push_str(governorate);
        if let Some(found) = self.homes.get(&self.key) {
            return Some(found.clone());
        }
        let (Some(above), Some(below)) = (self.place(governorate), self.place(town)) else {
            return self.place(governorate).or_else(|| self.place(town));
        };
        let found = Gazetted {
            mentions_death: above.mentions_death || below.mentions_death,
            answer: within(&above.answer, &below.answer),
        };
        remember(&mut self.homes, &self.key, &found);
        Some(found)
    }

    /// Any place in one cell.
    pub fn place(&mut self, words: &str) -> Option<Gazetted<PlaceAnswer>> {
        remembered(&mut self.single, words, || {
            let words = name(words)?;
            Some(PlaceAnswer {
                codes: codes(&places::resolve(&words)),
                words,
                point: None,
            })
        })
    }

    /// A place of detention.
    pub fn facility(&mut self, words: &str) -> Option<Gazetted<FacilityAnswer>> {
        remembered(&mut self.facilities, words, || {
            let words = name(words)?;
            let found = facilities::resolve(&words);
            Some(FacilityAnswer {
                codes: found.iter().map(|facility| facility.code.clone()).collect(),
                words,
            })
        })
    }
}

fn remembered<T: Clone>(
    known: &mut FxHashMap<String, Gazetted<T>>,
    words: &str,
    resolve: impl FnOnce() -> Option<T>,
) -> Option<Gazetted<T>> {
    if words.is_empty() {
        return None;
    }
    if let Some(found) = known.get(words) {
        return Some(found.clone());
    }
    let found = Gazetted {
        answer: resolve()?,
        mentions_death: mentions_death(words),
    };
    remember(known, words, &found);
    Some(found)
}

fn remember<T: Clone>(
    known: &mut FxHashMap<String, Gazetted<T>>,
    words: &str,
    found: &Gazetted<T>,
) {
    if known.len() >= MOST_REMEMBERED {
        known.clear();
    }
    known.insert(words.to_owned(), found.clone());
}

/// A town in a governorate. A misspelt one is looked for inside the governorate only.
fn within(governorate: &PlaceAnswer, town: &PlaceAnswer) -> PlaceAnswer {
    let words = format!("{}{HOME_SEPARATOR}{}", town.words, governorate.words);
    let lies_within =
        |code: &String| places::line_of(code).any(|place| governorate.codes.contains(&place.code));
    let mut found: Vec<String> = town
        .codes
        .iter()
        .filter(|code| lies_within(code))
        .cloned()
        .collect();
    if found.is_empty() && !governorate.codes.is_empty() {
        let together = codes(&places::resolve(&words));
        let is_town = |code: &String| lies_within(code) && !governorate.codes.contains(code);
        found = together.into_iter().filter(is_town).collect();
    }
    if found.is_empty() {
        let all = if town.codes.is_empty() {
            governorate
        } else {
            town
        };
        found.clone_from(&all.codes);
    }
    PlaceAnswer {
        codes: found,
        words,
        point: None,
    }
}

fn codes(places: &[&'static Place]) -> Vec<String> {
    places.iter().map(|place| place.code.clone()).collect()
}
