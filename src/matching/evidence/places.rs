//! Places: by what both lie in, from the gazetteer; by their words where it does not know them.

use std::{
    hash::{Hash, Hasher},
    sync::LazyLock,
};

use smallvec::SmallVec;

use super::Finding;
use crate::{
    domain::place::PlaceAnswer,
    gazetteer::places::{self, Level},
    matching::{
        frequency::Frequencies,
        names::{
            codes::{skeleton, stable_hash},
            distance::{Heard, distance},
            tokens,
        },
        profile::Profile,
    },
};

/// A place prepared: each code with all it lies in, and how its words sound.
#[derive(Debug, Clone)]
pub struct Spot {
    /// For each code that fits: itself first, its governorate last.
    paths: SmallVec<[Path; 1]>,
    /// How the town's words sound.
    heard: Option<Heard>,
    code: Option<String>,
}

/// From a place up to its governorate. Most places have one path of at most four steps, which lie side by side in memory.
type Path = SmallVec<[Step; 4]>;

/// A place on a path, by its number, and its level.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Step {
    number: u16,
    level: Level,
}

/// More meanings of one word help nobody.
const MOST_PATHS: usize = 4;
/// Words that sound as alike as this are one place.
const ALIKE: f32 = 0.17;
/// How often two strangers name one town that the gazetteer does not know.
const SAME_WORDS: f32 = 0.004;

impl Hash for Spot {
    fn hash<H: Hasher>(&self, state: &mut H) {
        let steps = self.paths.iter().map(|path| path.first());
        steps.for_each(|step| step.map(|step| step.number).hash(state));
        self.heard.as_ref().map(Heard::sounds).hash(state);
    }
}

impl Spot {
    /// Prepares an answer; `None` when it says nothing.
    pub fn of(answer: &PlaceAnswer) -> Option<Self> {
        let paths: SmallVec<[Path; 1]> = answer
            .codes
            .iter()
            .take(MOST_PATHS)
            .map(|code| path(code))
            .filter(|path| !path.is_empty())
            .collect();
        let heard = town_words(answer, &paths);
        (!paths.is_empty() || heard.is_some()).then(|| Self {
            code: answer.codes.first().filter(|_| paths.len() == 1).cloned(),
            paths,
            heard,
        })
    }

    /// Whether the gazetteer knows no more of it than a governorate.
    fn is_vague(&self) -> bool {
        self.paths.iter().all(|path| path.len() < 2)
    }

    /// The code, when it is clear.
    pub fn code(&self) -> Option<&str> {
        self.code.as_deref()
    }

    /// The largest place that is no governorate, else the governorate.
    fn district_step(&self) -> Option<Step> {
        let path = self.paths.first()?;
        let mut below = path.iter().rev();
        let step = below.find(|step| step.level != Level::Governorate);
        step.or(path.last()).copied()
    }

    /// What keys join it by: the district's code, else how the words sound; and how common it is.
    pub fn key(&self, frequencies: &Frequencies) -> Option<(u64, f32)> {
        if let Some(step) = self.district_step() {
            let code = &places::with_number(step.number)?.code;
            return Some((
                stable_hash(code),
                frequencies.place(step.number, step.level),
            ));
        }
        let heard = self.heard.as_ref()?;
        Some((stable_hash(&skeleton(heard.sounds(), 0)), SAME_WORDS))
    }

    /// What keys are made of, by number.
    pub fn district(&self) -> Option<u16> {
        self.district_step().map(|step| step.number)
    }

    /// The governorate of the best fitting code, by number.
    pub fn governorate(&self) -> Option<u16> {
        Some(self.paths.first()?.last()?.number)
    }
}

fn path(code: &str) -> Path {
    let steps = places::line_of(code).filter_map(|place| {
        Some(Step {
            number: places::number_of(&place.code)?,
            level: place.level,
        })
    });
    steps.take(6).collect()
}

