//! What the bot says of itself: its name, descriptions and commands, by language and by scope.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::Value;

/// Which of the bot's texts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum AboutField {
    Name,
    Description,
    ShortDescription,
}

/// The bot's own texts and commands. A language is a two-letter code, or empty for all others.
#[derive(Debug, Default, Serialize, Deserialize)]
pub(crate) struct Menu {
    about: Vec<(AboutField, String, String)>,
    /// By scope (as canonical JSON) and language.
    commands: BTreeMap<String, BTreeMap<String, Value>>,
}

impl Menu {
    /// Sets a text, or takes it away when `text` is empty.
    pub fn set_about(&mut self, field: AboutField, language: &str, text: &str) {
        self.about
            .retain(|(known, tag, _)| *known != field || tag != language);
        if !text.is_empty() {
            self.about
                .push((field, language.to_owned(), text.to_owned()));
        }
    }

    /// The text in exactly this language.
    pub fn about(&self, field: AboutField, language: &str) -> Option<&str> {
        let mut texts = self.about.iter();
        let found = texts.find(|(known, tag, _)| *known == field && tag == language);
        found.map(|(_, _, text)| text.as_str())
    }

    /// The bot's name in exactly this language.
    pub fn name(&self, language: &str) -> Option<&str> {
        self.about(AboutField::Name, language)
    }

    pub fn set_commands(&mut self, scope: &Value, language: &str, commands: Value) {
        let scoped = self.commands.entry(scope.to_string()).or_default();
        scoped.insert(language.to_owned(), commands);
    }

    pub fn remove_commands(&mut self, scope: &Value, language: &str) {
        if let Some(scoped) = self.commands.get_mut(&scope.to_string()) {
            scoped.remove(language);
        }
    }

    /// The commands set for exactly this scope and language.
    pub fn commands(&self, scope: &Value, language: &str) -> Option<&Value> {
        self.commands.get(&scope.to_string())?.get(language)
    }

    /// All commands, for the phones: scope, then language.
    pub fn all_commands(&self) -> Value {
        serde_json::to_value(&self.commands).unwrap_or_default()
    }

    /// All texts of one kind, for the phones: by language.
    pub fn all_about(&self, field: AboutField) -> Value {
        let texts = self.about.iter().filter(|(known, ..)| *known == field);
        texts
            .map(|(_, tag, text)| (tag.clone(), Value::from(text.as_str())))
            .collect::<serde_json::Map<_, _>>()
            .into()
    }
}
