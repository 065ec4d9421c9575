//! A family writes, a volunteer answers: both ways, in order, with everything that can be sent; nobody sees who the other is.

use std::time::Duration;

use athar::{
    domain::desk::Role,
    sandbox::{Fault, Message, Place},
};

use super::room::Room;
use crate::stories::{phone::Phone, stage::Stage};

pub async fn writing<'a>(stage: &'a Stage, lang: &str) -> Phone<'a> {
    let phone = Phone::new(stage, lang);
    phone.begins().await;
    phone
}

#[tokio::test]
async fn a_family_and_a_volunteer_talk() {
    let stage = Stage::new().await;
    stage.play();
    let room = Room::open(&stage).await;
    let omar = room
        .volunteer("Omar Secretname", "en", Role::Volunteer)
        .await;
    let family = writing(&stage, "en").await;
    family.says("I do not know where to begin").await;
    let topic = room.topic();
    let thread = topic.message_thread_id;
    assert!(topic.name.contains("English"), "{}", topic.name);
    assert!(room.said(thread)[1].contains("I do not know where to begin"));
    room.says(omar, Some(thread), "I am here. Take your time.")
        .await;
    let heard = family.heard();
    assert_eq!(
        heard.last().expect("they hear"),
        "A volunteer\nI am here. Take your time."
    );
    family.says("Thank you").await;
    assert!(
        room.said(thread)
            .last()
            .expect("it comes")
            .contains("Thank you")
    );
    assert!(!family.transcript().contains("Secretname"));
    assert!(room.says_on_card(thread, "Omar Secretname has this chat"));
}

#[tokio::test]
async fn notes_stay_among_volunteers_and_strangers_reach_nobody() {
    let stage = Stage::new().await;
    stage.play();
    let room = Room::open(&stage).await;
    let family = writing(&stage, "en").await;
    family.says("Hello?").await;
    let thread = room.topic().message_thread_id;
    let before = family.heard().len();
    room.says(room.owner, Some(thread), "// she sounds tired")
        .await;
    let stranger = stage.phones.add_person("Nour", "en").id;
    stage
        .phones
        .add_member(room.owner, room.chat, stranger)
        .expect("the owner may add");
    room.says(stranger, Some(thread), "Give me your number")
        .await;
    let hidden = Place::topic(room.chat, thread).anonymously();
    room.says_at(room.owner, hidden, "I am the boss").await;
    assert_eq!(family.heard().len(), before, "{}", family.transcript());
    assert!(
        room.said(thread)
            .last()
            .expect("it is said")
            .contains("administrator")
    );
}

