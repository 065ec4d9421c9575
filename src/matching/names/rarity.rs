//! How many people have a name at least this close to the one sought: surprise instead of similarity. From the dictionary's shares
//! alone, never from what people reported. Called by `unit`.

use super::{
    dictionary::{DICTIONARY, Entry, NameId, Pool},
    distance::{distance, mass},
    sounds::Sound,
    unit::level,
};
use crate::matching::model::{Closeness, RARE_FAMILY, RARE_NAME, SPOILT};

/// For each level of closeness, the share of people whose name is at least that close.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Curve([f32; 7]);

impl Curve {
    /// The share of people whose name is at least this close; for `Different`, of those who are not closer.
    pub fn within(&self, closeness: Closeness) -> f32 {
        let at = closeness as usize;
        if closeness == Closeness::Different {
            return (1.0 - self.0[at - 1]).max(0.05);
        }
        self.0[at]
    }
}

/// The curve of a name in a pool: of a known name its own share and a little of its neighbours', which are spoilt into it; of an
/// unknown one all known neighbours'.
pub fn curve(names: &[NameId], sounds: &[Sound], pool: Pool) -> Curve {
    let least = if pool == Pool::Families {
        RARE_FAMILY
    } else {
        RARE_NAME
    };
    let own: f32 = names
        .iter()
        .filter_map(|&id| DICTIONARY.entries.get(usize::from(id)))
        .map(|entry| entry.share(pool))
        .sum();
    let weight = if names.is_empty() { 1.0 } else { SPOILT };
    let mut shares = [0.0; 7];
    shares[0] = own.max(least);
    for entry in DICTIONARY
        .entries
        .iter()
        .filter(|entry| entry.share(pool) > 0.0)
    {
        if is_within_reach(entry, sounds) {
            let at = level(distance(&entry.sounds, sounds)) as usize;
            shares[at] += entry.share(pool) * weight;
        }
    }
    accumulate(shares)
}

/// A cheap bound: names of very different length are never close.
fn is_within_reach(entry: &Entry, sounds: &[Sound]) -> bool {
    let (a, b) = (mass(&entry.sounds), mass(sounds));
    a.abs_diff(b) * 2 <= a.min(b)
}

fn accumulate(mut shares: [f32; 7]) -> Curve {
    let mut sum = 0.0;
    for share in &mut shares {
        sum += *share;
        *share = sum.min(0.95);
    }
    Curve(shares)
}
