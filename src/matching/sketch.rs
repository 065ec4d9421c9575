//! A first look at a candidate: some forty bytes of each record tell which of a thousand are worth laying open. Never more than an order in which
//! to look: what is judged is judged by `features`. Called by `link`.

use chrono::Datelike;

use super::{evidence::places::Spot, frequency::Frequencies, names::unit::Unit, profile::Profile};

/// Names looked at.
const NAMES: usize = 4;
/// Not known.
const UNKNOWN: i16 = i16::MIN;

/// A record at a glance.
#[derive(Debug, Clone, Copy)]
pub struct Sketch {
    /// The first code of each name part, sixteen bits each; 0 for none.
    codes: u64,
    /// Which consonants each name part has, likewise.
    letters: u64,
    mother: (u16, u16),
    /// District or town of the home, its governorate, and the districts of birth and of being taken; 0 for none.
    home: u16,
    governorate: u16,
    elsewhere: [u16; 2],
    born: Born,
    taken: Taken,
}

/// A birth at a glance: the year, and the day of the year where it was told.
#[derive(Debug, Clone, Copy)]
struct Born {
    year: i16,
    day: u16,
}

/// When somebody was taken: the month from year 0 and the day (0 for none), or the year alone.
#[derive(Debug, Clone, Copy)]
struct Taken {
    year: i16,
    month: i16,
    day: u16,
}

impl Sketch {
    /// Of a profile.
    pub fn of(profile: &Profile) -> Self {
        let mut codes = 0;
        let mut letters = 0;
        for (at, part) in profile.parts.iter().take(NAMES).enumerate() {
            codes |= u64::from(first_code(&part.unit)) << (16 * at);
            letters |= u64::from(part.unit.letters) << (16 * at);
        }
        let mother = profile.mother[0].as_deref();
        let district = |spot: &Option<std::sync::Arc<Spot>>| {
            let number = spot.as_deref().and_then(Spot::district);
            number.map_or(0, |number| number + 1)
        };
        let governorate = profile.origin.as_deref().and_then(Spot::governorate);
        Self {
            codes,
            letters,
            mother: mother.map_or((0, 0), |unit| (first_code(unit), unit.letters)),
            home: district(&profile.origin),
            governorate: governorate.map_or(0, |number| number + 1),
            elsewhere: [
                district(&profile.birth_place),
                district(&profile.taken_place),
            ],
            born: Born::of(profile),
            taken: Taken::of(profile),
        }
    }
}

impl Born {
    fn of(profile: &Profile) -> Self {
        let year = profile.birth.map(|birth| small(birth.middle_year()));
        let day = profile.birth.and_then(|birth| birth.real_day());
        Self {
            year: year.unwrap_or(UNKNOWN),
            day: day.map_or(0, |day| u16::try_from(day.ordinal()).unwrap_or(0)),
        }
    }
}

