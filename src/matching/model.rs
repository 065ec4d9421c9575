//! THE TABLE: every piece of evidence, its levels and weights, the explanations of a pair and their priors. Reasoned, then measured on
//! invented families (`tests/it/matching/families.rs`). Weights are natural logs of "likely if one person" over "likely by chance".
//! No code but look-ups; read by everything in `matching`.

use super::{
    Rival,
    names::{align::Role, unit::Likeness},
};

// ---- the judgement ------------------------------------------------------------------------------------------------------------------

/// One over the number of reports that a person could be in: the prior of "same person" for a random pair.
pub const RECORDS: f64 = 30_000.0;
/// From this posterior on a family is told.
pub const STRONG: f64 = 0.95;
/// From this posterior on a volunteer looks.
pub const UNCERTAIN: f64 = 0.12;

// ---- names --------------------------------------------------------------------------------------------------------------------------

/// How close two names are. `Same`: equal, or spellings of one known name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Closeness {
    /// The same name, in whatever spelling.
    Same,
    /// Sounds the same but for a vowel.
    Spelling,
    /// A letter that is often confused.
    Close,
    /// About a letter, in a long name.
    Near,
    /// About a letter; a nickname.
    Alike,
    /// Some likeness.
    Remote,
    /// Another name.
    Different,
}

/// A level of closeness: up to which distance, and how often one person's name comes out so.
pub struct ClosenessRow {
    /// Which level.
    pub closeness: Closeness,
    /// Largest distance.
    pub up_to: f32,
    /// Share of pairs of one person's name.
    pub same: f64,
}

const fn close(closeness: Closeness, up_to: f32, same: f64) -> ClosenessRow {
    ClosenessRow {
        closeness,
        up_to,
        same,
    }
}

/// The levels, closest first.
pub const CLOSENESS: [ClosenessRow; 7] = [
    close(Closeness::Same, 0.02, 0.74),
    close(Closeness::Spelling, 0.08, 0.09),
    close(Closeness::Close, 0.14, 0.06),
    close(Closeness::Near, 0.21, 0.04),
    close(Closeness::Alike, 0.32, 0.03),
    close(Closeness::Remote, 0.42, 0.015),
    close(Closeness::Different, f32::INFINITY, 0.015),
];

/// Distance of a compound without its first or last name (محمد خير, Muhammad Khair, for خير, Khair).
pub const LEFT_OUT: f32 = 0.07;
/// Share of people with a given name that the dictionary does not know, each.
pub const RARE_NAME: f32 = 0.0004;
/// The same of family names.
pub const RARE_FAMILY: f32 = 0.0005;
/// How often a known name is spoilt into a close one.
pub const SPOILT: f32 = 0.12;
/// No single name weighs more than this.
pub const MOST_OF_A_NAME: f64 = 6.5;

/// The weight of two names laid beside each other.
pub fn name_weight(likeness: Likeness) -> f64 {
    let same = CLOSENESS[likeness.closeness as usize].same;
    (same / f64::from(likeness.chance)).ln().min(MOST_OF_A_NAME)
}

/// The price of two parts left over against each other (a first name is never just missing); `None` where both may simply be missing on the other side.
pub fn contradiction(role: Role, other: Role) -> Option<f64> {
    use Role::{Family, Father, Free, Given, Grandfather};
    match (role, other) {
        (Given, Given) => Some(-4.8),
        (Father, Father) => Some(-3.8),
        (Family, Family) => Some(-2.8),
        (Grandfather, Grandfather) => Some(-3.0),
        (Grandfather, Family) | (Family, Grandfather) => Some(-0.6),
        (Given, _) | (_, Given) => Some(-3.2),
        (Free, Father | Family | Free | Grandfather) | (Father | Family | Grandfather, Free) => {
            Some(-1.6)
        }
        _ => None,
    }
}

