//! Kunya or nickname (أبو عمر, Abu Omar): identifies weakly, many men bear the same by habit. Where only one side tells it and no first name, it
//! still says which first names go with it by custom: أبو خليل (Abu Khalil) is an إبراهيم (Ibrahim).

use super::Finding;
use crate::matching::{
    frequency::Frequencies,
    model::Closeness,
    names::{align::Role, dictionary::Pool, likeness::likeness, unit::Unit},
    profile::Profile,
};

/// How often two men are called alike, at least.
const COMMON: f32 = 0.05;

/// Compares bynames, or a byname with the first name.
pub fn compare(a: &Profile, b: &Profile, frequencies: &Frequencies) -> Finding {
    match (&a.byname, &b.byname) {
        (Some(x), Some(y)) => of_bynames(x, y, frequencies),
        (Some(x), None) if a.part(Role::Given).is_none() => by_custom(x, b, frequencies),
        (None, Some(y)) if b.part(Role::Given).is_none() => by_custom(y, a, frequencies),
        _ => Finding::UNKNOWN,
    }
}

fn of_bynames(x: &Unit, y: &Unit, frequencies: &Frequencies) -> Finding {
    if likeness(x, y).closeness <= Closeness::Near {
        let share = frequencies.name(x.whole(), Pool::Men).max(COMMON);
        Finding::new(1, (share * 2.0).min(0.9))
    } else {
        Finding::new(2, 0.9)
    }
}

/// Whether the first name is one of those that go with the byname.
fn by_custom(byname: &Unit, other: &Profile, frequencies: &Frequencies) -> Finding {
    let meant = &byname.whole().nicknames;
    let given = other.part(Role::Given).map(|part| part.unit.whole());
    let Some(given) = given.filter(|given| given.is_known() && !meant.is_empty()) else {
        return Finding::UNKNOWN;
    };
    let shares = meant
        .iter()
        .map(|&id| frequencies.names.share(id, Pool::Men));
    let share = shares.sum::<f32>().clamp(0.001, 0.9);
    if given.names.iter().any(|id| meant.contains(id)) {
        Finding::new(1, share)
    } else {
        Finding::new(2, 1.0 - share)
    }
}
