//! The topics of the volunteers' group.

use athar::sandbox::Place;
use serde_json::json;

use super::caller::Caller;

#[tokio::test]
async fn the_bot_opens_a_topic_writes_in_it_and_hears_what_is_said_in_it() {
    let caller = Caller::start().await;
    let (forum, layla) = caller.volunteers();
    let topic = caller
        .ok(
            "createForumTopic",
            json!({ "chat_id": forum, "name": "Case 12" }),
        )
        .await;
    let thread_id = topic["message_thread_id"].as_i64().expect("a number");
    let sent = caller
        .ok(
            "sendMessage",
            json!({ "chat_id": forum, "message_thread_id": thread_id, "text": "t" }),
        )
        .await;
    assert_eq!(
        (&sent["message_thread_id"], &sent["is_topic_message"]),
        (&json!(thread_id), &json!(true))
    );
    caller
        .phones()
        .say_in(layla, Place::topic(forum, thread_id), "I take it")
        .expect("said");
    caller
        .phones()
        .say_in(layla, Place::chat(forum), "in General")
        .expect("said");
    let updates = caller.ok("getUpdates", json!({})).await;
    assert_eq!(updates[0]["message"]["message_thread_id"], thread_id);
    assert_eq!(
        updates[0]["message"]["reply_to_message"]["forum_topic_created"]["name"],
        "Case 12"
    );
    assert_eq!(updates[1]["message"].get("message_thread_id"), None);
}

#[tokio::test]
async fn general_and_unknown_threads_are_not_found() {
    let caller = Caller::start().await;
    let forum = caller.phones().find_forum().expect("a forum");
    for thread_id in [1, 4_242] {
        let params = json!({ "chat_id": forum, "message_thread_id": thread_id, "text": "t" });
        assert_eq!(
            caller.refused("sendMessage", params).await.1,
            "Bad Request: message thread not found"
        );
    }
}

#[tokio::test]
async fn a_topic_is_renamed_closed_reopened_and_deleted() {
    let caller = Caller::start().await;
    let forum = caller.phones().find_forum().expect("a forum");
    let topic = caller
        .ok(
            "createForumTopic",
            json!({ "chat_id": forum, "name": "Case 12" }),
        )
        .await;
    let named = json!({ "chat_id": forum, "message_thread_id": topic["message_thread_id"] });
    let mut renamed = named.clone();
    renamed["name"] = json!("Case 13");
    caller.ok("editForumTopic", renamed.clone()).await;
    assert_eq!(
        caller.refused("editForumTopic", renamed).await.1,
        "Bad Request: TOPIC_NOT_MODIFIED"
    );
    caller.ok("closeForumTopic", named.clone()).await;
    assert_eq!(
        caller.refused("closeForumTopic", named.clone()).await.1,
        "Bad Request: TOPIC_NOT_MODIFIED"
    );
    caller.ok("reopenForumTopic", named.clone()).await;
    caller.ok("deleteForumTopic", named.clone()).await;
    let mut late = named;
    late["text"] = json!("t");
    assert_eq!(
        caller.refused("sendMessage", late).await.1,
        "Bad Request: message thread not found"
    );
}
