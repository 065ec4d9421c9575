//! A report prepared for comparing: names as units, places with all they lie in, dates by what they mean. One report against
//! hundreds of candidates is prepared once. Holds no more than comparing needs. Called by `compare` and by whoever ranks candidates.

use std::hash::{DefaultHasher, Hash, Hasher};

use super::{
    evidence::places::Spot,
    names::{
        align::{MOST, Part, Role},
        dictionary::{DICTIONARY, Pool},
        folding::fold_name,
        tokens::{bare, is_kunya, units},
        unit::Unit,
    },
};
use crate::domain::{
    dates::PartialDate,
    person::Sex,
    place::PlaceAnswer,
    report::{Report, ReportKind},
};

/// A prepared report.
#[derive(Debug, Clone)]
pub struct Profile {
    /// Name parts in their roles.
    pub parts: Vec<Part>,
    /// Mother's given name, and her own family name.
    pub mother: (Option<Unit>, Option<Unit>),
    /// Kunya or nickname.
    pub byname: Option<Unit>,
    /// Man or woman.
    pub sex: Option<Sex>,
    /// Birth.
    pub birth: Option<PartialDate>,
    /// When taken or last seen.
    pub taken: Option<PartialDate>,
    /// When seen, found or released.
    pub seen: Option<PartialDate>,
    /// Home or origin.
    pub origin: Option<Spot>,
    /// Where taken or last seen.
    pub taken_place: Option<Spot>,
    /// Facility codes, and the words of those unknown to us.
    pub facilities: Vec<Facility>,
    /// Puts two profiles in one order whichever is named first, so that the judgement is the same to the bit.
    pub(super) order: (u8, u64),
}

/// One facility as named.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Facility {
    /// Codes that fit, each with its parent's, where known.
    pub codes: Vec<String>,
    /// What they are part of.
    pub parents: Vec<String>,
    /// Folded words, where there is no code.
    pub words: String,
}

impl Profile {
    /// Prepares a report.
    pub fn of(report: &Report) -> Self {
        let person = &report.person;
        let pool = match person.sex {
            Some(Sex::Female) => Some(Pool::Women),
            Some(Sex::Male) => Some(Pool::Men),
            None => None,
        };
        let is_search = report.kind == ReportKind::Missing;
        Self {
            parts: parts(report, pool),
            mother: mother(person.names.mother.as_deref().unwrap_or_default()),
            byname: byname(report),
            sex: person.sex,
            birth: person.birth.clone(),
            taken: report
                .taken_on
                .clone()
                .or_else(|| report.event_on.clone().filter(|_| is_search)),
            seen: report.event_on.clone().filter(|_| !is_search),
            origin: person.origin.as_ref().and_then(Spot::of),
            taken_place: taken_place(report).and_then(Spot::of),
            facilities: facilities(report),
            order: order(report),
        }
    }

    /// The unit of a role.
    pub fn unit(&self, role: Role) -> Option<&Unit> {
        self.parts
            .iter()
            .find(|part| part.role == role)
            .map(|part| &part.unit)
    }
}

/// A search tells where somebody was taken; the place of a sighting or a release is another matter.
fn taken_place(report: &Report) -> Option<&PlaceAnswer> {
    report
        .event_place
        .as_ref()
        .filter(|_| report.kind == ReportKind::Missing)
}

fn parts(report: &Report, pool: Option<Pool>) -> Vec<Part> {
    let names = &report.person.names;
    let mut parts = Vec::new();
    let given = units(names.given.as_deref().unwrap_or_default());
    let pool = pool.unwrap_or_else(|| likely_pool(given.get(..1).unwrap_or_default()));
    let slots = [
        (Role::Given, &names.given, pool),
        (Role::Father, &names.father, Pool::Men),
        (Role::Grandfather, &names.grandfather, Pool::Men),
        (Role::Family, &names.family, Pool::Families),
    ];
    let is_whole_name = slots[1..].iter().all(|(_, words, _)| words.is_none());
    for (role, words, pool) in slots {
        let found = units(words.as_deref().unwrap_or_default());
        if is_whole_name && found.len() > 1 {
            return spread(&found, pool);
        }
        if role == Role::Given && is_only_kunya(words.as_deref(), &found) {
            continue;
        }
        if let Some(unit) = Unit::of_units(&found, pool) {
            parts.push(Part { role, unit });
        }
    }
    parts
}

