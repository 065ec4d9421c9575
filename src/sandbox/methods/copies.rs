//! `copyMessage(s)` and `forwardMessage(s)`.

use std::collections::HashMap;

use serde_json::{Map, Value, json};

use super::Call;
use super::album::new_album_id;
use super::removal::message_ids;
use super::target::{Target, chat_named};
use crate::sandbox::refusal::{Outcome, Refusal};
use crate::sandbox::world::Message;
use crate::sandbox::{formatted, markup};

/// Fields of a message that say something, and go with a copy.
const CONTENT: [&str; 18] = [
    "text",
    "entities",
    "caption",
    "caption_entities",
    "photo",
    "voice",
    "document",
    "audio",
    "video",
    "video_note",
    "animation",
    "sticker",
    "venue",
    "location",
    "contact",
    "link_preview_options",
    "has_media_spoiler",
    "show_caption_above_media",
];

fn content(message: &Message) -> Map<String, Value> {
    let kept = message
        .0
        .iter()
        .filter(|(field, _)| CONTENT.contains(&field.as_str()));
    kept.map(|(field, value)| (field.clone(), value.clone()))
        .collect()
}

/// What a message carries when it is given on with the name of whoever wrote it.
pub(crate) fn forwarded(message: &Message) -> Map<String, Value> {
    let mut fields = content(message);
    let origin = message.0.get("forward_origin").cloned().unwrap_or_else(
        || json!({ "type": "user", "sender_user": message.0["from"], "date": message.sent_at() }),
    );
    fields.insert("forward_origin".into(), origin);
    fields
}

/// A message that may be given on: there, not protected, and saying something.
fn find_source(call: &Call<'_>, message_id: i64, verb: &str) -> Result<Message, Refusal> {
    let chat = chat_named(call.world, call.params, "from_chat_id")?;
    let message = chat.messages.get(&message_id);
    let message = message.ok_or_else(|| Refusal::bad(format!("message to {verb} not found")))?;
    let protected = message.0.contains_key("has_protected_content");
    if message.is_service() || (protected && message.from_id() != call.world.bot.id) {
        let done = if verb == "copy" {
            "copied"
        } else {
            "forwarded"
        };
        return Err(Refusal::bad(format!("message can't be {done}")));
    }
    Ok(message.clone())
}

pub(super) fn copy_message(call: &mut Call<'_>) -> Outcome {
    let target = Target::read(call)?;
    let source = find_source(call, call.params.required_integer("message_id")?, "copy")?;
    let mut fields = content(&source);
    if call.params.text("caption").is_some() && !fields.contains_key("text") {
        fields.remove("caption");
        fields.remove("caption_entities");
        fields.extend(super::send::words(
            &formatted::caption(call.params)?,
            "caption",
            "caption_entities",
        ));
    }
    let markup = markup::read(call.params)?;
    let copy = target.post(call, fields, markup)?;
    Ok(json!({ "message_id": copy.id() }))
}

pub(super) fn forward_message(call: &mut Call<'_>) -> Outcome {
    let target = Target::read(call)?;
    let source = find_source(call, call.params.required_integer("message_id")?, "forward")?;
    Ok(target.post(call, forwarded(&source), None)?.wire())
}

pub(super) fn copy_messages(call: &mut Call<'_>) -> Outcome {
    give_on(call, "copy", content)
}

pub(super) fn forward_messages(call: &mut Call<'_>) -> Outcome {
    give_on(call, "forward", forwarded)
}

/// Those that cannot be given on are passed over; when none can, the call is refused. Albums stay together.
fn give_on(call: &mut Call<'_>, verb: &str, fields: fn(&Message) -> Map<String, Value>) -> Outcome {
    let target = Target::read(call)?;
    let ids = message_ids(call)?;
    let sources: Vec<Message> = ids
        .iter()
        .filter_map(|id| find_source(call, *id, verb).ok())
        .collect();
    if sources.is_empty() {
        return Err(Refusal::bad(format!("there are no messages to {verb}")));
    }
    call.world
        .pace
        .take(target.chat_id, sources.len(), call.now_ms)?;
    let mut albums = HashMap::new();
    let mut given = Vec::new();
    for source in &sources {
        let mut fields = fields(source);
        if let Some(album) = source.0.get("media_group_id") {
            let album = albums
                .entry(album.to_string())
                .or_insert_with(new_album_id)
                .clone();
            fields.insert("media_group_id".into(), json!(album));
        }
        let posted = target.post_unpaced(call, fields, None);
        given.push(json!({ "message_id": posted.id() }));
    }
    Ok(json!(given))
}
