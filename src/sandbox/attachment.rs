//! A file that a person sends, with what belongs to its kind. Made by tests and by the page's acts, put on the shelf by `doings`.

use axum::body::Bytes;

use super::wire::Upload;
use super::world::shelf::{Detail, FileKind};

/// A photo, a voice note, a sticker and so on, before it is sent.
#[derive(Debug, Clone)]
pub struct Attachment {
    pub(crate) kind: FileKind,
    pub(crate) upload: Upload,
    pub(crate) detail: Detail,
}

impl Attachment {
    /// A photo.
    pub fn photo(bytes: Vec<u8>) -> Self {
        Self::lasting(FileKind::Photo, ("photo.jpg", "image/jpeg"), bytes, 0)
    }

    /// A voice note of so many seconds, as OGG.
    pub fn voice(bytes: Vec<u8>, seconds: i64) -> Self {
        Self::lasting(FileKind::Voice, ("voice.oga", "audio/ogg"), bytes, seconds)
    }

    /// A piece of music or a recording of so many seconds.
    pub fn audio(bytes: Vec<u8>, seconds: i64) -> Self {
        Self::lasting(FileKind::Audio, ("audio.mp3", "audio/mpeg"), bytes, seconds)
    }

    /// A video of so many seconds.
    pub fn video(bytes: Vec<u8>, seconds: i64) -> Self {
        Self::lasting(FileKind::Video, ("video.mp4", "video/mp4"), bytes, seconds)
    }

    /// A round video message of so many seconds.
    pub fn video_note(bytes: Vec<u8>, seconds: i64) -> Self {
        let named = ("round.mp4", "video/mp4");
        Self::lasting(FileKind::VideoNote, named, bytes, seconds)
    }

    /// A video without sound that runs in a loop.
    pub fn animation(bytes: Vec<u8>, seconds: i64) -> Self {
        let named = ("animation.mp4", "video/mp4");
        Self::lasting(FileKind::Animation, named, bytes, seconds)
    }

    /// A sticker, as WebP, and the emoji that it stands for.
    pub fn sticker(bytes: Vec<u8>, emoji: &str) -> Self {
        let mut sticker =
            Self::lasting(FileKind::Sticker, ("sticker.webp", "image/webp"), bytes, 0);
        emoji.clone_into(&mut sticker.detail.emoji);
        sticker
    }

    /// A file of any sort.
    pub fn document(file_name: &str, mime: &str, bytes: Vec<u8>) -> Self {
        Self::lasting(FileKind::Document, (file_name, mime), bytes, 0)
    }

    fn lasting(kind: FileKind, (name, mime): (&str, &str), bytes: Vec<u8>, seconds: i64) -> Self {
        let upload = Upload {
            name: name.to_owned(),
            mime: mime.to_owned(),
            bytes: Bytes::from(bytes),
        };
        let detail = Detail {
            duration_seconds: seconds,
            ..Detail::default()
        };
        Self {
            kind,
            upload,
            detail,
        }
    }
}