/// "Abu Omar" where a first name was asked: a byname. أم (umm, mother of) only as a word of its own: أمينة (Amina) is a first name.
fn is_only_kunya(words: Option<&str>, found: &[String]) -> bool {
    let is_one_word = || fold_name(words.unwrap_or_default()).split(' ').count() == 1;
    match found {
        [unit] if unit.starts_with("ام") || unit.starts_with("um") => {
            is_kunya(unit) && !is_one_word()
        }
        [unit] => is_kunya(unit),
        _ => false,
    }
}

/// The pool of a first name where nobody says whether man or woman: the one in which it is the commoner.
fn likely_pool(found: &[String]) -> Pool {
    let name = found.concat();
    let share = |pool: Pool| {
        let entries = DICTIONARY.names(bare(&name)).iter();
        let shares =
            entries.filter_map(|&id| Some(DICTIONARY.entries.get(usize::from(id))?.share(pool)));
        shares.fold(0.0, f32::max)
    };
    if share(Pool::Women) > share(Pool::Men) {
        Pool::Women
    } else {
        Pool::Men
    }
}

/// A whole name in one field: the first unit is the given name, the others may be father or family.
fn spread(found: &[String], pool: Pool) -> Vec<Part> {
    let last = found.len() - 1;
    found
        .iter()
        .take(MOST)
        .enumerate()
        .filter_map(|(at, word)| {
            let (role, pool) = match at {
                0 => (Role::Given, pool),
                1 if last > 1 => (Role::Father, Pool::Men),
                at if at == last && last > 1 => (Role::Family, Pool::Families),
                _ => (Role::Free, Pool::Families),
            };
            let unit = Unit::of_units(std::slice::from_ref(word), pool)?;
            Some(Part { role, unit })
        })
        .collect()
}

fn mother(words: &str) -> (Option<Unit>, Option<Unit>) {
    let found = units(words);
    match found.as_slice() {
        [] => (None, None),
        [given] => (Unit::of(given, Pool::Women), None),
        [given, .., family] => (
            Unit::of(given, Pool::Women),
            Unit::of(family, Pool::Families),
        ),
    }
}

fn byname(report: &Report) -> Option<Unit> {
    let names = &report.person.names;
    let told = names
        .byname
        .as_deref()
        .and_then(|words| Unit::of(words, Pool::Men));
    told.or_else(|| {
        let found = units(names.given.as_deref().unwrap_or_default());
        if is_only_kunya(names.given.as_deref(), &found) {
            Unit::of_units(&found, Pool::Men)
        } else {
            None
        }
    })
}

fn facilities(report: &Report) -> Vec<Facility> {
    report
        .detentions
        .iter()
        .map(|detention| &detention.facility)
        .filter(|facility| !facility.codes.is_empty() || !facility.words.trim().is_empty())
        .map(|facility| Facility {
            codes: facility.codes.clone(),
            parents: facility
                .codes
                .iter()
                .filter_map(|code| crate::gazetteer::facilities::find(code)?.parent.clone())
                .collect(),
            words: fold_name(&facility.words),
        })
        .collect()
}

fn order(report: &Report) -> (u8, u64) {
    let mut hasher = DefaultHasher::new();
    format!("{report:?}").hash(&mut hasher);
    let kind = match report.kind {
        ReportKind::Missing => 0,
        _ => 1,
    };
    (kind, hasher.finish())
}
