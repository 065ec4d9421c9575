//! Blocking keys: what two reports about one person share in all likelihood. Every key joins two attributes, so that none shows how
//! frequent one name is. Stored only as keyed hashes. Called by the store's side through `keys` and `wanted_keys`, and by `index`.

use chrono::Datelike;

use super::{
    frequency::{Frequencies, roughly},
    model::RAREST,
    names::{align::Part, dictionary::Pool, unit::Unit},
    profile::Profile,
    span::month,
};

/// Changes whenever the keys of a report do: stored keys are then made anew.
pub const RECIPE: u32 = 4;

/// So many candidates are compared with one report, on both ways to candidates.
pub const CANDIDATES: i64 = 300;

/// A key and how rare it is: hundredths of a natural log, so that sums are the same in any order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Key {
    /// The same in every process and version; stored only as a keyed hash.
    pub value: u64,
    /// Larger is rarer.
    pub weight: i32,
}

/// What a stored report's shared weights are multiplied with: one of few keys shares little although it is the one sought. Thousandths of one
/// over the square root of the number of its keys.
pub fn fullness(keys: usize) -> i16 {
    let keys = f64::from(u16::try_from(keys).unwrap_or(u16::MAX)).max(1.0);
    #[expect(clippy::cast_possible_truncation, reason = "at most a thousand")]
    let fullness = (1_000.0 / keys.sqrt()).round() as i16;
    fullness
}

/// Whose keys.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// Those under which a report is found.
    Stored,
    /// Those a report asks for: its own and their neighbours (years ±2, months ±1).
    Asking,
}

/// One attribute: what it says, and the share of people of whom it is true.
#[derive(Debug, Clone, Copy)]
struct Attribute {
    says: u64,
    share: f32,
}

/// Kinds of keys.
#[derive(Debug, Clone, Copy)]
enum Kind {
    Names = 1,
    NamePlace,
    NameMother,
    NameYear,
    NameMonth,
    MotherYear,
    MotherPlace,
    Dotless,
    DayPlace,
    DayYear,
    MonthPlace,
    MotherMonth,
}

/// The keys of a profile.
pub fn list_keys(profile: &Profile, side: Side, frequencies: &Frequencies) -> Vec<Key> {
    let mut list = List::default();
    let names: Vec<Vec<Attribute>> = profile
        .parts
        .iter()
        .map(|part| codes(&part.unit, part.pool, frequencies))
        .filter(|codes| !codes.is_empty())
        .collect();
    let mother = profile.mother[0]
        .as_ref()
        .map(|unit| codes(unit, Pool::Women, frequencies))
        .unwrap_or_default();
    let years = years(profile, side, frequencies);
    let months = months(profile, side, frequencies);
    let days = days(profile, frequencies);
    let places = places(profile, frequencies);
    for (at, first) in names.iter().enumerate() {
        for second in &names[at + 1..] {
            list.join_equals(first, second);
        }
        list.join(Kind::NamePlace, first, &places);
        list.join(Kind::NameMother, first, &mother);
        list.join(Kind::NameYear, first, &years);
        list.join(Kind::NameMonth, first, &months);
    }
    list.join(Kind::MotherYear, &mother, &years);
    list.join(Kind::MotherPlace, &mother, &places);
    list.join(Kind::MotherMonth, &mother, &months);
    list.join(Kind::DayPlace, &days, &places);
    list.join(Kind::DayYear, &days, &years);
    list.join(Kind::MonthPlace, &months, &places);
    dotless(profile, &mut list);
    list.done()
}

/// Stored reports that the keys of one report may lead to, by what is known of how common they are; beyond that the commonest keys are not asked.
pub const MOST_LED_TO: f64 = 2_500.0;
/// So many of the rarest keys are asked in any case.
const LEAST_ASKED: usize = 8;

/// The rarest of the keys asked for, as many as lead to no more than `most` reports: no common name makes a search crawl.
pub fn rarest(mut keys: Vec<Key>, records: f64, most: f64) -> Vec<Key> {
    keys.sort_unstable_by_key(|key| (-key.weight, key.value));
    let mut led_to = 0.0;
    let bearable = keys.iter().take_while(|key| {
        led_to += records * (f64::from(-key.weight) / 100.0).exp();
        led_to <= most
    });
    let count = bearable.count().max(LEAST_ASKED);
    keys.truncate(count);
    keys
}

/// Keys as they are gathered.
#[derive(Debug, Default)]
struct List(Vec<Key>);

impl List {
    fn join(&mut self, kind: Kind, first: &[Attribute], second: &[Attribute]) {
        for a in first {
            for b in second {
                self.push(kind, (a.says, b.says), a.share * b.share);
            }
        }
    }

