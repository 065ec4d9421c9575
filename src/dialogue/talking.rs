//! Talking with volunteers: what is said outside of every dialogue, or after a volunteer wrote, goes to them. The report that was begun stays as it
//! is, and its next screen takes answers again.

use super::{
    Context, Input, State, Turn,
    calling::{self, Said},
    is_reporting, menu, wording,
};
use crate::{
    effect::{Effect, FlagReason, Outgoing},
    i18n::Text,
};

/// The action of the button that takes the last message back. Valid in any turn and on any screen: it changes nothing else.
pub const TAKE_BACK: &str = "takeback";

/// Whether they answer a volunteer: by replying to a message of the talk, or because a volunteer's was the last that was said to them.
pub fn answers_volunteer(state: &State, context: &Context) -> bool {
    let Some(talk) = context.talk.filter(|talk| talk.is_open) else {
        return false;
    };
    if talk.is_answered {
        return true;
    }
    match (talk.heard_at, state.shown_at) {
        (Some(heard), Some(shown)) => heard > shown,
        (heard, None) => heard.is_some(),
        (None, Some(_)) => false,
    }
}

/// Gives it on to the volunteer. In the middle of a report they are told where it went, once after each question.
#[must_use]
pub fn relay(turn: Turn, input: &Input, context: &Context) -> Turn {
    let turn = calling::notice_aloud(turn.with(Effect::Relay), input, Said::ToVolunteers, context);
    let told = turn.state.told_apart_at;
    let is_known = told.is_some() && told >= turn.state.shown_at;
    if !is_reporting(&turn.state) || is_known {
        return turn;
    }
    tell_apart(turn, context)
}

fn tell_apart(mut turn: Turn, context: &Context) -> Turn {
    turn.state.told_apart_at = Some(context.now);
    let go_on = turn
        .keys()
        .action(Text::new("button-continue-draft"), "continue");
    turn.say(Outgoing::new(Text::new("talk-beside-report")).row(vec![go_on]))
}

/// Something outside of every dialogue: a volunteer will read it. Said once, not at every message.
#[must_use]
pub fn begin(turn: Turn, input: &Input, context: &Context) -> Turn {
    if context.talk.is_some_and(|talk| talk.is_open) {
        return relay(turn, input, context);
    }
    let mut turn = turn.with(Effect::Relay);
    let noticed = calling::words_of(input)
        .map(|words| calling::notice(&mut turn, words, Said::ToVolunteers, context))
        .unwrap_or_default();
    let keys = turn.keys();
    let begun = Text::new("talk-begun").command("start", "start");
    let mut told = Outgoing::new(wording::with_wait(begun, context));
    // One line about a volunteer is enough: what needs saying beyond it stands below.
    let beyond = noticed.into_iter().filter(|line| !is_repeated(line));
    told.paragraphs.extend(beyond);
    let told = told
        .and(Text::new("free-always"))
        .row(vec![keys.action(Text::new("button-takeback"), TAKE_BACK)])
        .row(vec![menu::home(keys)]);
    turn.with(Effect::FlagChat(FlagReason::Message)).say(told)
}

/// What the beginning says anyway.
fn is_repeated(line: &Text) -> bool {
    ["free-always", calling::READ].contains(&line.key.as_str())
}

/// "Take back my last message."
#[must_use]
pub fn take_back(turn: Turn) -> Turn {
    turn.with(Effect::DropButtons).with(Effect::TakeBack)
}
