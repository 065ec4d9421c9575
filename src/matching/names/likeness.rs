//! How close two name parts are: by the dictionary where it knows both, else by how they sound. Called by `align` and `evidence`, through
//! a [`Memo`] where many are compared.

use super::{
    align::Part,
    dictionary::{DICTIONARY, NameId},
    distance::{Heard, distance},
    unit::{Form, Unit},
};
use crate::matching::model::{CLOSENESS, Closeness};

/// How two parts stand to each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Likeness {
    /// How close they are.
    pub closeness: Closeness,
    /// In which of its forms the first part comes closest.
    pub form: u8,
    /// Which row of one person's closeness it belongs to: see [`row`].
    pub row: u8,
    /// Whether one of them is taken for the other one spoilt.
    pub spoilt: Spoilt,
    /// Whether of one of them only the beginning is like the other: محمد (Muhammad) of محمد وسيم (Muhammad Wasim).
    pub is_of_beginning: bool,
}

impl Likeness {
    /// Two names that have nothing in common.
    pub const DIFFERENT: Self = Self {
        closeness: Closeness::Different,
        form: 0,
        row: 0,
        spoilt: Spoilt::Neither,
        is_of_beginning: false,
    };
}

/// Which of two names is a nickname of the other, or one that the tables do not know beside a known one that it sounds like.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Spoilt {
    /// Neither, or both.
    Neither,
    /// The one sought, which comes first.
    Sought,
    /// The one found.
    Found,
}

/// One person's names come out differently close in one script and across scripts (1 more), and where the tables do not know the first (2
/// more): it may be a known one spoilt. So does one that was told short.
fn row(a: &Unit, b: &Unit, is_shortened: bool) -> u8 {
    let (a, b) = (a.whole(), b.whole());
    let is_across = a.heard.is_latin() != b.heard.is_latin();
    u8::from(is_across) + 2 * u8::from(is_shortened || !a.is_known())
}

/// Beyond this distance two names are different, and nobody asks how far.
pub const FAR: f32 = 0.60;

/// How close two parts are, over all their forms. The closeness is the same both ways.
pub fn likeness(a: &Unit, b: &Unit) -> Likeness {
    let mut best = Likeness {
        row: row(a, b, false),
        ..Likeness::DIFFERENT
    };
    let least = of_rests(a, b);
    for (form, x) in (0_u8..).zip(&a.forms) {
        for y in &b.forms {
            if x.is_beginning && y.is_beginning {
                continue;
            }
            let closeness = closeness(x, y).max(least);
            if closeness < best.closeness {
                let is_shortened = x.away > 0.0 || y.is_beginning;
                best = Likeness {
                    closeness,
                    form,
                    row: row(a, b, is_shortened),
                    spoilt: spoilt(x, y),
                    is_of_beginning: x.is_beginning || y.is_beginning,
                };
            }
        }
    }
    best
}

/// Two first names of several names each are no closer than their last names are: brothers may all be Muhammad and something, so that the
/// sound of the whole says nothing.
fn of_rests(a: &Unit, b: &Unit) -> Closeness {
    match (rest(a), rest(b)) {
        (Some(x), Some(y)) => closeness_without(x, y, 0.0),
        _ => Closeness::Same,
    }
}

/// A compound without its beginning.
fn rest(unit: &Unit) -> Option<&Form> {
    let mut forms = unit.forms.iter().filter(|_| unit.is_compound());
    forms.find(|form| form.away > 0.0 && !form.is_beginning)
}

fn spoilt(sought: &Form, found: &Form) -> Spoilt {
    let is_one_name = share(&sought.names, &found.names);
    let is_nickname =
        |x: &Form, y: &Form| !is_one_name && x.away == 0.0 && share(&x.nicknames, &y.names);
    let is_spoilt = |x: &Form, y: &Form| x.may_be_spoilt() && y.is_known();
    if is_nickname(sought, found) || is_spoilt(sought, found) {
        Spoilt::Sought
    } else if is_nickname(found, sought) || is_spoilt(found, sought) {
        Spoilt::Found
    } else {
        Spoilt::Neither
    }
}

/// How close two forms are as they are written, whatever was left out of them.
pub fn closeness_as_written(a: &Form, b: &Form) -> Closeness {
    closeness_without(a, b, 0.0)
}

/// How close two forms are.
fn closeness(a: &Form, b: &Form) -> Closeness {
    closeness_without(a, b, a.away + b.away)
}

