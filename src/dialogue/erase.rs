//! /delete: erases everything this chat ever told, after two confirmations.

use super::{Context, State, Turn, pages, presses, state::Screen};
use crate::{
    effect::{Effect, Outgoing},
    i18n::Text,
};

/// What the buttons of both questions do.
pub const ACTIONS: [&str; 2] = [KEEP, ERASE];
const KEEP: &str = "keep";
const ERASE: &str = "erase";

/// Asks the first question; also when the screen is shown again, so that the second is never answered by accident.
#[must_use]
pub fn begin(turn: Turn) -> Turn {
    ask_time(turn, 1)
}

fn ask_time(turn: Turn, time: u8) -> Turn {
    let paragraphs = if time == 1 {
        vec![Text::new("erase-what"), Text::new("erase-sure")]
    } else {
        vec![Text::new("erase-last")]
    };
    turn.show(Screen::ConfirmErase { time }, |keys| {
        let yes = if time == 1 {
            "button-erase"
        } else {
            "button-erase-now"
        };
        Outgoing {
            paragraphs,
            ..Outgoing::default()
        }
        .row(vec![keys.action(Text::new("button-erase-no"), KEEP)])
        .row(vec![keys.action(Text::new(yes), ERASE)])
    })
}

/// A button of the confirmation asked for the `time`th time.
#[must_use]
pub fn press(turn: Turn, time: u8, action: &str, context: &Context) -> Turn {
    match (action, time) {
        (KEEP, _) => keep(turn, context),
        (ERASE, 1) => ask_time(turn, 2),
        (ERASE, _) => erase(turn),
        _ => presses::refuse(turn),
    }
}

fn keep(mut turn: Turn, context: &Context) -> Turn {
    turn.state.screen = Screen::Menu;
    pages::remark(turn, "erase-kept", context)
}

/// The farewell is the last message and carries its language itself, for the chat's is erased with the rest.
fn erase(mut turn: Turn) -> Turn {
    let farewell = Outgoing {
        lang: turn.state.lang,
        ..Outgoing::new(Text::new("erase-done").command("start", "start"))
    };
    turn.state = State::default();
    turn.with(Effect::EraseEverything).say(farewell)
}
