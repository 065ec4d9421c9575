//! THE TABLE: every piece of evidence, its levels, how often one person's two reports come out so, and the explanations of a pair. Reasoned
//! first; then estimated without any answers from lists of one kind (`estimate`), which changes a copy of [`Model`], never this file.
//! "By chance" is not here: how common a name, a town or a year is comes from `frequency`. Read by everything in `matching`.

use super::{Agreement, Rival, names::align::Role};

// ---- the judgement ------------------------------------------------------------------------------------------------------------------

/// Reports in which a person could be, where nobody says how many there are.
pub const RECORDS: f64 = 30_000.0;
/// From this posterior on a family is told.
pub const STRONG: f64 = 0.96;
/// From this posterior on a volunteer looks.
pub const UNCERTAIN: f64 = 0.12;
/// Births that both know exactly are no further apart than so many years.
pub const MOST_YEARS_APART: u8 = 5;
/// How likely somebody who is in one list is in another one too, against being in a list at all.
pub const ANOTHER_RECORD: f64 = 0.7;

// ---- names --------------------------------------------------------------------------------------------------------------------------

/// How close two names are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
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
    /// Hardly any: two letters of a short name.
    Far,
    /// Two known names a letter apart: حسن (Hasan) and حسين (Husayn).
    Confusable,
    /// Another name.
    Different,
}

/// How many there are.
pub const CLOSENESSES: usize = 9;

/// How often a name is spoilt into just the one that the tables do not know, by how close they are: against each other only, and less the further
/// they are, for there are more ways to be far.
pub const SPOILT_INTO: [f32; CLOSENESSES] = [1.2, 1.0, 0.6, 0.45, 0.25, 0.1, 0.025, 0.0, 0.0];
/// How often a name is told by just this nickname of it, in the same measure.
pub const NICKNAME: f32 = 0.6;
/// How often a name is spoilt into just one other, where that measure says 1.
pub const TYPO: f32 = 0.02;
/// How often what the tables do not know is a name by itself, in the same measure.
pub const UNTABLED: f32 = 0.003;

/// The levels of sound, and the largest distance of each.
pub const CLOSENESS: [(Closeness, f32); 7] = [
    (Closeness::Same, 0.02),
    (Closeness::Spelling, 0.08),
    (Closeness::Close, 0.14),
    (Closeness::Near, 0.21),
    (Closeness::Alike, 0.32),
    (Closeness::Remote, 0.42),
    (Closeness::Far, 0.60),
];

/// Distance of a compound without its first or last name (محمد خير, Muhammad Khair, for خير, Khair).
pub const LEFT_OUT: f32 = 0.07;
/// How often a known name is spoilt into one that sounds like a neighbour.
pub const SPOILT: f32 = 0.12;
/// How much oftener than two strangers' the names of siblings sound alike (سامر Samer and سمير Samir): parents like them to rhyme.
pub const RHYME: f64 = 3.0;
/// The least chance that a name is anybody's.
pub const RAREST: f32 = 0.000_1;

/// What becomes of an alignment in which parts changed their places.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Disorder {
    /// Every part in its place.
    None,
    /// A part of a full name in one field, whose place is not known.
    Free,
    /// Grandfather and family stand for each other.
    Late,
    /// Father with grandfather or family.
    Father,
    /// The first name elsewhere.
    Given,
    /// The first name where the other's grandfather is: a grandson bears his name.
    Grandson,
}

/// The place that a pair of parts needs.
pub const fn disorder(role: Role, other: Role) -> Disorder {
    use Role::{Family, Father, Free, Given, Grandfather};
    match (role, other) {
        (Given, Given)
        | (Father, Father)
        | (Grandfather, Grandfather)
        | (Family, Family)
        | (Free, Free) => Disorder::None,
        (Free, Father | Family | Grandfather) | (Father | Family | Grandfather, Free) => {
            Disorder::Free
        }
        (Grandfather, Family) | (Family, Grandfather) => Disorder::Late,
        (Given, Grandfather) | (Grandfather, Given) => Disorder::Grandson,
        (Given, _) | (_, Given) => Disorder::Given,
        _ => Disorder::Father,
    }
}

