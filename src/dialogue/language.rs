//! The language, changed with one press anywhere. Its buttons are valid in any turn and on any screen: they change nothing else.

use super::{Context, Turn, show_again, turn::Keys};
use crate::{
    effect::{Button, Outgoing},
    i18n::{Lang, Text},
};

/// The action of a language button; its value is the tag.
pub const ACTION: &str = "lang";

/// The language of a tag ("ar").
pub fn find(tag: &str) -> Option<Lang> {
    Lang::ALL
        .into_iter()
        .find(|lang| lang.tag().eq_ignore_ascii_case(tag))
}

/// A button for every language except `current`, each in its own words.
pub fn buttons(keys: Keys, current: Option<Lang>) -> Vec<Button> {
    Lang::ALL
        .into_iter()
        .filter(|lang| Some(*lang) != current)
        .map(|lang| {
            let name = Text::new(format!("language-{}", lang.tag()));
            keys.choice(name, ACTION, lang.tag())
        })
        .collect()
}

/// Offers the languages and leaves the screen as it is.
#[must_use]
pub fn offer(turn: Turn) -> Turn {
    let keys = turn.keys();
    turn.say(Outgoing::new(Text::new("language-choose")).row(buttons(keys, None)))
}

/// Speaks another language from now on, and shows the current screen in it.
#[must_use]
pub fn choose(mut turn: Turn, lang: Lang, context: &Context) -> Turn {
    turn.state.lang = Some(lang);
    show_again(turn, context)
}
