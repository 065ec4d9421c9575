//! The same list twice, corrected, cut off, described otherwise.

use athar::{
    domain::source::{Said, SourceKind, Tidings},
    jobs::lists::{
        import::{Import, ImportError, Line, Tally},
        source::{self, SourceError},
        withdraw,
    },
};

use super::{
    ANY, import, import_some, known,
    people::{FIRAS, line, lines},
    said, standing, unmet,
};
use crate::jobs::house::{House, now};

const fn tally(new: u64, unchanged: u64, replaced: u64) -> Tally {
    Tally {
        new,
        unchanged,
        replaced,
        shared_ids: 0,
        marked: 0,
        taken_back: 0,
    }
}

#[tokio::test]
async fn the_same_list_again_changes_nothing() {
    let house = House::new().await;
    let office = house.tools.office();
    let first = import(&office, said("a", SourceKind::Released), &lines()).await;
    assert_eq!(first, tally(5, 0, 0));
    let before = standing(&house).await;
    assert!(before.iter().all(|(.., keys)| *keys > 4), "{before:?}");
    let again = import(&office, known("a"), &lines()).await;
    assert_eq!(again, tally(0, 5, 0));
    assert_eq!(standing(&house).await, before);
}

#[tokio::test]
async fn a_corrected_row_replaces_its_former_self() {
    let house = House::new().await;
    let office = house.tools.office();
    import(&office, said("a", SourceKind::Released), &lines()).await;
    let mut corrected = lines();
    corrected[1] = line(3, FIRAS);
    let again = import(&office, known("a"), &corrected).await;
    assert_eq!(again, tally(0, 4, 1));
    let revisions: Vec<i32> = standing(&house).await.iter().map(|row| row.1).collect();
    assert_eq!(revisions, [1, 2, 1, 1, 1]);
    let given = stored(&house).await;
    assert!(given.contains(&"فراس".to_owned()), "{given:?}");
    assert!(!given.contains(&"لمياء".to_owned()), "{given:?}");
    assert_eq!(
        import(&office, known("a"), &corrected).await,
        tally(0, 5, 0)
    );
}

/// First names of the records that stand, opened.
async fn stored(house: &House) -> Vec<String> {
    let reports = unmet(house).await.into_iter();
    reports
        .filter_map(|report| report.person.names.given)
        .collect()
}

#[tokio::test]
async fn a_list_without_ids_is_known_again_by_what_it_says() {
    let house = House::new().await;
    let office = house.tools.office();
    let nameless = |lines: Vec<Line>| -> Vec<Line> {
        let nameless = lines.into_iter().map(|line| Line {
            id: String::new(),
            ..line
        });
        nameless.collect()
    };
    let list = nameless(lines());
    import(&office, said("a", SourceKind::Other), &list).await;
    let mut turned = list.clone();
    turned.reverse();
    turned.push(list[0].clone());
    assert_eq!(import(&office, known("a"), &turned).await, tally(0, 6, 0));
    assert_eq!(standing(&house).await.len(), 5);
}

#[tokio::test]
async fn rows_that_share_an_id_are_kept_beside_each_other_whatever_is_repeated() {
    let house = House::new().await;
    let office = house.tools.office();
    let mut list = lines();
    for line in &mut list {
        line.id = "page 3".to_owned();
    }
    list.push(list[4].clone());
    let first = import(&office, said("a", SourceKind::Other), &list).await;
    assert_eq!((first.new, first.unchanged), (5, 1));
    assert_eq!(first.shared_ids, 4);
    let before = standing(&house).await;
    let again = import(&office, known("a"), &list).await;
    assert_eq!((again.new, again.unchanged, again.replaced), (0, 6, 0));
    list.rotate_left(3);
    let turned = import(&office, known("a"), &list).await;
    assert_eq!((turned.new, turned.unchanged, turned.replaced), (0, 6, 0));
    assert_eq!(standing(&house).await, before);
}

