//! Messages as they go out and change: entities, keyboards, edits, presses, copies, deletions.

use serde_json::{Value, json};

use super::caller::Caller;

#[tokio::test]
async fn html_becomes_text_and_entities_in_utf16_units() {
    let caller = Caller::start().await;
    let sam = caller.met("en").await;
    let text = " 🕊 <b>أثر <i>&lt;x&gt;</i></b> <a href=\"https://example.org/?a=1&amp;b=2\">link</a> <code>&#1587;&unknown;</code>";
    let sent = caller
        .ok(
            "sendMessage",
            json!({ "chat_id": sam, "text": text, "parse_mode": "html" }),
        )
        .await;
    assert_eq!(sent["text"], "🕊 أثر <x> link س&unknown;");
    let expected = json!([
        { "type": "bold", "offset": 3, "length": 7 },
        { "type": "italic", "offset": 7, "length": 3 },
        { "type": "text_link", "offset": 11, "length": 4, "url": "https://example.org/?a=1&b=2" },
        { "type": "code", "offset": 16, "length": 10 },
    ]);
    assert_eq!(sent["entities"], expected);
}

#[tokio::test]
async fn four_thousand_and_ninety_six_units_fit_after_parsing() {
    let caller = Caller::start().await;
    let sam = caller.met("en").await;
    let text = format!("<b>{}</b>", "س".repeat(4_096));
    let sent = caller
        .ok(
            "sendMessage",
            json!({ "chat_id": sam, "text": text, "parse_mode": "HTML" }),
        )
        .await;
    assert_eq!(sent["entities"][0]["length"], 4_096);
}

async fn with_button(caller: &Caller, sam: i64) -> i64 {
    let markup = json!({ "inline_keyboard": [[{ "text": "Yes", "callback_data": "y" }], [{ "text": "Site", "url": "example.org" }]] });
    let sent = caller
        .ok(
            "sendMessage",
            json!({ "chat_id": sam, "text": "Well?", "reply_markup": markup }),
        )
        .await;
    sent["message_id"].as_i64().expect("a number")
}

#[tokio::test]
async fn a_press_is_told_once_and_answered_once() {
    let caller = Caller::start().await;
    let sam = caller.met("en").await;
    let message_id = with_button(&caller, sam).await;
    assert!(caller.phones().press(sam, message_id, "no such").is_err());
    let id = caller
        .phones()
        .press_text(sam, message_id, "Yes")
        .expect("pressed");
    let updates = caller.ok("getUpdates", json!({})).await;
    let query = &updates[0]["callback_query"];
    assert_eq!(
        (query["id"].as_str(), query["data"].as_str()),
        (Some(id.as_str()), Some("y"))
    );
    assert_eq!(
        (&query["message"]["message_id"], &query["from"]["id"]),
        (&json!(message_id), &json!(sam))
    );
    caller
        .ok(
            "answerCallbackQuery",
            json!({ "callback_query_id": id, "text": "ok" }),
        )
        .await;
    let (code, _) = caller
        .refused("answerCallbackQuery", json!({ "callback_query_id": id }))
        .await;
    assert_eq!(code, 400);
}

#[tokio::test]
async fn a_press_older_than_a_quarter_of_an_hour_cannot_be_answered() {
    let caller = Caller::start().await;
    let sam = caller.met("en").await;
    let message_id = with_button(&caller, sam).await;
    let id = caller
        .phones()
        .press(sam, message_id, "y")
        .expect("pressed");
    caller.pass_seconds(15 * 60 + 1);
    let (_, words) = caller
        .refused("answerCallbackQuery", json!({ "callback_query_id": id }))
        .await;
    assert!(words.contains("query is too old"));
}

