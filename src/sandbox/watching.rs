//! Looking at the phones: who there is, what a chat shows, and waiting for what must come. What people do is `in_process.rs`.

use std::time::Duration;

use super::Phones;
use super::calls::CallCount;
use super::doings::PhoneError;
use super::world::{Chat, Kind, Message, Person, Rank, Topic, World};

impl Phones {
    /// The people that there are, by their number.
    pub fn people(&self) -> Vec<Person> {
        self.act(|world, _| world.people.values().cloned().collect())
    }

    /// The first person whose phone has this language.
    pub fn find_person_by_language(&self, language_code: &str) -> Option<Person> {
        self.people()
            .into_iter()
            .find(|person| person.language_code == language_code)
    }

    /// The first forum, which is the volunteers' group.
    pub fn find_forum(&self) -> Option<i64> {
        self.act(|world, _| {
            world
                .chats
                .values()
                .find(|chat| chat.kind == Kind::Forum)
                .map(|chat| chat.id)
        })
    }

    /// The members of a group, by their number; the owner is among them.
    pub fn members(&self, chat_id: i64) -> Vec<i64> {
        let of = |chat: &Chat| chat.members.iter().copied().collect();
        self.act(|world, _| world.chats.get(&chat_id).map(of).unwrap_or_default())
    }

    /// What a person is in a group; `Left` where there is no such group.
    pub fn rank(&self, chat_id: i64, person_id: i64) -> Rank {
        self.act(|world, _| {
            let chat = world.chats.get(&chat_id);
            chat.map_or(Rank::Left, |chat| chat.rank(person_id))
        })
    }

    /// Whoever founded a group.
    pub fn find_owner(&self, chat_id: i64) -> Option<i64> {
        self.act(|world, _| world.chats.get(&chat_id)?.owner)
    }

    /// The topics of a forum, oldest first; General is not among them.
    pub fn topics(&self, chat_id: i64) -> Vec<Topic> {
        let of = |chat: &Chat| chat.topics.values().cloned().collect();
        self.act(|world, _| world.chats.get(&chat_id).map(of).unwrap_or_default())
    }

    /// What a topic shows, oldest first, with the messages that tell of what happened to it.
    pub fn topic_messages(&self, chat_id: i64, thread_id: i64) -> Vec<Message> {
        let mut messages = self.messages(chat_id);
        messages.retain(|message| message.thread_id() == Some(thread_id));
        messages
    }

    /// The pinned messages of a chat, the latest last; of a forum, of all topics together.
    pub fn pinned(&self, chat_id: i64) -> Vec<Message> {
        let of = |chat: &Chat| {
            let pinned = chat.pinned.iter();
            pinned
                .filter_map(|id| chat.messages.get(id).cloned())
                .collect()
        };
        self.act(|world, _| world.chats.get(&chat_id).map(of).unwrap_or_default())
    }

    /// How often a message was changed: its words, its medium or its buttons.
    pub fn edits(&self, chat_id: i64, message_id: i64) -> u32 {
        self.act(|world, _| {
            let chat = world.chats.get(&chat_id);
            let edits = chat.and_then(|chat| chat.edits.get(&message_id));
            edits.copied().unwrap_or_default()
        })
    }

    /// How often the bot called a method (written in any case), in one chat or (`None`) in all.
    pub fn calls(&self, method: &str, chat_id: Option<i64>) -> CallCount {
        self.act(|world, _| world.calls.count(method, chat_id))
    }

    /// Updates that the bot has not acknowledged.
    pub fn waiting_updates(&self) -> usize {
        self.act(|world, _| world.waiting_updates())
    }

    /// What a chat shows, oldest first; of a forum, all topics together.
    pub fn messages(&self, chat_id: i64) -> Vec<Message> {
        self.act(|world, _| messages_of(world, chat_id))
    }

    /// One message, if it is still there.
    pub fn find_message(&self, chat_id: i64, message_id: i64) -> Option<Message> {
        self.act(|world, _| world.find_message(chat_id, message_id).cloned())
    }

    /// The newest message of the bot in a chat that fits, as soon as there is one. Looks at what is there already, too: to
    /// wait for an answer, ask for a message later than one's own (`message.id() > said`).
    pub async fn wait_for(
        &self,
        chat_id: i64,
        fits: impl Fn(&Message) -> bool,
        patience: Duration,
    ) -> Result<Message, PhoneError> {
        let newest = |world: &World| {
            let chat = world.chats.get(&chat_id)?;
            chat.messages
                .values()
                .rev()
                .find(|message| message.by_bot() && fits(message))
                .cloned()
        };
        let found = self.wait_until(newest, patience).await;
        found.ok_or_else(|| PhoneError::Waited(self.transcript(chat_id)))
    }

    /// What `look` finds in the world, as soon as it finds something; `None` when patience ends.
    pub async fn wait_until<T>(
        &self,
        look: impl Fn(&World) -> Option<T>,
        patience: Duration,
    ) -> Option<T> {
        let mut bell = self.ground.bell();
        let search = async {
            loop {
                bell.borrow_and_update();
                if let Some(found) = self.ground.with(|world, _| look(world)) {
                    return Some(found);
                }
                bell.changed().await.ok()?;
            }
        };
        tokio::time::timeout(patience, search).await.ok().flatten()
    }

    /// What a chat shows, a line a message, for the eye of whoever reads a failed test.
    pub fn transcript(&self, chat_id: i64) -> String {
        let line = |message: &Message| {
            let who = if message.by_bot() { "bot" } else { "person" };
            let buttons: Vec<String> = message
                .buttons()
                .into_iter()
                .map(|button| format!("[{}]", button.text))
                .collect();
            format!(
                "{} {who}: {} {}\n",
                message.id(),
                message.text(),
                buttons.join(" ")
            )
        };
        self.messages(chat_id).iter().map(line).collect()
    }
}

fn messages_of(world: &World, chat_id: i64) -> Vec<Message> {
    let chat = world.chats.get(&chat_id);
    chat.into_iter()
        .flat_map(|chat| chat.messages.values().cloned())
        .collect()
}
