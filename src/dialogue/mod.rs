//! The family's side, pure: [`step`] takes a chat's state, what came in, and the context, and hands out the new state and the effects.
//! No clock, no database, no Telegram, no randomness: they stand in [`context::Context`]. Called by `jobs/intake`.

pub mod answer_text;
pub mod answers;
pub mod asking;
pub mod context;
pub mod draft;
pub mod input;
pub mod press;
pub mod prompt;
pub mod prompt_guess;
pub mod questions;
pub mod reporting;
pub mod review;
pub mod sending;
pub mod state;
pub mod told;
pub mod turn;
pub mod wording;

pub use context::Context;
pub use input::Input;
pub use state::State;
pub use turn::Turn;

use crate::effect::Effect;

/// One step of a conversation.
pub fn step(state: State, _input: &Input, _context: &Context) -> (State, Vec<Effect>) {
    (state, Vec::new())
}
