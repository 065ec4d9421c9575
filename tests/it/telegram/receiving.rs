//! Updates are fetched, or brought, and kept before they are acknowledged.

use std::{
    net::{Ipv4Addr, SocketAddr},
    time::Duration,
};

use athar::{
    jobs::{
        receive,
        webhook::{self, Webhook},
    },
    sandbox::Fault,
};
use tokio::{net::TcpListener, time::timeout};

use crate::stories::stage::{PATIENCE, Stage};

const KEPT: &str = "select count(*) from inbox";

async fn until_acknowledged(stage: &Stage) {
    let acknowledged = async {
        while stage.phones.waiting_updates() > 0 {
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
    };
    timeout(PATIENCE, acknowledged)
        .await
        .expect("every update is acknowledged");
}

#[tokio::test]
async fn every_update_is_kept_once_whatever_goes_wrong_on_the_way() {
    let stage = Stage::new().await;
    let person = stage.phones.add_person("A", "ar").id;
    let faults = [
        Fault::Server { code: 502 },
        Fault::DuplicateUpdates,
        Fault::ReorderUpdates,
        Fault::CutAfterEffect,
    ];
    for fault in faults {
        stage.phones.order_fault("getUpdates", fault, 1);
    }
    let before = i64::try_from(stage.phones.waiting_updates()).expect("few");
    for number in 0..30 {
        let said = stage.phones.say(person, &number.to_string());
        said.expect("a person may write");
    }
    tokio::spawn(receive::run(stage.tools.clone()));
    stage.until_counted(KEPT, before + 30).await;
    until_acknowledged(&stage).await;
    assert_eq!(stage.count(KEPT).await, before + 30);
}

#[tokio::test]
async fn nothing_is_acknowledged_that_could_not_be_kept() {
    let stage = Stage::new().await;
    let person = stage.phones.add_person("A", "ar").id;
    sqlx::query("alter table inbox rename to away")
        .execute(&stage.database.pool)
        .await
        .expect("the table is hidden");
    stage.phones.say(person, "hello").expect("it is said");
    let waiting = stage.phones.waiting_updates();
    tokio::spawn(receive::run(stage.tools.clone()));
    // Time enough for several tries; there is nothing to wait for, for nothing may happen.
    tokio::time::sleep(Duration::from_millis(400)).await;
    assert_eq!(stage.phones.waiting_updates(), waiting);
    sqlx::query("alter table away rename to inbox")
        .execute(&stage.database.pool)
        .await
        .expect("the table is back");
    stage
        .until_counted(KEPT, i64::try_from(waiting).expect("few"))
        .await;
}

#[tokio::test]
async fn a_poll_that_hangs_does_not_hold_up_the_end() {
    let stage = Stage::new().await;
    let job = tokio::spawn(receive::run(stage.tools.clone()));
    stage.phones.add_person("A", "ar");
    stage.tools.stop.cancel();
    let ended = timeout(Duration::from_secs(1), job).await;
    ended.expect("it stops in time").expect("it does not panic");
}

async fn free_address() -> SocketAddr {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await;
    listener
        .and_then(|listener| listener.local_addr())
        .expect("a free port")
}

#[tokio::test]
async fn updates_that_are_brought_are_kept_and_need_the_secret() {
    let stage = Stage::new().await;
    let listen = free_address().await;
    let url = format!("http://{listen}/telegram").parse().expect("a URL");
    let job = tokio::spawn(webhook::run(stage.tools.clone(), Webhook { url, listen }));
    let person = stage.phones.add_person("A", "ar").id;
    stage.phones.say(person, "hello").expect("it is said");
    until_acknowledged(&stage).await;
    let kept = stage.count(KEPT).await;
    assert!(kept > 0, "what was said is kept");
    let forged = reqwest::Client::new()
        .post(format!("http://{listen}/telegram"))
        .header("X-Telegram-Bot-Api-Secret-Token", "guessed")
        .body(r#"{"update_id":999999}"#)
        .send()
        .await
        .expect("it answers");
    assert_eq!(forged.status().as_u16(), 401);
    assert_eq!(stage.count(KEPT).await, kept);
    stage.tools.stop.cancel();
    let ended = timeout(PATIENCE, job).await.expect("it stops");
    ended.expect("it does not panic").expect("it listened");
}
