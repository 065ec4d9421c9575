//! Man or woman: a conflict nearly excludes, agreement says little (most of the people sought are men).

use super::Finding;
use crate::{
    domain::person::Sex,
    matching::{frequency::Frequencies, profile::Profile},
};

/// Compares.
pub fn compare(a: &Profile, b: &Profile, frequencies: &Frequencies) -> Finding {
    let (Some(x), Some(y)) = (a.sex, b.sex) else {
        return Finding::UNKNOWN;
    };
    let men = frequencies.men();
    let share = if x == Sex::Male { men } else { 1.0 - men };
    if x == y {
        Finding::new(1, share)
    } else {
        Finding::new(2, 1.0 - share)
    }
}
