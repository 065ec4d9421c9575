//! `sendMessage` and `sendChatAction`.

use serde_json::{Map, Value, json};

use super::target::{Target, open_chat};
use super::{Call, DONE};
use crate::sandbox::html::Formatted;
use crate::sandbox::refusal::{Outcome, Refusal};
use crate::sandbox::{formatted, markup};

/// The words of a message as its fields, under `text` or `caption`.
pub(super) fn words(
    formatted: &Formatted,
    field: &str,
    entities_field: &str,
) -> Map<String, Value> {
    let mut fields = Map::new();
    if !formatted.text.is_empty() {
        fields.insert(field.into(), json!(formatted.text));
    }
    if !formatted.entities.is_empty() {
        fields.insert(entities_field.into(), json!(formatted.entities));
    }
    fields
}

pub(super) fn send_message(call: &mut Call<'_>) -> Outcome {
    let target = Target::read(call)?;
    let mut fields = words(&formatted::text(call.params)?, "text", "entities");
    if let Some(options) = call
        .params
        .structure("link_preview_options", "link preview options")?
    {
        fields.insert("link_preview_options".into(), options);
    }
    let markup = markup::read(call.params)?;
    Ok(target.post(call, fields, markup)?.wire())
}

pub(super) fn send_chat_action(call: &mut Call<'_>) -> Outcome {
    const ACTIONS: [&str; 13] = [
        "typing",
        "upload_photo",
        "record_video",
        "upload_video",
        "record_voice",
        "upload_voice",
        "record_audio",
        "upload_audio",
        "upload_document",
        "choose_sticker",
        "find_location",
        "record_video_note",
        "upload_video_note",
    ];
    let chat_id = open_chat(call.world, call.params)?.id;
    let action = call.params.text("action").unwrap_or_default();
    if !ACTIONS.contains(&action.as_str()) {
        return Err(Refusal::bad("wrong parameter action in request"));
    }
    let thread_id = call.params.integer("message_thread_id")?;
    let body = json!({ "chat_id": chat_id, "message_thread_id": thread_id, "action": action });
    call.world.feed.push("action", body);
    Ok(DONE)
}
