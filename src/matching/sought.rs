//! The report that is compared with many: its profile, and for each of its names how many people have a name how close. Made once a
//! report. Called by `compare`, `link` and the jobs that find pairs.

use std::sync::{Arc, RwLock};

use rustc_hash::FxHashMap;

use super::{
    frequency::Frequencies,
    names::{
        dictionary::Pool,
        frequency::Curve,
        unit::{MOST_FORMS, Unit},
    },
    profile::Profile,
};

/// The curves of a part, form by form.
pub type Curves = Arc<[Curve]>;

/// A profile with the curves of its names.
#[derive(Debug)]
pub struct Sought<'p> {
    /// What is compared.
    pub profile: &'p Profile,
    /// Of the parts, in their order.
    pub parts: Vec<Curves>,
    /// Of the mother's names.
    pub mother: [Option<Curves>; 2],
}

/// Curves that were reckoned before, by unit and pool; shared by threads, for one lexicon.
#[derive(Debug, Default)]
pub struct CurveShelf(RwLock<FxHashMap<(u32, Pool), Curves>>);

impl CurveShelf {
    fn curves(&self, unit: &Unit, pool: Pool, frequencies: &Frequencies) -> Curves {
        let key = (unit.id, pool);
        let known = self.0.read().map(|shelf| shelf.get(&key).cloned());
        if let Ok(Some(known)) = known {
            return known;
        }
        let forms = unit.forms.iter();
        let made: Curves = forms
            .map(|form| frequencies.names.curve(form, pool))
            .collect();
        if let Ok(mut shelf) = self.0.write() {
            shelf.insert(key, made.clone());
        }
        made
    }
}

impl<'p> Sought<'p> {
    /// Prepares a profile to be looked at for contradictions alone: every likeness of names counts the same.
    pub fn of_contradictions(profile: &'p Profile) -> Self {
        let curves: Curves = vec![Curve::flat(); MOST_FORMS].into();
        Self {
            profile,
            parts: vec![curves.clone(); profile.parts.len()],
            mother: [Some(curves.clone()), Some(curves)],
        }
    }

    /// Prepares a profile to be compared with many.
    pub fn of(profile: &'p Profile, frequencies: &Frequencies, shelf: &CurveShelf) -> Self {
        let curves = |unit: &Unit, pool: Pool| shelf.curves(unit, pool, frequencies);
        let parts = profile.parts.iter();
        let mother = |at: usize, pool: Pool| {
            let unit = profile.mother[at].as_ref()?;
            Some(curves(unit, pool))
        };
        Self {
            profile,
            parts: parts.map(|part| curves(&part.unit, part.pool)).collect(),
            mother: [mother(0, Pool::Women), mother(1, Pool::Families)],
        }
    }
}
