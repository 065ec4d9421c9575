//! Which part of one name is which part of the other: every assignment is tried, the best is kept. Swapped parts cost one price, missing
//! parts nothing; a part left over against its like is a contradiction. Called by `features`.

use std::{iter, sync::Arc};

use super::{
    dictionary::{DICTIONARY, Entry, NameId, Pool},
    likeness::Likeness,
    unit::Unit,
};
use crate::matching::model::{self, Clash, Closeness, Disorder};

/// Where a part stands in a full name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Role {
    /// First name.
    Given,
    /// Father's first name.
    Father,
    /// Grandfather's first name.
    Grandfather,
    /// Family name.
    Family,
    /// One of several names in one field: father or family.
    Free,
}

/// A part and where it stands.
#[derive(Debug, Clone)]
pub struct Part {
    /// Where.
    pub role: Role,
    /// What.
    pub unit: Arc<Unit>,
    /// The unit's number.
    pub id: u32,
    /// Whose kind of name it is.
    pub pool: Pool,
    /// The known name that it is and nothing else; [`NOT_KNOWN`] otherwise.
    pub known: NameId,
    /// Whether it is written in Latin letters.
    pub is_latin: bool,
}

/// No known name.
pub const NOT_KNOWN: NameId = NameId::MAX;

impl Part {
    /// A unit in its place.
    pub fn new(role: Role, unit: Arc<Unit>, pool: Pool) -> Self {
        let known = match &*unit.forms {
            [form] if form.nicknames.is_empty() => match *form.names {
                [id] => id,
                _ => NOT_KNOWN,
            },
            _ => NOT_KNOWN,
        };
        Self {
            role,
            known,
            id: unit.id,
            is_latin: unit.whole().heard.is_latin(),
            unit,
            pool,
        }
    }
}

/// Names have at most this many parts.
pub const MOST: usize = 6;

/// No part of the other name.
const NOTHING: u8 = u8::MAX;

/// Two parts beside each other: how close, and what that is worth (natural log of same against chance).
#[derive(Debug, Clone, Copy)]
pub struct Cross {
    /// How close.
    pub likeness: Likeness,
    /// Natural log of same against chance; only told up to `Confusable`.
    pub weight: f32,
}

/// What parts compare to, reckoned once and read by every assignment.
#[derive(Debug)]
pub struct Table<'a> {
    a: &'a [Part],
    b: &'a [Part],
    /// Parts that something may be said against. Where one was told by a byname alone, nothing is said against the other's first name.
    told: (Places, Places),
    crosses: [Cross; MOST * MOST],
}

/// The best way to lay two names beside each other.
#[derive(Debug, Clone, Copy)]
pub struct Alignment {
    /// For each part of the first name, the part of the second one.
    chosen: [u8; MOST],
    /// The dearest disorder among the chosen.
    pub disorder: Disorder,
    /// Everything summed.
    pub weight: f32,
}

/// Natural logs of what disorder and clashes are worth.
#[derive(Debug, Clone)]
pub struct Prices {
    disorder: [f32; 6],
    clash: [f32; 8],
}

impl Prices {
    /// Of a model.
    pub fn of(model: &model::Model) -> Self {
        Self {
            disorder: model.disorder.map(log),
            clash: model.clash.map(log),
        }
    }
}

fn log(share: f64) -> f32 {
    #[expect(clippy::cast_possible_truncation, reason = "prices are small")]
    let log = share.ln() as f32;
    log
}

impl<'a> Table<'a> {
    /// Lays every part beside every part; `cross` compares two.
    pub fn of(a: &'a [Part], b: &'a [Part], mut cross: impl FnMut(usize, &Part) -> Cross) -> Self {
        let nothing = Cross {
            likeness: Likeness::DIFFERENT,
            weight: 0.0,
        };
        let (a, b) = (&a[..a.len().min(MOST)], &b[..b.len().min(MOST)]);
        let mut crosses = [nothing; MOST * MOST];
        for i in 0..a.len() {
            for (j, part) in b.iter().enumerate() {
                crosses[i * MOST + j] = cross(i, part);
            }
        }
        let is_given = |part: &Part| part.role == Role::Given;
        let are_both_given = a.iter().any(is_given) && b.iter().any(is_given);
        let told = |parts: &[Part]| {
            let told = parts.iter().enumerate();
            let told = told.filter(|(_, part)| are_both_given || !is_given(part));
            told.fold(0, |places, (at, _)| places | 1 << at)
        };
        Self {
            a,
            b,
            told: (told(a), told(b)),
            crosses,
        }
    }

