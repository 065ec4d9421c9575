//! Invented people, as families tell of them and as lists have them.

use athar::domain::ids::Reference;
use athar::{
    domain::{
        dates::{PartialDate, Precision},
        ids::{ReportId, TelegramChat},
        person::Sex,
        report::{Report, ReportKind},
    },
    i18n::Lang,
    jobs::lists::import::Line,
    matching,
    store::{
        chats::{self, After},
        match_queue, postings, reports,
    },
};
use chrono::NaiveDate;
use zeroize::Zeroizing;

use crate::jobs::house::{House, now};

/// Names, and the mother's.
pub type Person = [&'static str; 4];

pub const FIRAS: Person = ["فراس", "غسان", "المصري", "هيفاء"];
pub const FIRAS_LATIN: Person = ["Firas", "Ghassan", "Almasri", "Haifa"];
pub const LAMIA: Person = ["لمياء", "عدنان", "الخطيب", "سعاد"];
pub const NIZAR: Person = ["نزار", "بشير", "الدروبي", "وصال"];
pub const OMAYMA: Person = ["أميمة", "رياض", "الشعار", "فدوى"];
pub const YAZAN: Person = ["يزن", "منذر", "القباني", "رجاء"];

fn year(year: i32) -> PartialDate {
    PartialDate {
        from: NaiveDate::from_ymd_opt(year, 1, 1).unwrap(),
        to: NaiveDate::from_ymd_opt(year, 12, 31).unwrap(),
        precision: Precision::Year,
        about: false,
        words: String::new(),
    }
}

/// An adult, taken in 2013.
pub fn report(kind: ReportKind, [given, father, family, mother]: Person) -> Report {
    let mut report = Report::new(kind);
    report.person.names.given = Some(given.to_owned());
    report.person.names.father = Some(father.to_owned());
    report.person.names.family = Some(family.to_owned());
    report.person.names.mother = Some(mother.to_owned());
    report.person.sex = Some(Sex::Male);
    report.person.birth = Some(year(1985));
    match kind {
        ReportKind::Missing => report.event_on = Some(year(2013)),
        _ => report.taken_on = Some(year(2013)),
    }
    report
}

/// A row of a list, with an id of its own.
pub fn line(row: u64, person: Person) -> Line {
    Line {
        row,
        id: format!("A-{row}"),
        report: report(ReportKind::Listed, person),
    }
}

/// Five rows.
pub fn lines() -> Vec<Line> {
    [FIRAS_LATIN, LAMIA, NIZAR, OMAYMA, YAZAN]
        .into_iter()
        .zip(2..)
        .map(|(person, row)| line(row, person))
        .collect()
}

/// Stores a person's report as the dialogue does, in the queue of matching.
pub async fn tell(house: &House, chat: i64, report: &Report) -> ReportId {
    let vault = &house.tools.vault;
    let mut tx = house.db.pool.begin().await.unwrap();
    let telegram = TelegramChat(chat);
    let saved = chats::save_chats(&mut tx, vault, &[telegram], now()).await;
    let chat_id = saved.unwrap()[&telegram];
    let left = After {
        chat: chat_id,
        state: Some(Zeroizing::new(b"{}".to_vec())),
        lang: Some(Lang::Ar),
    };
    chats::save_states(&mut tx, vault, &[left], now())
        .await
        .unwrap();
    let new = reports::New {
        reference: Reference::from_seed(u32::try_from(chat).unwrap()),
        chat: chat_id,
        report,
    };
    let id = reports::save_new(&mut tx, vault, new, now()).await.unwrap();
    let keys = matching::stored_keys(report);
    let keyed = postings::Keyed {
        report: id,
        side: postings::Side::of(report.kind),
        keys: &keys,
    };
    postings::save(&mut tx, vault, &[keyed]).await.unwrap();
    match_queue::push(&mut tx, id, now()).await.unwrap();
    tx.commit().await.unwrap();
    id
}
