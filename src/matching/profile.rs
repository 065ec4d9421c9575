//! A report prepared for comparing: names as units, places with all they lie in, dates by what they mean. Holds no more than comparing needs,
//! and no words: what repeats is shared through the lexicon. Called by `compare`, `link` and whoever ranks candidates.

use std::{
    hash::{Hash, Hasher},
    sync::Arc,
};

use rustc_hash::FxHasher;

use super::{
    evidence::{facility::Holding, places::Spot},
    mending::mend,
    names::{
        align::{MOST, Part, Role},
        dictionary::{DICTIONARY, Entry, Pool},
        lexicon::{Cell, Lexicon},
        tokens::{Place, bare, is_kunya},
        unit::Unit,
    },
    span::Span,
};
use crate::domain::{
    name::Names,
    person::Sex,
    place::PlaceAnswer,
    report::{Report, ReportKind},
};

/// A prepared report.
#[derive(Debug, Clone)]
pub struct Profile {
    /// Name parts in their roles.
    pub parts: Box<[Part]>,
    /// The parts read another way: محمد مصطفى (Muhammad Mustafa) in a full name as one first name, in the column of first names as a father's too.
    pub merged: Option<Box<[Part]>>,
    /// Mother's given name, and her own family name.
    pub mother: [Option<Arc<Unit>>; 2],
    /// Kunya or nickname.
    pub byname: Option<Arc<Unit>>,
    /// Man or woman.
    pub sex: Option<Sex>,
    /// Birth.
    pub birth: Option<Span>,
    /// When taken or last seen.
    pub taken: Option<Span>,
    /// When seen, found or released.
    pub seen: Option<Span>,
    /// Home or origin.
    pub origin: Option<Arc<Spot>>,
    /// Place of birth.
    pub birth_place: Option<Arc<Spot>>,
    /// Where taken or last seen.
    pub taken_place: Option<Arc<Spot>>,
    /// Facilities.
    pub facilities: Box<[Arc<Holding>]>,
    /// Puts two profiles in one order whichever is named first, so that the judgement is the same to the bit.
    pub(super) order: u64,
}

impl Profile {
    /// Prepares a report.
    pub fn of(report: &Report, lexicon: &Lexicon) -> Self {
        let person = &report.person;
        let is_search = report.kind == ReportKind::Missing;
        let spot = |answer: Option<&PlaceAnswer>| answer.and_then(|answer| lexicon.spot(answer));
        let taken = report.taken_on.as_ref();
        let event = report.event_on.as_ref();
        let names = &mend(&person.names, lexicon);
        let mut profile = Self {
            parts: Box::default(),
            merged: None,
            mother: mother(names, lexicon),
            byname: byname(names, lexicon),
            sex: person.sex,
            birth: person.birth.as_ref().map(Span::of),
            taken: taken.or(event.filter(|_| is_search)).map(Span::of),
            seen: event.filter(|_| !is_search).map(Span::of),
            origin: spot(person.origin.as_ref()),
            birth_place: spot(person.birth_place.as_ref()),
            taken_place: spot(taken_place(report)),
            facilities: facilities(report, lexicon),
            order: 0,
        };
        profile.set_parts(names, lexicon);
        profile.order = u64::from(!is_search) << 63 | profile.hash() >> 1;
        profile
    }

    /// The part of a role.
    pub fn part(&self, role: Role) -> Option<&Part> {
        self.parts.iter().find(|part| part.role == role)
    }

    /// Every name in it and whose kind of name it is, for counting.
    pub fn list_names(&self) -> impl Iterator<Item = (&Unit, Pool)> {
        let parts = self.parts.iter().map(|part| (&*part.unit, part.pool));
        let pools = [Pool::Women, Pool::Families];
        let mother = self.mother.iter().zip(pools);
        parts.chain(mother.filter_map(|(unit, pool)| Some((&**unit.as_ref()?, pool))))
    }

