//! Which pairs are found, told and held, from reports stored directly.

use athar::{
    domain::{
        dates::{PartialDate, Precision},
        ids::{ChatId, Reference, ReportId, TelegramChat},
        pairing::{PairingAnswer, PairingStage},
        person::Sex,
        report::{Permission, Report, ReportKind, ReportStage, Sensitivity},
    },
    i18n::Lang,
    matching,
    store::{
        chats::{self, After},
        erasure, match_queue, outbox, pairings, postings, reports,
    },
};
use chrono::NaiveDate;
use zeroize::Zeroizing;

use super::house::{House, messages, now, payloads};

fn years(from: i32, to: i32) -> PartialDate {
    PartialDate {
        from: NaiveDate::from_ymd_opt(from, 1, 1).unwrap(),
        to: NaiveDate::from_ymd_opt(to, 12, 31).unwrap(),
        precision: Precision::Year,
        about: false,
        words: String::new(),
    }
}

fn report(kind: ReportKind, [given, father, family]: [&str; 3]) -> Report {
    let mut report = Report::new(kind);
    report.person.names.given = Some(given.to_owned());
    report.person.names.father = Some(father.to_owned());
    report.person.names.family = Some(family.to_owned());
    report.person.sex = Some(Sex::Male);
    report.person.birth = Some(years(1985, 1985));
    report.event_on = Some(years(2013, 2013));
    report
}

const ARABIC: [&str; 3] = ["فراس", "غسان", "المصري"];
const LATIN: [&str; 3] = ["Firas", "Ghassan", "Almasri"];

fn missing() -> Report {
    let mut report = report(ReportKind::Missing, ARABIC);
    report.person.names.mother = Some("هيفاء".to_owned());
    report
}

fn sighting() -> Report {
    let mut report = report(ReportKind::Sighting, LATIN);
    report.person.names.mother = Some("Haifa".to_owned());
    report
}

/// Stores a report as `apply` does and finds its pairs.
async fn tell(house: &House, chat: i64, seed: u32, report: &Report) -> ReportId {
    let vault = &house.tools.vault;
    let mut tx = house.db.pool.begin().await.unwrap();
    let telegram = TelegramChat(chat);
    let chat = chats::save_chats(&mut tx, vault, &[telegram], now())
        .await
        .unwrap()[&telegram];
    let left = After {
        chat,
        state: Some(Zeroizing::new(b"{}".to_vec())),
        lang: Some(Lang::Ar),
    };
    chats::save_states(&mut tx, vault, &[left], now())
        .await
        .unwrap();
    let new = reports::New {
        reference: Reference::from_seed(seed),
        chat,
        report,
    };
    let id = reports::save_new(&mut tx, vault, new, now()).await.unwrap();
    let keys = matching::stored_keys(report);
    let keyed = postings::Keyed {
        report: id,
        side: postings::Side::of(report.kind),
        keys: &keys,
    };
    postings::save(&mut tx, vault, &[keyed]).await.unwrap();
    match_queue::push(&mut tx, id, now()).await.unwrap();
    tx.commit().await.unwrap();
    house.match_all().await;
    id
}

async fn stages(house: &House) -> Vec<(String, Vec<String>)> {
    sqlx::query_as("select stage, hold_reasons from pairings order by id")
        .fetch_all(&house.db.pool)
        .await
        .unwrap()
}

#[tokio::test]
async fn a_family_is_told_in_their_language_whoever_comes_first() {
    for family_first in [true, false] {
        let house = House::new().await;
        if family_first {
            tell(&house, 1, 1, &missing()).await;
            tell(&house, 2, 2, &sighting()).await;
        } else {
            tell(&house, 2, 2, &sighting()).await;
            tell(&house, 1, 1, &missing()).await;
        }
        assert_eq!(stages(&house).await, [("told".to_owned(), vec![])]);
        let sent = house.sent().await;
        assert_eq!(messages(&sent, 1).len(), 1);
        assert_eq!(messages(&sent, 2), Vec::<String>::new());
        assert!(messages(&sent, 1)[0].contains("لم "), "Arabic is expected");
    }
}

#[tokio::test]
async fn a_pair_once_told_is_not_told_again_when_a_report_changes() {
    let house = House::new().await;
    let id = tell(&house, 1, 1, &missing()).await;
    tell(&house, 2, 2, &sighting()).await;
    house.sent().await;
    let mut conn = house.db.pool.acquire().await.unwrap();
    match_queue::push(&mut conn, id, now()).await.unwrap();
    house.match_all().await;
    assert_eq!(house.sent().await, []);
}

#[tokio::test]
async fn a_pair_that_was_rejected_never_comes_back() {
    let mut house = House::new().await;
    let id = tell(&house, 1, 1, &missing()).await;
    tell(&house, 2, 2, &sighting()).await;
    let buttons = payloads(&house.sent().await);
    let not_them = buttons
        .iter()
        .find(|button| button.split('.').next_back() == Some("not"));
    house.press(1, not_them.expect("a button")).await;
    house.work().await;
    house.sent().await;
    assert_eq!(stages(&house).await[0].0, "rejected");
    let mut conn = house.db.pool.acquire().await.unwrap();
    match_queue::push(&mut conn, id, now()).await.unwrap();
    house.match_all().await;
    assert_eq!(stages(&house).await[0].0, "rejected");
    assert_eq!(house.sent().await, []);
}

