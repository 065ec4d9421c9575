//! The family's side, pure: [`step`] takes a chat's state, what came in, and the context, and hands out the new state and the effects.
//! No clock, no database, no Telegram, no randomness: they stand in [`context::Context`]. Called by `jobs/intake`.
//!
//! Around the report: [`start`], [`menu`], [`commands`], [`my_reports`], [`pages`], [`language`], [`erase`], [`unasked`].
//! The report itself: [`reporting`] ([`questions`] is the list, [`asking`] the walk, [`answers`] what is understood, [`review`] and [`sending`] the end).
//! Of those who are banned, [`rights`] says what is handled all the same.
//! Telling a family: [`telling`] decides, [`possible_match`] words it; what volunteers then ask through the bot is [`asked`]. With volunteers:
//! [`talking`], [`calling`], [`voice`]. In groups: [`group`].

pub mod answer_text;
pub mod answers;
pub mod asked;
pub mod asking;
pub mod calling;
pub mod commands;
pub mod context;
pub mod days;
pub mod draft;
pub mod erase;
pub mod group;
pub mod input;
pub mod language;
pub mod menu;
pub mod my_reports;
pub mod pages;
pub mod possible_match;
pub mod press;
pub mod presses;
pub mod prompt;
pub mod prompt_guess;
pub mod questions;
pub mod reporting;
pub mod review;
pub mod rights;
pub mod sending;
pub mod start;
pub mod state;
pub mod talking;
pub mod telling;
pub mod told;
pub mod turn;
pub mod unasked;
pub mod voice;
pub mod wording;

pub use context::Context;
pub use input::Input;
pub use state::State;
pub use turn::Turn;

use self::state::Screen;
use crate::{effect::Effect, i18n::Lang};

/// One step of a conversation.
pub fn step(mut state: State, input: &Input, context: &Context) -> (State, Vec<Effect>) {
    if state.lang.is_none() {
        state.lang = Some(Lang::from_telegram(context.telegram_lang.as_deref()));
    }
    calling::forget_closed(&mut state, context);
    let before = state.turn;
    let mut turn = take_in(Turn::new(state), input, context);
    let is_erased = turn.effects.contains(&Effect::EraseEverything);
    if turn.state.turn != before && !is_erased {
        turn.state.shown_at = Some(context.now);
    }
    (turn.state, toast_first(turn.effects))
}

fn take_in(turn: Turn, input: &Input, context: &Context) -> Turn {
    match input {
        Input::Blocked | Input::Unblocked => turn,
        Input::Press(payload) => presses::take(turn, payload, context),
        Input::Edited(_) => unasked::edited(turn, context),
        Input::Words(words) => match commands::parse(words) {
            Some(command) => commands::run(turn.unasked(), command, context),
            None => take_content(turn, input, context),
        },
        _ => take_content(turn, input, context),
    }
}

/// Words and things sent: an answer where one is asked.
fn take_content(turn: Turn, input: &Input, context: &Context) -> Turn {
    if !start::has_consent(&turn.state) {
        return start::show_notice(turn);
    }
    if *input == Input::Contact {
        return unasked::contact(turn, context);
    }
    if let (Some(token), Input::Words(words)) = (turn.state.asked.clone(), input) {
        return asked::answer(turn, (token, words), context);
    }
    if talking::answers_volunteer(&turn.state, context) {
        return talking::relay(turn, input, context);
    }
    if is_reporting(&turn.state) {
        return reporting::answer(turn, input, context);
    }
    unasked::take(turn, input, context)
}

/// Whether the draft is on the screen.
pub fn is_reporting(state: &State) -> bool {
    state.draft.is_some()
        && matches!(
            state.screen,
            Screen::Asking | Screen::Review | Screen::ChooseAnswer
        )
}

/// Shows the current screen again, with new buttons, in the chat's language.
#[must_use]
pub fn show_again(turn: Turn, context: &Context) -> Turn {
    if matches!(turn.state.screen, Screen::ConfirmErase { .. }) {
        return erase::begin(turn);
    }
    if !start::has_consent(&turn.state) {
        return start::show_notice(turn);
    }
    if is_reporting(&turn.state) {
        return reporting::resume(turn, context);
    }
    match turn.state.screen {
        Screen::MyReports => my_reports::list(turn, 0, context),
        Screen::OneReport(reference) => my_reports::open(turn, reference, context),
        Screen::ConfirmWithdraw(reference) => my_reports::ask_withdraw(turn, reference),
        Screen::ConfirmFound(reference) => my_reports::ask_found(turn, reference),
        _ => menu::show(turn, context),
    }
}

/// A toast answers the press itself, so it goes before any message; Telegram takes one only.
fn toast_first(effects: Vec<Effect>) -> Vec<Effect> {
    let (mut toasts, rest): (Vec<_>, Vec<_>) = effects
        .into_iter()
        .partition(|effect| matches!(effect, Effect::Toast(_)));
    toasts.truncate(1);
    toasts.extend(rest);
    toasts
}
