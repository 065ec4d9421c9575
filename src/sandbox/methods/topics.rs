//! The methods for the topics of a forum: opened, renamed, closed, reopened, deleted by the bot.

use serde_json::{Value, json};

use super::target::open_chat;
use super::{Call, DONE};
use crate::sandbox::refusal::{Outcome, Refusal};
use crate::sandbox::world::{Chat, Kind, Right, Topic, TopicStage};

const COLOURS: [i64; 6] = [
    7_322_096, 16_766_590, 13_338_331, 9_367_192, 16_749_490, 16_478_047,
];

/// The forum, if the bot has this right in it; `verb` names in the refusal what the right is for.
fn forum(call: &Call<'_>, right: Right, verb: &str) -> Result<i64, Refusal> {
    let chat = open_forum(call)?;
    if chat.bot_may(right) {
        return Ok(chat.id);
    }
    Err(Refusal::bad(format!("not enough rights to {verb} topic")))
}

fn open_forum<'a>(call: &'a Call<'_>) -> Result<&'a Chat, Refusal> {
    let chat = open_chat(call.world, call.params)?;
    if chat.kind != Kind::Forum {
        return Err(Refusal::bad("the chat is not a forum"));
    }
    Ok(chat)
}

/// The topic that a call names, if the bot may change it: with the right, or because it opened it.
fn find_topic(call: &Call<'_>) -> Result<(i64, Topic), Refusal> {
    let (chat, topic) = named_topic(call)?;
    let opening = chat.messages.get(&topic.message_thread_id);
    let opened = opening.is_some_and(|message| message.from_id() == call.world.bot.id);
    if chat.bot_may(Right::ManageTopics) || opened {
        return Ok((chat.id, topic.clone()));
    }
    Err(Refusal::bad("not enough rights to edit the topic"))
}

fn named_topic<'a>(call: &'a Call<'_>) -> Result<(&'a Chat, &'a Topic), Refusal> {
    let chat = open_forum(call)?;
    let thread_id = call.params.required_integer("message_thread_id")?;
    let topic = chat.topics.get(&thread_id);
    let topic = topic.ok_or_else(|| Refusal::bad("message thread not found"))?;
    Ok((chat, topic))
}

fn topic_name(call: &Call<'_>) -> Result<Option<String>, Refusal> {
    let Some(name) = call.params.text("name") else {
        return Ok(None);
    };
    if name.trim().is_empty() {
        return Err(Refusal::bad("TOPIC_TITLE_EMPTY"));
    }
    if name.chars().count() > 128 {
        return Err(Refusal::bad("TOPIC_TITLE_TOO_LONG"));
    }
    Ok(Some(name))
}

pub(super) fn create_forum_topic(call: &mut Call<'_>) -> Outcome {
    let chat_id = forum(call, Right::ManageTopics, "create a")?;
    let name = topic_name(call)?.ok_or_else(|| Refusal::bad("TOPIC_TITLE_EMPTY"))?;
    let icon_color = call.params.integer("icon_color")?.unwrap_or(COLOURS[0]);
    if !COLOURS.contains(&icon_color) {
        return Err(Refusal::bad("invalid forum topic icon color specified"));
    }
    call.world.pace.take(chat_id, 1, call.now_ms)?;
    let (from, now_seconds) = (call.world.bot_wire(), call.now_seconds());
    let topic = call
        .world
        .open_topic((chat_id, &name, icon_color), from, now_seconds);
    Ok(
        json!({ "message_thread_id": topic.message_thread_id, "name": topic.name, "icon_color": topic.icon_color }),
    )
}

/// Keeps a changed topic and posts the message that tells of the change in it.
fn change(call: &mut Call<'_>, chat_id: i64, topic: &Topic, told: (&str, Value)) -> Value {
    let (from, now_seconds) = (call.world.bot_wire(), call.now_seconds());
    let topic = (chat_id, topic);
    call.world.change_topic(topic, from, told, now_seconds);
    DONE
}

pub(super) fn edit_forum_topic(call: &mut Call<'_>) -> Outcome {
    let (chat_id, mut topic) = find_topic(call)?;
    let Some(name) = topic_name(call)?.filter(|name| *name != topic.name) else {
        return Err(Refusal::bad("TOPIC_NOT_MODIFIED"));
    };
    topic.name.clone_from(&name);
    Ok(change(
        call,
        chat_id,
        &topic,
        ("forum_topic_edited", json!({ "name": name })),
    ))
}

fn move_to(call: &mut Call<'_>, stage: TopicStage, told: &str) -> Outcome {
    let (chat_id, mut topic) = find_topic(call)?;
    if topic.stage == stage {
        return Err(Refusal::bad("TOPIC_NOT_MODIFIED"));
    }
    topic.stage = stage;
    Ok(change(call, chat_id, &topic, (told, json!({}))))
}

pub(super) fn close_forum_topic(call: &mut Call<'_>) -> Outcome {
    move_to(call, TopicStage::Closed, "forum_topic_closed")
}

pub(super) fn reopen_forum_topic(call: &mut Call<'_>) -> Outcome {
    move_to(call, TopicStage::Open, "forum_topic_reopened")
}

pub(super) fn delete_forum_topic(call: &mut Call<'_>) -> Outcome {
    let thread_id = named_topic(call)?.1.message_thread_id;
    let chat_id = forum(call, Right::DeleteMessages, "delete the")?;
    call.world.delete_topic(chat_id, thread_id);
    Ok(DONE)
}
