//! A text for people that is not words yet: a key of the catalog and its arguments.

use serde::{Deserialize, Serialize};

use crate::domain::{ids::Reference, person::Sex};

/// A message of the catalog with its arguments. Rendered per language by [`super::catalog::render`].
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Text {
    /// The Fluent message id.
    pub key: String,
    /// Arguments by name.
    pub args: Vec<(String, Arg)>,
}

/// An argument of a [`Text`].
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Arg {
    /// Somebody's own words (a name, a place as typed): escaped for HTML, cleaned of control characters, isolated with FSI…PDI.
    Words(String),
    /// A thing to copy (a reference number): rendered as `<code>`, nothing invisible in it.
    Code(String),
    /// A command to press ("/reports"): no markup, so that Telegram makes it a link.
    Command(String),
    /// A count or a year: Western digits, chooses the plural.
    Number(i64),
    /// Chooses a branch by grammatical gender: `m`, `f`, or `u` while unknown.
    Sex(Option<Sex>),
    /// Chooses a branch by a word of ours ("yes", "missing"); never somebody's words.
    Word(String),
    /// Another text, rendered first.
    Text(Box<Text>),
    /// Several texts, joined by the language's list comma ("، " or ", ").
    List(Vec<Text>),
    /// Several texts, one a line (the lines of a review).
    Lines(Vec<Text>),
}

impl Text {
    /// A text without arguments.
    pub fn new(key: impl Into<String>) -> Self {
        Self {
            key: key.into(),
            args: Vec::new(),
        }
    }

    /// The same text with one more argument.
    #[must_use]
    pub fn with(mut self, name: &str, arg: Arg) -> Self {
        self.args.push((name.to_owned(), arg));
        self
    }

    /// With somebody's own words.
    #[must_use]
    pub fn words(self, name: &str, words: impl Into<String>) -> Self {
        self.with(name, Arg::Words(words.into()))
    }

    /// With a report's number, to copy.
    #[must_use]
    pub fn reference(self, name: &str, reference: Reference) -> Self {
        self.with(name, Arg::Code(reference.to_string()))
    }

    /// With a command, given without its slash.
    #[must_use]
    pub fn command(self, name: &str, command: &str) -> Self {
        self.with(name, Arg::Command(format!("/{command}")))
    }

    /// With a word of ours that chooses a branch.
    #[must_use]
    pub fn word(self, name: &str, word: impl Into<String>) -> Self {
        self.with(name, Arg::Word(word.into()))
    }

    /// With a number.
    #[must_use]
    pub fn number(self, name: &str, number: impl Into<i64>) -> Self {
        self.with(name, Arg::Number(number.into()))
    }

    /// With the grammatical gender of the person, as argument `sex`.
    #[must_use]
    pub fn sex(self, sex: Option<Sex>) -> Self {
        self.with("sex", Arg::Sex(sex))
    }

    /// With a text inside.
    #[must_use]
    pub fn text(self, name: &str, text: Self) -> Self {
        self.with(name, Arg::Text(Box::new(text)))
    }
}
