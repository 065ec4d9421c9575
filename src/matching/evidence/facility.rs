//! Places of detention: the same says a little, another says nearly nothing, for people were moved.

use super::Finding;
use crate::matching::{
    Agreement, Evidence,
    model::FACILITY,
    profile::{Facility, Profile},
};

/// Compares all facilities of both; the best counts.
pub fn compare(a: &Profile, b: &Profile) -> Finding {
    let best = a
        .facilities
        .iter()
        .flat_map(|x| b.facilities.iter().map(move |y| compare_two(x, y)))
        .max_by(|x, y| x.1.total_cmp(&y.1));
    best.map_or(
        Finding::unknown(Evidence::Facility),
        |(agreement, weight)| Finding::new(Evidence::Facility, agreement, weight),
    )
}

fn compare_two(a: &Facility, b: &Facility) -> (Agreement, f64) {
    let (same, part, other) = FACILITY;
    if shares(&a.codes, &b.codes) || (!a.words.is_empty() && a.words == b.words) {
        return (Agreement::Agrees, same);
    }
    if shares(&a.parents, &b.codes)
        || shares(&a.codes, &b.parents)
        || shares(&a.parents, &b.parents)
    {
        return (Agreement::Near, part);
    }
    if a.codes.is_empty() || b.codes.is_empty() {
        return (Agreement::Unknown, 0.0);
    }
    (Agreement::Differs, other)
}

fn shares(a: &[String], b: &[String]) -> bool {
    a.iter().any(|code| b.contains(code))
}
