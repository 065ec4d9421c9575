//! Several at once: two families in two languages, a group without topics, a group at its limit.

use athar::sandbox::{Fault, Place};

use super::room::Room;
use crate::stories::{phone::Phone, stage::Stage};

#[tokio::test]
async fn two_families_who_write_at_once_are_kept_apart() {
    let stage = Stage::new().await;
    stage.play();
    let room = Room::open(&stage).await;
    let (mother, sam) = (Phone::new(&stage, "ar"), Phone::new(&stage, "en"));
    mother.begins().await;
    sam.begins().await;
    for turn in 0..4 {
        stage
            .phones
            .say(mother.id, &format!("رسالة {turn}"))
            .expect("she may");
        stage
            .phones
            .say(sam.id, &format!("message {turn}"))
            .expect("he may");
    }
    stage.settle().await;
    let topics = room.topics();
    assert_eq!(topics.len(), 2, "{}", room.transcript());
    for topic in &topics {
        let said = room.said(topic.message_thread_id).join("\n");
        let (own, other) = if topic.name.contains("English") {
            ("message", "رسالة")
        } else {
            ("رسالة", "message")
        };
        assert!(!said.contains(&format!("{other} ")), "{said}");
        let places: Vec<usize> = (0..4)
            .filter_map(|turn| said.rfind(&format!("{own} {turn}")))
            .collect();
        assert!(places.len() == 4 && places.is_sorted(), "{said}");
    }
}

#[tokio::test]
async fn a_group_without_topics_answers_by_reply() {
    let stage = Stage::new().await;
    stage.play();
    let room = Room::open_plain(&stage).await;
    let (first, second) = (Phone::new(&stage, "en"), Phone::new(&stage, "en"));
    first.begins().await;
    second.begins().await;
    first.says("I am the first").await;
    second.says("I am the second").await;
    let copy = |words: &str| {
        let messages = stage.phones.messages(room.chat);
        let found = messages
            .into_iter()
            .find(|m| m.by_bot() && m.text().contains(words) && m.buttons().is_empty());
        found
            .unwrap_or_else(|| panic!("{words} in\n{}", room.transcript()))
            .id()
    };
    let answering = Place {
        reply_to: Some(copy("I am the second")),
        ..Place::chat(room.chat)
    };
    room.says_at(room.owner, answering, "Hello, second").await;
    assert!(
        second
            .heard()
            .last()
            .expect("they hear")
            .ends_with("Hello, second")
    );
    assert!(!first.transcript().contains("Hello, second"));
    room.says(room.owner, None, "Just among us").await;
    assert!(!second.transcript().contains("among us") && !first.transcript().contains("among us"));
}

/// Telegram tells the bot to wait while thirty messages come in: they go as few, none is lost, all stay in order.
#[tokio::test]
async fn a_group_at_its_limit_gets_what_waits_together() {
    let stage = Stage::new().await;
    stage.play();
    let room = Room::open(&stage).await;
    let family = Phone::new(&stage, "en");
    family.begins().await;
    family.says("begin").await;
    let thread = room.topic().message_thread_id;
    let before = stage.phones.calls("sendMessage", Some(room.chat)).done;
    let wait = Fault::TooManyRequests { retry_after: 2 };
    stage.phones.order_fault("sendMessage", wait, 1);
    for turn in 0..30 {
        let line = format!("line {turn};");
        stage.phones.say(family.id, &line).expect("they may");
    }
    stage.settle().await;
    let all = room.said(thread).join("\n");
    let all = &all[all.find("line 0;").expect("the first")..];
    let places: Vec<usize> = (0..30)
        .filter_map(|turn| all.find(&format!("line {turn};")))
        .collect();
    assert!(places.len() == 30 && places.is_sorted(), "{all}");
    let sent = stage.phones.calls("sendMessage", Some(room.chat)).done - before;
    assert!(sent <= 6, "{sent} messages");
}

/// A part of a message that stands for several is changed and taken back in it.
#[tokio::test]
async fn a_part_of_what_went_together_is_changed_and_taken_back() {
    let stage = Stage::new().await;
    stage.play();
    let room = Room::open(&stage).await;
    let family = Phone::new(&stage, "en");
    family.begins().await;
    family.says("begin").await;
    let thread = room.topic().message_thread_id;
    let wait = Fault::TooManyRequests { retry_after: 1 };
    stage.phones.order_fault("sendMessage", wait, 1);
    let mut said = Vec::new();
    for words in ["one", "two", "three"] {
        said.push(stage.phones.say(family.id, words).expect("they may"));
    }
    stage.settle().await;
    assert_eq!(
        room.said(thread).last().map(String::as_str),
        Some("one\ntwo\nthree")
    );
    stage
        .phones
        .edit(family.id, family.id, said[1], "TWO")
        .expect("they may");
    stage.settle().await;
    let place = Place {
        reply_to: Some(said[0]),
        ..Place::chat(family.id)
    };
    stage
        .phones
        .say_in(family.id, place, "/takeback")
        .expect("they may");
    stage.settle().await;
    assert_eq!(
        room.said(thread).last().map(String::as_str),
        Some("TWO\nthree")
    );
}
