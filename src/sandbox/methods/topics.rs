//! The methods for the topics of a forum: opened, renamed, closed, reopened, deleted by the bot.

use serde_json::{Map, Value, json};

use super::target::open_chat;
use super::{Call, DONE};
use crate::sandbox::refusal::{Outcome, Refusal};
use crate::sandbox::world::{Draft, Kind, Standing, Topic, TopicStage};

const COLOURS: [i64; 6] = [
    7_322_096, 16_766_590, 13_338_331, 9_367_192, 16_749_490, 16_478_047,
];

/// The forum, if the bot may keep its topics.
fn forum(call: &Call<'_>) -> Result<i64, Refusal> {
    let chat = open_chat(call.world, call.params)?;
    if chat.kind != Kind::Forum {
        return Err(Refusal::bad("the chat is not a forum"));
    }
    if chat.standing != Standing::Administrator {
        return Err(Refusal::bad("not enough rights to create a topic"));
    }
    Ok(chat.id)
}

fn find_topic(call: &Call<'_>) -> Result<(i64, Topic), Refusal> {
    let chat_id = forum(call)?;
    let thread_id = call.params.required_integer("message_thread_id")?;
    let topic = call
        .world
        .chats
        .get(&chat_id)
        .and_then(|chat| chat.topics.get(&thread_id));
    let topic = topic.ok_or_else(|| Refusal::bad("message thread not found"))?;
    Ok((chat_id, topic.clone()))
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
    let chat_id = forum(call)?;
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
    call.world.keep_topic(chat_id, topic);
    let draft = Draft {
        chat_id,
        thread_id: Some(topic.message_thread_id),
        from: call.world.bot_wire(),
        reply_to: None,
        fields: Map::from_iter([(told.0.to_owned(), told.1)]),
    };
    let now_seconds = call.now_seconds();
    call.world.post(draft, now_seconds);
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
    let (chat_id, topic) = find_topic(call)?;
    let thread_id = topic.message_thread_id;
    if let Some(chat) = call.world.chats.get_mut(&chat_id) {
        chat.topics.remove(&thread_id);
        chat.messages
            .retain(|id, message| message.thread_id() != Some(thread_id) && *id != thread_id);
    }
    let body = json!({ "chat_id": chat_id, "message_thread_id": thread_id });
    call.world.feed.push("topic_deleted", body);
    Ok(DONE)
}
