//! The volunteers' side of what the pure rooms know and ask for: groups, volunteers, topics, what is said in them, and the [`Deed`]s that
//! `volunteers::step` hands out. `jobs/desk` carries them out in the update's transaction.

use chrono::{DateTime, Utc};

use super::{FlagReason, Outgoing};
use crate::{
    domain::{
        ban::Ban,
        desk::{Duty, GroupStage, Role, TopicStage, Way},
        ids::{ChatId, RelayId, TelegramChat, TopicId, VolunteerId},
        report::Report,
        talk::{Content, RelayStage, Side},
    },
    i18n::{Lang, Text},
};

/// A group as it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    /// Its chat.
    pub chat: ChatId,
    /// The languages of its volunteers.
    pub langs: Vec<Lang>,
    /// What it takes on.
    pub duties: Vec<Duty>,
    /// How it keeps its chats apart.
    pub way: Way,
    /// Whether it works.
    pub stage: GroupStage,
}

/// A volunteer who may work.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Volunteer {
    /// Our key.
    pub id: VolunteerId,
    /// Telegram's id of the person, which is also that of their private chat.
    pub telegram: TelegramChat,
    /// The name that their Telegram shows; in the group everybody sees it anyway.
    pub name: String,
    /// The name under which people hear from them; `None`: "a volunteer".
    pub alias: Option<String>,
    /// What they may do.
    pub role: Role,
    /// The language of their Telegram.
    pub lang: Lang,
    /// Most chats at once, where they chose; else as many as usual.
    pub load: Option<i16>,
    /// When they are there, in their own words.
    pub hours: Option<String>,
}

/// A topic as it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Topic {
    /// Our key.
    pub id: TopicId,
    /// Whose chat it is; `None` for a group's topic of possible matches.
    pub chat: Option<ChatId>,
    /// In which group; `None` while there is none for it.
    pub group: Option<ChatId>,
    /// What its buttons carry.
    pub token: String,
    /// What it is called; never a name.
    pub title: String,
    /// Telegram's number of it; `None` until it is opened, and in a plain group.
    pub thread: Option<i64>,
    /// Where it stands.
    pub stage: TopicStage,
    /// Why it was flagged since it was opened.
    pub reasons: Vec<FlagReason>,
    /// Who has it.
    pub taken_by: Option<VolunteerId>,
    /// Since when.
    pub taken_at: Option<DateTime<Utc>>,
    /// Since when the person waits for words; `None`: they have the last ones.
    pub waiting_since: Option<DateTime<Utc>>,
    /// When a volunteer last wrote to the person.
    pub heard_at: Option<DateTime<Utc>>,
    /// When a volunteer was told in which language the person writes.
    pub warned_at: Option<DateTime<Utc>>,
    /// When it was opened, first or again.
    pub opened_at: DateTime<Utc>,
    /// The first words of a volunteer since then.
    pub answered_at: Option<DateTime<Utc>>,
    /// When it was closed.
    pub closed_at: Option<DateTime<Utc>>,
}

/// Something said.
#[derive(Debug, Clone, PartialEq)]
pub struct Relay {
    /// Our key.
    pub id: RelayId,
    /// In which topic.
    pub topic: TopicId,
    /// By whom.
    pub side: Side,
    /// By which volunteer.
    pub volunteer: Option<VolunteerId>,
    /// What.
    pub content: Content,
    /// Its number where it was written; `None` where that is known no more.
    pub from_message: Option<i64>,
    /// The number of its copy; `None` until there is one.
    pub to_message: Option<i64>,
    /// What became of it.
    pub stage: RelayStage,
    /// When.
    pub said_at: DateTime<Utc>,
}

/// In which chat a message has its number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Where {
    /// In the group.
    Group,
    /// In the person's own chat.
    Private,
}

impl Relay {
    /// Its number in one of the two chats: of the message itself or of its copy. A note has none in the person's.
    pub const fn number_in(&self, place: Where) -> Option<i64> {
        match (self.side, place) {
            (Side::Person, Where::Private) | (Side::Volunteer | Side::Note, Where::Group) => {
                self.from_message
            }
            (Side::Person, Where::Group) | (Side::Volunteer, Where::Private) => self.to_message,
            (Side::Note, Where::Private) => None,
        }
    }
}

/// What Telegram lets the bot do in a group.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Right {
    /// It is an administrator: it reads what volunteers write.
    Administrator,
    /// Open, rename and delete topics.
    Topics,
    /// Pin cards.
    Pins,
    /// Delete what was taken back.
    Deletes,
    /// Make links for those who were invited.
    Invites,
}

/// One thing that is to be done in a group or for it.
#[derive(Debug, Clone, PartialEq)]
pub enum Deed {
    /// Say this where the act was done, answering it.
    Say(Outgoing),
    /// Small words over the pressed button.
    Toast(Text),
    /// Take the buttons away from the message whose button was pressed.
    DropButtons,
    /// The group is being set up, with what is usual where nothing was chosen before, in a new message.
    BeginSetup,
    /// The group is so from now on.
    SaveGroup(Group),
    /// Ask Telegram what the bot may do in the group, and show the choices of the set-up with it.
    CheckGroup,
    /// Make a one-time link that gives this role, and say it here.
    Invite(Role),
    /// This person has this role from now on, or none.
    Appoint(VolunteerId, Option<Role>),
    /// People hear from the actor under this name; `None`: as "a volunteer".
    SetAlias(Option<String>),
    /// The actor takes at most so many chats at once; `None`: as many as usual.
    SetLoad(Option<i16>),
    /// The topic is so from now on; its card and its title say so.
    SaveTopic(Box<Topic>, Change),
    /// Say this to the person whose chat the topic is.
    Tell(Outgoing),
    /// Give on to the person what the actor wrote.
    Relay(Spoken),
    /// Keep what the actor wrote until they press again; the message says why.
    Hold(Spoken, Outgoing),
    /// What was held goes after all.
    Release(RelayId),
    /// What was held does not go.
    Drop(RelayId),
    /// What was given on says something else by now.
    Revise(RelayId, Content),
    /// What was given on is taken back.
    TakeBack(RelayId),
    /// What a voice note says that answers a question, in words: the person is asked whether they are right.
    WriteDown(RelayId, String),
    /// Say in full who and what the chat's reports are about; the message goes by itself after a while.
    ShowDetails,
    /// Say all that was said in the chat.
    ShowTranscript,
    /// Say how the work stands.
    Show(View),
    /// The actor is there at these hours; `None`: they do not say.
    SetHours(Option<String>),
    /// The person whose chat the topic is is kept out from now on; `None`: no more.
    Ban(Option<Ban>),
}

/// A look at the work.
#[derive(Debug, Clone, PartialEq)]
pub enum View {
    /// Who waits in this group.
    Queue,
    /// The chats that the actor has.
    Mine,
    /// Who works here, and when.
    Team,
    /// The numbers of the last weeks.
    Summary,
    /// Open reports of people who are called like that; the report holds nothing but names.
    Names(Box<Report>),
}

/// What an actor wrote to a person.
#[derive(Debug, Clone, PartialEq)]
pub struct Spoken {
    /// What.
    pub content: Content,
    /// What it answers.
    pub reply_to: Option<RelayId>,
}

/// How a topic changed, for the audit and for who looks at the group.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Change {
    /// The actor took it.
    Taken,
    /// The actor gave it back.
    GivenBack,
    /// Somebody else has it now.
    HandedOver(VolunteerId),
    /// It is closed.
    Closed,
    /// It is open again.
    Reopened,
    /// Nothing that anybody decided.
    Noted,
}
