//! The facts beside the names, one comparer a file, all of one shape: two profiles and how common things are in, a [`Finding`] out. Unknown is
//! neither for nor against. What the levels are worth stands in `model`. Called by `features`.

pub mod birth;
pub mod byname;
pub mod chronology;
pub mod facility;
pub mod places;
pub mod sex;
pub mod taken;

use super::frequency::roughly;

/// How two reports stand to each other in one fact.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Finding {
    /// The row of the fact's levels in `model`; 0 where one side or both do not say.
    pub level: u8,
    /// How often two reports about different people come out so.
    pub chance: f32,
}

impl Finding {
    /// One side or both do not say.
    pub const UNKNOWN: Self = Self {
        level: 0,
        chance: 1.0,
    };

    /// A level, and how often chance gives it.
    pub const fn new(level: u8, chance: f32) -> Self {
        Self { level, chance }
    }

    /// The same for a share of years or months, of which a list knows the seldom ones but roughly.
    pub const fn of_share(level: u8, share: f32) -> Self {
        Self::new(level, roughly(share))
    }
}
