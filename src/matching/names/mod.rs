//! Names across scripts and spellings: folded, cut into units, sounded, looked up, measured, aligned.
//! Nothing here knows of reports' other facts. Called by `matching::profile`, `evidence` and `keys`.

pub mod align;
pub mod codes;
pub mod curve;
pub mod dictionary;
pub mod distance;
pub mod folding;
pub mod frequency;
pub mod lexicon;
pub mod likeness;
pub mod servants;
pub mod slips;
pub mod sounds;
pub mod tokens;
pub mod unit;
