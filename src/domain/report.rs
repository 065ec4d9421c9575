//! A report: what one person told about one person, and what they allow us to do with it.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::{
    dates::PartialDate,
    person::Person,
    place::{FacilityAnswer, PlaceAnswer},
};

/// What kind of knowledge a report holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ReportKind {
    /// "I am looking for someone."
    Missing,
    /// "I saw someone, or was held with them."
    Sighting,
    /// "I was released": the person is the reporter.
    Released,
    /// "Someone was found."
    Found,
    /// A row of a list (no chat behind it).
    Listed,
}

impl ReportKind {
    /// The word stored in the database.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Missing => "missing",
            Self::Sighting => "sighting",
            Self::Released => "released",
            Self::Found => "found",
            Self::Listed => "listed",
        }
    }

    /// Reads [`ReportKind::as_str`] back.
    pub fn parse(word: &str) -> Option<Self> {
        [
            Self::Missing,
            Self::Sighting,
            Self::Released,
            Self::Found,
            Self::Listed,
        ]
        .into_iter()
        .find(|kind| kind.as_str() == word)
    }
}

/// Who told a report.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Teller {
    /// Somebody who writes with the bot.
    Person,
    /// A list: nobody who could be asked.
    List,
}

/// A withdrawn report leaves matching at once and is erased after this many days.
pub const WITHDRAWN_KEPT_DAYS: i64 = 14;

/// Where a report stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ReportStage {
    /// Compared with all that comes in.
    Open,
    /// The reporter says that the person was found: no longer compared.
    Closed,
    /// Taken back by the reporter: no longer compared, erased after a short time.
    Withdrawn,
}

impl ReportStage {
    /// The word stored in the database.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Closed => "closed",
            Self::Withdrawn => "withdrawn",
        }
    }

    /// Reads [`ReportStage::as_str`] back.
    pub fn parse(word: &str) -> Option<Self> {
        [Self::Open, Self::Closed, Self::Withdrawn]
            .into_iter()
            .find(|stage| stage.as_str() == word)
    }
}

/// What the reporter is to the person. Sensitive.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Relation {
    /// Mother or father.
    Parent,
    /// Wife or husband.
    Spouse,
    /// Sister or brother.
    Sibling,
    /// Daughter or son.
    Child,
    /// Another relative.
    Relative,
    /// A friend or neighbour.
    Friend,
    /// Held together.
    Cellmate,
    /// Somebody else.
    Other,
}

/// How the reporter knows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Source {
    /// Saw it themselves.
    Saw,
    /// Was told by somebody.
    Told,
    /// Read it in a document.
    Document,
}

/// An answer to a question of permission.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Permission {
    /// Yes.
    Yes,
    /// No.
    No,
    /// "Ask me then."
    AskFirst,
}

/// One place of detention that was heard of.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Detention {
    /// Where.
    pub facility: FacilityAnswer,
    /// When, if told.
    pub when: Option<PartialDate>,
}

/// The permissions of a report. `None` is "not asked or not answered" and counts as the narrowest reading.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Permissions {
    /// A volunteer may write in this chat.
    pub contact: Option<Permission>,
    /// When it is safe to be written to: free text. Sensitive.
    pub safe_times: Option<String>,
    /// Released or found: a searching family may be told.
    pub family_may_be_told: Option<Permission>,
    /// The report may be shared with named bodies (National Commission, ICRC, ICMP, IIMP).
    pub share_with_bodies: Option<Permission>,
    /// The report may be made public.
    pub public: Option<Permission>,
}

/// What one person told about one person. Stored sealed, as JSON; every field but `kind` is optional.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Report {
    /// What kind of knowledge it holds.
    pub kind: ReportKind,
    /// What the reporter is to the person.
    #[serde(default)]
    pub relation: Option<Relation>,
    /// Who it is about.
    #[serde(default)]
    pub person: Person,
    /// Missing: last seen or heard. Sighting: when seen. Released: when released. Found: when found.
    #[serde(default)]
    pub event_on: Option<PartialDate>,
    /// When the person was arrested or disappeared, where that is not `event_on` (released, sighting).
    #[serde(default)]
    pub taken_on: Option<PartialDate>,
    /// Where that was: the place known to the gazetteer.
    #[serde(default)]
    pub event_place: Option<PlaceAnswer>,
    /// Where the person was arrested or disappeared, where that is not `event_place` (a row of a list).
    #[serde(default)]
    pub taken_place: Option<PlaceAnswer>,
    /// What kind of spot (home, checkpoint, work, border) in the person's words.
    #[serde(default)]
    pub circumstances: Option<String>,
    /// Who took them: free text. Sensitive: never matched, never shown.
    #[serde(default)]
    pub holder: Option<String>,
    /// Places of detention heard of or seen in.
    #[serde(default)]
    pub detentions: Vec<Detention>,
    /// Last news, free text. Sensitive.
    #[serde(default)]
    pub last_news: Option<String>,
    /// How the reporter knows (sighting, found).
    #[serde(default)]
    pub source: Option<Source>,
    /// Reported elsewhere, with what number: free text. Sensitive.
    #[serde(default)]
    pub other_bodies: Option<String>,
    /// "Anything else", free text and voice notes. Sensitive.
    #[serde(default)]
    pub notes: Vec<Note>,
    /// What the reporter allows.
    #[serde(default)]
    pub permissions: Permissions,
    /// Something told hints at a death or at a child: never told by the bot alone.
    #[serde(default)]
    pub needs_person: Vec<Sensitivity>,
}

/// One free remark.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Note {
    /// Written words.
    Words(String),
    /// A voice note: Telegram file id and length in seconds.
    Voice {
        /// Telegram file id.
        file_id: String,
        /// Length in seconds.
        seconds: u32,
    },
}

/// Why a report goes to a person first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Sensitivity {
    /// Words about a death stand somewhere in it.
    Death,
    /// Words of acute distress or self-harm.
    Distress,
}

impl Report {
    /// An empty report of a kind.
    pub fn new(kind: ReportKind) -> Self {
        Self {
            kind,
            relation: None,
            person: Person::default(),
            event_on: None,
            taken_on: None,
            event_place: None,
            taken_place: None,
            circumstances: None,
            holder: None,
            detentions: Vec::new(),
            last_news: None,
            source: None,
            other_bodies: None,
            notes: Vec::new(),
            permissions: Permissions::default(),
            needs_person: Vec::new(),
        }
    }
}

/// Which wording of the consent somebody agreed to, and when.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Consent {
    /// Version of the notice, counted from 1.
    pub version: u16,
    /// When they agreed.
    pub given_at: DateTime<Utc>,
}
