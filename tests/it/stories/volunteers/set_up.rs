//! A group is set up by an admin, with buttons; people join by links that work once.

use athar::sandbox::{Place, Right};

use super::room::Room;
use crate::stories::{phone::Phone, stage::Stage};

#[tokio::test]
async fn an_admin_sets_the_group_up_and_is_told_what_is_missing() {
    let stage = Stage::new().await;
    stage.play();
    let room = Room::found(&stage).await;
    stage
        .phones
        .set_rights(room.owner, room.chat, &[Right::ManageTopics])
        .expect("the owner may");
    room.says(room.owner, None, "/setup").await;
    let shown = || {
        let (message, _) = room.find_button(None, "duty").expect("there are choices");
        stage
            .phones
            .find_message(room.chat, message)
            .expect("it stands")
    };
    assert!(shown().text().contains("تثبيت"), "{}", shown().text());
    stage
        .phones
        .set_rights(room.owner, room.chat, &Right::ALL)
        .expect("the owner may");
    room.presses(room.owner, None, "again").await;
    assert!(!shown().text().contains("تثبيت"), "{}", shown().text());
    room.presses(room.owner, None, "duty.children").await;
    room.presses(room.owner, None, "done").await;
    let open = "select count(*) from groups where stage = 'open' and duties = '{chats,review}'";
    assert_eq!(stage.count(open).await, 1);
}

#[tokio::test]
async fn nobody_else_can_set_a_group_up() {
    let stage = Stage::new().await;
    stage.play();
    let room = Room::found(&stage).await;
    let stranger = stage.phones.add_person("Nour", "en").id;
    stage
        .phones
        .add_member(room.owner, room.chat, stranger)
        .expect("the owner may add");
    room.says(stranger, None, "/setup").await;
    let anonymous = Place::chat(room.chat).anonymously();
    room.says_at(room.owner, anonymous, "/setup").await;
    assert_eq!(stage.count("select count(*) from groups").await, 0);
}

#[tokio::test]
async fn a_link_makes_one_volunteer_once_and_shows_the_way_in() {
    let stage = Stage::new().await;
    stage.play();
    let room = Room::open(&stage).await;
    room.says(room.owner, None, "/invite reviewer").await;
    let messages = stage.phones.messages(room.chat);
    let invitation = messages.last().expect("the bot answers").text().to_owned();
    let token = invitation.split("start=").nth(1).expect("a link").trim();
    let start = format!("/start {token}");
    let first = Phone::new(&stage, "en");
    let said = first.says(&start).await;
    let way = said.last().expect("they are welcomed").text().to_owned();
    let link = way.split_whitespace().find(|word| word.contains("t.me/+"));
    stage
        .phones
        .join_by_link(first.id, link.expect("a way in"))
        .expect("the link works");
    stage.settle().await;
    let second = Phone::new(&stage, "en");
    second.says(&start).await;
    let reviewers = "select count(*) from volunteers where role = 'reviewer' and stage = 'active'";
    assert_eq!(stage.count(reviewers).await, 1);
    let present = "select count(*) from members join volunteers on volunteers.id = volunteer_id
        where role = 'reviewer' and standing = 'present'";
    assert_eq!(stage.count(present).await, 1);
}

#[tokio::test]
async fn a_small_group_that_becomes_a_supergroup_moves_along() {
    use athar::sandbox::{Kind, Standing};
    let stage = Stage::new().await;
    stage.play();
    let owner = stage.phones.add_person("Rima", "en").id;
    let small = stage
        .phones
        .add_group(owner, "Small", Kind::Group, Standing::Administrator)
        .expect("a group is made");
    let room = Room::set_up_plain(&stage, small).await;
    let family = Phone::new(&stage, "en");
    family.begins().await;
    family.says("Is somebody there?").await;
    let large = stage.phones.upgrade(small).expect("it grows");
    stage.settle().await;
    family.says("I am still here").await;
    let heard = stage.said(large);
    assert!(
        heard.iter().any(|words| words.contains("I am still here")),
        "{}",
        stage.phones.transcript(large)
    );
    assert_eq!(room.owner, owner);
}