/// The words before the first comma, unless they are a governorate's name.
fn town_words(answer: &PlaceAnswer, paths: &[Path]) -> Option<Heard> {
    let mut parts = answer.words.split([',', '،']);
    let town = parts.next()?;
    let is_told = paths.iter().any(|path| path.len() > 1);
    let is_governorate = !paths.is_empty() && !is_told && parts.next().is_none();
    if is_governorate {
        return None;
    }
    let units = tokens::units_at(town, tokens::Place::Later);
    let text: String = units.iter().map(|unit| tokens::bare(unit)).collect();
    (text.chars().count() > 2).then(|| Heard::of(&text))
}

/// Compares homes or origins; where one does not tell it, nothing else stands in. Levels: see `model::ORIGIN`.
pub fn compare_origin(a: &Profile, b: &Profile, frequencies: &Frequencies) -> Finding {
    compare(a.origin.as_deref(), b.origin.as_deref(), frequencies)
}

/// Compares places of birth; `home` is how the homes compare. Levels: see `model::BIRTH_PLACE`.
pub fn compare_birth(a: &Profile, b: &Profile, known: Known) -> Finding {
    let spots = [&a.birth_place, &b.birth_place].map(Option::as_deref);
    compare_beside((a, b), spots, known, known.0.born_at_home)
}

/// Compares where somebody was taken; `birth` is how the places of birth compare. Levels: see `model::TAKEN_PLACE`.
pub fn compare_taken(a: &Profile, b: &Profile, known: Known, birth: Finding) -> Finding {
    let spots = [&a.taken_place, &b.taken_place].map(Option::as_deref);
    let at_home = known.0.taken_at_home;
    let found = compare_beside((a, b), spots, known, at_home);
    let are_homes = found.level == OTHERS_HOME && birth.level == OTHERS_HOME;
    if are_homes || is_place_of_birth((a, b), known.1, [found, birth]) {
        // Who was born there lived there in all likelihood.
        return Finding::new(found.level, at_home + (1.0 - at_home) * found.chance);
    }
    found
}

/// Where no homes are told: whether both were taken where they were born, so that one place was told twice.
fn is_place_of_birth((a, b): (&Profile, &Profile), home: Finding, found: [Finding; 2]) -> bool {
    let is_there = |profile: &Profile| {
        let spots = [&profile.birth_place, &profile.taken_place].map(Option::as_deref);
        matches!(spots, [Some(born), Some(taken)] if taken.is_in_line_with(born))
    };
    home.level == 0 && found.into_iter().all(agree) && is_there(a) && is_there(b)
}

/// Two places beside the homes, or where one side alone tells it, that one and the other's home.
fn compare_beside(
    (a, b): (&Profile, &Profile),
    spots: [Option<&Spot>; 2],
    (frequencies, home): Known,
    at_home: f32,
) -> Finding {
    let [mine, theirs] = spots;
    let found = match spots {
        [Some(_), Some(_)] => {
            let found = compare(mine, theirs, frequencies);
            return beyond_home(found, (a, mine), home, at_home);
        }
        _ if agree(home) => Finding::UNKNOWN,
        [Some(_), None] => compare(mine, b.origin.as_deref(), frequencies),
        _ => compare(a.origin.as_deref(), theirs, frequencies),
    };
    match found.level {
        1..=3 => Finding::new(OTHERS_HOME, found.chance),
        // Where one tells a governorate alone, and it fits, nothing is said against it.
        0 | 7 => Finding::UNKNOWN,
        _ => Finding::new(OTHERS_HOME + 1, NOT_OTHERS_HOME),
    }
}

/// The level of a place that is the other's home; the next is that of one that is not.
const OTHERS_HOME: u8 = 10;
/// How often chance gives the latter.
const NOT_OTHERS_HOME: f32 = 0.98;

/// How common things are, and how the homes compare.
type Known<'a> = (&'a Frequencies, Finding);

