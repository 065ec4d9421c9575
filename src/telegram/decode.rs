//! A raw update taken apart, pure. Never fails: what cannot be read is `None`. Called by `jobs/receive` (only [`decode_filing`]) and
//! `jobs/intake`. What a message says is [`super::content`]'s matter.

use chrono::{DateTime, Utc};

use super::{content::decode_content, object::Object, talk::decode_talk};
use crate::{
    dialogue::Input,
    domain::{ids::TelegramChat, talk::Content},
};

/// What kind of chat an update comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ChatKind {
    /// One person and the bot.
    Private,
    /// A group or supergroup.
    Group,
    /// A channel, or a kind that is not known yet: nothing is done there.
    Channel,
}

/// Who did it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sender {
    /// Telegram's id of the person. In a private chat it equals the chat's id.
    pub id: i64,
    /// The language of their Telegram, an IETF tag, if told.
    pub language_code: Option<String>,
    /// Another bot.
    pub is_bot: bool,
    /// The first name that their Telegram shows; empty if not told.
    pub name: String,
}

/// An update, taken apart.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Decoded {
    /// Telegram's number of the update.
    pub update_id: Option<i64>,
    /// The chat, and its kind; `None` for a kind of update that we do not ask for.
    pub chat: Option<(ChatKind, TelegramChat)>,
    /// Who did it; `None` in channels.
    pub from: Option<Sender>,
    /// What was done; `None` when there is nothing to answer (service messages, other bots, anonymous admins, channels).
    pub input: Option<Input>,
    /// The press that waits for an answer, if the update is a press. Answer it even when `input` is `None`.
    pub callback_query_id: Option<String>,
    /// The message itself; for a press, the message under which the button was.
    pub message_id: Option<i64>,
    /// The forum topic it was written in; `None` outside topics and in the general one.
    pub topic_id: Option<i64>,
    /// When it was sent, to the second; `None` for presses.
    pub sent_at: Option<DateTime<Utc>>,
    /// The group became a supergroup: everything kept about this chat belongs to that one now.
    pub migrated_to: Option<TelegramChat>,
    /// User name (without `@`) of whoever wrote the message that this one replies to.
    pub replies_to: Option<String>,
    /// The number of the message that this one replies to.
    pub reply_to: Option<i64>,
    /// Who wrote that.
    pub reply_author: Option<TelegramChat>,
    /// What it says, to be passed on; `None` when nobody said anything.
    pub content: Option<Content>,
    /// The album that it belongs to.
    pub album: Option<String>,
    /// An administrator who hides behind the group's name wrote it.
    pub is_anonymous: bool,
    /// Who came into the group or left it.
    pub members: Vec<Moved>,
    /// The bot itself was put into a group, promoted, or removed.
    pub bot_is_in: Option<bool>,
}

/// Somebody came into a group, or left.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Moved {
    /// Telegram's id of the person.
    pub who: TelegramChat,
    /// Whether they are in it now.
    pub is_in: bool,
}

/// Just enough to file an update: its number and its chat, both as Telegram counts them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Filing {
    /// Telegram's number of the update.
    pub update_id: i64,
    /// The chat, if it has one.
    pub chat: Option<TelegramChat>,
}

/// Takes a raw update apart.
pub fn decode(raw: &str) -> Decoded {
    let update = Object::read(raw);
    let decoded = if let Some(message) = update.find_object("message") {
        decode_message(&message)
    } else if let Some(message) = update.find_object("edited_message") {
        decode_edit(&message)
    } else if let Some(query) = update.find_object("callback_query") {
        decode_press(&query)
    } else if let Some(change) = update.find_object("my_chat_member") {
        decode_membership(&change)
    } else if let Some(change) = update.find_object("chat_member") {
        decode_member(&change)
    } else {
        Decoded::default()
    };
    Decoded {
        update_id: update.get("update_id"),
        ..decoded
    }
}

