//! A pair laid open: how close each name part is, how each fact compares, and how often chance gives as much. Nothing is weighed here (that is
//! `explanations`); what is found is small, so that estimating can go over it again and again. Called by `compare` and `link`.

use super::{
    evidence::{self, Finding},
    explanations::fact_ratios,
    frequency::Frequencies,
    model::{CLOSENESSES, Clash, Closeness, Disorder, FACTS, Fact, Model},
    names::{
        align::{Alignment, Cross, MOST, NOT_KNOWN, Part, Prices, Role, Table},
        dictionary::{DICTIONARY, Pool},
        likeness::{Likeness, Memo, Spoilt},
        unit::Form,
    },
    profile::Profile,
    sought::{Reading, Sought},
};

/// Two name parts that lie beside each other.
#[derive(Debug, Clone, Copy)]
pub struct NamePair {
    /// Where the part stands in the name sought, and in the other.
    pub roles: (Role, Role),
    /// How close they are.
    pub likeness: Likeness,
    /// How many people have a name at least this close.
    pub chance: f32,
    /// Which part of that chance is another name that sounds alike.
    pub others: f32,
}

/// What a pair shows.
#[derive(Debug, Clone)]
pub struct Features {
    pairs: [Option<NamePair>; MOST],
    /// Parts left over against each other, and the role of the one sought.
    pub clashes: [Option<(Clash, Role)>; MOST],
    /// The dearest disorder.
    pub disorder: Disorder,
    /// Parts of equal roles, whether or not the alignment says so: what siblings share.
    pub by_role: [Option<NamePair>; 4],
    /// Parts shifted by a generation: the one sought is the elder, or the younger.
    pub shifted: [[Option<NamePair>; 4]; 2],
    /// The facts, in the order of [`Fact`]; a mother's levels are her names' closeness, counted from 1.
    pub facts: [Finding; FACTS],
    /// How many years the other was born after the one sought.
    pub years: Option<f64>,
}

/// What comparing needs beside the two profiles.
#[derive(Debug)]
pub struct Scale<'m> {
    /// How common things are.
    pub frequencies: &'m Frequencies,
    model: &'m Model,
    /// Natural logs of one person's closeness, by row.
    closeness: [[f32; CLOSENESSES]; 4],
    prices: Prices,
}

impl<'m> Scale<'m> {
    /// Of a model.
    pub fn of(model: &'m Model, frequencies: &'m Frequencies) -> Self {
        #[expect(clippy::cast_possible_truncation, reason = "logs of shares are small")]
        let log = |share: f64| share.ln() as f32;
        Self {
            frequencies,
            model,
            closeness: model.closeness.map(|row| row.map(log)),
            prices: Prices::of(model),
        }
    }
}

impl Features {
    /// Lays a pair open.
    pub fn of(sought: &Sought, other: &Profile, scale: &Scale, memo: &mut Memo) -> Self {
        let names = Names::of(sought, other, scale, memo);
        let facts = facts(sought, other, scale, memo);
        Self::gather(sought, other, (&names, facts), scale)
    }

    /// The same; `None` when names and facts together are below `least` (natural log of same against chance), so that nobody need look closer.
    pub fn of_likely(
        sought: &Sought,
        other: &Profile,
        (scale, least): (&Scale, f64),
        memo: &mut Memo,
    ) -> Option<Self> {
        let names = Names::of(sought, other, scale, memo);
        let facts = facts(sought, other, scale, memo);
        let ratio: f64 = fact_ratios(&facts, scale.model).iter().product();
        let is_likely = ratio.ln() + f64::from(names.alignment.weight) >= least;
        is_likely.then(|| Self::gather(sought, other, (&names, facts), scale))
    }

    fn gather(
        sought: &Sought,
        other: &Profile,
        (names, facts): (&Names, [Finding; FACTS]),
        scale: &Scale,
    ) -> Self {
        let Names {
            reading,
            table,
            alignment,
        } = names;
        let pair = |at: (usize, usize)| name_pair(reading, table, at, scale.frequencies);
        let mut features = Self {
            pairs: [None; MOST],
            clashes: [None; MOST],
            disorder: alignment.disorder,
            by_role: ROLES.map(|role| table.between(role, role).map(pair)),
            shifted: shifted(table, pair),
            facts,
            years: evidence::birth::signed_years(sought.profile, other),
        };
        for (place, at) in features.pairs.iter_mut().zip(table.pairs(alignment)) {
            *place = Some(pair(at));
        }
        for (place, clash) in features.clashes.iter_mut().zip(table.clashes(alignment)) {
            *place = Some(clash);
        }
        features
    }

