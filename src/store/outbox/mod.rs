//! The table `outbox`: what is to be sent, sealed. Filled by `jobs/intake` and `jobs/match_new` ([`push()`]), emptied by `jobs/deliver`
//! ([`lease()`] and the marks). A row that was sent is deleted.

mod lease;
mod push;

use serde::{Deserialize, Serialize};

pub use lease::{
    Leased, lease, lease_toasts, mark_refused, mark_retry, mark_sent, mark_unreachable,
};
pub use push::{Waiting, drop_untold, push, push_about};

/// One call of the Bot API that waits for its turn. Stored sealed, as JSON.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Outbound {
    /// A message.
    Message {
        /// Telegram HTML.
        html: String,
        /// Rows of buttons; empty for none.
        #[serde(default)]
        buttons: Vec<Vec<OutboundButton>>,
        /// Telegram's protection against forwarding.
        #[serde(default)]
        protect: Protection,
    },
    /// The answer to a pressed button; without text it only ends the waiting sign.
    Toast {
        /// Telegram's id of the press.
        callback_query_id: String,
        /// Plain words, at most 200 characters.
        text: Option<String>,
    },
    /// Takes the buttons away from a message.
    DropButtons {
        /// Telegram's id of the message.
        message_id: i32,
    },
}

/// Whether a message may be forwarded.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Protection {
    /// It may.
    #[default]
    Free,
    /// Telegram's apps refuse to forward or save it.
    Protected,
}

/// A button, rendered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OutboundButton {
    /// Plain words.
    pub label: String,
    /// What it does.
    pub action: OutboundAction,
}

/// What a button does.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum OutboundAction {
    /// Comes back as a press with this payload (1–64 bytes).
    Press(String),
    /// Opens a link.
    Link(String),
}

/// What kind of call a row is; readable in the database, for the order of sending.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OutboundKind {
    /// A message.
    Message,
    /// An answer to a press: goes first, and is worth nothing after a minute.
    Toast,
    /// Buttons to take away.
    DropButtons,
}

impl OutboundKind {
    /// The word stored in the database.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Message => "message",
            Self::Toast => "toast",
            Self::DropButtons => "drop_buttons",
        }
    }
}

impl Outbound {
    /// Its kind.
    pub const fn kind(&self) -> OutboundKind {
        match self {
            Self::Message { .. } => OutboundKind::Message,
            Self::Toast { .. } => OutboundKind::Toast,
            Self::DropButtons { .. } => OutboundKind::DropButtons,
        }
    }
}

/// The column that payloads are sealed for; the row is the chat's.
const PAYLOAD: &str = "outbox.payload";
