//! Reports as they are sealed: nothing of what was told is lost, and what was not told takes no room.

use athar::{
    domain::{
        dates::{PartialDate, Precision},
        ids::{Reference, ReportId, TelegramChat},
        place::{FacilityAnswer, PlaceAnswer},
        report::{Detention, Note, Permission, Report, ReportKind, Sensitivity},
    },
    store::{chats, reports},
    vault::Vault,
};
use chrono::NaiveDate;

use super::{start, vault};
use crate::support::Database;

async fn save(db: &Database, vault: &Vault, seed: u32, report: &Report) -> ReportId {
    let mut conn = db.pool.acquire().await.unwrap();
    let telegram = TelegramChat(1);
    let chats = chats::save_chats(&mut conn, vault, &[telegram], start()).await;
    let new = reports::New {
        reference: Reference::from_seed(seed),
        chat: chats.unwrap()[&telegram],
        report,
    };
    reports::save_new(&mut conn, vault, new, start())
        .await
        .unwrap()
}

/// Something in every place where nothing could be, and nothing where something could.
fn odd() -> Report {
    let mut report = Report::new(ReportKind::Found);
    report.person.names.given = Some(String::new());
    report.person.origin = Some(PlaceAnswer::default());
    report.event_place = Some(PlaceAnswer {
        point: Some((33.5, 36.25)),
        ..PlaceAnswer::default()
    });
    report.event_on = Some(PartialDate {
        from: NaiveDate::from_ymd_opt(2013, 1, 1).unwrap(),
        to: NaiveDate::from_ymd_opt(2013, 12, 31).unwrap(),
        precision: Precision::Year,
        about: false,
        words: String::new(),
    });
    report.detentions = vec![
        Detention::default(),
        Detention {
            facility: FacilityAnswer {
                codes: vec!["MI-215".to_owned()],
                words: String::new(),
            },
            when: None,
        },
    ];
    report.notes = vec![
        Note::Words(String::new()),
        Note::Voice {
            file_id: "AgAC".to_owned(),
            seconds: 0,
        },
    ];
    report.permissions.contact = Some(Permission::No);
    report.needs_person = vec![Sensitivity::Death, Sensitivity::Distress];
    report
}

#[tokio::test]
async fn what_was_told_is_read_back_as_it_was() {
    let db = Database::fresh().await;
    let vault = vault();
    let told = [odd(), Report::new(ReportKind::Missing)];
    for (seed, report) in (1..).zip(&told) {
        let id = save(&db, &vault, seed, report).await;
        let mut conn = db.pool.acquire().await.unwrap();
        let read = reports::list(&mut conn, &vault, &[id]).await.unwrap();
        assert_eq!(&read[0].report, report);
    }
}

#[tokio::test]
async fn what_was_not_told_takes_no_room() {
    let db = Database::fresh().await;
    let vault = vault();
    save(&db, &vault, 1, &Report::new(ReportKind::Missing)).await;
    let bytes: i32 = sqlx::query_scalar("select length(document) from reports")
        .fetch_one(&db.pool)
        .await
        .unwrap();
    assert!(bytes < 150, "{bytes}");
}