/// Two parts left over against each other, the dearest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Clash {
    /// Two first names that the tables know.
    Given,
    /// Two first names, one of them unknown to the tables: it may be spoilt.
    Spoilt,
    /// Two fathers.
    Father,
    /// A first name and something else.
    Misplaced,
    /// Two grandfathers.
    Grandfather,
    /// Two family names.
    Family,
    /// A part whose place is not known.
    Free,
    /// A grandfather and a family name: the one may stand for the other.
    Late,
}

/// How two left-over parts contradict each other; `None` where both may simply be missing on the other side.
pub const fn clash(role: Role, other: Role) -> Option<Clash> {
    use Role::{Family, Father, Free, Given, Grandfather};
    Some(match (role, other) {
        (Given, Given) => Clash::Given,
        (Father, Father) => Clash::Father,
        (Family, Family) => Clash::Family,
        (Grandfather, Grandfather) => Clash::Grandfather,
        (Grandfather, Family) | (Family, Grandfather) => Clash::Late,
        (Given, _) | (_, Given) => Clash::Misplaced,
        (Free, _) | (_, Free) => Clash::Free,
        (Father, _) | (_, Father) => return None,
    })
}

// ---- facts --------------------------------------------------------------------------------------------------------------------------

/// A kind of fact.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fact {
    /// Man or woman.
    Sex,
    /// Birth.
    Birth,
    /// Mother's first name.
    Mother,
    /// Mother's own family name.
    MotherFamily,
    /// Home or origin.
    Origin,
    /// Place of birth.
    BirthPlace,
    /// When taken.
    Taken,
    /// Where taken.
    TakenPlace,
    /// Place of detention.
    Facility,
    /// Seen before or after taken.
    Chronology,
    /// Kunya or nickname.
    Byname,
}

/// How many there are.
pub const FACTS: usize = 11;
/// The most levels of one fact; level 0 is "not known".
pub const LEVELS: usize = 18;

/// A level of a fact: what it is called to people, and how often one person's two reports come out so (within its group of levels).
pub type Level = (Agreement, f64);

use Agreement::{Agrees, Differs, Near, Unknown};

const NOT_KNOWN: Level = (Unknown, 1.0);

/// Man or woman.
pub const SEX: [Level; 3] = [NOT_KNOWN, (Agrees, 0.992), (Differs, 0.008)];

#[rustfmt::skip]
/// Two full dates: the same, day and month of another year, another day of the year, up to three years, more.
/// Two years: 0, 1, 2, 3, 5 apart, more. An age or an "about": the spans touch, or are 1, 3 years apart, more.
pub const BIRTH: [Level; 16] = [
    NOT_KNOWN,
    (Agrees, 0.66), (Near, 0.12), (Agrees, 0.06), (Near, 0.10), (Differs, 0.06),
    (Agrees, 0.66), (Near, 0.16), (Near, 0.08), (Near, 0.03), (Differs, 0.03), (Differs, 0.04),
    (Agrees, 0.70), (Near, 0.16), (Near, 0.08), (Differs, 0.06),
];

#[rustfmt::skip]
/// Two days: the same, day and month exchanged, the same month, within 45 days, the same day of another year, within a year, two, more.
/// A month and a day or month: the same, neighbours, the same of another year, within a year, two, more.
/// A year, an "about" or a season: they touch, a year apart, more.
pub const TAKEN: [Level; 18] = [
    NOT_KNOWN,
    (Agrees, 0.66), (Near, 0.02), (Agrees, 0.06), (Near, 0.05), (Near, 0.08), (Near, 0.06), (Differs, 0.03), (Differs, 0.04),
    (Agrees, 0.72), (Near, 0.06), (Near, 0.08), (Near, 0.06), (Differs, 0.04), (Differs, 0.04),
    (Agrees, 0.82), (Near, 0.12), (Differs, 0.06),
];