#[tokio::test]
async fn a_told_pair_is_confirmed_by_its_family_and_by_nobody_else() {
    let mut house = House::new().await;
    tell(&house, 1, 1, &missing()).await;
    tell(&house, 2, 2, &sighting()).await;
    let buttons = payloads(&house.sent().await);
    let may_be = buttons
        .iter()
        .find(|button| button.split('.').next_back() == Some("may"));
    let may_be = may_be.expect("a button").clone();
    house.press(2, &may_be).await;
    house.work().await;
    assert_eq!(stages(&house).await[0].0, "told");
    house.press(1, &may_be).await;
    house.work().await;
    assert_eq!(stages(&house).await[0].0, "confirmed");
    let flags = "select count(*) from flags where reason = 'may_be_them'
         and chat_id = (select chat_id from reports where kind = 'missing')";
    assert_eq!(house.count(flags).await, 1);
}

#[tokio::test]
async fn words_about_a_death_wait_for_a_volunteer() {
    let house = House::new().await;
    tell(&house, 1, 1, &missing()).await;
    let mut about_a_death = sighting();
    about_a_death.needs_person = vec![Sensitivity::Death];
    tell(&house, 2, 2, &about_a_death).await;
    let held = ("held".to_owned(), vec!["death".to_owned()]);
    assert_eq!(stages(&house).await, [held]);
    assert_eq!(house.sent().await, []);
}

#[tokio::test]
async fn a_released_person_decides_whether_a_family_is_told() {
    for (permission, stage) in [
        (Some(Permission::Yes), "told"),
        (Some(Permission::AskFirst), "held"),
        (None, "held"),
    ] {
        let house = House::new().await;
        tell(&house, 1, 1, &missing()).await;
        let mut released = sighting();
        released.kind = ReportKind::Released;
        released.taken_on = released.event_on.take();
        released.permissions.family_may_be_told = permission;
        tell(&house, 2, 2, &released).await;
        assert_eq!(stages(&house).await[0].0, stage, "{permission:?}");
    }
}

#[tokio::test]
async fn of_two_families_who_search_for_one_person_neither_is_told_by_the_bot() {
    let house = House::new().await;
    tell(&house, 1, 1, &missing()).await;
    tell(&house, 3, 3, &missing()).await;
    tell(&house, 2, 2, &sighting()).await;
    for (stage, reasons) in stages(&house).await {
        assert_eq!(stage, "held");
        assert_eq!(reasons, ["two_families"]);
    }
    assert_eq!(stages(&house).await.len(), 3);
    assert_eq!(house.sent().await, []);
}

#[tokio::test]
async fn a_second_family_holds_its_own_pair_and_leaves_the_told_one() {
    let house = House::new().await;
    tell(&house, 1, 1, &missing()).await;
    tell(&house, 2, 2, &sighting()).await;
    tell(&house, 3, 3, &missing()).await;
    let mut stages: Vec<String> = stages(&house).await.into_iter().map(|s| s.0).collect();
    stages.sort();
    assert_eq!(stages, ["held", "held", "told"]);
    assert_eq!(messages(&house.sent().await, 3), Vec::<String>::new());
}

#[tokio::test]
async fn reports_of_one_chat_and_reports_that_left_matching_are_no_pair() {
    let house = House::new().await;
    tell(&house, 1, 1, &missing()).await;
    tell(&house, 1, 2, &sighting()).await;
    assert_eq!(stages(&house).await, []);
    let mut conn = house.db.pool.acquire().await.unwrap();
    let vault = &house.tools.vault;
    let chats = chats::save_chats(&mut conn, vault, &[TelegramChat(1)], now())
        .await
        .unwrap();
    let closed = (Reference::from_seed(1), ReportStage::Closed);
    reports::mark_stage(&mut conn, chats[&TelegramChat(1)], closed, now())
        .await
        .unwrap()
        .expect("it is theirs");
    tell(&house, 2, 3, &sighting()).await;
    assert_eq!(stages(&house).await, []);
}

#[tokio::test]
async fn a_brother_is_not_told_as_the_one_who_is_sought() {
    let house = House::new().await;
    tell(&house, 1, 1, &missing()).await;
    let mut brother = sighting();
    brother.person.names.given = Some("Mazen".to_owned());
    tell(&house, 2, 2, &brother).await;
    assert!(
        stages(&house)
            .await
            .iter()
            .all(|(stage, _)| stage != "told")
    );
    assert_eq!(house.sent().await, []);
}

