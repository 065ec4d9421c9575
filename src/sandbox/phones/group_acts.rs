//! What a phone may do to groups, by name: topics, members, the bot's standing and rights.

use serde_json::{Value, json};

use super::acts::{Act, Why, choice, person, words};
use crate::sandbox::doings::{self, PhoneError};
use crate::sandbox::refusal::Refusal;
use crate::sandbox::wire::Params;
use crate::sandbox::world::{Right, Standing, World};

/// The act of this name.
pub(super) fn find(name: &str) -> Option<Act> {
    Some(match name {
        "groups" => groups,
        "standing" => standing,
        "rights" => rights,
        "forum" => forum,
        "upgrade" => |world, params, now| {
            let chat_id = doings::upgrade(world, chat(params)?, now)?;
            Ok(json!({ "chat_id": chat_id }))
        },
        "topics" => topics,
        "topic_stage" => topic_stage,
        "topic_name" => topic_name,
        "topic_delete" => |world, params, _| {
            let (chat_id, thread_id) = topic(params)?;
            doings::delete_topic(world, person(params)?, chat_id, thread_id)?;
            Ok(json!({}))
        },
        "join" => |world, params, now| {
            doings::add_member(world, person(params)?, member(params)?, now)?;
            Ok(json!({}))
        },
        "join_by_link" => |world, params, now| {
            let joined = doings::join_by_link(world, person(params)?, &words(params, "link"), now)?;
            Ok(json!({ "chat_id": joined }))
        },
        "leave" => |world, params, now| {
            doings::leave(world, person(params)?, chat(params)?, now)?;
            Ok(json!({}))
        },
        "remove" => |world, params, now| {
            doings::remove_member(world, person(params)?, member(params)?, now)?;
            Ok(json!({}))
        },
        "promote" => |world, params, now| promote(world, params, true, now),
        "demote" => |world, params, now| promote(world, params, false, now),
        _ => return None,
    })
}

fn chat(params: &Params) -> Result<i64, Refusal> {
    params.required_integer("chat_id")
}

/// The chat and the thread of a topic.
fn topic(params: &Params) -> Result<(i64, i64), Refusal> {
    Ok((chat(params)?, params.required_integer("thread_id")?))
}

/// The chat and the person of it whom an act befalls.
fn member(params: &Params) -> Result<(i64, i64), Refusal> {
    Ok((chat(params)?, params.required_integer("member_id")?))
}

fn groups(world: &mut World, params: &Params, now: i64) -> Result<Value, Why> {
    let (title, kind) = (words(params, "title"), choice(params, "kind")?);
    let standing = match params.text("standing") {
        Some(_) => choice(params, "standing")?,
        None => Standing::Member,
    };
    let chat_id = doings::add_group(world, person(params)?, (&title, kind), standing, now)?;
    Ok(json!({ "chat_id": chat_id }))
}

fn standing(world: &mut World, params: &Params, now: i64) -> Result<Value, Why> {
    let person_id = person(params)?;
    let from = world
        .people
        .get(&person_id)
        .ok_or(PhoneError::NoSuchPerson(person_id))?
        .wire();
    doings::set_standing(
        world,
        chat(params)?,
        &from,
        choice(params, "standing")?,
        now,
    );
    Ok(json!({}))
}

fn rights(world: &mut World, params: &Params, now: i64) -> Result<Value, Why> {
    let given = params.structure("rights", "rights")?.unwrap_or_default();
    let rights: Vec<Right> =
        serde_json::from_value(given).map_err(|error| Why(error.to_string()))?;
    doings::set_rights(world, person(params)?, chat(params)?, &rights, now)?;
    Ok(json!({}))
}

fn forum(world: &mut World, params: &Params, now: i64) -> Result<Value, Why> {
    let topics = params.flag("topics");
    let chat_id = doings::set_topics(world, person(params)?, chat(params)?, topics, now)?;
    Ok(json!({ "chat_id": chat_id }))
}

fn topics(world: &mut World, params: &Params, now: i64) -> Result<Value, Why> {
    let (chat_id, name) = (chat(params)?, words(params, "name"));
    let topic = doings::add_topic(world, person(params)?, chat_id, &name, now)?;
    Ok(json!({ "topic": topic }))
}

fn topic_stage(world: &mut World, params: &Params, now: i64) -> Result<Value, Why> {
    let (of, stage) = (topic(params)?, choice(params, "stage")?);
    doings::set_stage(world, person(params)?, of, stage, now)?;
    Ok(json!({}))
}

fn topic_name(world: &mut World, params: &Params, now: i64) -> Result<Value, Why> {
    let (of, name) = (topic(params)?, words(params, "name"));
    doings::rename(world, person(params)?, of, &name, now)?;
    Ok(json!({}))
}

fn promote(world: &mut World, params: &Params, promoted: bool, now: i64) -> Result<Value, Why> {
    let (by_id, who) = (person(params)?, member(params)?);
    doings::set_administrator(world, by_id, who, promoted, now)?;
    Ok(json!({}))
}
