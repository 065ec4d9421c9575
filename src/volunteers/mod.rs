//! The group's side, pure: [`step`] takes what is known ([`Scene`]) and what somebody did in a group ([`Act`]), and hands out what is to be
//! done ([`Deed`]). No clock, no database, no Telegram. Called by `jobs/desk`, which fills the scene and carries the deeds out.
//!
//! [`commands`] reads what begins with a slash: [`setup`], [`people`]. In a flagged chat's topic [`talking`] gives on what is said, [`holding`]
//! knows what needs a second press, [`writing`] puts voice notes into words, [`handling`] takes, hands over and closes, [`answers`] keeps the
//! ready ones. [`card`] draws what stands pinned; possible matches are looked at in [`review`]; [`buttons`] knows what a button carries;
//! [`routing`] finds the group for a chat. How the work stands is drawn by [`queue`], [`team`], [`summary`]; [`find`] searches by name, [`bans`]
//! keep somebody out.

pub mod answers;
pub mod bans;
pub mod buttons;
pub mod card;
pub mod commands;
pub mod find;
pub mod handling;
pub mod holding;
pub mod people;
pub mod presses;
pub mod queue;
pub mod review;
pub mod routing;
pub mod scene;
pub mod setup;
pub mod summary;
pub mod talking;
pub mod team;
pub mod writing;

pub use scene::{Act, Scene};

use crate::{
    effect::{Outgoing, desk::Deed},
    i18n::Text,
};

/// Longest that a chat may be taken without an answer before it goes back to the others, in hours.
pub const TAKEN_HOURS: i64 = 6;
/// Chats that a volunteer has at most, unless they chose another number.
pub const USUAL_LOAD: i16 = 8;

/// What follows from what somebody did in a group.
pub fn step(scene: &Scene, act: &Act) -> Vec<Deed> {
    match act {
        Act::Presses(payload) => presses::take(scene, payload),
        Act::Says { content, .. } => match commands::parse(content.words()) {
            Some(command) => commands::run(scene, &command),
            None => talking::say(scene, content),
        },
        Act::Edits(content) => talking::edit(scene, content),
        Act::Hides => talking::hides(scene),
    }
}

/// Plain words where the act was done.
fn say(key: &str) -> Deed {
    Deed::Say(Outgoing::new(Text::new(key)))
}

/// Small words over the pressed button.
fn toast(key: &str) -> Deed {
    Deed::Toast(Text::new(key))
}
