//! What people do on their phones, and what the bot is told of it. Called by `phones.rs` (the page) and `in_process.rs` (tests).

mod groups;
mod members;
mod respond;
mod speak;
mod topics;

pub(crate) use groups::{
    add_group, add_person, block, set_rights, set_standing, set_topics, tell_standing, unblock,
    upgrade,
};
pub(crate) use members::{add_member, join_by_link, leave, remove_member, set_administrator};
pub(crate) use respond::{delete, edit, edit_media, press};
pub(crate) use speak::{Point, forward, say, say_html, send_files, send_point};
pub(crate) use topics::{add_topic, delete_topic, rename, set_stage};

/// Where somebody speaks: a chat, perhaps a topic of it, perhaps in reply, perhaps in the group's name.
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
    /// As an anonymous administrator: the group itself seems to speak.
    #[serde(default)]
    pub anonymous: bool,
}

impl Place {
    /// A chat as a whole (or General of a forum).
    pub fn chat(chat_id: i64) -> Self {
        Self {
            chat_id,
            thread_id: None,
            reply_to: None,
            anonymous: false,
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

    /// As an anonymous administrator.
    #[must_use]
    pub fn anonymously(self) -> Self {
        Self {
            anonymous: true,
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
    /// Only who keeps the group may do it.
    #[error("person {0} is no administrator of this chat")]
    NotAdministrator(i64),
    /// The person is in the group already.
    #[error("person {0} is in this chat already")]
    IsMember(i64),
    /// The link is used up, over or unknown, or the person was thrown out.
    #[error("this link lets nobody in any more")]
    LinkExpired,
    /// Only administrators may write in a closed topic.
    #[error("topic {0} is closed")]
    TopicClosed(i64),
    /// The message may not be given on.
    #[error("message {0} is protected")]
    Protected(i64),
    /// The HTML of a formatted text is wrong.
    #[error("the markup is wrong: {0}")]
    WrongMarkup(String),
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
