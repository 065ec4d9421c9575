//! `getUpdates`: what is given again, what is forgotten, who may ask.

use std::time::Duration;

use athar::sandbox::World;
use serde_json::{Value, json};

use super::caller::Caller;

fn ids(updates: &Value) -> Vec<i64> {
    let list = updates.as_array().expect("a list");
    list.iter()
        .filter_map(|update| update["update_id"].as_i64())
        .collect()
}

async fn with_three() -> (Caller, Vec<i64>) {
    let caller = Caller::start().await;
    let sam = caller.met("en").await;
    for text in ["one", "two", "three"] {
        caller.phones().say(sam, text).expect("said");
    }
    let all = ids(&caller.ok("getUpdates", json!({})).await);
    (caller, all)
}

#[tokio::test]
async fn updates_come_again_until_a_higher_offset_acknowledges_them() {
    let (caller, all) = with_three().await;
    assert_eq!(all.len(), 3);
    assert_eq!(ids(&caller.ok("getUpdates", json!({})).await), all);
    assert_eq!(
        ids(&caller.ok("getUpdates", json!({ "offset": all[1] })).await),
        all[1..]
    );
    assert_eq!(
        ids(&caller.ok("getUpdates", json!({ "offset": all[0] })).await),
        all[1..]
    );
}

#[tokio::test]
async fn a_negative_offset_keeps_only_the_last_updates() {
    let (caller, all) = with_three().await;
    assert_eq!(
        ids(&caller.ok("getUpdates", json!({ "offset": -1 })).await),
        all[2..]
    );
    assert_eq!(ids(&caller.ok("getUpdates", json!({})).await), all[2..]);
}

#[tokio::test]
async fn limit_is_between_one_and_a_hundred() {
    let (caller, all) = with_three().await;
    assert_eq!(
        ids(&caller.ok("getUpdates", json!({ "limit": 2 })).await),
        all[..2]
    );
    assert_eq!(
        ids(&caller.ok("getUpdates", json!({ "limit": 0 })).await),
        all[..1]
    );
}

#[tokio::test]
async fn a_long_poll_ends_as_soon_as_somebody_writes() {
    let caller = Caller::start().await;
    let sam = caller.met("en").await;
    let poll = caller.ok("getUpdates", json!({ "timeout": 30 }));
    let speak = async { caller.phones().say(sam, "are you there") };
    let (updates, said) = tokio::join!(poll, speak);
    assert!(said.is_ok());
    assert_eq!(updates[0]["message"]["text"], "are you there");
    assert_eq!(updates[0]["message"]["from"]["language_code"], "en");
}

#[tokio::test]
async fn of_two_pollers_the_one_that_waited_is_told_to_stop() {
    let caller = Caller::start().await;
    let phones = caller.phones().clone();
    let patience = Duration::from_secs(10);
    let before = phones
        .wait_until(|world| Some(world.polls()), patience)
        .await;
    let older = caller.refused("getUpdates", json!({ "timeout": 30 }));
    let newer = async {
        let waits = |world: &World| (Some(world.polls()) > before).then_some(());
        assert!(phones.wait_until(waits, patience).await.is_some());
        caller.ok("getUpdates", json!({})).await
    };
    let (refusal, updates) = tokio::join!(older, newer);
    let words = "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running";
    assert_eq!(refusal, (409, words.to_owned()));
    assert_eq!(updates, json!([]));
}

#[tokio::test]
async fn kinds_that_are_not_asked_for_do_not_come_and_the_wish_is_remembered() {
    let caller = Caller::start().await;
    let sam = caller.met("en").await;
    caller
        .ok(
            "getUpdates",
            json!({ "allowed_updates": ["my_chat_member"] }),
        )
        .await;
    caller.ok("getUpdates", json!({})).await;
    caller.phones().say(sam, "not heard").expect("said");
    caller.phones().block(sam).expect("blocked");
    let updates = caller.ok("getUpdates", json!({})).await;
    assert_eq!(updates.as_array().map(Vec::len), Some(1));
    assert!(updates[0]["my_chat_member"].is_object());
}
