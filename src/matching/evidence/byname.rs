//! Kunya or nickname (أبو عمر, Abu Omar): identifies weakly, many men bear the same by habit.

use super::Finding;
use crate::matching::{
    frequency::Frequencies,
    model::Closeness,
    names::{dictionary::Pool, likeness::likeness},
    profile::Profile,
};

/// How often two men are called alike, at least.
const COMMON: f32 = 0.05;

/// Compares bynames.
pub fn compare(a: &Profile, b: &Profile, frequencies: &Frequencies) -> Finding {
    let (Some(x), Some(y)) = (&a.byname, &b.byname) else {
        return Finding::UNKNOWN;
    };
    if likeness(x, y).closeness <= Closeness::Near {
        let share = frequencies.name(x.whole(), Pool::Men).max(COMMON);
        Finding::new(1, share * 2.0)
    } else {
        Finding::new(2, 0.9)
    }
}