    /// Two names in either order.
    fn join_equals(&mut self, first: &[Attribute], second: &[Attribute]) {
        for a in first {
            for b in second {
                let says = (a.says.min(b.says), a.says.max(b.says));
                self.push(Kind::Names, says, a.share * b.share);
            }
        }
    }

    fn push(&mut self, kind: Kind, (a, b): (u64, u64), share: f32) {
        #[expect(clippy::cast_possible_truncation, reason = "logs of shares are small")]
        let weight = ((share.max(1e-12).ln() * -100.0) as i32).max(20);
        self.0.push(Key {
            value: mix(mix(kind as u64, a), b),
            weight,
        });
    }

    /// Each key once, with its largest weight.
    fn done(mut self) -> Vec<Key> {
        self.0.sort_unstable_by_key(|key| (key.value, -key.weight));
        self.0.dedup_by_key(|key| key.value);
        self.0
    }
}

/// Two numbers in one (the finaliser of `splitmix64`); order counts.
const fn mix(a: u64, b: u64) -> u64 {
    let mut z = a.rotate_left(25) ^ b.wrapping_mul(0x9e37_79b9_7f4a_7c15);
    z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    z ^ (z >> 31)
}

fn codes(unit: &Unit, pool: Pool, frequencies: &Frequencies) -> Vec<Attribute> {
    let attribute = |code: &super::names::codes::Code| Attribute {
        says: code.hash,
        share: code.slip_of.map_or_else(
            || frequencies.name(&unit.forms[usize::from(code.form)], pool),
            |id| frequencies.names.share(id, pool).max(RAREST),
        ),
    };
    unit.codes.iter().map(attribute).collect()
}

/// Districts of home, of birth, and of where taken.
fn places(profile: &Profile, frequencies: &Frequencies) -> Vec<Attribute> {
    let told = [&profile.origin, &profile.taken_place, &profile.birth_place];
    let mut places: Vec<Attribute> = Vec::new();
    for (says, share) in told
        .into_iter()
        .flatten()
        .filter_map(|spot| spot.key(frequencies))
    {
        if places.iter().all(|place| place.says != says) {
            places.push(Attribute { says, share });
        }
    }
    places
}

/// The years of birth, at most three stored; asked with two years on both sides.
fn years(profile: &Profile, side: Side, frequencies: &Frequencies) -> Vec<Attribute> {
    let Some(birth) = profile.birth else {
        return Vec::new();
    };
    let reach = if side == Side::Asking { 2 } else { 0 };
    let middle = birth.middle_year();
    let half = (birth.days() / 731).min(1);
    let years = middle - half - reach..=middle + half + reach;
    years
        .map(|year| Attribute {
            says: u64::from(year.unsigned_abs()),
            share: roughly(frequencies.births(year, year))
                * match (year - birth.middle_year()).abs() - half {
                    ..=0 => 1.5,
                    1 => 6.0,
                    _ => 12.0,
                },
        })
        .collect()
}

/// The months of being taken, at most four stored; asked with a month on both sides.
fn months(profile: &Profile, side: Side, frequencies: &Frequencies) -> Vec<Attribute> {
    let Some(taken) = profile.taken else {
        return Vec::new();
    };
    let reach = i32::from(side == Side::Asking);
    let (first, last) = (month(taken.from), month(taken.to));
    if last - first > 3 {
        return Vec::new();
    }
    (first - reach..=last + reach)
        .map(|month| Attribute {
            says: u64::from(month.unsigned_abs()),
            share: roughly(frequencies.arrests(month, month))
                * if (first..=last).contains(&month) {
                    1.5
                } else {
                    10.0
                },
        })
        .collect()
}

/// The day of being taken, without its year: years are told wrong, days seldom.
fn days(profile: &Profile, frequencies: &Frequencies) -> Vec<Attribute> {
    let day = profile.taken.and_then(|taken| taken.day());
    let attribute = day.map(|day| {
        let month = day.year() * 12 + day.month0().cast_signed();
        Attribute {
            says: u64::from(day.num_days_from_ce().unsigned_abs()),
            share: roughly(frequencies.arrests(month, month)) / 28.0,
        }
    });
    attribute.into_iter().collect()
}

/// Two name parts on the dotless skeleton, in Arabic only: finds names with a spoilt letter.
fn dotless(profile: &Profile, list: &mut List) {
    let plain = |part: &Part| {
        Some(Attribute {
            says: part.unit.dotless?,
            share: 0.02,
        })
    };
    let plain: Vec<Attribute> = profile.parts.iter().filter_map(plain).collect();
    for (at, first) in plain.iter().enumerate() {
        for second in &plain[at + 1..] {
            let says = (first.says.min(second.says), first.says.max(second.says));
            list.push(Kind::Dotless, says, first.share * second.share);
        }
    }
}
