//! Records that may be somebody whom a family searches.

use athar::{
    domain::{
        ids::ReportId,
        report::{Permission, ReportKind},
        source::{Said, SourceKind, Tidings},
    },
    jobs::{Progress, lists::meet},
    store::shift::Shift,
};

use super::{
    import,
    people::{FIRAS, FIRAS_LATIN, LAMIA, NIZAR, OMAYMA, line, lines, report, tell},
    said,
};
use crate::jobs::house::{House, messages, now};

pub async fn pairs(house: &House) -> Vec<(i64, String, Vec<String>)> {
    sqlx::query_as(
        "select seeker_id, stage, hold_reasons from pairings order by seeker_id, other_id",
    )
    .fetch_all(&house.db.pool)
    .await
    .unwrap()
}

pub fn held(seeker: ReportId, reasons: &[&str]) -> (i64, String, Vec<String>) {
    let reasons = reasons.iter().map(|&reason| reason.to_owned()).collect();
    (seeker.0, "held".to_owned(), reasons)
}

#[tokio::test]
async fn a_record_that_fits_an_open_report_is_held_and_told_nobody() {
    for kind in [
        ReportKind::Listed,
        ReportKind::Found,
        ReportKind::Released,
        ReportKind::Sighting,
    ] {
        let house = House::new().await;
        let seeker = tell(&house, 1, &report(ReportKind::Missing, FIRAS)).await;
        tell(&house, 2, &report(ReportKind::Missing, NIZAR)).await;
        let mut record = line(2, FIRAS_LATIN);
        record.report.kind = kind;
        // A list cannot agree for anybody.
        record.report.permissions.family_may_be_told = Some(Permission::Yes);
        let list = [record, line(3, LAMIA)];
        import(&house.tools.office(), said("a", SourceKind::Other), &list).await;
        let met = super::meet(&house).await;
        assert_eq!((met.records, met.pairs, met.told), (2, 1, 0));
        assert_eq!(pairs(&house).await, [held(seeker, &["no_agreement"])]);
        assert_eq!(messages(&house.sent().await, 1), Vec::<String>::new());
    }
}

#[tokio::test]
async fn whoever_comes_later_finds_the_record_through_its_keys_and_is_not_told_either() {
    let house = House::new().await;
    import(
        &house.tools.office(),
        said("a", SourceKind::Released),
        &lines(),
    )
    .await;
    super::meet(&house).await;
    let seeker = tell(&house, 1, &report(ReportKind::Missing, FIRAS)).await;
    house.match_all().await;
    assert_eq!(pairs(&house).await, [held(seeker, &["no_agreement"])]);
    assert_eq!(house.sent().await, []);
}

#[tokio::test]
async fn a_list_that_speaks_of_deaths_says_so_to_whoever_looks() {
    let house = House::new().await;
    let seeker = tell(&house, 1, &report(ReportKind::Missing, FIRAS)).await;
    let deaths = Said {
        tidings: Some(Tidings::Deaths),
        ..said("a", SourceKind::Hospital)
    };
    import(&house.tools.office(), deaths, &lines()).await;
    super::meet(&house).await;
    let expected = held(seeker, &["death", "no_agreement"]);
    assert_eq!(pairs(&house).await, [expected]);
    assert_eq!(house.sent().await, []);
}

#[tokio::test]
async fn a_record_of_a_person_who_is_sought_meets_those_who_saw_and_those_who_search() {
    let house = House::new().await;
    tell(&house, 1, &report(ReportKind::Sighting, FIRAS)).await;
    tell(&house, 2, &report(ReportKind::Missing, LAMIA)).await;
    let sought = lines().into_iter().map(|mut line| {
        line.report = report(
            ReportKind::Missing,
            [FIRAS_LATIN, LAMIA][usize::from(line.row > 2)],
        );
        line
    });
    let sought: Vec<_> = sought.take(2).collect();
    import(
        &house.tools.office(),
        said("a", SourceKind::Missing),
        &sought,
    )
    .await;
    assert_eq!(super::meet(&house).await.pairs, 2);
    let stages: Vec<String> = pairs(&house).await.into_iter().map(|pair| pair.1).collect();
    assert!(!stages.contains(&"told".to_owned()), "{stages:?}");
    assert_eq!(house.sent().await, []);
}

#[tokio::test]
async fn a_meeting_that_was_cut_off_goes_on_and_decides_nothing_twice() {
    let house = House::new().await;
    for (chat, person) in [FIRAS, LAMIA, NIZAR, OMAYMA].into_iter().enumerate() {
        let chat = i64::try_from(chat).unwrap() + 1;
        tell(&house, chat, &report(ReportKind::Missing, person)).await;
    }
    let office = house.tools.office();
    import(&office, said("a", SourceKind::Released), &lines()).await;
    let none = meet::run(&office, now(), |_| false).await.unwrap();
    assert_eq!(none.pairs, 0);
    let met = super::meet(&house).await;
    assert_eq!(met.pairs, 4);
    assert_eq!(pairs(&house).await.len(), 4);
    let tokens = "select count(distinct token) from pairings";
    assert_eq!(house.count(tokens).await, 4);
    assert_eq!(super::meet(&house).await, meet::Met::default());
}

#[tokio::test]
async fn the_bot_goes_on_with_a_meeting_unless_an_import_is_under_way() {
    let house = House::new().await;
    tell(&house, 1, &report(ReportKind::Missing, FIRAS)).await;
    import(
        &house.tools.office(),
        said("a", SourceKind::Released),
        &lines(),
    )
    .await;
    let shift = Shift::try_begin(&house.db.pool).await.unwrap().unwrap();
    let idle = meet::run_once(&house.tools, now()).await.unwrap();
    assert_eq!(idle, Progress::Idle);
    assert_eq!(pairs(&house).await, []);
    shift.end().await.unwrap();
    meet::run_once(&house.tools, now()).await.unwrap();
    assert_eq!(pairs(&house).await.len(), 1);
}

#[tokio::test]
async fn a_corrected_record_leaves_the_pairs_that_no_longer_fit() {
    let house = House::new().await;
    tell(&house, 1, &report(ReportKind::Missing, FIRAS)).await;
    let nizar = tell(&house, 2, &report(ReportKind::Missing, NIZAR)).await;
    let office = house.tools.office();
    import(
        &office,
        said("a", SourceKind::Released),
        &[line(2, FIRAS_LATIN)],
    )
    .await;
    super::meet(&house).await;
    assert_eq!(pairs(&house).await.len(), 1);
    import(&office, said("a", SourceKind::Released), &[line(2, NIZAR)]).await;
    assert_eq!(pairs(&house).await, []);
    super::meet(&house).await;
    assert_eq!(pairs(&house).await, [held(nizar, &["no_agreement"])]);
}

#[tokio::test]
async fn matchers_and_a_meeting_at_once_find_each_pair_once() {
    for _ in 0..5 {
        let house = House::new().await;
        for (chat, person) in [FIRAS, LAMIA, NIZAR].into_iter().enumerate() {
            let chat = i64::try_from(chat).unwrap() + 1;
            tell(&house, chat, &report(ReportKind::Missing, person)).await;
        }
        import(
            &house.tools.office(),
            said("a", SourceKind::Released),
            &lines(),
        )
        .await;
        tokio::join!(house.match_all(), super::meet(&house), house.match_all());
        assert_eq!(pairs(&house).await.len(), 3);
    }
}
