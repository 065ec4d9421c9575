//! How fast the bot may speak, by the clock in the test's hand.

use serde_json::{Value, json};

use super::caller::Caller;

/// Sends until refused; how many went, and the refusal.
async fn flood(caller: &Caller, chats: &[i64]) -> (usize, Value) {
    for sent in 0..200 {
        let chat = chats[sent % chats.len()];
        let body = caller
            .call("sendMessage", json!({ "chat_id": chat, "text": "t" }))
            .await;
        if body["ok"] != true {
            return (sent, body);
        }
    }
    panic!("never refused");
}

#[tokio::test]
async fn a_chat_takes_a_short_burst_and_then_one_message_a_second() {
    let caller = Caller::start().await;
    let sam = caller.met("en").await;
    let (sent, refusal) = flood(&caller, &[sam]).await;
    assert_eq!(sent, 5);
    assert_eq!(refusal["description"], "Too Many Requests: retry after 1");
    assert_eq!(refusal["parameters"], json!({ "retry_after": 1 }));
    caller.pass_seconds(1);
    assert_eq!(flood(&caller, &[sam]).await.0, 1);
}

#[tokio::test]
async fn a_group_takes_twenty_messages_a_minute() {
    let caller = Caller::start().await;
    let forum = caller.phones().find_forum().expect("a forum");
    let (sent, refusal) = flood(&caller, &[forum]).await;
    assert_eq!(sent, 20);
    assert_eq!(refusal["parameters"]["retry_after"], 3);
    caller.pass_seconds(60);
    assert_eq!(flood(&caller, &[forum]).await.0, 20);
}

#[tokio::test]
async fn an_edit_in_a_group_weighs_half_a_message_and_none_in_a_private_chat() {
    let caller = Caller::start().await;
    let sam = caller.met("en").await;
    let (forum, _) = caller.volunteers();
    for (chat, taken) in [(forum, 38), (sam, 60)] {
        let sent = json!({ "chat_id": chat, "text": "t" });
        let id = caller.ok("sendMessage", sent).await["message_id"].clone();
        let mut edits = 0;
        while edits < 60 {
            let edit = json!({ "chat_id": chat, "message_id": id, "text": edits.to_string() });
            if caller.call("editMessageText", edit).await["ok"] != true {
                break;
            }
            edits += 1;
        }
        assert_eq!(edits, taken);
        caller.pass_seconds(60);
    }
}

#[tokio::test]
async fn all_chats_together_take_thirty_messages_a_second() {
    let caller = Caller::start().await;
    let mut chats = Vec::new();
    for _ in 0..40 {
        let person = caller.phones().add_person("Someone", "en").id;
        caller.phones().say(person, "/start").expect("said");
        chats.push(person);
    }
    assert_eq!(flood(&caller, &chats).await.0, 30);
    caller.pass_seconds(1);
    assert_eq!(flood(&caller, &chats).await.0, 30);
}
