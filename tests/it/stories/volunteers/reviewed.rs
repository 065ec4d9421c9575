//! Possible matches that reviewers decide: a child by two, nobody's by strangers, once however many press; a death is never told by the bot.

use athar::domain::desk::Role;

use super::{reviewing::Table, room::Room};
use crate::stories::{
    held::{RELEASED, but},
    phone::{
        Answer::{Chooses, Says},
        Answers, Phone,
    },
    stage::Stage,
    told::{MOTHER, SURVIVOR},
};

const SAME: &str = "same.names_agree";
const NOT: &str = "not_same.names_differ";
/// He was a child when he was taken.
const CHILD: Answers<'static> = &[("birth", Says("2003"))];

#[tokio::test]
async fn a_child_takes_two_reviewers_who_say_the_same() {
    let stage = Stage::new().await;
    stage.play();
    let room = Room::open(&stage).await;
    let omar = room.volunteer("Omar", "en", Role::Reviewer).await;
    let rana = room.volunteer("Rana", "en", Role::Reviewer).await;
    let hani = room.volunteer("Hani", "en", Role::Volunteer).await;
    let mother = Table::reports(&stage, "ar", ("missing", &but(MOTHER, CHILD))).await;
    Table::reports(&stage, "en", ("sighting", &but(SURVIVOR, CHILD))).await;
    let table = Table::find(&room).await;
    assert!(
        table.says("خالد") && table.says("Khaled"),
        "{}",
        table.text()
    );
    table.presses(hani, "same").await;
    table.forges(hani, SAME).await;
    assert_eq!(table.count_reviews().await, 0);
    table.presses(omar, "same").await;
    table.presses(omar, SAME).await;
    table.forges(omar, SAME).await;
    assert_eq!(table.count_reviews().await, 1);
    assert!(mother.matches().is_empty(), "{}", mother.transcript());
    table.presses(rana, "same").await;
    table.presses(rana, SAME).await;
    assert_eq!(mother.matches().len(), 1, "{}", room.transcript());
    let told = mother.matches()[0].text().to_owned();
    assert!(
        told.contains("أحد المتطوعين") && !told.contains("Khaled"),
        "{told}"
    );
    let told = "select count(*) from audit where event = 'pairing_told'";
    assert_eq!(stage.count(told).await, 1);
}

#[tokio::test]
async fn reviewers_who_differ_leave_a_child_to_a_coordinator() {
    let stage = Stage::new().await;
    stage.play();
    let room = Room::open(&stage).await;
    let omar = room.volunteer("Omar", "en", Role::Reviewer).await;
    let rana = room.volunteer("Rana", "en", Role::Reviewer).await;
    let sami = room.volunteer("Sami", "en", Role::Reviewer).await;
    let mother = Table::reports(&stage, "ar", ("missing", &but(MOTHER, CHILD))).await;
    Table::reports(&stage, "en", ("sighting", &but(SURVIVOR, CHILD))).await;
    let table = Table::find(&room).await;
    table.forges(omar, SAME).await;
    table.forges(rana, NOT).await;
    table.forges(sami, SAME).await;
    assert_eq!(table.count_reviews().await, 2, "{}", table.text());
    table.forges(room.owner, NOT).await;
    assert_eq!(table.stage_word().await, "rejected");
    assert!(table.buttons().is_empty(), "{:?}", table.buttons());
    assert!(mother.matches().is_empty());
}

#[tokio::test]
async fn what_is_not_the_same_never_comes_back() {
    let stage = Stage::new().await;
    stage.play();
    let room = Room::open(&stage).await;
    let mother = Table::reports(&stage, "ar", ("missing", MOTHER)).await;
    Table::reports(&stage, "en", ("released", RELEASED)).await;
    let table = Table::find(&room).await;
    table.presses(room.owner, "not_same").await;
    table.presses(room.owner, NOT).await;
    table.forges(room.owner, SAME).await;
    assert_eq!(table.stage_word().await, "rejected");
    assert!(mother.matches().is_empty());
    assert!(table.says("ليس الشخص نفسه"), "{}", table.text());
}

#[tokio::test]
async fn a_released_man_is_asked_first_and_his_no_looks_like_nothing() {
    let stage = Stage::new().await;
    stage.play();
    let room = Room::open(&stage).await;
    let mother = Table::reports(&stage, "ar", ("missing", MOTHER)).await;
    let released = Table::reports(&stage, "en", ("released", RELEASED)).await;
    let table = Table::find(&room).await;
    let before = mother.heard().len();
    table.forges(room.owner, SAME).await;
    let asked = released.heard().last().expect("he is asked").clone();
    assert!(
        asked.contains("A family may be searching for you"),
        "{asked}"
    );
    Table::answers(&stage, &released, ".no").await;
    assert_eq!(mother.heard().len(), before, "{}", mother.transcript());
    assert_eq!(table.stage_word().await, "held");
    // He may change his mind.
    Table::answers(&stage, &released, ".yes").await;
    assert_eq!(mother.matches().len(), 1, "{}", table.text());
    Table::answers(&stage, &released, ".yes").await;
    assert_eq!(mother.matches().len(), 1);
}

