//! What people do on their phones, and what the bot is told of it. Called by `phones.rs` (the page) and `in_process.rs` (tests).

mod groups;
mod respond;
mod speak;

pub(crate) use groups::{
    add_group, add_person, add_topic, block, set_standing, tell_standing, unblock, upgrade,
};
pub(crate) use respond::{delete, edit, press};
pub(crate) use speak::{say, send_files, send_location};

/// Where somebody speaks: a chat, perhaps a topic of it, perhaps in reply.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Deserialize)]
pub struct Place {
    /// The chat; a person's own number is their private chat with the bot.
    pub chat_id: i64,
    /// The topic; `None` is General.
    #[serde(default)]
    pub thread_id: Option<i64>,
    /// The message replied to.
    #[serde(default)]
    pub reply_to: Option<i64>,
}

impl Place {
    /// A chat as a whole (or General of a forum).
    pub fn chat(chat_id: i64) -> Self {
        Self {
            chat_id,
            thread_id: None,
            reply_to: None,
        }
    }

    /// A topic of a forum.
    pub fn topic(chat_id: i64, thread_id: i64) -> Self {
        Self {
            thread_id: Some(thread_id),
            ..Self::chat(chat_id)
        }
    }

    /// In reply to a message.
    #[must_use]
    pub fn in_reply_to(self, message_id: i64) -> Self {
        Self {
            reply_to: Some(message_id),
            ..self
        }
    }
}

/// Why a phone could not do what was asked of it.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PhoneError {
    /// No person has this number.
    #[error("there is no person {0}")]
    NoSuchPerson(i64),
    /// No chat has this number, or the person is not in it.
    #[error("this person is not in a chat {0}")]
    NoSuchChat(i64),
    /// The chat has no such topic.
    #[error("there is no topic {0} in this chat")]
    NoSuchTopic(i64),
    /// The message is not there, or is somebody else's.
    #[error("there is no message {0} that this person could use so")]
    NoSuchMessage(i64),
    /// The message has no such button.
    #[error("message {0} has no such button")]
    NoSuchButton(i64),
    /// There is nothing to send.
    #[error("there is nothing to send")]
    Empty,
    /// What was waited for did not come in time; what the chat shows instead.
    #[error("waited in vain; the chat shows:\n{0}")]
    Waited(String),
}
