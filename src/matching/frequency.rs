//! How common things are: names, towns, facilities, years. From the tables that come with the code, blended with what was counted in the lists
//! at hand or, sealed, in all stored reports. Nothing of it is in the database as readable text. Called by `sought`, `keys` and `link`.

use std::collections::BTreeMap;

use rustc_hash::FxHashMap;
use serde::{Deserialize, Serialize};

use super::{
    model::RECORDS,
    names::{
        dictionary::Pool,
        frequency::{NameCounts, NameFrequencies},
    },
    profile::Profile,
    span::Span,
};
use crate::gazetteer::places::{self, Level};

/// How many counted reports weigh as much as the judgement.
const JUDGED: f32 = 300.0;
/// The share of one town, one facility, one year of birth and one month, before anything was counted.
const A_TOWN: f32 = 1.0 / 250.0;
/// The governorates' shares of the people (estimates before 2011).
const GOVERNORATES: [(&str, f32); 14] = [
    ("SY-HL", 0.23),
    ("SY-RD", 0.13),
    ("SY-DI", 0.08),
    ("SY-HI", 0.08),
    ("SY-HM", 0.08),
    ("SY-ID", 0.07),
    ("SY-HA", 0.07),
    ("SY-DY", 0.06),
    ("SY-DR", 0.05),
    ("SY-LA", 0.05),
    ("SY-RA", 0.04),
    ("SY-TA", 0.04),
    ("SY-SU", 0.015),
    ("SY-QU", 0.005),
];
const A_FACILITY: f32 = 1.0 / 40.0;
const A_YEAR: f32 = 1.0 / 33.0;
const A_MONTH: f32 = 1.0 / 130.0;
/// Men among those sought and seen.
const MEN: f32 = 0.88;

/// What was counted, in a form that can be kept (sealed).
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Counts {
    /// Reports counted.
    pub reports: u64,
    /// Names.
    pub names: NameCounts,
    /// Places by code, the most exact known; homes and places of arrest.
    places: BTreeMap<String, f32>,
    /// Facilities by code.
    facilities: BTreeMap<String, f32>,
    /// Births by year.
    years: BTreeMap<i32, f32>,
    /// Arrests by month, counted from year 0.
    months: BTreeMap<i32, f32>,
    /// Women, and men.
    sexes: [f32; 2],
    /// Reports that tell home and place of birth, and those in which they are one; the same for the place of arrest.
    at_home: [[f32; 2]; 2],
}

impl Counts {
    /// Counts a report.
    pub fn add(&mut self, profile: &Profile) {
        for (unit, pool) in profile.list_names() {
            self.names.add(unit, pool, 1.0);
        }
        self.add_facts(profile);
    }

    /// Counts a report without its names.
    pub fn add_facts(&mut self, profile: &Profile) {
        self.reports += 1;
        for spot in [&profile.origin, &profile.taken_place]
            .into_iter()
            .flatten()
        {
            if let Some(code) = spot.code() {
                bump(&mut self.places, code);
            }
        }
        for facility in &profile.facilities {
            if let Some(code) = facility.code() {
                bump(&mut self.facilities, code);
            }
        }
        if let Some(birth) = profile.birth.filter(Span::is_exact) {
            *self.years.entry(birth.middle_year()).or_default() += 1.0;
        }
        if let Some(taken) = profile.taken.filter(|taken| taken.days() <= 31) {
            *self.months.entry(taken.month()).or_default() += 1.0;
        }
        let beside = [&profile.birth_place, &profile.taken_place];
        for (counts, spot) in self.at_home.iter_mut().zip(beside) {
            if let (Some(spot), Some(_)) = (spot, &profile.origin) {
                counts[0] += 1.0;
                counts[1] += f32::from(u8::from(spot.is_at_home(profile)));
            }
        }
        if let Some(sex) = profile.sex {
            self.sexes[usize::from(sex == crate::domain::person::Sex::Male)] += 1.0;
        }
    }

    /// Adds another's counts.
    pub fn merge(&mut self, other: Self) {
        self.reports += other.reports;
        self.names.merge(other.names);
        merge(&mut self.places, other.places);
        merge(&mut self.facilities, other.facilities);
        merge(&mut self.years, other.years);
        merge(&mut self.months, other.months);
        self.sexes[0] += other.sexes[0];
        self.sexes[1] += other.sexes[1];
        for (mine, theirs) in self.at_home.iter_mut().zip(other.at_home) {
            mine[0] += theirs[0];
            mine[1] += theirs[1];
        }
    }
}