impl Taken {
    fn of(profile: &Profile) -> Self {
        let year = profile.taken.filter(|taken| taken.days() <= 366);
        let month = profile.taken.filter(|taken| taken.days() <= 31);
        let day = profile.taken.and_then(|taken| taken.day());
        Self {
            year: year.map_or(UNKNOWN, |taken| small(taken.middle_year())),
            month: month.map_or(UNKNOWN, |taken| small(taken.month())),
            day: day.map_or(0, |day| u16::try_from(day.day()).unwrap_or(0)),
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

/// A name of a report that looks for its record: its codes and its consonants, four times each, and what finding it is worth.
#[derive(Debug)]
struct Name {
    codes: Vec<u64>,
    letters: u64,
    /// How many consonants.
    count: u64,
    worth: i32,
}

/// A report that looks for its record.
#[derive(Debug)]
pub struct Look {
    names: Vec<Name>,
    mother: Option<Name>,
    sketch: Sketch,
}

/// What agreement and difference are worth, in hundredths of a natural log: roughly, for an order only (looked at on the benchmark's first seed).
const CLASH: i32 = -220;
/// A name whose consonants are most of the sought one's, in hundredths of an equal one.
const ALIKE: i32 = 45;
const MOTHER_DIFFERS: i32 = -300;
const HOME: (i32, i32, i32) = (400, 200, -400);
const ELSEWHERE: i32 = 220;
const YEARS: [i32; 4] = [310, 110, -20, -40];
const OTHER_YEAR: i32 = -550;
const BIRTHDAY: i32 = 400;
const MONTHS: [i32; 2] = [400, 0];
const SAME_MONTH: i32 = -40;
const OTHER_MONTH: i32 = -400;
const SAME_DAY: i32 = 450;
const TAKEN_YEARS: [i32; 2] = [330, -110];
const OTHER_TAKEN_YEAR: i32 = -330;

impl Look {
    /// Prepares a report.
    pub fn of(profile: &Profile, frequencies: &Frequencies) -> Self {
        let name = |unit: &Unit, pool| {
            let share = frequencies.name(unit.whole(), pool);
            #[expect(clippy::cast_possible_truncation, reason = "logs of shares are small")]
            let worth = ((share.ln() * -100.0) as i32).max(1);
            let codes = unit.codes.iter().map(|code| short(code.hash));
            Name {
                codes: codes.map(everywhere).collect(),
                letters: everywhere(unit.letters),
                count: counts(everywhere(unit.letters)),
                worth,
            }
        };
        let parts = profile.parts.iter();
        let mother = profile.mother[0].as_deref();
        Self {
            names: parts.map(|part| name(&part.unit, part.pool)).collect(),
            mother: mother.map(|unit| name(unit, super::names::dictionary::Pool::Women)),
            sketch: Sketch::of(profile),
        }
    }

    /// How much a record looks like the one sought.
    pub fn worth(&self, other: &Sketch) -> i32 {
        self.names(other)
            + self.mother(other)
            + self.places(other)
            + self.births(other)
            + self.takings(other)
    }

    fn names(&self, other: &Sketch) -> i32 {
        let mut worth = 0;
        let mut left = 0;
        let counts = counts(other.letters);
        for name in &self.names {
            let found = name.find(other.codes, other.letters, counts);
            worth += found;
            left += i32::from(found == 0);
        }
        let told = nonzero(counts).count_ones();
        let mine = i32::try_from(self.names.len()).unwrap_or(0);
        let theirs = i32::try_from(told).unwrap_or(0);
        let unmatched = left.min(theirs - (mine - left));
        worth + CLASH * unmatched.max(0)
    }

    fn mother(&self, other: &Sketch) -> i32 {
        let Some(mother) = self.mother.as_ref().filter(|_| other.mother.0 != 0) else {
            return 0;
        };
        let (code, letters) = (u64::from(other.mother.0), u64::from(other.mother.1));
        match mother.find(code, letters, counts(letters)) {
            0 => MOTHER_DIFFERS,
            found => found,
        }
    }

    fn places(&self, other: &Sketch) -> i32 {
        let mine = &self.sketch;
        let elsewhere = mine.elsewhere.iter().chain([&mine.home]);
        let is_shared = |place: u16| place != 0 && elsewhere.clone().any(|own| *own == place);
        let beside = other.elsewhere.iter().filter(|place| is_shared(**place));
        let beside = if beside.count() > 0 { ELSEWHERE } else { 0 };
        match (mine.governorate, other.governorate) {
            (0, _) | (_, 0) => beside,
            (x, y) if x != y => HOME.2 + beside,
            // A governorate is told of many.
            (x, _) if mine.home == other.home && mine.home != x => HOME.0,
            _ => HOME.1 + beside,
        }
    }

    fn births(&self, other: &Sketch) -> i32 {
        let (mine, theirs) = (self.sketch.born, other.born);
        if mine.year == UNKNOWN || theirs.year == UNKNOWN {
            return 0;
        }
        let apart = usize::from(mine.year.abs_diff(theirs.year));
        let years = YEARS.get(apart).copied().unwrap_or(OTHER_YEAR);
        let is_birthday = mine.day != 0 && mine.day == theirs.day;
        years + if is_birthday { BIRTHDAY } else { 0 }
    }

    fn takings(&self, other: &Sketch) -> i32 {
        let (mine, theirs) = (self.sketch.taken, other.taken);
        if mine.month != UNKNOWN && theirs.month != UNKNOWN {
            let apart = mine.month.abs_diff(theirs.month);
            let months = match MONTHS.get(usize::from(apart)) {
                Some(worth) => *worth,
                None if apart.is_multiple_of(12) => SAME_MONTH,
                None => OTHER_MONTH,
            };
            let is_day = mine.day != 0 && mine.day == theirs.day;
            return months + if is_day { SAME_DAY } else { 0 };
        }
        if mine.year == UNKNOWN || theirs.year == UNKNOWN {
            return 0;
        }
        let apart = usize::from(mine.year.abs_diff(theirs.year));
        TAKEN_YEARS.get(apart).copied().unwrap_or(OTHER_TAKEN_YEAR)
    }
}

impl Name {
    /// What finding this name among others is worth; 0 where it is not among them. `counts` are those of the letters.
    fn find(&self, codes: u64, letters: u64, counts_of_letters: u64) -> i32 {
        if self
            .codes
            .iter()
            .any(|code| nonzero(codes ^ code) != HIGHEST)
        {
            return self.worth;
        }
        // Two letters shared at least, and as many as are not.
        let shared = counts(letters & self.letters);
        let is_enough = shared * 3 + (HIGHEST - self.count) - counts_of_letters;
        if is_enough & (shared + (HIGHEST - 2 * EVERYWHERE)) & HIGHEST == 0 {
            0
        } else {
            self.worth * ALIKE / 100
        }
    }
}

/// A number of sixteen bits in four lanes.
fn everywhere(number: u16) -> u64 {
    u64::from(number) * EVERYWHERE
}

/// 1 in each lane, and its highest bit.
const EVERYWHERE: u64 = 0x0001_0001_0001_0001;
const HIGHEST: u64 = EVERYWHERE << 15;

/// The highest bit of each lane that is not 0.
const fn nonzero(lanes: u64) -> u64 {
    (((lanes & !HIGHEST) + (HIGHEST - EVERYWHERE)) | lanes) & HIGHEST
}

/// How many bits are set, lane by lane.
const fn counts(lanes: u64) -> u64 {
    let pairs = lanes - (lanes >> 1 & 0x5555_5555_5555_5555);
    let fours = (pairs & 0x3333_3333_3333_3333) + (pairs >> 2 & 0x3333_3333_3333_3333);
    let bytes = (fours + (fours >> 4)) & 0x0f0f_0f0f_0f0f_0f0f;
    (bytes + (bytes >> 8)) & 0x00ff_00ff_00ff_00ff
}
