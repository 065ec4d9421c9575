//! Calling volunteers unasked: words of distress, of extortion or of a death, wherever they are said, and answers that were not understood.
//! Each reason calls once until the volunteers close the chat, so that not every message calls anew.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::{Context, Input, State, Turn, wording};
use crate::{
    effect::{Effect, FlagReason, Outgoing},
    i18n::Text,
    text::sensitive,
};

/// For what volunteers were called since they last closed the chat.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Raised {
    reasons: Vec<FlagReason>,
    at: Option<DateTime<Utc>>,
}

/// "A volunteer will read it."
pub const READ: &str = "noticed-read";

/// Where words were said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Said {
    /// To a question: they are kept in the report.
    InAnswer,
    /// Beside every question: they are kept nowhere else.
    Beside,
    /// To the volunteers, who read them anyway.
    ToVolunteers,
}

/// After a chat was closed every reason calls again.
pub fn forget_closed(state: &mut State, context: &Context) {
    let closed_at = context.talk.and_then(|talk| talk.closed_at);
    if closed_at.is_some() && closed_at > state.raised.at {
        state.raised = Raised::default();
    }
}

/// Calls for this reason, unless that was done; whether it was new.
pub fn raise(turn: &mut Turn, reason: FlagReason, context: &Context) -> bool {
    let raised = &mut turn.state.raised;
    if raised.reasons.contains(&reason) {
        return false;
    }
    raised.reasons.push(reason);
    raised.at = Some(context.now);
    turn.effects.push(Effect::FlagChat(reason));
    true
}

/// What was just sent goes to the volunteers, once.
pub fn relay(turn: &mut Turn) {
    if !turn.effects.contains(&Effect::Relay) {
        turn.effects.push(Effect::Relay);
    }
}

/// Notices what calls for a person, and gives the lines to say about it: none for what was noticed before.
pub fn notice(turn: &mut Turn, words: &str, said: Said, context: &Context) -> Vec<Text> {
    let mut lines = Vec::new();
    if sensitive::mentions_distress(words) && raise(turn, FlagReason::Distress, context) {
        let key = match said {
            Said::InAnswer => "reporting-distress",
            Said::Beside | Said::ToVolunteers => "distress-words",
        };
        lines.push(wording::with_wait(Text::new(key), context));
    }
    let is_extorted =
        sensitive::mentions_extortion(words) && raise(turn, FlagReason::Extortion, context);
    if is_extorted {
        lines.push(Text::new("noticed-extortion"));
        lines.push(Text::new("free-always"));
    }
    // What is kept in the report is seen there, but these are seen at once.
    let is_urgent = !lines.is_empty();
    let is_dead = sensitive::mentions_death(words) && raise(turn, FlagReason::Death, context);
    if is_urgent || (is_dead && said != Said::InAnswer) {
        relay(turn);
    }
    let is_promised = lines
        .iter()
        .any(|line| line.args.iter().any(|(name, _)| name == "wait"));
    if (is_extorted || is_dead) && !is_promised {
        lines.push(wording::with_wait(Text::new(READ), context));
    }
    lines
}

/// Notices it in what was sent, and says the lines in a message of their own.
#[must_use]
pub fn notice_aloud(mut turn: Turn, input: &Input, said: Said, context: &Context) -> Turn {
    let Some(words) = words_of(input) else {
        return turn;
    };
    let paragraphs = notice(&mut turn, words, said, context);
    if paragraphs.is_empty() {
        return turn;
    }
    turn.say(Outgoing {
        paragraphs,
        ..Outgoing::default()
    })
}

/// The words of what was sent.
pub fn words_of(input: &Input) -> Option<&str> {
    match input {
        Input::Words(words) => Some(words),
        Input::Photo { caption, .. } => caption.as_deref(),
        _ => None,
    }
}
