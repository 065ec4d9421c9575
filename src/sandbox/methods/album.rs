//! `sendMediaGroup`: two to ten photos and videos, or documents, in one go.

use serde_json::{Value, json};

use super::Call;
use super::media::{Source, shelve, source};
use super::target::Target;
use crate::sandbox::formatted;
use crate::sandbox::html::Formatted;
use crate::sandbox::refusal::{Outcome, Refusal};
use crate::sandbox::world::shelf::{Detail, FileKind};

struct Item {
    kind: FileKind,
    source: Source,
    caption: Formatted,
    hidden: bool,
}

pub(super) fn send_media_group(call: &mut Call<'_>) -> Outcome {
    let target = Target::read(call)?;
    let media = call
        .params
        .structure("media", "InputMedia")?
        .unwrap_or_default();
    let list = media
        .as_array()
        .ok_or_else(|| Refusal::bad("expected an Array of InputMedia"))?;
    if !(2..=10).contains(&list.len()) {
        return Err(Refusal::bad("media group must include 2-10 items"));
    }
    let items: Vec<Item> = list
        .iter()
        .map(|item| read_item(call, item))
        .collect::<Result<_, _>>()?;
    let documents = items
        .iter()
        .filter(|item| item.kind == FileKind::Document)
        .count();
    let audios = items
        .iter()
        .filter(|item| item.kind == FileKind::Audio)
        .count();
    if [documents, audios]
        .iter()
        .any(|count| *count != 0 && *count != items.len())
    {
        return Err(Refusal::bad(
            "media of this type can't be mixed with other media types",
        ));
    }
    call.world
        .pace
        .take(target.chat_id, items.len(), call.now_ms)?;
    let group = new_album_id();
    let mut sent = Vec::new();
    for item in items {
        let mut fields = super::send::words(&item.caption, "caption", "caption_entities");
        fields.extend(shelve(
            call.world,
            item.kind,
            item.source,
            &Detail::default(),
        ));
        if item.hidden {
            fields.insert("has_media_spoiler".into(), json!(true));
        }
        fields.insert("media_group_id".into(), json!(group));
        sent.push(target.post_unpaced(call, fields, None).wire());
    }
    Ok(json!(sent))
}

fn read_item(call: &Call<'_>, item: &Value) -> Result<Item, Refusal> {
    let kind = input_kind(item)?;
    if kind == FileKind::Animation {
        return Err(Refusal::bad("type of InputMedia is invalid"));
    }
    let named = item["media"].as_str().unwrap_or_default();
    Ok(Item {
        kind,
        source: source(call, kind, kind.field(), Some(named))?,
        caption: formatted::item_caption(item)?,
        hidden: is_hidden(kind, item),
    })
}

/// The number that the messages of one album share.
pub(crate) fn new_album_id() -> String {
    (rand::random::<u64>() >> 10 | 1 << 53).to_string()
}

/// What an `InputMedia` says that it is.
pub(super) fn input_kind(item: &Value) -> Result<FileKind, Refusal> {
    Ok(match item["type"].as_str().unwrap_or_default() {
        "photo" => FileKind::Photo,
        "document" => FileKind::Document,
        "audio" => FileKind::Audio,
        "video" => FileKind::Video,
        "animation" => FileKind::Animation,
        _ => return Err(Refusal::bad("type of InputMedia is invalid")),
    })
}

/// Whether an `InputMedia` is to be hidden behind a spoiler.
pub(super) fn is_hidden(kind: FileKind, item: &Value) -> bool {
    kind.can_be_hidden() && item["has_spoiler"] == json!(true)
}
