//! A chat: a private one, a group or a supergroup, its topics, who is in it and what was said. Kept, not judged.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::membership::{Invite, Rank, Right, all_rights};
use super::message::Message;

/// How many messages of a chat are kept.
const HISTORY: usize = 2_000;

/// What sort of chat it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// One person and the bot.
    Private,
    /// A small group, before it is upgraded.
    Group,
    /// A supergroup without topics.
    Supergroup,
    /// A supergroup with topics.
    Forum,
}

/// How the bot stands with a chat.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    /// The person never wrote to it: it may not write first.
    NeverMet,
    /// It may write.
    Member,
    /// It may write, read all, and keep topics.
    Administrator,
    /// The person blocked it.
    Blocked,
    /// It was removed from the group.
    Kicked,
    /// It left by itself.
    Left,
}

/// A topic of a forum.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Topic {
    /// The number of the message that opened it.
    pub message_thread_id: i64,
    /// Its name.
    pub name: String,
    /// The colour of its icon, RGB.
    pub icon_color: i64,
    /// Whether it still takes messages from those who do not keep it.
    pub stage: TopicStage,
}

/// Whether a topic takes messages.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TopicStage {
    /// Anybody may write.
    Open,
    /// Only administrators may write.
    Closed,
}

/// One chat with its history.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Chat {
    /// Telegram's number: a person's own, or below zero for groups.
    pub id: i64,
    /// What sort of chat.
    pub kind: Kind,
    /// The group's title, or the person's name.
    pub title: String,
    /// How the bot stands here.
    pub standing: Standing,
    /// What the bot may do while it is an administrator.
    #[serde(default = "all_rights")]
    pub rights: BTreeSet<Right>,
    /// The people in it.
    pub members: BTreeSet<i64>,
    /// Whoever founded the group, even after they left; `None` in a private chat.
    #[serde(default)]
    pub owner: Option<i64>,
    /// The members that the owner promoted.
    #[serde(default)]
    pub administrators: BTreeSet<i64>,
    /// The people who were thrown out and not taken in again.
    #[serde(default)]
    pub removed: BTreeSet<i64>,
    #[serde(default)]
    pub(crate) invites: Vec<Invite>,
    /// The topics of a forum by the number of their thread; General is not among them.
    pub topics: BTreeMap<i64, Topic>,
    /// What was said, by message number; the oldest are forgotten.
    pub messages: BTreeMap<i64, Message>,
    /// The keyboard that stands instead of the phone's own, as `ReplyKeyboardMarkup`.
    pub reply_keyboard: Option<Value>,
    /// The numbers of the pinned messages, the latest last.
    pub pinned: VecDeque<i64>,
    /// Reactions of the bot by message number.
    #[serde(default)]
    pub reactions: BTreeMap<i64, Value>,
    /// How often a message was changed, by its number.
    #[serde(default)]
    pub edits: BTreeMap<i64, u32>,
    /// The supergroup that this group became.
    pub moved_to: Option<i64>,
    /// The highest message number given in a supergroup, which counts by itself.
    pub(crate) last_message_id: i64,
}

impl Chat {
    pub(crate) fn new(id: i64, kind: Kind, title: &str, standing: Standing) -> Self {
        Self {
            id,
            kind,
            title: title.to_owned(),
            standing,
            rights: all_rights(),
            members: BTreeSet::new(),
            owner: None,
            administrators: BTreeSet::new(),
            removed: BTreeSet::new(),
            invites: Vec::new(),
            topics: BTreeMap::new(),
            messages: BTreeMap::new(),
            reply_keyboard: None,
            pinned: VecDeque::new(),
            reactions: BTreeMap::new(),
            edits: BTreeMap::new(),
            moved_to: None,
            // Message 1 of a supergroup tells that it was made, and is the number of General: it is never given here.
            last_message_id: 1,
        }
    }

    /// `private`, `group` or `supergroup`.
    pub(crate) fn type_name(&self) -> &'static str {
        match self.kind {
            Kind::Private => "private",
            Kind::Group => "group",
            Kind::Supergroup | Kind::Forum => "supergroup",
        }
    }

    /// `Chat` of the Bot API.
    pub(crate) fn wire(&self) -> Value {
        match self.kind {
            Kind::Private => json!({ "id": self.id, "type": "private", "first_name": self.title }),
            Kind::Forum => {
                json!({ "id": self.id, "type": "supergroup", "title": self.title, "is_forum": true })
            }
            Kind::Group | Kind::Supergroup => {
                json!({ "id": self.id, "type": self.type_name(), "title": self.title })
            }
        }
    }

    /// Whether message numbers are the chat's own, as in supergroups.
    pub(crate) fn counts_by_itself(&self) -> bool {
        matches!(self.kind, Kind::Supergroup | Kind::Forum)
    }

    /// Whether the bot is an administrator with this right.
    pub(crate) fn bot_may(&self, right: Right) -> bool {
        self.standing == Standing::Administrator && self.rights.contains(&right)
    }

    /// Whether the bot is in it.
    pub(crate) fn has_bot(&self) -> bool {
        matches!(self.standing, Standing::Member | Standing::Administrator)
    }

    /// What a person is here.
    pub fn rank(&self, person_id: i64) -> Rank {
        if self.removed.contains(&person_id) {
            Rank::Removed
        } else if !self.members.contains(&person_id) {
            Rank::Left
        } else if self.owner == Some(person_id) {
            Rank::Owner
        } else if self.administrators.contains(&person_id) {
            Rank::Administrator
        } else {
            Rank::Member
        }
    }

    /// Whether a person keeps the group.
    pub(crate) fn is_keeper(&self, person_id: i64) -> bool {
        matches!(self.rank(person_id), Rank::Owner | Rank::Administrator)
    }

    pub(crate) fn keep(&mut self, message: Message) {
        self.messages.insert(message.id(), message);
        if self.messages.len() > HISTORY
            && let Some((forgotten, _)) = self.messages.pop_first()
        {
            self.reactions.remove(&forgotten);
            self.edits.remove(&forgotten);
        }
    }
}
