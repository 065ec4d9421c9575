//! Messages leave in order, one chat at a time, and wait where they must.

use athar::{
    domain::ids::{ChatId, TelegramChat},
    store::{
        PgPool, chats,
        outbox::{self, Leased, Outbound, Protection, Waiting},
        presence::Presence,
    },
    vault::Vault,
};

use super::{after, start, vault};
use crate::support::Database;

const LEASE_SECONDS: u32 = 30;

async fn chat(pool: &PgPool, vault: &Vault, telegram: i64) -> ChatId {
    let telegram = TelegramChat(telegram);
    let mut conn = pool.acquire().await.unwrap();
    chats::save_chats(&mut conn, vault, &[telegram], start())
        .await
        .unwrap()[&telegram]
}

fn message(words: &str) -> Outbound {
    Outbound::Message {
        html: words.to_owned(),
        buttons: Vec::new(),
        protect: Protection::Free,
        reply_to: None,
        thread: None,
    }
}

fn toast() -> Outbound {
    Outbound::Toast {
        callback_query_id: "1".to_owned(),
        text: None,
    }
}

async fn push(pool: &PgPool, vault: &Vault, waiting: &[(ChatId, Outbound)]) {
    let waiting: Vec<Waiting> = waiting
        .iter()
        .map(|(chat, payload)| Waiting {
            chat: *chat,
            payload: payload.clone(),
        })
        .collect();
    let mut conn = pool.acquire().await.unwrap();
    outbox::push(&mut conn, vault, &waiting, start())
        .await
        .unwrap();
}

async fn lease(pool: &PgPool, vault: &Vault, at_second: i64) -> Vec<Leased> {
    let mut conn = pool.acquire().await.unwrap();
    outbox::lease(&mut conn, vault, after(at_second), LEASE_SECONDS, 100)
        .await
        .unwrap()
}

fn payloads(leased: &[Leased]) -> Vec<Outbound> {
    leased.iter().map(|row| row.payload.clone()).collect()
}

#[tokio::test]
async fn a_chat_gets_its_messages_one_after_the_other_and_others_beside_it() {
    let db = Database::fresh().await;
    let vault = vault();
    let (one, other) = (
        chat(&db.pool, &vault, 1).await,
        chat(&db.pool, &vault, 2).await,
    );
    let waiting = [
        (one, message("1a")),
        (one, message("1b")),
        (other, message("2a")),
    ];
    push(&db.pool, &vault, &waiting).await;
    let first = lease(&db.pool, &vault, 0).await;
    assert_eq!(payloads(&first), [message("1a"), message("2a")]);
    assert_eq!(first[0].telegram, TelegramChat(1));
    assert!(lease(&db.pool, &vault, 1).await.is_empty());
    let mut conn = db.pool.acquire().await.unwrap();
    outbox::mark_sent(&mut conn, first[0].id).await.unwrap();
    assert_eq!(payloads(&lease(&db.pool, &vault, 2).await), [message("1b")]);
}

#[tokio::test]
async fn a_toast_overtakes_the_messages_before_it() {
    let db = Database::fresh().await;
    let vault = vault();
    let one = chat(&db.pool, &vault, 1).await;
    let waiting = [(one, message("1a")), (one, message("1b")), (one, toast())];
    push(&db.pool, &vault, &waiting).await;
    let first = lease(&db.pool, &vault, 0).await;
    assert_eq!(payloads(&first), [toast(), message("1a")]);
}

#[tokio::test]
async fn a_lease_that_ran_out_is_given_to_the_next() {
    let db = Database::fresh().await;
    let vault = vault();
    let one = chat(&db.pool, &vault, 1).await;
    push(&db.pool, &vault, &[(one, message("1a"))]).await;
    assert_eq!(lease(&db.pool, &vault, 0).await[0].attempts, 1);
    assert!(lease(&db.pool, &vault, 29).await.is_empty());
    assert_eq!(lease(&db.pool, &vault, 30).await[0].attempts, 2);
}

#[tokio::test]
async fn a_message_that_waits_holds_back_what_follows_in_its_chat_only() {
    let db = Database::fresh().await;
    let vault = vault();
    let (one, other) = (
        chat(&db.pool, &vault, 1).await,
        chat(&db.pool, &vault, 2).await,
    );
    push(
        &db.pool,
        &vault,
        &[(one, message("1a")), (one, message("1b"))],
    )
    .await;
    let first = lease(&db.pool, &vault, 0).await;
    let mut conn = db.pool.acquire().await.unwrap();
    outbox::mark_retry(&mut conn, first[0].id, after(60))
        .await
        .unwrap();
    push(&db.pool, &vault, &[(other, message("2a"))]).await;
    assert_eq!(
        payloads(&lease(&db.pool, &vault, 59).await),
        [message("2a")]
    );
    assert_eq!(
        payloads(&lease(&db.pool, &vault, 60).await),
        [message("1a")]
    );
}

