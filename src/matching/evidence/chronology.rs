//! Whether the one was seen after the other was taken.

use super::Finding;
use crate::matching::{frequency::Frequencies, model::SEEN_BEFORE_DAYS, profile::Profile};

/// How often two strangers' dates stand so by chance.
const AFTER: f32 = 0.78;

/// Compares when one was taken and when one was seen.
pub fn compare(a: &Profile, b: &Profile, _: &Frequencies) -> Finding {
    let gaps = [(a.taken, b.seen), (b.taken, a.seen)]
        .into_iter()
        .filter_map(|(taken, seen)| Some(taken?.from - seen?.to));
    match gaps.max() {
        None => Finding::UNKNOWN,
        Some(gap) if i64::from(gap) > SEEN_BEFORE_DAYS => Finding::new(2, 1.0 - AFTER),
        Some(_) => Finding::new(1, AFTER),
    }
}
