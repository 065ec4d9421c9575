//! People open, close, reopen and delete the topics of a forum.

use serde_json::{Value, json};

use super::PhoneError;
use super::members::keeper;
use super::speak::{check, hears};
use crate::sandbox::doings::Place;
use crate::sandbox::world::first::TOPIC_ICON;
use crate::sandbox::world::{Kind, Message, Topic, TopicStage, World};

/// A person opens a topic in a forum.
pub(crate) fn add_topic(
    world: &mut World,
    person_id: i64,
    chat_id: i64,
    name: &str,
    now_seconds: i64,
) -> Result<Topic, PhoneError> {
    let person = check(world, person_id, Place::chat(chat_id))?;
    let forum = world.chats.get(&chat_id);
    forum
        .filter(|chat| chat.kind == Kind::Forum)
        .ok_or(PhoneError::NoSuchChat(chat_id))?;
    let topic = world.open_topic((chat_id, name, TOPIC_ICON), person, now_seconds);
    let told = world.find_message(chat_id, topic.message_thread_id);
    if let Some(told) = told.cloned() {
        tell(world, &told);
    }
    Ok(topic)
}

/// An administrator closes a topic or opens it again.
pub(crate) fn set_stage(
    world: &mut World,
    person_id: i64,
    (chat_id, thread_id): (i64, i64),
    stage: TopicStage,
    now_seconds: i64,
) -> Result<(), PhoneError> {
    let from = keeper(world, person_id, chat_id)?;
    let mut topic = find(world, chat_id, thread_id)?;
    if topic.stage == stage {
        return Ok(());
    }
    topic.stage = stage;
    let field = match stage {
        TopicStage::Closed => "forum_topic_closed",
        TopicStage::Open => "forum_topic_reopened",
    };
    let told = world.change_topic((chat_id, &topic), from, (field, json!({})), now_seconds);
    tell(world, &told);
    Ok(())
}

/// An administrator gives a topic another name.
pub(crate) fn rename(
    world: &mut World,
    person_id: i64,
    (chat_id, thread_id): (i64, i64),
    name: &str,
    now_seconds: i64,
) -> Result<(), PhoneError> {
    let from = keeper(world, person_id, chat_id)?;
    let mut topic = find(world, chat_id, thread_id)?;
    name.clone_into(&mut topic.name);
    let told: (&str, Value) = ("forum_topic_edited", json!({ "name": name }));
    let told = world.change_topic((chat_id, &topic), from, told, now_seconds);
    tell(world, &told);
    Ok(())
}

/// An administrator deletes a topic with all that was said in it. The bot is not told.
pub(crate) fn delete_topic(
    world: &mut World,
    person_id: i64,
    chat_id: i64,
    thread_id: i64,
) -> Result<(), PhoneError> {
    keeper(world, person_id, chat_id)?;
    find(world, chat_id, thread_id)?;
    world.delete_topic(chat_id, thread_id);
    Ok(())
}

fn find(world: &World, chat_id: i64, thread_id: i64) -> Result<Topic, PhoneError> {
    let chat = world.chats.get(&chat_id);
    let topic = chat.and_then(|chat| chat.topics.get(&thread_id));
    topic.cloned().ok_or(PhoneError::NoSuchTopic(thread_id))
}

fn tell(world: &mut World, told: &Message) {
    if hears(world, told) {
        world.queue.push("message", told.wire());
    }
}
