//! The work in view: the queue, chats that were left, who left the group, who is kept out, names that are searched, the summary.

use athar::{
    jobs::{
        Progress,
        desk::{members, return_chats, summary},
        now,
    },
    store::desk::volunteers::Standing,
};
use chrono::{Days, NaiveTime, TimeDelta};

use super::{
    crew::Crew,
    phone::Phone,
    stage::Stage,
    told::{MOTHER, SURVIVOR},
};

const TAKEN: &str = "select count(*) from topics where stage = 'taken'";

#[tokio::test]
async fn who_waits_stands_in_the_queue_and_a_chat_that_was_left_goes_back_to_it() {
    let stage = Stage::new().await;
    stage.play();
    let crew = Crew::new(&stage).await;
    crew.asks(crew.omar, crew.general(), "/queue", "Nobody waits")
        .await;
    let family = Phone::new(&stage, "en");
    family.begins().await;
    family.says("Is anybody there?").await;
    let topic = crew.topic().await;

    let queue = crew
        .asks(crew.omar, crew.general(), "/queue", "One chat waits")
        .await;
    let link = format!("/{}", topic.thread_id.unwrap());
    assert!(queue.wire().to_string().contains(&link), "{}", queue.text());
    assert!(queue.text().contains("less than a minute"));
    crew.asks(crew.omar, crew.general(), "/mine", "You have no chat")
        .await;
    crew.presses(crew.omar, ".take");
    stage.until_counted(TAKEN, 1).await;
    crew.asks(crew.omar, crew.general(), "/mine", "You have one chat")
        .await;

    let later = now() + TimeDelta::hours(5);
    let early = return_chats::run_once(&stage.tools, later).await;
    assert_eq!(early.unwrap(), Progress::Idle);
    let later = now() + TimeDelta::hours(7);
    let said = crew
        .asks(crew.omar, crew.general(), "/team", "one chat")
        .await;
    let due = return_chats::run_once(&stage.tools, later).await;
    assert_eq!(due.unwrap(), Progress::More);
    stage.hasten().await;
    let told = crew
        .hears_after(said.id(), "the person has waited for 6 hours")
        .await;
    assert!(told.text().contains("Omar"));
    assert_eq!(told.thread_id(), topic.thread_id);
    assert_eq!(stage.count(TAKEN).await, 0);
    let again = return_chats::run_once(&stage.tools, later).await;
    assert_eq!(again.unwrap(), Progress::Idle);
}

#[tokio::test]
async fn whoever_is_removed_from_the_group_can_do_nothing_there_and_their_chats_wait() {
    let stage = Stage::new().await;
    stage.play();
    let crew = Crew::new(&stage).await;
    let family = Phone::new(&stage, "en");
    family.begins().await;
    family.says("Is anybody there?").await;
    crew.topic().await;
    let (card, data) = crew.find_button(|data| data.contains(".take")).unwrap();
    crew.presses(crew.omar, ".take");
    stage.until_counted(TAKEN, 1).await;

    let phones = &stage.phones;
    phones
        .remove_member(crew.layla, crew.group, crew.omar)
        .expect("the owner may");
    stage.until_counted(TAKEN, 0).await;
    phones
        .forge_press(crew.omar, crew.group, card, &data)
        .expect("a dishonest phone sends anything");
    stage.settle().await;
    assert_eq!(stage.count(TAKEN).await, 0);

    // Had Telegram not told, the next round would have noticed.
    let omar = crew.key(crew.omar).await;
    crew.save_standing(omar, Standing::Present).await;
    members::run_once(&stage.tools, now()).await.unwrap();
    assert_eq!(crew.find(crew.omar).await, Standing::Absent);
    assert_eq!(crew.find(crew.layla).await, Standing::Present);
}

#[tokio::test]
async fn while_telegram_does_not_answer_nobody_is_taken_for_absent() {
    let stage = Stage::new().await;
    stage.play();
    let crew = Crew::new(&stage).await;
    stage.settle().await;
    stage.phones.order_fault(
        "getChatMember",
        athar::sandbox::Fault::Server { code: 502 },
        10,
    );
    members::run_once(&stage.tools, now()).await.unwrap();
    assert_eq!(crew.find(crew.omar).await, Standing::Present);
}

