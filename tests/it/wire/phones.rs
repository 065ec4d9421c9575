//! The phones' own API: who may use it, what it tells, and that the world outlives a restart.

use std::time::Duration;

use athar::sandbox::{Sandbox, SandboxOptions};
use futures_util::StreamExt;
use serde_json::{Value, json};

use super::caller::Caller;

const PATIENCE: Duration = Duration::from_secs(10);

async fn act(caller: &Caller, name: &str, params: Value) -> Value {
    let url = format!("{}/phones/{name}", caller.sandbox.url);
    caller
        .client
        .post(url)
        .json(&params)
        .send()
        .await
        .expect("an answer")
        .json()
        .await
        .expect("JSON")
}

#[tokio::test]
async fn a_new_phone_speaks_presses_and_blocks() {
    let caller = Caller::start().await;
    let person = act(
        &caller,
        "people",
        json!({ "name": "Nur", "language_code": "ar" }),
    )
    .await;
    let nur = person["person"]["id"].clone();
    let said = act(
        &caller,
        "say",
        json!({ "person_id": nur, "text": "/start" }),
    )
    .await;
    assert_eq!(said["message"]["from"]["language_code"], "ar");
    let markup = json!({ "inline_keyboard": [[{ "text": "Yes", "callback_data": "y" }]] });
    let sent = caller
        .ok(
            "sendMessage",
            json!({ "chat_id": nur, "text": "t", "reply_markup": markup }),
        )
        .await;
    let press = json!({ "person_id": nur, "message_id": sent["message_id"], "data": "y" });
    assert!(act(&caller, "press", press).await["callback_query_id"].is_string());
    act(&caller, "block", json!({ "person_id": nur })).await;
    let refused = act(&caller, "say", json!({ "person_id": 1, "text": "t" })).await;
    assert_eq!(refused["error"], "there is no person 1");
    let kinds: Vec<String> = caller
        .ok("getUpdates", json!({}))
        .await
        .as_array()
        .expect("a list")
        .iter()
        .map(kind)
        .collect();
    assert_eq!(kinds, ["message", "callback_query", "my_chat_member"]);
}

fn kind(update: &Value) -> String {
    let names = update
        .as_object()
        .into_iter()
        .flat_map(|update| update.keys());
    names.filter(|name| *name != "update_id").cloned().collect()
}

#[tokio::test]
async fn state_shows_people_chats_topics_and_messages() {
    let caller = Caller::start().await;
    let sam = caller.met("en").await;
    let url = format!("{}/phones/state", caller.sandbox.url);
    let state: Value = reqwest::get(url)
        .await
        .expect("an answer")
        .json()
        .await
        .expect("JSON");
    let chats = state["chats"].as_array().expect("chats");
    let find = |id: i64| chats.iter().find(|chat| chat["id"] == id).expect("a chat");
    assert_eq!(find(sam)["messages"][0]["text"], "/start");
    let forum = find(caller.phones().find_forum().expect("a forum"));
    assert_eq!(
        (&forum["kind"], &forum["standing"]),
        (&json!("forum"), &json!("administrator"))
    );
    assert!(forum["topics"][0]["message_thread_id"].is_i64());
}

#[tokio::test]
async fn events_go_on_where_a_phone_left_off() {
    let caller = Caller::start().await;
    let sam = caller.met("en").await;
    let state: Value = reqwest::get(format!("{}/phones/state", caller.sandbox.url))
        .await
        .expect("an answer")
        .json()
        .await
        .expect("JSON");
    caller
        .ok(
            "sendChatAction",
            json!({ "chat_id": sam, "action": "typing" }),
        )
        .await;
    let url = format!("{}/phones/events", caller.sandbox.url);
    let last = state["event_id"].to_string();
    let answer = caller
        .client
        .get(url)
        .header("Last-Event-ID", last)
        .send()
        .await
        .expect("an answer");
    let mut stream = answer.bytes_stream();
    let mut read = String::new();
    caller
        .ok("sendMessage", json!({ "chat_id": sam, "text": "and then" }))
        .await;
    while !read.contains("and then") {
        let piece = stream.next().await.expect("more").expect("bytes");
        read.push_str(&String::from_utf8_lossy(&piece));
    }
    let (action, message) = (read.find("event: action"), read.find("event: message"));
    assert!(action.is_some() && action < message, "{read}");
}

#[tokio::test]
async fn strangers_are_kept_out() {
    let caller = Caller::start().await;
    let url = format!("{}/phones/state", caller.sandbox.url);
    for (name, value) in [
        ("origin", "https://example.org"),
        ("origin", "null"),
        ("host", "example.org"),
        ("host", "127.0.0.1.example.org:80"),
    ] {
        let answer = caller
            .client
            .get(&url)
            .header(name, value)
            .send()
            .await
            .expect("an answer");
        assert_eq!(answer.status(), 403, "{name}: {value}");
    }
    let own = caller
        .client
        .get(&url)
        .header("origin", &caller.sandbox.url)
        .send()
        .await
        .expect("an answer");
    assert_eq!(own.status(), 200);
}

#[tokio::test]
async fn a_sandbox_that_is_started_again_shows_what_was_told_and_repeats_no_number() {
    let folder = tempfile::tempdir().expect("a folder");
    let options = SandboxOptions {
        world_file: Some(folder.path().join("world.json")),
        ..SandboxOptions::default()
    };
    let first = Sandbox::start(options.clone()).await.expect("started");
    let sam = first
        .phones
        .find_person_by_language("en")
        .expect("a person")
        .id;
    let before = first.phones.say(sam, "kept").expect("said");
    let voice = first.phones.voice(sam, b"OggS".to_vec(), 3).expect("sent");
    first.stop().await;
    let second = Sandbox::start(options).await.expect("started again");
    assert_eq!(
        second
            .phones
            .find_message(sam, before)
            .expect("kept")
            .text(),
        "kept"
    );
    let note = second.phones.find_message(sam, voice).expect("kept").wire();
    let file_id = note["voice"]["file_id"].as_str().expect("an id").to_owned();
    let url = format!("{}/phones/file?file_id={file_id}", second.url);
    assert_eq!(
        reqwest::get(url)
            .await
            .expect("an answer")
            .bytes()
            .await
            .expect("bytes")
            .as_ref(),
        b"OggS"
    );
    assert!(second.phones.say(sam, "later").expect("said") > voice + 900);
    second.stop().await;
}

#[tokio::test]
async fn a_sandbox_that_stops_ends_the_connections_of_those_who_wait() {
    let caller = Caller::start().await;
    let sam = caller.met("en").await;
    let url = format!("{}/phones/events?after=0", caller.sandbox.url);
    let follower = caller.client.get(url).send().await.expect("an answer");
    let poll = caller
        .client
        .get(caller.method_url("getUpdates?timeout=50"))
        .send();
    let Caller { sandbox, .. } = caller;
    let stopped = async {
        let polled = sandbox.phones.clone();
        assert!(
            polled
                .wait_until(|world| (world.polls() > 4).then_some(()), PATIENCE)
                .await
                .is_some()
        );
        sandbox.stop().await;
    };
    let (poll, ()) = tokio::time::timeout(PATIENCE, futures_util::future::join(poll, stopped))
        .await
        .expect("in time");
    assert_eq!(poll.expect("an answer").status(), 502);
    let rest = follower.text().await.expect("an end");
    assert!(rest.contains(&sam.to_string()));
}
