//! The notice and the consent: nothing else is talked about before it was given. Called by `step` and the commands.

use super::{Context, State, Turn, language, menu, pages, presses, state::Screen, turn::Keys};
use crate::{
    domain::report::Consent,
    effect::{Effect, Outgoing},
    i18n::{Lang, Text},
};

/// The wording of the notice, counted up when what it says changes; who agreed to an older one is asked again.
pub const NOTICE_VERSION: u16 = 1;

/// Whether they agreed to the notice as it is now.
pub fn has_consent(state: &State) -> bool {
    state
        .consent
        .is_some_and(|consent| consent.version == NOTICE_VERSION)
}

/// Shows the notice. Who agreed to an older wording is told that it changed, and that the draft is kept.
#[must_use]
pub fn show_notice(turn: Turn) -> Turn {
    let mut paragraphs = vec![
        Text::new("notice-intro"),
        Text::new("notice-points").command("delete", "delete"),
    ];
    if turn.state.consent.is_some() {
        paragraphs.insert(0, Text::new("notice-renewed"));
    }
    let lang = turn.state.lang.unwrap_or_default();
    turn.show(Screen::Notice, |keys| {
        let more = keys.action(Text::new("button-read-more"), "more");
        let mut second = vec![more];
        second.extend(language::buttons(keys, Some(lang)));
        agree_row(
            Outgoing {
                paragraphs,
                ..Outgoing::default()
            },
            keys,
        )
        .row(second)
    })
}

/// A page for somebody who has not agreed yet, with the notice's choice below.
#[must_use]
pub fn show_with_notice_buttons(turn: Turn, paragraphs: Vec<Text>) -> Turn {
    let lang: Option<Lang> = turn.state.lang;
    turn.show(Screen::Notice, |keys| {
        agree_row(
            Outgoing {
                paragraphs,
                ..Outgoing::default()
            },
            keys,
        )
        .row(language::buttons(keys, lang))
    })
}

fn agree_row(outgoing: Outgoing, keys: Keys) -> Outgoing {
    outgoing.row(vec![keys.action(Text::new("button-agree"), "agree")])
}

/// A button of the notice.
#[must_use]
pub fn press(turn: Turn, action: &str, context: &Context) -> Turn {
    match action {
        "agree" => agree(turn, context),
        "more" => show_with_notice_buttons(turn, pages::privacy()),
        _ => presses::refuse(turn),
    }
}

fn agree(mut turn: Turn, context: &Context) -> Turn {
    let consent = Consent {
        version: NOTICE_VERSION,
        given_at: context.now,
    };
    turn.state.consent = Some(consent);
    menu::show(turn.with(Effect::RecordConsent(consent)), context)
}
