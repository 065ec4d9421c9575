//! What one side of a flagged chat said, as calls for the other side, pure. Called by `jobs/deliver`.

use serde_json::{Map, Value, json};

use super::client::PlainCall;
use crate::domain::{
    ids::TelegramChat,
    talk::{Content, Entity, Formatted, MediaKind},
};

/// Telegram's limit for a text, in UTF-16 units.
pub const LONGEST_TEXT: usize = 4_096;
/// And for words below a file.
const LONGEST_CAPTION: usize = 1_024;

/// Where a copy goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Target {
    /// The chat.
    pub chat: TelegramChat,
    /// The topic in it.
    pub thread: Option<i64>,
    /// The message that it answers; sent all the same should that be gone.
    pub reply_to: Option<i64>,
    /// Whether volunteers see it: pictures are hidden until they are pressed, and Telegram's apps refuse to forward or save it.
    pub hides: bool,
}

impl Target {
    fn begin(self, method: &'static str) -> PlainCall {
        PlainCall::new(method)
            .with("chat_id", self.chat.0)
            .with_some("message_thread_id", self.thread)
            .with_some("protect_content", self.hides.then_some(true))
            .with_some(
                "reply_parameters",
                self.reply_to.map(
                    |message| json!({ "message_id": message, "allow_sending_without_reply": true }),
                ),
            )
    }
}

/// The call for one message. `None` for what cannot be given on.
pub fn encode_copy(target: Target, content: &Content, head: Option<&str>) -> Option<PlainCall> {
    Some(match content {
        Content::Words(words) => {
            let words = with_head(words, head, LONGEST_TEXT);
            target
                .begin("sendMessage")
                .with("link_preview_options", json!({ "is_disabled": true }))
                .with("text", words.text)
                .with("entities", entities(&words.entities))
        }
        Content::Media {
            kind,
            file_id,
            caption,
        } => {
            let call = target
                .begin(method(*kind))
                .with(kind.as_str(), file_id.as_str());
            hidden(captioned(call, *kind, caption, head), target, *kind)
        }
        Content::Location {
            latitude,
            longitude,
        } => target
            .begin("sendLocation")
            .with("latitude", *latitude)
            .with("longitude", *longitude),
        Content::Other => return None,
    })
}

fn captioned(
    call: PlainCall,
    kind: MediaKind,
    caption: &Formatted,
    head: Option<&str>,
) -> PlainCall {
    if !kind.takes_caption() {
        return call;
    }
    let words = with_head(caption, head, LONGEST_CAPTION);
    if words.text.is_empty() {
        return call;
    }
    call.with("caption", words.text)
        .with("caption_entities", entities(&words.entities))
}

fn hidden(call: PlainCall, target: Target, kind: MediaKind) -> PlainCall {
    if target.hides && kind.shows() {
        call.with("has_spoiler", true)
    } else {
        call
    }
}

const fn method(kind: MediaKind) -> &'static str {
    match kind {
        MediaKind::Photo => "sendPhoto",
        MediaKind::Video => "sendVideo",
        MediaKind::Animation => "sendAnimation",
        MediaKind::Voice => "sendVoice",
        MediaKind::VideoNote => "sendVideoNote",
        MediaKind::Audio => "sendAudio",
        MediaKind::Document => "sendDocument",
        MediaKind::Sticker => "sendSticker",
    }
}

/// An album of two to ten. The head stands above the first one's words.
pub fn encode_album(target: Target, contents: &[&Content], head: Option<&str>) -> PlainCall {
    let media: Vec<Value> = contents
        .iter()
        .enumerate()
        .filter_map(|(place, content)| item(target, content, head.filter(|_| place == 0)))
        .collect();
    target.begin("sendMediaGroup").with("media", media)
}

fn item(target: Target, content: &Content, head: Option<&str>) -> Option<Value> {
    let Content::Media {
        kind,
        file_id,
        caption,
    } = content
    else {
        return None;
    };
    let item = PlainCall::new("")
        .with("type", kind.as_str())
        .with("media", file_id.as_str());
    let item = hidden(captioned(item, *kind, caption, head), target, *kind);
    Some(Value::Object(item.fields))
}

