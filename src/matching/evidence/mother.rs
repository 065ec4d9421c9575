//! The mother's name: the best tie-breaker between people of equal name. Compared silently, never shown.

use super::Finding;
use crate::matching::{
    Agreement, Evidence,
    model::{Closeness, MOST_OF_MOTHER, MOTHER_DIFFERS, name_weight},
    names::{
        align::Role,
        unit::{Likeness, Unit},
    },
    profile::Profile,
};

/// Compares given names, then her own family names.
pub fn compare(a: &Profile, b: &Profile) -> Finding {
    let given = likeness(a.mother.0.as_ref(), b.mother.0.as_ref());
    let family = likeness(a.mother.1.as_ref(), b.mother.1.as_ref())
        .filter(|_| !bears_husbands_name(a) && !bears_husbands_name(b));
    let Some(given) = given else {
        return Finding::unknown(Evidence::Mother);
    };
    let is_another = family.is_some_and(|family| family.closeness == Closeness::Different);
    let family_weight = match family {
        Some(_) if is_another => MOTHER_DIFFERS,
        Some(family) => weigh(family) / 2.0,
        None => 0.0,
    };
    let weight = (weigh(given) + family_weight).clamp(MOTHER_DIFFERS * 1.3, MOST_OF_MOTHER);
    let agreement = match given.closeness {
        _ if is_another => Agreement::Differs,
        Closeness::Same | Closeness::Spelling | Closeness::Close => Agreement::Agrees,
        Closeness::Near | Closeness::Alike => Agreement::Near,
        Closeness::Remote | Closeness::Different => Agreement::Differs,
    };
    Finding::new(Evidence::Mother, agreement, weight)
}

/// Papers from abroad give her the husband's family name, which says nothing of her own.
fn bears_husbands_name(profile: &Profile) -> bool {
    let family = profile.unit(Role::Family);
    likeness(profile.mother.1.as_ref(), family)
        .is_some_and(|likeness| likeness.closeness <= Closeness::Close)
}

fn likeness(a: Option<&Unit>, b: Option<&Unit>) -> Option<Likeness> {
    Some(a?.likeness(b?))
}

fn weigh(likeness: Likeness) -> f64 {
    if likeness.closeness == Closeness::Different {
        MOTHER_DIFFERS
    } else {
        name_weight(likeness).max(MOTHER_DIFFERS)
    }
}
