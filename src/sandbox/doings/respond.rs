//! People press buttons, correct and delete what they wrote.

use serde_json::json;

use super::speak::{caption_fields, check, hears, shelve};
use super::{PhoneError, Place};
use crate::sandbox::attachment::Attachment;
use crate::sandbox::formatted;
use crate::sandbox::world::{Chat, Message, World};

/// Somebody presses a button. `data` is what their phone sends; a dishonest phone may send anything (`forged`), even of
/// somebody who is not in the chat.
/// Gives the id of the callback query.
pub(crate) fn press(
    world: &mut World,
    person_id: i64,
    (chat_id, message_id): (i64, i64),
    (data, forged): (&str, bool),
    now_seconds: i64,
) -> Result<String, PhoneError> {
    let from = if forged {
        let person = world.people.get(&person_id);
        person.ok_or(PhoneError::NoSuchPerson(person_id))?.wire()
    } else {
        check(world, person_id, Place::chat(chat_id))?
    };
    let message = world.find_message(chat_id, message_id);
    if !forged {
        let message = message.ok_or(PhoneError::NoSuchMessage(message_id))?;
        message
            .find_button(data)
            .ok_or(PhoneError::NoSuchButton(message_id))?;
    }
    let chat = world.chats.get(&chat_id).map(Chat::wire);
    let gone = json!({ "chat": chat, "message_id": message_id, "date": 0 });
    let shown = message.map_or(gone, Message::wire);
    let id = world.queries.open(person_id, now_seconds);
    let instance = (chat_id.unsigned_abs() ^ 0x5bd1_e995_0000_0000).to_string();
    let query = json!({ "id": id, "from": from, "message": shown, "chat_instance": instance, "data": data });
    let present = world.chats.get(&chat_id).is_some_and(Chat::has_bot);
    if present {
        world.queue.push("callback_query", query);
    }
    Ok(id)
}

/// Somebody corrects what they wrote.
pub(crate) fn edit(
    world: &mut World,
    person_id: i64,
    (chat_id, message_id): (i64, i64),
    text: &str,
    now_seconds: i64,
) -> Result<Message, PhoneError> {
    let mut message = own(world, person_id, chat_id, message_id)?;
    let formatted = formatted::typed(text);
    let captioned = !message.0.contains_key("text");
    let (field, entities_field) = if captioned {
        ("caption", "caption_entities")
    } else {
        ("text", "entities")
    };
    message.0.insert(field.into(), json!(formatted.text));
    message.0.remove(entities_field);
    if !formatted.entities.is_empty() {
        message
            .0
            .insert(entities_field.into(), json!(formatted.entities));
    }
    Ok(keep_edited(world, message, now_seconds))
}

/// Somebody puts another file in the place of the one that they sent, with its own caption or none.
pub(crate) fn edit_media(
    world: &mut World,
    person_id: i64,
    (chat_id, message_id): (i64, i64),
    (attachment, caption): (&Attachment, &str),
    now_seconds: i64,
) -> Result<Message, PhoneError> {
    let mut message = own(world, person_id, chat_id, message_id)?;
    let content = message
        .content()
        .filter(|content| *content != "text" && attachment.kind.has_caption());
    let old = content.ok_or(PhoneError::NoSuchMessage(message_id))?;
    for field in [old, "document", "caption", "caption_entities"] {
        message.0.remove(field);
    }
    message.0.extend(shelve(world, attachment));
    message.0.extend(caption_fields(caption));
    Ok(keep_edited(world, message, now_seconds))
}

fn keep_edited(world: &mut World, mut message: Message, now_seconds: i64) -> Message {
    message.0.insert("edit_date".into(), json!(now_seconds));
    world.replace(message.clone());
    if hears(world, &message) {
        world.queue.push("edited_message", message.wire());
    }
    message
}

/// Somebody takes back what they wrote; a bot is not told. In a private chat the bot's messages can be deleted as well.
pub(crate) fn delete(
    world: &mut World,
    person_id: i64,
    (chat_id, message_id): (i64, i64),
) -> Result<(), PhoneError> {
    if chat_id != person_id {
        own(world, person_id, chat_id, message_id)?;
    }
    if world.remove(chat_id, message_id) {
        Ok(())
    } else {
        Err(PhoneError::NoSuchMessage(message_id))
    }
}

fn own(
    world: &World,
    person_id: i64,
    chat_id: i64,
    message_id: i64,
) -> Result<Message, PhoneError> {
    let message = world
        .find_message(chat_id, message_id)
        .filter(|message| message.from_id() == person_id);
    message
        .cloned()
        .ok_or(PhoneError::NoSuchMessage(message_id))
}
