//! How the levels of the table's facts belong together: what they are called to people, and which shares sum to one. Called by `verdict` and
//! `estimate`.

use super::model::{
    BIRTH, BIRTH_PLACE, BYNAME, CHRONOLOGY, FACILITY, Fact, Level, ORIGIN, SEX, TAKEN, TAKEN_PLACE,
};

/// The levels of a fact, as they are called to people.
pub const fn levels(fact: Fact) -> &'static [Level] {
    match fact {
        Fact::Sex => &SEX,
        Fact::Birth => &BIRTH,
        Fact::Mother | Fact::MotherFamily => &[],
        Fact::Origin => &ORIGIN,
        Fact::BirthPlace => &BIRTH_PLACE,
        Fact::Taken => &TAKEN,
        Fact::TakenPlace => &TAKEN_PLACE,
        Fact::Facility => &FACILITY,
        Fact::Chronology => &CHRONOLOGY,
        Fact::Byname => &BYNAME,
    }
}

/// A group of levels whose shares sum to one: estimating moves weight within a group only. The first are one level in different guises.
pub type Group = (&'static [usize], &'static [usize]);

/// The groups of a fact's levels.
pub const fn groups(fact: Fact) -> &'static [Group] {
    match fact {
        Fact::Birth => &[
            (&[1], &[2, 3, 4, 5]),
            (&[6], &[7, 8, 9, 10, 11]),
            (&[12], &[13, 14, 15]),
        ],
        Fact::Taken => &[
            (&[1], &[2, 3, 4, 5, 6, 7, 8]),
            (&[9], &[10, 11, 12, 13, 14]),
            (&[15], &[16, 17]),
        ],
        Fact::Origin => &[(&[1, 2, 3], &[4, 5, 6]), (&[7], &[8, 9])],
        Fact::BirthPlace | Fact::TakenPlace => {
            &[(&[1, 2, 3], &[4, 5, 6]), (&[7], &[8, 9]), (&[10], &[11])]
        }
        Fact::Facility => &[(&[1], &[2, 3])],
        Fact::Sex | Fact::Chronology | Fact::Byname => &[(&[1], &[2])],
        Fact::Mother | Fact::MotherFamily => &[],
    }
}
