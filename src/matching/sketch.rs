//! A first look at a candidate: two dozen bytes of each record tell which of a thousand are worth laying open. Never more than an order in which
//! to look: what is judged is judged by `features`. Called by `link`.

use super::{evidence::places::Spot, frequency::Frequencies, names::unit::Unit, profile::Profile};

/// Names looked at.
const NAMES: usize = 4;
/// Not known.
const UNKNOWN: i16 = i16::MIN;

/// A record at a glance.
#[derive(Debug, Clone, Copy)]
pub struct Sketch {
    /// The first code of each name part; 0 for none.
    names: [u16; NAMES],
    mother: u16,
    year: i16,
    /// Months from year 0.
    month: i16,
    /// District or town, and governorate; 0 for none.
    place: [u16; 2],
}

impl Sketch {
    /// Of a profile.
    pub fn of(profile: &Profile) -> Self {
        let mut names = [0; NAMES];
        for (place, part) in names.iter_mut().zip(&profile.parts) {
            *place = first_code(&part.unit);
        }
        Self {
            names,
            mother: profile.mother[0].as_deref().map_or(0, first_code),
            year: profile
                .birth
                .map_or(UNKNOWN, |birth| small(birth.middle_year())),
            month: profile.taken.map_or(UNKNOWN, |taken| small(taken.month())),
            place: profile.origin.as_deref().map_or([0; 2], place),
        }
    }
}

fn small(number: i32) -> i16 {
    i16::try_from(number).unwrap_or(UNKNOWN)
}

fn short(hash: u64) -> u16 {
    // The lowest bit keeps it apart from "none".
    u16::try_from(hash >> 32 & 0xffff).unwrap_or(0) | 1
}

fn first_code(unit: &Unit) -> u16 {
    unit.codes.first().map_or(0, |code| short(code.hash))
}

fn place(spot: &Spot) -> [u16; 2] {
    let number = |place: Option<u16>| place.map_or(0, |number| number + 1);
    [number(spot.district()), number(spot.governorate())]
}

/// A report that looks for its record.
#[derive(Debug)]
pub struct Look {
    /// For each name its codes, and what finding one of them is worth.
    names: Vec<(Vec<u16>, i32)>,
    mother: Vec<u16>,
    sketch: Sketch,
}

/// What agreement and difference are worth, in hundredths of a natural log: roughly, for an order only.
const MISSED_NAME: i32 = -120;
const MOTHER: (i32, i32) = (320, -220);
const PLACE: (i32, i32, i32) = (450, 100, -220);
const YEARS: [i32; 4] = [310, 110, 20, -80];
const OTHER_YEAR: i32 = -300;
const MONTHS: [i32; 2] = [400, 80];
const SAME_MONTH: i32 = -40;
const OTHER_MONTH: i32 = -180;

impl Look {
    /// Prepares a report.
    pub fn of(profile: &Profile, frequencies: &Frequencies) -> Self {
        let codes =
            |unit: &Unit| -> Vec<u16> { unit.codes.iter().map(|code| short(code.hash)).collect() };
        let names = profile.parts.iter().map(|part| {
            let share = frequencies.name(part.unit.whole(), part.pool);
            #[expect(clippy::cast_possible_truncation, reason = "logs of shares are small")]
            let worth = (share.ln() * -100.0) as i32;
            (codes(&part.unit), worth)
        });
        Self {
            names: names.collect(),
            mother: profile.mother[0].as_deref().map(codes).unwrap_or_default(),
            sketch: Sketch::of(profile),
        }
    }

    /// How much a record looks like the one sought.
    pub fn worth(&self, other: &Sketch) -> i32 {
        let mut worth = 0;
        for (codes, value) in &self.names {
            let is_there = codes.iter().any(|code| other.names.contains(code));
            worth += if is_there { *value } else { MISSED_NAME };
        }
        if other.mother != 0 && !self.mother.is_empty() {
            let is_there = self.mother.contains(&other.mother);
            worth += if is_there { MOTHER.0 } else { MOTHER.1 };
        }
        worth + self.places(other) + self.years(other) + self.months(other)
    }

    fn places(&self, other: &Sketch) -> i32 {
        let (mine, theirs) = (self.sketch.place, other.place);
        match (mine[1], theirs[1]) {
            (0, _) | (_, 0) => 0,
            (x, y) if x != y => PLACE.2,
            _ if mine[0] == theirs[0] => PLACE.0,
            _ => PLACE.1,
        }
    }

    fn years(&self, other: &Sketch) -> i32 {
        if self.sketch.year == UNKNOWN || other.year == UNKNOWN {
            return 0;
        }
        let apart = self.sketch.year.abs_diff(other.year);
        YEARS.get(usize::from(apart)).copied().unwrap_or(OTHER_YEAR)
    }

    fn months(&self, other: &Sketch) -> i32 {
        if self.sketch.month == UNKNOWN || other.month == UNKNOWN {
            return 0;
        }
        let apart = self.sketch.month.abs_diff(other.month);
        match MONTHS.get(usize::from(apart)) {
            Some(worth) => *worth,
            None if apart.is_multiple_of(12) => SAME_MONTH,
            None => OTHER_MONTH,
        }
    }
}
