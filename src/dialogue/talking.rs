//! Talking with volunteers: what is said outside of every dialogue, or after a volunteer wrote, goes to them. The report that was begun stays as it
//! is, and its next screen takes answers again.

use super::{Context, Input, State, Turn, menu, pages};
use crate::{
    effect::{Effect, FlagReason, Outgoing},
    i18n::Text,
    text::sensitive,
};

/// Whether the last that was said to them was a volunteer's: then whatever they say answers that.
pub fn answers_volunteer(state: &State, context: &Context) -> bool {
    let Some(talk) = context.talk.filter(|talk| talk.is_open) else {
        return false;
    };
    match (talk.heard_at, state.shown_at) {
        (Some(heard), Some(shown)) => heard > shown,
        (heard, None) => heard.is_some(),
        (None, Some(_)) => false,
    }
}

/// Gives it on to the volunteer. Words of distress are noticed here too.
#[must_use]
pub fn relay(turn: Turn, input: &Input) -> Turn {
    let turn = turn.with(Effect::Relay);
    match input {
        Input::Words(words) if sensitive::mentions_distress(words) => pages::comfort(turn),
        _ => turn,
    }
}

/// Something outside of every dialogue: a volunteer will read it. Said once, not at every message.
#[must_use]
pub fn begin(turn: Turn, context: &Context) -> Turn {
    let is_new = !context.talk.is_some_and(|talk| talk.is_open);
    let turn = turn.with(Effect::Relay);
    if !is_new {
        return turn;
    }
    let keys = turn.keys();
    let told = Outgoing::new(Text::new("talk-begun").command("start", "start"))
        .and(Text::new("free-always"))
        .row(vec![menu::home(keys)]);
    turn.with(Effect::FlagChat(FlagReason::Message)).say(told)
}
