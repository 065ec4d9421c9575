//! After a family was told, and what people may do at any time: say that it is not them, block the bot and come back, change the language,
//! have everything erased.

use athar::sandbox::{Kind, Place, Standing};

use super::{
    phone::Phone,
    stage::Stage,
    told::{MOTHER, SURVIVOR},
};

async fn mother_and_survivor(stage: &Stage) -> (Phone<'_>, Phone<'_>) {
    let (mother, survivor) = (Phone::new(stage, "ar"), Phone::new(stage, "en"));
    mother.begins().await;
    mother.reports("missing", MOTHER).await;
    survivor.begins().await;
    (mother, survivor)
}

#[tokio::test]
async fn not_them_never_comes_back() {
    let stage = Stage::new().await;
    stage.play();
    let (mother, survivor) = mother_and_survivor(&stage).await;
    survivor.reports("sighting", SURVIVOR).await;
    mother.answers_match("not").await;
    let rejected = "select count(*) from pairings where stage = 'rejected' and answer = 'not_them'";
    assert_eq!(stage.count(rejected).await, 1, "{}", mother.transcript());
    // Every pair is looked for anew, as after any change of either report.
    sqlx::query("insert into match_queue (report_id, not_before) select id, now() from reports")
        .execute(&stage.database.pool)
        .await
        .expect("the reports are queued");
    stage.tools.wakes.matches.notify_one();
    stage.settle().await;
    assert_eq!(mother.matches().len(), 1);
    assert_eq!(stage.count(rejected).await, 1);
}

#[tokio::test]
async fn a_family_that_blocked_the_bot_is_told_when_it_writes_again() {
    let stage = Stage::new().await;
    stage.play();
    let (mother, survivor) = mother_and_survivor(&stage).await;
    stage.phones.block(mother.id).expect("she may block");
    stage.settle().await;
    survivor.reports("sighting", SURVIVOR).await;
    let unreachable = "select count(*) from chats where reach = 'unreachable'";
    assert_eq!(stage.count(unreachable).await, 1);
    assert!(mother.matches().is_empty());
    stage.phones.unblock(mother.id).expect("she may unblock");
    mother.says("/start").await;
    assert_eq!(mother.matches().len(), 1, "{}", mother.transcript());
    assert_eq!(stage.count(unreachable).await, 0);
}

#[tokio::test]
async fn the_language_changes_in_the_middle_of_a_report() {
    let stage = Stage::new().await;
    stage.play();
    let phone = Phone::new(&stage, "en");
    phone.begins().await;
    phone.presses("missing").await;
    let heard = phone.says("/language ar").await;
    let last = heard.last().expect("the bot answers").text().to_owned();
    assert!(last.contains("ما صلتكم"), "{last}");
}

#[tokio::test]
async fn everything_told_is_erased_when_asked_twice() {
    let stage = Stage::new().await;
    stage.play();
    let (mother, survivor) = mother_and_survivor(&stage).await;
    survivor.reports("sighting", SURVIVOR).await;
    assert_eq!(mother.matches().len(), 1);
    survivor.says("/delete").await;
    survivor.presses("erase").await;
    assert_eq!(stage.count("select count(*) from reports").await, 2);
    survivor.presses("erase").await;
    assert_eq!(stage.count("select count(*) from reports").await, 1);
    assert_eq!(stage.count("select count(*) from pairings").await, 0);
    mother.says("/delete").await;
    mother.presses("erase").await;
    mother.presses("erase").await;
    for left in [
        "select count(*) from reports",
        "select count(*) from report_keys",
        "select count(*) from flags",
        "select count(*) from outbox",
        "select count(*) from inbox where raw is not null",
    ] {
        assert_eq!(stage.count(left).await, 0, "{left}");
    }
    // Of both it stays written that they agreed and erased, and the running bot chains it.
    let chained = "select count(*) from audit where place is not null";
    stage.until_counted(chained, 4).await;
}

#[tokio::test]
async fn in_a_group_the_bot_only_shows_the_way() {
    let stage = Stage::new().await;
    stage.play();
    let phone = Phone::new(&stage, "en");
    let group = stage
        .phones
        .add_group(phone.id, "Family", Kind::Supergroup, Standing::Member)
        .expect("a person may open a group");
    let name = &stage.tools.bot_username;
    for words in ["we talk among us", &format!("/start@{name}")] {
        let said = stage.phones.say_in(phone.id, Place::chat(group), words);
        said.expect("members may write");
    }
    stage.settle().await;
    let heard = stage.said(group);
    assert_eq!(heard.len(), 1, "{heard:?}");
    assert!(phone.heard().is_empty());
}
