//! Updates are kept once, claimed fairly, handled in order and once.

use std::{collections::HashMap, sync::Mutex};

use athar::{
    domain::ids::ChatId,
    store::{
        PgPool,
        inbox::{self, RawUpdate, claim},
    },
    vault::Vault,
};

use super::{after, start, update, vault};
use crate::support::Database;

async fn save(pool: &PgPool, vault: &Vault, updates: &[RawUpdate]) -> u64 {
    let mut tx = pool.begin().await.unwrap();
    let saved = inbox::save_batch(&mut tx, vault, updates, start())
        .await
        .unwrap();
    tx.commit().await.unwrap();
    saved
}

/// One worker's turn: what it handled, as chat and update.
async fn work(pool: &PgPool, vault: &Vault, limit: i64) -> Vec<(ChatId, i64)> {
    let mut tx = pool.begin().await.unwrap();
    let chats = claim::claim(&mut tx, ChatId(0), limit).await.unwrap();
    let taken = claim::take(&mut tx, vault, &chats).await.unwrap();
    let done: Vec<(ChatId, i64)> = taken.iter().map(|t| (t.chat, t.update_id)).collect();
    let ids: Vec<i64> = done.iter().map(|(_, id)| *id).collect();
    claim::mark_done(&mut tx, &ids, after(1)).await.unwrap();
    tx.commit().await.unwrap();
    done
}

#[tokio::test]
async fn an_update_that_comes_again_is_kept_once_even_after_it_was_handled() {
    let db = Database::fresh().await;
    let vault = vault();
    let updates = [update(5, 1), update(6, 2), update(5, 1)];
    assert_eq!(save(&db.pool, &vault, &updates).await, 2);
    assert_eq!(save(&db.pool, &vault, &updates).await, 0);
    assert_eq!(work(&db.pool, &vault, 8).await.len(), 2);
    assert_eq!(save(&db.pool, &vault, &updates).await, 0);
    assert_eq!(work(&db.pool, &vault, 8).await, []);
}

#[tokio::test]
async fn an_update_of_no_chat_is_kept_for_its_number_only() {
    let db = Database::fresh().await;
    let vault = vault();
    let nobodys = RawUpdate {
        chat: None,
        ..update(9, 0)
    };
    assert_eq!(save(&db.pool, &vault, &[nobodys]).await, 1);
    assert_eq!(work(&db.pool, &vault, 8).await, []);
    let mut conn = db.pool.acquire().await.unwrap();
    let newest = inbox::find_newest_update_id(&mut conn).await.unwrap();
    assert_eq!(newest, Some(9));
}

#[tokio::test]
async fn what_is_taken_opens_to_the_very_text_that_came() {
    let db = Database::fresh().await;
    let vault = vault();
    save(&db.pool, &vault, &[update(5, 1)]).await;
    let mut tx = db.pool.begin().await.unwrap();
    let chats = claim::claim(&mut tx, ChatId(0), 1).await.unwrap();
    let taken = claim::take(&mut tx, &vault, &chats).await.unwrap();
    let opened = taken[0].opened.as_ref().unwrap();
    assert_eq!(*opened.raw, update(5, 1).raw);
    assert!(matches!(opened.state, Ok(None)));
}

#[tokio::test]
async fn a_chat_that_one_worker_holds_is_passed_over_by_the_next() {
    let db = Database::fresh().await;
    let vault = vault();
    save(
        &db.pool,
        &vault,
        &[update(1, 1), update(2, 1), update(3, 2)],
    )
    .await;
    let mut first = db.pool.begin().await.unwrap();
    let held = claim::claim(&mut first, ChatId(0), 1).await.unwrap();
    let mut second = db.pool.begin().await.unwrap();
    let others = claim::claim(&mut second, ChatId(0), 8).await.unwrap();
    assert_eq!((held.len(), others.len()), (1, 1));
    assert_ne!(held, others);
}

#[tokio::test]
async fn updates_are_received_while_their_chat_is_being_handled() {
    let db = Database::fresh().await;
    let vault = vault();
    save(&db.pool, &vault, &[update(1, 1)]).await;
    let mut tx = db.pool.begin().await.unwrap();
    assert_eq!(claim::claim(&mut tx, ChatId(0), 8).await.unwrap().len(), 1);
    // Would wait for ever, were the chat's row locked against it.
    assert_eq!(save(&db.pool, &vault, &[update(2, 1)]).await, 1);
}

#[tokio::test]
async fn a_flood_of_one_chat_holds_up_no_other() {
    let db = Database::fresh().await;
    let vault = vault();
    let mut updates: Vec<RawUpdate> = (1..=500).map(|id| update(id, 1)).collect();
    updates.push(update(501, 2));
    save(&db.pool, &vault, &updates).await;
    let done = work(&db.pool, &vault, 2).await;
    let ids: Vec<i64> = done.iter().map(|(_, id)| *id).collect();
    assert_eq!(ids, [1, 501]);
}

#[tokio::test]
async fn an_update_that_fails_three_times_is_set_aside_and_the_next_one_has_its_turn() {
    let db = Database::fresh().await;
    let vault = vault();
    save(&db.pool, &vault, &[update(1, 1), update(2, 1)]).await;
    let mut conn = db.pool.acquire().await.unwrap();
    for parked in [0, 0, 1] {
        let now_parked = claim::mark_failed(&mut conn, &[1], after(1)).await.unwrap();
        assert_eq!(now_parked.updates, parked);
        assert_eq!(now_parked.to_tell.len(), parked);
    }
    let done = work(&db.pool, &vault, 8).await;
    assert_eq!(done.iter().map(|(_, id)| *id).collect::<Vec<_>>(), [2]);
}

#[tokio::test(flavor = "multi_thread")]
async fn many_workers_handle_every_update_once_and_each_chat_in_order() {
    let db = Database::fresh().await;
    let vault = vault();
    let updates: Vec<RawUpdate> = (1..=400).map(|id| update(id, id % 20)).collect();
    save(&db.pool, &vault, &updates).await;
    let seen: Mutex<Vec<(ChatId, i64)>> = Mutex::default();
    let worker = async || loop {
        let mut tx = db.pool.begin().await.unwrap();
        let chats = claim::claim(&mut tx, ChatId(0), 3).await.unwrap();
        let taken = claim::take(&mut tx, &vault, &chats).await.unwrap();
        let done: Vec<_> = taken.iter().map(|t| (t.chat, t.update_id)).collect();
        let ids: Vec<i64> = done.iter().map(|(_, id)| *id).collect();
        claim::mark_done(&mut tx, &ids, after(1)).await.unwrap();
        // Written down before the commit, while the chats are still locked: the order is the real one.
        seen.lock().unwrap().extend(done);
        tx.commit().await.unwrap();
        if seen.lock().unwrap().len() >= 400 {
            break;
        }
    };
    tokio::join!(worker(), worker(), worker(), worker());
    let mut by_chat: HashMap<ChatId, Vec<i64>> = HashMap::new();
    for (chat, id) in seen.into_inner().unwrap() {
        by_chat.entry(chat).or_default().push(id);
    }
    assert_eq!(by_chat.values().map(Vec::len).sum::<usize>(), 400);
    for ids in by_chat.values() {
        assert!(ids.is_sorted(), "{ids:?}");
        assert_eq!(ids.len(), 20);
    }
}