/// The same, when what was left out makes them so far apart.
fn closeness_without(a: &Form, b: &Form, away: f32) -> Closeness {
    if (a.hash == b.hash && a.text == b.text) || share(&a.names, &b.names) {
        return level(away);
    }
    if let (Some(one), Some(other)) = (a.compound, b.compound) {
        return of_compounds(one, other);
    }
    let is_nickname = share(&a.nicknames, &b.names)
        || share(&a.names, &b.nicknames)
        || share(&a.nicknames, &b.nicknames);
    let heard = match (a.is_known(), b.is_known()) {
        (true, true) if are_confusable(&a.names, &b.names) => Closeness::Confusable,
        (true, true) => Closeness::Different,
        (false, false) => level(away + distance(&a.heard, &b.heard, FAR)),
        (true, false) => level(away + to_known(a, &b.heard)),
        (false, true) => level(away + to_known(b, &a.heard)),
    };
    let are_known = a.is_known() && b.is_known();
    if !are_known && a.rasm != 0 && a.rasm == b.rasm {
        // Only dots are between them.
        return heard.min(Closeness::Near);
    }
    if is_nickname {
        heard.min(Closeness::Alike)
    } else {
        heard
    }
}

/// Two first names of two known names each, which are not the same two: brothers may all be Muhammad and something, so that the sound of the
/// whole says nothing.
fn of_compounds([first, last]: [NameId; 2], [other_first, other_last]: [NameId; 2]) -> Closeness {
    let is_slip = |same: bool, a: NameId, b: NameId| same && DICTIONARY.are_confusable(a, b);
    if first == other_first && last == other_last {
        Closeness::Same
    } else if is_slip(first == other_first, last, other_last)
        || is_slip(last == other_last, first, other_first)
    {
        Closeness::Confusable
    } else {
        Closeness::Different
    }
}

/// How close a form is to what nobody knows, by sound alone.
pub fn closeness_to(form: &Form, unknown: &Heard) -> Closeness {
    if form.is_known() {
        level(to_known(form, unknown))
    } else {
        level(distance(&form.heard, unknown, FAR))
    }
}

/// A Latin name that is further from the Arabic spelling than so is no usual spelling of it.
const HOPELESS: f32 = FAR * 1.3;

/// The distance from a known name, in its Arabic spelling and its usual Latin ones, to one that nobody knows.
fn to_known(known: &Form, unknown: &Heard) -> f32 {
    let entries = known.names.iter().filter_map(|&id| DICTIONARY.entry(id));
    entries.fold(f32::INFINITY, |best, entry| {
        if !unknown.is_latin() {
            return best.min(distance(&entry.heard, unknown, best.min(FAR)));
        }
        let written = distance(&entry.heard, unknown, HOPELESS);
        if written > HOPELESS {
            return best.min(written);
        }
        let spellings = entry.latin.iter();
        spellings.fold(best.min(written), |best, spelling| {
            best.min(distance(spelling, unknown, best.min(FAR)))
        })
    })
}

/// The level of a distance.
pub fn level(distance: f32) -> Closeness {
    CLOSENESS
        .iter()
        .find(|row| distance <= row.1)
        .map_or(Closeness::Different, |row| row.0)
}

fn share(a: &[NameId], b: &[NameId]) -> bool {
    a.iter().any(|id| b.contains(id))
}

fn are_confusable(a: &[NameId], b: &[NameId]) -> bool {
    let entries = a.iter().filter_map(|&id| DICTIONARY.entry(id));
    entries
        .into_iter()
        .any(|entry| share(entry.confusable(), b))
}

/// Pairs that were compared before, for one thread and one lexicon. Each pair has one place; another pair may take it.
#[derive(Debug)]
pub struct Memo(Vec<(u64, Likeness)>);

/// Places of a memory for many pairs, and for a few.
const PLACES: usize = 1 << 15;
const FEW: usize = 1 << 6;

impl Default for Memo {
    fn default() -> Self {
        Self::of(PLACES)
    }
}

impl Memo {
    /// For a few pairs.
    pub fn small() -> Self {
        Self::of(FEW)
    }

    fn of(places: usize) -> Self {
        Self(vec![(u64::MAX, Likeness::DIFFERENT); places])
    }

    /// [`likeness`], seldom reckoned twice.
    pub fn likeness(&mut self, a: &Unit, b: &Unit) -> Likeness {
        self.find((a.id, b.id), || likeness(a, b))
    }

    /// The same for two parts, whose units are looked at only when they must be.
    pub fn likeness_of(&mut self, a: &Part, b: &Part) -> Likeness {
        self.find((a.id, b.id), || likeness(&a.unit, &b.unit))
    }

    fn find(&mut self, (a, b): (u32, u32), reckon: impl FnOnce() -> Likeness) -> Likeness {
        let pair = u64::from(a) << 32 | u64::from(b);
        let hash = pair.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 40;
        let place = usize::try_from(hash).unwrap_or(0) % self.0.len();
        let place = &mut self.0[place];
        if place.0 != pair {
            *place = (pair, reckon());
        }
        place.1
    }
}
