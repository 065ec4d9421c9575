//! Man or woman: a conflict excludes, agreement says little (most of the people sought are men).

use super::Finding;
use crate::matching::{Agreement, Evidence, model::EXCLUDED, profile::Profile};

/// Compares.
pub fn compare(a: &Profile, b: &Profile) -> Finding {
    match (a.sex, b.sex) {
        (Some(x), Some(y)) if x == y => Finding::new(Evidence::Sex, Agreement::Agrees, 0.1),
        (Some(_), Some(_)) => Finding::new(Evidence::Sex, Agreement::Differs, EXCLUDED),
        _ => Finding::unknown(Evidence::Sex),
    }
}
