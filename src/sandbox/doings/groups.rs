//! People come, block the bot, open topics and groups, take the bot in or throw it out.

use serde_json::{Map, Value, json};

use super::PhoneError;
use crate::sandbox::methods::chats::bot_member;
use crate::sandbox::world::first::TOPIC_ICON;
use crate::sandbox::world::{Chat, Draft, Kind, Person, Standing, Topic, World};

/// Somebody new gets a phone. Their number is made up.
pub(crate) fn add_person(world: &mut World, first_name: &str, language_code: &str) -> Person {
    let mut id = 0;
    while id == 0 || world.people.contains_key(&id) {
        id = rand::random_range(1_000_000_000..8_000_000_000);
    }
    let person = Person {
        id,
        first_name: first_name.to_owned(),
        language_code: language_code.to_owned(),
        username: None,
    };
    world.settle(person.clone());
    world.feed.push("person", json!({ "person": person }));
    person
}

/// Somebody blocks the bot.
pub(crate) fn block(world: &mut World, person_id: i64, now_seconds: i64) -> Result<(), PhoneError> {
    change_private(world, person_id, Standing::Blocked, now_seconds)
}

/// Somebody lets the bot write again.
pub(crate) fn unblock(
    world: &mut World,
    person_id: i64,
    now_seconds: i64,
) -> Result<(), PhoneError> {
    change_private(world, person_id, Standing::Member, now_seconds)
}

fn change_private(
    world: &mut World,
    person_id: i64,
    standing: Standing,
    now_seconds: i64,
) -> Result<(), PhoneError> {
    let person = world
        .people
        .get(&person_id)
        .ok_or(PhoneError::NoSuchPerson(person_id))?;
    let from = person.wire();
    set_standing(world, person_id, &from, standing, now_seconds);
    Ok(())
}

/// Changes how the bot stands with a chat, and tells the bot and the phones.
pub(crate) fn set_standing(
    world: &mut World,
    chat_id: i64,
    from: &Value,
    standing: Standing,
    now_seconds: i64,
) {
    let Some(chat) = world.chats.get_mut(&chat_id) else {
        return;
    };
    let before = std::mem::replace(&mut chat.standing, standing);
    if before != standing {
        tell_standing(world, chat_id, from, (before, standing), now_seconds);
    }
}

/// Tells the bot how it stands with a chat (`my_chat_member`).
pub(crate) fn tell_standing(
    world: &mut World,
    chat_id: i64,
    from: &Value,
    (before, after): (Standing, Standing),
    now_seconds: i64,
) {
    let Some(chat) = world.chats.get(&chat_id) else {
        return;
    };
    let update = json!({
        "chat": chat.wire(), "from": from, "date": now_seconds,
        "old_chat_member": bot_member(world, before), "new_chat_member": bot_member(world, after),
    });
    world.queue.push("my_chat_member", update);
    world
        .feed
        .push("standing", json!({ "chat_id": chat_id, "standing": after }));
}

/// A person opens a topic in a forum.
pub(crate) fn add_topic(
    world: &mut World,
    person_id: i64,
    chat_id: i64,
    name: &str,
    now_seconds: i64,
) -> Result<Topic, PhoneError> {
    let person = world
        .people
        .get(&person_id)
        .ok_or(PhoneError::NoSuchPerson(person_id))?
        .wire();
    let chat = world
        .chats
        .get(&chat_id)
        .filter(|chat| chat.kind == Kind::Forum);
    let standing = chat.ok_or(PhoneError::NoSuchChat(chat_id))?.standing;
    let topic = world.open_topic((chat_id, name, TOPIC_ICON), person, now_seconds);
    let told = world
        .find_message(chat_id, topic.message_thread_id)
        .map(super::super::world::Message::wire);
    if let Some(told) =
        told.filter(|_| matches!(standing, Standing::Administrator | Standing::Member))
    {
        world.queue.push("message", told);
    }
    Ok(topic)
}

/// A person opens a group and takes the bot in.
pub(crate) fn add_group(
    world: &mut World,
    founder_id: i64,
    (title, kind): (&str, Kind),
    standing: Standing,
    now_seconds: i64,
) -> Result<i64, PhoneError> {
    let founder = world
        .people
        .get(&founder_id)
        .ok_or(PhoneError::NoSuchPerson(founder_id))?
        .wire();
    let number = rand::random_range(1_000_000_000_i64..4_000_000_000);
    let id = if kind == Kind::Group {
        -number
    } else {
        -1_000_000_000_000 - number
    };
    let mut chat = Chat::new(id, kind, title, Standing::Left);
    chat.members.insert(founder_id);
    world.feed.push("chat", json!({ "chat": chat.wire() }));
    world.chats.insert(id, chat);
    set_standing(world, id, &founder, standing, now_seconds);
    Ok(id)
}

/// A small group becomes a supergroup; gives the new number.
pub(crate) fn upgrade(
    world: &mut World,
    chat_id: i64,
    now_seconds: i64,
) -> Result<i64, PhoneError> {
    let old = world
        .chats
        .get(&chat_id)
        .filter(|chat| chat.kind == Kind::Group && chat.moved_to.is_none());
    let old = old.ok_or(PhoneError::NoSuchChat(chat_id))?;
    let new_id = -1_000_000_000_000 + chat_id;
    let mut chat = Chat::new(new_id, Kind::Supergroup, &old.title, old.standing);
    chat.members.clone_from(&old.members);
    let founder = old
        .members
        .first()
        .and_then(|id| world.people.get(id))
        .map(Person::wire)
        .unwrap_or_default();
    world.feed.push(
        "chat",
        json!({ "chat": chat.wire(), "migrated_from": chat_id }),
    );
    world.chats.insert(new_id, chat);
    for (chat_id, field, other) in [
        (chat_id, "migrate_to_chat_id", new_id),
        (new_id, "migrate_from_chat_id", chat_id),
    ] {
        let fields = Map::from_iter([(field.to_owned(), json!(other))]);
        let draft = Draft {
            chat_id,
            thread_id: None,
            from: founder.clone(),
            reply_to: None,
            fields,
        };
        let told = world.post(draft, now_seconds).wire();
        world.queue.push("message", told);
    }
    if let Some(old) = world.chats.get_mut(&chat_id) {
        old.moved_to = Some(new_id);
    }
    Ok(new_id)
}
