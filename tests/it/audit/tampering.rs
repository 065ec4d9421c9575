//! Whoever owns the database, but not the key, is found out; what cannot be found out is told apart by what was noted down.

use athar::{
    domain::audit::Noted,
    store::audit::verify::{Fault, Verdict, verify},
    vault::{Vault, key_file::Keys},
};

use super::{Ledger, broken};

/// What is done, and the place that is named then. Place 4 has a subject and a ground, place 3 neither.
const CHANGES: [(&str, i64, Fault); 18] = [
    (
        "update audit set event = 'erased' where place = 4",
        4,
        Fault::Changed,
    ),
    (
        "update audit set actor = 'volunteer 13' where place = 4",
        4,
        Fault::Changed,
    ),
    (
        "update audit set subject = 'pairing 5' where place = 4",
        4,
        Fault::Changed,
    ),
    (
        "update audit set ground = 'other' where place = 4",
        4,
        Fault::Changed,
    ),
    (
        "update audit set ground = null where place = 4",
        4,
        Fault::Changed,
    ),
    (
        "update audit set ground = '' where place = 3",
        3,
        Fault::Changed,
    ),
    (
        "update audit set subject = actor, actor = null where place = 3",
        3,
        Fault::Changed,
    ),
    (
        "update audit set happened_at = happened_at + interval '1 microsecond' where place = 3",
        3,
        Fault::Changed,
    ),
    (
        "alter table audit alter id drop identity; update audit set id = 99 where place = 3;
          alter table audit alter id add generated always as identity (start 100)",
        3,
        Fault::Changed,
    ),
    (
        "update audit set chain = sha256(chain) where place = 10",
        10,
        Fault::Changed,
    ),
    ("delete from audit where place = 3", 3, Fault::Missing),
    ("delete from audit where place = 1", 1, Fault::Missing),
    ("delete from audit where place >= 8", 8, Fault::Missing),
    ("delete from audit", 1, Fault::Missing),
    (
        "update audit set place = null, chain = null where place = 5",
        5,
        Fault::Missing,
    ),
    (
        "delete from audit where place = 3; update audit set place = place - 1 where place > 3",
        3,
        Fault::Changed,
    ),
    (
        "update audit set place = 12 where place = 3; update audit set place = 3 where place = 4;
      update audit set place = 4 where place = 12",
        3,
        Fault::Changed,
    ),
    (
        "insert into audit (happened_at, event, place, chain) values (now(), 'erased', 11, '\\x00')",
        11,
        Fault::Changed,
    ),
];

#[tokio::test]
async fn every_change_is_missed_at_its_place_and_stays_so_when_the_chain_goes_on() {
    for (sql, place, fault) in CHANGES {
        let ledger = Ledger::with_ten().await;
        ledger.tamper(sql).await;
        assert_eq!(ledger.verify().await, broken(place, fault), "{sql}");
        ledger.add(11..=12).await;
        ledger.chain().await;
        assert_eq!(ledger.verify().await, broken(place, fault), "{sql}");
    }
}

#[tokio::test]
async fn a_line_put_beside_another_or_before_the_first_is_found() {
    for (place, number) in [(5, "5"), (-1, "-1"), (0, "0")] {
        let ledger = Ledger::with_ten().await;
        ledger
            .tamper(&format!(
                "alter table audit drop constraint audit_place_key;
                 insert into audit (happened_at, event, place, chain)
                     select happened_at, event, {number}, chain from audit where place = 5"
            ))
            .await;
        assert_eq!(ledger.verify().await, broken(place, Fault::Changed));
    }
}

#[tokio::test]
async fn a_long_chain_is_walked_over_the_ends_of_its_pages() {
    let many = "insert into audit (happened_at, event) select now(), 'erased' from generate_series(1, 2100)";
    for (sql, place, fault) in [
        ("delete from audit where place = 1001", 1001, Fault::Missing),
        (
            "alter table audit drop constraint audit_place_key;
             insert into audit (happened_at, event, place, chain)
                 select happened_at, event, place, chain from audit where place = 1000",
            1000,
            Fault::Changed,
        ),
        (
            "update audit set event = 'group_closed' where place = 2100",
            2100,
            Fault::Changed,
        ),
    ] {
        let ledger = Ledger::new().await;
        ledger.execute(many).await.unwrap();
        ledger.chain().await;
        assert_eq!(ledger.noted().await.place, 2100);
        ledger.tamper(sql).await;
        assert_eq!(ledger.verify().await, broken(place, fault), "{sql}");
    }
}

#[tokio::test]
async fn the_kept_end_is_missed_and_the_chain_that_goes_on_does_not_hide_it() {
    let ledger = Ledger::with_ten().await;
    ledger
        .execute("delete from settings where name = 'audit_end'")
        .await
        .unwrap();
    assert_eq!(ledger.verify().await, broken(1, Fault::Unkept));
    ledger.add([11]).await;
    ledger.chain().await;
    assert_eq!(ledger.verify().await, broken(11, Fault::Missing));
}

#[tokio::test]
async fn an_older_end_put_back_is_found() {
    let ledger = Ledger::with_ten().await;
    ledger
        .execute("create table kept as select * from settings")
        .await
        .unwrap();
    ledger.add([11]).await;
    ledger.chain().await;
    let put_back =
        "update settings set value = kept.value from kept where kept.name = settings.name";
    ledger.execute(put_back).await.unwrap();
    assert_eq!(ledger.verify().await, broken(11, Fault::Unkept));
    ledger.add([12]).await;
    ledger.chain().await;
    assert_eq!(ledger.verify().await, broken(12, Fault::Missing));
}

#[tokio::test]
async fn a_chain_made_with_another_key_does_not_stand() {
    let ledger = Ledger::with_ten().await;
    let other = Vault::new(Keys::generate());
    let verdict = verify(&ledger.db.pool, &other, None).await.unwrap();
    assert_eq!(verdict, broken(1, Fault::Changed));
}

#[tokio::test]
async fn an_older_copy_of_the_whole_is_found_only_by_what_was_noted_down() {
    let ledger = Ledger::with_ten().await;
    let early = ledger.noted().await;
    ledger
        .execute("create table kept as select * from settings")
        .await
        .unwrap();
    ledger.add(11..=12).await;
    ledger.chain().await;
    let late = ledger.noted().await;
    let held = async |noted: Noted| {
        verify(&ledger.db.pool, &ledger.vault, Some(noted))
            .await
            .unwrap()
    };
    for noted in [early, late] {
        assert!(
            matches!(held(noted).await, Verdict::Whole { .. }),
            "{noted}"
        );
    }
    ledger
        .tamper(
            "delete from audit where place > 10;
             update settings set value = kept.value from kept where kept.name = settings.name",
        )
        .await;
    assert_eq!(ledger.noted().await, early);
    assert_eq!(held(late).await, broken(11, Fault::Missing));
    // It goes on differently: the place is there again, and is not the one that was noted.
    ledger.add([14, 16]).await;
    ledger.chain().await;
    assert_eq!(held(late).await, broken(12, Fault::NotAsNoted));
    assert!(matches!(held(early).await, Verdict::Whole { .. }));
}