#[tokio::test]
async fn a_corrected_row_replaces_the_one_of_its_id_that_no_other_row_repeats() {
    let house = House::new().await;
    let office = house.tools.office();
    let mut list = lines()[..3].to_vec();
    for line in &mut list {
        line.id = "page 3".to_owned();
    }
    import(&office, said("a", SourceKind::Other), &list).await;
    list[0].report = line(2, FIRAS).report;
    list.reverse();
    let again = import(&office, known("a"), &list).await;
    assert_eq!((again.new, again.unchanged, again.replaced), (0, 2, 1));
    let given = stored(&house).await;
    assert!(given.contains(&"فراس".to_owned()), "{given:?}");
    assert!(!given.contains(&"Firas".to_owned()), "{given:?}");
}

#[tokio::test]
async fn the_same_row_in_two_lists_is_two_records() {
    let house = House::new().await;
    let office = house.tools.office();
    import(&office, said("a", SourceKind::Released), &lines()).await;
    let other = import(&office, said("b", SourceKind::Released), &lines()).await;
    assert_eq!(other, tally(5, 0, 0));
}

#[tokio::test]
async fn an_import_cut_off_in_the_middle_and_run_again_ends_as_one_that_was_not() {
    let (whole, cut) = (House::new().await, House::new().await);
    import(
        &whole.tools.office(),
        said("a", SourceKind::Found),
        &lines(),
    )
    .await;
    let office = cut.tools.office();
    let some = import_some(&office, said("a", SourceKind::Found), &lines(), 1).await;
    assert_eq!(some.tally, tally(2, 0, 0));
    // In the middle of a transaction, too.
    let (id, _) = source::open(&office, known("a"), now()).await.unwrap();
    let mut import_again = Import::begin(office.clone(), id, ANY);
    let store = import_again.store(lines()[2..4].to_vec(), now());
    let cut_off = tokio::time::timeout(std::time::Duration::from_millis(3), store).await;
    drop(cut_off);
    let rest = import(&office, known("a"), &lines()).await;
    assert_eq!(rest.accepted(), 5);
    assert_eq!(standing(&cut).await, standing(&whole).await);
}

#[tokio::test]
async fn a_new_list_must_be_described_and_a_known_one_stays_what_it_is() {
    let house = House::new().await;
    let office = house.tools.office();
    let open = async |said| source::open(&office, said, now()).await;
    assert!(matches!(open(known("a")).await, Err(SourceError::New(_))));
    open(said("a", SourceKind::Hospital)).await.unwrap();
    let other_kind = open(said("a", SourceKind::Released)).await;
    assert!(matches!(other_kind, Err(SourceError::Different { .. })));
    let deaths = Said {
        tidings: Some(Tidings::Deaths),
        ..known("a")
    };
    assert_eq!(open(deaths).await.unwrap().1.tidings, Tidings::Deaths);
    let published = Said {
        publisher: Some("An organisation".to_owned()),
        ..known("a")
    };
    let (_, source) = open(published).await.unwrap();
    assert_eq!(source.kind, SourceKind::Hospital);
    let (_, source) = open(known("a")).await.unwrap();
    assert_eq!(source.publisher.as_deref(), Some("An organisation"));
    assert_eq!(source.tidings, Tidings::Deaths);
}

#[tokio::test]
async fn a_list_that_was_withdrawn_comes_back_only_as_if_it_were_new() {
    let house = House::new().await;
    let office = house.tools.office();
    import(&office, said("a", SourceKind::Released), &lines()).await;
    withdraw::run(&office.pool, "a", now()).await.unwrap();
    let again = source::open(&office, known("a"), now()).await;
    assert!(matches!(again, Err(SourceError::Withdrawn(_))));
    let back = import(&office, said("a", SourceKind::Found), &lines()).await;
    assert_eq!(back, tally(5, 0, 0));
}

#[tokio::test]
async fn nothing_is_stored_into_a_list_that_is_withdrawn_meanwhile() {
    let house = House::new().await;
    let office = house.tools.office();
    let (id, _) = source::open(&office, said("a", SourceKind::Found), now())
        .await
        .unwrap();
    let mut import = Import::begin(office.clone(), id, ANY);
    import.store(lines()[..2].to_vec(), now()).await.unwrap();
    withdraw::run(&office.pool, "a", now()).await.unwrap();
    let refused = import.store(lines()[2..].to_vec(), now()).await;
    assert!(matches!(refused, Err(ImportError::Withdrawn)));
    assert_eq!(standing(&house).await, []);
}
