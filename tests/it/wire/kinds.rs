//! Stickers, round videos, animations, venues and their kin, from people and by the bot; albums, forwards, corrections.

use athar::sandbox::{Attachment, PhoneError, Place};
use serde_json::{Value, json};
use teloxide::types::Update;

use super::caller::Caller;
use super::files::png;

/// One of each kind, as a phone sends it, and the field that carries it.
fn one_of_each() -> Vec<(&'static str, Attachment)> {
    let bytes = || b"bytes".to_vec();
    vec![
        ("photo", Attachment::photo(png())),
        ("voice", Attachment::voice(bytes(), 3)),
        ("audio", Attachment::audio(bytes(), 90)),
        ("video", Attachment::video(bytes(), 12)),
        ("video_note", Attachment::video_note(bytes(), 5)),
        ("animation", Attachment::animation(bytes(), 2)),
        ("sticker", Attachment::sticker(bytes(), "🕊")),
        (
            "document",
            Attachment::document("list.pdf", "application/pdf", bytes()),
        ),
    ]
}

fn file_id(message: &Value, field: &str) -> String {
    let carried = &message[field];
    let id = carried["file_id"]
        .as_str()
        .or_else(|| carried[0]["file_id"].as_str());
    id.expect("a file").to_owned()
}

/// `sendVideoNote` for `video_note`.
fn method(field: &str) -> String {
    let parts = field.split('_');
    let named = parts.map(|part| part[..1].to_uppercase() + &part[1..]);
    format!("send{}", named.collect::<String>())
}

#[tokio::test]
async fn whatever_a_person_sends_is_understood_sent_by_its_file_id_and_copied() {
    let caller = Caller::start().await;
    let sam = caller.met("en").await;
    for (field, attachment) in one_of_each() {
        let sent = caller
            .phones()
            .send(sam, Place::chat(sam), attachment, "under it")
            .expect(field);
        let update = caller.updates().await.pop().expect(field);
        let message = update["message"].clone();
        serde_json::from_value::<Update>(update).expect(field);
        let by_id = json!({ "chat_id": sam, field: file_id(&message, field) });
        let again = caller.ok(&method(field), by_id).await;
        assert_eq!(again[field], message[field], "{field}");
        let params = json!({ "chat_id": sam, "from_chat_id": sam, "message_id": sent });
        let copy = caller.ok("copyMessage", params).await;
        let copy = copy["message_id"].as_i64().expect(field);
        let copy = caller.phones().find_message(sam, copy).expect(field);
        assert_eq!(copy.content(), Some(field));
        let captioned = !["video_note", "sticker"].contains(&field);
        assert_eq!(copy.text(), if captioned { "under it" } else { "" });
        caller.pass_seconds(5);
    }
}

#[tokio::test]
async fn a_venue_has_a_name_and_is_a_location_too() {
    let caller = Caller::start().await;
    let sam = caller.met("en").await;
    let venue = Some(("Bakery", "Rastan"));
    caller
        .phones()
        .point(sam, Place::chat(sam), (34.9, 36.7), venue)
        .expect("sent");
    let message = caller.updates().await[0]["message"].clone();
    let params = json!({ "chat_id": sam, "latitude": 34.9, "longitude": 36.7, "title": "Bakery", "address": "Rastan" });
    let sent = caller.ok("sendVenue", params).await;
    assert_eq!(sent["venue"], message["venue"]);
    assert_eq!(sent["location"], message["location"]);
    assert_eq!(sent["venue"]["title"], "Bakery");
}

#[tokio::test]
async fn pictures_are_hidden_one_by_one_and_in_albums() {
    let caller = Caller::start().await;
    let sam = caller.met("en").await;
    let pair = [
        Attachment::photo(png()),
        Attachment::video(b"bytes".to_vec(), 4),
    ];
    let numbers = caller
        .phones()
        .send_album(sam, Place::chat(sam), &pair, "both")
        .expect("sent");
    let updates = caller.updates().await;
    let photo = file_id(&updates[0]["message"], "photo");
    let video = file_id(&updates[1]["message"], "video");
    let alone = json!({ "chat_id": sam, "photo": photo, "has_spoiler": true });
    assert_eq!(
        caller.ok("sendPhoto", alone).await["has_media_spoiler"],
        true
    );
    let media = json!([
        { "type": "photo", "media": photo, "has_spoiler": true },
        { "type": "video", "media": video },
    ]);
    let album = caller
        .ok("sendMediaGroup", json!({ "chat_id": sam, "media": media }))
        .await;
    assert_eq!(album[0]["has_media_spoiler"], true);
    assert_eq!(album[1].get("has_media_spoiler"), None);
    let params = json!({ "chat_id": sam, "from_chat_id": sam, "message_ids": numbers });
    let copies = caller.ok("copyMessages", params).await;
    let album_of = |copy: &Value| {
        let id = copy["message_id"].as_i64().expect("a number");
        let copy = caller.phones().find_message(sam, id).expect("a copy");
        copy.wire()["media_group_id"].clone()
    };
    assert!(album_of(&copies[0]).is_string());
    assert_eq!(album_of(&copies[0]), album_of(&copies[1]));
}

