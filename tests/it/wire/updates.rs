//! `getUpdates`: what is given again, what is forgotten, who may ask.

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
