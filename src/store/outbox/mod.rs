//! The table `outbox`: what is to be sent, sealed. Filled by `jobs/intake`, `jobs/match_new` and `jobs/desk` ([`push()`], [`push_routed`]),
//! emptied by `jobs/deliver` ([`lease()`] and the marks). A row that was sent is deleted.
//!
//! Rows of one chat and lane go in order. A private chat has one lane, a group one for each topic.

mod lease;
mod marks;
mod push;

use serde::{Deserialize, Serialize};

use crate::domain::{
    ids::RelayId,
    talk::{Content, Side},
};

pub use lease::{Leased, Thread, lease, lease_flock, lease_toasts};
pub use marks::{
    find_waiting_post, mark_refused, mark_retry, mark_sent, mark_unreachable, move_topic,
};
pub use push::{Routed, Waiting, drop_untold, push, push_about, push_routed};

/// One call of the Bot API that waits for its turn. Stored sealed, as JSON.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
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
        /// The message that it answers, by its number in the same chat.
        #[serde(default)]
        reply_to: Option<i64>,
        /// The topic of a group, by Telegram's number, where the row names none of ours.
        #[serde(default)]
        thread: Option<i64>,
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
    /// What one side of a flagged chat said, for the other. Which one, the row's `relay` tells.
    Relay(Relayed),
    /// The same, said otherwise by now: its copy is changed.
    Revise(Relayed),
    /// Taken back: its copy is deleted.
    Unsend {
        /// The line above what is left of a message in which others stand too.
        head: Option<String>,
    },
    /// What a post of ours says by now: sent, or changed where it stands. Which one, the row's `post` tells.
    Post,
    /// Something to be done in a group.
    Errand(Errand),
}

/// A copy of what was said.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Relayed {
    /// What.
    pub content: Content,
    /// Who said it.
    pub side: Side,
    /// A line above it, which says who speaks; none where nothing can be written.
    pub head: Option<String>,
    /// What it answers.
    #[serde(default)]
    pub reply_to: Option<RelayId>,
}

/// Something to be done in a group that says nothing, or nothing that stays as it is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Errand {
    /// The topic is called by its title again.
    Retitle,
    /// A topic that was ours, and all that stands in it, is deleted.
    DropThread {
        /// Telegram's number of it.
        thread: i64,
    },
    /// Messages of ours are deleted, at most a hundred.
    DeleteMessages {
        /// Their numbers.
        messages: Vec<i64>,
    },
    /// A message that is deleted by itself after a while.
    Passing {
        /// Telegram HTML.
        html: String,
        /// How long it stands.
        seconds: u32,
    },
    /// What the bot may do in the group is asked of Telegram, and told there.
    CheckGroup,
    /// Who was invited is sent the way into a group: a link for one person, made when it is sent.
    WayIn {
        /// Telegram HTML with `{link}` where the link belongs.
        html: String,
        /// What is said instead where no link can be made.
        otherwise: String,
        /// The group, for Telegram.
        group: i64,
        /// Until when the link works, in seconds since 1970.
        expires_at: i64,
    },
    /// A picture with words below it.
    Picture {
        /// PNG, base64.
        png: String,
        /// Telegram HTML.
        html: String,
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
    /// A copy of what was said.
    Relay,
    /// A copy to change or to delete.
    Revise,
    /// A post to send or to change.
    Post,
    /// Something to do in a group.
    Errand,
}

impl OutboundKind {
    /// The word stored in the database.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Message => "message",
            Self::Toast => "toast",
            Self::DropButtons => "drop_buttons",
            Self::Relay => "relay",
            Self::Revise => "revise",
            Self::Post => "post",
            Self::Errand => "errand",
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
            Self::Relay(_) => OutboundKind::Relay,
            Self::Revise(_) | Self::Unsend { .. } => OutboundKind::Revise,
            Self::Post => OutboundKind::Post,
            Self::Errand(_) => OutboundKind::Errand,
        }
    }
}

/// The column that payloads are sealed for; the row is the chat's.
const PAYLOAD: &str = "outbox.payload";