/// The price of a part found in another's place; dearest where a grandson bears his grandfather's name.
pub fn disorder(role: Role, other: Role) -> f64 {
    use Role::{Family, Father, Free, Given, Grandfather};
    match (role, other) {
        (a, b) if a == b => 0.0,
        (Free, Father | Family | Grandfather) | (Father | Family | Grandfather, Free) => -0.3,
        (Grandfather, Family) | (Family, Grandfather) => -0.8,
        (Given, Grandfather) | (Grandfather, Given) => -7.0,
        (Given, _) | (_, Given) => -3.0,
        _ => -2.6,
    }
}

/// A kunya that agrees, or that differs.
pub const BYNAME: (f64, f64) = (1.4, -0.3);
/// A mother's given name that differs; her own family name that differs.
pub const MOTHER_DIFFERS: f64 = -3.0;
/// The most that a mother's whole name weighs.
pub const MOST_OF_MOTHER: f64 = 7.0;

// ---- birth --------------------------------------------------------------------------------------------------------------------------

/// Share of the people sought who were born in one given year.
pub const BORN_IN_A_YEAR: f64 = 0.033;
/// One person's birth year told 0, 1, 2, 3, 4, 5 years apart.
pub const BIRTH_APART: [f64; 6] = [0.62, 0.17, 0.09, 0.04, 0.02, 0.015];
/// More than five years apart, from an age or an "about": up to ten years, and beyond.
pub const BIRTH_FAR: (f64, f64) = (-3.0, -6.0);
/// More than five years apart, both exact: excluded.
pub const EXCLUDED: f64 = -40.0;
/// The same full date (1 January is a year only); the same day and month of another year, added.
pub const FULL_BIRTH: (f64, f64) = (7.0, 3.0);
/// Two full dates of one year that are not the same: taken from what the year weighs.
pub const OTHER_DAY: f64 = 1.5;

/// Siblings' births against chance, up to so many years apart.
pub const SIBLINGS_APART: [(f64, f64); 4] =
    [(0.0, 0.6), (12.0, 1.5), (22.0, 0.7), (f64::INFINITY, 0.03)];
/// Parent's birth before the child's against chance, up to so many years.
pub const GENERATION_APART: [(f64, f64); 4] = [
    (14.0, 0.002),
    (17.0, 0.3),
    (50.0, 1.7),
    (f64::INFINITY, 0.05),
];

// ---- when and where taken -------------------------------------------------------------------------------------------------------------

/// Gap between two tellings of when somebody was taken, in days: largest gap, share of one person's pairs.
pub const TAKEN_APART: [(i64, f64); 5] =
    [(0, 0.62), (31, 0.11), (100, 0.08), (370, 0.09), (740, 0.05)];
/// Longer apart than the last row.
pub const TAKEN_FAR: f64 = -2.4;
/// Share of all who were taken, by day, in the years when most were.
pub const TAKEN_ON_A_DAY: f64 = 0.000_45;
/// The most that the day of being taken weighs.
pub const MOST_OF_TAKEN: f64 = 4.5;
/// Seen before taken (by more than this many days), and seen after.
pub const SEEN_BEFORE: (i64, f64, f64) = (45, -1.2, 0.1);

/// Weights of two places.
pub struct PlaceWeights {
    /// The same town or quarter.
    pub town: f64,
    /// The same subdistrict.
    pub subdistrict: f64,
    /// The same district.
    pub district: f64,
    /// One is, or names, only the governorate of the other.
    pub governorate: f64,
    /// Two places of one governorate.
    pub neighbours: f64,
    /// Damascus and Rural Damascus.
    pub capital: f64,
    /// Two governorates.
    pub differs: f64,
    /// The same words, unknown to the gazetteer.
    pub words: f64,
}

/// Home or origin.
pub const ORIGIN: PlaceWeights = PlaceWeights {
    town: 4.7,
    subdistrict: 4.2,
    district: 3.7,
    governorate: 1.5,
    neighbours: 0.1,
    capital: -0.3,
    differs: -2.2,
    words: 4.2,
};

