//! Detention facilities: resolved by number, nickname, name, or agency and town. The rows are `tables/facilities.csv`, read once.
//! Only called with the answer to the question about a facility: elsewhere a bare number or town means something else.

mod index;
mod resolve;

use self::index::REGISTER;

pub use resolve::resolve;

/// One facility.
#[derive(Debug)]
pub struct Facility {
    /// Our code: "MI-215".
    pub code: String,
    /// Agency, e.g. "Military Intelligence Division".
    pub agency: String,
    /// Code of the governorate it lies in.
    pub governorate: String,
    /// Code of the facility it is part of.
    pub parent: Option<String>,
    /// Arabic name.
    pub name_ar: String,
    /// English name.
    pub name_en: String,
}

/// The facility of a code.
pub fn find(code: &str) -> Option<&'static Facility> {
    REGISTER
        .entries
        .iter()
        .map(|entry| &entry.facility)
        .find(|facility| facility.code == code)
}
