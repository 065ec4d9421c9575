//! A list that is taken out again.

use athar::{
    domain::{pairing::PairingAnswer, report::ReportKind, source::SourceKind},
    jobs::lists::{source::SourceError, withdraw},
    store::{erasure, outbox, pairings, prune},
};
use chrono::TimeDelta;

use super::{
    import, known,
    people::{FIRAS, LAMIA, lines, report, tell},
    said, standing,
};
use crate::jobs::house::{House, now};

/// A list of which one record fits a family's report.
async fn paired() -> House {
    let house = House::new().await;
    tell(&house, 1, &report(ReportKind::Missing, FIRAS)).await;
    let office = house.tools.office();
    import(&office, said("a", SourceKind::Released), &lines()).await;
    import(&office, said("b", SourceKind::Released), &lines()).await;
    super::meet(&house).await;
    house
}

/// As a volunteer will do who tells the family of the pair with the first list.
async fn tell_family(house: &House) {
    sqlx::query(
        "update pairings set stage = 'told', told_at = now() from records join sources on sources.id = source_id
         where report_id = other_id and name = 'a'",
    )
    .execute(&house.db.pool)
    .await
    .unwrap();
}

#[tokio::test]
async fn a_withdrawn_list_leaves_with_its_records_keys_and_untold_pairs() {
    let house = paired().await;
    assert_eq!(house.count("select count(*) from pairings").await, 2);
    let kept = withdraw::run(&house.db.pool, "a", now()).await.unwrap();
    assert_eq!(kept, 0);
    assert_eq!(standing(&house).await.len(), 5);
    assert_eq!(house.count("select count(*) from pairings").await, 1);
    let keys = "select count(*) from report_keys where report_id not in (select report_id from records) and report_id > 1";
    assert_eq!(house.count(keys).await, 0);
    assert_eq!(house.count("select count(*) from flags").await, 0);
    // Again, and whoever comes later does not find it.
    withdraw::run(&house.db.pool, "a", now()).await.unwrap();
    tell(&house, 2, &report(ReportKind::Missing, LAMIA)).await;
    house.match_all().await;
    assert_eq!(
        house
            .count("select count(*) from pairings where seeker_id <> 1")
            .await,
        1
    );
}

#[tokio::test]
async fn what_a_family_was_told_of_is_kept_for_them_and_a_volunteer_is_asked_to_write() {
    let house = paired().await;
    tell_family(&house).await;
    let kept = withdraw::run(&house.db.pool, "a", now()).await.unwrap();
    assert_eq!(kept, 1);
    let flagged = "select count(*) from flags where reason = 'source_withdrawn'";
    assert_eq!(house.count(flagged).await, 1);
    let found = "select count(*) from report_keys join reports on reports.id = report_id where stage = 'withdrawn'";
    assert_eq!(house.count(found).await, 0);
    let mut conn = house.db.pool.acquire().await.unwrap();
    let later = now() + TimeDelta::days(400);
    prune::prune_withdrawn(&mut conn, later).await.unwrap();
    // The buttons of their message still work.
    let (chat, token): (i64, String) = sqlx::query_as(
        "select chat_id, token from pairings join reports on reports.id = seeker_id where told_at is not null",
    )
    .fetch_one(&mut *conn)
    .await
    .unwrap();
    let chat = athar::domain::ids::ChatId(chat);
    let answer = (token.as_str(), PairingAnswer::NotSure);
    let answered = pairings::mark_answered(&mut conn, chat, answer, now()).await;
    assert!(answered.unwrap().is_some());
    // It goes with the family's own report.
    erasure::erase_chat(&mut conn, chat).await.unwrap();
    prune::prune_withdrawn(&mut conn, later).await.unwrap();
    let kept = "select count(*) from reports where stage = 'withdrawn'";
    assert_eq!(house.count(kept).await, 0);
}

#[tokio::test]
async fn a_message_about_a_record_that_still_waits_goes_with_the_list() {
    let house = paired().await;
    tell_family(&house).await;
    let chat: i64 = sqlx::query_scalar("select id from chats")
        .fetch_one(&house.db.pool)
        .await
        .unwrap();
    let pairing: i64 = sqlx::query_scalar("select id from pairings where stage = 'told'")
        .fetch_one(&house.db.pool)
        .await
        .unwrap();
    let mut conn = house.db.pool.acquire().await.unwrap();
    let waiting = outbox::Waiting {
        chat: athar::domain::ids::ChatId(chat),
        payload: outbox::Outbound::Message {
            html: "words".to_owned(),
            buttons: Vec::new(),
            protect: outbox::Protection::Free,
            reply_to: None,
            thread: None,
        },
    };
    let pairing = athar::domain::ids::PairingId(pairing);
    outbox::push_about(&mut conn, &house.tools.vault, pairing, &waiting, now())
        .await
        .unwrap();
    assert_eq!(withdraw::run(&house.db.pool, "a", now()).await.unwrap(), 0);
    assert_eq!(house.sent().await, []);
    assert_eq!(house.count("select count(*) from flags").await, 0);
}

#[tokio::test]
async fn records_that_their_publisher_took_back_leave_with_their_keys_and_untold_pairs() {
    let house = paired().await;
    let office = house.tools.office();
    let mut import = super::import_some(&office, known("a"), &[], 0).await;
    let ids = ["A-2", "A-4", "A-77"].map(str::to_owned);
    import.take_back(&ids, now()).await.unwrap();
    import.take_back(&ids, now()).await.unwrap();
    assert_eq!(import.tally.taken_back, 2);
    assert_eq!(house.count("select count(*) from records").await, 8);
    let left = "select count(*) from pairings join records on report_id = other_id join sources on sources.id = source_id where name = 'a'";
    assert_eq!(house.count(left).await, 0);
    assert_eq!(house.count("select count(*) from flags").await, 0);
    let told = paired().await;
    tell_family(&told).await;
    let mut import = super::import_some(&told.tools.office(), known("a"), &[], 0).await;
    import.take_back(&ids, now()).await.unwrap();
    assert_eq!(
        told.count("select count(*) from reports where stage = 'withdrawn'")
            .await,
        1
    );
    assert_eq!(told.count("select count(*) from flags").await, 1);
}

#[tokio::test]
async fn nobody_withdraws_a_list_that_is_not_there() {
    let house = House::new().await;
    let unknown = withdraw::run(&house.db.pool, "a", now()).await;
    assert!(matches!(unknown, Err(SourceError::Unknown(_))));
}
