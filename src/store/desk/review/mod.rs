//! Possible matches before reviewers, one file a table: their cards, what reviewers decided, what the two sides were asked, what they agreed to,
//! contacts that are passed on. Called by `jobs/desk/review`.

pub mod agreements;
pub mod asks;
pub mod cards;
pub mod contacts;
pub mod reviews;

use crate::{domain::review::Party, store::StoreError};

fn read_party(word: &str) -> Result<Party, StoreError> {
    Party::parse(word).ok_or(StoreError::Unreadable("party"))
}
