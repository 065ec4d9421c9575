//! Buttons: pressed by five at once, by strangers, by who was removed; what needs a second press.

use athar::{domain::desk::Role, sandbox::Place};

use super::room::Room;
use crate::stories::{phone::Phone, stage::Stage};

async fn flagged<'a>(stage: &'a Stage, room: &Room<'_>) -> (Phone<'a>, i64) {
    let family = Phone::new(stage, "en");
    family.begins().await;
    family.says("Hello").await;
    (family, room.topic().message_thread_id)
}

#[tokio::test]
async fn five_who_press_at_once_take_a_chat_once() {
    let stage = Stage::new().await;
    stage.play();
    let room = Room::open(&stage).await;
    let mut volunteers = Vec::new();
    for name in ["A", "B", "C", "D", "E"] {
        volunteers.push(room.volunteer(name, "en", Role::Volunteer).await);
    }
    let (_, thread) = flagged(&stage, &room).await;
    let (message, data) = room.find_button(Some(thread), "take").expect("a card");
    for volunteer in &volunteers {
        stage
            .phones
            .press_in(*volunteer, room.chat, message, &data)
            .expect("the button is there");
    }
    stage.settle().await;
    assert_eq!(
        stage
            .count("select count(*) from topics where stage = 'taken'")
            .await,
        1
    );
    assert!(room.says_on_card(thread, "A has this chat"));
}

#[tokio::test]
async fn who_was_removed_and_who_never_came_press_without_effect() {
    let stage = Stage::new().await;
    stage.play();
    let room = Room::open(&stage).await;
    let gone = room.volunteer("Gone", "en", Role::Volunteer).await;
    let (family, thread) = flagged(&stage, &room).await;
    stage
        .phones
        .remove_member(room.owner, room.chat, gone)
        .expect("the owner may");
    stage.settle().await;
    let (message, data) = room.find_button(Some(thread), "take").expect("a card");
    let stranger = stage.phones.add_person("Nour", "en").id;
    for person in [gone, stranger] {
        stage
            .phones
            .forge_press(person, room.chat, message, &data)
            .expect("dishonest phones can");
    }
    // The same data in another chat.
    let own = stage.phones.messages(family.id)[0].id();
    stage
        .phones
        .forge_press(family.id, family.id, own, &data)
        .expect("dishonest phones can");
    stage.settle().await;
    assert_eq!(
        stage
            .count("select count(*) from topics where stage = 'taken'")
            .await,
        0
    );
}

#[tokio::test]
async fn a_volunteer_removed_in_the_middle_gives_the_chat_back() {
    let stage = Stage::new().await;
    stage.play();
    let room = Room::open(&stage).await;
    let omar = room.volunteer("Omar", "en", Role::Volunteer).await;
    let (family, thread) = flagged(&stage, &room).await;
    room.presses(omar, Some(thread), "take").await;
    room.says(room.owner, None, "/remove").await;
    room.presses(room.owner, None, "remove").await;
    let before = family.heard().len();
    room.says(omar, Some(thread), "I am still here").await;
    assert_eq!(family.heard().len(), before);
    assert!(room.topic().name.contains("waits"), "{}", room.topic().name);
}

#[tokio::test]
async fn a_link_goes_only_after_a_second_press_of_who_wrote_it() {
    let stage = Stage::new().await;
    stage.play();
    let room = Room::open(&stage).await;
    let omar = room.volunteer("Omar", "en", Role::Volunteer).await;
    let (family, thread) = flagged(&stage, &room).await;
    room.presses(omar, Some(thread), "take").await;
    stage
        .phones
        .say_html(
            omar,
            Place::topic(room.chat, thread),
            "Look <a href=\"https://example.org\">here</a>",
        )
        .expect("he may");
    stage.settle().await;
    let before = family.heard().len();
    room.presses(room.owner, Some(thread), "send").await;
    assert_eq!(family.heard().len(), before, "{}", family.transcript());
    let (message, data) = room.find_button(Some(thread), "send").expect("a question");
    for _ in 0..2 {
        stage
            .phones
            .forge_press(omar, room.chat, message, &data)
            .expect("he presses");
    }
    stage.settle().await;
    assert_eq!(family.heard().len(), before + 1, "{}", family.transcript());
}

#[tokio::test]
async fn writing_in_the_chat_of_another_takes_it_only_after_a_second_press() {
    let stage = Stage::new().await;
    stage.play();
    let room = Room::open(&stage).await;
    let omar = room.volunteer("Omar", "en", Role::Volunteer).await;
    let rana = room.volunteer("Rana", "en", Role::Volunteer).await;
    let (family, thread) = flagged(&stage, &room).await;
    room.presses(omar, Some(thread), "take").await;
    let before = family.heard().len();
    room.says(rana, Some(thread), "Let me").await;
    assert_eq!(family.heard().len(), before);
    room.presses(rana, Some(thread), "send").await;
    assert!(
        family
            .heard()
            .last()
            .expect("they hear")
            .ends_with("Let me")
    );
    assert!(room.says_on_card(thread, "Rana has this chat"));
}

#[tokio::test]
async fn english_to_somebody_who_writes_arabic_is_warned_of_once() {
    let stage = Stage::new().await;
    stage.play();
    let room = Room::open(&stage).await;
    let family = Phone::new(&stage, "ar");
    family.begins().await;
    family.says("مرحبا").await;
    let thread = room.topic().message_thread_id;
    let before = family.heard().len();
    room.says(room.owner, Some(thread), "How are you today")
        .await;
    assert_eq!(family.heard().len(), before);
    room.presses(room.owner, Some(thread), "send").await;
    room.says(room.owner, Some(thread), "Tell me more please")
        .await;
    assert_eq!(family.heard().len(), before + 2, "{}", family.transcript());
}

#[tokio::test]
async fn details_are_shown_on_demand_and_ready_answers_in_the_language_of_the_person() {
    let stage = Stage::new().await;
    stage.play();
    let room = Room::open(&stage).await;
    let family = Phone::new(&stage, "ar");
    family.begins().await;
    family
        .reports("missing", crate::stories::told::MOTHER)
        .await;
    family.presses("home").await;
    family.says("هل من أحد؟").await;
    let thread = room.topic().message_thread_id;
    assert!(!room.says_on_card(thread, "خالد"));
    room.presses(room.owner, Some(thread), "details").await;
    assert!(room.said(thread).last().expect("details").contains("خالد"));
    room.presses(room.owner, Some(thread), "answers").await;
    room.presses(room.owner, Some(thread), "answer.welcome")
        .await;
    assert!(
        family
            .heard()
            .last()
            .expect("they hear")
            .contains("أهلاً بكم")
    );
}