    /// The name parts that lie beside each other.
    pub fn pairs(&self) -> impl Iterator<Item = &NamePair> {
        self.pairs.iter().flatten()
    }

    /// A fact.
    pub fn fact(&self, fact: Fact) -> Finding {
        self.facts[fact as usize]
    }
}

/// The names of two profiles beside each other, each in the better of its readings.
struct Names<'a> {
    /// How the one sought is read.
    reading: &'a Reading<'a>,
    table: Table<'a>,
    alignment: Alignment,
}

impl<'a> Names<'a> {
    fn of(sought: &'a Sought, other: &'a Profile, scale: &Scale, memo: &mut Memo) -> Self {
        let mut lay = |reading: &'a Reading, parts: &'a [Part]| {
            let table = Table::of(reading.parts, parts, |at, part| {
                cross(reading, at, part, scale, memo)
            });
            let alignment = table.align(&scale.prices);
            Self {
                reading,
                table,
                alignment,
            }
        };
        let (plain, merged) = &sought.readings;
        let mut best = lay(plain, &other.parts);
        let others = [
            (Some(plain), other.merged.as_deref()),
            (merged.as_ref(), Some(&*other.parts)),
            (merged.as_ref(), other.merged.as_deref()),
        ];
        for (reading, parts) in others {
            let (Some(reading), Some(parts)) = (reading, parts) else {
                continue;
            };
            let names = lay(reading, parts);
            if names.alignment.weight > best.alignment.weight {
                best = names;
            }
        }
        best
    }
}

fn cross(reading: &Reading, at: usize, part: &Part, scale: &Scale, memo: &mut Memo) -> Cross {
    let mine = &reading.parts[at];
    let likeness = of_known(mine, part).unwrap_or_else(|| memo.likeness_of(mine, part));
    if likeness.closeness == Closeness::Different {
        return Cross {
            likeness,
            weight: 0.0,
        };
    }
    let log = reading.curves[at][usize::from(likeness.form)].log(likeness);
    let same = scale.closeness[usize::from(likeness.row)][likeness.closeness as usize];
    Cross {
        likeness,
        weight: same - log,
    }
}

/// Two names that are a known one each and nothing else need no measuring.
fn of_known(a: &Part, b: &Part) -> Option<Likeness> {
    if a.known == NOT_KNOWN || b.known == NOT_KNOWN {
        return None;
    }
    let closeness = if a.known == b.known {
        Closeness::Same
    } else if DICTIONARY.are_confusable(a.known, b.known) {
        Closeness::Confusable
    } else {
        Closeness::Different
    };
    Some(Likeness {
        closeness,
        row: u8::from(a.is_latin != b.is_latin),
        ..Likeness::DIFFERENT
    })
}

fn name_pair(
    reading: &Reading,
    table: &Table,
    at: (usize, usize),
    frequencies: &Frequencies,
) -> NamePair {
    let likeness = table.likeness(at);
    let found = table.found(at.1);
    let form = usize::from(likeness.form);
    let curve = &reading.curves[at.0][form];
    let (chance, others) = match (likeness.closeness, likeness.spoilt) {
        (_, Spoilt::Found) => {
            let origins = frequencies.names.origins(found.unit.whole(), found.pool);
            (origins.chance(), origins.others(likeness.closeness))
        }
        (Closeness::Confusable, _) => {
            let mine = &reading.parts[at.0].unit.forms[form];
            (confusable(mine, found, frequencies), 1.0)
        }
        _ => (curve.chance(likeness), curve.others(likeness)),
    };
    NamePair {
        roles: table.roles(at),
        likeness,
        chance,
        others,
    }
}

