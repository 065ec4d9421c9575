//! Two reports that may be about one person, and how far that has gone.

use serde::{Deserialize, Serialize};

/// Where a pairing stands. Only [`PairingStage::may_become`] moves it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PairingStage {
    /// Found, too weak to tell or to hold.
    Proposed,
    /// Waits for a volunteer.
    Held,
    /// The searching family was told.
    Told,
    /// The family said "may be them".
    Confirmed,
    /// The family or a volunteer said "not them". Final: a rejected pair never comes back.
    Rejected,
}

impl PairingStage {
    /// Whether this stage may move to `next`.
    pub const fn may_become(self, next: Self) -> bool {
        use PairingStage::{Confirmed, Held, Proposed, Rejected, Told};
        match self {
            Proposed => matches!(next, Held | Told | Rejected),
            Held => matches!(next, Proposed | Told | Rejected),
            Told => matches!(next, Held | Confirmed | Rejected),
            Confirmed => matches!(next, Rejected),
            Rejected => false,
        }
    }

    /// The word stored in the database.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Proposed => "proposed",
            Self::Held => "held",
            Self::Told => "told",
            Self::Confirmed => "confirmed",
            Self::Rejected => "rejected",
        }
    }

    /// Reads [`PairingStage::as_str`] back.
    pub fn parse(word: &str) -> Option<Self> {
        [
            Self::Proposed,
            Self::Held,
            Self::Told,
            Self::Confirmed,
            Self::Rejected,
        ]
        .into_iter()
        .find(|stage| stage.as_str() == word)
    }
}

/// What the family answered to "may be them?".
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PairingAnswer {
    /// "May be them": a volunteer is asked to write.
    MayBe,
    /// "Not them": rejected.
    NotThem,
    /// "Not sure": stays told; a volunteer may help.
    NotSure,
}

impl PairingAnswer {
    /// The word stored in the database.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::MayBe => "may_be",
            Self::NotThem => "not_them",
            Self::NotSure => "not_sure",
        }
    }

    /// Reads [`PairingAnswer::as_str`] back.
    pub fn parse(word: &str) -> Option<Self> {
        [Self::MayBe, Self::NotThem, Self::NotSure]
            .into_iter()
            .find(|answer| answer.as_str() == word)
    }
}

/// Why a pairing waits for a volunteer and is not told by the bot.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum HoldReason {
    /// Something in either report is about a death.
    Death,
    /// Under 18 then or now, or the age is not known at all.
    Minor,
    /// The pair is possible, not strong.
    Uncertain,
    /// Two families search for one person.
    TwoFamilies,
    /// A released or found adult has not agreed that a family may be told.
    NoAgreement,
}

impl HoldReason {
    /// All of them, the gravest first.
    pub const ALL: [Self; 5] = [
        Self::Death,
        Self::Minor,
        Self::Uncertain,
        Self::TwoFamilies,
        Self::NoAgreement,
    ];

    /// The word stored in the database.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Death => "death",
            Self::Minor => "minor",
            Self::Uncertain => "uncertain",
            Self::TwoFamilies => "two_families",
            Self::NoAgreement => "no_agreement",
        }
    }

    /// Reads [`HoldReason::as_str`] back.
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|reason| reason.as_str() == word)
    }
}
