//! What we say, as the JSON that a strict server of the Bot API takes: no field that is null, none that the method does not have.

use athar::{
    domain::ids::TelegramChat,
    effect::ButtonAction,
    telegram::encode::{Call, Rendered, encode_drop_buttons, encode_message, encode_toast},
};
use serde_json::{Value, json};

const CHAT: TelegramChat = TelegramChat(7_123_456_789);

fn body(call: &Call) -> Value {
    match call {
        Call::Message(call) => json!(call),
        Call::Toast(call) => json!(call),
        Call::DropButtons(call) => json!(call),
    }
}

fn message(buttons: Vec<Vec<(String, ButtonAction)>>, protect: bool) -> Value {
    let html = "<b>a</b>".to_owned();
    let rendered = Rendered {
        html,
        buttons,
        protect,
    };
    body(&encode_message(CHAT, rendered))
}

#[test]
fn a_plain_message_has_just_what_it_needs() {
    let expected = json!({
        "chat_id": 7_123_456_789_i64,
        "text": "<b>a</b>",
        "parse_mode": "HTML",
        "link_preview_options": { "is_disabled": true },
    });
    assert_eq!(message(Vec::new(), false), expected);
}

#[test]
fn buttons_stand_in_their_rows_and_a_possible_match_is_protected() {
    let press =
        |label: &str, payload: &str| (label.to_owned(), ButtonAction::Press(payload.to_owned()));
    let link = |to: &str| ("open".to_owned(), ButtonAction::Link(to.to_owned()));
    let body = message(
        vec![
            vec![press("نعم", "1.yes"), press("لا", "1.no")],
            vec![link("https://t.me/athar_bot?start=x")],
        ],
        true,
    );
    assert_eq!(body["protect_content"], json!(true));
    let expected = json!({ "inline_keyboard": [
        [{ "text": "نعم", "callback_data": "1.yes" }, { "text": "لا", "callback_data": "1.no" }],
        [{ "text": "open", "url": "https://t.me/athar_bot?start=x" }],
    ]});
    assert_eq!(body["reply_markup"], expected);
}

#[test]
fn a_link_that_is_none_does_not_cost_the_message() {
    let link = (
        "open".to_owned(),
        ButtonAction::Link("not a link".to_owned()),
    );
    assert_eq!(message(vec![vec![link]], false).get("reply_markup"), None);
}

#[test]
fn a_toast_may_be_silent() {
    let silent = body(&encode_toast("42".to_owned(), None));
    assert_eq!(silent, json!({ "callback_query_id": "42" }));
    let told = body(&encode_toast("42".to_owned(), Some("saved".to_owned())));
    assert_eq!(told, json!({ "callback_query_id": "42", "text": "saved" }));
}

#[test]
fn buttons_are_dropped_by_an_edit_without_any() {
    let expected = json!({ "chat_id": 7_123_456_789_i64, "message_id": 9 });
    assert_eq!(body(&encode_drop_buttons(CHAT, 9)), expected);
}

#[test]
fn a_call_without_parameters_is_an_empty_object() {
    use teloxide::payloads::{DeleteWebhook, GetMe};
    assert_eq!(json!(GetMe::new()), json!({}));
    assert_eq!(json!(DeleteWebhook::new()), json!({}));
}

#[test]
fn commands_are_registered_for_private_chats() {
    use teloxide::{
        payloads::{SetMyCommands, SetMyCommandsSetters},
        types::{BotCommand, BotCommandScope},
    };
    let call = SetMyCommands::new([BotCommand::new("start", "Begin")])
        .scope(BotCommandScope::AllPrivateChats)
        .language_code("en");
    let expected = json!({
        "commands": [{ "command": "start", "description": "Begin" }],
        "scope": { "type": "all_private_chats" },
        "language_code": "en",
    });
    assert_eq!(json!(call), expected);
}
