//! Places of detention: the same says as much as it is rare, another says little, for people were moved.

use super::Finding;
use crate::{
    domain::place::FacilityAnswer,
    gazetteer::facilities,
    matching::{frequency::Frequencies, names::folding::fold_name, profile::Profile},
};

/// A facility as named, prepared.
#[derive(Debug, Clone, PartialEq, Eq)]
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

/// Compares all facilities of both; the best counts. Levels: see `model::FACILITY`.
pub fn compare(a: &Profile, b: &Profile, frequencies: &Frequencies) -> Finding {
    let pairs = a
        .facilities
        .iter()
        .flat_map(|x| b.facilities.iter().map(move |y| (x, y)));
    pairs
        .map(|(x, y)| compare_two(x, y, frequencies))
        .filter(|finding| finding.level > 0)
        .min_by_key(|finding| finding.level)
        .unwrap_or(Finding::UNKNOWN)
}

fn compare_two(a: &Holding, b: &Holding, frequencies: &Frequencies) -> Finding {
    let share = || {
        let shares = a.codes.iter().map(|code| frequencies.facility(code));
        shares.sum::<f32>().clamp(0.004, 0.9)
    };
    if shares(&a.codes, &b.codes) {
        return Finding::new(1, share());
    }
    if !a.words.is_empty() && a.words == b.words {
        return Finding::new(1, 0.02);
    }
    if shares(&a.parents, &b.codes)
        || shares(&a.codes, &b.parents)
        || shares(&a.parents, &b.parents)
    {
        return Finding::new(2, share().max(0.03));
    }
    if a.codes.is_empty() || b.codes.is_empty() {
        return Finding::UNKNOWN;
    }
    Finding::new(3, 1.0 - share())
}

fn shares(a: &[String], b: &[String]) -> bool {
    a.iter().any(|code| b.contains(code))
}
