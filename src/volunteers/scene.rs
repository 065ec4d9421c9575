//! What is known when somebody does something in a group, and what they did. Filled by `jobs/desk`.

use chrono::{DateTime, Utc};

use crate::{
    domain::{desk::Role, talk::Content},
    effect::desk::{Group, Relay, Topic, Volunteer},
    i18n::Lang,
};

/// What is around an act.
#[derive(Debug, Clone)]
pub struct Scene {
    /// When it is handled.
    pub now: DateTime<Utc>,
    /// The group; `None` until an admin sets it up.
    pub group: Option<Group>,
    /// Who did it; `None` for everybody whom our own table does not know as working, and for who is not in the group.
    pub actor: Option<Volunteer>,
    /// The topic in which it was done, or whose button was pressed.
    pub topic: Option<Topic>,
    /// The language of the person whose chat the topic is.
    pub chat_lang: Lang,
    /// Who has the topic.
    pub taker: Option<Volunteer>,
    /// Chats that the actor has.
    pub taken: i64,
    /// What the act answers, edits, or names by its button, if it was said in the topic.
    pub relay: Option<Relay>,
    /// The volunteer whose message the act answers, or whom its button names.
    pub named: Option<Volunteer>,
    /// Those who work in this group, in the order in which they came.
    pub colleagues: Vec<Volunteer>,
    /// Whether the act speaks to the bot by its name, or by answering it.
    pub is_addressed: bool,
}

/// What somebody did.
#[derive(Debug, Clone, PartialEq)]
pub enum Act {
    /// Wrote or sent something.
    Says {
        /// What.
        content: Content,
    },
    /// Changed what they had written.
    Edits(Content),
    /// Pressed a button, possibly of an old message, possibly forged.
    Presses(String),
    /// Wrote as an administrator without a name.
    Hides,
}

impl Scene {
    /// Whether the actor has at least this role.
    pub fn may(&self, role: Role) -> bool {
        self.actor.as_ref().is_some_and(|actor| actor.role >= role)
    }

    /// Whether the actor has the topic.
    pub fn has_it(&self) -> bool {
        let actor = self.actor.as_ref().map(|actor| actor.id);
        actor.is_some() && self.topic.as_ref().and_then(|topic| topic.taken_by) == actor
    }
}