    fn set_parts(&mut self, names: &Names, lexicon: &Lexicon) {
        let others = [&names.father, &names.grandfather, &names.family];
        let is_whole_name = others.iter().all(|words| words.is_none());
        let words = names.given.as_deref().unwrap_or_default();
        let given = if is_whole_name {
            Arc::new(lexicon.read_cell(words, Place::First))
        } else {
            lexicon.cell(words, Place::First)
        };
        let pool = self.sex.map_or_else(|| likely_pool(&given), pool_of);
        if is_whole_name && given.units.len() > 1 {
            self.set_whole_name(&given, pool, lexicon);
            return;
        }
        let cell = given;
        let given = cell.whole(lexicon).filter(|_| !is_only_kunya(words, &cell));
        let later = |words: &Option<String>, place: Place| {
            let cell = lexicon.cell(words.as_deref()?, place);
            cell.whole(lexicon)
        };
        let slots = [
            (Role::Given, given, pool),
            (Role::Father, later(&names.father, Place::First), Pool::Men),
            (
                Role::Grandfather,
                later(&names.grandfather, Place::First),
                Pool::Men,
            ),
            (
                Role::Family,
                later(&names.family, Place::Later),
                Pool::Families,
            ),
        ];
        let parts = slots
            .into_iter()
            .filter_map(|(role, unit, pool)| Some(Part::new(role, unit?, pool)));
        self.parts = parts.collect();
        if names.father.is_none() {
            self.merged = part_father(&cell, &self.parts);
        }
    }

    fn set_whole_name(&mut self, cell: &Cell, pool: Pool, lexicon: &Lexicon) {
        let mut units: Vec<&Arc<Unit>> = cell.units.iter().collect();
        if is_kunya(&cell.texts[0]) && units.len() == cell.texts.len() {
            // "Abu Ali Mustafa Yusuf": no first name was told.
            self.byname = Some(units.remove(0).clone());
            self.parts = spread(units.into_iter(), (Role::Free, Pool::Men));
            return;
        }
        self.merged = merge(cell, pool, lexicon);
        if is_family_first(&cell.texts) {
            units.rotate_left(1);
        }
        self.parts = spread(units.into_iter(), (Role::Given, pool));
    }

    /// The same for the same report in every process, of all that is compared; units have numbers of the moment, so it is their words that count.
    fn hash(&self) -> u64 {
        let mut hasher = FxHasher::default();
        for part in &self.parts {
            (part.role, part.pool, &*part.unit.whole().text).hash(&mut hasher);
        }
        let others = self.mother.iter().chain([&self.byname]);
        for unit in others {
            unit.as_ref()
                .map(|unit| &*unit.whole().text)
                .hash(&mut hasher);
        }
        (self.sex, self.birth, self.taken, self.seen).hash(&mut hasher);
        for spot in [&self.origin, &self.birth_place, &self.taken_place] {
            spot.hash(&mut hasher);
        }
        self.facilities.hash(&mut hasher);
        hasher.finish()
    }
}

const fn pool_of(sex: Sex) -> Pool {
    match sex {
        Sex::Female => Pool::Women,
        Sex::Male => Pool::Men,
    }
}

/// The place of a sighting or a release is another matter than where somebody was taken.
fn taken_place(report: &Report) -> Option<&PlaceAnswer> {
    let event = report.event_place.as_ref();
    let event = event.filter(|_| report.kind == ReportKind::Missing);
    report.taken_place.as_ref().or(event)
}

/// "Abu Omar" where a first name was asked: a byname.
fn is_only_kunya(words: &str, cell: &Cell) -> bool {
    match cell.texts.as_slice() {
        [unit] if says_mother(unit) => is_mothers_kunya(words, unit),
        [unit] => is_kunya(unit),
        _ => false,
    }
}

/// أم (umm, mother of) as a word of its own: أمينة (Amina) and أمين الدين (Amin al-Din) are first names.
fn is_mothers_kunya(words: &str, unit: &str) -> bool {
    let is_word_of_its_own = words.trim().chars().take(4).any(char::is_whitespace);
    is_word_of_its_own && says_mother(unit) && is_kunya(unit)
}

fn says_mother(unit: &str) -> bool {
    unit.starts_with("ام") || unit.starts_with("um")
}

/// The pool of a first name where nobody says whether man or woman: the one in which it is the commoner.
fn likely_pool(cell: &Cell) -> Pool {
    let share = |pool: Pool| {
        let names = cell.units.first().map(|unit| &unit.whole().names[..]);
        let entries = names.unwrap_or_default().iter();
        let shares = entries.filter_map(|&id| Some(DICTIONARY.entry(id)?.share(pool)));
        shares.fold(0.0, f32::max)
    };
    if share(Pool::Women) > share(Pool::Men) {
        Pool::Women
    } else {
        Pool::Men
    }
}

