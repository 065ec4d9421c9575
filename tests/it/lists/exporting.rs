//! What is handed to others, and what never is.

use athar::{
    domain::{
        ids::ReportId,
        report::{Note, Permission, Relation, Report, ReportKind},
        source::SourceKind,
    },
    jobs::lists::{
        Office,
        export::{self, Extent, Named},
        import::Line,
    },
};

use super::{
    import, known,
    people::{FIRAS, LAMIA, NIZAR, line, lines, report, tell},
    said, standing,
};
use crate::jobs::house::House;

async fn list(office: &Office, extent: Extent) -> Vec<Named> {
    let (mut all, mut after) = (Vec::new(), ReportId(0));
    loop {
        let (page, last) = export::list_page(office, extent, after).await.unwrap();
        all.extend(page);
        match last {
            Some(last) => after = last,
            None => return all,
        }
    }
}

fn shared(permission: Option<Permission>) -> Report {
    let mut report = report(ReportKind::Missing, FIRAS);
    report.permissions.share_with_bodies = permission;
    report.permissions.contact = Some(Permission::Yes);
    report.permissions.safe_times = Some("call 0900 000 000".to_owned());
    report.person.photos = vec!["AgACfileidofaphoto".to_owned()];
    report.notes = vec![Note::Words("call 0900 000 000".to_owned())];
    report.last_news = Some("call 0900 000 000".to_owned());
    report.relation = Some(Relation::Sibling);
    report
}

#[tokio::test]
async fn only_reports_whose_tellers_allow_it_are_shared_without_contacts_and_mothers_names() {
    let house = House::new().await;
    let office = house.tools.office();
    for (chat, permission) in [
        None,
        Some(Permission::No),
        Some(Permission::AskFirst),
        Some(Permission::Yes),
    ]
    .into_iter()
    .enumerate()
    {
        let chat = i64::try_from(chat).unwrap() + 1;
        tell(&house, chat, &shared(permission)).await;
    }
    import(&office, said("a", SourceKind::Released), &[line(2, LAMIA)]).await;
    let all = list(&office, Extent::Shared).await;
    assert_eq!(all.len(), 1);
    let (number, report) = &all[0];
    assert_eq!(number.len(), 8);
    assert_eq!(report.person.names.given.as_deref(), Some("فراس"));
    let whole = format!("{report:?}");
    for words in ["0900", "AgAC", "Sibling", "هيفاء"] {
        assert!(!whole.contains(words), "{whole}");
    }
}

#[tokio::test]
async fn records_of_a_list_leave_under_their_own_ids() {
    let house = House::new().await;
    let office = house.tools.office();
    let mut nameless = line(3, NIZAR);
    nameless.id = String::new();
    let lines = [line(2, LAMIA), nameless];
    import(&office, said("a", SourceKind::Released), &lines).await;
    import(&office, said("b", SourceKind::Released), &[line(9, FIRAS)]).await;
    let source = export::find_source(&office, "a").await.unwrap();
    let all = list(&office, Extent::Source(source.id)).await;
    assert_eq!(all[0], ("A-2".to_owned(), lines[0].report.clone()));
    assert!(all[1].0.starts_with("row-"), "{}", all[1].0);
    assert_eq!(all[1].1, lines[1].report);
    assert_eq!(all.len(), 2);
}

/// Rows as they come back from a file that was written out.
fn lines_of(all: Vec<Named>) -> Vec<Line> {
    let rows = all.into_iter().zip(2..);
    rows.map(|((id, report), row)| Line { row, id, report })
        .collect()
}

#[tokio::test]
async fn rows_without_ids_come_back_as_the_records_that_they_are() {
    let house = House::new().await;
    let office = house.tools.office();
    let mut list = lines();
    for line in &mut list[..3] {
        line.id = String::new();
    }
    list[3].id = "row-2".to_owned();
    import(&office, said("a", SourceKind::Released), &list).await;
    let before = standing(&house).await;
    let source = export::find_source(&office, "a").await.unwrap();
    let out = self::list(&office, Extent::Source(source.id)).await;
    let mut back = lines_of(out.clone());
    back.reverse();
    let again = import(&office, known("a"), &back).await;
    assert_eq!((again.new, again.unchanged, again.replaced), (0, 5, 0));
    assert_eq!(standing(&house).await, before);
    // A corrected one replaces what it was.
    let row = back.iter_mut().find(|line| line.id == out[0].0).unwrap();
    row.report = line(2, FIRAS).report;
    let again = import(&office, known("a"), &back).await;
    assert_eq!((again.new, again.unchanged, again.replaced), (0, 4, 1));
    let now = self::list(&office, Extent::Source(source.id)).await;
    assert_eq!(now[0], (out[0].0.clone(), line(2, FIRAS).report));
    // Into another list they come with these ids.
    import(&office, said("b", SourceKind::Released), &lines_of(out)).await;
    let again = import(&office, known("b"), &back).await;
    assert_eq!((again.new, again.unchanged, again.replaced), (0, 4, 1));
}
