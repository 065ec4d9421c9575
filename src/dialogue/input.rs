//! What came in from a private chat, already taken apart. Made by `telegram/decode`.

/// One thing a person did. File ids are Telegram's.
#[derive(Debug, Clone, PartialEq)]
pub enum Input {
    /// Words, as typed (commands included: "/start"). At most 4096 UTF-16 units.
    Words(String),
    /// A button was pressed; its payload, possibly forged or of an older message.
    Press(String),
    /// A photo.
    Photo {
        /// Telegram file id of the largest size.
        file_id: String,
        /// Words below it.
        caption: Option<String>,
    },
    /// A voice note.
    Voice {
        /// Telegram file id.
        file_id: String,
        /// Length in seconds.
        seconds: u32,
    },
    /// A location, in degrees.
    Location {
        /// Degrees north.
        latitude: f64,
        /// Degrees east.
        longitude: f64,
    },
    /// A file.
    Document {
        /// Whether it is an image sent "as file" (it would keep where and when it was taken).
        is_image: bool,
    },
    /// A contact, which we never ask for and never keep.
    Contact,
    /// A message was edited after it was sent; its new words.
    Edited(String),
    /// Anything else (sticker, video, poll, …).
    Other,
    /// The person blocked the bot.
    Blocked,
    /// The person unblocked the bot.
    Unblocked,
}
