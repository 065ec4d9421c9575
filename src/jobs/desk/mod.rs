//! The volunteers' side at work: what is done in a group is handled ([`act`]), with what is known of it ([`scene`]) and what follows from it
//! ([`carry`]); what people tell volunteers goes to their topics ([`person`]); flagged chats find their groups ([`route`]); possible matches go
//! before reviewers ([`review`]). Which topic says what now is [`show`]'s matter. How the work stands is loaded by [`queue`], [`find`] and
//! [`summary`]; chats that were left go back ([`return_chats`]), who left a group is noticed ([`members`]), and who is kept out leaves matching
//! ([`bans`]). Everything that decides is in `volunteers/`.

mod act;
pub mod bans;
mod carry;
pub mod find;
pub mod joining;
pub mod leaving;
pub mod members;
pub mod person;
pub mod queue;
pub mod return_chats;
pub mod review;
pub mod route;
mod scene;
pub mod setup;
pub mod show;
pub mod summary;
pub mod undelivered;
pub mod voice;

pub use act::{Handled, handle};

use chrono::TimeDelta;
use rand::{Rng, distr::Alphanumeric};

/// Letters and digits of a token that stands in buttons and links: 119 bits.
const TOKEN_CHARS: usize = 20;

/// The pictures of an album come one by one: they wait for each other.
const ALBUM_WAIT: TimeDelta = TimeDelta::milliseconds(1_200);

/// A new token.
pub fn new_token() -> String {
    rand::rng()
        .sample_iter(Alphanumeric)
        .take(TOKEN_CHARS)
        .map(char::from)
        .collect()
}
