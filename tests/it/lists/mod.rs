//! Lists on a real PostgreSQL: stored once whatever is cut off and repeated, met with the open reports, taken out again, written out. What reading a
//! file takes is `exchange`'s own to test; the program from outside is in `program`.

mod exporting;
mod linking;
mod meeting;
mod people;
mod program;
mod rebuild;
mod storing;
mod withdrawing;

use athar::{
    domain::source::{Reliability, Said, SourceKind, Tidings},
    jobs::lists::{
        Office,
        import::{Import, Line, Tally},
        meet::{self, Met},
        source,
    },
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

/// Stores a list in batches of two rows.
async fn import(office: &Office, said: Said, lines: &[Line]) -> Tally {
    import_some(office, said, lines, usize::MAX).await
}

/// The same, cut off after some batches.
async fn import_some(office: &Office, said: Said, lines: &[Line], batches: usize) -> Tally {
    let (id, source) = source::open(office, said, now()).await.unwrap();
    let mut import = Import::begin(office.clone(), id, source.tidings);
    for lines in lines.chunks(2).take(batches) {
        import.store(lines.to_vec(), now()).await.unwrap();
    }
    import.tally
}

async fn meet(house: &House) -> Met {
    meet::run(&house.tools.office(), now(), |_| true)
        .await
        .unwrap()
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
