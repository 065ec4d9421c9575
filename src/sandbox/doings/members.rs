//! People join groups, leave, are thrown out, are promoted. The bot is told by service messages, and by `chat_member` where it
//! asked for that and is an administrator.

use std::collections::BTreeSet;

use serde_json::{Map, Value, json};

use super::PhoneError;
use super::speak::hears;
use crate::sandbox::methods::members::person_member;
use crate::sandbox::world::{Chat, Draft, Kind, Rank, World};

/// What changes for one person in one group, and by whose hand (`User` of the Bot API).
struct Change<'a> {
    chat_id: i64,
    person_id: i64,
    by: Value,
    /// `ChatInviteLink`, when somebody joins by one.
    link: Option<Value>,
    /// The service message that tells of it; `None` for a promotion, which nobody is told of in the chat.
    told: Option<&'a str>,
}

/// The person, if they keep the group.
pub(super) fn keeper(world: &World, person_id: i64, chat_id: i64) -> Result<Value, PhoneError> {
    let person = user(world, person_id)?;
    let chat = group(world, chat_id)?;
    if chat.is_keeper(person_id) {
        return Ok(person);
    }
    Err(PhoneError::NotAdministrator(person_id))
}

fn user(world: &World, person_id: i64) -> Result<Value, PhoneError> {
    let person = world.people.get(&person_id);
    let person = person.ok_or(PhoneError::NoSuchPerson(person_id))?;
    Ok(person.wire())
}

fn group(world: &World, chat_id: i64) -> Result<&Chat, PhoneError> {
    let chat = world.chats.get(&chat_id);
    chat.filter(|chat| chat.kind != Kind::Private && chat.moved_to.is_none())
        .ok_or(PhoneError::NoSuchChat(chat_id))
}

/// A member takes somebody into the group, also one who was thrown out.
pub(crate) fn add_member(
    world: &mut World,
    by_id: i64,
    (chat_id, person_id): (i64, i64),
    now_seconds: i64,
) -> Result<(), PhoneError> {
    let (by, _) = (user(world, by_id)?, user(world, person_id)?);
    let chat = group(world, chat_id)?;
    if !chat.members.contains(&by_id) {
        return Err(PhoneError::NoSuchChat(chat_id));
    }
    if chat.members.contains(&person_id) {
        return Err(PhoneError::IsMember(person_id));
    }
    let change = Change {
        chat_id,
        person_id,
        by,
        link: None,
        told: Some("new_chat_members"),
    };
    make(world, change, Rank::Member, now_seconds);
    Ok(())
}

/// Somebody joins by a link; gives the group's number. A link that is used up, over or unknown lets nobody in, nor does any link
/// let in one who was thrown out.
pub(crate) fn join_by_link(
    world: &mut World,
    person_id: i64,
    link: &str,
    now_seconds: i64,
) -> Result<i64, PhoneError> {
    let by = user(world, person_id)?;
    let creator = world.bot_wire();
    let mut chats = world.chats.values_mut();
    let found = chats.find_map(|chat| {
        let at = chat.invites.iter().position(|invite| invite.link == link)?;
        Some((chat, at))
    });
    let (chat, at) = found.ok_or(PhoneError::LinkExpired)?;
    if chat.members.contains(&person_id) {
        return Err(PhoneError::IsMember(person_id));
    }
    let invite = &mut chat.invites[at];
    if !invite.is_open(now_seconds) || chat.removed.contains(&person_id) {
        return Err(PhoneError::LinkExpired);
    }
    invite.joined += 1;
    let link = Some(invite.wire(&creator));
    let chat_id = chat.id;
    let change = Change {
        chat_id,
        person_id,
        by,
        link,
        told: Some("new_chat_members"),
    };
    make(world, change, Rank::Member, now_seconds);
    Ok(chat_id)
}

/// Somebody leaves a group.
pub(crate) fn leave(
    world: &mut World,
    person_id: i64,
    chat_id: i64,
    now_seconds: i64,
) -> Result<(), PhoneError> {
    let by = user(world, person_id)?;
    go(world, by, (chat_id, person_id), Rank::Left, now_seconds)
}

