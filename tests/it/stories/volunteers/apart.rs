//! Several at once: two families in two languages, a group without topics, a group at its limit.

use athar::sandbox::{Message, Place};

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

/// Thirty messages in a topic, more than a group takes in a minute: they go as fewer, none is lost, all in order.
#[tokio::test]
async fn a_flood_goes_as_few_messages_and_loses_nothing() {
    let stage = Stage::new().await;
    stage.play();
    let room = Room::open(&stage).await;
    let family = Phone::new(&stage, "en");
    family.begins().await;
    family.says("begin").await;
    let thread = room.topic().message_thread_id;
    for turn in 0..30 {
        stage
            .phones
            .say(family.id, &format!("line {turn};"))
            .expect("they may");
    }
    stage.settle().await;
    let copies: Vec<Message> = room
        .messages(thread)
        .into_iter()
        .filter(|message| message.by_bot() && message.text().contains("line "))
        .filter(|message| message.buttons().is_empty())
        .collect();
    let all = copies
        .iter()
        .map(Message::text)
        .collect::<Vec<_>>()
        .join("\n");
    let places: Vec<usize> = (0..30)
        .filter_map(|turn| all.find(&format!("line {turn};")))
        .collect();
    assert!(places.len() == 30 && places.is_sorted(), "{all}");
}