#[rustfmt::skip]
/// Both tell more than a governorate: the same town, the same district, the same words unknown to the gazetteer (one level in three
/// guises), two places of one governorate, Damascus and around it, two governorates.
/// One tells only a governorate: the same, Damascus and around it, two governorates.
pub const ORIGIN: [Level; 10] = [
    NOT_KNOWN,
    (Agrees, 0.87), (Agrees, 0.87), (Agrees, 0.87), (Near, 0.03), (Near, 0.02), (Differs, 0.08),
    (Near, 0.90), (Near, 0.03), (Differs, 0.07),
];

#[rustfmt::skip]
/// Place of birth: the same levels. Where one alone tells it and the homes do not agree: it is the other's home, or not; nothing is said of it, for
/// neither told the same.
pub const BIRTH_PLACE: [Level; 12] = [
    NOT_KNOWN,
    (Agrees, 0.87), (Agrees, 0.87), (Agrees, 0.87), (Near, 0.03), (Near, 0.02), (Differs, 0.08),
    (Near, 0.90), (Near, 0.03), (Differs, 0.07),
    (Unknown, 0.40), (Unknown, 0.60),
];

#[rustfmt::skip]
/// Where taken: the same levels.
pub const TAKEN_PLACE: [Level; 12] = [
    NOT_KNOWN,
    (Agrees, 0.82), (Agrees, 0.82), (Agrees, 0.82), (Near, 0.05), (Near, 0.02), (Differs, 0.11),
    (Near, 0.87), (Near, 0.02), (Differs, 0.11),
    (Unknown, 0.30), (Unknown, 0.70),
];

/// The same facility, a part of the same, another (people were moved and confused about where they were).
pub const FACILITY: [Level; 4] = [NOT_KNOWN, (Agrees, 0.42), (Near, 0.06), (Differs, 0.52)];

/// Seen after taken, and before.
pub const CHRONOLOGY: [Level; 3] = [NOT_KNOWN, (Agrees, 0.93), (Differs, 0.07)];

/// A kunya that agrees, or differs.
pub const BYNAME: [Level; 3] = [NOT_KNOWN, (Agrees, 0.6), (Differs, 0.4)];

/// Seen before taken: by more than this many days.
pub const SEEN_BEFORE_DAYS: i64 = 45;

// ---- explanations ---------------------------------------------------------------------------------------------------------------------

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

/// Siblings' births against chance, up to so many years apart.
pub const SIBLINGS_APART: [(f64, f64); 4] =
    [(0.0, 0.9), (12.0, 1.5), (22.0, 0.7), (f64::INFINITY, 0.03)];
/// Parent's birth before the child's against chance, up to so many years.
pub const GENERATION_APART: [(f64, f64); 4] = [
    (14.0, 0.002),
    (17.0, 0.3),
    (50.0, 1.7),
    (f64::INFINITY, 0.05),
];

/// An explanation of why two reports resemble each other. Facts are the share of cases in which it holds that they are shared.
#[derive(Debug, Clone)]
pub struct Explanation {
    /// `None` for "the same person".
    pub rival: Option<Rival>,
    /// How many such pairs there are for each report (the same person: one).
    pub prior: f64,
    /// Given, father, grandfather, family: for child and parent, after shifting by one generation.
    pub names: [Shared; 4],
    /// Births.
    pub births: Births,
    /// In the order of [`Fact`]; births are told above.
    pub facts: [f64; FACTS],
}

/// The place of "the same person" among the explanations.
pub const SAME: usize = 0;
/// How many explanations there are.
pub const EXPLANATIONS: usize = 7;

/// Everything that estimating may change.
#[derive(Debug, Clone)]
pub struct Model {
    /// How close one person's names come out, by [`super::names::likeness::Likeness::row`]; `Different` is told by `clash`.
    pub closeness: [[f64; CLOSENESSES]; 4],
    /// How often one person's parts stand so, by [`Disorder`].
    pub disorder: [f64; 6],
    /// How often one person's parts clash so, by [`Clash`].
    pub clash: [f64; 8],
    /// How often a mother's first name, and her family name, come out as another.
    pub mother_differs: [f64; 2],
    /// One person's levels, by [`Fact`] (not the mother's).
    pub facts: [[f64; LEVELS]; FACTS],
    /// The explanations, "the same person" first.
    pub explanations: [Explanation; EXPLANATIONS],
}