/// An administrator throws somebody out.
pub(crate) fn remove_member(
    world: &mut World,
    by_id: i64,
    (chat_id, person_id): (i64, i64),
    now_seconds: i64,
) -> Result<(), PhoneError> {
    let by = keeper(world, by_id, chat_id)?;
    go(world, by, (chat_id, person_id), Rank::Removed, now_seconds)
}

fn go(
    world: &mut World,
    by: Value,
    (chat_id, person_id): (i64, i64),
    rank: Rank,
    now_seconds: i64,
) -> Result<(), PhoneError> {
    if !group(world, chat_id)?.members.contains(&person_id) {
        return Err(PhoneError::NoSuchChat(chat_id));
    }
    let change = Change {
        chat_id,
        person_id,
        by,
        link: None,
        told: Some("left_chat_member"),
    };
    make(world, change, rank, now_seconds);
    Ok(())
}

/// An administrator makes a member one, or takes that back.
pub(crate) fn set_administrator(
    world: &mut World,
    by_id: i64,
    (chat_id, person_id): (i64, i64),
    promoted: bool,
    now_seconds: i64,
) -> Result<(), PhoneError> {
    let by = keeper(world, by_id, chat_id)?;
    let rank = group(world, chat_id)?.rank(person_id);
    if !matches!(rank, Rank::Member | Rank::Administrator) {
        return Err(PhoneError::NoSuchPerson(person_id));
    }
    let wanted = if promoted {
        Rank::Administrator
    } else {
        Rank::Member
    };
    let change = Change {
        chat_id,
        person_id,
        by,
        link: None,
        told: None,
    };
    if rank != wanted {
        make(world, change, wanted, now_seconds);
    }
    Ok(())
}

/// Changes what a person is in a group, and tells the bot and the phones.
fn make(world: &mut World, change: Change<'_>, rank: Rank, now_seconds: i64) {
    let Some(chat) = world.chats.get_mut(&change.chat_id) else {
        return;
    };
    let before = chat.rank(change.person_id);
    let put = |set: &mut BTreeSet<i64>, is_in: bool| {
        if is_in {
            set.insert(change.person_id);
        } else {
            set.remove(&change.person_id);
        }
    };
    put(
        &mut chat.members,
        !matches!(rank, Rank::Left | Rank::Removed),
    );
    put(&mut chat.administrators, rank == Rank::Administrator);
    put(&mut chat.removed, rank == Rank::Removed);
    let body = json!({
        "chat_id": chat.id, "members": chat.members, "owner": chat.owner, "administrators": chat.administrators,
    });
    world.feed.push("members", body);
    tell_change(world, &change, before, now_seconds);
    tell_in_chat(world, change, now_seconds);
}

fn tell_change(world: &mut World, change: &Change<'_>, before: Rank, now_seconds: i64) {
    let Some(chat) = world.chats.get(&change.chat_id) else {
        return;
    };
    if chat.standing != crate::sandbox::world::Standing::Administrator {
        return;
    }
    let member = |rank| person_member(world, change.person_id, rank);
    let mut update = json!({
        "chat": chat.wire(), "from": change.by, "date": now_seconds,
        "old_chat_member": member(before), "new_chat_member": member(chat.rank(change.person_id)),
    });
    if let Some(link) = &change.link {
        update["invite_link"] = link.clone();
    }
    world.queue.push("chat_member", update);
}

fn tell_in_chat(world: &mut World, change: Change<'_>, now_seconds: i64) {
    let Some(field) = change.told else {
        return;
    };
    let person = user(world, change.person_id).unwrap_or_default();
    let who = if field == "new_chat_members" {
        json!([person])
    } else {
        person
    };
    let draft = Draft {
        chat_id: change.chat_id,
        thread_id: None,
        from: change.by,
        reply_to: None,
        fields: Map::from_iter([(field.to_owned(), who)]),
    };
    let told = world.post(draft, now_seconds);
    if hears(world, &told) {
        world.queue.push("message", told.wire());
    }
}
