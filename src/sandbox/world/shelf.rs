//! The files that were sent: what is known of each, and its bytes (in memory, or in a folder beside the world's file).

use std::collections::{BTreeMap, HashMap};
use std::path::PathBuf;

use axum::body::Bytes;
use rand::distr::{Alphanumeric, SampleString};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::picture;
use crate::sandbox::wire::Upload;

/// How large a file may be for `getFile`, in bytes.
pub(crate) const DOWNLOAD_LIMIT_BYTES: usize = 20 * 1024 * 1024;

/// What sort of file, which decides its folder and how its `file_id` begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum FileKind {
    Photo,
    Voice,
    Document,
    Audio,
    Video,
    VideoNote,
    Animation,
    Sticker,
}

/// What is said of a file when it is sent.
#[derive(Debug, Clone, Default)]
pub(crate) struct Detail {
    pub duration_seconds: i64,
    /// What a sticker stands for; empty for none.
    pub emoji: String,
}

/// What is known of a file.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct FileRecord {
    pub kind: FileKind,
    /// What a message carries of it: `PhotoSize`, `Voice`, `Document` of the Bot API.
    pub wire: Value,
    pub path: String,
    pub mime: String,
    pub size: usize,
}

/// All files by their `file_id`.
#[derive(Debug, Default, Serialize, Deserialize)]
pub(crate) struct Shelf {
    files: BTreeMap<String, FileRecord>,
    next: u64,
    #[serde(skip)]
    bytes: HashMap<String, Bytes>,
    #[serde(skip)]
    pub folder: Option<PathBuf>,
}

impl FileKind {
    /// The field of a message that carries it, which is also the parameter's name.
    pub fn field(self) -> &'static str {
        match self {
            Self::Photo => "photo",
            Self::Voice => "voice",
            Self::Document => "document",
            Self::Audio => "audio",
            Self::Video => "video",
            Self::VideoNote => "video_note",
            Self::Animation => "animation",
            Self::Sticker => "sticker",
        }
    }

    /// Its name in Telegram's refusals.
    pub fn name(self) -> &'static str {
        match self {
            Self::Photo => "Photo",
            Self::Voice => "Voice",
            Self::Document => "Document",
            Self::Audio => "Audio",
            Self::Video => "Video",
            Self::VideoNote => "VideoNote",
            Self::Animation => "Animation",
            Self::Sticker => "Sticker",
        }
    }

    /// Whether words may stand under it.
    pub fn has_caption(self) -> bool {
        !matches!(self, Self::VideoNote | Self::Sticker)
    }

    /// Whether it may be hidden behind a spoiler.
    pub fn can_be_hidden(self) -> bool {
        matches!(self, Self::Photo | Self::Video | Self::Animation)
    }

    fn folder_and_prefix(self) -> (&'static str, &'static str) {
        match self {
            Self::Photo => ("photos", "AgACAgQAAxkBAAI"),
            Self::Voice => ("voice", "AwACAgQAAxkBAAI"),
            Self::Document => ("documents", "BQACAgQAAxkBAAI"),
            Self::Audio => ("music", "CQACAgQAAxkBAAI"),
            Self::Video => ("videos", "BAACAgQAAxkBAAI"),
            Self::VideoNote => ("video_notes", "DQACAgQAAxkBAAI"),
            Self::Animation => ("animations", "CgACAgQAAxkBAAI"),
            Self::Sticker => ("stickers", "CAACAgQAAxkBAAI"),
        }
    }
}

impl Shelf {
    /// Keeps a file and gives what a message carries of it: an array of sizes for a photo, else one object.
    pub fn put(&mut self, kind: FileKind, upload: &Upload, detail: &Detail) -> Value {
        let (folder, _) = kind.folder_and_prefix();
        let path = format!("{folder}/file_{}.{}", self.next, extension(&upload.name));
        self.next += 1;
        self.store_bytes(&path, &upload.bytes);
        let record = FileRecord {
            kind,
            wire: Value::Null,
            path,
            mime: upload.mime.clone(),
            size: upload.bytes.len(),
        };
        if kind == FileKind::Photo {
            return self.put_sizes(&record, upload);
        }
        let mut wire = new_file(kind, record.size);
        describe(&mut wire, kind, upload, detail);
        self.files.insert(
            id_of(&wire),
            FileRecord {
                wire: wire.clone(),
                ..record
            },
        );
        wire
    }

