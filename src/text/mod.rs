//! Strings in, strings out: cleaning, Arabic folding, Latin classes, digits, dates and ages in words, names taken apart. Imports only `domain`.

pub mod age;
pub mod clean;
pub mod dates;
pub mod digits;
pub mod distance;
pub mod fold;
pub mod names;
mod numbers;
pub mod sensitive;
pub mod tokens;
