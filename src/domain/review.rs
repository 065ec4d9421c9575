//! What reviewers do with a possible match: they decide, ask one of the two sides, or put both in touch. Numbers and words of ours, and what a
//! side answered.

use chrono::{DateTime, Utc};

use super::{
    audit::Ground,
    desk::Role,
    ids::{PairingId, VolunteerId},
};

/// What a reviewer says of two reports.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Decision {
    /// They are about one person.
    Same,
    /// They are not.
    NotSame,
}

impl Decision {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Same, Self::NotSame];

    /// The word stored in the database, and carried by buttons.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Same => "same",
            Self::NotSame => "not_same",
        }
    }

    /// Reads [`Decision::as_str`] back.
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.as_str() == word)
    }

    /// On what one may decide so, in the order of buttons.
    pub const fn grounds(self) -> [Ground; 5] {
        match self {
            Self::Same => [
                Ground::NamesAgree,
                Ground::MotherAgrees,
                Ground::ProofAnswered,
                Ground::FamilyConfirmed,
                Ground::Other,
            ],
            Self::NotSame => [
                Ground::NamesDiffer,
                Ground::BirthDiffers,
                Ground::PlaceDiffers,
                Ground::SourceUnreliable,
                Ground::Other,
            ],
        }
    }
}

/// One of the two sides of a pairing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Party {
    /// Whoever searches.
    Seeker,
    /// Whoever told the other report.
    Other,
}

impl Party {
    /// Both, the seeker first.
    pub const ALL: [Self; 2] = [Self::Seeker, Self::Other];

    /// The word stored in the database, and carried by buttons.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Seeker => "seeker",
            Self::Other => "other",
        }
    }

    /// Reads [`Party::as_str`] back.
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.as_str() == word)
    }
}

/// A question whose answer only somebody close knows. Asked as of anybody, so that it tells nothing of a match.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ProofQuestion {
    /// A mark on the body.
    Mark,
    /// The trade.
    Trade,
    /// The mother's first name.
    Mother,
    /// Names of brothers, sisters or children.
    Siblings,
    /// Where they went to school or served.
    Service,
}

impl ProofQuestion {
    /// All of them, in the order of buttons.
    pub const ALL: [Self; 5] = [
        Self::Mark,
        Self::Trade,
        Self::Mother,
        Self::Siblings,
        Self::Service,
    ];

    /// The word stored in the database, and carried by buttons.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Mark => "mark",
            Self::Trade => "trade",
            Self::Mother => "mother",
            Self::Siblings => "siblings",
            Self::Service => "service",
        }
    }

    /// Reads [`ProofQuestion::as_str`] back.
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.as_str() == word)
    }
}

/// To what a side agrees, or not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum AgreementKind {
    /// That a family may be told of the report.
    Telling,
    /// To be put in touch with the other side.
    Contact,
}

impl AgreementKind {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Telling, Self::Contact];

    /// The word stored in the database.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Telling => "telling",
            Self::Contact => "contact",
        }
    }

    /// Reads [`AgreementKind::as_str`] back.
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.as_str() == word)
    }
}

/// What one reviewer decided.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Review {
    /// Who.
    pub volunteer: VolunteerId,
    /// As what.
    pub role: Role,
    /// What.
    pub decision: Decision,
    /// Why.
    pub ground: Ground,
}

/// A question that a side was asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ask {
    /// Whom.
    pub party: Party,
    /// What.
    pub question: ProofQuestion,
    /// Their words; `None`: not yet.
    pub answer: Option<String>,
}

/// What a side was asked to agree to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Agreement {
    /// Whom.
    pub party: Party,
    /// To what.
    pub kind: AgreementKind,
    /// When.
    pub asked_at: DateTime<Utc>,
    /// What they said, and when; `None`: not yet.
    pub answer: Option<(bool, DateTime<Utc>)>,
}

/// Which of a card's choices stand open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Menu {
    /// The first ones.
    Closed,
    /// On what ground?
    Grounds(Decision),
    /// Who is asked for more?
    More,
    /// What is this side asked?
    Questions(Party),
}

impl Menu {
    /// All of them.
    pub const ALL: [Self; 6] = [
        Self::Closed,
        Self::Grounds(Decision::Same),
        Self::Grounds(Decision::NotSame),
        Self::More,
        Self::Questions(Party::Seeker),
        Self::Questions(Party::Other),
    ];

    /// The word stored in the database.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Closed => "closed",
            Self::Grounds(Decision::Same) => "grounds_same",
            Self::Grounds(Decision::NotSame) => "grounds_not_same",
            Self::More => "more",
            Self::Questions(Party::Seeker) => "questions_seeker",
            Self::Questions(Party::Other) => "questions_other",
        }
    }

    /// Reads [`Menu::as_str`] back.
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.as_str() == word)
    }
}

/// Words with a contact that wait for the second press.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Contact {
    /// Our key.
    pub id: i64,
    /// Of which pairing.
    pub pairing: PairingId,
    /// For whom.
    pub party: Party,
    /// Who wrote them.
    pub volunteer: VolunteerId,
    /// The words.
    pub words: String,
}
