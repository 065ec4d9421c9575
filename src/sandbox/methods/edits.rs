//! `editMessageText`, `editMessageCaption`, `editMessageMedia`, `editMessageReplyMarkup`.

use serde_json::{Value, json};

use super::Call;
use super::album::{input_kind, is_hidden};
use super::media::{shelve, source};
use super::target::open_chat;
use crate::sandbox::html::Formatted;
use crate::sandbox::refusal::{Outcome, Refusal};
use crate::sandbox::world::Message;
use crate::sandbox::world::shelf::Detail;
use crate::sandbox::{formatted, markup};

const NOT_MODIFIED: &str = "message is not modified: specified new message content and reply markup are exactly the same as \
    a current content and reply markup of the message";

/// The bot's own message that the call names.
fn own_message(call: &Call<'_>) -> Result<Message, Refusal> {
    let chat_id = open_chat(call.world, call.params)?.id;
    let message_id = call.params.required_integer("message_id")?;
    let message = call.world.find_message(chat_id, message_id);
    let message = message.ok_or_else(|| Refusal::bad("message to edit not found"))?;
    if message.from_id() != call.world.bot.id || message.is_service() {
        return Err(Refusal::bad("message can't be edited"));
    }
    Ok(message.clone())
}

pub(super) fn edit_message_text(call: &mut Call<'_>) -> Outcome {
    let formatted = formatted::text(call.params)?;
    let mut edited = own_message(call)?;
    if !edited.0.contains_key("text") {
        return Err(Refusal::bad("there is no text in the message to edit"));
    }
    set_words(&mut edited, &formatted, "text", "entities");
    finish(call, edited)
}

pub(super) fn edit_message_caption(call: &mut Call<'_>) -> Outcome {
    let formatted = formatted::caption(call.params)?;
    let mut edited = own_message(call)?;
    if !takes_caption(&edited) {
        return Err(Refusal::bad("there is no caption in the message to edit"));
    }
    set_words(&mut edited, &formatted, "caption", "caption_entities");
    finish(call, edited)
}

fn takes_caption(message: &Message) -> bool {
    const CAPTIONED: [&str; 6] = ["photo", "voice", "document", "audio", "video", "animation"];
    message
        .content()
        .is_some_and(|content| CAPTIONED.contains(&content))
}

/// Another medium in the place of the old one, with its own words or none.
pub(super) fn edit_message_media(call: &mut Call<'_>) -> Outcome {
    const OF_THE_OLD: [&str; 9] = [
        "photo",
        "video",
        "animation",
        "document",
        "audio",
        "caption",
        "caption_entities",
        "has_media_spoiler",
        "show_caption_above_media",
    ];
    let item = call
        .params
        .structure("media", "InputMedia")?
        .unwrap_or_default();
    let kind = input_kind(&item)?;
    let source = source(call, kind, kind.field(), item["media"].as_str())?;
    let caption = formatted::item_caption(&item)?;
    let mut edited = own_message(call)?;
    if !takes_caption(&edited) || edited.0.contains_key("voice") {
        return Err(Refusal::bad("there is no media in the message to edit"));
    }
    for field in OF_THE_OLD {
        edited.0.remove(field);
    }
    edited
        .0
        .extend(super::send::words(&caption, "caption", "caption_entities"));
    if is_hidden(kind, &item) {
        edited.0.insert("has_media_spoiler".into(), json!(true));
    }
    edited
        .0
        .extend(shelve(call.world, kind, source, &Detail::default()));
    finish(call, edited)
}

pub(super) fn edit_message_reply_markup(call: &mut Call<'_>) -> Outcome {
    let edited = own_message(call)?;
    finish(call, edited)
}

fn set_words(message: &mut Message, formatted: &Formatted, field: &str, entities_field: &str) {
    message.0.remove(field);
    message.0.remove(entities_field);
    message
        .0
        .extend(super::send::words(formatted, field, entities_field));
}

/// Sets the keyboard (without one it goes), refuses what changes nothing, asks the pace, and keeps the rest.
fn finish(call: &mut Call<'_>, mut edited: Message) -> Outcome {
    match markup::read_inline(call.params)? {
        Some(keyboard) => drop(edited.0.insert("reply_markup".into(), keyboard)),
        None => drop(edited.0.remove("reply_markup")),
    }
    let current = call.world.find_message(edited.chat_id(), edited.id());
    if current == Some(&edited) {
        return Err(Refusal::bad(NOT_MODIFIED));
    }
    call.world.pace.take_edit(edited.chat_id(), call.now_ms)?;
    edited
        .0
        .insert("edit_date".into(), Value::from(call.now_seconds()));
    if let Some(options) = call
        .params
        .structure("link_preview_options", "link preview options")?
    {
        edited
            .0
            .insert("link_preview_options".into(), json!(options));
    }
    call.world.replace(edited.clone());
    Ok(edited.wire())
}