/// People are born and taken where their home is: two of one home agree in that by chance.
fn beyond_home(
    finding: Finding,
    (sought, spot): (&Profile, Option<&Spot>),
    home: Finding,
    at_home: f32,
) -> Finding {
    let is_there = agree(home) && spot.is_some_and(|spot| spot.is_at_home(sought));
    if !is_there || finding.level == 0 {
        return finding;
    }
    let chance = if agree(finding) {
        at_home + (1.0 - at_home) * finding.chance
    } else {
        (1.0 - at_home) * finding.chance
    };
    Finding::new(finding.level, chance)
}

/// Whether two places are one, as far as both are told.
const fn agree(finding: Finding) -> bool {
    matches!(finding.level, 1..=3 | 7)
}

impl Spot {
    /// Whether this place is the person's home, or lies in it, or has it.
    pub fn is_at_home(&self, profile: &Profile) -> bool {
        let home = profile.origin.as_deref();
        home.is_some_and(|home| self.is_in_line_with(home))
    }

    /// Whether one of two places lies in the other, or both are one.
    fn is_in_line_with(&self, other: &Self) -> bool {
        let mut others = other.paths.iter();
        others.any(|x| self.paths.iter().any(|y| is_one_line(x, y)))
    }
}

fn is_one_line(a: &[Step], b: &[Step]) -> bool {
    let heads = (a.first(), b.first());
    matches!(heads, (Some(x), Some(y)) if a.contains(y) || b.contains(x))
}

fn compare(a: Option<&Spot>, b: Option<&Spot>, frequencies: &Frequencies) -> Finding {
    let (Some(a), Some(b)) = (a, b) else {
        return Finding::UNKNOWN;
    };
    if let (Some(x), Some(y)) = (&a.heard, &b.heard)
        && (a.is_vague() || b.is_vague())
        && distance(x, y, ALIKE) <= ALIKE
    {
        return Finding::new(3, SAME_WORDS);
    }
    let mut best = Finding::UNKNOWN;
    for x in &a.paths {
        for y in &b.paths {
            let found = by_paths(x, y, frequencies);
            if best.level == 0 || rank(found) < rank(best) {
                best = found;
            }
        }
    }
    let meanings = a.paths.len().max(1) * b.paths.len().max(1);
    if meanings == 1 {
        return best;
    }
    let meanings = f32::from(u8::try_from(meanings).unwrap_or(u8::MAX));
    Finding::new(best.level, (best.chance * meanings.sqrt()).min(1.0))
}

/// The better agreement first, whichever group it is of.
const fn rank(finding: Finding) -> u8 {
    match finding.level {
        1..=3 => 0,
        7 => 1,
        4 => 2,
        5 | 8 => 3,
        _ => 4,
    }
}

/// Two paths: how far down they are the same.
fn by_paths(a: &[Step], b: &[Step], frequencies: &Frequencies) -> Finding {
    let (Some(&first), Some(&second)) = (a.first(), b.first()) else {
        return Finding::UNKNOWN;
    };
    let (upper, lower) = if a.len() <= b.len() {
        (first, b)
    } else {
        (second, a)
    };
    let share = |step: Step| frequencies.place(step.number, step.level);
    let is_vague = upper.level == Level::Governorate;
    if lower.contains(&upper) {
        return match upper.level {
            Level::Governorate => Finding::new(7, share(upper)),
            Level::District => Finding::new(2, share(upper)),
            _ => Finding::new(1, share(upper)),
        };
    }
    let more = if is_vague { 3 } else { 0 };
    match (a.last(), b.last()) {
        (Some(x), Some(y)) if x == y => Finding::new(4, share(*x)),
        (Some(x), Some(y)) if are_capital(*x, *y) => Finding::new(5 + more, share(*y)),
        (Some(x), _) => Finding::new(6 + more, 1.0 - share(*x)),
        _ => Finding::UNKNOWN,
    }
}

/// Damascus and its countryside are often named for each other.
fn are_capital(a: Step, b: Step) -> bool {
    let both = [Some(a.number), Some(b.number)];
    CAPITAL.iter().all(|one| both.contains(one))
}

static CAPITAL: LazyLock<[Option<u16>; 2]> =
    LazyLock::new(|| ["SY-DI", "SY-RD"].map(places::number_of));
