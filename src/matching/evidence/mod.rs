//! The facts beside the names, one comparer a file, all of one shape: two profiles in, a [`Finding`] out. Unknown is neither for nor
//! against. What the levels weigh stands in `model`. Called by `explanations`.

pub mod birth;
pub mod byname;
pub mod facility;
pub mod mother;
pub mod places;
pub mod sex;
pub mod taken;

use chrono::TimeDelta;

use super::{Agreement, Evidence, profile::Profile};

/// How two reports stand to each other in one fact.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Finding {
    /// Which fact.
    pub evidence: Evidence,
    /// How it came out.
    pub agreement: Agreement,
    /// Same person against chance, natural log.
    pub weight: f64,
    /// For births: how many years apart.
    pub years_apart: Option<u8>,
}

impl Finding {
    /// A finding without years.
    pub const fn new(evidence: Evidence, agreement: Agreement, weight: f64) -> Self {
        Self {
            evidence,
            agreement,
            weight,
            years_apart: None,
        }
    }

    /// One side or both do not say.
    pub const fn unknown(evidence: Evidence) -> Self {
        Self::new(evidence, Agreement::Unknown, 0.0)
    }
}

/// A span in days, exact for any that a life may have.
fn in_days(span: TimeDelta) -> f64 {
    f64::from(i32::try_from(span.num_days()).unwrap_or(i32::MAX))
}

/// Compares every fact.
pub fn list_findings(a: &Profile, b: &Profile) -> Vec<Finding> {
    let origin = places::compare_origin(a, b);
    vec![
        sex::compare(a, b),
        birth::compare(a, b),
        mother::compare(a, b),
        origin,
        taken::compare(a, b),
        places::compare_taken(a, b, origin.agreement),
        facility::compare(a, b),
        taken::compare_order(a, b),
        byname::compare(a, b),
    ]
}
