//! `sendPhoto`, `sendVoice`, `sendDocument` and their kin; `sendLocation`, `sendContact`.

use serde_json::{Map, Value, json};

use super::Call;
use super::target::Target;
use crate::sandbox::refusal::{Outcome, Refusal};
use crate::sandbox::wire::Upload;
use crate::sandbox::world::World;
use crate::sandbox::world::picture;
use crate::sandbox::world::shelf::FileKind;
use crate::sandbox::{formatted, markup};

const PHOTO_LIMIT_BYTES: usize = 10 * 1024 * 1024;
const FILE_LIMIT_BYTES: usize = 50 * 1024 * 1024;

/// Where the bytes of a medium come from.
pub(super) enum Source {
    /// They came with the call.
    Upload(Upload),
    /// What a message carries of a file that Telegram has already.
    Known(Value),
}

/// The medium that a parameter (or an item of an album) names: a field of the form, `attach://field`, or a `file_id`.
pub(super) fn source(
    call: &Call<'_>,
    kind: FileKind,
    field: &str,
    named: Option<&str>,
) -> Result<Source, Refusal> {
    let attached = named.and_then(|name| name.strip_prefix("attach://"));
    if let Some(upload) = call
        .params
        .file(attached.unwrap_or(field))
        .filter(|_| attached.is_some() || named.is_none())
    {
        check_upload(kind, upload)?;
        return Ok(Source::Upload(upload.clone()));
    }
    let Some(file_id) = named.filter(|_| attached.is_none()) else {
        return Err(Refusal::bad(format!("there is no {field} in the request")));
    };
    let record = call.world.shelf.find(file_id);
    let record = record.ok_or_else(|| Refusal::bad("wrong file identifier/HTTP URL specified"))?;
    if record.kind != kind {
        let name = |kind: FileKind| {
            let field = kind.field();
            field[..1].to_uppercase() + &field[1..]
        };
        let why = format!(
            "can't use file of type {} as {}",
            name(record.kind),
            name(kind)
        );
        return Err(Refusal::bad(why));
    }
    Ok(Source::Known(record.wire.clone()))
}

fn check_upload(kind: FileKind, upload: &Upload) -> Result<(), Refusal> {
    if upload.bytes.is_empty() {
        return Err(Refusal::bad("file must be non-empty"));
    }
    if kind == FileKind::Photo && picture::size(&upload.bytes).is_none() {
        return Err(Refusal::bad("IMAGE_PROCESS_FAILED"));
    }
    let limit = if kind == FileKind::Photo {
        PHOTO_LIMIT_BYTES
    } else {
        FILE_LIMIT_BYTES
    };
    if upload.bytes.len() > limit {
        return Err(Refusal {
            code: 413,
            description: "Request Entity Too Large".into(),
            parameters: None,
        });
    }
    Ok(())
}

/// Keeps what came with the call; gives what the message carries.
pub(super) fn shelve(
    world: &mut World,
    kind: FileKind,
    source: Source,
    duration_seconds: i64,
) -> Value {
    match source {
        Source::Known(wire) => wire,
        Source::Upload(upload) => world.shelf.put(kind, &upload, duration_seconds),
    }
}

fn send_file(call: &mut Call<'_>, kind: FileKind) -> Outcome {
    let target = Target::read(call)?;
    let named = call.params.text(kind.field());
    let source = source(call, kind, kind.field(), named.as_deref())?;
    let mut fields = super::send::words(
        &formatted::caption(call.params)?,
        "caption",
        "caption_entities",
    );
    for flag in ["has_spoiler", "show_caption_above_media"] {
        if call.params.flag(flag) {
            let field = if flag == "has_spoiler" {
                "has_media_spoiler"
            } else {
                flag
            };
            fields.insert(field.into(), json!(true));
        }
    }
    let markup = markup::read(call.params)?;
    let duration = call.params.integer("duration")?.unwrap_or(0);
    call.world.pace.take(target.chat_id, 1, call.now_ms)?;
    let carried = shelve(call.world, kind, source, duration);
    fields.insert(kind.field().into(), carried);
    Ok(target.post_unpaced(call, fields, markup).wire())
}

pub(super) fn send_photo(call: &mut Call<'_>) -> Outcome {
    send_file(call, FileKind::Photo)
}

pub(super) fn send_voice(call: &mut Call<'_>) -> Outcome {
    send_file(call, FileKind::Voice)
}

pub(super) fn send_document(call: &mut Call<'_>) -> Outcome {
    send_file(call, FileKind::Document)
}

pub(super) fn send_audio(call: &mut Call<'_>) -> Outcome {
    send_file(call, FileKind::Audio)
}

pub(super) fn send_video(call: &mut Call<'_>) -> Outcome {
    send_file(call, FileKind::Video)
}

pub(super) fn send_location(call: &mut Call<'_>) -> Outcome {
    let target = Target::read(call)?;
    let latitude = call.params.required_float("latitude")?;
    let longitude = call.params.required_float("longitude")?;
    if !(-90.0..=90.0).contains(&latitude) || !(-180.0..=180.0).contains(&longitude) {
        return Err(Refusal::bad("wrong latitude or longitude specified"));
    }
    let location = json!({ "latitude": latitude, "longitude": longitude });
    let markup = markup::read(call.params)?;
    let sent = target.post(
        call,
        Map::from_iter([("location".to_owned(), location)]),
        markup,
    )?;
    Ok(sent.wire())
}

pub(super) fn send_contact(call: &mut Call<'_>) -> Outcome {
    let target = Target::read(call)?;
    let required = |field: &str| {
        let value = call.params.text(field);
        value.ok_or_else(|| Refusal::bad(format!("{field} is empty")))
    };
    let contact =
        json!({ "phone_number": required("phone_number")?, "first_name": required("first_name")? });
    let markup = markup::read(call.params)?;
    let sent = target.post(
        call,
        Map::from_iter([("contact".to_owned(), contact)]),
        markup,
    )?;
    Ok(sent.wire())
}
