//! The topics of the volunteers' group.

use athar::sandbox::{PhoneError, Place, TopicStage};
use serde_json::{Value, json};

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

#[tokio::test]
async fn a_topic_that_somebody_deletes_by_hand_is_gone_and_the_bot_finds_out_when_it_writes() {
    let caller = Caller::start().await;
    let (forum, layla) = caller.volunteers();
    let thread_id = caller.topic("Case 12").await;
    let params = json!({ "chat_id": forum, "message_thread_id": thread_id, "text": "t" });
    let sent = caller.ok("sendMessage", params.clone()).await;
    let pin =
        json!({ "chat_id": forum, "message_id": sent["message_id"], "disable_notification": true });
    caller.ok("pinChatMessage", pin).await;
    assert_eq!(caller.phones().pinned(forum).len(), 1);
    caller.drain().await;
    let deleted = caller.phones().delete_topic(layla, forum, thread_id);
    deleted.expect("deleted");
    assert_eq!(caller.phones().waiting_updates(), 0);
    assert!(caller.phones().pinned(forum).is_empty());
    assert!(caller.phones().topic_messages(forum, thread_id).is_empty());
    let (_, words) = caller.refused("sendMessage", params).await;
    assert_eq!(words, "Bad Request: message thread not found");
    let edit = json!({ "chat_id": forum, "message_id": sent["message_id"], "text": "u" });
    let (_, words) = caller.refused("editMessageText", edit).await;
    assert_eq!(words, "Bad Request: message to edit not found");
    let gone = caller.phones().delete_topic(layla, forum, thread_id);
    assert_eq!(gone, Err(PhoneError::NoSuchTopic(thread_id)));
}

#[tokio::test]
async fn in_a_topic_that_somebody_closed_only_administrators_write() {
    let caller = Caller::start().await;
    let (forum, layla) = caller.volunteers();
    let omar = *caller.phones().members(forum).last().expect("a volunteer");
    let thread_id = caller.topic("Case 12").await;
    let refused = caller.phones().close_topic(omar, forum, thread_id);
    assert_eq!(refused, Err(PhoneError::NotAdministrator(omar)));
    let closed = caller.phones().close_topic(layla, forum, thread_id);
    closed.expect("closed");
    let place = Place::topic(forum, thread_id);
    let written = caller.phones().say_in(omar, place, "t");
    assert_eq!(written, Err(PhoneError::TopicClosed(thread_id)));
    caller.phones().say_in(layla, place, "t").expect("said");
    let params = json!({ "chat_id": forum, "message_thread_id": thread_id, "text": "t" });
    caller.ok("sendMessage", params).await;
    let topics = caller.phones().topics(forum);
    let stage = |id: i64| topics.iter().find(|topic| topic.message_thread_id == id);
    assert_eq!(
        stage(thread_id).map(|topic| topic.stage),
        Some(TopicStage::Closed)
    );
    let reopened = caller.phones().reopen_topic(layla, forum, thread_id);
    reopened.expect("open again");
    caller.phones().say_in(omar, place, "t").expect("said");
    let renamed = caller
        .phones()
        .rename_topic(layla, (forum, thread_id), "Case 13");
    renamed.expect("renamed");
    let updates = caller.updates().await;
    let told = [
        "forum_topic_closed",
        "forum_topic_reopened",
        "forum_topic_edited",
    ];
    for field in told {
        let is_told = |update: &Value| update["message"][field].is_object();
        assert!(updates.iter().any(is_told), "{field}");
    }
}

#[tokio::test]
async fn a_topic_that_the_bot_opened_it_may_close_without_the_right() {
    let caller = Caller::start().await;
    let (forum, layla) = caller.volunteers();
    let thread_id = caller.topic("Case 12").await;
    let theirs = caller
        .phones()
        .add_topic(layla, forum, "Shifts")
        .expect("a topic");
    caller
        .phones()
        .set_rights(layla, forum, &[])
        .expect("withheld");
    let close = |thread_id: i64| json!({ "chat_id": forum, "message_thread_id": thread_id });
    caller.ok("closeForumTopic", close(thread_id)).await;
    let refused = caller.refused("closeForumTopic", close(theirs.message_thread_id));
    assert_eq!(
        refused.await.1,
        "Bad Request: not enough rights to edit the topic"
    );
    let refused = caller.refused("deleteForumTopic", close(thread_id)).await;
    assert_eq!(
        refused.1,
        "Bad Request: not enough rights to delete the topic"
    );
}
