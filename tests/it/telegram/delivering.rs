//! The outbox is emptied through a sandbox that misbehaves.

use std::time::{Duration, Instant};

use athar::{
    jobs::{deliver, pace::Speed},
    sandbox::{Fault, Pacing},
};

use crate::stories::stage::{PATIENCE, Stage};

const WAITING: &str = "select count(*) from outbox where stage = 'waiting'";

fn deliver_on(stage: &Stage) -> tokio::task::JoinHandle<()> {
    tokio::spawn(deliver::run(stage.tools.clone(), Speed::Telegram))
}

#[tokio::test]
async fn messages_come_in_order_whatever_goes_wrong_on_the_way() {
    let stage = Stage::new().await;
    let person = stage.person("ar");
    let faults = [
        Fault::Server { code: 502 },
        Fault::TooManyRequests { retry_after: 1 },
    ];
    for fault in faults {
        stage.phones.order_fault("sendMessage", fault, 1);
    }
    stage.queue(person, &["1", "2", "3", "4"]).await;
    deliver_on(&stage);
    stage.hears(person, "4").await;
    assert_eq!(stage.said(person), ["1", "2", "3", "4"]);
    stage.until_counted(WAITING, 0).await;
}

#[tokio::test]
async fn a_cut_after_the_effect_repeats_a_message_and_loses_none() {
    let stage = Stage::new().await;
    let person = stage.person("ar");
    stage
        .phones
        .order_fault("sendMessage", Fault::CutAfterEffect, 1);
    stage.queue(person, &["1", "2"]).await;
    deliver_on(&stage);
    stage.hears(person, "2").await;
    assert_eq!(stage.said(person), ["1", "1", "2"]);
}

#[tokio::test]
async fn who_blocked_the_bot_is_not_tried_again_and_keeps_what_waits() {
    let stage = Stage::new().await;
    let (gone, here) = (stage.person("ar"), stage.person("en"));
    stage.phones.block(gone).expect("a person may block");
    stage.queue(gone, &["1", "2"]).await;
    stage.queue(here, &["hello"]).await;
    deliver_on(&stage);
    stage.hears(here, "hello").await;
    let unreachable = "select count(*) from chats where reach = 'unreachable'";
    stage.until_counted(unreachable, 1).await;
    let kept = "select count(*) from outbox where stage = 'kept'";
    stage.until_counted(kept, 2).await;
    assert_eq!(stage.said(gone), Vec::<String>::new());
}

#[tokio::test]
async fn a_message_that_telegram_refuses_is_set_aside_and_the_next_ones_come() {
    let stage = Stage::new().await;
    let person = stage.person("ar");
    stage.queue(person, &["<b>broken", "2"]).await;
    deliver_on(&stage);
    stage.hears(person, "2").await;
    assert_eq!(stage.said(person), ["2"]);
    let refused = "select count(*) from outbox where stage = 'refused'";
    stage.until_counted(refused, 1).await;
}

#[tokio::test]
async fn a_message_leaves_within_a_blink() {
    let stage = Stage::new().await;
    let person = stage.person("ar");
    deliver_on(&stage);
    stage.queue(person, &["warm"]).await;
    stage.hears(person, "warm").await;
    let asked = Instant::now();
    stage.queue(person, &["quick"]).await;
    stage.hears(person, "quick").await;
    // Far below the second between two looks: it was woken.
    assert!(
        asked.elapsed() < Duration::from_millis(500),
        "{:?}",
        asked.elapsed()
    );
}

#[tokio::test]
async fn the_bot_keeps_telegrams_pace_by_itself() {
    let stage = Stage::with(Pacing::Telegram).await;
    let chats: Vec<i64> = (0..25).map(|_| stage.person("ar")).collect();
    for chat in &chats {
        stage.queue(*chat, &["1", "2"]).await;
    }
    deliver_on(&stage);
    stage.until_counted("select count(*) from outbox", 0).await;
    // Whoever is refused with 429 is tried a second time.
    for chat in chats {
        assert_eq!(stage.said(chat), ["1", "2"]);
    }
}

#[tokio::test]
async fn the_sender_stops_within_a_second() {
    let stage = Stage::new().await;
    let person = stage.person("ar");
    let slow = Fault::TimeOut { after_ms: 8_000 };
    stage.phones.order_fault("sendMessage", slow, 1);
    let job = deliver_on(&stage);
    stage.queue(person, &["1"]).await;
    tokio::task::yield_now().await;
    stage.tools.stop.cancel();
    let ended = tokio::time::timeout(PATIENCE.min(Duration::from_millis(1_500)), job).await;
    ended.expect("it stops in time").expect("it does not panic");
}
