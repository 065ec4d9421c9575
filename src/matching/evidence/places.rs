//! Places: by what both lie in, from the gazetteer; by their words where it does not know them.

use super::Finding;
use crate::{
    domain::place::PlaceAnswer,
    gazetteer::places::{self, Level},
    matching::{
        Agreement, Evidence,
        model::{BEYOND_HOME, Closeness, ORIGIN, PlaceWeights, TAKEN_PLACE},
        names::{
            distance::distance,
            sounds::{Sound, sounds},
            tokens,
            unit::level,
        },
        profile::Profile,
    },
};

/// A place prepared: each code with all it lies in, and how its words sound.
#[derive(Debug, Clone)]
pub struct Spot {
    /// For each code that fits: itself first, its governorate last.
    pub paths: Vec<Vec<Step>>,
    heard: Vec<Vec<Sound>>,
}

/// A code on a path and its level.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// Gazetteer code.
    pub code: String,
    /// Its level.
    pub level: Level,
}

impl Spot {
    /// Prepares an answer; `None` when it says nothing.
    pub fn of(answer: &PlaceAnswer) -> Option<Self> {
        let paths: Vec<Vec<Step>> = answer
            .codes
            .iter()
            .take(6)
            .map(|code| path(code))
            .filter(|path| !path.is_empty())
            .collect();
        let mut heard = Vec::new();
        for words in answer.words.split([',', '،']).take(2) {
            let text = tokens::units(words)
                .iter()
                .map(|unit| tokens::bare(unit))
                .collect::<String>();
            if text.chars().count() > 2 {
                heard.push(sounds(&text));
            }
        }
        (!paths.is_empty() || !heard.is_empty()).then_some(Self { paths, heard })
    }

    /// The most exact code that is no larger than a district, else the governorate: what keys are made of.
    pub fn district(&self) -> Option<&str> {
        let path = self.paths.first()?;
        let step = path
            .iter()
            .rev()
            .find(|step| step.level != Level::Governorate)
            .or_else(|| path.last())?;
        Some(&step.code)
    }

    /// The governorate of the best fitting code.
    pub fn governorate(&self) -> Option<&str> {
        self.paths.first()?.last().map(|step| step.code.as_str())
    }

    /// How many other places the words may mean, three at most.
    fn doubts(&self) -> f64 {
        f64::from(u8::try_from(self.paths.len().clamp(1, 4)).unwrap_or(4) - 1)
    }

    /// How the words sound, for keys where no code is known.
    pub fn heard(&self) -> Option<&[Sound]> {
        self.heard.first().map(Vec::as_slice)
    }
}

fn path(code: &str) -> Vec<Step> {
    let mut path = Vec::new();
    let mut next = places::find(code);
    while let Some(place) = next.filter(|_| path.len() < 6) {
        path.push(Step {
            code: place.code.clone(),
            level: place.level,
        });
        next = place.parent.as_deref().and_then(places::find);
    }
    path
}

/// Compares homes or origins; where one does not tell it, nothing else stands in.
pub fn compare_origin(a: &Profile, b: &Profile) -> Finding {
    compare(
        Evidence::Origin,
        a.origin.as_ref(),
        b.origin.as_ref(),
        &ORIGIN,
    )
}

/// Compares where somebody was taken; `home` is how the homes compare.
pub fn compare_taken(a: &Profile, b: &Profile, home: Agreement) -> Finding {
    let mut finding = compare(
        Evidence::TakenPlace,
        a.taken_place.as_ref(),
        b.taken_place.as_ref(),
        &TAKEN_PLACE,
    );
    if home == Agreement::Agrees && finding.weight > 0.0 {
        finding.weight *= BEYOND_HOME;
    }
    finding
}

fn compare(
    evidence: Evidence,
    a: Option<&Spot>,
    b: Option<&Spot>,
    weights: &PlaceWeights,
) -> Finding {
    let (Some(a), Some(b)) = (a, b) else {
        return Finding::unknown(evidence);
    };
    let by_code = a
        .paths
        .iter()
        .flat_map(|x| b.paths.iter().map(move |y| by_paths(x, y, weights)))
        .max_by(|x, y| x.1.total_cmp(&y.1));
    let doubt = 0.3 * [a, b].map(Spot::doubts).iter().sum::<f64>();
    match by_code {
        Some((agreement, weight)) if weight > 0.0 => {
            Finding::new(evidence, agreement, (weight - doubt).max(0.0))
        }
        _ if sound_alike(a, b) => Finding::new(evidence, Agreement::Agrees, weights.words),
        Some((agreement, weight)) => Finding::new(evidence, agreement, weight),
        None => Finding::unknown(evidence),
    }
}

/// Two paths: how far down they are the same.
fn by_paths(a: &[Step], b: &[Step], weights: &PlaceWeights) -> (Agreement, f64) {
    let (Some(first), Some(second)) = (a.first(), b.first()) else {
        return (Agreement::Unknown, 0.0);
    };
    let (upper, lower) = if a.len() <= b.len() {
        (first, b)
    } else {
        (second, a)
    };
    if lower.contains(upper) {
        return match upper.level {
            Level::Governorate if first == second => (Agreement::Agrees, weights.governorate),
            Level::Governorate => (Agreement::Near, weights.governorate),
            Level::District => (Agreement::Agrees, weights.district),
            Level::Subdistrict => (Agreement::Agrees, weights.subdistrict),
            Level::Town | Level::Quarter => (Agreement::Agrees, weights.town),
        };
    }
    match (a.last(), b.last()) {
        (Some(x), Some(y)) if x == y => (Agreement::Near, weights.neighbours),
        (Some(x), Some(y)) if are_capital(&x.code, &y.code) => (Agreement::Near, weights.capital),
        _ => (Agreement::Differs, weights.differs),
    }
}

/// Damascus and its countryside are often named for each other.
fn are_capital(a: &str, b: &str) -> bool {
    matches!((a, b), ("SY-DI", "SY-RD") | ("SY-RD", "SY-DI"))
}

fn sound_alike(a: &Spot, b: &Spot) -> bool {
    let (Some(x), Some(y)) = (a.heard.first(), b.heard.first()) else {
        return false;
    };
    level(distance(x, y)) <= Closeness::Close
}
