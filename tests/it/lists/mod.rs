//! Lists on a real PostgreSQL: stored once whatever is cut off and repeated, met with the open reports, taken out again, written out. What reading a
//! file takes is `exchange`'s own to test; the program from outside is in `program`.

mod deaths;
mod desk;
mod exporting;
mod linking;
mod meeting;
mod outputs;
mod people;
mod program;
mod rebuild;
mod refused;
mod storing;
mod withdrawing;

use athar::{
    domain::{
        ids::ReportId,
        report::Report,
        source::{Reliability, Said, SourceKind, Tidings},
    },
    jobs::lists::{
        Office,
        import::{Import, Line, Tally},
        meet::{self, Met},
        source,
    },
    store::records,
};

use crate::jobs::house::{House, now};

/// A list of a kind, described as a new one must be.
fn said(name: &str, kind: SourceKind) -> Said {
    Said {
        name: name.to_owned(),
        kind: Some(kind),
        reliability: Some(Reliability::Organisation),
        ..Said::default()
    }
}

/// A list that was described before.
fn known(name: &str) -> Said {
    Said {
        name: name.to_owned(),
        ..Said::default()
    }
}

/// Stores a list in batches of two rows.
async fn import(office: &Office, said: Said, lines: &[Line]) -> Tally {
    let mut import = import_some(office, said, lines, usize::MAX).await;
    import.finish(now()).await.unwrap();
    import.tally
}

/// The same, cut off after some batches.
async fn import_some(office: &Office, said: Said, lines: &[Line], batches: usize) -> Import {
    let (id, source) = source::open(office, said, now()).await.unwrap();
    let mut import = Import::begin(office.clone(), id, source.tidings);
    for lines in lines.chunks(2).take(batches) {
        import.store(lines.to_vec(), now()).await.unwrap();
    }
    import
}

async fn meet(house: &House) -> Met {
    meet::run(&house.tools.office(), now(), |_| true)
        .await
        .unwrap()
}

/// The records that still have to meet the open reports, opened.
async fn unmet(house: &House) -> Vec<Report> {
    let office = house.tools.office();
    let mut conn = house.db.pool.acquire().await.unwrap();
    let (_, records) = records::list_unmet(&mut conn, &office.vault, ReportId(0), 100)
        .await
        .unwrap();
    records.into_iter().map(|stored| stored.report).collect()
}

/// All that stands in the tables of lists, without what is sealed anew each time.
async fn standing(house: &House) -> Vec<(i64, i32, String, i64)> {
    sqlx::query_as(
        "select records.line, reports.revision, reports.stage, count(report_keys.key)
         from records join reports on reports.id = report_id left join report_keys using (report_id)
         group by 1, 2, 3 order by 1",
    )
    .fetch_all(&house.db.pool)
    .await
    .unwrap()
}

const ANY: Tidings = Tidings::Any;
