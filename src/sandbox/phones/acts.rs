//! What a phone may do, by name: reads the parameters, lets `doings` do it, says what came of it.

use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use crate::sandbox::doings::{self, PhoneError, Place};
use crate::sandbox::faults::FaultOrder;
use crate::sandbox::refusal::Refusal;
use crate::sandbox::wire::{Params, Upload};
use crate::sandbox::world::World;
use crate::sandbox::world::shelf::FileKind;

/// Why an act was not done, in words for a developer.
pub(super) struct Why(pub String);

impl From<Refusal> for Why {
    fn from(refusal: Refusal) -> Self {
        Self(refusal.description)
    }
}

impl From<PhoneError> for Why {
    fn from(error: PhoneError) -> Self {
        Self(error.to_string())
    }
}

pub(super) type Act = fn(&mut World, &Params, i64) -> Result<Value, Why>;

/// The act of this name.
pub(super) fn find(name: &str) -> Option<Act> {
    Some(match name {
        "say" => say,
        "press" => press,
        "photo" => |world, params, now| send_files(world, params, now, FileKind::Photo),
        "voice" => |world, params, now| send_files(world, params, now, FileKind::Voice),
        "document" => |world, params, now| send_files(world, params, now, FileKind::Document),
        "location" => location,
        "edit" => edit,
        "delete" => delete,
        "people" => people,
        "block" => {
            |world, params, now| Ok(doings::block(world, person(params)?, now).map(|()| json!({}))?)
        }
        "unblock" => |world, params, now| {
            Ok(doings::unblock(world, person(params)?, now).map(|()| json!({}))?)
        },
        "topics" => topics,
        "groups" => groups,
        "standing" => standing,
        "upgrade" => |world, params, now| {
            let chat_id = doings::upgrade(world, params.required_integer("chat_id")?, now)?;
            Ok(json!({ "chat_id": chat_id }))
        },
        "faults" => faults,
        "mend" => |world, _, _| {
            world.faults.clear();
            Ok(json!({}))
        },
        _ => return None,
    })
}

fn person(params: &Params) -> Result<i64, Refusal> {
    params.required_integer("person_id")
}

fn place(params: &Params) -> Result<Place, Refusal> {
    Ok(Place {
        chat_id: params.integer("chat_id")?.unwrap_or(person(params)?),
        thread_id: params.integer("thread_id")?,
        reply_to: params.integer("reply_to")?,
    })
}

/// The chat and the number of a message in it.
fn message_of(params: &Params) -> Result<(i64, i64), Refusal> {
    Ok((
        place(params)?.chat_id,
        params.required_integer("message_id")?,
    ))
}

fn words(params: &Params, name: &str) -> String {
    params.text(name).unwrap_or_default()
}

/// One of a few names, as serde knows them.
fn choice<T: DeserializeOwned>(params: &Params, name: &str) -> Result<T, Why> {
    let given = words(params, name);
    serde_json::from_value(json!(given)).map_err(|_| Why(format!("{name} cannot be {given:?}")))
}

fn say(world: &mut World, params: &Params, now: i64) -> Result<Value, Why> {
    let message = doings::say(
        world,
        person(params)?,
        place(params)?,
        &words(params, "text"),
        now,
    )?;
    Ok(json!({ "message": message }))
}

fn press(world: &mut World, params: &Params, now: i64) -> Result<Value, Why> {
    let data = words(params, "data");
    let id = doings::press(
        world,
        person(params)?,
        message_of(params)?,
        (&data, params.flag("forged")),
        now,
    )?;
    Ok(json!({ "callback_query_id": id }))
}

fn send_files(world: &mut World, params: &Params, now: i64, kind: FileKind) -> Result<Value, Why> {
    let uploads: Vec<Upload> = params.files().into_iter().cloned().collect();
    let caption = words(params, "caption");
    let duration = params.integer("duration")?.unwrap_or(1);
    let from = (person(params)?, place(params)?);
    let sent = doings::send_files(world, from, (kind, &uploads), (&caption, duration), now)?;
    Ok(json!({ "messages": sent }))
}

fn location(world: &mut World, params: &Params, now: i64) -> Result<Value, Why> {
    let spot = (
        params.required_float("latitude")?,
        params.required_float("longitude")?,
    );
    let message = doings::send_location(world, person(params)?, place(params)?, spot, now)?;
    Ok(json!({ "message": message }))
}

fn edit(world: &mut World, params: &Params, now: i64) -> Result<Value, Why> {
    let message = doings::edit(
        world,
        person(params)?,
        message_of(params)?,
        &words(params, "text"),
        now,
    )?;
    Ok(json!({ "message": message }))
}

fn delete(world: &mut World, params: &Params, _: i64) -> Result<Value, Why> {
    doings::delete(world, person(params)?, message_of(params)?)?;
    Ok(json!({}))
}

fn people(world: &mut World, params: &Params, _: i64) -> Result<Value, Why> {
    let name = words(params, "name");
    let language = params.text("language_code").unwrap_or_else(|| "en".into());
    if name.trim().is_empty() {
        return Err(Why("name is empty".into()));
    }
    Ok(json!({ "person": doings::add_person(world, name.trim(), &language) }))
}

fn topics(world: &mut World, params: &Params, now: i64) -> Result<Value, Why> {
    let chat_id = params.required_integer("chat_id")?;
    let topic = doings::add_topic(world, person(params)?, chat_id, &words(params, "name"), now)?;
    Ok(json!({ "topic": topic }))
}

fn groups(world: &mut World, params: &Params, now: i64) -> Result<Value, Why> {
    let (title, kind) = (words(params, "title"), choice(params, "kind")?);
    let standing = match params.text("standing") {
        Some(_) => choice(params, "standing")?,
        None => crate::sandbox::world::Standing::Member,
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
    let chat_id = params.required_integer("chat_id")?;
    doings::set_standing(world, chat_id, &from, choice(params, "standing")?, now);
    Ok(json!({}))
}

fn faults(world: &mut World, params: &Params, _: i64) -> Result<Value, Why> {
    let order: FaultOrder =
        serde_json::from_value(params.object()).map_err(|error| Why(error.to_string()))?;
    world.faults.order(order);
    Ok(json!({}))
}
