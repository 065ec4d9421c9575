//! What a message says, as [`Content`] to be passed on: its words with their formatting, its file, its place. Pure; used by [`super::decode`].
//! (What it means as an answer is [`super::content`]'s matter.)

use super::object::Object;
use crate::domain::talk::{Content, Entity, Formatted, MediaKind};

/// Formatting that is passed on. Mentions name somebody, custom emoji are not ours to send, and addresses and numbers are found by Telegram
/// anew.
const PASSED_ON: [&str; 10] = [
    "bold",
    "italic",
    "underline",
    "strikethrough",
    "spoiler",
    "blockquote",
    "expandable_blockquote",
    "code",
    "pre",
    "text_link",
];

/// What a message says. A contact says nothing here: it is never kept.
pub fn decode_talk(message: &Object<'_>) -> Option<Content> {
    if message.has("contact") {
        return None;
    }
    if message.has("text") {
        return Some(Content::Words(decode_formatted(
            message, "text", "entities",
        )));
    }
    if let Some(place) = decode_place(message) {
        return Some(place);
    }
    let found = MediaKind::ALL
        .into_iter()
        .find_map(|kind| Some((kind, decode_file(message, kind)?)));
    Some(match found {
        Some((kind, file_id)) => Content::Media {
            kind,
            file_id,
            caption: decode_formatted(message, "caption", "caption_entities"),
        },
        None => Content::Other,
    })
}

fn decode_file(message: &Object<'_>, kind: MediaKind) -> Option<String> {
    if kind == MediaKind::Photo {
        let sizes = message.objects("photo");
        let largest = sizes.iter().max_by_key(|size| {
            let side = |name| size.get::<u64>(name).unwrap_or_default();
            side("width").saturating_mul(side("height"))
        })?;
        return largest.get("file_id");
    }
    message.find_object(kind.as_str())?.get("file_id")
}

fn decode_place(message: &Object<'_>) -> Option<Content> {
    let location = message.find_object("location")?;
    Some(Content::Location {
        latitude: location.get("latitude")?,
        longitude: location.get("longitude")?,
    })
}

fn decode_formatted(message: &Object<'_>, words: &str, entities: &str) -> Formatted {
    let entities: Vec<Box<serde_json::value::RawValue>> = message.get(entities).unwrap_or_default();
    Formatted {
        text: message.words(words).unwrap_or_default(),
        entities: entities
            .iter()
            .filter_map(|raw| serde_json::from_str::<Entity>(raw.get()).ok())
            .filter(|entity| PASSED_ON.contains(&entity.kind.as_str()))
            .collect(),
    }
}
