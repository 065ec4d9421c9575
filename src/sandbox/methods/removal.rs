//! `deleteMessage(s)` and pins.

use serde_json::{Map, Value, json};

use super::target::open_chat;
use super::{Call, DONE};
use crate::sandbox::refusal::{Outcome, Refusal};
use crate::sandbox::world::{Draft, Kind, Message, Right, World};

/// A bot may delete a message this long.
const DELETABLE_SECONDS: i64 = 48 * 60 * 60;

fn may_delete(world: &World, message: &Message, now_seconds: i64) -> Result<(), Refusal> {
    let keeper = world.chats.get(&message.chat_id());
    let keeps = keeper.is_some_and(|chat| chat.bot_may(Right::DeleteMessages));
    let private = keeper.is_some_and(|chat| chat.kind == Kind::Private);
    let own = message.from_id() == world.bot.id;
    if keeps {
        return Ok(());
    }
    if message.sent_at() + DELETABLE_SECONDS < now_seconds || !(own || private) {
        return Err(Refusal::bad("message can't be deleted"));
    }
    Ok(())
}

pub(super) fn delete_message(call: &mut Call<'_>) -> Outcome {
    let chat_id = open_chat(call.world, call.params)?.id;
    let message_id = call.params.required_integer("message_id")?;
    let message = call.world.find_message(chat_id, message_id);
    let message = message.ok_or_else(|| Refusal::bad("message to delete not found"))?;
    may_delete(call.world, message, call.now_seconds())?;
    call.world.remove(chat_id, message_id);
    Ok(DONE)
}

/// Those that cannot be deleted are passed over in silence, as by Telegram.
pub(super) fn delete_messages(call: &mut Call<'_>) -> Outcome {
    let chat_id = open_chat(call.world, call.params)?.id;
    for message_id in message_ids(call)? {
        let message = call.world.find_message(chat_id, message_id);
        if message
            .is_some_and(|message| may_delete(call.world, message, call.now_seconds()).is_ok())
        {
            call.world.remove(chat_id, message_id);
        }
    }
    Ok(DONE)
}

/// `message_ids`: 1 to 100 numbers.
pub(super) fn message_ids(call: &Call<'_>) -> Result<Vec<i64>, Refusal> {
    let given = call
        .params
        .structure("message_ids", "message identifiers")?;
    let list = given
        .as_ref()
        .and_then(Value::as_array)
        .filter(|list| !list.is_empty());
    let list = list.ok_or_else(|| Refusal::bad("message identifiers are not specified"))?;
    if list.len() > 100 {
        return Err(Refusal::bad("too many message identifiers specified"));
    }
    Ok(list.iter().filter_map(Value::as_i64).collect())
}

fn may_pin(call: &Call<'_>) -> Result<i64, Refusal> {
    let chat = open_chat(call.world, call.params)?;
    if chat.kind != Kind::Private && !chat.bot_may(Right::PinMessages) {
        return Err(Refusal::bad(
            "not enough rights to manage pinned messages in the chat",
        ));
    }
    Ok(chat.id)
}

pub(super) fn pin_chat_message(call: &mut Call<'_>) -> Outcome {
    let chat_id = may_pin(call)?;
    let message_id = call.params.required_integer("message_id")?;
    let message = call.world.find_message(chat_id, message_id);
    let message = message.ok_or_else(|| Refusal::bad("message to pin not found"))?;
    let (thread_id, pinned) = (message.thread_id(), message.wire_within());
    if let Some(chat) = call.world.chats.get_mut(&chat_id) {
        chat.pinned.retain(|id| *id != message_id);
        chat.pinned.push_back(message_id);
    }
    let from = call.world.bot_wire();
    let fields = Map::from_iter([("pinned_message".to_owned(), pinned)]);
    let draft = Draft {
        chat_id,
        thread_id,
        from,
        reply_to: None,
        fields,
    };
    let told = call.world.post(draft, call.now_seconds());
    if call.params.flag("disable_notification") {
        call.world.tell_silent(&told);
    }
    tell_pins(call.world, chat_id);
    Ok(DONE)
}

pub(super) fn unpin_chat_message(call: &mut Call<'_>) -> Outcome {
    let chat_id = may_pin(call)?;
    let message_id = call.params.integer("message_id")?;
    let is_there = |id| call.world.find_message(chat_id, id).is_some();
    if message_id.is_some_and(|id| !is_there(id)) {
        return Err(Refusal::bad("message to unpin not found"));
    }
    if let Some(chat) = call.world.chats.get_mut(&chat_id) {
        match message_id {
            Some(id) => chat.pinned.retain(|pinned| *pinned != id),
            None => drop(chat.pinned.pop_back()),
        }
    }
    tell_pins(call.world, chat_id);
    Ok(DONE)
}

pub(super) fn unpin_all_chat_messages(call: &mut Call<'_>) -> Outcome {
    let chat_id = may_pin(call)?;
    if let Some(chat) = call.world.chats.get_mut(&chat_id) {
        chat.pinned.clear();
    }
    tell_pins(call.world, chat_id);
    Ok(DONE)
}

fn tell_pins(world: &mut World, chat_id: i64) {
    let pinned = world.chats.get(&chat_id).map(|chat| chat.pinned.clone());
    world
        .feed
        .push("pinned", json!({ "chat_id": chat_id, "pinned": pinned }));
}