/// Whether these may stand in one album.
pub fn makes_album(contents: &[&Content]) -> bool {
    let kinds: Option<Vec<MediaKind>> = contents
        .iter()
        .map(|content| match content {
            Content::Media { kind, .. } => Some(*kind),
            _ => None,
        })
        .collect();
    let Some(kinds) = kinds else { return false };
    let all = |fits: fn(&MediaKind) -> bool| kinds.iter().all(fits);
    (2..=10).contains(&kinds.len())
        && (all(|kind| matches!(kind, MediaKind::Photo | MediaKind::Video))
            || all(|kind| *kind == MediaKind::Document)
            || all(|kind| *kind == MediaKind::Audio))
}

/// The copy says something else by now. `None` for what has no words.
pub fn encode_change(
    chat: TelegramChat,
    message: i64,
    content: &Content,
    head: Option<&str>,
) -> Option<PlainCall> {
    let begin = |method| {
        PlainCall::new(method)
            .with("chat_id", chat.0)
            .with("message_id", message)
    };
    match content {
        Content::Words(words) => {
            let words = with_head(words, head, LONGEST_TEXT);
            Some(
                begin("editMessageText")
                    .with("link_preview_options", json!({ "is_disabled": true }))
                    .with("text", words.text)
                    .with("entities", entities(&words.entities)),
            )
        }
        // The file may be another by now, or only the words below it: this changes both.
        Content::Media { kind, .. } if kind.is_exchangeable() => {
            let target = Target {
                chat,
                thread: None,
                reply_to: None,
                hides: chat.0 < 0,
            };
            Some(begin("editMessageMedia").with("media", item(target, content, head)?))
        }
        Content::Media { kind, caption, .. } if kind.takes_caption() => {
            let words = with_head(caption, head, LONGEST_CAPTION);
            Some(
                begin("editMessageCaption")
                    .with("caption", words.text)
                    .with("caption_entities", entities(&words.entities)),
            )
        }
        _ => None,
    }
}

/// Several messages in words as one, each on its own line; `None` where together they are too long.
pub fn join(parts: &[&Formatted], head: Option<&str>) -> Option<Formatted> {
    let mut whole = Formatted::default();
    for part in parts {
        if !whole.text.is_empty() {
            whole.text.push('\n');
        }
        let from = utf16(&whole.text);
        whole.text.push_str(&part.text);
        whole.entities.extend(shifted(&part.entities, from));
    }
    let room = head.map_or(0, |head| utf16(head) + 1);
    (utf16(&whole.text) + room <= LONGEST_TEXT).then_some(whole)
}

/// The words with a bold line above, cut at Telegram's limit.
fn with_head(words: &Formatted, head: Option<&str>, longest: usize) -> Formatted {
    let Some(head) = head else {
        return words.clone();
    };
    let bold = Entity {
        kind: "bold".to_owned(),
        offset: 0,
        length: utf16(head),
        url: None,
        language: None,
    };
    let room = longest.saturating_sub(utf16(head) + 1);
    let mut text = head.to_owned();
    if !words.text.is_empty() {
        text.push('\n');
        text.push_str(cut(&words.text, room));
    }
    let mut entities = vec![bold];
    entities.extend(shifted(&words.entities, utf16(head) + 1));
    let end = utf16(&text);
    entities.retain(|entity| entity.offset + entity.length <= end);
    Formatted { text, entities }
}

fn shifted(entities: &[Entity], by: usize) -> impl Iterator<Item = Entity> {
    entities.iter().cloned().map(move |entity| Entity {
        offset: entity.offset + by,
        ..entity
    })
}

/// The beginning that has at most so many UTF-16 units.
fn cut(words: &str, longest: usize) -> &str {
    let mut left = longest;
    for (at, c) in words.char_indices() {
        let units = c.len_utf16();
        if units > left {
            return &words[..at];
        }
        left -= units;
    }
    words
}

fn utf16(words: &str) -> usize {
    words.encode_utf16().count()
}

fn entities(entities: &[Entity]) -> Value {
    let write = |entity: &Entity| -> Value {
        let mut fields = Map::from_iter([
            ("type".to_owned(), json!(entity.kind)),
            ("offset".to_owned(), json!(entity.offset)),
            ("length".to_owned(), json!(entity.length)),
        ]);
        if let Some(url) = &entity.url {
            fields.insert("url".to_owned(), json!(url));
        }
        if let Some(language) = &entity.language {
            fields.insert("language".to_owned(), json!(language));
        }
        Value::Object(fields)
    };
    entities.iter().map(write).collect()
}