fn bump(counts: &mut BTreeMap<String, f32>, code: &str) {
    match counts.get_mut(code) {
        Some(count) => *count += 1.0,
        None => drop(counts.insert(code.to_owned(), 1.0)),
    }
}

fn merge<K: Ord>(mine: &mut BTreeMap<K, f32>, theirs: BTreeMap<K, f32>) {
    for (key, count) in theirs {
        *mine.entry(key).or_default() += count;
    }
}

/// How common things are.
#[derive(Debug)]
pub struct Frequencies {
    /// Names.
    pub names: NameFrequencies,
    /// How many reports a person could be in.
    pub records: f64,
    places: FxHashMap<u16, f32>,
    governorates: FxHashMap<u16, f32>,
    facilities: FxHashMap<String, f32>,
    years: FxHashMap<i32, f32>,
    months: FxHashMap<i32, f32>,
    /// How often the place of birth is the home.
    pub born_at_home: f32,
    /// The same for the place of arrest.
    pub taken_at_home: f32,
    men: f32,
    blend: [f32; 4],
}

impl Default for Frequencies {
    fn default() -> Self {
        Self {
            records: RECORDS,
            ..Self::of(&Counts::default())
        }
    }
}

impl Frequencies {
    /// The tables' judgement and these counts.
    pub fn of(counts: &Counts) -> Self {
        let [women, men] = counts.sexes;
        let [born, taken] = counts
            .at_home
            .map(|[of, at_home]| (at_home + 0.5 * JUDGED) / (of + JUDGED));
        Self {
            born_at_home: born,
            taken_at_home: taken,
            names: NameFrequencies::of(&counts.names),
            records: u32::try_from(counts.reports)
                .map_or(f64::from(u32::MAX), f64::from)
                .max(1_000.0),
            places: places_within(&counts.places),
            governorates: GOVERNORATES
                .iter()
                .filter_map(|&(code, share)| Some((places::number_of(code)?, share)))
                .collect(),
            facilities: counts
                .facilities
                .iter()
                .map(|(k, v)| (k.clone(), *v))
                .collect(),
            years: counts.years.iter().map(|(k, v)| (*k, *v)).collect(),
            months: counts.months.iter().map(|(k, v)| (*k, *v)).collect(),
            men: (men + MEN * JUDGED) / (men + women + JUDGED),
            blend: [
                counts.places.values().sum(),
                counts.facilities.values().sum(),
                counts.years.values().sum(),
                counts.months.values().sum(),
            ],
        }
    }

    /// The share of places that are this one or lie in it.
    pub fn place(&self, number: u16, level: Level) -> f32 {
        let judged = match level {
            Level::Governorate => self.governorates.get(&number).copied().unwrap_or(A_TOWN),
            Level::District => A_TOWN * 3.0,
            _ => A_TOWN,
        };
        blended(self.places.get(&number), judged, self.blend[0])
    }

    /// The share of facilities named that are this one.
    pub fn facility(&self, code: &str) -> f32 {
        blended(self.facilities.get(code), A_FACILITY, self.blend[1])
    }

    /// The share of births in the years from `first` to `last`: 1 or about that for all of them, never 0.
    pub fn births(&self, first: i32, last: i32) -> f32 {
        let years = first..=last.min(first + 120);
        years
            .map(|year| blended(self.years.get(&year), A_YEAR, self.blend[2]))
            .sum()
    }

    /// The share of arrests in the months from `first` to `last`, likewise.
    pub fn arrests(&self, first: i32, last: i32) -> f32 {
        let months = first..=last.min(first + 600);
        months
            .map(|month| blended(self.months.get(&month), A_MONTH, self.blend[3]))
            .sum()
    }

    /// The share of men.
    pub const fn men(&self) -> f32 {
        self.men
    }

    /// The share of a pool's people who bear a known name or any other.
    pub fn name(&self, form: &super::names::unit::Form, pool: Pool) -> f32 {
        self.names.share_of(form, pool)
    }
}

/// A share of years or months, as far as what was counted can tell: neither never nor always.
pub const fn roughly(share: f32) -> f32 {
    share.clamp(0.000_5, 0.98)
}

fn blended(count: Option<&f32>, judged: f32, total: f32) -> f32 {
    (count.copied().unwrap_or_default() + judged * JUDGED) / (total + JUDGED)
}

/// Counts by place, each counted also for all that it lies in.
fn places_within(counts: &BTreeMap<String, f32>) -> FxHashMap<u16, f32> {
    let mut within: FxHashMap<u16, f32> = FxHashMap::default();
    for (code, count) in counts {
        for place in places::line_of(code) {
            if let Some(number) = places::number_of(&place.code) {
                *within.entry(number).or_default() += count;
            }
        }
    }
    within
}
