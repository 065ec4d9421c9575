//! Effects that are sent, rendered into what the outbox keeps. Pure. Called by `jobs/intake` and `jobs/match_new`.

use crate::{
    effect::{ButtonAction, Effect, Outgoing},
    i18n::{Lang, catalog},
    store::{
        desk::posts::Body,
        outbox::{Outbound, OutboundAction, OutboundButton, Protection},
    },
    telegram::decode::Decoded,
};

/// Telegram's limit for the small words over a button.
const MAX_TOAST_CHARS: usize = 200;

/// Whether an effect is a call to Telegram (the others are rows).
pub const fn is_sent(effect: &Effect) -> bool {
    matches!(
        effect,
        Effect::Say(_) | Effect::Toast(_) | Effect::DropButtons
    )
}

/// What is sent for these effects, in order. A press is always answered, silently if the dialogue has no words for it.
pub fn render(effects: &[Effect], lang: Lang, decoded: &Decoded) -> Vec<Outbound> {
    let mut sends: Vec<Outbound> = decoded
        .callback_query_id
        .iter()
        .map(|id| Outbound::Toast {
            callback_query_id: id.clone(),
            text: toast_of(effects, lang),
        })
        .collect();
    for effect in effects {
        match effect {
            Effect::Say(outgoing) => sends.push(message(outgoing, lang, Protection::Free)),
            Effect::DropButtons => sends.extend(drop_buttons(decoded)),
            _ => {}
        }
    }
    sends
}

/// A message in words.
pub fn message(outgoing: &Outgoing, lang: Lang, protect: Protection) -> Outbound {
    let rendered = outgoing.render(lang);
    let buttons = rendered
        .buttons
        .into_iter()
        .map(|row| row.into_iter().map(button).collect())
        .collect();
    Outbound::Message {
        html: rendered.html,
        buttons,
        protect,
        reply_to: None,
        thread: None,
    }
}

/// The same as an answer to a message of the same chat, in a topic of it.
pub fn answer(
    outgoing: &Outgoing,
    lang: Lang,
    (message, in_thread): (Option<i64>, Option<i64>),
) -> Outbound {
    match self::message(outgoing, lang, Protection::Protected) {
        Outbound::Message {
            html,
            buttons,
            protect,
            ..
        } => Outbound::Message {
            html,
            buttons,
            protect,
            reply_to: message,
            thread: in_thread,
        },
        other => other,
    }
}

/// What a post says.
pub fn body(outgoing: &Outgoing, lang: Lang) -> Body {
    let rendered = outgoing.render(lang);
    Body {
        html: rendered.html,
        buttons: rendered
            .buttons
            .into_iter()
            .map(|row| row.into_iter().map(button).collect())
            .collect(),
    }
}

fn button((label, action): (String, ButtonAction)) -> OutboundButton {
    OutboundButton {
        label,
        action: match action {
            ButtonAction::Press(payload) => OutboundAction::Press(payload),
            ButtonAction::Link(address) => OutboundAction::Link(address),
        },
    }
}

fn toast_of(effects: &[Effect], lang: Lang) -> Option<String> {
    effects.iter().find_map(|effect| match effect {
        Effect::Toast(text) => Some(
            catalog::render_plain(lang, text)
                .chars()
                .take(MAX_TOAST_CHARS)
                .collect(),
        ),
        _ => None,
    })
}

fn drop_buttons(decoded: &Decoded) -> Option<Outbound> {
    decoded.callback_query_id.as_ref()?;
    let message_id = i32::try_from(decoded.message_id?).ok()?;
    Some(Outbound::DropButtons { message_id })
}
