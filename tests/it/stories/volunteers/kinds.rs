//! Everything that can be sent arrives; pictures stay hidden from volunteers until they press them.

use athar::sandbox::{Attachment, Message, Place};

use super::{answered::writing, room::Room};
use crate::stories::stage::Stage;

#[tokio::test]
async fn pictures_are_hidden_and_every_kind_arrives() {
    let stage = Stage::new().await;
    stage.play();
    let room = Room::open(&stage).await;
    let family = writing(&stage, "ar").await;
    family.says("عندي صور").await;
    let thread = room.topic().message_thread_id;
    send_everything(&stage, family.id);
    stage.settle().await;
    let shown: Vec<Message> = room
        .messages(thread)
        .into_iter()
        .filter(Message::by_bot)
        .collect();
    let kinds: Vec<&str> = shown.iter().filter_map(Message::content).collect();
    let wanted = "text text voice video_note sticker document photo location photo photo";
    assert_eq!(kinds.join(" "), wanted, "{}", room.transcript());
    let mut photos = shown
        .iter()
        .filter(|message| message.content() == Some("photo"));
    assert!(photos.all(Message::has_spoiler));
    assert_eq!(
        stage.phones.calls("sendMediaGroup", Some(room.chat)).done,
        1
    );
}

/// One of each kind, then two photos as an album.
fn send_everything(stage: &Stage, person: i64) {
    let private = Place::chat(person);
    for attachment in [
        Attachment::voice(b"ogg".to_vec(), 4),
        Attachment::video_note(b"mp4".to_vec(), 4),
        Attachment::sticker(b"webp".to_vec(), "🌿"),
        Attachment::document("paper.pdf", "application/pdf", b"pdf".to_vec()),
        Attachment::photo(b"jpeg".to_vec()),
    ] {
        let sent = stage.phones.send(person, private, attachment, "");
        sent.expect("they may send");
    }
    let point = stage.phones.point(person, private, (34.7, 36.7), None);
    point.expect("they may send");
    let album = [
        Attachment::photo(b"one".to_vec()),
        Attachment::photo(b"two".to_vec()),
    ];
    let sent = stage.phones.send_album(person, private, &album, "في البيت");
    sent.expect("they may send");
}

#[tokio::test]
async fn another_picture_takes_the_place_of_the_first_and_stays_hidden() {
    let stage = Stage::new().await;
    stage.play();
    let room = Room::open(&stage).await;
    let family = writing(&stage, "en").await;
    family.says("Hello").await;
    let thread = room.topic().message_thread_id;
    let private = Place::chat(family.id);
    let first = Attachment::photo(b"first".to_vec());
    let sent = stage.phones.send(family.id, private, first, "");
    let sent = sent.expect("they may send");
    stage.settle().await;
    let shown = || {
        let messages = room.messages(thread).into_iter();
        let mut photos = messages.filter(|message| message.content() == Some("photo"));
        photos.next_back().expect("a photo").wire()
    };
    let before = shown();
    let second = Attachment::photo(b"second".to_vec());
    stage
        .phones
        .edit_media(family.id, (family.id, sent), &second, "the right one")
        .expect("they may");
    stage.settle().await;
    let after = shown();
    assert_eq!(after["message_id"], before["message_id"]);
    assert_ne!(after["photo"], before["photo"]);
    assert_eq!(after["caption"], "the right one");
    assert_eq!(after["has_media_spoiler"], true);
}
