//! What is done in a group: topics opened, renamed, closed; messages pinned and deleted; who may do what. Pure: calls, and what their results
//! say. Called by `jobs/deliver` and `jobs/desk`.

use serde_json::{Value, json, value::RawValue};

use super::{answer::SendError, client::PlainCall, encode::Rendered, object::Object};
use crate::{
    domain::ids::TelegramChat,
    effect::{ButtonAction, desk::Right},
};

/// Telegram's limit for the name of a topic, in characters.
const LONGEST_TITLE: usize = 128;

fn begin(method: &'static str, chat: TelegramChat) -> PlainCall {
    PlainCall::new(method).with("chat_id", chat.0)
}

/// Opens a topic of a forum.
pub fn open_thread(chat: TelegramChat, title: &str) -> PlainCall {
    begin("createForumTopic", chat).with("name", cut(title))
}

/// Telegram's number of a topic that was opened.
pub fn read_thread(result: &RawValue) -> Option<i64> {
    Object::read(result.get()).get("message_thread_id")
}

/// Calls a topic by another name.
pub fn rename_thread(chat: TelegramChat, thread: i64, title: &str) -> PlainCall {
    begin("editForumTopic", chat)
        .with("message_thread_id", thread)
        .with("name", cut(title))
}

/// Deletes a topic with everything in it.
pub fn delete_thread(chat: TelegramChat, thread: i64) -> PlainCall {
    begin("deleteForumTopic", chat).with("message_thread_id", thread)
}

/// Pins a message without a sound.
pub fn pin(chat: TelegramChat, message: i64) -> PlainCall {
    begin("pinChatMessage", chat)
        .with("message_id", message)
        .with("disable_notification", true)
}

/// Deletes a message.
pub fn delete_message(chat: TelegramChat, message: i64) -> PlainCall {
    begin("deleteMessage", chat).with("message_id", message)
}

/// Deletes up to a hundred messages; those that are gone are passed over.
pub fn delete_messages(chat: TelegramChat, messages: &[i64]) -> PlainCall {
    begin("deleteMessages", chat).with("message_ids", messages.to_vec())
}

/// A message to a place in a group.
pub fn post(
    (chat, thread, reply_to): (TelegramChat, Option<i64>, Option<i64>),
    message: Rendered,
) -> PlainCall {
    let call = begin("sendMessage", chat)
        .with_some("message_thread_id", thread)
        .with_some(
            "reply_parameters",
            reply_to.map(
                |message| json!({ "message_id": message, "allow_sending_without_reply": true }),
            ),
        )
        .with_some("protect_content", message.protect.then_some(true));
    with_words(call, message)
}

/// A message that stands already says this now.
pub fn change(chat: TelegramChat, number: i64, message: Rendered) -> PlainCall {
    with_words(
        begin("editMessageText", chat).with("message_id", number),
        message,
    )
}

fn with_words(call: PlainCall, message: Rendered) -> PlainCall {
    call.with("text", message.html)
        .with("parse_mode", "HTML")
        .with("link_preview_options", json!({ "is_disabled": true }))
        .with("reply_markup", keyboard(message.buttons))
}

fn keyboard(rows: Vec<Vec<(String, ButtonAction)>>) -> Value {
    let button = |(label, action): (String, ButtonAction)| match action {
        ButtonAction::Press(data) => json!({ "text": label, "callback_data": data }),
        ButtonAction::Link(url) => json!({ "text": label, "url": url }),
    };
    let rows: Vec<Vec<Value>> = rows
        .into_iter()
        .map(|row| row.into_iter().map(button).collect())
        .collect();
    json!({ "inline_keyboard": rows })
}

/// The numbers of messages that were sent: of one, or of an album.
pub fn read_messages(result: &RawValue) -> Vec<i64> {
    if let Ok(album) = serde_json::from_str::<Vec<Box<RawValue>>>(result.get()) {
        return album
            .iter()
            .filter_map(|message| Object::read(message.get()).get("message_id"))
            .collect();
    }
    Object::read(result.get())
        .get("message_id")
        .into_iter()
        .collect()
}

/// A picture, without a sound; the file itself goes with the call as `photo`.
pub fn picture(chat: TelegramChat, html: &str) -> PlainCall {
    begin("sendPhoto", chat)
        .with("caption", html)
        .with("parse_mode", "HTML")
        .with("disable_notification", true)
}

/// Asks what a group is.
pub fn ask_group(chat: TelegramChat) -> PlainCall {
    begin("getChat", chat)
}

/// Whether a group has topics.
pub fn read_is_forum(result: &RawValue) -> bool {
    Object::read(result.get())
        .get("is_forum")
        .unwrap_or_default()
}

/// Asks how somebody stands in a group.
pub fn ask_member(chat: TelegramChat, user: i64) -> PlainCall {
    begin("getChatMember", chat).with("user_id", user)
}

/// Asks who the bot is.
pub fn ask_me() -> PlainCall {
    PlainCall::new("getMe")
}

/// Telegram's id of the bot.
pub fn read_id(result: &RawValue) -> Option<i64> {
    Object::read(result.get()).get("id")
}

/// Whether an answer to [`ask_member`] says that there is nobody with this id in the group: or, as with `Gone`, that there is no such group.
pub fn is_nobody(error: &SendError) -> bool {
    match error {
        SendError::Gone => true,
        SendError::Refused(why) => ["PARTICIPANT_ID_INVALID", "USER_ID_INVALID"]
            .iter()
            .any(|word| why.contains(word)),
        _ => false,
    }
}

/// Whether somebody is in a group.
pub fn read_is_member(result: &RawValue) -> bool {
    let member = Object::read(result.get());
    let status: String = member.get("status").unwrap_or_default();
    match status.as_str() {
        "creator" | "administrator" | "member" => true,
        "restricted" => member.get("is_member").unwrap_or_default(),
        _ => false,
    }
}

/// What the bot may do in a group, by its own membership.
pub fn read_rights(result: &RawValue) -> Vec<Right> {
    let member = Object::read(result.get());
    let is_administrator = member.get::<String>("status").as_deref() == Some("administrator");
    let named = [
        (Right::Topics, "can_manage_topics"),
        (Right::Pins, "can_pin_messages"),
        (Right::Deletes, "can_delete_messages"),
        (Right::Invites, "can_invite_users"),
    ];
    let given = named
        .into_iter()
        .filter(|(_, field)| member.get(field).unwrap_or_default())
        .map(|(right, _)| right);
    is_administrator
        .then_some(Right::Administrator)
        .into_iter()
        .chain(given)
        .collect()
}

/// A way into a group for one person until an instant, in seconds since 1970.
pub fn make_link(chat: TelegramChat, expires_at: i64) -> PlainCall {
    begin("createChatInviteLink", chat)
        .with("expire_date", expires_at)
        .with("member_limit", 1)
}

/// The link.
pub fn read_link(result: &RawValue) -> Option<String> {
    Object::read(result.get()).get("invite_link")
}

fn cut(title: &str) -> String {
    title.chars().take(LONGEST_TITLE).collect()
}
