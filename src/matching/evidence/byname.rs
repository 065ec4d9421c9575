//! Kunya or nickname (أبو عمر, Abu Omar): identifies weakly, many men bear the same by habit.

use super::Finding;
use crate::matching::{
    Agreement, Evidence,
    model::{BYNAME, Closeness},
    profile::Profile,
};

/// Compares bynames.
pub fn compare(a: &Profile, b: &Profile) -> Finding {
    let (Some(x), Some(y)) = (&a.byname, &b.byname) else {
        return Finding::unknown(Evidence::Byname);
    };
    if x.likeness(y).closeness <= Closeness::Near {
        Finding::new(Evidence::Byname, Agreement::Agrees, BYNAME.0)
    } else {
        Finding::new(Evidence::Byname, Agreement::Differs, BYNAME.1)
    }
}