/// How often chance gives just this one of the names that may be mistyped for the one sought, as if all of them were as common: one person's name is
/// no likelier to be mistyped into a common name than into a rare one.
fn confusable(mine: &Form, found: &Part, frequencies: &Frequencies) -> f32 {
    let entries = mine.names.iter().filter_map(|&id| DICTIONARY.entry(id));
    let count = entries
        .map(|entry| entry.confusable().len())
        .sum::<usize>()
        .max(1);
    let share = frequencies.name(found.unit.whole(), found.pool);
    (share * f32::from(u16::try_from(count).unwrap_or(u16::MAX))).min(1.0)
}

/// The roles of a full name, in its order.
pub const ROLES: [Role; 4] = [Role::Given, Role::Father, Role::Grandfather, Role::Family];

/// The older one's given name is the younger one's father.
fn shifted(table: &Table, pair: impl Fn((usize, usize)) -> NamePair) -> [[Option<NamePair>; 4]; 2] {
    const SHIFTED: [(Role, Role); 4] = [
        (Role::Father, Role::Given),
        (Role::Given, Role::Father),
        (Role::Father, Role::Grandfather),
        (Role::Family, Role::Family),
    ];
    [
        SHIFTED.map(|(elder, younger)| table.between(elder, younger).map(&pair)),
        SHIFTED.map(|(elder, younger)| table.between(younger, elder).map(&pair)),
    ]
}

fn facts(sought: &Sought, other: &Profile, scale: &Scale, memo: &mut Memo) -> [Finding; FACTS] {
    let (a, frequencies) = (sought.profile, scale.frequencies);
    let home = evidence::places::compare_origin(a, other, frequencies);
    let birth_place = evidence::places::compare_birth(a, other, (frequencies, home));
    let mothers = mothers(sought, other, frequencies, memo);
    [
        evidence::sex::compare(a, other, frequencies),
        evidence::birth::compare(a, other, frequencies),
        mothers[0],
        mothers[1],
        home,
        birth_place,
        evidence::taken::compare(a, other, frequencies),
        evidence::places::compare_taken(a, other, (frequencies, home), birth_place),
        evidence::facility::compare(a, other, sought.missed_facilities),
        evidence::chronology::compare(a, other, frequencies),
        evidence::byname::compare(a, other, frequencies),
    ]
}

/// The mothers' names: the best tie-breaker between people of equal name. Compared silently, never shown.
fn mothers(
    sought: &Sought,
    other: &Profile,
    frequencies: &Frequencies,
    memo: &mut Memo,
) -> [Finding; 2] {
    const POOLS: [Pool; 2] = [Pool::Women, Pool::Families];
    let is_husbands = bears_husbands_name(sought.profile, memo) || bears_husbands_name(other, memo);
    let mut compare = |at: usize| {
        let (mine, theirs) = (&sought.profile.mother[at], &other.mother[at]);
        let (Some(x), Some(y), Some(curves)) = (mine, theirs, &sought.mother[at]) else {
            return Finding::UNKNOWN;
        };
        let likeness = memo.likeness(x, y);
        let chance = if likeness.spoilt == Spoilt::Found {
            frequencies.names.origins(y.whole(), POOLS[at]).chance()
        } else {
            curves[usize::from(likeness.form)].chance(likeness)
        };
        Finding::new(mother_level(likeness), chance)
    };
    let given = compare(0);
    if given.level == 0 || is_husbands {
        return [given, Finding::UNKNOWN];
    }
    [given, compare(1)]
}

/// Levels of a mother's name: closeness and 1, and so many more for each row, the last of which is that of spoilt names.
fn mother_level(likeness: Likeness) -> u8 {
    let row = match likeness.spoilt {
        Spoilt::Neither => likeness.row,
        Spoilt::Sought | Spoilt::Found => SPOILT_ROW,
    };
    let rows = u8::try_from(CLOSENESSES).unwrap_or(0);
    likeness.closeness as u8 + 1 + rows * row
}

/// The row of a mother's levels after those of [`Model::closeness`].
const SPOILT_ROW: u8 = 4;

/// Papers from abroad give her the husband's family name, which says nothing of her own.
fn bears_husbands_name(profile: &Profile, memo: &mut Memo) -> bool {
    let (Some(hers), Some(family)) = (&profile.mother[1], profile.part(Role::Family)) else {
        return false;
    };
    memo.likeness(hers, &family.unit).closeness <= Closeness::Close
}
