//! The people of a synthetic world: what is true of one person, before anybody tells it.

use super::{
    chance::{Chance, between, happens, pick_weighted},
    facilities::Facilities,
    names::{Given, Names},
    places::Places,
    rates,
};

/// A day of the calendar, without the calendar's last days: every month has 28 here, so that any day can be shifted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Day {
    pub year: i32,
    pub month: i32,
    pub of_month: i32,
}

impl Day {
    /// The first of the month that lies so many months later (or earlier).
    pub fn month_after(self, months: i32) -> Self {
        let count = self.year * 12 + self.month - 1 + months;
        Self {
            year: count.div_euclid(12),
            month: count.rem_euclid(12) + 1,
            of_month: self.of_month,
        }
    }
}

/// One invented person.
#[derive(Clone, Copy, Debug)]
pub struct Person {
    pub woman: bool,
    /// Number among the men's or, for a woman, the women's names.
    pub given: Given,
    pub father: Given,
    pub grandfather: Given,
    pub family: u16,
    /// Mother's given name and her own family.
    pub mother: (u16, u16),
    pub born: Day,
    pub home: u16,
    pub birth_place: u16,
    pub taken: Day,
    pub taken_at: u16,
    pub held: [u8; 2],
    pub freed_at_the_fall: bool,
    /// The eldest son's name, by which he may be called "Abu".
    pub called_after: u16,
}

/// Everything people are made of.
pub struct Stock {
    pub names: Names,
    pub places: Places,
    pub facilities: Facilities,
}

impl Stock {
    pub fn new() -> Self {
        let places = Places::new();
        Self {
            names: Names::new(&places.plain_names()),
            places,
            facilities: Facilities::new(),
        }
    }

    pub fn person(&self, chance: &mut Chance) -> Person {
        let woman = happens(chance, rates::WOMAN);
        let home = self.places.town(chance);
        let taken = arrest_day(chance);
        Person {
            woman,
            given: self.given(chance, woman),
            father: self.names.man(chance),
            grandfather: self.names.man(chance),
            family: self.names.families.draw(chance),
            mother: (
                self.names.women.draw(chance),
                self.names.families.draw(chance),
            ),
            born: birth_day(chance, taken),
            home,
            birth_place: self.birth_place(chance, home),
            taken,
            taken_at: self.arrest_place(chance, home),
            held: [self.facilities.draw(chance), self.facilities.draw(chance)],
            freed_at_the_fall: happens(chance, rates::FREED_AT_THE_FALL),
            called_after: self.names.men.draw(chance),
        }
    }

    pub fn given(&self, chance: &mut Chance, woman: bool) -> Given {
        if woman {
            Given {
                name: self.names.women.draw(chance),
                led: false,
            }
        } else {
            self.names.man(chance)
        }
    }

    pub fn birth_place(&self, chance: &mut Chance, home: u16) -> u16 {
        if happens(chance, rates::BORN_ELSEWHERE) {
            self.places.town(chance)
        } else {
            home
        }
    }

    pub fn arrest_place(&self, chance: &mut Chance, home: u16) -> u16 {
        if happens(chance, rates::TAKEN_AT_HOME) {
            home
        } else if happens(chance, rates::TAKEN_NEARBY / (1.0 - rates::TAKEN_AT_HOME)) {
            self.places
                .town_in(chance, self.places.get(home).governorate)
        } else {
            self.places.town(chance)
        }
    }
}

/// Most were taken in 2012 to 2014, a few until the end of 2024.
pub fn arrest_day(chance: &mut Chance) -> Day {
    const YEARS: [(i32, f64); 14] = [
        (2011, 10.0),
        (2012, 19.0),
        (2013, 18.0),
        (2014, 19.0),
        (2015, 8.0),
        (2016, 6.0),
        (2017, 3.5),
        (2018, 6.0),
        (2019, 2.0),
        (2020, 4.0),
        (2021, 2.0),
        (2022, 1.5),
        (2023, 0.7),
        (2024, 0.7),
    ];
    let year = *pick_weighted(chance, &YEARS);
    let first = if year == 2011 { 3 } else { 1 };
    let last = if year == 2024 { 10 } else { 12 };
    Day {
        year,
        month: between(chance, first, last),
        of_month: between(chance, 1, 28),
    }
}

/// Grown men mostly, twenty to forty when taken; boys and old men too.
pub fn birth_day(chance: &mut Chance, taken: Day) -> Day {
    let age = (0..3).map(|_| between(chance, 3, 15)).sum::<i32>();
    let age = if happens(chance, 0.22) {
        age + between(chance, 8, 32)
    } else {
        age
    };
    Day {
        year: taken.year - age.max(11),
        month: between(chance, 1, 12),
        of_month: between(chance, 1, 28),
    }
}
