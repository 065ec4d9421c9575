//! What we say, as calls of the Bot API, pure. Called by `jobs/deliver`.

use reqwest::Url;
use teloxide::{
    payloads::{
        AnswerCallbackQuery, AnswerCallbackQuerySetters, EditMessageReplyMarkup, SendMessage,
        SendMessageSetters,
    },
    types::{
        CallbackQueryId, ChatId, InlineKeyboardButton, InlineKeyboardMarkup, LinkPreviewOptions,
        MessageId, ParseMode,
    },
};

use super::{answer::SendError, client::Client};
use crate::{domain::ids::TelegramChat, effect::ButtonAction};

/// A message to send, rendered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rendered {
    /// Telegram HTML, at most 4096 UTF-16 units once parsed.
    pub html: String,
    /// Rows of labels and what they do; empty for none.
    pub buttons: Vec<Vec<(String, ButtonAction)>>,
    /// Telegram's apps refuse to forward, save or copy it.
    pub protect: bool,
}

/// One call that says something.
#[derive(Debug, Clone, PartialEq)]
pub enum Call {
    /// A message.
    Message(SendMessage),
    /// The end of a press's waiting sign, with or without words.
    Toast(AnswerCallbackQuery),
    /// A message's buttons taken away.
    DropButtons(EditMessageReplyMarkup),
}

/// A message to a chat. Links in it show no preview: a preview tells its server who reads what, and fills an old phone's screen.
pub fn encode_message(chat: TelegramChat, message: Rendered) -> Call {
    let rows: Vec<Vec<InlineKeyboardButton>> = message
        .buttons
        .into_iter()
        .map(|row| row.into_iter().filter_map(encode_button).collect())
        .filter(|row: &Vec<_>| !row.is_empty())
        .collect();
    let mut call = SendMessage::new(ChatId(chat.0), message.html)
        .parse_mode(ParseMode::Html)
        .link_preview_options(LinkPreviewOptions {
            is_disabled: true,
            url: None,
            prefer_small_media: false,
            prefer_large_media: false,
            show_above_text: false,
        });
    if message.protect {
        call = call.protect_content(true);
    }
    if !rows.is_empty() {
        call = call.reply_markup(InlineKeyboardMarkup::new(rows));
    }
    Call::Message(call)
}

/// The answer to a press.
pub fn encode_toast(callback_query_id: String, text: Option<String>) -> Call {
    let call = AnswerCallbackQuery::new(CallbackQueryId(callback_query_id));
    Call::Toast(match text {
        Some(text) => call.text(text),
        None => call,
    })
}

/// Takes a message's buttons away.
pub fn encode_drop_buttons(chat: TelegramChat, message_id: i32) -> Call {
    Call::DropButtons(EditMessageReplyMarkup::new(
        ChatId(chat.0),
        MessageId(message_id),
    ))
}

impl Call {
    /// Makes the call. What it answers is not needed: an effect of ours is never built on the number of a message sent.
    pub async fn send(&self, client: &Client) -> Result<(), SendError> {
        match self {
            Self::Message(call) => client.call(call).await,
            Self::Toast(call) => client.call(call).await,
            Self::DropButtons(call) => client.call(call).await,
        }
        .map(|_| ())
    }
}

/// A button; `None` for a link that is none, for one bad button would cost the whole message.
fn encode_button((label, action): (String, ButtonAction)) -> Option<InlineKeyboardButton> {
    match action {
        ButtonAction::Press(payload) => Some(InlineKeyboardButton::callback(label, payload)),
        ButtonAction::Link(link) => {
            let link = Url::parse(&link).ok()?;
            Some(InlineKeyboardButton::url(label, link))
        }
    }
}
