//! What the Bot API answered to a call, and what that means for us: the result, or a [`SendError`] that says what happens next. Pure.

use std::time::Duration;

use serde_json::value::RawValue;

use super::object::Object;
use crate::domain::ids::TelegramChat;

/// Why a call had no effect, told by what happens next. Carries no words of a person and no token.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SendError {
    /// Too many calls: try again after this long.
    #[error("Telegram asks to wait {} s", .0.as_secs())]
    Wait(Duration),
    /// The person blocked the bot, or the chat is no more: not tried again until they write.
    #[error("the chat cannot be reached")]
    Gone,
    /// The group has become a supergroup, which has this id: send it there.
    #[error("the group has moved")]
    Moved(TelegramChat),
    /// It came too late to matter (an old press, a message that can no longer be changed): dropped.
    #[error("too late")]
    Expired,
    /// The topic was deleted: it is opened anew.
    #[error("the topic is no more")]
    ThreadGone,
    /// The message that was to be changed is no more: it is sent anew, or left.
    #[error("the message is no more")]
    MessageGone,
    /// Our fault: the same call will be refused again.
    #[error("refused: {0}")]
    Refused(String),
    /// Telegram does not know the token: nothing works until somebody looks after it.
    #[error("Telegram does not know this token")]
    UnknownToken,
    /// Another process fetches updates with the same token, or a webhook is set.
    #[error("another process fetches the updates of this bot, or a webhook is set")]
    Conflict,
    /// No answer, half an answer, or a server in trouble: try again, later each time.
    #[error("network: {0}")]
    Network(String),
}

/// How long to wait when Telegram says "too many" but not how long.
const UNTOLD_WAIT: Duration = Duration::from_secs(5);

/// Refusals of a chat that is no more. Compared by a part of the sentence, without case: Telegram adds details to many of them, which is
/// why teloxide's `ApiError`, which compares whole sentences, is not used.
const GONE: [&str; 7] = [
    "chat not found",
    "user not found",
    "peer_id_invalid",
    "user is deactivated",
    "group is deactivated",
    "bot was kicked",
    "bot was blocked",
];

/// Refusals of a call that is no longer needed.
const EXPIRED: [&str; 7] = [
    "query is too old",
    "query_id_invalid",
    "message is not modified",
    "message_not_modified",
    "topic_not_modified",
    "topic_closed",
    "message can't be deleted",
];

/// Refusals of a place in a group that is no more.
const THREAD_GONE: [&str; 3] = [
    "message thread not found",
    "topic_deleted",
    "topic_id_invalid",
];

/// Refusals of a message that is no more.
const MESSAGE_GONE: [&str; 5] = [
    "message to edit not found",
    "message to delete not found",
    "message to pin not found",
    "message can't be edited",
    "message_id_invalid",
];

/// Reads an answer: the raw `result`, or what happens next. `status` is HTTP's.
pub fn decode_answer(status: u16, body: &str) -> Result<Box<RawValue>, SendError> {
    let answer = Object::read(body);
    if answer.get("ok") == Some(true) {
        return answer
            .get("result")
            .ok_or_else(|| SendError::Network("an answer without result".to_owned()));
    }
    let Some(description) = answer.words("description") else {
        // A proxy's page, or half an answer: Telegram itself did not speak.
        return Err(SendError::Network(format!(
            "status {status}, no answer of the Bot API"
        )));
    };
    let code = answer.get("error_code").unwrap_or(status);
    Err(decode_refusal(
        code,
        &description,
        &answer.object("parameters"),
    ))
}

fn decode_refusal(code: u16, description: &str, parameters: &Object<'_>) -> SendError {
    if let Some(chat) = parameters.get("migrate_to_chat_id") {
        return SendError::Moved(TelegramChat(chat));
    }
    match code {
        429 => SendError::Wait(
            parameters
                .get("retry_after")
                .map_or(UNTOLD_WAIT, Duration::from_secs),
        ),
        500.. => SendError::Network(format!("status {code}")),
        401 | 404 => SendError::UnknownToken,
        409 => SendError::Conflict,
        403 => SendError::Gone,
        _ => decode_bad_request(code, description),
    }
}

fn decode_bad_request(code: u16, description: &str) -> SendError {
    let lower = description.to_lowercase();
    let is_one_of = |phrases: &[&str]| phrases.iter().any(|phrase| lower.contains(phrase));
    if is_one_of(&GONE) {
        SendError::Gone
    } else if is_one_of(&EXPIRED) {
        SendError::Expired
    } else if is_one_of(&THREAD_GONE) {
        SendError::ThreadGone
    } else if is_one_of(&MESSAGE_GONE) {
        SendError::MessageGone
    } else {
        SendError::Refused(format!("{code} {}", without_quotes(description)))
    }
}

/// The part of a description that is surely Telegram's own: it may quote our text ("can't parse entities: Unsupported start tag …").
fn without_quotes(description: &str) -> String {
    let told = description
        .strip_prefix("Bad Request: ")
        .unwrap_or(description);
    told.chars()
        .take_while(|c| c.is_ascii() && !matches!(c, ':' | '"' | '<'))
        .take(60)
        .collect()
}
