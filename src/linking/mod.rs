//! Two lists linked with no database: their rows become profiles as they are read (`reading`), `matching::link` brings them together, pairs are
//! written (`pairs`), with their reasons in words where they are asked for (`reasons`). Called by the command `match` and by its benchmark.

mod lane;
pub mod pairs;
pub mod reading;
mod reasons;
mod refused;

pub use self::{
    reading::{Entries, Ids, Role},
    refused::Refused,
};
use crate::{exchange::fault::ListError, matching::index::MOST_RECORDS};

/// Why two lists cannot be linked.
#[derive(Debug, thiserror::Error)]
pub enum LinkingError {
    /// It cannot be read.
    #[error("{0}")]
    List(#[from] ListError),
    /// Pairs could not be named.
    #[error("no column holds an id: name it by --map HEADING=id")]
    NoId,
    /// More than the index numbers.
    #[error("more than {MOST_RECORDS} rows: split the list")]
    TooMany,
}