/// Reads an update's number and chat; `None` when it has no number (it is then no update at all).
pub fn decode_filing(raw: &str) -> Option<Filing> {
    let update = Object::read(raw);
    let within = ["message", "edited_message", "my_chat_member", "chat_member"]
        .into_iter()
        .find_map(|kind| update.find_object(kind))
        .unwrap_or_else(|| update.object("callback_query").object("message"));
    Some(Filing {
        update_id: update.get("update_id")?,
        chat: decode_chat(&within).map(|(_, id)| id),
    })
}

fn decode_message(message: &Object<'_>) -> Decoded {
    let around = decode_around(message);
    let input = if may_speak(&around, message) {
        decode_content(message)
    } else {
        None
    };
    let content = input.as_ref().and_then(|_| decode_talk(message));
    // Whatever else is posted among people is not meant for the bot.
    let is_group = matches!(around.chat, Some((ChatKind::Group, _)));
    Decoded {
        input: input.filter(|input| !(is_group && *input == Input::Other)),
        content,
        members: decode_movements(message),
        ..around
    }
}

/// Only changed words count: a live location is "edited" every few seconds.
fn decode_edit(message: &Object<'_>) -> Decoded {
    let around = decode_around(message);
    let words = message.words("text").or_else(|| message.words("caption"));
    // Another file in its place, without words below it.
    let changed = words.or_else(|| has_file(message).then(String::new));
    let input = changed
        .filter(|_| may_speak(&around, message))
        .map(Input::Edited);
    Decoded {
        content: input.as_ref().and_then(|_| decode_talk(message)),
        input,
        ..around
    }
}

fn has_file(message: &Object<'_>) -> bool {
    message.has_any(&["photo", "video", "animation", "audio", "document"])
}

fn decode_press(query: &Object<'_>) -> Decoded {
    let message = query.object("message");
    let chat = decode_chat(&message);
    Decoded {
        chat,
        from: decode_sender(query),
        input: query
            .words("data")
            .filter(|_| chat.is_some())
            .map(Input::Press),
        callback_query_id: query.get("id"),
        message_id: message.get("message_id"),
        topic_id: decode_topic(&message),
        ..Decoded::default()
    }
}

fn decode_membership(change: &Object<'_>) -> Decoded {
    let chat = decode_chat(change);
    let status: Option<String> = change.object("new_chat_member").get("status");
    let input = match (chat, status.as_deref()) {
        (Some((ChatKind::Private, _)), Some("kicked")) => Some(Input::Blocked),
        (Some((ChatKind::Private, _)), Some("member")) => Some(Input::Unblocked),
        _ => None,
    };
    let is_group = matches!(chat, Some((ChatKind::Group, _)));
    Decoded {
        chat,
        from: decode_sender(change),
        input,
        sent_at: decode_instant(change),
        bot_is_in: status.filter(|_| is_group).map(|status| is_inside(&status)),
        ..Decoded::default()
    }
}

/// Somebody else's membership. Telegram tells it only to administrators.
fn decode_member(change: &Object<'_>) -> Decoded {
    let member = change.object("new_chat_member");
    let status: Option<String> = member.get("status");
    let who: Option<i64> = member.object("user").get("id");
    let is_restricted_out = member.get("is_member") == Some(false);
    let moved = who.zip(status).map(|(who, status)| Moved {
        who: TelegramChat(who),
        is_in: is_inside(&status) && !is_restricted_out,
    });
    Decoded {
        chat: decode_chat(change),
        from: decode_sender(change),
        members: moved.into_iter().collect(),
        sent_at: decode_instant(change),
        ..Decoded::default()
    }
}

fn is_inside(status: &str) -> bool {
    matches!(
        status,
        "creator" | "administrator" | "member" | "restricted"
    )
}