#[tokio::test]
async fn formatting_answers_and_edits_go_both_ways() {
    let stage = Stage::new().await;
    stage.play();
    let room = Room::open(&stage).await;
    let family = writing(&stage, "en").await;
    let first = stage
        .phones
        .say(family.id, "My brother is Khaled")
        .expect("they may");
    stage.settle().await;
    let thread = room.topic().message_thread_id;
    let copy = |words: &str| {
        let found = room
            .messages(thread)
            .into_iter()
            .find(|m| m.by_bot() && m.text() == words);
        found.unwrap_or_else(|| panic!("{words} in\n{}", room.transcript()))
    };
    let question = copy("My brother is Khaled").id();
    let place = Place {
        reply_to: Some(question),
        ..Place::topic(room.chat, thread)
    };
    let sent = stage
        .phones
        .say_html(room.owner, place, "<b>When</b> was he born?")
        .expect("she may");
    stage.settle().await;
    let heard = newest(&stage, family.id);
    assert_eq!(heard.reply_to(), Some(first));
    let bold = heard.wire()["entities"].to_string();
    assert!(
        bold.contains(r#""offset":12,"type":"bold""#) || bold.contains("bold"),
        "{bold}"
    );
    stage
        .phones
        .edit(room.owner, room.chat, sent, "In which year was he born?")
        .expect("she may");
    stage.settle().await;
    assert!(
        newest(&stage, family.id)
            .text()
            .ends_with("In which year was he born?")
    );
    stage
        .phones
        .edit(family.id, family.id, first, "My brother is Khaled Ahmad")
        .expect("they may");
    stage.settle().await;
    copy("My brother is Khaled Ahmad");
}

fn newest(stage: &Stage, chat: i64) -> Message {
    let messages = stage.phones.messages(chat);
    messages
        .into_iter()
        .rfind(Message::by_bot)
        .expect("the bot has spoken")
}

#[tokio::test]
async fn a_person_takes_back_what_they_sent() {
    let stage = Stage::new().await;
    stage.play();
    let room = Room::open(&stage).await;
    let family = writing(&stage, "en").await;
    family.says("Hello").await;
    family.says("His mother is Amina").await;
    let thread = room.topic().message_thread_id;
    assert!(
        room.said(thread)
            .iter()
            .any(|words| words.contains("Amina"))
    );
    family.says("/takeback").await;
    assert!(
        !room.transcript().contains("Amina"),
        "{}",
        room.transcript()
    );
    assert!(room.said(thread).iter().any(|words| words == "Hello"));
}

#[tokio::test]
async fn what_does_not_arrive_is_said() {
    let stage = Stage::new().await;
    stage.play();
    let room = Room::open(&stage).await;
    let family = writing(&stage, "en").await;
    family.says("Hello").await;
    let thread = room.topic().message_thread_id;
    stage.phones.block(family.id).expect("they may");
    stage.settle().await;
    room.says(room.owner, Some(thread), "Are you there?").await;
    assert!(
        room.said(thread)
            .last()
            .expect("it is said")
            .contains("حظر")
            || room
                .said(thread)
                .last()
                .expect("it is said")
                .contains("blocked"),
        "{}",
        room.transcript()
    );
    stage.phones.unblock(family.id).expect("they may");
    stage.settle().await;
    assert!(
        family
            .heard()
            .last()
            .expect("they hear")
            .contains("Are you there?")
    );
    room.says(room.owner, Some(thread), &"long ".repeat(800))
        .await;
    assert!(!family.transcript().contains("long long"));
}

/// Telegram tells of the block only when the words are sent: they are kept, that is said, and they go out when the person writes again.
#[tokio::test]
async fn words_to_who_has_just_blocked_the_bot_are_kept() {
    let stage = Stage::new().await;
    stage.play();
    let room = Room::open(&stage).await;
    let family = writing(&stage, "en").await;
    family.says("Hello").await;
    let thread = room.topic().message_thread_id;
    room.presses(room.owner, Some(thread), "take").await;
    stage.phones.order_fault("sendMessage", Fault::Forbidden, 1);
    room.says(room.owner, Some(thread), "Are you there?").await;
    let said = room.said(thread).pop().expect("it is said");
    assert!(said.contains("blocked"), "{said}");
    assert!(!family.transcript().contains("Are you there?"));
    family.says("I am back").await;
    assert!(family.transcript().contains("Are you there?"));
}

#[tokio::test]
async fn a_closed_chat_opens_again_in_the_same_topic() {
    let stage = Stage::new().await;
    stage.play();
    let room = Room::open(&stage).await;
    let family = writing(&stage, "en").await;
    family.says("Hello").await;
    let thread = room.topic().message_thread_id;
    room.presses(room.owner, Some(thread), "take").await;
    room.presses(room.owner, Some(thread), "close").await;
    assert!(family.heard().last().expect("they hear").contains("closed"));
    assert!(
        room.topic().name.contains("closed"),
        "{}",
        room.topic().name
    );
    family.says("One more thing").await;
    assert_eq!(room.topic().message_thread_id, thread);
    assert!(room.topic().name.contains("waits"), "{}", room.topic().name);
    assert!(
        room.said(thread)
            .iter()
            .any(|words| words == "One more thing")
    );
}

#[tokio::test]
async fn a_topic_deleted_by_hand_is_made_anew_with_its_card() {
    let stage = Stage::new().await;
    stage.play();
    let room = Room::open(&stage).await;
    let family = writing(&stage, "en").await;
    family.says("The first").await;
    let old = room.topic().message_thread_id;
    stage
        .phones
        .delete_topic(room.owner, room.chat, old)
        .expect("she may");
    family.says("The second").await;
    let new = room.topic().message_thread_id;
    assert_ne!(new, old);
    let said = room.said(new);
    assert!(
        said[0].contains("The first"),
        "the card tells what was said: {said:?}"
    );
    assert!(said.iter().any(|words| words == "The second"));
    assert_eq!(room.card(Some(new)).thread_id(), Some(new));
    room.says(room.owner, Some(new), "I read both").await;
    assert!(
        family
            .heard()
            .last()
            .expect("they hear")
            .ends_with("I read both")
    );
    tokio::time::timeout(Duration::from_secs(1), stage.settle())
        .await
        .expect("at rest");
}

/// In the middle of a report a volunteer writes: what is then said goes to them, which is said once; the report goes on where it was; a reply to the
/// volunteer's words goes to them at any time.
#[tokio::test]
async fn a_report_and_a_talk_go_on_beside_each_other() {
    let stage = Stage::new().await;
    stage.play();
    let room = Room::open(&stage).await;
    let family = writing(&stage, "en").await;
    family.says("Hello").await;
    let thread = room.topic().message_thread_id;
    family.presses("home").await;
    family.presses("missing").await;
    room.says(room.owner, Some(thread), "I read you now").await;
    let heard = stage
        .phones
        .messages(family.id)
        .pop()
        .expect("they hear")
        .id();
    family.says("Thank you").await;
    family.says("I am glad").await;
    let told = family.heard().into_iter();
    assert_eq!(
        told.filter(|words| words.contains("went to the volunteer"))
            .count(),
        1
    );
    family.presses("continue").await;
    family.presses("skip").await;
    family.says("Khaled").await;
    let place = Place {
        reply_to: Some(heard),
        ..Place::chat(family.id)
    };
    stage
        .phones
        .say_in(family.id, place, "Yes, it is me")
        .expect("they may");
    stage.settle().await;
    let said = room.said(thread).join("\n");
    assert!(
        said.contains("Thank you") && said.contains("I am glad"),
        "{said}"
    );
    assert!(
        said.contains("Yes, it is me") && !said.contains("Khaled"),
        "{said}"
    );
}