    fn at(&self, i: usize, j: usize) -> &Cross {
        &self.crosses[i * MOST + j]
    }

    /// The places of the parts of two roles; `None` when one is missing.
    pub fn between(&self, role: Role, other: Role) -> Option<(usize, usize)> {
        let i = self.a.iter().position(|part| part.role == role)?;
        let j = self.b.iter().position(|part| part.role == other)?;
        Some((i, j))
    }

    /// The best assignment of parts to parts.
    pub fn align(&self, prices: &Prices) -> Alignment {
        let mut most_left = [0.0; MOST + 1];
        for i in (0..self.a.len()).rev() {
            let weights = (0..self.b.len()).map(|j| self.at(i, j).weight);
            most_left[i] = most_left[i + 1] + weights.fold(0.0, f32::max);
        }
        let mut search = Search {
            most_left,
            table: self,
            prices,
            chosen: [NOTHING; MOST],
            best: Alignment {
                chosen: [NOTHING; MOST],
                disorder: Disorder::None,
                weight: f32::NEG_INFINITY,
            },
        };
        search.extend(0, (0, 0), 0.0);
        search.best
    }

    /// Pairs of an alignment: the places of both parts.
    pub fn pairs(&self, alignment: &Alignment) -> impl Iterator<Item = (usize, usize)> {
        let chosen = alignment.chosen;
        (0..self.a.len())
            .filter(move |&i| chosen[i] != NOTHING)
            .map(move |i| (i, usize::from(chosen[i])))
    }

    /// How two parts compare, by their places.
    pub fn likeness(&self, (i, j): (usize, usize)) -> Likeness {
        self.at(i, j).likeness
    }

    /// The roles of two parts, by their places.
    pub fn roles(&self, (i, j): (usize, usize)) -> (Role, Role) {
        (self.a[i].role, self.b[j].role)
    }

    /// A part of the second name.
    pub fn found(&self, j: usize) -> &Part {
        &self.b[j]
    }

    /// Parts of both names left over against each other, each once.
    pub fn clashes(&self, alignment: &Alignment) -> impl Iterator<Item = (Clash, Role)> {
        let chosen = alignment.chosen;
        let pairs = self.pairs(alignment);
        let laid = pairs.fold((0, 0), |(mine, theirs), (i, j)| {
            (mine | 1 << i, theirs | 1 << j)
        });
        let clashes = self.contradictions(laid).into_iter().zip(self.a);
        let clashes = clashes.filter_map(|(clash, part)| Some((clash?, part.role)));
        let passed_over = self.is_passed_over(Role::Given, chosen);
        clashes.chain(passed_over.then_some((Clash::Misplaced, Role::Given)))
    }

    /// Whether one name's part of a role lies beside something else, while the other's lies beside nothing: أحمد ماهر (Ahmad Mahir) in عمر أحمد ماهر
    /// (Umar Ahmad Mahir).
    fn is_passed_over(&self, role: Role, chosen: [u8; MOST]) -> bool {
        let place = |parts: &[Part]| parts.iter().position(|part| part.role == role);
        let (Some(i), Some(j)) = (place(self.a), place(self.b)) else {
            return false;
        };
        let is_taken = chosen[..self.a.len()].iter().any(|c| usize::from(*c) == j);
        let left = if is_taken { &self.a[i] } else { &self.b[j] };
        let is_leading = || DICTIONARY.entry(left.known).is_some_and(Entry::is_leading);
        is_taken == (chosen[i] == NOTHING) && !is_leading()
    }

    /// Whether a father's name is passed over, and not for the second half of a first name.
    fn is_father_passed_over(&self, chosen: [u8; MOST]) -> bool {
        let is_compound = |parts: &[Part]| {
            let given = parts.iter().find(|part| part.role == Role::Given);
            given.is_some_and(|part| part.unit.is_compound())
        };
        self.is_passed_over(Role::Father, chosen) && !is_compound(self.a) && !is_compound(self.b)
    }