use Shared::{Apart, No, Perhaps, Yes};

impl Model {
    /// As reasoned.
    #[rustfmt::skip]
    pub fn reasoned() -> Self {
        Self {
            //           Same   Spelling Close  Near  Alike  Remote Far    Confusable
            closeness: [[0.860, 0.020, 0.015, 0.025, 0.040, 0.025, 0.010, 0.002, 1.0],
                        [0.860, 0.035, 0.020, 0.020, 0.030, 0.020, 0.010, 0.002, 1.0],
                        [0.430, 0.100, 0.080, 0.080, 0.130, 0.130, 0.050, 0.000_1, 1.0],
                        [0.110, 0.380, 0.140, 0.080, 0.130, 0.110, 0.050, 0.000_1, 1.0]],
            //          none  free  late   father given  grandson
            disorder: [1.0, 0.80, 0.06, 0.025, 0.02, 0.001],
            //       given  spoilt father misplaced grandf family free late
            clash: [0.006, 0.040, 0.025, 0.03, 0.050, 0.060, 0.20, 0.50],
            mother_differs: [0.05, 0.06],
            facts: [spread(&SEX), spread(&BIRTH), spread(&[NOT_KNOWN]), spread(&[NOT_KNOWN]), spread(&ORIGIN), spread(&BIRTH_PLACE),
                    spread(&TAKEN), spread(&TAKEN_PLACE), spread(&FACILITY), spread(&CHRONOLOGY), spread(&BYNAME)],
            //                                                       given, father, grandfather, family           sex birth mother family home  born  taken place facility order byname
            explanations: [
                Explanation { rival: None, prior: 0.9, names: [Yes, Yes, Yes, Yes], births: Births::One, facts: [1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0] },
                Explanation { rival: Some(Rival::Sibling), prior: 0.6, names: [Apart(0.004), Yes, Yes, Yes], births: Births::Siblings, facts: [0.5, 0.0, 0.92, 0.92, 0.88, 0.7, 0.20, 0.4, 0.2, 0.3, 0.0] },
                Explanation { rival: Some(Rival::Namesake), prior: 0.12, names: [Yes, Yes, Perhaps(0.3), Yes], births: Births::Any, facts: [1.0, 0.0, 0.0, 0.0, 0.3, 0.2, 0.0, 0.1, 0.0, 0.0, 0.1] },
                Explanation { rival: Some(Rival::Cousin), prior: 2.5, names: [Perhaps(0.04), Perhaps(0.03), Perhaps(0.4), Yes], births: Births::Any, facts: [0.0, 0.0, 0.02, 0.1, 0.6, 0.4, 0.05, 0.25, 0.05, 0.0, 0.0] },
                Explanation { rival: Some(Rival::Child), prior: 0.4, names: [Perhaps(0.15), Yes, Yes, Yes], births: Births::FirstOlder, facts: [0.5, 0.0, 0.0, 0.0, 0.88, 0.6, 0.15, 0.4, 0.2, 0.0, 0.0] },
                Explanation { rival: Some(Rival::Parent), prior: 0.4, names: [Perhaps(0.15), Yes, Yes, Yes], births: Births::SecondOlder, facts: [0.5, 0.0, 0.0, 0.0, 0.88, 0.6, 0.15, 0.4, 0.2, 0.0, 0.0] },
                Explanation { rival: Some(Rival::Stranger), prior: f64::INFINITY, names: [No, No, No, No], births: Births::Any, facts: [0.0; FACTS] },
            ],
        }
    }
}

fn spread(levels: &[Level]) -> [f64; LEVELS] {
    let mut spread = [0.0; LEVELS];
    for (place, level) in spread.iter_mut().zip(levels) {
        *place = level.1;
    }
    spread
}
