//! People come, block the bot, open groups, take the bot in or throw it out, and groups move. Who is in a group is `members.rs`.

use serde_json::{Map, Value, json};

use super::PhoneError;
use super::members::keeper;
use crate::sandbox::methods::members::bot_member;
use crate::sandbox::world::{Chat, Draft, Kind, Person, Right, Standing, World};

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
        tell_standing(world, chat_id, from, before, now_seconds);
    }
}

/// Tells the bot that it stands with a chat as it does, and no longer as `before` (`my_chat_member`).
pub(crate) fn tell_standing(
    world: &mut World,
    chat_id: i64,
    from: &Value,
    before: Standing,
    now_seconds: i64,
) {
    let Some(chat) = world.chats.get(&chat_id) else {
        return;
    };
    let before = bot_member(world, chat, before);
    tell_bot(world, chat_id, from, &before, now_seconds);
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
    chat.owner = Some(founder_id);
    world.feed.push("chat", json!({ "chat": chat.wire() }));
    world.chats.insert(id, chat);
    set_standing(world, id, &founder, standing, now_seconds);
    Ok(id)
}

/// Somebody gives the bot, or withholds from it, what an administrator may do.
pub(crate) fn set_rights(
    world: &mut World,
    person_id: i64,
    chat_id: i64,
    rights: &[Right],
    now_seconds: i64,
) -> Result<(), PhoneError> {
    let from = keeper(world, person_id, chat_id)?;
    let missing = PhoneError::NoSuchChat(chat_id);
    let chat = world.chats.get(&chat_id).ok_or(missing.clone())?;
    let before = bot_member(world, chat, chat.standing);
    let chat = world.chats.get_mut(&chat_id).ok_or(missing)?;
    chat.rights = rights.iter().copied().collect();
    if chat.standing == Standing::Administrator {
        tell_bot(world, chat_id, &from, &before, now_seconds);
    }
    Ok(())
}

/// Tells the bot that its place in a chat is not what it was `before`.
fn tell_bot(world: &mut World, chat_id: i64, from: &Value, before: &Value, now_seconds: i64) {
    let Some(chat) = world.chats.get(&chat_id) else {
        return;
    };
    let standing = chat.standing;
    let after = bot_member(world, chat, standing);
    let update = json!({
        "chat": chat.wire(), "from": from, "date": now_seconds, "old_chat_member": before, "new_chat_member": after,
    });
    world.queue.push("my_chat_member", update);
    let body = json!({ "chat_id": chat_id, "standing": standing });
    world.feed.push("standing", body);
}

/// Somebody switches the topics of a group on or off; a small group becomes a supergroup by it. Gives the group's number. The bot
/// is told nothing of it, but every chat that it is shown says `is_forum`.
pub(crate) fn set_topics(
    world: &mut World,
    person_id: i64,
    chat_id: i64,
    topics: bool,
    now_seconds: i64,
) -> Result<i64, PhoneError> {
    keeper(world, person_id, chat_id)?;
    let kind = world.chats.get(&chat_id).map(|chat| chat.kind);
    let chat_id = match kind {
        Some(Kind::Group) if topics => upgrade(world, chat_id, now_seconds)?,
        _ => chat_id,
    };
    let chat = world.chats.get_mut(&chat_id);
    let chat = chat.filter(|chat| chat.counts_by_itself());
    let chat = chat.ok_or(PhoneError::NoSuchChat(chat_id))?;
    chat.kind = if topics {
        Kind::Forum
    } else {
        Kind::Supergroup
    };
    let body = json!({ "chat": chat.wire() });
    world.feed.push("chat", body);
    Ok(chat_id)
}

/// A small group becomes a supergroup; gives the new number. Its people, the bot's standing and rights, and its links move along.
pub(crate) fn upgrade(
    world: &mut World,
    chat_id: i64,
    now_seconds: i64,
) -> Result<i64, PhoneError> {
    let old = world.chats.get_mut(&chat_id);
    let old = old.filter(|chat| chat.kind == Kind::Group && chat.moved_to.is_none());
    let old = old.ok_or(PhoneError::NoSuchChat(chat_id))?;
    let new_id = -1_000_000_000_000 + chat_id;
    let mut chat = Chat::new(new_id, Kind::Supergroup, &old.title, old.standing);
    chat.rights.clone_from(&old.rights);
    chat.members.clone_from(&old.members);
    chat.owner = old.owner;
    chat.administrators.clone_from(&old.administrators);
    chat.removed.clone_from(&old.removed);
    chat.invites = std::mem::take(&mut old.invites);
    let owner = old.owner.and_then(|id| world.people.get(&id));
    let owner = owner.map(Person::wire).unwrap_or_default();
    world.feed.push(
        "chat",
        json!({ "chat": chat.wire(), "migrated_from": chat_id }),
    );
    world.chats.insert(new_id, chat);
    for (chat_id, field, other) in [
        (chat_id, "migrate_to_chat_id", new_id),
        (new_id, "migrate_from_chat_id", chat_id),
    ] {
        let draft = Draft {
            chat_id,
            thread_id: None,
            from: owner.clone(),
            reply_to: None,
            fields: Map::from_iter([(field.to_owned(), json!(other))]),
        };
        let told = world.post(draft, now_seconds).wire();
        world.queue.push("message", told);
    }
    if let Some(old) = world.chats.get_mut(&chat_id) {
        old.moved_to = Some(new_id);
    }
    Ok(new_id)
}
