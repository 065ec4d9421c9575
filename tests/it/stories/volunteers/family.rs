//! What families may do beside talking: answer by voice, correct what they sent, write again after the chat was closed, have all of it erased.

use athar::sandbox::{Attachment, Place};

use super::room::Room;
use crate::stories::{phone::Phone, stage::Stage};

async fn writing<'a>(stage: &'a Stage, lang: &str) -> Phone<'a> {
    let phone = Phone::new(stage, lang);
    phone.begins().await;
    phone
}

#[tokio::test]
async fn an_answer_by_voice_is_written_down_and_confirmed() {
    let stage = Stage::new().await;
    stage.play();
    let room = Room::open(&stage).await;
    let family = writing(&stage, "en").await;
    family.presses("missing").await;
    family.presses("skip").await;
    let voice = Attachment::voice(b"ogg".to_vec(), 4);
    let sent = stage
        .phones
        .send(family.id, Place::chat(family.id), voice, "");
    sent.expect("they may send");
    stage.settle().await;
    stage
        .until_counted("select count(*) from topics where thread_id is not null", 1)
        .await;
    stage.settle().await;
    let thread = room.topic().message_thread_id;
    let messages = room.messages(thread);
    let copy = messages.iter().find(|m| m.text().contains("/write"));
    let copy = copy.unwrap_or_else(|| panic!("no voice in\n{}", room.transcript()));
    let place = Place {
        reply_to: Some(copy.id()),
        ..Place::topic(room.chat, thread)
    };
    room.says_at(room.owner, place, "/write Khaled").await;
    let heard = family.heard();
    let asked = heard.last().expect("they are asked");
    assert!(
        asked.contains("Khaled") && asked.contains("right"),
        "{asked}"
    );
    family.presses("1-1.yes").await;
    let heard = family.heard();
    let next = heard.last().expect("the walk goes on");
    assert!(next.contains("Khaled") && next.contains("father"), "{next}");
    let told = room.said(thread);
    let last = told.last().expect("it is told");
    assert!(last.contains("that is right"), "{last}");
    let confirmed = "select count(*) from voice_answers where stage = 'confirmed'";
    assert_eq!(stage.count(confirmed).await, 1);
}

#[tokio::test]
async fn words_written_under_anything_but_such_a_voice_note_reach_nobody() {
    let stage = Stage::new().await;
    stage.play();
    let room = Room::open(&stage).await;
    let family = writing(&stage, "en").await;
    family.says("Hello").await;
    let thread = room.topic().message_thread_id;
    let before = family.heard().len();
    let messages = room.messages(thread);
    let copy = messages.iter().find(|m| m.text() == "Hello");
    let place = Place {
        reply_to: Some(copy.expect("it is there").id()),
        ..Place::topic(room.chat, thread)
    };
    room.says_at(room.owner, place, "/write Khaled").await;
    assert_eq!(family.heard().len(), before, "{}", family.transcript());
}

#[tokio::test]
async fn a_corrected_caption_changes_the_copy() {
    let stage = Stage::new().await;
    stage.play();
    let room = Room::open(&stage).await;
    let family = writing(&stage, "en").await;
    let photo = Attachment::photo(b"jpeg".to_vec());
    let sent = stage
        .phones
        .send(family.id, Place::chat(family.id), photo, "Khaled in 2010")
        .expect("they may send");
    stage.settle().await;
    let thread = room.topic().message_thread_id;
    assert!(room.said(thread).iter().any(|w| w == "Khaled in 2010"));
    stage
        .phones
        .edit(family.id, family.id, sent, "Khaled in 2011")
        .expect("they may correct it");
    stage.settle().await;
    let said = room.said(thread);
    assert!(said.iter().any(|w| w == "Khaled in 2011"), "{said:?}");
    assert!(!said.iter().any(|w| w == "Khaled in 2010"), "{said:?}");
}

#[tokio::test]
async fn a_closed_chat_begins_anew_with_the_next_message() {
    let stage = Stage::new().await;
    stage.play();
    let room = Room::open(&stage).await;
    let family = writing(&stage, "en").await;
    family.says("Hello").await;
    let thread = room.topic().message_thread_id;
    room.presses(room.owner, Some(thread), "take").await;
    room.presses(room.owner, Some(thread), "close").await;
    let before = family.heard().len();
    family.says("There is something new").await;
    let heard = family.heard();
    let begun = heard[before..]
        .iter()
        .find(|w| w.contains("A volunteer will read"));
    assert!(begun.is_some(), "{heard:?}");
    let open = "select count(*) from topics where stage = 'waiting' and closed_at is null";
    stage.until_counted(open, 1).await;
    let said = room.said(room.topic().message_thread_id);
    assert!(
        said.iter().any(|w| w == "There is something new"),
        "{said:?}"
    );
}

/// Everything erased, after both questions.
async fn erases_all(family: &Phone<'_>) {
    family.says("/delete").await;
    family.presses("erase").await;
    family.presses("erase").await;
}

#[tokio::test]
async fn a_person_who_erases_everything_takes_the_topic_along() {
    let stage = Stage::new().await;
    stage.play();
    let room = Room::open(&stage).await;
    let family = writing(&stage, "en").await;
    family.says("His mother is Amina").await;
    assert!(room.transcript().contains("Amina"));
    erases_all(&family).await;
    assert!(room.topics().is_empty(), "{}", room.transcript());
    assert!(!room.transcript().contains("Amina"));
    for left in [
        "select count(*) from topics",
        "select count(*) from relays",
        "select count(*) from posts",
    ] {
        assert_eq!(stage.count(left).await, 0, "{left}");
    }
}

#[tokio::test]
async fn in_a_group_without_topics_every_message_of_theirs_goes() {
    let stage = Stage::new().await;
    stage.play();
    let room = Room::open_plain(&stage).await;
    let family = writing(&stage, "en").await;
    family.says("His mother is Amina").await;
    family.says("Amina lives in Homs").await;
    assert!(room.transcript().contains("Amina"));
    erases_all(&family).await;
    assert!(
        !room.transcript().contains("Amina"),
        "{}",
        room.transcript()
    );
}
