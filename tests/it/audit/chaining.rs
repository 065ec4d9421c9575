//! Every committed line gets one place, whoever chains and however many write; then it stands.

use athar::store::audit::{self, chain, verify::Verdict};

use super::{Ledger, after, line};
use crate::{
    jobs::house::House,
    support::{Database, migrator},
};

#[tokio::test]
async fn lines_of_many_transactions_at_once_are_chained_each_once_in_one_order() {
    let ledger = Ledger::new().await;
    let write = async |writer: i64| {
        for round in 0..10 {
            let mut tx = ledger.db.pool.begin().await.unwrap();
            for at in 0..2 {
                let line = line(writer * 100 + round * 10 + at);
                audit::save(&mut tx, &line, after(round)).await.unwrap();
                tokio::task::yield_now().await;
            }
            // Every third is undone: its lines were never there.
            match round % 3 {
                0 => tx.rollback().await.unwrap(),
                _ => tx.commit().await.unwrap(),
            }
        }
    };
    let chain = async || {
        for _ in 0..20 {
            ledger.chain().await;
            tokio::task::yield_now().await;
        }
    };
    let writers = futures_util::future::join_all((0..4).map(&write));
    tokio::join!(writers, chain(), chain());
    ledger.chain().await;
    let lines = ledger.lines().await;
    let places: Vec<i64> = lines.iter().filter_map(|line| line.place).collect();
    assert_eq!(places, (1..=48).collect::<Vec<_>>());
    assert_eq!(lines.len(), 48);
    let verdict = ledger.verify().await;
    assert!(matches!(verdict, Verdict::Whole { last: Some(last), waiting: 0 } if last.place == 48));
}

#[tokio::test]
async fn while_one_chains_another_neither_waits_nor_chains() {
    let ledger = Ledger::new().await;
    ledger.add(1..=5).await;
    let mut one = ledger.db.pool.begin().await.unwrap();
    let mut other = ledger.db.pool.begin().await.unwrap();
    assert_eq!(
        chain::chain_some(&mut one, &ledger.vault, 3).await.unwrap(),
        3
    );
    assert_eq!(
        chain::chain_some(&mut other, &ledger.vault, 3)
            .await
            .unwrap(),
        0
    );
    one.commit().await.unwrap();
    assert_eq!(
        chain::chain_some(&mut other, &ledger.vault, 3)
            .await
            .unwrap(),
        2
    );
    other.commit().await.unwrap();
    assert_eq!(ledger.noted().await.place, 5);
}

#[tokio::test]
async fn a_line_committed_late_gets_the_next_place_and_hinders_nobody() {
    let ledger = Ledger::new().await;
    let mut late = ledger.db.pool.begin().await.unwrap();
    audit::save(&mut late, &line(1), after(1)).await.unwrap();
    ledger.add(2..=3).await;
    ledger.chain().await;
    assert_eq!(ledger.noted().await.place, 2);
    late.commit().await.unwrap();
    ledger.chain().await;
    assert_eq!(ledger.noted().await.place, 3);
    let lines = ledger.lines().await;
    assert_eq!((lines[2].id, lines[2].place), (1, Some(3)));
}

#[tokio::test]
async fn the_database_refuses_to_change_or_take_out_a_line() {
    let ledger = Ledger::with_ten().await;
    ledger.add([11]).await;
    for sql in [
        "update audit set event = 'erased' where place = 3",
        "update audit set happened_at = now() where place = 3",
        "update audit set ground = null where place = 4",
        "update audit set place = 99 where place = 3",
        "update audit set chain = '\\x00' where place = 3",
        "update audit set place = null, chain = null where place = 3",
        "update audit set event = 'erased' where place is null",
        "update audit set event = 'erased', place = 11, chain = '\\x00' where place is null",
        "delete from audit where place = 3",
        "delete from audit where place is null",
        "truncate audit",
    ] {
        let refused = ledger.execute(sql).await.unwrap_err().to_string();
        assert!(refused.contains("append-only"), "{sql}: {refused}");
    }
    ledger.chain().await;
    assert_eq!(ledger.noted().await.place, 11);
}

#[tokio::test]
async fn lines_from_before_there_was_a_chain_are_kept_and_chained() {
    let ledger = Ledger::of(Database::empty().await);
    let rows = include_str!("../../data/migrations/0005_audit.sql");
    for migration in migrator().await.iter() {
        if migration.version == 5 {
            ledger.execute(rows).await.unwrap();
        }
        ledger.execute(migration.sql.as_str()).await.unwrap();
    }
    ledger.add([4]).await;
    ledger.chain().await;
    assert_eq!(ledger.noted().await.place, 4);
    let lines = ledger.lines().await;
    assert_eq!(lines[1].event, "erased everything of a chat");
    assert_eq!((lines[1].place, &lines[1].actor), (Some(2), &None));
}

#[tokio::test]
async fn what_a_chat_agrees_to_is_chained_without_whose_it_was() {
    let mut house = House::new().await;
    house.walk(7_700_123, "/start", &[".agree"]).await;
    let ledger = Ledger {
        db: house.db,
        vault: athar::vault::Vault::new(athar::vault::key_file::Keys::generate()),
    };
    ledger.chain().await;
    let lines = ledger.lines().await;
    assert_eq!(lines.len(), 1);
    assert!(
        lines[0].event.starts_with("consented "),
        "{}",
        lines[0].event
    );
    assert_eq!(lines[0].actor.as_deref(), Some("person"));
    assert_eq!((&lines[0].subject, &lines[0].ground), (&None, &None));
    assert_eq!(ledger.noted().await.place, 1);
}
