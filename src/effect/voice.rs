//! Answers by voice: what the dialogue and the volunteers tell each other of them. Kept by `store/desk/voices`.

use crate::{domain::ids::Reference, i18n::Text};

/// A question that was answered by voice.
#[derive(Debug, Clone, PartialEq)]
pub struct VoiceAsked {
    /// Its name in `questions::QUESTIONS`.
    pub question: String,
    /// What it asks for, in a word or two that name nobody.
    pub label: Text,
    /// The draft that it belongs to: when that was begun, in microseconds since 1970.
    pub draft: i64,
}

/// Which answer by voice, and which writing down of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct VoiceKey {
    /// The answer.
    pub id: i64,
    /// How often it was written down: the buttons of an earlier wording settle nothing.
    pub round: i16,
}

/// What a volunteer wrote down, and the person is asked about.
#[derive(Debug, Clone, PartialEq)]
pub struct WrittenDown {
    /// Which.
    pub key: VoiceKey,
    /// The question's name.
    pub question: String,
    /// What it asks for.
    pub label: Text,
    /// The draft that it belongs to, as in [`VoiceAsked`].
    pub draft: i64,
    /// The report that the draft became; `None` while it was not sent.
    pub reference: Option<Reference>,
    /// The words.
    pub words: String,
}