/// Who came or left, as the group itself tells it.
fn decode_movements(message: &Object<'_>) -> Vec<Moved> {
    let moved = |user: &Object<'_>, is_in| {
        user.get("id").map(|id| Moved {
            who: TelegramChat(id),
            is_in,
        })
    };
    let came = message.objects("new_chat_members");
    let left = message.find_object("left_chat_member");
    came.iter()
        .filter_map(|user| moved(user, true))
        .chain(left.iter().filter_map(|user| moved(user, false)))
        .collect()
}

/// Everything about a message but what it says.
fn decode_around(message: &Object<'_>) -> Decoded {
    let reply = message.object("reply_to_message");
    // In a topic every message "replies" to the topic's beginning.
    let is_reply = !reply.has("forum_topic_created");
    Decoded {
        chat: decode_chat(message),
        from: decode_sender(message),
        message_id: message.get("message_id"),
        topic_id: decode_topic(message),
        sent_at: decode_instant(message),
        migrated_to: message.get("migrate_to_chat_id").map(TelegramChat),
        replies_to: reply.object("from").get("username").filter(|_| is_reply),
        reply_to: reply.get("message_id").filter(|_| is_reply),
        reply_author: reply
            .object("from")
            .get("id")
            .map(TelegramChat)
            .filter(|_| is_reply),
        album: message.get("media_group_id"),
        is_anonymous: message.has("sender_chat") && message.has("text"),
        ..Decoded::default()
    }
}

/// A person in a private chat, or a member of a group under their own name.
fn may_speak(around: &Decoded, message: &Object<'_>) -> bool {
    let is_person = around.from.as_ref().is_some_and(|from| !from.is_bot);
    match around.chat {
        Some((ChatKind::Private, _)) => is_person,
        Some((ChatKind::Group, _)) => is_person && !message.has("sender_chat"),
        Some((ChatKind::Channel, _)) | None => false,
    }
}

fn decode_chat(within: &Object<'_>) -> Option<(ChatKind, TelegramChat)> {
    let chat = within.find_object("chat")?;
    let kind: Option<String> = chat.get("type");
    let kind = match kind.as_deref() {
        Some("private") => ChatKind::Private,
        Some("group" | "supergroup") => ChatKind::Group,
        _ => ChatKind::Channel,
    };
    Some((kind, TelegramChat(chat.get("id")?)))
}

fn decode_sender(within: &Object<'_>) -> Option<Sender> {
    let from = within.find_object("from")?;
    Some(Sender {
        id: from.get("id")?,
        language_code: from.get("language_code"),
        is_bot: from.get("is_bot").unwrap_or_default(),
        name: from.words("first_name").unwrap_or_default(),
    })
}

/// Plain replies in a supergroup have a thread id too, so the thread counts only where Telegram calls it a topic.
fn decode_topic(message: &Object<'_>) -> Option<i64> {
    let is_topic = message.get("is_topic_message").unwrap_or_default();
    message.get("message_thread_id").filter(|_| is_topic)
}

/// Zero stands for a message that is no longer accessible.
fn decode_instant(within: &Object<'_>) -> Option<DateTime<Utc>> {
    within
        .get("date")
        .filter(|seconds| *seconds > 0)
        .and_then(|seconds| DateTime::from_timestamp(seconds, 0))
}

impl Decoded {
    /// Whether a group's message speaks to the bot: a reply to it, its name, or a command that names no other bot.
    pub fn is_addressed_to(&self, bot_username: &str) -> bool {
        let is_me = |name: &str| name.eq_ignore_ascii_case(bot_username);
        if self.replies_to.as_deref().is_some_and(is_me) {
            return true;
        }
        let Some(Input::Words(words)) = &self.input else {
            return false;
        };
        if let Some(command) = words.strip_prefix('/') {
            let command = command.split_whitespace().next().unwrap_or_default();
            return command.split_once('@').is_none_or(|(_, name)| is_me(name));
        }
        words.split('@').skip(1).any(|rest| {
            let end = rest
                .find(|c: char| !(c.is_ascii_alphanumeric() || c == '_'))
                .unwrap_or(rest.len());
            is_me(&rest[..end])
        })
    }
}
