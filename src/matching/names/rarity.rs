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

/// The curve of a name in a pool: of a known name its own, of one that may be several their sum, of an unknown one all neighbours'.
pub fn curve(names: &[NameId], sounds: &[Sound], pool: Pool) -> Curve {
    let known = names
        .iter()
        .filter_map(|&id| DICTIONARY.entries.get(usize::from(id)));
    let sum = known.map(|entry| entry.curve(pool)).reduce(|a, b| {
        let mut sum = a.0;
        sum.iter_mut()
            .zip(b.0)
            .for_each(|(share, more)| *share = (*share + more).min(0.95));
        Curve(sum)
    });
    sum.unwrap_or_else(|| accumulate(neighbours(sounds, pool, least(pool), 1.0)))
}

/// The curve of a known name: its own share and a little of its neighbours', which are spoilt into it. Asked once by the dictionary.
pub fn curve_of_known(entry: &Entry, pool: Pool) -> Curve {
    let own = entry.share(pool).max(least(pool));
    accumulate(neighbours(&entry.sounds, pool, own, SPOILT))
}

const fn least(pool: Pool) -> f32 {
    match pool {
        Pool::Families => RARE_FAMILY,
        Pool::Men | Pool::Women => RARE_NAME,
    }
}

/// The shares of known names by how close they sound, with `own` as the closest and each weighted.
fn neighbours(sounds: &[Sound], pool: Pool, own: f32, weight: f32) -> [f32; 7] {
    let mut shares = [0.0; 7];
    shares[0] = own;
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
    shares
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
