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

/// Codes that a place's words may mean are kept up to this number.
const MOST_CODES: usize = 6;

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
    places: FxHashMap<String, Gazetted<PlaceAnswer>>,
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
        remembered(&mut self.places, &self.key, || {
            resolve_home(governorate, town)
        })
    }

    /// Any place in one cell.
    pub fn place(&mut self, words: &str) -> Option<Gazetted<PlaceAnswer>> {
        remembered(&mut self.places, words, || {
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
    if known.len() >= MOST_REMEMBERED {
        known.clear();
    }
    known.insert(words.to_owned(), found.clone());
    Some(found)
}

fn resolve_home(governorate: &str, town: &str) -> Option<PlaceAnswer> {
    let (governorate, town) = (name(governorate)?, name(town)?);
    let words = format!("{town}{HOME_SEPARATOR}{governorate}");
    let within = places::resolve(&governorate);
    let inside = |places: Vec<&'static Place>| -> Vec<&'static Place> {
        places
            .into_iter()
            .filter(|place| {
                within
                    .iter()
                    .any(|above| places::line_of(&place.code).any(|line| line.code == above.code))
            })
            .collect()
    };
    let towns = places::resolve(&town);
    let mut found = inside(towns.clone());
    if found.is_empty() && !within.is_empty() {
        // A misspelt name is looked for inside the governorate only.
        let together = inside(places::resolve(&words));
        let is_town = |place: &Place| !within.iter().any(|above| above.code == place.code);
        found = together
            .into_iter()
            .filter(|place| is_town(place))
            .collect();
    }
    if found.is_empty() {
        found = if towns.is_empty() { within } else { towns };
    }
    Some(PlaceAnswer {
        codes: codes(&found),
        words,
        point: None,
    })
}

fn codes(places: &[&'static Place]) -> Vec<String> {
    places
        .iter()
        .take(MOST_CODES)
        .map(|place| place.code.clone())
        .collect()
}
