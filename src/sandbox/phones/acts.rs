//! What a phone may do, by name: reads the parameters, lets `doings` do it, says what came of it. What it does to groups is
//! `group_acts.rs`.

use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use super::group_acts;
use crate::sandbox::attachment::Attachment;
use crate::sandbox::doings::{self, PhoneError, Place, Point};
use crate::sandbox::faults::FaultOrder;
use crate::sandbox::refusal::Refusal;
use crate::sandbox::wire::{Params, Upload};
use crate::sandbox::world::World;
use crate::sandbox::world::shelf::{Detail, FileKind};

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
    speaking(name).or_else(|| group_acts::find(name))
}

fn speaking(name: &str) -> Option<Act> {
    Some(match name {
        "say" => say,
        "press" => press,
        "photo" => |world, params, now| send_files(world, params, now, FileKind::Photo),
        "voice" => |world, params, now| send_files(world, params, now, FileKind::Voice),
        "document" => |world, params, now| send_files(world, params, now, FileKind::Document),
        "audio" => |world, params, now| send_files(world, params, now, FileKind::Audio),
        "video" => |world, params, now| send_files(world, params, now, FileKind::Video),
        "video_note" => |world, params, now| send_files(world, params, now, FileKind::VideoNote),
        "animation" => |world, params, now| send_files(world, params, now, FileKind::Animation),
        "sticker" => |world, params, now| send_files(world, params, now, FileKind::Sticker),
        "location" => location,
        "forward" => forward,
        "edit" => edit,
        "edit_media" => edit_media,
        "delete" => delete,
        "people" => people,
        "block" => {
            |world, params, now| Ok(doings::block(world, person(params)?, now).map(|()| json!({}))?)
        }
        "unblock" => |world, params, now| {
            Ok(doings::unblock(world, person(params)?, now).map(|()| json!({}))?)
        },
        "faults" => faults,
        "mend" => |world, _, _| {
            world.faults.clear();
            Ok(json!({}))
        },
        _ => return None,
    })
}

pub(super) fn person(params: &Params) -> Result<i64, Refusal> {
    params.required_integer("person_id")
}

fn place(params: &Params) -> Result<Place, Refusal> {
    Ok(Place {
        chat_id: params.integer("chat_id")?.unwrap_or(person(params)?),
        thread_id: params.integer("thread_id")?,
        reply_to: params.integer("reply_to")?,
        anonymous: params.flag("anonymous"),
    })
}

/// The chat and the number of a message in it.
fn message_of(params: &Params) -> Result<(i64, i64), Refusal> {
    Ok((
        place(params)?.chat_id,
        params.required_integer("message_id")?,
    ))
}

pub(super) fn words(params: &Params, name: &str) -> String {
    params.text(name).unwrap_or_default()
}

/// One of a few names, as serde knows them.
pub(super) fn choice<T: DeserializeOwned>(params: &Params, name: &str) -> Result<T, Why> {
    let given = words(params, name);
    serde_json::from_value(json!(given)).map_err(|_| Why(format!("{name} cannot be {given:?}")))
}

fn say(world: &mut World, params: &Params, now: i64) -> Result<Value, Why> {
    let (text, html) = (words(params, "text"), words(params, "html"));
    let (person_id, place) = (person(params)?, place(params)?);
    let message = if html.is_empty() {
        doings::say(world, person_id, place, &text, now)?
    } else {
        doings::say_html(world, person_id, place, &html, now)?
    };
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
    let attachments = attachments(params, kind)?;
    let from = (person(params)?, place(params)?);
    let sent = doings::send_files(world, from, &attachments, &words(params, "caption"), now)?;
    Ok(json!({ "messages": sent }))
}

fn attachments(params: &Params, kind: FileKind) -> Result<Vec<Attachment>, Refusal> {
    let detail = Detail {
        duration_seconds: params.integer("duration")?.unwrap_or(1),
        emoji: words(params, "emoji"),
    };
    let attach = |upload: &Upload| Attachment {
        kind,
        upload: upload.clone(),
        detail: detail.clone(),
    };
    Ok(params.files().into_iter().map(attach).collect())
}

fn location(world: &mut World, params: &Params, now: i64) -> Result<Value, Why> {
    let (title, address) = (words(params, "title"), words(params, "address"));
    let point = Point {
        latitude: params.required_float("latitude")?,
        longitude: params.required_float("longitude")?,
        venue: (!title.is_empty()).then_some((title.as_str(), address.as_str())),
    };
    let message = doings::send_point(world, person(params)?, place(params)?, &point, now)?;
    Ok(json!({ "message": message }))
}

fn forward(world: &mut World, params: &Params, now: i64) -> Result<Value, Why> {
    let from = (
        params.required_integer("from_chat_id")?,
        params.required_integer("message_id")?,
    );
    let message = doings::forward(world, person(params)?, from, place(params)?, now)?;
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

fn edit_media(world: &mut World, params: &Params, now: i64) -> Result<Value, Why> {
    let attachments = attachments(params, choice(params, "kind")?)?;
    let attachment = attachments.first().ok_or(PhoneError::Empty)?;
    let new = (attachment, words(params, "caption"));
    let (person_id, of) = (person(params)?, message_of(params)?);
    let message = doings::edit_media(world, person_id, of, (new.0, &new.1), now)?;
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

fn faults(world: &mut World, params: &Params, _: i64) -> Result<Value, Why> {
    let order: FaultOrder =
        serde_json::from_value(params.object()).map_err(|error| Why(error.to_string()))?;
    world.faults.order(order);
    Ok(json!({}))
}
