//! The volunteers' side in its own words: roles, groups with their duties, and where a flagged chat's topic stands.

use serde::{Deserialize, Serialize};

/// What a volunteer may do. Each may do what those before may.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// Answers flagged chats.
    Volunteer,
    /// Also decides on possible matches, and searches by name.
    Reviewer,
    /// Also invites, removes, hands over others' chats, and bans.
    Coordinator,
    /// Also sets groups up.
    Admin,
}

impl Role {
    /// All of them, the one that may least first.
    pub const ALL: [Self; 4] = [
        Self::Volunteer,
        Self::Reviewer,
        Self::Coordinator,
        Self::Admin,
    ];

    /// The word stored in the database, and typed after a command.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Volunteer => "volunteer",
            Self::Reviewer => "reviewer",
            Self::Coordinator => "coordinator",
            Self::Admin => "admin",
        }
    }

    /// Reads [`Role::as_str`] back.
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.as_str() == word)
    }
}

/// What a group takes on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Duty {
    /// Answers flagged chats.
    Chats,
    /// Decides on possible matches.
    Review,
    /// Both of these where somebody under 18 is concerned.
    Children,
}

impl Duty {
    /// All of them, in the order of the set-up.
    pub const ALL: [Self; 3] = [Self::Chats, Self::Review, Self::Children];

    /// The word stored in the database.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Chats => "chats",
            Self::Review => "review",
            Self::Children => "children",
        }
    }

    /// Reads [`Duty::as_str`] back.
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|duty| duty.as_str() == word)
    }
}

/// How a group keeps its chats apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Way {
    /// A topic of the forum for each.
    Topics,
    /// A post for each; answers are replies.
    Plain,
}

impl Way {
    /// The word stored in the database.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Topics => "topics",
            Self::Plain => "plain",
        }
    }

    /// Reads [`Way::as_str`] back.
    pub fn parse(word: &str) -> Option<Self> {
        [Self::Topics, Self::Plain]
            .into_iter()
            .find(|way| way.as_str() == word)
    }
}

/// Whether a group works.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum GroupStage {
    /// An admin is at it.
    SettingUp,
    /// Chats go there.
    Open,
    /// Nothing new goes there.
    Closed,
}

impl GroupStage {
    /// The word stored in the database.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::SettingUp => "setting_up",
            Self::Open => "open",
            Self::Closed => "closed",
        }
    }

    /// Reads [`GroupStage::as_str`] back.
    pub fn parse(word: &str) -> Option<Self> {
        [Self::SettingUp, Self::Open, Self::Closed]
            .into_iter()
            .find(|stage| stage.as_str() == word)
    }
}

/// Where a flagged chat stands. Only [`TopicStage::may_become`] moves it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TopicStage {
    /// Nobody has taken it.
    Waiting,
    /// A volunteer has it.
    Taken,
    /// It came to its end; a new message opens it again.
    Closed,
}

impl TopicStage {
    /// Whether this stage may move to `next`. Taken may become taken: by somebody else.
    pub const fn may_become(self, next: Self) -> bool {
        match self {
            Self::Waiting => matches!(next, Self::Taken | Self::Closed),
            Self::Taken => true,
            Self::Closed => matches!(next, Self::Waiting | Self::Taken),
        }
    }

    /// The word stored in the database.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::Taken => "taken",
            Self::Closed => "closed",
        }
    }

    /// Reads [`TopicStage::as_str`] back.
    pub fn parse(word: &str) -> Option<Self> {
        [Self::Waiting, Self::Taken, Self::Closed]
            .into_iter()
            .find(|stage| stage.as_str() == word)
    }
}
