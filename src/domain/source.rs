//! Where a list comes from: what kind of list it is, how far it is to be trusted, what it speaks of, and whether it still stands.

use chrono::NaiveDate;

/// What an operator says of a list when it is imported; all but the name may be left out for a list that is known.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Said {
    /// Its name.
    pub name: String,
    /// Who published it.
    pub publisher: Option<String>,
    /// When.
    pub published_on: Option<NaiveDate>,
    /// What kind of list it is.
    pub kind: Option<SourceKind>,
    /// How far it is to be trusted.
    pub reliability: Option<Reliability>,
    /// What it speaks of.
    pub tidings: Option<Tidings>,
}

/// What kind of list it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum SourceKind {
    /// People whom others search.
    Missing,
    /// People who were let go.
    Released,
    /// Patients of a hospital.
    Hospital,
    /// A civil register or another office's.
    Register,
    /// Graves. Always speaks of deaths.
    Cemetery,
    /// People who were held somewhere.
    Detention,
    /// People who were found.
    Found,
    /// Another list.
    Other,
}

impl SourceKind {
    /// All of them.
    pub const ALL: [Self; 8] = [
        Self::Missing,
        Self::Released,
        Self::Hospital,
        Self::Register,
        Self::Cemetery,
        Self::Detention,
        Self::Found,
        Self::Other,
    ];

    /// The word stored in the database, and typed by operators.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Missing => "missing",
            Self::Released => "released",
            Self::Hospital => "hospital",
            Self::Register => "register",
            Self::Cemetery => "cemetery",
            Self::Detention => "detention",
            Self::Found => "found",
            Self::Other => "other",
        }
    }

    /// Reads [`SourceKind::as_str`] back.
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == word)
    }
}

/// How far a list is to be trusted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Reliability {
    /// An authority published it.
    Official,
    /// An organisation that documents.
    Organisation,
    /// Newspapers, broadcasts, pages of news.
    Press,
    /// It goes from hand to hand.
    Hearsay,
}

impl Reliability {
    /// All of them.
    pub const ALL: [Self; 4] = [
        Self::Official,
        Self::Organisation,
        Self::Press,
        Self::Hearsay,
    ];

    /// The word stored in the database, and typed by operators.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Official => "official",
            Self::Organisation => "organisation",
            Self::Press => "press",
            Self::Hearsay => "hearsay",
        }
    }

    /// Reads [`Reliability::as_str`] back.
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|grade| grade.as_str() == word)
    }
}

/// What a list speaks of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Tidings {
    /// Of whatever its rows say.
    Any,
    /// Of the dead: nothing in it is ever told by the bot alone.
    Deaths,
}

impl Tidings {
    /// The word stored in the database.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Any => "any",
            Self::Deaths => "deaths",
        }
    }

    /// Reads [`Tidings::as_str`] back.
    pub fn parse(word: &str) -> Option<Self> {
        [Self::Any, Self::Deaths]
            .into_iter()
            .find(|tidings| tidings.as_str() == word)
    }
}

/// Whether a list still stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum SourceStage {
    /// Its records are compared.
    Open,
    /// Taken out: its records are gone, but for what a family was told.
    Withdrawn,
}

impl SourceStage {
    /// The word stored in the database.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Withdrawn => "withdrawn",
        }
    }

    /// Reads [`SourceStage::as_str`] back.
    pub fn parse(word: &str) -> Option<Self> {
        [Self::Open, Self::Withdrawn]
            .into_iter()
            .find(|stage| stage.as_str() == word)
    }
}
