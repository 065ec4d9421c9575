//! A JSON object of the wire, read field by field: a field of an unknown or wrong kind is a missing field, never a lost update.
//! (teloxide's own types turn a message with an entity that they do not know into an empty one.) Used by [`super::decode`] only.

use std::collections::BTreeMap;

use serde::{
    Deserialize, Deserializer,
    de::{DeserializeOwned, Visitor},
};
use serde_json::value::RawValue;

/// The fields of an object by name, each still unread. Anything that is no object has no fields.
#[derive(Debug, Default)]
pub struct Object<'a>(BTreeMap<String, &'a RawValue>);

impl<'a> Object<'a> {
    /// Reads the outermost braces.
    pub fn read(raw: &'a str) -> Self {
        Self(serde_json::from_str(raw).unwrap_or_default())
    }

    /// Whether there is such a field at all.
    pub fn has(&self, name: &str) -> bool {
        self.0.contains_key(name)
    }

    /// Whether there is one of these fields.
    pub fn has_any(&self, names: &[&str]) -> bool {
        names.iter().any(|name| self.has(name))
    }

    /// A field as `T`; `None` if missing or of another kind.
    pub fn get<T: DeserializeOwned>(&self, name: &str) -> Option<T> {
        serde_json::from_str(self.0.get(name)?.get()).ok()
    }

    /// An object inside; empty if missing.
    pub fn object(&self, name: &str) -> Self {
        self.find_object(name).unwrap_or_default()
    }

    /// An object inside.
    pub fn find_object(&self, name: &str) -> Option<Self> {
        self.0.get(name).map(|raw| Self::read(raw.get()))
    }

    /// The objects of an array; none if missing.
    pub fn objects(&self, name: &str) -> Vec<Self> {
        let raws: Vec<&'a RawValue> = self
            .0
            .get(name)
            .and_then(|raw| serde_json::from_str(raw.get()).ok())
            .unwrap_or_default();
        raws.into_iter().map(|raw| Self::read(raw.get())).collect()
    }

    /// What somebody typed. Half a surrogate pair, which JSON can say and text cannot, becomes U+FFFD.
    pub fn words(&self, name: &str) -> Option<String> {
        self.get::<Words>(name).map(|words| words.0)
    }
}

struct Words(String);

impl<'de> Deserialize<'de> for Words {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_bytes(WordsVisitor)
    }
}

struct WordsVisitor;

impl Visitor<'_> for WordsVisitor {
    type Value = Words;

    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("a string")
    }

    fn visit_bytes<E>(self, bytes: &[u8]) -> Result<Words, E> {
        Ok(Words(String::from_utf8_lossy(bytes).into_owned()))
    }
}
