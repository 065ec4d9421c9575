//! Why somebody decided: of a pairing, or of a ban. A few fixed words, for what somebody writes freely could name somebody.

/// A reason for a decision.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ground {
    /// The names agree.
    NamesAgree,
    /// The mother's name agrees.
    MotherAgrees,
    /// The births differ.
    BirthDiffers,
    /// The names differ.
    NamesDiffer,
    /// The places differ.
    PlaceDiffers,
    /// The family confirmed it.
    FamilyConfirmed,
    /// The proof question was answered rightly.
    ProofAnswered,
    /// The source is not to be trusted.
    SourceUnreliable,
    /// Something else, which stands nowhere.
    Other,
    /// Money was asked for, or a threat made.
    Extortion,
    /// Volunteers or others were insulted or harassed.
    Abuse,
    /// So many messages that others had to wait.
    Flooding,
    /// Somebody who pretended to be another.
    Impostor,
}

impl Ground {
    /// Those for a decision on a pairing, in the order of buttons.
    pub const OF_PAIRINGS: [Self; 9] = [
        Self::NamesAgree,
        Self::MotherAgrees,
        Self::BirthDiffers,
        Self::NamesDiffer,
        Self::PlaceDiffers,
        Self::FamilyConfirmed,
        Self::ProofAnswered,
        Self::SourceUnreliable,
        Self::Other,
    ];

    /// Those for a ban, in the order of buttons.
    pub const OF_BANS: [Self; 5] = [
        Self::Extortion,
        Self::Abuse,
        Self::Flooding,
        Self::Impostor,
        Self::Other,
    ];

    /// The word stored in the database.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::NamesAgree => "names_agree",
            Self::MotherAgrees => "mother_agrees",
            Self::BirthDiffers => "birth_differs",
            Self::NamesDiffer => "names_differ",
            Self::PlaceDiffers => "place_differs",
            Self::FamilyConfirmed => "family_confirmed",
            Self::ProofAnswered => "proof_answered",
            Self::SourceUnreliable => "source_unreliable",
            Self::Other => "other",
            Self::Extortion => "extortion",
            Self::Abuse => "abuse",
            Self::Flooding => "flooding",
            Self::Impostor => "impostor",
        }
    }

    /// Reads [`Ground::as_str`] back. `None`: a word of a newer version.
    pub fn parse(word: &str) -> Option<Self> {
        Self::OF_PAIRINGS
            .into_iter()
            .chain(Self::OF_BANS)
            .find(|ground| ground.as_str() == word)
    }
}
