//! The person sought or seen.

use serde::{Deserialize, Serialize};

use super::{dates::PartialDate, name::Names, place::PlaceAnswer};

/// Man or boy, woman or girl.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Sex {
    /// Man or boy.
    Male,
    /// Woman or girl.
    Female,
}

/// Who a report is about. `None` is "not known", never "no".
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Person {
    /// Name parts.
    pub names: Names,
    /// Man or woman.
    pub sex: Option<Sex>,
    /// When they were born (a year, a range computed from an age, or a day).
    pub birth: Option<PartialDate>,
    /// Home, place of origin or registry (محل القيد).
    pub origin: Option<PlaceAnswer>,
    /// Place of birth, where a list tells it beside the home.
    pub birth_place: Option<PlaceAnswer>,
    /// Marks that help to recognise: free text. Sensitive.
    pub marks: Option<String>,
    /// Health and medicine: free text. Sensitive.
    pub health: Option<String>,
    /// Trade, schooling, languages: free text.
    pub occupation: Option<String>,
    /// Telegram file ids of photos. Sensitive, never shown to strangers.
    pub photos: Vec<String>,
}
