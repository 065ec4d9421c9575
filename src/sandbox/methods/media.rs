//! `sendPhoto`, `sendVoice`, `sendSticker` and their kin: every method that sends one file.

use serde_json::{Map, Value, json};

use super::Call;
use super::target::Target;
use crate::sandbox::refusal::{Outcome, Refusal};
use crate::sandbox::wire::Upload;
use crate::sandbox::world::World;
use crate::sandbox::world::picture;
use crate::sandbox::world::shelf::{Detail, FileKind};
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
        let why = format!(
            "can't use file of type {} as {}",
            record.kind.name(),
            kind.name()
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

/// Keeps what came with the call; gives the fields of the message that carry it.
pub(super) fn shelve(
    world: &mut World,
    kind: FileKind,
    source: Source,
    detail: &Detail,
) -> Map<String, Value> {
    let wire = match source {
        Source::Known(wire) => wire,
        Source::Upload(upload) => world.shelf.put(kind, &upload, detail),
    };
    carried(kind, wire)
}

/// The fields of a message that carry a file. An animation comes as a document too, for older bots.
pub(crate) fn carried(kind: FileKind, wire: Value) -> Map<String, Value> {
    let mut fields = Map::new();
    if kind == FileKind::Animation {
        fields.insert("document".into(), wire.clone());
    }
    fields.insert(kind.field().into(), wire);
    fields
}

fn send_file(call: &mut Call<'_>, kind: FileKind) -> Outcome {
    let target = Target::read(call)?;
    let named = call.params.text(kind.field());
    let source = source(call, kind, kind.field(), named.as_deref())?;
    let mut fields = read_caption(call, kind)?;
    let markup = markup::read(call.params)?;
    let detail = Detail {
        duration_seconds: call.params.integer("duration")?.unwrap_or(0),
        emoji: call.params.text("emoji").unwrap_or_default(),
    };
    call.world.pace.take(target.chat_id, 1, call.now_ms)?;
    fields.extend(shelve(call.world, kind, source, &detail));
    Ok(target.post_unpaced(call, fields, markup).wire())
}

/// The words under a medium and how it is shown; nothing for a kind that takes no words.
fn read_caption(call: &Call<'_>, kind: FileKind) -> Result<Map<String, Value>, Refusal> {
    if !kind.has_caption() {
        return Ok(Map::new());
    }
    let caption = formatted::caption(call.params)?;
    let mut fields = super::send::words(&caption, "caption", "caption_entities");
    if kind.can_be_hidden() && call.params.flag("has_spoiler") {
        fields.insert("has_media_spoiler".into(), json!(true));
    }
    if call.params.flag("show_caption_above_media") {
        fields.insert("show_caption_above_media".into(), json!(true));
    }
    Ok(fields)
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

pub(super) fn send_video_note(call: &mut Call<'_>) -> Outcome {
    send_file(call, FileKind::VideoNote)
}

pub(super) fn send_animation(call: &mut Call<'_>) -> Outcome {
    send_file(call, FileKind::Animation)
}

pub(super) fn send_sticker(call: &mut Call<'_>) -> Outcome {
    send_file(call, FileKind::Sticker)
}