#[tokio::test]
async fn two_matchers_who_find_the_same_pair_tell_it_once() {
    let house = House::new().await;
    let ids = [
        tell(&house, 1, 1, &missing()).await,
        tell(&house, 2, 2, &sighting()).await,
    ];
    house.sent().await;
    sqlx::raw_sql("delete from pairings")
        .execute(&house.db.pool)
        .await
        .unwrap();
    let mut conn = house.db.pool.acquire().await.unwrap();
    for id in ids {
        match_queue::push(&mut conn, id, now()).await.unwrap();
    }
    tokio::join!(house.match_all(), house.match_all());
    assert_eq!(messages(&house.sent().await, 1).len(), 1);
}

#[tokio::test]
async fn an_answer_that_was_given_may_become_a_no_but_a_no_is_final() {
    let house = House::new().await;
    tell(&house, 1, 1, &missing()).await;
    tell(&house, 2, 2, &sighting()).await;
    let token: String = sqlx::query_scalar("select token from pairings")
        .fetch_one(&house.db.pool)
        .await
        .unwrap();
    let mut conn = house.db.pool.acquire().await.unwrap();
    let vault = &house.tools.vault;
    let chats = chats::save_chats(&mut conn, vault, &[TelegramChat(1)], now())
        .await
        .unwrap();
    for (answer, stage) in [
        (PairingAnswer::NotSure, "told"),
        (PairingAnswer::MayBe, "confirmed"),
        (PairingAnswer::NotThem, "rejected"),
        (PairingAnswer::MayBe, "rejected"),
    ] {
        let chat = chats[&TelegramChat(1)];
        let now_at = pairings::mark_answered(&mut conn, chat, (&token, answer), now()).await;
        assert_eq!(now_at.unwrap().unwrap().as_str(), stage);
    }
}

#[tokio::test]
async fn a_message_that_still_waits_goes_with_the_report_that_it_tells_of() {
    let house = House::new().await;
    tell(&house, 1, 1, &missing()).await;
    let other = tell(&house, 2, 2, &sighting()).await;
    let mut tx = house.db.pool.begin().await.unwrap();
    let chat: i64 = sqlx::query_scalar("select chat_id from reports where id = $1")
        .bind(other.0)
        .fetch_one(&mut *tx)
        .await
        .unwrap();
    erasure::erase_chat(&mut tx, ChatId(chat)).await.unwrap();
    tx.commit().await.unwrap();
    assert_eq!(messages(&house.sent().await, 1), Vec::<String>::new());
}

#[tokio::test]
async fn who_was_not_told_yet_when_a_report_left_is_not_told_of_it() {
    let house = House::new().await;
    tell(&house, 1, 1, &missing()).await;
    let other = tell(&house, 2, 2, &sighting()).await;
    let mut conn = house.db.pool.acquire().await.unwrap();
    outbox::drop_untold(&mut conn, &[other], now())
        .await
        .unwrap();
    assert_eq!(messages(&house.sent().await, 1), Vec::<String>::new());
    assert_eq!(stages(&house).await, []);
}

#[tokio::test]
async fn who_was_told_stays_told_when_the_report_leaves_afterwards() {
    let house = House::new().await;
    tell(&house, 1, 1, &missing()).await;
    let other = tell(&house, 2, 2, &sighting()).await;
    house.sent().await;
    let mut conn = house.db.pool.acquire().await.unwrap();
    outbox::drop_untold(&mut conn, &[other], now())
        .await
        .unwrap();
    assert_eq!(stages(&house).await, [("told".to_owned(), vec![])]);
}

#[tokio::test]
async fn an_answer_given_while_a_matcher_judged_is_not_undone_by_it() {
    let house = House::new().await;
    let seeker = tell(&house, 1, 1, &missing()).await;
    let other = tell(&house, 2, 2, &sighting()).await;
    sqlx::query("update pairings set stage = 'confirmed'")
        .execute(&house.db.pool)
        .await
        .unwrap();
    // As a matcher does that read the pairing as told before the family pressed.
    let judged = pairings::Judged {
        pair: pairings::Pair { seeker, other },
        stage: PairingStage::Told,
        level: "strong",
        hold_reasons: &[],
        verdict: &0,
        token: "another",
    };
    let mut conn = house.db.pool.acquire().await.unwrap();
    pairings::save(&mut conn, &house.tools.vault, &judged, now())
        .await
        .unwrap();
    assert_eq!(stages(&house).await, [("confirmed".to_owned(), vec![])]);
}

#[tokio::test]
async fn two_matchers_at_once_tell_a_family_once() {
    for _ in 0..5 {
        let house = House::new().await;
        tell(&house, 1, 1, &missing()).await;
        sqlx::raw_sql("insert into match_queue (report_id, not_before) select id, to_timestamp(0) from reports, generate_series(1, 4)")
            .execute(&house.db.pool)
            .await
            .unwrap();
        let sighting = sighting();
        tokio::join!(
            tell(&house, 2, 2, &sighting),
            house.match_all(),
            house.match_all()
        );
        house.match_all().await;
        assert_eq!(stages(&house).await, [("told".to_owned(), vec![])]);
        assert_eq!(messages(&house.sent().await, 1).len(), 1);
    }
}