/// Where taken or last seen: people are taken where their home is, so it says less.
pub const TAKEN_PLACE: PlaceWeights = PlaceWeights {
    town: 2.6,
    subdistrict: 2.4,
    district: 2.0,
    governorate: 0.8,
    neighbours: 0.0,
    capital: 0.0,
    differs: -0.9,
    words: 2.2,
};
/// What is left of an agreeing place of being taken when the home agrees already.
pub const BEYOND_HOME: f64 = 0.35;

/// The same facility; a part of the same; another (people were moved and confused about where they were).
pub const FACILITY: (f64, f64, f64) = (1.7, 1.3, -0.2);

// ---- explanations ---------------------------------------------------------------------------------------------------------------------

/// How much oftener than two strangers' the names of siblings sound alike (سامر Samer and سمير Samir, ليان Layan and ريان Rayan): parents
/// like them to rhyme.
pub const RHYME: f64 = 3.0;

/// What an explanation says of a name part.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Shared {
    /// It is the same name.
    Yes,
    /// Only by chance.
    No,
    /// The same name in this share of cases, else by chance.
    Perhaps(f64),
    /// Another name, but in this share of cases.
    Apart(f64),
}

/// What an explanation says of two births.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Births {
    /// One birth.
    One,
    /// Those of siblings.
    Siblings,
    /// The first a generation before the second.
    FirstOlder,
    /// The second a generation before the first.
    SecondOlder,
    /// Any two.
    Any,
}

/// An explanation of why two reports resemble each other. Facts are the share of cases in which it holds that they are shared.
pub struct Explanation {
    /// `None` for "the same person".
    pub rival: Option<Rival>,
    /// How many such pairs there are for each report (the same person: one).
    pub prior: f64,
    /// Given, father, grandfather, family: for child and parent, after shifting by one generation.
    pub names: [Shared; 4],
    /// Births.
    pub births: Births,
    /// Mother, origin, taken, place taken, facility, byname.
    pub facts: [f64; 6],
}

use Shared::{Apart, No, Perhaps, Yes};

#[rustfmt::skip]
/// The seven explanations.                                            given, father, grandfather, family            mother origin taken place facility byname
pub const EXPLANATIONS: [Explanation; 7] = [
    Explanation { rival: None, prior: 1.0, names: [Yes, Yes, Yes, Yes], births: Births::One, facts: [1.0, 1.0, 1.0, 1.0, 1.0, 1.0] },
    Explanation { rival: Some(Rival::Sibling), prior: 0.8, names: [Apart(0.004), Yes, Yes, Yes], births: Births::Siblings, facts: [0.92, 0.85, 0.15, 0.5, 0.2, 0.0] },
    Explanation { rival: Some(Rival::Namesake), prior: 0.12, names: [Yes, Yes, Perhaps(0.3), Yes], births: Births::Any, facts: [0.0, 0.3, 0.0, 0.1, 0.0, 0.1] },
    Explanation { rival: Some(Rival::Cousin), prior: 4.0, names: [Perhaps(0.04), Perhaps(0.03), Perhaps(0.4), Yes], births: Births::Any, facts: [0.02, 0.6, 0.05, 0.3, 0.05, 0.0] },
    Explanation { rival: Some(Rival::Child), prior: 0.4, names: [Perhaps(0.15), Yes, Yes, Yes], births: Births::FirstOlder, facts: [0.0, 0.85, 0.15, 0.5, 0.2, 0.0] },
    Explanation { rival: Some(Rival::Parent), prior: 0.4, names: [Perhaps(0.15), Yes, Yes, Yes], births: Births::SecondOlder, facts: [0.0, 0.85, 0.15, 0.5, 0.2, 0.0] },
    Explanation { rival: Some(Rival::Stranger), prior: RECORDS, names: [No, No, No, No], births: Births::Any, facts: [0.0, 0.0, 0.0, 0.0, 0.0, 0.0] },
];
