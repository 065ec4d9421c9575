//! Places and detention facilities: data, names in both scripts, resolving words, nearest place. Imports `text` and `domain`.

pub mod facilities;
mod keys;
pub mod places;
