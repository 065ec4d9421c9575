//! Pages of text (help, privacy, stopping), and calling a volunteer.

use super::{Context, Turn, calling, menu, show_again, state::Screen, turn::Keys, wording};
use crate::{
    effect::{Effect, FlagReason, Outgoing},
    i18n::Text,
};

/// The action of a button that calls a volunteer; its value says why. Valid in any turn and on any screen: it changes nothing else.
pub const CALL: &str = "call";

/// Why somebody calls, by the word in the button.
pub fn find_reason(word: &str) -> Option<FlagReason> {
    [
        FlagReason::Asked,
        FlagReason::NotSure,
        FlagReason::Extortion,
    ]
    .into_iter()
    .find(|reason| reason.as_str() == word)
}

/// How this works.
pub fn help() -> Vec<Text> {
    let names = [
        "start", "reports", "takeback", "language", "privacy", "stop", "delete",
    ];
    let commands = names.iter().fold(Text::new("help-commands"), |text, name| {
        text.command(name, name)
    });
    vec![
        Text::new("help-what"),
        Text::new("help-how"),
        commands,
        Text::new("free-always"),
    ]
}

/// What is kept, who sees it, how to erase it, and which bodies are official.
pub fn privacy() -> Vec<Text> {
    vec![
        Text::new("privacy-kept"),
        Text::new("privacy-seen"),
        Text::new("privacy-telegram"),
        Text::new("privacy-erase")
            .command("reports", "reports")
            .command("delete", "delete"),
        Text::new("privacy-bodies"),
    ]
}

/// Says a page and leaves the screen as it is.
#[must_use]
pub fn say(turn: Turn, paragraphs: Vec<Text>) -> Turn {
    turn.say(Outgoing {
        paragraphs,
        ..Outgoing::default()
    })
}

/// Shows a page with the way back.
#[must_use]
pub fn show(turn: Turn, paragraphs: Vec<Text>) -> Turn {
    turn.show(Screen::Page, |keys| {
        money_row(
            Outgoing {
                paragraphs,
                ..Outgoing::default()
            },
            keys,
        )
        .row(vec![menu::home(keys)])
    })
}

fn money_row(outgoing: Outgoing, keys: Keys) -> Outgoing {
    let label = Text::new("button-asked-for-money");
    outgoing.row(vec![keys.choice(
        label,
        CALL,
        FlagReason::Extortion.as_str(),
    )])
}

/// Stops and keeps: says what is kept and how to come back.
#[must_use]
pub fn stop(turn: Turn, context: &Context) -> Turn {
    let draft = menu::find_begun(&turn.state, context).is_some();
    let key = if draft {
        "stop-kept"
    } else {
        "stop-nothing-open"
    };
    turn.show(Screen::Page, |keys| {
        let outgoing = Outgoing::new(Text::new(key).command("start", "start"));
        let outgoing = if draft {
            outgoing.row(vec![
                keys.action(Text::new("button-continue-draft"), "continue"),
            ])
        } else {
            outgoing
        };
        outgoing.row(vec![menu::home(keys)])
    })
}

/// Asks for a volunteer and says honestly what happens now. The screen stays.
#[must_use]
pub fn call(turn: Turn, reason: FlagReason, context: &Context) -> Turn {
    let keys = turn.keys();
    let turn = turn.with(Effect::FlagChat(reason));
    if reason == FlagReason::Extortion {
        let kept = wording::with_wait(Text::new("extortion-kept"), context);
        return turn.say(Outgoing::new(kept).and(Text::new("free-always")));
    }
    let called = wording::with_wait(Text::new("volunteer-called"), context);
    let outgoing = Outgoing::new(called).and(Text::new("free-always"));
    turn.say(money_row(outgoing, keys))
}

/// Kind plain words for somebody in acute distress, who is called for once. The screen stays.
#[must_use]
pub fn comfort(mut turn: Turn, context: &Context) -> Turn {
    calling::raise(&mut turn, FlagReason::Distress, context);
    let words = wording::with_wait(Text::new("distress-words"), context);
    turn.say(Outgoing::new(words))
}

/// Says something small and shows the current screen again.
#[must_use]
pub fn remark(turn: Turn, key: &str, context: &Context) -> Turn {
    turn.say_above(Text::new(key), |turn| show_again(turn, context))
}
