//! What a button says back. `"<turn>.<action>[.<value>]"` for the screen's own buttons, `"p.<token>.<answer>"` for a possible match,
//! `"q.<token>"` and `"a.<token>.<answer>"` for what volunteers ask (valid at any time). Telegram allows 1–64 bytes.

use crate::{
    domain::pairing::PairingAnswer,
    effect::{PairingToken, voice::VoiceKey},
};

/// A press, decoded. Forged payloads decode to [`Press::Unreadable`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Press {
    /// A button of a screen, and the turn it was shown in.
    Screen {
        /// The state's `turn` when it was sent.
        turn: u32,
        /// Action word, e.g. "skip".
        action: String,
        /// What was chosen, e.g. a place code; empty for none.
        value: String,
    },
    /// An answer to a possible match.
    Pairing {
        /// Which.
        token: PairingToken,
        /// What they said.
        answer: PairingAnswer,
    },
    /// Whether what was written down of a voice note is right.
    Voice {
        /// Which.
        key: VoiceKey,
        /// What they said.
        is_right: bool,
    },
    /// "Answer", below a question of the volunteers.
    Ask {
        /// Which.
        token: String,
    },
    /// Yes or no to what the volunteers ask.
    Agreement {
        /// Which.
        token: String,
        /// What they said.
        agrees: bool,
    },
    /// Nothing we ever sent.
    Unreadable,
}

/// The payload of a screen's button.
pub fn encode_screen(turn: u32, action: &str, value: &str) -> String {
    if value.is_empty() {
        format!("{turn}.{action}")
    } else {
        format!("{turn}.{action}.{value}")
    }
}

/// The payload of a possible match's button.
pub fn encode_pairing(token: &PairingToken, answer: PairingAnswer) -> String {
    let word = match answer {
        PairingAnswer::MayBe => "may",
        PairingAnswer::NotThem => "not",
        PairingAnswer::NotSure => "unsure",
    };
    format!("p.{}.{word}", token.0)
}

/// The payload of a button that says whether a voice note was understood.
pub fn encode_voice(key: VoiceKey, is_right: bool) -> String {
    let word = if is_right { "yes" } else { "no" };
    format!("v.{}-{}.{word}", key.id, key.round)
}

/// The payload of the button below a question of the volunteers.
pub fn encode_ask(token: &str) -> String {
    format!("q.{token}")
}

/// The payload of a yes or no to what the volunteers ask.
pub fn encode_agreement(token: &str, agrees: bool) -> String {
    format!("a.{token}.{}", if agrees { "yes" } else { "no" })
}

/// Reads a payload back.
pub fn decode(payload: &str) -> Press {
    decode_known(payload).unwrap_or(Press::Unreadable)
}

fn decode_known(payload: &str) -> Option<Press> {
    let mut parts = payload.splitn(3, '.');
    let head = parts.next()?;
    let action = parts.next()?;
    let value = parts.next().unwrap_or_default();
    if head == "p" {
        let answer = match value {
            "may" => PairingAnswer::MayBe,
            "not" => PairingAnswer::NotThem,
            "unsure" => PairingAnswer::NotSure,
            _ => return None,
        };
        if !is_token(action) {
            return None;
        }
        return Some(Press::Pairing {
            token: PairingToken(action.to_owned()),
            answer,
        });
    }
    if head == "v" {
        let (id, round) = action.split_once('-')?;
        let key = VoiceKey {
            id: id.parse().ok()?,
            round: round.parse().ok()?,
        };
        return match value {
            "yes" | "no" => Some(Press::Voice {
                key,
                is_right: value == "yes",
            }),
            _ => None,
        };
    }
    if matches!(head, "q" | "a") {
        return decode_asked(head, action, value);
    }
    Some(Press::Screen {
        turn: head.parse().ok()?,
        action: action.to_owned(),
        value: value.to_owned(),
    })
}

fn decode_asked(head: &str, token: &str, value: &str) -> Option<Press> {
    let token = is_token(token).then(|| token.to_owned())?;
    match (head, value) {
        ("q", "") => Some(Press::Ask { token }),
        ("a", "yes") => Some(Press::Agreement {
            token,
            agrees: true,
        }),
        ("a", "no") => Some(Press::Agreement {
            token,
            agrees: false,
        }),
        _ => None,
    }
}

/// Tokens are letters and digits; a forged one may hold anything, also what a database refuses.
fn is_token(words: &str) -> bool {
    !words.is_empty() && words.bytes().all(|byte| byte.is_ascii_alphanumeric())
}
