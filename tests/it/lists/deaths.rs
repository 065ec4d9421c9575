//! Lists that speak of deaths: all their records are marked, whenever it was found out.

use athar::{
    domain::{
        report::{ReportKind, Sensitivity},
        source::{Said, SourceKind, Tidings},
    },
    jobs::lists::import::Line,
};

use super::{
    import, known,
    meeting::{held, pairs},
    people::{FIRAS, LAMIA, NIZAR, line, lines, report, tell},
    said, unmet,
};
use crate::jobs::house::House;

fn deaths(name: &str) -> Said {
    Said {
        tidings: Some(Tidings::Deaths),
        ..known(name)
    }
}

/// How many records wait to be compared, marked ones and others.
async fn marked(house: &House) -> (usize, usize) {
    let reports = unmet(house).await;
    let is_marked = |marks: &[Sensitivity]| marks == [Sensitivity::Death];
    let marked = reports
        .iter()
        .filter(|report| is_marked(&report.needs_person));
    let marked = marked.count();
    (marked, reports.len() - marked)
}

#[tokio::test]
async fn every_row_of_a_list_that_speaks_of_deaths_needs_a_person() {
    for said in [
        said("graves", SourceKind::Cemetery),
        said("قائمة الشهداء", SourceKind::Hospital),
        Said {
            publisher: Some("Office for martyrs".to_owned()),
            ..said("a", SourceKind::Hospital)
        },
    ] {
        let house = House::new().await;
        let list = [line(2, LAMIA), line(3, NIZAR)];
        import(&house.tools.office(), said, &list).await;
        assert_eq!(marked(&house).await, (2, 0));
    }
}

#[tokio::test]
async fn rows_that_were_stored_before_anybody_knew_are_marked_when_they_are_repeated() {
    let with_ids = lines();
    let mut with_one_id = lines();
    let mut without_ids = lines();
    for at in 0..with_ids.len() {
        with_one_id[at].id = "page 3".to_owned();
        without_ids[at].id = String::new();
    }
    for list in [with_ids, with_one_id, without_ids] {
        let house = House::new().await;
        let office = house.tools.office();
        import(&office, said("a", SourceKind::Hospital), &list).await;
        super::meet(&house).await;
        let turned: Vec<Line> = list.iter().rev().cloned().collect();
        let again = import(&office, deaths("a"), &turned).await;
        assert_eq!((again.new, again.unchanged, again.replaced), (0, 0, 5));
        assert_eq!(marked(&house).await, (5, 0));
        let again = import(&office, known("a"), &list).await;
        assert_eq!((again.new, again.unchanged, again.replaced), (0, 5, 0));
    }
}

#[tokio::test]
async fn records_of_earlier_editions_are_marked_too_and_their_pairs_are_held_for_it() {
    let house = House::new().await;
    let office = house.tools.office();
    let seeker = tell(&house, 1, &report(ReportKind::Missing, FIRAS)).await;
    import(&office, said("a", SourceKind::Hospital), &lines()).await;
    super::meet(&house).await;
    assert_eq!(pairs(&house).await, [held(seeker, &["no_agreement"])]);
    let again = import(&office, deaths("a"), &lines()[1..2]).await;
    assert_eq!((again.replaced, again.marked), (1, 4));
    super::meet(&house).await;
    let expected = held(seeker, &["death", "no_agreement"]);
    assert_eq!(pairs(&house).await, [expected]);
    let again = import(&office, known("a"), &lines()).await;
    assert_eq!((again.unchanged, again.marked), (5, 0));
}
