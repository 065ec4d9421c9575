//! Keeping somebody out, and why. Decided by coordinators, applied by `jobs/intake` to all that the person does from then on.

/// How somebody is kept out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum BanKind {
    /// They are told, and nothing of theirs is handled but what the law gives everybody: erasing, and the language.
    Banned,
    /// They notice nothing, and nothing of theirs reaches volunteers or matching.
    Quiet,
}

impl BanKind {
    /// The word stored in the database, and carried by buttons.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Banned => "banned",
            Self::Quiet => "quiet",
        }
    }

    /// Reads [`BanKind::as_str`] back.
    pub fn parse(word: &str) -> Option<Self> {
        [Self::Banned, Self::Quiet]
            .into_iter()
            .find(|kind| kind.as_str() == word)
    }
}

/// Why.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum BanReason {
    /// Asks families for money.
    Extortion,
    /// Insults or threatens.
    Abuse,
    /// Sends without end.
    Flooding,
    /// Pretends to be somebody.
    Impostor,
}

impl BanReason {
    /// All of them, in the order of the choices.
    pub const ALL: [Self; 4] = [Self::Extortion, Self::Abuse, Self::Flooding, Self::Impostor];

    /// The word stored in the database, and carried by buttons.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Extortion => "extortion",
            Self::Abuse => "abuse",
            Self::Flooding => "flooding",
            Self::Impostor => "impostor",
        }
    }

    /// Reads [`BanReason::as_str`] back.
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|reason| reason.as_str() == word)
    }
}

/// A ban as it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Ban {
    /// How.
    pub kind: BanKind,
    /// Why.
    pub reason: BanReason,
}
