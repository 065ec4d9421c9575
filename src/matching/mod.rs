//! Whether two reports may be about one person. Pure: [`compare`] judges, [`keys()`] finds candidates. A report is prepared as a
//! [`Profile`]; names are laid beside each other (`names`), facts compared (`evidence`), and all that could explain the likeness is
//! weighed (`explanations`) with the weights of one table (`model`). Called by the jobs that find pairs.

pub mod evidence;
pub mod explanations;
pub mod keys;
pub mod model;
pub mod names;
pub mod profile;
pub mod verdict;

use serde::{Deserialize, Serialize};

pub use self::profile::Profile;
use crate::domain::report::Report;

/// How much a pair of reports is worth to a family.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Level {
    /// Not worth anybody's time: not stored.
    None,
    /// Possible: a volunteer looks at it.
    Uncertain,
    /// Strong enough to be told at once.
    Strong,
}

/// A kind of evidence, as it is told to families and volunteers (`evidence-<name>` in `locales/`).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Evidence {
    /// First name.
    Given,
    /// Father's name.
    Father,
    /// Grandfather's name.
    Grandfather,
    /// Family name.
    Family,
    /// Mother's name.
    Mother,
    /// Kunya or nickname.
    Byname,
    /// Man or woman.
    Sex,
    /// Year of birth.
    Birth,
    /// Place of origin or home.
    Origin,
    /// When taken or last seen.
    Taken,
    /// Where taken or last seen.
    TakenPlace,
    /// Place of detention.
    Facility,
    /// Order of events (seen after taken).
    Chronology,
}

/// How two reports stand to each other in one kind of evidence.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Agreement {
    /// The same, spelling aside.
    Agrees,
    /// Close: a year apart, a nickname, the same governorate.
    Near,
    /// One side or both do not say.
    Unknown,
    /// Different.
    Differs,
}

/// One term of the judgement.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Reason {
    /// What was compared.
    pub evidence: Evidence,
    /// How it came out.
    pub agreement: Agreement,
    /// Evidence for "same" against the strongest rival, natural log.
    pub weight: f64,
    /// For `Near` of years: how many years apart.
    #[serde(default)]
    pub years_apart: Option<u8>,
}

/// Another explanation of why two reports resemble each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Rival {
    /// Brother or sister.
    Sibling,
    /// Same names, another person.
    Namesake,
    /// Cousin or clan.
    Cousin,
    /// One is the other's child.
    Child,
    /// One is the other's parent.
    Parent,
    /// Nobody in particular.
    Stranger,
}

/// The judgement of a pair.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Verdict {
    /// What it is worth.
    pub level: Level,
    /// Posterior probability that they are one person. Never shown to people.
    pub probability: f64,
    /// Terms, strongest first; `Unknown` ones included.
    pub reasons: Vec<Reason>,
    /// The strongest other explanation.
    pub rival: Rival,
}

/// A blocking key of a report: stored only as HMAC. `weight` is the rarity of what it joins (natural log), for ranking candidates.
#[derive(Debug, Clone, PartialEq)]
pub struct Key {
    /// What is hashed.
    pub value: String,
    /// Rarity, larger is rarer.
    pub weight: f32,
}

/// Judges whether two reports are about one person. Symmetric, to the bit.
pub fn compare(a: &Report, b: &Report) -> Verdict {
    compare_profiles(&Profile::of(a), &Profile::of(b))
}

/// The same for reports prepared once. `Rival::Child` says that the second of them in a fixed order (the search first) would be the
/// first's child.
pub fn compare_profiles(a: &Profile, b: &Profile) -> Verdict {
    let (first, second) = if a.order <= b.order { (a, b) } else { (b, a) };
    verdict::verdict(&explanations::Comparison::of(first, second))
}

/// The keys under which a report is stored (16 to 24).
pub fn keys(report: &Report) -> Vec<Key> {
    keys::list_keys(&Profile::of(report), false)
}

/// The keys a report asks for (40 to 60): its own and their neighbours (years ±2, months ±1).
pub fn wanted_keys(report: &Report) -> Vec<Key> {
    keys::list_keys(&Profile::of(report), true)
}
