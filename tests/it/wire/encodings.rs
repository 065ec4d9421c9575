//! The same call in each of the encodings, and method names in any case.

use reqwest::multipart::Form;
use serde_json::{Value, json};

use super::caller::Caller;

async fn text_of(answer: reqwest::RequestBuilder) -> String {
    let body: Value = answer
        .send()
        .await
        .expect("an answer")
        .json()
        .await
        .expect("JSON");
    assert_eq!(body["ok"], true, "{body}");
    body["result"]["text"]
        .as_str()
        .unwrap_or_default()
        .to_owned()
}

#[tokio::test]
async fn a_call_is_read_from_query_json_form_and_multipart() {
    let caller = Caller::start().await;
    let sam = caller.met("en").await.to_string();
    let url = caller.method_url("sendMessage");
    let pairs = [("chat_id", sam.as_str()), ("text", "سلام & 1+1")];
    let markup =
        json!({ "inline_keyboard": [[{ "text": "a", "callback_data": "b" }]] }).to_string();
    let client = &caller.client;
    assert_eq!(text_of(client.get(&url).query(&pairs)).await, "سلام & 1+1");
    assert_eq!(text_of(client.post(&url).query(&pairs)).await, "سلام & 1+1");
    assert_eq!(text_of(client.post(&url).form(&pairs)).await, "سلام & 1+1");
    let form = Form::new()
        .text("chat_id", sam.clone())
        .text("text", "سلام & 1+1")
        .text("reply_markup", markup);
    assert_eq!(
        text_of(client.post(&url).multipart(form)).await,
        "سلام & 1+1"
    );
    let shown = caller.phones().messages(sam.parse().expect("a number"));
    let buttons = shown
        .last()
        .map(athar::sandbox::Message::buttons)
        .unwrap_or_default();
    assert_eq!(buttons[0].data.as_deref(), Some("b"));
}

#[tokio::test]
async fn method_names_may_be_written_in_any_case() {
    let caller = Caller::start().await;
    for method in ["getMe", "getme", "GETME", "GetMe"] {
        assert_eq!(caller.ok(method, json!({})).await["is_bot"], true);
    }
}

#[tokio::test]
async fn what_is_no_json_is_refused() {
    let caller = Caller::start().await;
    let request = caller
        .client
        .post(caller.method_url("getMe"))
        .header("content-type", "application/json")
        .body("{");
    let body: Value = request
        .send()
        .await
        .expect("an answer")
        .json()
        .await
        .expect("JSON");
    assert_eq!(body["description"], "Bad Request: can't parse JSON object");
}
