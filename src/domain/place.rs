//! A place or a detention facility as somebody named it: their words and what we took them to mean.

use serde::{Deserialize, Serialize};

/// A place: the gazetteer's codes that fit (several while ambiguous, none when unknown to us) and the person's words.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct PlaceAnswer {
    /// Gazetteer codes ("SY-HI", "HI-rastan"). Two codes are compatible when one is an ancestor of the other.
    pub codes: Vec<String>,
    /// The person's own words; empty when only a button or a location was given.
    pub words: String,
    /// Latitude and longitude in degrees (WGS 84), when a location was shared.
    pub point: Option<(f64, f64)>,
}

/// A detention facility as named: codes of `facilities.csv` that fit, and the person's words.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct FacilityAnswer {
    /// Facility codes ("MI-215"); empty when unknown to us.
    pub codes: Vec<String>,
    /// The person's own words.
    pub words: String,
}
