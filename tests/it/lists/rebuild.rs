//! Stored keys after their recipe has changed, and names that are counted.

use athar::{
    domain::{report::ReportKind, source::SourceKind},
    jobs::{
        Progress, count_names,
        lists::Office,
        rebuild_keys::{self, RECIPE},
    },
    matching::frequency::Counts,
    store::settings,
};
use chrono::TimeDelta;

use super::{
    import,
    people::{FIRAS, FIRAS_LATIN, lines, report, tell},
    said, standing,
};
use crate::jobs::house::{House, now};

async fn rebuild(office: &Office) {
    while rebuild_keys::run_once(office, now()).await.unwrap() == Progress::More {}
}

/// As an older version left them.
async fn spoil_keys(house: &House) {
    sqlx::raw_sql("update report_keys set key = report_id; delete from settings")
        .execute(&house.db.pool)
        .await
        .unwrap();
}

#[tokio::test]
async fn keys_of_an_older_recipe_are_made_anew_once() {
    let house = House::new().await;
    let office = house.tools.office();
    tell(&house, 1, &report(ReportKind::Missing, FIRAS)).await;
    import(&office, said("a", SourceKind::Released), &lines()).await;
    let keys = "select sum(key % 1000)::bigint from report_keys";
    let (before, sum) = (standing(&house).await, house.count(keys).await);
    spoil_keys(&house).await;
    rebuild(&office).await;
    assert_eq!(
        (standing(&house).await, house.count(keys).await),
        (before, sum)
    );
    let mut conn = house.db.pool.acquire().await.unwrap();
    assert_eq!(settings::find_recipe(&mut conn).await.unwrap(), RECIPE);
    spoil_only_keys(&house).await;
    rebuild(&office).await;
    assert_ne!(house.count(keys).await, sum);
}

async fn spoil_only_keys(house: &House) {
    sqlx::raw_sql("update report_keys set key = report_id")
        .execute(&house.db.pool)
        .await
        .unwrap();
}

#[tokio::test]
async fn two_processes_rebuild_together_and_neither_waits() {
    let house = House::new().await;
    let office = house.tools.office();
    import(&office, said("a", SourceKind::Released), &lines()).await;
    spoil_keys(&house).await;
    tokio::join!(rebuild(&office), rebuild(&office));
    rebuild(&office).await;
    let spoilt = "select count(*) from report_keys where key = report_id";
    assert_eq!(house.count(spoilt).await, 0);
}

#[tokio::test]
async fn who_asked_while_keys_were_made_anew_is_looked_at_again() {
    let house = House::new().await;
    let office = house.tools.office();
    tell(&house, 1, &report(ReportKind::Sighting, FIRAS_LATIN)).await;
    house.match_all().await;
    spoil_keys(&house).await;
    assert_eq!(
        rebuild_keys::run_once(&office, now()).await.unwrap(),
        Progress::More
    );
    spoil_only_keys(&house).await;
    tell(&house, 2, &report(ReportKind::Missing, FIRAS)).await;
    house.match_all().await;
    assert_eq!(house.count("select count(*) from pairings").await, 0);
    // The second page is empty: the rebuild ends. Keys as it would have left them:
    rebuild(&office).await;
    assert!(house.count("select count(*) from match_queue").await > 0);
    sqlx::raw_sql("delete from settings")
        .execute(&house.db.pool)
        .await
        .unwrap();
    rebuild(&office).await;
    house.match_all().await;
    assert_eq!(house.count("select count(*) from pairings").await, 1);
}

#[tokio::test]
async fn names_are_counted_once_a_day_and_kept_sealed() {
    let house = House::new().await;
    let office = house.tools.office();
    tell(&house, 1, &report(ReportKind::Missing, FIRAS)).await;
    count_names::run_once(&office, now()).await.unwrap();
    let counted = async || -> count_names::Counted {
        let mut conn = house.db.pool.acquire().await.unwrap();
        let found = settings::find_name_counts(&mut conn, &office.vault).await;
        found.unwrap().expect("they were counted")
    };
    let first = counted().await;
    assert_ne!(first.counts, Counts::default());
    tell(&house, 2, &report(ReportKind::Missing, FIRAS)).await;
    let soon = now() + TimeDelta::hours(23);
    count_names::run_once(&office, soon).await.unwrap();
    assert_eq!(counted().await.counts, first.counts);
    let tomorrow = now() + TimeDelta::hours(24);
    count_names::run_once(&office, tomorrow).await.unwrap();
    assert_ne!(counted().await.counts, first.counts);
    let readable: Vec<u8> =
        sqlx::query_scalar("select value from settings where name = 'name_counts'")
            .fetch_one(&house.db.pool)
            .await
            .unwrap();
    assert!(!String::from_utf8_lossy(&readable).contains("فراس"));
}