    /// For each part of the first name that is left over, how it contradicts one of the second name that is left over too: the dearest first, each part
    /// once. `laid` are the parts of both that lie beside something.
    fn contradictions(&self, laid: (Places, Places)) -> [Option<Clash>; MOST] {
        let mut found = [None; MOST];
        let (mut mine, mut theirs) = (self.told.0 & !laid.0, self.told.1 & !laid.1);
        while mine != 0 && theirs != 0 {
            let mut dearest: Option<(Clash, usize, usize)> = None;
            for i in each(mine) {
                for j in each(theirs) {
                    let clash = clash(&self.a[i], &self.b[j]);
                    if let Some(clash) = clash.filter(|c| dearest.is_none_or(|d| *c < d.0)) {
                        dearest = Some((clash, i, j));
                    }
                }
            }
            let Some((clash, i, j)) = dearest else {
                break;
            };
            found[i] = Some(clash);
            mine &= !(1 << i);
            theirs &= !(1 << j);
        }
        found
    }
}

/// Parts of a name by their places, as bits.
type Places = u8;

fn each(mut places: Places) -> impl Iterator<Item = usize> {
    iter::from_fn(move || {
        let at = places.trailing_zeros() as usize;
        places &= places.wrapping_sub(1);
        (at < MOST).then_some(at)
    })
}

/// How two left-over parts contradict each other.
fn clash(a: &Part, b: &Part) -> Option<Clash> {
    let clash = model::clash(a.role, b.role)?;
    let is_known = |part: &Part| {
        let whole = part.unit.whole();
        whole.is_known() || whole.compound.is_some()
    };
    let are_known = is_known(a) && is_known(b);
    Some(if clash == Clash::Given && !are_known {
        Clash::Spoilt
    } else {
        clash
    })
}

/// The search for the best assignment: part by part, each with what sounds like it or with nothing.
struct Search<'t, 'a> {
    table: &'t Table<'a>,
    prices: &'t Prices,
    chosen: [u8; MOST],
    best: Alignment,
    /// What the parts from each place on weigh at most.
    most_left: [f32; MOST + 1],
}

impl Search<'_, '_> {
    /// Tries every part for the `i`th; `laid` are those of both that lie beside something.
    fn extend(&mut self, i: usize, laid: (Places, Places), sum: f32) {
        if sum + self.most_left[i] <= self.best.weight {
            // Disorder and clashes only take away.
            return;
        }
        if i == self.table.a.len() {
            self.weigh(laid, sum);
            return;
        }
        for (j, place) in (0..self.table.b.len()).zip(0_u8..) {
            let cross = self.table.at(i, j);
            if laid.1 & 1 << j == 0 && cross.likeness.closeness < Closeness::Different {
                let weight = cross.weight;
                self.chosen[i] = place;
                self.extend(i + 1, (laid.0 | 1 << i, laid.1 | 1 << j), sum + weight);
            }
        }
        self.chosen[i] = NOTHING;
        self.extend(i + 1, laid, sum);
    }

    fn weigh(&mut self, laid: (Places, Places), sum: f32) {
        let table = self.table;
        let mut disorder = Disorder::None;
        let mut weight = sum;
        for (i, &j) in self.chosen.iter().enumerate().take(table.a.len()) {
            if j != NOTHING {
                let (role, other) = table.roles((i, usize::from(j)));
                disorder = disorder.max(model::disorder(role, other));
            }
        }
        for clash in table.contradictions(laid).into_iter().flatten() {
            weight += self.prices.clash[clash as usize];
        }
        if table.is_father_passed_over(self.chosen) {
            disorder = disorder.max(Disorder::Father);
        }
        if table.is_passed_over(Role::Given, self.chosen) {
            weight += self.prices.clash[Clash::Misplaced as usize];
        }
        weight += self.prices.disorder[disorder as usize];
        if weight > self.best.weight {
            self.best = Alignment {
                chosen: self.chosen,
                disorder,
                weight,
            };
        }
    }
}
