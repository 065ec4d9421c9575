//! What is said between a person and volunteers: words with their formatting, pictures, voices, places. As it came from Telegram, without who
//! sent it. Stored sealed, as JSON.

use serde::{Deserialize, Serialize};

/// One message.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Content {
    /// Words.
    Words(Formatted),
    /// A file of some kind, with or without words below it.
    Media {
        /// What kind.
        kind: MediaKind,
        /// Telegram's id of the file (of a photo's largest size).
        file_id: String,
        /// Words below it; empty for none.
        caption: Formatted,
    },
    /// A place on the map, in degrees (WGS 84).
    Location {
        /// Degrees north.
        latitude: f64,
        /// Degrees east.
        longitude: f64,
    },
    /// Something that cannot be passed on (a poll, a game, a story).
    Other,
}

/// Words with their formatting.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Formatted {
    /// The words.
    pub text: String,
    /// What is bold, a quotation, a link.
    #[serde(default)]
    pub entities: Vec<Entity>,
}

/// A stretch of words that is formatted. `MessageEntity` of the Bot API, with what can be given on without telling who wrote it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entity {
    /// "bold", "blockquote", "`text_link`", …
    #[serde(rename = "type")]
    pub kind: String,
    /// Where it begins, in UTF-16 units.
    pub offset: usize,
    /// How long it is, in UTF-16 units.
    pub length: usize,
    /// Of a link whose words are not the address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// Of a block of code.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<String>,
}

/// Kinds of files.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MediaKind {
    /// A photo.
    Photo,
    /// A video.
    Video,
    /// A short film without sound.
    Animation,
    /// A voice note.
    Voice,
    /// A round video.
    VideoNote,
    /// Music.
    Audio,
    /// Any file.
    Document,
    /// A sticker.
    Sticker,
}

impl MediaKind {
    /// All of them; an animation before the document that it also is.
    pub const ALL: [Self; 8] = [
        Self::Photo,
        Self::Video,
        Self::Animation,
        Self::Voice,
        Self::VideoNote,
        Self::Audio,
        Self::Sticker,
        Self::Document,
    ];

    /// The Bot API's name of the field.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Photo => "photo",
            Self::Video => "video",
            Self::Animation => "animation",
            Self::Voice => "voice",
            Self::VideoNote => "video_note",
            Self::Audio => "audio",
            Self::Document => "document",
            Self::Sticker => "sticker",
        }
    }

    /// Whether words may stand below it.
    pub const fn takes_caption(self) -> bool {
        !matches!(self, Self::VideoNote | Self::Sticker)
    }

    /// Whether Telegram lets a message of it have another file later.
    pub const fn is_exchangeable(self) -> bool {
        matches!(
            self,
            Self::Photo | Self::Video | Self::Animation | Self::Audio | Self::Document
        )
    }

    /// Whether it shows something that one may not want to see unasked: hidden from volunteers until they press it.
    pub const fn shows(self) -> bool {
        matches!(self, Self::Photo | Self::Video | Self::Animation)
    }
}

impl Content {
    /// The words in it; empty for none.
    pub fn words(&self) -> &str {
        self.formatted().map_or("", |formatted| &formatted.text)
    }

    /// The words in it with their formatting.
    pub const fn formatted(&self) -> Option<&Formatted> {
        match self {
            Self::Words(formatted)
            | Self::Media {
                caption: formatted, ..
            } => Some(formatted),
            Self::Location { .. } | Self::Other => None,
        }
    }

    /// Words without formatting.
    pub fn plain(text: impl Into<String>) -> Self {
        Self::Words(Formatted {
            text: text.into(),
            entities: Vec::new(),
        })
    }
}

/// Who said it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Side {
    /// The person whose chat it is.
    Person,
    /// A volunteer, to the person.
    Volunteer,
    /// A volunteer, to the others.
    Note,
}

impl Side {
    /// The word stored in the database.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Person => "person",
            Self::Volunteer => "volunteer",
            Self::Note => "note",
        }
    }

    /// Reads [`Side::as_str`] back.
    pub fn parse(word: &str) -> Option<Self> {
        [Self::Person, Self::Volunteer, Self::Note]
            .into_iter()
            .find(|side| side.as_str() == word)
    }
}

/// What became of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum RelayStage {
    /// On its way.
    Waiting,
    /// Waits for the volunteer's second press.
    Held,
    /// It stands on the other side.
    Sent,
    /// It did not arrive, and never will.
    Failed,
    /// Who wrote it took it back.
    TakenBack,
}

impl RelayStage {
    /// The word stored in the database.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::Held => "held",
            Self::Sent => "sent",
            Self::Failed => "failed",
            Self::TakenBack => "taken_back",
        }
    }

    /// Reads [`RelayStage::as_str`] back.
    pub fn parse(word: &str) -> Option<Self> {
        [
            Self::Waiting,
            Self::Held,
            Self::Sent,
            Self::Failed,
            Self::TakenBack,
        ]
        .into_iter()
        .find(|stage| stage.as_str() == word)
    }
}
