//! Faults on request: each happens as often as ordered, and then no more.

use athar::sandbox::Fault;
use serde_json::json;

use super::caller::Caller;

#[tokio::test]
async fn ordered_refusals_come_and_pass_and_have_no_effect() {
    let caller = Caller::start().await;
    let sam = caller.met("en").await;
    let message = json!({ "chat_id": sam, "text": "t" });
    let before = caller.phones().messages(sam).len();
    let orders = [
        (Fault::TooManyRequests { retry_after: 7 }, 429),
        (Fault::Forbidden, 403),
        (Fault::Server { code: 502 }, 502),
        (Fault::TimeOut { after_ms: 1 }, 504),
    ];
    for (fault, code) in orders {
        caller.phones().order_fault("sendMessage", fault, 2);
        for _ in 0..2 {
            assert_eq!(caller.refused("SendMessage", message.clone()).await.0, code);
        }
    }
    assert_eq!(caller.phones().messages(sam).len(), before);
    caller.ok("sendMessage", message).await;
}

#[tokio::test]
async fn a_cut_connection_hides_that_the_message_was_sent() {
    let caller = Caller::start().await;
    let sam = caller.met("en").await;
    caller
        .phones()
        .order_fault("sendMessage", Fault::CutAfterEffect, 1);
    let request = caller
        .client
        .post(caller.method_url("sendMessage"))
        .json(&json!({ "chat_id": sam, "text": "sent" }));
    let body = match request.send().await {
        Ok(answer) => answer.bytes().await,
        Err(error) => Err(error),
    };
    assert!(body.is_err());
    assert_eq!(
        caller
            .phones()
            .messages(sam)
            .last()
            .map(|message| message.text().to_owned()),
        Some("sent".into())
    );
}

#[tokio::test]
async fn updates_come_doubled_and_in_reverse_on_request() {
    let caller = Caller::start().await;
    let sam = caller.met("en").await;
    caller.phones().say(sam, "one").expect("said");
    caller.phones().say(sam, "two").expect("said");
    let texts = async || {
        let updates = caller.ok("getUpdates", json!({})).await;
        let text = |update: &serde_json::Value| {
            update["message"]["text"]
                .as_str()
                .unwrap_or_default()
                .to_owned()
        };
        updates
            .as_array()
            .expect("a list")
            .iter()
            .map(text)
            .collect::<Vec<_>>()
    };
    caller
        .phones()
        .order_fault("getUpdates", Fault::DuplicateUpdates, 1);
    assert_eq!(texts().await, ["one", "one", "two", "two"]);
    caller
        .phones()
        .order_fault("getUpdates", Fault::ReorderUpdates, 1);
    assert_eq!(texts().await, ["two", "one"]);
    assert_eq!(texts().await, ["one", "two"]);
}
