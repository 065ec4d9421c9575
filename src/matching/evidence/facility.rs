//! Places of detention: the same says as much as it is rare, another says little, for people were moved.

use super::Finding;
use crate::{
    domain::place::FacilityAnswer,
    gazetteer::facilities,
    matching::{frequency::Frequencies, names::folding::fold_name, profile::Profile},
};

/// A facility as named, prepared.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Holding {
    /// Codes that fit.
    codes: Vec<String>,
    /// What they are part of.
    parents: Vec<String>,
    /// Folded words, where there is no code.
    words: String,
}

impl Holding {
    /// Prepares an answer; `None` when it says nothing.
    pub fn of(answer: &FacilityAnswer) -> Option<Self> {
        let words = fold_name(&answer.words);
        if answer.codes.is_empty() && words.is_empty() {
            return None;
        }
        let parents = answer.codes.iter();
        Some(Self {
            parents: parents
                .filter_map(|code| facilities::find(code)?.parent.clone())
                .collect(),
            codes: answer.codes.clone(),
            words,
        })
    }

    /// The code, when it is clear.
    pub fn code(&self) -> Option<&str> {
        match self.codes.as_slice() {
            [code] => Some(code),
            _ => None,
        }
    }
}

/// Compares all facilities of both; the best counts, and where several were told the chance that any two of them agree. `missed` is how
/// often one facility is [none](missed) of the first one's. Levels: see `model::FACILITY`.
pub fn compare(a: &Profile, b: &Profile, missed: f32) -> Finding {
    let level = |x: &Holding| b.facilities.iter().filter_map(|y| compare_two(x, y)).min();
    let Some(level) = a.facilities.iter().filter_map(|x| level(x)).min() else {
        return Finding::UNKNOWN;
    };
    let draws = i32::try_from(b.facilities.len()).unwrap_or(i32::MAX);
    let chance = 1.0 - missed.powi(draws);
    match level {
        SAME => Finding::new(SAME, chance),
        PART => Finding::new(PART, chance.max(0.03)),
        _ => Finding::new(OTHER, (1.0 - chance).max(0.1)),
    }
}

/// How often a facility is none of those told.
pub fn missed(profile: &Profile, frequencies: &Frequencies) -> f32 {
    let told = profile.facilities.iter();
    told.map(|holding| 1.0 - holding.share(frequencies))
        .product()
}

/// The levels.
const SAME: u8 = 1;
const PART: u8 = 2;
const OTHER: u8 = 3;

/// The share of one that the tables do not know.
const SAME_WORDS: f32 = 0.02;

impl Holding {
    /// How many people's facility is this one.
    fn share(&self, frequencies: &Frequencies) -> f32 {
        if self.codes.is_empty() {
            return SAME_WORDS;
        }
        let shares = self.codes.iter().map(|code| frequencies.facility(code));
        shares.sum::<f32>().clamp(0.004, 0.9)
    }
}

/// How two stand to each other; `None` where words alone do not tell.
fn compare_two(a: &Holding, b: &Holding) -> Option<u8> {
    if shares(&a.codes, &b.codes) || (!a.words.is_empty() && a.words == b.words) {
        return Some(SAME);
    }
    if shares(&a.parents, &b.codes)
        || shares(&a.codes, &b.parents)
        || shares(&a.parents, &b.parents)
    {
        return Some(PART);
    }
    (!a.codes.is_empty() && !b.codes.is_empty()).then_some(OTHER)
}

fn shares(a: &[String], b: &[String]) -> bool {
    a.iter().any(|code| b.contains(code))
}