#[tokio::test]
async fn who_is_quietly_banned_notices_nothing_and_reaches_nobody() {
    let stage = Stage::new().await;
    stage.play();
    let crew = Crew::new(&stage).await;
    let mother = Phone::new(&stage, "ar");
    mother.begins().await;
    mother.reports("missing", MOTHER).await;
    mother.says("هل من أحد هنا؟").await;
    let topic = crew.topic().await;

    crew.asks(crew.omar, topic, "/quiet", "does not allow")
        .await;
    crew.asks(crew.layla, topic, "/quiet", "notices nothing")
        .await;
    crew.presses(crew.layla, ".quiet.flooding");
    stage
        .until_counted("select count(*) from bans where kind = 'quiet'", 1)
        .await;
    assert_eq!(stage.count("select count(*) from report_keys").await, 0);
    crew.shows("ممنوع دون أن يلاحظ").await;
    let before = mother.heard().len();
    let answers = mother.says("هل من أحد هنا؟").await;
    assert!(!answers.is_empty(), "{}", mother.transcript());
    assert!(mother.heard().len() > before);
    assert_eq!(
        stage
            .count("select count(*) from relays where side = 'person'")
            .await,
        1
    );
    let flags = "select count(*) from flags where handled_at is null";
    assert_eq!(stage.count(flags).await, 0);

    let survivor = Phone::new(&stage, "en");
    survivor.begins().await;
    survivor.reports("sighting", SURVIVOR).await;
    assert_eq!(stage.count("select count(*) from pairings").await, 0);

    crew.asks(crew.layla, topic, "/unban", "not banned any more")
        .await;
    stage
        .until_counted("select count(*) from pairings", 1)
        .await;
}

#[tokio::test]
async fn who_is_banned_is_told_once_and_may_still_erase_everything() {
    let stage = Stage::new().await;
    stage.play();
    let crew = Crew::new(&stage).await;
    let person = Phone::new(&stage, "en");
    person.begins().await;
    person.says("Send me money").await;
    let topic = crew.topic().await;
    crew.asks(
        crew.layla,
        topic,
        "/ban extortion",
        "Banned: asks families for money",
    )
    .await;
    stage.settle().await;
    let told = |phone: &Phone<'_>| {
        let heard = phone.heard();
        heard
            .iter()
            .filter(|words| words.contains("can no longer write here"))
            .count()
    };
    assert_eq!(told(&person), 1, "{}", person.transcript());
    assert!(person.says("Send me money").await.is_empty());
    assert!(person.says("/reports").await.is_empty());
    assert!(!person.says("/language").await.is_empty());
    assert!(!person.says("/delete").await.is_empty());
    person.presses("erase").await;
    person.presses("erase").await;
    stage
        .until_counted("select count(*) from chats where erased_at is not null", 1)
        .await;
    assert_eq!(told(&person), 1);
}

#[tokio::test]
async fn reviewers_find_a_name_across_scripts_without_reading_it() {
    let stage = Stage::new().await;
    stage.play();
    let crew = Crew::new(&stage).await;
    let mother = Phone::new(&stage, "ar");
    mother.begins().await;
    mother.reports("missing", MOTHER).await;

    crew.asks(crew.omar, crew.general(), "/find Khaled", "does not allow")
        .await;
    let found = crew
        .asks(
            crew.layla,
            crew.general(),
            "/find Khaled Al Ahmad",
            "the name is very like",
        )
        .await;
    assert!(found.text().contains("1985"), "{}", found.text());
    assert!(!found.text().contains("خالد"), "{}", found.text());
    crew.asks(
        crew.layla,
        crew.general(),
        "/find Firas Ghassan Almasri",
        "no open report",
    )
    .await;
    assert_eq!(stage.count("select count(*) from searches").await, 2);
}

#[tokio::test]
async fn the_summary_comes_once_a_day_as_a_picture_without_a_sound() {
    let stage = Stage::new().await;
    stage.play();
    let crew = Crew::new(&stage).await;
    crew.asks(crew.omar, crew.general(), "/summary", "does not allow")
        .await;
    let asked = crew
        .asks(crew.layla, crew.general(), "/summary", "Nobody waits now")
        .await;
    assert_eq!(asked.content(), Some("photo"), "{}", asked.wire());

    let tomorrow = now().date_naive() + Days::new(1);
    let morning = tomorrow.and_time(NaiveTime::from_hms_opt(5, 59, 0).unwrap());
    let too_early = summary::run_once(&stage.tools, morning.and_utc()).await;
    assert_eq!(too_early.unwrap(), Progress::Idle);
    let due_at = morning.and_utc() + TimeDelta::minutes(2);
    let due = summary::run_once(&stage.tools, due_at).await;
    assert_eq!(due.unwrap(), Progress::More);
    let again = summary::run_once(&stage.tools, due_at).await;
    assert_eq!(again.unwrap(), Progress::Idle);
    stage.hasten().await;
    crew.hears_after(asked.id(), "محادثات فُتحت: 0").await;
}