#[tokio::test]
async fn a_death_is_never_told_by_the_bot() {
    let stage = Stage::new().await;
    stage.play();
    let room = Room::open(&stage).await;
    let omar = room.volunteer("Omar", "en", Role::Reviewer).await;
    let mother = Table::reports(&stage, "ar", ("missing", MOTHER)).await;
    let survivor = Phone::new(&stage, "en");
    survivor.begins().await;
    let answers = but(SURVIVOR, &[("notes", Says("He died there in the winter."))]);
    survivor.reports_all("sighting", &answers).await;
    let table = Table::find(&room).await;
    let before = mother.heard().len();
    table.forges(omar, SAME).await;
    table.forges(room.owner, SAME).await;
    stage
        .until_counted(
            "select count(*) from topics where 'review' = any(reasons)",
            1,
        )
        .await;
    stage.settle().await;
    assert_eq!(mother.heard().len(), before, "{}", mother.transcript());
    assert!(mother.matches().is_empty());
    assert!(
        room.transcript().contains("الهيئة الوطنية للمفقودين"),
        "{}",
        room.transcript()
    );
    let shown = "select count(*) from audit where event = 'checklist_shown'";
    assert_eq!(stage.count(shown).await, 1);
}

#[tokio::test]
async fn five_who_decide_at_once_decide_once_and_strangers_never() {
    let stage = Stage::new().await;
    stage.play();
    let room = Room::open(&stage).await;
    let mut reviewers = Vec::new();
    for name in ["A", "B", "C", "D", "E"] {
        reviewers.push(room.volunteer(name, "en", Role::Reviewer).await);
    }
    let mother = Table::reports(&stage, "ar", ("missing", MOTHER)).await;
    let released = Table::reports(&stage, "en", ("released", RELEASED)).await;
    let table = Table::find(&room).await;
    let stranger = stage.phones.add_person("Nour", "en").id;
    table.forges(stranger, SAME).await;
    // The same data in a chat that is none of the volunteers', and in another group.
    let own = stage.phones.messages(mother.id)[0].id();
    let forged = stage
        .phones
        .forge_press(mother.id, mother.id, own, &table.data(SAME));
    forged.expect("dishonest phones can");
    stage.settle().await;
    assert_eq!(table.count_reviews().await, 0);
    for reviewer in reviewers {
        let data = table.data(SAME);
        let pressed = stage
            .phones
            .forge_press(reviewer, room.chat, table.message, &data);
        pressed.expect("they press");
    }
    stage.settle().await;
    assert_eq!(table.count_reviews().await, 1);
    let asked = released.heard().into_iter();
    assert_eq!(
        asked
            .filter(|words| words.contains("may be searching for you"))
            .count(),
        1
    );
}

#[tokio::test]
async fn what_a_family_says_may_be_them_comes_before_reviewers() {
    let stage = Stage::new().await;
    stage.play();
    let room = Room::open(&stage).await;
    let mother = Table::reports(&stage, "ar", ("missing", MOTHER)).await;
    Table::reports(
        &stage,
        "en",
        (
            "released",
            &but(RELEASED, &[("family-may-be-told", Chooses("yes"))]),
        ),
    )
    .await;
    mother.answers_match("may").await;
    let table = Table::find(&room).await;
    assert!(table.says("تقول العائلة: قد يكون هو"), "{}", table.text());
    table.forges(room.owner, SAME).await;
    assert_eq!(mother.matches().len(), 1, "she is not told twice");
    assert_eq!(table.stage_word().await, "confirmed");
}

#[tokio::test]
async fn a_card_is_emptied_when_a_report_is_taken_back() {
    let stage = Stage::new().await;
    stage.play();
    let room = Room::open(&stage).await;
    Table::reports(&stage, "ar", ("missing", MOTHER)).await;
    let released = Table::reports(&stage, "en", ("released", RELEASED)).await;
    let table = Table::find(&room).await;
    assert!(table.says("Khaled"));
    released.says("/delete").await;
    released.presses("erase").await;
    released.presses("erase").await;
    stage
        .until_counted("select count(*) from posts where kind = 'pairing'", 0)
        .await;
    stage.settle().await;
    assert!(
        !table.says("Khaled") && table.buttons().is_empty(),
        "{}",
        table.text()
    );
}

#[tokio::test]
async fn a_card_that_stands_nowhere_any_more_is_sent_again() {
    let stage = Stage::new().await;
    stage.play();
    let room = Room::open(&stage).await;
    Table::reports(&stage, "ar", ("missing", MOTHER)).await;
    Table::reports(&stage, "en", ("released", RELEASED)).await;
    let table = Table::find(&room).await;
    // As when its topic was deleted by hand, which is noticed with the next thing that is sent there.
    sqlx::query("update posts set message_id = null where kind = 'pairing'")
        .execute(&stage.database.pool)
        .await
        .expect("the number is forgotten");
    let again = Table::find(&room).await;
    assert_ne!(again.message, table.message);
    assert!(again.says("Khaled"));
}