#[tokio::test]
async fn a_medium_is_put_in_the_place_of_another_by_the_bot_and_by_people() {
    let caller = Caller::start().await;
    let sam = caller.met("en").await;
    let phones = caller.phones();
    let photo = Attachment::photo(png());
    let number = phones
        .send(sam, Place::chat(sam), photo, "old")
        .expect("sent");
    let first = file_id(&caller.updates().await[0]["message"], "photo");
    let video = Attachment::video(b"bytes".to_vec(), 4);
    phones
        .edit_media(sam, (sam, number), &video, "new")
        .expect("changed");
    let edited = caller.updates().await[0]["edited_message"].clone();
    assert_eq!(
        (&edited["photo"], &edited["caption"]),
        (&Value::Null, &json!("new"))
    );
    let second = file_id(&edited, "video");

    let sent = caller
        .ok(
            "sendPhoto",
            json!({ "chat_id": sam, "photo": first, "caption": "old" }),
        )
        .await;
    let media =
        json!({ "type": "video", "media": second, "caption": "<b>new</b>", "parse_mode": "HTML" });
    let params = json!({ "chat_id": sam, "message_id": sent["message_id"], "media": media });
    let edited = caller.ok("editMessageMedia", params.clone()).await;
    assert_eq!(
        (&edited["photo"], &edited["caption"]),
        (&Value::Null, &json!("new"))
    );
    assert_eq!(edited["caption_entities"][0]["type"], "bold");
    let (_, words) = caller.refused("editMessageMedia", params).await;
    assert!(words.starts_with("Bad Request: message is not modified"));
    let id = sent["message_id"].as_i64().expect("a number");
    assert_eq!(caller.phones().edits(sam, id), 1);
}

#[tokio::test]
async fn people_mark_words_reply_and_give_on_what_is_not_protected() {
    let caller = Caller::start().await;
    let sam = caller.met("en").await;
    let phones = caller.phones();
    let html = "<b>him</b> <a href=\"https://example.org/a\">here</a>";
    let said = phones.say_html(sam, Place::chat(sam), html).expect("said");
    let reply = Place::chat(sam).in_reply_to(said);
    phones.say_in(sam, reply, "that one").expect("said");
    phones
        .forward(sam, (sam, said), Place::chat(sam))
        .expect("given on");
    let updates = caller.updates().await;
    let entities = &updates[0]["message"]["entities"];
    assert_eq!(entities[1]["url"], "https://example.org/a");
    assert_eq!(
        updates[1]["message"]["reply_to_message"]["message_id"],
        said
    );
    assert_eq!(
        updates[2]["message"]["forward_origin"]["sender_user"]["id"],
        sam
    );
    let params = json!({ "chat_id": sam, "text": "kept", "protect_content": true });
    let kept = caller.ok("sendMessage", params).await;
    let kept = kept["message_id"].as_i64().expect("a number");
    let refused = phones.forward(sam, (sam, kept), Place::chat(sam));
    assert_eq!(refused, Err(PhoneError::Protected(kept)));
}

#[tokio::test]
async fn the_bot_replies_to_a_message_or_to_none_where_it_is_gone() {
    let caller = Caller::start().await;
    let sam = caller.met("en").await;
    let said = caller.phones().say(sam, "a question").expect("said");
    let reply = json!({ "message_id": said, "allow_sending_without_reply": true });
    let params = json!({ "chat_id": sam, "text": "an answer", "reply_parameters": reply });
    let answer = caller.ok("sendMessage", params.clone()).await;
    assert_eq!(answer["reply_to_message"]["text"], "a question");
    caller.phones().delete(sam, sam, said).expect("deleted");
    let answer = caller.ok("sendMessage", params).await;
    assert_eq!(answer.get("reply_to_message"), None);
}
