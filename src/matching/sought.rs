//! The report that is compared with many: its profile, and for each of its names how many people have a name how close. Made once a
//! report. Called by `Judge`, `link` and `competition`.

use std::sync::Arc;

use super::{
    evidence::facility,
    frequency::Frequencies,
    names::{
        align::Part,
        curve::Curve,
        dictionary::Pool,
        unit::{MOST_FORMS, Unit},
    },
    profile::Profile,
};

/// The curves of a part, form by form.
pub type Curves = Arc<[Curve]>;

/// A name as it may be read, with the curves of its parts.
#[derive(Debug)]
pub struct Reading<'p> {
    /// The parts.
    pub parts: &'p [Part],
    /// Their curves, in their order.
    pub curves: Vec<Curves>,
}

/// A profile with the curves of its names.
#[derive(Debug)]
pub struct Sought<'p> {
    /// What is compared.
    pub profile: &'p Profile,
    /// Its name, and the other way to read it where there is one.
    pub readings: (Reading<'p>, Option<Reading<'p>>),
    /// Curves of the mother's names.
    pub mother: [Option<Curves>; 2],
    /// How often a facility is none of those told.
    pub missed_facilities: f32,
}

impl<'p> Sought<'p> {
    /// Prepares a profile to be compared with many.
    pub fn of(profile: &'p Profile, frequencies: &Frequencies) -> Self {
        let curves = |unit: &Unit, pool: Pool| -> Curves {
            let forms = unit.forms.iter();
            forms
                .map(|form| frequencies.names.curve(form, pool))
                .collect()
        };
        let mother = |at: usize, pool: Pool| {
            let unit = profile.mother[at].as_ref()?;
            Some(curves(unit, pool))
        };
        Self {
            profile,
            readings: readings(profile, |part| curves(&part.unit, part.pool)),
            mother: [mother(0, Pool::Women), mother(1, Pool::Families)],
            missed_facilities: facility::missed(profile, frequencies),
        }
    }

    /// Prepares a profile to be looked at for contradictions alone: every likeness of names counts the same.
    pub fn of_contradictions(profile: &'p Profile, frequencies: &Frequencies) -> Self {
        let curves: Curves = vec![Curve::flat(); MOST_FORMS].into();
        Self {
            profile,
            readings: readings(profile, |_| curves.clone()),
            mother: [Some(curves.clone()), Some(curves.clone())],
            missed_facilities: facility::missed(profile, frequencies),
        }
    }
}

fn readings<'p>(
    profile: &'p Profile,
    curves: impl Fn(&Part) -> Curves,
) -> (Reading<'p>, Option<Reading<'p>>) {
    let reading = |parts: &'p [Part]| Reading {
        parts,
        curves: parts.iter().map(&curves).collect(),
    };
    let merged = profile.merged.as_deref();
    (reading(&profile.parts), merged.map(reading))
}