/// "Al-Suleiman Zakaria": an article on the first name alone.
fn is_family_first(texts: &[String]) -> bool {
    let (first, rest) = texts
        .split_first()
        .map_or(("", &[][..]), |(f, r)| (f.as_str(), r));
    bare(first) != first && rest.iter().all(|text| bare(text) == text)
}

/// A whole name in one field: the first unit is the given name, the others may be father or family.
fn spread<'a>(
    units: impl ExactSizeIterator<Item = &'a Arc<Unit>>,
    (first, pool): (Role, Pool),
) -> Box<[Part]> {
    let last = units.len().saturating_sub(1);
    let part = |(at, unit): (usize, &Arc<Unit>)| {
        let (role, pool) = match at {
            0 => (first, pool),
            1 if last > 1 && first == Role::Given => (Role::Father, Pool::Men),
            at if at == last && last > 1 => (Role::Family, Pool::Families),
            _ => (Role::Free, Pool::Families),
        };
        Part::new(role, unit.clone(), pool)
    };
    units.take(MOST).enumerate().map(part).collect()
}

/// The first two units as one first name, where the first is the محمد (Muhammad) that many names begin with.
fn merge(cell: &Cell, pool: Pool, lexicon: &Lexicon) -> Option<Box<[Part]>> {
    let (first, rest) = cell.texts.split_at_checked(2)?;
    let leading = cell.units.first()?;
    let slips = leading.codes.iter().filter_map(|code| code.slip_of);
    let mut names = leading.whole().names.iter().copied().chain(slips);
    let is_leading = names.any(|id| DICTIONARY.entry(id).is_some_and(Entry::is_leading));
    if rest.is_empty() || !is_leading || cell.units.len() != cell.texts.len() {
        return None;
    }
    let mut units = vec![lexicon.unit(first)?];
    units.extend(cell.units[2..].iter().cloned());
    Some(spread(units.iter(), (Role::Given, pool)))
}

/// The father's name behind the first name, in one column: محمد بشار (Muhammad Bashar) where no father is told.
fn part_father(cell: &Cell, parts: &[Part]) -> Option<Box<[Part]>> {
    let ([first, father], 2) = (cell.units.as_slice(), cell.texts.len()) else {
        return None;
    };
    let (given, others) = parts
        .split_first()
        .filter(|(part, _)| part.role == Role::Given)?;
    let apart = [
        Part::new(Role::Given, first.clone(), given.pool),
        Part::new(Role::Father, father.clone(), Pool::Men),
    ];
    Some(apart.into_iter().chain(others.iter().cloned()).collect())
}

fn mother(names: &Names, lexicon: &Lexicon) -> [Option<Arc<Unit>>; 2] {
    let Some(words) = names.mother.as_deref() else {
        return [None, None];
    };
    let cell = lexicon.cell(words, Place::First);
    match cell.units.as_slice() {
        [] => [None, None],
        // أم محمد (Umm Muhammad) is no other name than her own, and says too little by itself.
        [first, ..] if is_mothers_kunya(words, &first.whole().text) => [None, None],
        [given] => [Some(given.clone()), None],
        [given, .., family] => [Some(given.clone()), Some(family.clone())],
    }
}

fn byname(names: &Names, lexicon: &Lexicon) -> Option<Arc<Unit>> {
    if let Some(words) = names.byname.as_deref() {
        return lexicon.cell(words, Place::First).whole(lexicon);
    }
    let words = names.given.as_deref()?;
    let is_alone = [&names.father, &names.family].iter().all(|n| n.is_none());
    if !is_alone && !words.contains(' ') {
        return None;
    }
    let cell = lexicon.cell(words, Place::First);
    cell.whole(lexicon).filter(|_| is_only_kunya(words, &cell))
}

fn facilities(report: &Report, lexicon: &Lexicon) -> Box<[Arc<Holding>]> {
    let answers = report.detentions.iter().map(|held| &held.facility);
    answers
        .filter_map(|answer| lexicon.holding(answer))
        .collect()
}
