//! What a button in a group carries: `v.<topic's token>.<action>[.<value>]` in a flagged chat's topic, `g.<action>[.<value>]` at a group's
//! set-up. Telegram allows 64 bytes. A token is random, so that nobody can make up a button.

use crate::{
    effect::{Button, desk::Topic},
    i18n::Text,
};

/// A button's payload, taken apart. Forged ones that have no such shape are `None`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pressed<'a> {
    /// Of a topic.
    Topic {
        /// The topic's token.
        token: &'a str,
        /// What is wanted.
        action: &'a str,
        /// Of what; empty for nothing.
        value: &'a str,
    },
    /// Of a group's set-up.
    Setup {
        /// What is wanted.
        action: &'a str,
        /// Of what; empty for nothing.
        value: &'a str,
    },
}

/// Reads a payload.
pub fn decode(payload: &str) -> Option<Pressed<'_>> {
    let (head, rest) = payload.split_once('.')?;
    match head {
        "v" => {
            let (token, rest) = rest.split_once('.')?;
            let (action, value) = rest.split_once('.').unwrap_or((rest, ""));
            Some(Pressed::Topic {
                token,
                action,
                value,
            })
        }
        "g" => {
            let (action, value) = rest.split_once('.').unwrap_or((rest, ""));
            Some(Pressed::Setup { action, value })
        }
        _ => None,
    }
}

/// A button of a topic.
pub fn of_topic(topic: &Topic, label: Text, action: &str, value: &str) -> Button {
    let mut payload = format!("v.{}.{action}", topic.token);
    if !value.is_empty() {
        payload.push('.');
        payload.push_str(value);
    }
    Button::press(label, payload)
}

/// A button of a group's set-up.
pub fn of_setup(label: Text, action: &str, value: &str) -> Button {
    Button::press(label, format!("g.{action}.{value}"))
}