    fn put_sizes(&mut self, record: &FileRecord, upload: &Upload) -> Value {
        let (width, height) = picture::size(&upload.bytes).unwrap_or((800, 600));
        let mut sizes = Vec::new();
        for (width, height) in picture::sizes(width, height) {
            let mut wire = new_file(FileKind::Photo, record.size);
            wire["width"] = json!(width);
            wire["height"] = json!(height);
            sizes.push(wire);
        }
        let all = Value::Array(sizes);
        for size in all.as_array().into_iter().flatten() {
            self.files.insert(
                id_of(size),
                FileRecord {
                    wire: all.clone(),
                    ..record.clone()
                },
            );
        }
        all
    }

    fn store_bytes(&mut self, path: &str, bytes: &Bytes) {
        let Some(folder) = &self.folder else {
            self.bytes.insert(path.to_owned(), bytes.clone());
            return;
        };
        let target = folder.join(path);
        let parent = target.parent().unwrap_or(folder);
        let written = std::fs::create_dir_all(parent).and_then(|()| std::fs::write(&target, bytes));
        if let Err(error) = written {
            tracing::warn!(%error, "a file could not be kept");
        }
    }

    /// What is known of a file.
    pub fn find(&self, file_id: &str) -> Option<&FileRecord> {
        self.files.get(file_id)
    }

    /// The bytes under a path that `getFile` gave. `None` for any other path.
    pub fn find_bytes(&self, path: &str) -> Option<Bytes> {
        if let Some(bytes) = self.bytes.get(path) {
            return Some(bytes.clone());
        }
        let known = self.files.values().any(|record| record.path == path);
        let folder = self.folder.as_ref().filter(|_| known)?;
        std::fs::read(folder.join(path)).ok().map(Bytes::from)
    }
}

fn new_file(kind: FileKind, size: usize) -> Value {
    let (_, prefix) = kind.folder_and_prefix();
    let random = |length| Alphanumeric.sample_string(&mut rand::rng(), length);
    json!({
        "file_id": format!("{prefix}{}", random(48)), "file_unique_id": format!("AgAD{}", random(11)), "file_size": size,
    })
}

/// What a message carries of a file besides its number and size, by its kind.
fn describe(wire: &mut Value, kind: FileKind, upload: &Upload, detail: &Detail) {
    let fields = match kind {
        FileKind::Photo => json!({}),
        FileKind::Document => json!({ "mime_type": upload.mime, "file_name": upload.name }),
        FileKind::Voice => {
            json!({ "mime_type": upload.mime, "duration": detail.duration_seconds })
        }
        FileKind::Audio => json!({
            "mime_type": upload.mime, "duration": detail.duration_seconds, "file_name": upload.name,
        }),
        FileKind::Video | FileKind::Animation => json!({
            "mime_type": upload.mime, "duration": detail.duration_seconds, "width": 640, "height": 480,
            "file_name": upload.name,
        }),
        FileKind::VideoNote => json!({ "duration": detail.duration_seconds, "length": 240 }),
        FileKind::Sticker => sticker(&detail.emoji),
    };
    for (field, value) in fields.as_object().into_iter().flatten() {
        wire[field] = value.clone();
    }
}

fn sticker(emoji: &str) -> Value {
    let mut fields = json!({
        "type": "regular", "width": 512, "height": 512, "is_animated": false, "is_video": false,
    });
    if !emoji.is_empty() {
        fields["emoji"] = json!(emoji);
    }
    fields
}

fn id_of(wire: &Value) -> String {
    wire["file_id"].as_str().unwrap_or_default().to_owned()
}

/// How a file's name ends, if that is plain.
fn extension(name: &str) -> &str {
    let end = name.rsplit_once('.').map(|(_, end)| end);
    let plain =
        |end: &&str| (1..=8).contains(&end.len()) && end.bytes().all(|b| b.is_ascii_alphanumeric());
    end.filter(plain).unwrap_or("bin")
}
