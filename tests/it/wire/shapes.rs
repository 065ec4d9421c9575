//! What the stand-in says has Telegram's shapes: the client library's own types read all of it.

use athar::sandbox::Place;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use teloxide::types::{
    ChatFullInfo, ChatMember, File, ForumTopic, Me, Message, Update, UpdateKind, WebhookInfo,
};

use super::caller::Caller;
use super::files::png;

fn read<T: DeserializeOwned>(value: &Value) -> T {
    serde_json::from_str(&value.to_string()).unwrap_or_else(|error| panic!("{error}: {value}"))
}

#[tokio::test]
async fn every_update_is_understood() {
    let caller = Caller::start().await;
    let sam = caller.met("en").await;
    let (forum, layla) = caller.volunteers();
    let phones = caller.phones();
    let markup = json!({ "inline_keyboard": [[{ "text": "a", "callback_data": "b" }]] });
    let sent = caller
        .ok(
            "sendMessage",
            json!({ "chat_id": sam, "text": "t", "reply_markup": markup }),
        )
        .await;
    let message_id = sent["message_id"].as_i64().expect("a number");
    phones.press(sam, message_id, "b").expect("pressed");
    phones.forge_press(sam, sam, 7_777, "zz").expect("pressed");
    phones
        .photos(
            sam,
            Place::chat(sam),
            vec![png(), png()],
            "/c https://example.org",
        )
        .expect("sent");
    phones.voice(sam, b"OggS".to_vec(), 3).expect("sent");
    phones
        .document(sam, "list.pdf", "application/pdf", b"%PDF".to_vec())
        .expect("sent");
    phones.location(sam, 33.5, 36.3).expect("sent");
    let topic = phones.add_topic(layla, forum, "Shifts").expect("a topic");
    let place = Place::topic(forum, topic.message_thread_id);
    let said = phones.say_in(layla, place, "in the topic").expect("said");
    phones
        .edit(layla, forum, said, "corrected")
        .expect("corrected");
    phones.block(sam).expect("blocked");
    let updates = caller.ok("getUpdates", json!({})).await;
    let updates = updates.as_array().expect("a list");
    assert_eq!(updates.len(), 11);
    for update in updates {
        let kind = read::<Update>(update).kind;
        assert!(!matches!(kind, UpdateKind::Error(_)), "{update}");
    }
}

#[tokio::test]
async fn every_result_is_understood() {
    let caller = Caller::start().await;
    let sam = caller.met("en").await;
    let forum = caller.phones().find_forum().expect("a forum");
    let in_forum = json!({ "chat_id": forum });
    read::<Me>(&caller.ok("getMe", json!({})).await);
    read::<WebhookInfo>(&caller.ok("getWebhookInfo", json!({})).await);
    read::<ChatFullInfo>(&caller.ok("getChat", json!({ "chat_id": sam })).await);
    read::<ChatFullInfo>(&caller.ok("getChat", in_forum.clone()).await);
    read::<Vec<ChatMember>>(&caller.ok("getChatAdministrators", in_forum.clone()).await);
    read::<ForumTopic>(
        &caller
            .ok("createForumTopic", json!({ "chat_id": forum, "name": "n" }))
            .await,
    );
    let text = "<b>x</b> <a href='https://example.org'>l</a> <pre><code class='language-rust'>x</code></pre>";
    let params =
        json!({ "chat_id": sam, "text": text, "parse_mode": "HTML", "protect_content": true });
    let sent = caller.ok("sendMessage", params).await;
    read::<Message>(&sent);
    let given = json!({ "chat_id": sam, "from_chat_id": sam, "message_id": sent["message_id"] });
    read::<Message>(&caller.ok("forwardMessage", given).await);
    let voice = caller
        .phones()
        .voice(sam, b"OggS".to_vec(), 3)
        .expect("sent");
    let note = caller
        .phones()
        .find_message(sam, voice)
        .expect("a message")
        .wire();
    read::<File>(
        &caller
            .ok("getFile", json!({ "file_id": note["voice"]["file_id"] }))
            .await,
    );
    for message in caller.phones().messages(forum) {
        read::<Message>(&message.wire());
    }
}
