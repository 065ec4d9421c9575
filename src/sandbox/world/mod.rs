//! The world that the stand-in keeps: people, chats, messages, updates that wait, files, the bot's commands. Holds and
//! numbers things; what may be done to them is judged in `methods/` (by the bot) and `doings.rs` (by people).

pub(crate) mod chat;
pub(crate) mod feed;
pub(crate) mod first;
pub(crate) mod membership;
pub(crate) mod menu;
pub(crate) mod message;
pub(crate) mod person;
pub(crate) mod picture;
pub(crate) mod queries;
pub(crate) mod queue;
pub(crate) mod shelf;
mod topics;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};

pub use chat::{Chat, Kind, Standing, Topic, TopicStage};
pub use feed::Event;
pub use first::first_owner;
pub use membership::{Rank, Right};
pub use message::{Button, Message};
pub use person::Person;

use super::calls::Calls;
use super::faults::Faults;
use super::pace::Pace;

/// After a restart all counters jump by this, because what was given last may not have been written down.
const JUMP: i64 = 1_000;

/// Who the bot is.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct Bot {
    pub id: i64,
    pub first_name: String,
    pub username: String,
}

/// Everything.
#[derive(Debug, Serialize, Deserialize)]
pub struct World {
    pub(crate) bot: Bot,
    pub(crate) people: BTreeMap<i64, Person>,
    pub(crate) chats: BTreeMap<i64, Chat>,
    pub(crate) queue: queue::Queue,
    pub(crate) feed: feed::Feed,
    pub(crate) shelf: shelf::Shelf,
    pub(crate) menu: menu::Menu,
    pub(crate) queries: queries::Queries,
    /// Message numbers of private chats and small groups come from one row, as with Telegram.
    pub(crate) last_message_id: i64,
    /// Rises with each `getUpdates`; the one that waits with an older number was replaced.
    #[serde(skip)]
    pub(crate) poll: u64,
    #[serde(skip)]
    pub(crate) pace: Pace,
    #[serde(skip)]
    pub(crate) faults: Faults,
    #[serde(skip)]
    pub(crate) calls: Calls,
}

/// A message that is about to get its number.
pub(crate) struct Draft {
    pub chat_id: i64,
    pub thread_id: Option<i64>,
    /// `User` of the Bot API.
    pub from: Value,
    pub reply_to: Option<i64>,
    pub fields: Map<String, Value>,
}

impl World {
    /// `User` of the Bot API, for the bot.
    pub(crate) fn bot_wire(&self) -> Value {
        json!({
            "id": self.bot.id, "is_bot": true, "first_name": self.menu.name("").unwrap_or(&self.bot.first_name),
            "username": self.bot.username,
        })
    }

    /// Gives the draft its number and its place, keeps it and tells the phones.
    pub(crate) fn post(&mut self, draft: Draft, now_seconds: i64) -> Message {
        let id = self.next_message_id(draft.chat_id);
        let mut fields = draft.fields;
        fields.insert("message_id".into(), json!(id));
        fields.insert("date".into(), json!(now_seconds));
        fields.insert("from".into(), draft.from);
        if let Some(chat) = self.chats.get(&draft.chat_id) {
            fields.insert("chat".into(), chat.wire());
            if let Some(thread_id) = draft.thread_id {
                fields.insert("message_thread_id".into(), json!(thread_id));
                fields.insert("is_topic_message".into(), json!(true));
            }
            let replied = draft.reply_to.or(draft.thread_id);
            if let Some(replied) = replied.and_then(|id| chat.messages.get(&id)) {
                fields.insert("reply_to_message".into(), replied.wire_within());
            }
        }
        let message = Message(fields);
        if let Some(chat) = self.chats.get_mut(&draft.chat_id) {
            chat.keep(message.clone());
        }
        self.feed.push("message", json!({ "message": message }));
        message
    }

    /// Tells the phones that a message came without a sound.
    pub(crate) fn tell_silent(&mut self, message: &Message) {
        let body = json!({ "chat_id": message.chat_id(), "message_id": message.id() });
        self.feed.push("silent", body);
    }

    fn next_message_id(&mut self, chat_id: i64) -> i64 {
        let own = self
            .chats
            .get_mut(&chat_id)
            .filter(|chat| chat.counts_by_itself());
        let counter = own.map_or(&mut self.last_message_id, |chat| &mut chat.last_message_id);
        *counter += 1;
        *counter
    }

    /// Puts a changed message in the place of the old one and tells the phones.
    pub(crate) fn replace(&mut self, message: Message) {
        self.feed.push("edited", json!({ "message": message }));
        if let Some(chat) = self.chats.get_mut(&message.chat_id()) {
            *chat.edits.entry(message.id()).or_default() += 1;
            chat.messages.insert(message.id(), message);
        }
    }

    /// Takes a message away and tells the phones; `false` when there is none.
    pub(crate) fn remove(&mut self, chat_id: i64, message_id: i64) -> bool {
        let chat = self.chats.get_mut(&chat_id);
        let removed = chat.is_some_and(|chat| {
            chat.pinned.retain(|pinned| *pinned != message_id);
            chat.messages.remove(&message_id).is_some()
        });
        if removed {
            let body = json!({ "chat_id": chat_id, "message_id": message_id });
            self.feed.push("deleted", body);
        }
        removed
    }

    /// A message, if it is still there.
    pub fn find_message(&self, chat_id: i64, message_id: i64) -> Option<&Message> {
        self.chats.get(&chat_id)?.messages.get(&message_id)
    }

    /// A chat by its number; a private chat has the person's.
    pub fn find_chat(&self, chat_id: i64) -> Option<&Chat> {
        self.chats.get(&chat_id)
    }

    /// How often the bot asked for updates since the start.
    pub fn polls(&self) -> u64 {
        self.poll
    }

    /// How many updates the bot has not acknowledged.
    pub fn waiting_updates(&self) -> usize {
        self.queue.len()
    }

    /// Changes whenever somebody who waits should look again.
    pub(crate) fn mark(&self) -> impl PartialEq + use<> {
        (
            self.feed.last_id(),
            self.queue.mark(),
            self.poll,
            self.queue.webhook.is_some(),
        )
    }

    /// After a restart: no number is ever given twice.
    pub(crate) fn jump(&mut self) {
        self.queue.jump(JUMP);
        self.feed.jump(JUMP.unsigned_abs());
        self.last_message_id += JUMP;
        for chat in self.chats.values_mut() {
            chat.last_message_id += JUMP;
        }
    }
}
