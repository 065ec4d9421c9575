//! People speak: text, files, places, what others said.

use serde_json::{Map, Value, json};

use super::{PhoneError, Place};
use crate::sandbox::attachment::Attachment;
use crate::sandbox::formatted;
use crate::sandbox::html::Formatted;
use crate::sandbox::methods::album::new_album_id;
use crate::sandbox::methods::copies::forwarded;
use crate::sandbox::methods::media::carried;
use crate::sandbox::world::{Chat, Draft, Kind, Message, Standing, TopicStage, World};

/// Longest text that a phone sends in one message, in characters; more is cut, as a phone splits it.
const TYPED_LIMIT: usize = 4_096;

/// The user in whose name anonymous administrators speak, as Telegram has it.
const GROUP_ANONYMOUS_BOT: i64 = 1_087_968_824;

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
    say_formatted(world, person_id, place, &formatted, now_seconds)
}

/// Somebody types a text and marks parts of it (bold, a link under words), given as HTML.
pub(crate) fn say_html(
    world: &mut World,
    person_id: i64,
    place: Place,
    html: &str,
    now_seconds: i64,
) -> Result<Message, PhoneError> {
    let formatted = formatted::typed_html(html).map_err(PhoneError::WrongMarkup)?;
    say_formatted(world, person_id, place, &formatted, now_seconds)
}

fn say_formatted(
    world: &mut World,
    person_id: i64,
    place: Place,
    formatted: &Formatted,
    now_seconds: i64,
) -> Result<Message, PhoneError> {
    if formatted.text.is_empty() {
        return Err(PhoneError::Empty);
    }
    let mut fields = Map::from_iter([("text".to_owned(), json!(formatted.text))]);
    if !formatted.entities.is_empty() {
        fields.insert("entities".into(), json!(formatted.entities));
    }
    post(world, person_id, place, fields, now_seconds)
}

/// Somebody sends one file, or several photos or videos as an album. The caption stands under the first.
pub(crate) fn send_files(
    world: &mut World,
    (person_id, place): (i64, Place),
    attachments: &[Attachment],
    caption: &str,
    now_seconds: i64,
) -> Result<Vec<Message>, PhoneError> {
    if attachments.is_empty() {
        return Err(PhoneError::Empty);
    }
    check(world, person_id, place)?;
    let group = new_album_id();
    let mut sent = Vec::new();
    for attachment in attachments {
        let mut fields = shelve(world, attachment);
        if attachments.len() > 1 {
            fields.insert("media_group_id".into(), json!(group));
        }
        if sent.is_empty() && attachment.kind.has_caption() {
            fields.extend(caption_fields(caption));
        }
        sent.push(post(world, person_id, place, fields, now_seconds)?);
    }
    Ok(sent)
}

/// Keeps a file and gives the fields of the message that carry it.
pub(super) fn shelve(world: &mut World, attachment: &Attachment) -> Map<String, Value> {
    let Attachment {
        kind,
        upload,
        detail,
    } = attachment;
    carried(*kind, world.shelf.put(*kind, upload, detail))
}

/// The words under a medium; none when they are empty.
pub(super) fn caption_fields(caption: &str) -> Map<String, Value> {
    let formatted = formatted::typed(caption);
    let mut fields = Map::new();
    if !formatted.text.is_empty() {
        fields.insert("caption".into(), json!(formatted.text));
    }
    if !formatted.entities.is_empty() {
        fields.insert("caption_entities".into(), json!(formatted.entities));
    }
    fields
}

/// A point on the map, in degrees, perhaps of a place with a name.
pub(crate) struct Point<'a> {
    pub latitude: f64,
    pub longitude: f64,
    /// Title and address of a venue.
    pub venue: Option<(&'a str, &'a str)>,
}

/// Somebody shares a place on the map.
pub(crate) fn send_point(
    world: &mut World,
    person_id: i64,
    place: Place,
    point: &Point<'_>,
    now_seconds: i64,
) -> Result<Message, PhoneError> {
    let location = json!({ "latitude": point.latitude, "longitude": point.longitude });
    let mut fields = Map::new();
    if let Some((title, address)) = point.venue {
        let venue = json!({ "location": location, "title": title, "address": address });
        fields.insert("venue".into(), venue);
    }
    fields.insert("location".into(), location);
    post(world, person_id, place, fields, now_seconds)
}

/// Somebody gives a message on from a chat that they are in.
pub(crate) fn forward(
    world: &mut World,
    person_id: i64,
    (from_chat_id, message_id): (i64, i64),
    place: Place,
    now_seconds: i64,
) -> Result<Message, PhoneError> {
    check(world, person_id, Place::chat(from_chat_id))?;
    let message = world.find_message(from_chat_id, message_id);
    let message = message.filter(|message| !message.is_service());
    let message = message.ok_or(PhoneError::NoSuchMessage(message_id))?;
    if message.is_protected() {
        return Err(PhoneError::Protected(message_id));
    }
    let fields = forwarded(message);
    post(world, person_id, place, fields, now_seconds)
}

/// The person is there, in the chat, the topic exists, and they may write in it.
pub(super) fn check(world: &World, person_id: i64, place: Place) -> Result<Value, PhoneError> {
    let person = world
        .people
        .get(&person_id)
        .ok_or(PhoneError::NoSuchPerson(person_id))?;
    let chat = world.chats.get(&place.chat_id);
    let chat = chat.filter(|chat| chat.members.contains(&person_id) && chat.moved_to.is_none());
    let chat = chat.ok_or(PhoneError::NoSuchChat(place.chat_id))?;
    if place.anonymous && !chat.is_keeper(person_id) {
        return Err(PhoneError::NotAdministrator(person_id));
    }
    if let Some(thread_id) = place.thread_id {
        let topic = chat.topics.get(&thread_id);
        let topic = topic.ok_or(PhoneError::NoSuchTopic(thread_id))?;
        if topic.stage == TopicStage::Closed && !chat.is_keeper(person_id) {
            return Err(PhoneError::TopicClosed(thread_id));
        }
    }
    Ok(person.wire())
}

fn post(
    world: &mut World,
    person_id: i64,
    place: Place,
    mut fields: Map<String, Value>,
    now_seconds: i64,
) -> Result<Message, PhoneError> {
    let person = check(world, person_id, place)?;
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
    let from = if place.anonymous {
        let group = world.chats.get(&place.chat_id).map(Chat::wire);
        fields.insert("sender_chat".into(), json!(group));
        anonymous()
    } else {
        person
    };
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

/// `User` of the Bot API, for whoever speaks in a group's name.
fn anonymous() -> Value {
    json!({ "id": GROUP_ANONYMOUS_BOT, "is_bot": true, "first_name": "Group", "username": "GroupAnonymousBot" })
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