#[tokio::test]
async fn an_edit_changes_text_and_takes_the_keyboard_away() {
    let caller = Caller::start().await;
    let sam = caller.met("en").await;
    let message_id = with_button(&caller, sam).await;
    let edit = json!({ "chat_id": sam, "message_id": message_id, "text": "Well then" });
    let edited = caller.ok("editMessageText", edit.clone()).await;
    assert_eq!(
        (&edited["text"], edited.get("reply_markup")),
        (&json!("Well then"), None)
    );
    let (_, words) = caller.refused("editMessageText", edit).await;
    let expected = "Bad Request: message is not modified: specified new message content and reply markup are exactly the same as a \
                    current content and reply markup of the message";
    assert_eq!(words, expected);
}

#[tokio::test]
async fn a_keyboard_under_a_message_can_be_changed_and_taken_away() {
    let caller = Caller::start().await;
    let sam = caller.met("en").await;
    let message_id = with_button(&caller, sam).await;
    let named = json!({ "chat_id": sam, "message_id": message_id });
    let edited = caller.ok("editMessageReplyMarkup", named.clone()).await;
    assert_eq!(edited.get("reply_markup"), None);
    let (_, words) = caller.refused("editMessageReplyMarkup", named).await;
    assert!(words.starts_with("Bad Request: message is not modified"));
}

#[tokio::test]
async fn copies_forget_their_source_and_forwards_name_it() {
    let caller = Caller::start().await;
    let sam = caller.met("en").await;
    let said = caller.phones().say(sam, "my brother").expect("said");
    let params = json!({ "chat_id": sam, "from_chat_id": sam, "message_id": said });
    let copied = caller.ok("copyMessage", params.clone()).await;
    let copy = caller
        .phones()
        .find_message(sam, copied["message_id"].as_i64().expect("a number"))
        .expect("a copy");
    assert_eq!(
        (copy.text(), copy.wire().get("forward_origin")),
        ("my brother", None)
    );
    let forward = caller.ok("forwardMessage", params).await;
    assert_eq!(forward["forward_origin"]["sender_user"]["id"], sam);
    let many = json!({ "chat_id": sam, "from_chat_id": sam, "message_ids": [said, 9_999] });
    let ids = caller.ok("copyMessages", many).await;
    assert_eq!(ids.as_array().map(Vec::len), Some(1));
}

#[tokio::test]
async fn deleted_messages_are_gone_from_the_phone() {
    let caller = Caller::start().await;
    let sam = caller.met("en").await;
    let message_id = with_button(&caller, sam).await;
    caller
        .ok(
            "deleteMessage",
            json!({ "chat_id": sam, "message_id": message_id }),
        )
        .await;
    assert_eq!(caller.phones().find_message(sam, message_id), None);
    let again = json!({ "chat_id": sam, "message_ids": [message_id] });
    assert_eq!(caller.ok("deleteMessages", again).await, Value::Bool(true));
}

#[tokio::test]
async fn commands_are_kept_by_scope_and_language() {
    let caller = Caller::start().await;
    let arabic = json!([{ "command": "start", "description": "البداية" }]);
    caller.ok("setMyCommands", json!({ "commands": arabic, "language_code": "ar", "scope": { "type": "all_private_chats" } })).await;
    let asked = json!({ "language_code": "ar", "scope": { "type": "all_private_chats" } });
    assert_eq!(caller.ok("getMyCommands", asked.clone()).await, arabic);
    assert_eq!(
        caller
            .ok("getMyCommands", json!({ "language_code": "ar" }))
            .await,
        json!([])
    );
    caller.ok("deleteMyCommands", asked.clone()).await;
    assert_eq!(caller.ok("getMyCommands", asked).await, json!([]));
}

#[tokio::test]
async fn a_command_and_a_number_in_what_people_type_are_marked() {
    let caller = Caller::start().await;
    let sam = caller.met("en").await;
    caller
        .phones()
        .say(sam, "/help me at +963944123456")
        .expect("said");
    let updates = caller.ok("getUpdates", json!({})).await;
    let expected = json!([
        { "type": "bot_command", "offset": 0, "length": 5 },
        { "type": "phone_number", "offset": 12, "length": 13 },
    ]);
    assert_eq!(updates[0]["message"]["entities"], expected);
}