#[tokio::test]
async fn a_refused_message_is_set_aside_and_the_chat_goes_on() {
    let db = Database::fresh().await;
    let vault = vault();
    let one = chat(&db.pool, &vault, 1).await;
    push(
        &db.pool,
        &vault,
        &[(one, message("1a")), (one, message("1b"))],
    )
    .await;
    let first = lease(&db.pool, &vault, 0).await;
    let mut conn = db.pool.acquire().await.unwrap();
    outbox::mark_refused(&mut conn, first[0].id).await.unwrap();
    assert_eq!(payloads(&lease(&db.pool, &vault, 1).await), [message("1b")]);
}

#[tokio::test]
async fn an_unreachable_chat_is_left_alone_until_it_writes_and_then_gets_all_in_order() {
    let db = Database::fresh().await;
    let vault = vault();
    let one = chat(&db.pool, &vault, 1).await;
    push(&db.pool, &vault, &[(one, message("1a")), (one, toast())]).await;
    lease(&db.pool, &vault, 0).await;
    let mut conn = db.pool.acquire().await.unwrap();
    outbox::mark_unreachable(&mut conn, one).await.unwrap();
    push(&db.pool, &vault, &[(one, message("1b"))]).await;
    assert!(lease(&db.pool, &vault, 10_000).await.is_empty());
    chats::mark_open(&mut conn, one).await.unwrap();
    let first = lease(&db.pool, &vault, 10_001).await;
    assert_eq!(payloads(&first), [message("1a")]);
    outbox::mark_sent(&mut conn, first[0].id).await.unwrap();
    assert_eq!(
        payloads(&lease(&db.pool, &vault, 10_002).await),
        [message("1b")]
    );
}

#[tokio::test]
async fn a_message_that_does_not_open_holds_up_nobody() {
    let db = Database::fresh().await;
    let vault = vault();
    let one = chat(&db.pool, &vault, 1).await;
    push(
        &db.pool,
        &vault,
        &[(one, message("1a")), (one, message("1b"))],
    )
    .await;
    sqlx::raw_sql("update outbox set payload = 'damaged' where id = (select min(id) from outbox)")
        .execute(&db.pool)
        .await
        .unwrap();
    assert!(lease(&db.pool, &vault, 0).await.is_empty());
    assert_eq!(payloads(&lease(&db.pool, &vault, 1).await), [message("1b")]);
}

#[tokio::test(flavor = "multi_thread")]
async fn two_senders_never_hold_the_same_row() {
    let db = Database::fresh().await;
    let vault = vault();
    for telegram in 1..=20 {
        let chat = chat(&db.pool, &vault, telegram).await;
        push(
            &db.pool,
            &vault,
            &[(chat, message("a")), (chat, message("b"))],
        )
        .await;
    }
    let (one, other) = tokio::join!(lease(&db.pool, &vault, 0), lease(&db.pool, &vault, 0));
    let mut ids: Vec<i64> = one.iter().chain(&other).map(|row| row.id).collect();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), one.len() + other.len());
    let mut chats: Vec<ChatId> = one.iter().chain(&other).map(|row| row.chat).collect();
    chats.sort_unstable();
    chats.dedup();
    assert_eq!(chats.len(), ids.len(), "two messages of one chat at once");
}

#[tokio::test]
async fn what_a_dead_process_had_leased_is_free_as_soon_as_another_starts_alone() {
    let db = Database::fresh().await;
    let vault = vault();
    let one = chat(&db.pool, &vault, 1).await;
    push(&db.pool, &vault, &[(one, message("1a"))]).await;
    let dead = Presence::join(&db.pool).await.unwrap();
    assert_eq!(lease(&db.pool, &vault, 0).await.len(), 1);

    let beside = Presence::join(&db.pool).await.unwrap();
    assert_eq!(lease(&db.pool, &vault, 1).await.len(), 0);

    beside.leave().await.unwrap();
    dead.leave().await.unwrap();
    let alone = Presence::join(&db.pool).await.unwrap();
    assert_eq!(lease(&db.pool, &vault, 2).await.len(), 1);
    alone.leave().await.unwrap();
}

#[tokio::test]
async fn a_message_tried_without_end_holds_up_nobody() {
    let db = Database::fresh().await;
    let vault = vault();
    let one = chat(&db.pool, &vault, 1).await;
    push(&db.pool, &vault, &[(one, message("1"))]).await;
    sqlx::query("update outbox set attempts = 32767")
        .execute(&db.pool)
        .await
        .unwrap();
    assert_eq!(payloads(&lease(&db.pool, &vault, 0).await), [message("1")]);
}

#[tokio::test]
async fn toasts_are_leased_apart_while_all_places_for_messages_are_held() {
    let db = Database::fresh().await;
    let vault = vault();
    let one = chat(&db.pool, &vault, 1).await;
    push(&db.pool, &vault, &[(one, message("1")), (one, toast())]).await;
    let mut conn = db.pool.acquire().await.unwrap();
    let toasts = outbox::lease_toasts(&mut conn, &vault, start(), LEASE_SECONDS, 10)
        .await
        .unwrap();
    assert_eq!(payloads(&toasts), [toast()]);
    assert_eq!(payloads(&lease(&db.pool, &vault, 0).await), [message("1")]);
}
