//! Which known names a spelling that the tables do not know may be a slip of: a letter missing, added, changed, or two exchanged. Found by all
//! spellings with one letter left out, so that nothing need be measured but what is near. Called by `codes`.

use std::{
    hash::{Hash, Hasher},
    sync::LazyLock,
};

use rustc_hash::{FxHashMap, FxHasher};

use super::{
    dictionary::{DICTIONARY, NameId, Pool},
    distance::distance,
    unit::Form,
};
use crate::matching::{
    model::{CLOSENESS, SPOILT_INTO},
    names::likeness::level,
};

/// No spelling is taken for a slip of more names.
const MOST: usize = 2;
/// Shorter spellings are near everything.
const LEAST_LETTERS: usize = 3;
/// Beyond this distance, that of some likeness, it is no slip.
const FAR: f32 = CLOSENESS[5].1;

/// Known names by the hashes of their spellings, whole and with one letter left out.
static NEAR: LazyLock<FxHashMap<u64, Vec<NameId>>> = LazyLock::new(|| {
    let mut near: FxHashMap<u64, Vec<NameId>> = FxHashMap::default();
    for (spelling, ids) in DICTIONARY.spellings() {
        for hash in hashes(spelling) {
            let known = near.entry(hash).or_default();
            for &id in ids {
                if !known.contains(&id) {
                    known.push(id);
                }
            }
        }
    }
    near
});

/// The known names, the likeliest first; none for a name that is known.
pub fn slip_of(form: &Form) -> impl Iterator<Item = NameId> {
    let mut names: Vec<(f32, NameId)> = Vec::new();
    let near = if form.may_be_spoilt() {
        hashes(&form.text)
    } else {
        Vec::new()
    };
    for &id in near.iter().filter_map(|hash| NEAR.get(hash)).flatten() {
        if names.iter().all(|&(_, known)| known != id)
            && let Some(worth) = worth(form, id)
        {
            names.push((worth, id));
        }
    }
    names.sort_by(|x, y| y.0.total_cmp(&x.0).then(x.1.cmp(&y.1)));
    names.into_iter().take(MOST).map(|(_, id)| id)
}

/// How likely a slip of this name is, against others.
fn worth(form: &Form, id: NameId) -> Option<f32> {
    let entry = DICTIONARY.entry(id)?;
    let spellings = std::iter::once(&entry.heard).chain(&entry.latin);
    let apart = spellings.fold(f32::INFINITY, |best, heard| {
        best.min(distance(heard, &form.heard, FAR))
    });
    let share = Pool::ALL.into_iter().map(|pool| entry.share(pool));
    let rate = SPOILT_INTO[level(apart) as usize] * share.sum::<f32>();
    (apart <= FAR && rate > 0.0).then_some(rate)
}

/// Of the spelling, and of it without each of its letters.
fn hashes(spelling: &str) -> Vec<u64> {
    let letters = spelling.chars().count();
    if letters < LEAST_LETTERS {
        return Vec::new();
    }
    let hash = |left_out: usize| {
        let letters = spelling.chars().enumerate();
        let mut hasher = FxHasher::default();
        for (_, letter) in letters.filter(|&(at, _)| at != left_out) {
            letter.hash(&mut hasher);
        }
        hasher.finish()
    };
    (0..=letters).map(hash).collect()
}
