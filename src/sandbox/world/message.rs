//! One message, kept in the shape that it has on the wire. Knows how to be read; who may change it is the methods' matter.

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

/// A message as Telegram writes it (`Message` of the Bot API).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Message(pub(crate) Map<String, Value>);

/// A button under a message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Button {
    /// What is written on it.
    pub text: String,
    /// What the bot is told when it is pressed; `None` for a link.
    pub data: Option<String>,
    /// Where it leads; `None` for a button that calls the bot.
    pub url: Option<String>,
}

impl Message {
    /// The number of the message in its chat.
    pub fn id(&self) -> i64 {
        self.integer("message_id")
    }

    /// The chat that it stands in.
    pub fn chat_id(&self) -> i64 {
        self.0["chat"]["id"].as_i64().unwrap_or_default()
    }

    /// The topic that it stands in; `None` in General and in chats without topics.
    pub fn thread_id(&self) -> Option<i64> {
        self.0.get("message_thread_id").and_then(Value::as_i64)
    }

    /// When it was sent, in seconds since 1970.
    pub fn sent_at(&self) -> i64 {
        self.integer("date")
    }

    /// Whether the bot wrote it. An anonymous administrator seems to be a bot, too, and is none.
    pub fn by_bot(&self) -> bool {
        self.0["from"]["is_bot"].as_bool().unwrap_or(false) && !self.is_anonymous()
    }

    /// Whether an administrator wrote it in the group's name.
    pub fn is_anonymous(&self) -> bool {
        self.0.contains_key("sender_chat")
    }

    /// Who wrote it.
    pub fn from_id(&self) -> i64 {
        self.0["from"]["id"].as_i64().unwrap_or_default()
    }

    /// Its text or its caption; empty when it has neither.
    pub fn text(&self) -> &str {
        let words = self.0.get("text").or_else(|| self.0.get("caption"));
        words.and_then(Value::as_str).unwrap_or_default()
    }

    /// The inline buttons under it, row after row.
    pub fn buttons(&self) -> Vec<Button> {
        let rows = self
            .0
            .get("reply_markup")
            .and_then(|markup| markup["inline_keyboard"].as_array());
        let buttons = rows.into_iter().flatten().filter_map(Value::as_array);
        buttons.flatten().map(Button::read).collect()
    }

    /// The button that carries this data.
    pub fn find_button(&self, data: &str) -> Option<Button> {
        let mut buttons = self.buttons().into_iter();
        buttons.find(|button| button.data.as_deref() == Some(data))
    }

    /// The button on which this is written.
    pub fn find_button_by_text(&self, text: &str) -> Option<Button> {
        self.buttons()
            .into_iter()
            .find(|button| button.text == text)
    }

    /// The whole message as Telegram writes it.
    pub fn wire(&self) -> Value {
        Value::Object(self.0.clone())
    }

    /// As it stands inside another message: without what it replies to itself.
    pub(crate) fn wire_within(&self) -> Value {
        let mut fields = self.0.clone();
        fields.remove("reply_to_message");
        fields.remove("pinned_message");
        Value::Object(fields)
    }

    /// What it carries: the field of the Bot API that says something (`text`, `photo`, `sticker`…); `None` for a message that
    /// tells of something that happened.
    pub fn content(&self) -> Option<&'static str> {
        // An animation comes as a document too, and a venue as a location.
        const CONTENT: [&str; 13] = [
            "text",
            "photo",
            "voice",
            "animation",
            "document",
            "venue",
            "location",
            "audio",
            "video",
            "video_note",
            "contact",
            "sticker",
            "poll",
        ];
        CONTENT
            .into_iter()
            .find(|field| self.0.contains_key(*field))
    }

    /// Whether it tells of something that happened, instead of saying something.
    pub(crate) fn is_service(&self) -> bool {
        self.content().is_none()
    }

    /// Whether its picture is hidden until it is pressed.
    pub fn has_spoiler(&self) -> bool {
        self.0.contains_key("has_media_spoiler")
    }

    /// Whether it may neither be given on nor saved.
    pub fn is_protected(&self) -> bool {
        self.0.contains_key("has_protected_content")
    }

    /// The number of the message that it replies to. In a topic, a message that replies to none "replies" to the topic's first.
    pub fn reply_to(&self) -> Option<i64> {
        self.0.get("reply_to_message")?["message_id"].as_i64()
    }

    fn integer(&self, field: &str) -> i64 {
        self.0
            .get(field)
            .and_then(Value::as_i64)
            .unwrap_or_default()
    }
}

impl Button {
    fn read(wire: &Value) -> Self {
        let field = |name: &str| wire[name].as_str().map(ToOwned::to_owned);
        Self {
            text: field("text").unwrap_or_default(),
            data: field("callback_data"),
            url: field("url"),
        }
    }
}
