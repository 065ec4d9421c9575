//! The chat's row, and the canary of the key.

use athar::{
    domain::ids::TelegramChat,
    store::{StoreError, chats, settings},
    vault::{Vault, key_file::Keys},
};

use super::{start, vault};
use crate::support::Database;

#[tokio::test]
async fn a_chat_has_one_row_however_often_it_writes() {
    let db = Database::fresh().await;
    let vault = vault();
    let mut conn = db.pool.acquire().await.unwrap();
    let both = [TelegramChat(11), TelegramChat(12)];
    let first = chats::save_chats(&mut conn, &vault, &both, start())
        .await
        .unwrap();
    let again = chats::save_chats(&mut conn, &vault, &[both[1], both[0]], start())
        .await
        .unwrap();
    assert_eq!(first, again);
    assert_ne!(first[&both[0]], first[&both[1]]);
}

#[tokio::test]
async fn two_receivers_who_meet_the_same_new_chats_agree_on_their_rows() {
    let db = Database::fresh().await;
    let vault = vault();
    let forth: Vec<TelegramChat> = (1..=50).map(TelegramChat).collect();
    let back: Vec<TelegramChat> = forth.iter().rev().copied().collect();
    let save = async |chats: &[TelegramChat]| {
        let mut tx = db.pool.begin().await.unwrap();
        let saved = chats::save_chats(&mut tx, &vault, chats, start())
            .await
            .unwrap();
        tx.commit().await.unwrap();
        saved
    };
    let (one, other) = tokio::join!(save(&forth), save(&back));
    assert_eq!(one, other);
    assert_eq!(one.len(), 50);
}

#[tokio::test]
async fn a_database_is_opened_by_its_own_key_file_and_no_other() {
    let db = Database::fresh().await;
    let mut conn = db.pool.acquire().await.unwrap();
    let keys = Keys::generate();
    let text = keys.text();
    let own = Vault::new(keys);
    settings::check_key(&mut conn, &own).await.unwrap();
    settings::check_key(&mut conn, &own).await.unwrap();
    let rotated = Vault::new(Keys::parse(&text).unwrap().rotated());
    settings::check_key(&mut conn, &rotated).await.unwrap();
    let refused = settings::check_key(&mut conn, &vault()).await;
    assert!(matches!(refused, Err(StoreError::WrongKey)));
}

#[tokio::test]
async fn a_key_file_with_the_right_sealing_key_and_another_blind_key_is_refused() {
    let db = Database::fresh().await;
    let mut conn = db.pool.acquire().await.unwrap();
    let (ours, theirs) = (Keys::generate().text(), Keys::generate().text());
    settings::check_key(&mut conn, &Vault::new(Keys::parse(&ours).unwrap()))
        .await
        .unwrap();
    let line = |text: &str, name: &str| {
        let found = text.lines().find(|line| line.starts_with(name));
        found.expect("such a line").to_owned()
    };
    let mixed = [
        "athar-keys 1",
        &line(&theirs, "blind"),
        &line(&ours, "seal"),
    ]
    .join("\n");
    let refused = settings::check_key(&mut conn, &Vault::new(Keys::parse(&mixed).unwrap())).await;
    assert!(matches!(refused, Err(StoreError::WrongKey)));
}
