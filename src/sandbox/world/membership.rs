//! Who is who in a group: what a person is there, what the bot may do as an administrator, the links that let people in. Kept, not judged.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

/// What a person is in a group.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Rank {
    /// Whoever founded it.
    Owner,
    /// Promoted by the owner.
    Administrator,
    /// In it, and no more.
    Member,
    /// Thrown out; only a member can take them in again.
    Removed,
    /// Never in it, or gone by themselves.
    Left,
}

/// What the bot may do as an administrator of a group, besides reading all.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Right {
    /// `can_manage_topics`
    ManageTopics,
    /// `can_pin_messages`
    PinMessages,
    /// `can_delete_messages`
    DeleteMessages,
    /// `can_invite_users`
    InviteUsers,
}

impl Right {
    /// Every right that can be withheld here.
    pub const ALL: [Self; 4] = [
        Self::ManageTopics,
        Self::PinMessages,
        Self::DeleteMessages,
        Self::InviteUsers,
    ];

    /// Its field in `ChatMemberAdministrator` of the Bot API.
    pub(crate) fn field(self) -> &'static str {
        match self {
            Self::ManageTopics => "can_manage_topics",
            Self::PinMessages => "can_pin_messages",
            Self::DeleteMessages => "can_delete_messages",
            Self::InviteUsers => "can_invite_users",
        }
    }
}

/// What an administrator has unless something is withheld.
pub(crate) fn all_rights() -> BTreeSet<Right> {
    BTreeSet::from(Right::ALL)
}

/// A link by which people join a group.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(crate) struct Invite {
    pub link: String,
    pub name: Option<String>,
    /// Seconds since 1970; `None` never ends.
    pub expire_date: Option<i64>,
    /// How many may join by it; `None` any number.
    pub member_limit: Option<i64>,
    /// How many have joined by it.
    pub joined: i64,
    pub revoked: bool,
}

impl Invite {
    /// Whether somebody may still join by it.
    pub fn is_open(&self, now_seconds: i64) -> bool {
        !self.revoked
            && self.expire_date.is_none_or(|end| now_seconds < end)
            && self.member_limit.is_none_or(|limit| self.joined < limit)
    }

    /// `ChatInviteLink` of the Bot API.
    pub fn wire(&self, creator: &Value) -> Value {
        let mut wire = json!({
            "invite_link": self.link, "creator": creator, "creates_join_request": false, "is_primary": false,
            "is_revoked": self.revoked,
        });
        if let Some(name) = &self.name {
            wire["name"] = json!(name);
        }
        if let Some(end) = self.expire_date {
            wire["expire_date"] = json!(end);
        }
        if let Some(limit) = self.member_limit {
            wire["member_limit"] = json!(limit);
        }
        wire
    }
}
