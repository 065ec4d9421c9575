//! Photos, voice notes and albums, in both directions.

use athar::sandbox::Place;
use reqwest::multipart::{Form, Part};
use serde_json::{Value, json};

use super::caller::Caller;

/// The first bytes of a PNG of 640 by 480.
pub fn png() -> Vec<u8> {
    let mut bytes = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".to_vec();
    bytes.extend(640_u32.to_be_bytes());
    bytes.extend(480_u32.to_be_bytes());
    bytes.extend([8, 2, 0, 0, 0]);
    bytes
}

async fn photo_from_sam() -> (Caller, i64, String) {
    let caller = Caller::start().await;
    let sam = caller.met("en").await;
    caller
        .phones()
        .photos(sam, Place::chat(sam), vec![png()], "him")
        .expect("sent");
    let updates = caller.ok("getUpdates", json!({})).await;
    let message = &updates[0]["message"];
    assert_eq!(message["caption"], "him");
    let largest = message["photo"]
        .as_array()
        .and_then(|sizes| sizes.last())
        .expect("sizes");
    assert_eq!(
        (&largest["width"], &largest["height"]),
        (&json!(640), &json!(480))
    );
    let file_id = largest["file_id"].as_str().expect("an id").to_owned();
    (caller, sam, file_id)
}

#[tokio::test]
async fn a_photo_that_somebody_sent_can_be_downloaded() {
    let (caller, _, file_id) = photo_from_sam().await;
    let file = caller.ok("getFile", json!({ "file_id": file_id })).await;
    let path = file["file_path"].as_str().expect("a path");
    let url = format!(
        "{}/file/bot{}/{path}",
        caller.sandbox.url, caller.sandbox.token
    );
    let bytes = reqwest::get(url)
        .await
        .expect("an answer")
        .bytes()
        .await
        .expect("bytes");
    assert_eq!(bytes.as_ref(), png());
}

#[tokio::test]
async fn a_photo_is_sent_on_by_its_file_id_and_only_as_a_photo() {
    let (caller, sam, file_id) = photo_from_sam().await;
    let sent = caller
        .ok(
            "sendPhoto",
            json!({ "chat_id": sam, "photo": file_id, "caption": "again" }),
        )
        .await;
    assert_eq!(sent["caption"], "again");
    let (_, words) = caller
        .refused("sendVoice", json!({ "chat_id": sam, "voice": file_id }))
        .await;
    assert_eq!(words, "Bad Request: can't use file of type Photo as Voice");
    let long = json!({ "chat_id": sam, "photo": file_id, "caption": "س".repeat(1_025) });
    assert_eq!(
        caller.refused("sendPhoto", long).await.1,
        "Bad Request: message caption is too long"
    );
}

#[tokio::test]
async fn a_bot_uploads_a_document_and_what_is_no_picture_is_no_photo() {
    let caller = Caller::start().await;
    let sam = caller.met("en").await;
    let post = async |method: &str, field: &'static str| -> Value {
        let part = Part::bytes(b"a,b\n".to_vec())
            .file_name("list.csv")
            .mime_str("text/csv")
            .expect("a type");
        let form = Form::new()
            .text("chat_id", sam.to_string())
            .part(field, part);
        let answer = caller
            .client
            .post(caller.method_url(method))
            .multipart(form)
            .send()
            .await
            .expect("an answer");
        answer.json().await.expect("JSON")
    };
    let sent = post("sendDocument", "document").await;
    assert_eq!(sent["result"]["document"]["file_name"], "list.csv");
    assert_eq!(
        post("sendPhoto", "photo").await["description"],
        "Bad Request: IMAGE_PROCESS_FAILED"
    );
}

#[tokio::test]
async fn several_photos_come_as_one_album_and_go_as_one() {
    let caller = Caller::start().await;
    let sam = caller.met("en").await;
    caller
        .phones()
        .photos(sam, Place::chat(sam), vec![png(), png()], "")
        .expect("sent");
    let updates = caller.ok("getUpdates", json!({})).await;
    let group = &updates[0]["message"]["media_group_id"];
    assert!(group.is_string());
    assert_eq!(group, &updates[1]["message"]["media_group_id"]);
    let id = |at: usize| updates[at]["message"]["photo"][0]["file_id"].clone();
    let media = json!([{ "type": "photo", "media": id(0), "caption": "c" }, { "type": "photo", "media": id(1) }]);
    let sent = caller
        .ok("sendMediaGroup", json!({ "chat_id": sam, "media": media }))
        .await;
    assert_eq!(sent[0]["caption"], "c");
    assert_eq!(sent[0]["media_group_id"], sent[1]["media_group_id"]);
}

#[tokio::test]
async fn a_voice_note_and_a_place_arrive() {
    let caller = Caller::start().await;
    let sam = caller.met("en").await;
    caller
        .phones()
        .voice(sam, b"OggS".to_vec(), 7)
        .expect("sent");
    caller.phones().location(sam, 36.2, 37.16).expect("sent");
    let updates = caller.ok("getUpdates", json!({})).await;
    assert_eq!(updates[0]["message"]["voice"]["duration"], 7);
    assert_eq!(
        updates[1]["message"]["location"],
        json!({ "latitude": 36.2, "longitude": 37.16 })
    );
}
