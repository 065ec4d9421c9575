//! People speak: text, files, places.

use serde_json::{Map, Value, json};

use super::{PhoneError, Place};
use crate::sandbox::formatted;
use crate::sandbox::wire::Upload;
use crate::sandbox::world::shelf::FileKind;
use crate::sandbox::world::{Draft, Kind, Message, Standing, World};

/// Longest text that a phone sends in one message, in characters; more is cut, as a phone splits it.
const TYPED_LIMIT: usize = 4_096;

/// Somebody types a text.
pub(crate) fn say(
    world: &mut World,
    person_id: i64,
    place: Place,
    text: &str,
    now_seconds: i64,
) -> Result<Message, PhoneError> {
    let cut: String = text.chars().take(TYPED_LIMIT).collect();
    let formatted = formatted::typed(&cut);
    if formatted.text.is_empty() {
        return Err(PhoneError::Empty);
    }
    let mut fields = Map::from_iter([("text".to_owned(), json!(formatted.text))]);
    if !formatted.entities.is_empty() {
        fields.insert("entities".into(), json!(formatted.entities));
    }
    post(world, person_id, place, fields, now_seconds)
}

/// Somebody sends one file, or several photos as an album. The caption stands under the first.
pub(crate) fn send_files(
    world: &mut World,
    (person_id, place): (i64, Place),
    (kind, uploads): (FileKind, &[Upload]),
    (caption, duration_seconds): (&str, i64),
    now_seconds: i64,
) -> Result<Vec<Message>, PhoneError> {
    if uploads.is_empty() {
        return Err(PhoneError::Empty);
    }
    check(world, person_id, place)?;
    let group = (rand::random::<u64>() >> 10 | 1 << 53).to_string();
    let mut sent = Vec::new();
    for upload in uploads {
        let carried = world.shelf.put(kind, upload, duration_seconds);
        let mut fields = Map::from_iter([(kind.field().to_owned(), carried)]);
        if uploads.len() > 1 {
            fields.insert("media_group_id".into(), json!(group));
        }
        if sent.is_empty() && !caption.trim().is_empty() {
            fields.insert("caption".into(), json!(caption.trim()));
        }
        sent.push(post(world, person_id, place, fields, now_seconds)?);
    }
    Ok(sent)
}

/// Somebody shares a place on the map, in degrees.
pub(crate) fn send_location(
    world: &mut World,
    person_id: i64,
    place: Place,
    (latitude, longitude): (f64, f64),
    now_seconds: i64,
) -> Result<Message, PhoneError> {
    let location = json!({ "latitude": latitude, "longitude": longitude });
    let fields = Map::from_iter([("location".to_owned(), location)]);
    post(world, person_id, place, fields, now_seconds)
}

/// The person is there, in the chat, and the topic exists.
pub(super) fn check(world: &World, person_id: i64, place: Place) -> Result<Value, PhoneError> {
    let person = world
        .people
        .get(&person_id)
        .ok_or(PhoneError::NoSuchPerson(person_id))?;
    let chat = world.chats.get(&place.chat_id);
    let chat = chat.filter(|chat| chat.members.contains(&person_id) && chat.moved_to.is_none());
    let chat = chat.ok_or(PhoneError::NoSuchChat(place.chat_id))?;
    if let Some(thread_id) = place.thread_id
        && !chat.topics.contains_key(&thread_id)
    {
        return Err(PhoneError::NoSuchTopic(thread_id));
    }
    Ok(person.wire())
}

fn post(
    world: &mut World,
    person_id: i64,
    place: Place,
    fields: Map<String, Value>,
    now_seconds: i64,
) -> Result<Message, PhoneError> {
    let from = check(world, person_id, place)?;
    let standing = world.chats.get(&place.chat_id).map(|chat| chat.standing);
    match standing {
        Some(Standing::NeverMet) => world
            .chats
            .get_mut(&place.chat_id)
            .into_iter()
            .for_each(|chat| chat.standing = Standing::Member),
        Some(Standing::Blocked) => super::unblock(world, person_id, now_seconds)?,
        _ => {}
    }
    let draft = Draft {
        chat_id: place.chat_id,
        thread_id: place.thread_id,
        from,
        reply_to: place.reply_to,
        fields,
    };
    let message = world.post(draft, now_seconds);
    drop_one_time_keyboard(world, place.chat_id);
    if hears(world, &message) {
        world.queue.push("message", message.wire());
    }
    Ok(message)
}

fn drop_one_time_keyboard(world: &mut World, chat_id: i64) {
    let Some(chat) = world.chats.get_mut(&chat_id) else {
        return;
    };
    let once = |keyboard: &Value| keyboard["one_time_keyboard"] == json!(true);
    if chat.reply_keyboard.as_ref().is_some_and(once) {
        chat.reply_keyboard = None;
        world.feed.push(
            "keyboard",
            json!({ "chat_id": chat_id, "reply_keyboard": null }),
        );
    }
}

/// Whether the bot is told: in private always; in a group everything as administrator, else (privacy mode) only commands,
/// replies to it and what happens to the group.
pub(super) fn hears(world: &World, message: &Message) -> bool {
    let Some(chat) = world.chats.get(&message.chat_id()) else {
        return false;
    };
    match chat.standing {
        Standing::Administrator => true,
        Standing::Member if chat.kind == Kind::Private => true,
        Standing::Member => {
            let to_bot = message
                .0
                .get("reply_to_message")
                .is_some_and(|replied| replied["from"]["id"] == world.bot.id);
            message.is_service() || to_bot || message.text().starts_with('/')
        }
        _ => false,
    }
}
