//! Strings in, strings out: cleaning, Arabic folding, Latin classes, digits, dates and ages in words, names taken apart,
//! words that call for a person or must not pass unseen. Imports only `domain`.

pub mod age;
pub mod baby;
mod clauses;
pub mod clean;
pub mod dates;
pub mod digits;
pub mod distance;
pub mod fold;
mod lexicon;
mod money;
pub mod names;
mod numbers;
pub mod risky;
pub mod script;
pub mod sensitive;
pub mod tokens;
