//! Storing records, a batch at a time.

use chrono::{DateTime, Utc};
use sqlx::PgConnection;

use super::Record;
use crate::{
    domain::ids::{ReportId, SourceId},
    store::{
        StoreError, outbox, pairings,
        postings::{self, Keyed, Side},
        reports::DOCUMENT,
        sealed::{Place, seal_lean},
    },
    vault::Vault,
};

/// The column that a record's own id is sealed for; the row is its report's key.
pub(super) const OWN_ID: &str = "records.own_id";

/// Columns of a batch, as `unnest` takes them.
#[derive(Default)]
struct Columns<'a> {
    ids: Vec<i64>,
    kinds: Vec<&'a str>,
    documents: Vec<Vec<u8>>,
    lines: Vec<i64>,
    own_ids: Vec<Option<Vec<u8>>>,
    blinds: Vec<Vec<u8>>,
    says: Vec<Vec<u8>>,
    keyed: Vec<Keyed<'a>>,
}

impl<'a> Columns<'a> {
    fn of(
        vault: &Vault,
        records: impl Iterator<Item = (ReportId, &'a Record)>,
    ) -> Result<Self, StoreError> {
        let mut columns = Self::default();
        for (report, record) in records {
            let row = report.0.to_be_bytes();
            let place = Place {
                column: DOCUMENT,
                row: &row,
            };
            columns.ids.push(report.0);
            columns.kinds.push(record.report.kind.as_str());
            columns
                .documents
                .push(seal_lean(vault, place, &record.report)?);
            columns.lines.push(record.line);
            let own_id = record.own_id.as_ref();
            columns
                .own_ids
                .push(own_id.map(|own_id| vault.seal(OWN_ID, &row, own_id.as_bytes())));
            columns.blinds.push(record.blind.to_vec());
            columns.says.push(record.says.to_vec());
            columns.keyed.push(Keyed {
                report,
                side: Side::of(record.report.kind),
                keys: &record.keys,
            });
        }
        Ok(columns)
    }
}

/// Stores records that their source does not have yet. They still have to meet the open reports.
pub async fn save_new(
    conn: &mut PgConnection,
    vault: &Vault,
    (source, records): (SourceId, &[Record]),
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    if records.is_empty() {
        return Ok(());
    }
    let count = i32::try_from(records.len()).unwrap_or(i32::MAX);
    // Documents are sealed for their keys, so that these are drawn first.
    let ids = sqlx::query_scalar!(
        r#"select nextval(pg_get_serial_sequence('reports', 'id')) as "id!" from generate_series(1, $1)"#,
        count
    )
    .fetch_all(&mut *conn)
    .await?;
    let ids = ids.into_iter().map(ReportId);
    let columns = Columns::of(vault, ids.zip(records))?;
    sqlx::query!(
        "insert into reports (id, kind, stage, document, sent_at, changed_at) overriding system value
         select id, kind, 'open', document, $4, $4
         from unnest($1::bigint[], $2::text[], $3::bytea[]) as new (id, kind, document)",
        &columns.ids,
        &columns.kinds as &[&str],
        &columns.documents,
        now
    )
    .execute(&mut *conn)
    .await?;
    sqlx::query!(
        "insert into records (report_id, source_id, line, own_id, blind, says)
         select report_id, $6, line, own_id, blind, says
         from unnest($1::bigint[], $2::bigint[], $3::bytea[], $4::bytea[], $5::bytea[])
              as new (report_id, line, own_id, blind, says)",
        &columns.ids,
        &columns.lines,
        &columns.own_ids as &[Option<Vec<u8>>],
        &columns.blinds,
        &columns.says,
        source.0
    )
    .execute(&mut *conn)
    .await?;
    postings::add(conn, vault, &columns.keyed).await
}

/// Replaces what records say. What was found of their former selves and told nobody goes; they have to meet the open reports again.
pub async fn save_changed(
    conn: &mut PgConnection,
    vault: &Vault,
    changed: &[(ReportId, Record)],
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    if changed.is_empty() {
        return Ok(());
    }
    let each = changed.iter().map(|(report, record)| (*report, record));
    let columns = Columns::of(vault, each)?;
    let reports: Vec<ReportId> = changed.iter().map(|(report, _)| *report).collect();
    // In order of their keys, as matchers lock them.
    sqlx::query!(
        "select id from reports where id = any($1) order by id for no key update",
        &columns.ids
    )
    .fetch_all(&mut *conn)
    .await?;
    sqlx::query!(
        "update reports set kind = new.kind, document = new.document, stage = 'open',
             revision = revision + 1, changed_at = $4
         from unnest($1::bigint[], $2::text[], $3::bytea[]) as new (id, kind, document)
         where reports.id = new.id",
        &columns.ids,
        &columns.kinds as &[&str],
        &columns.documents,
        now
    )
    .execute(&mut *conn)
    .await?;
    sqlx::query!(
        "update records set line = new.line, own_id = new.own_id, says = new.says, met_at = null
         from unnest($1::bigint[], $2::bigint[], $3::bytea[], $4::bytea[]) as new (report_id, line, own_id, says)
         where records.report_id = new.report_id",
        &columns.ids,
        &columns.lines,
        &columns.own_ids as &[Option<Vec<u8>>],
        &columns.says
    )
    .execute(&mut *conn)
    .await?;
    pairings::remove_untold(conn, &reports).await?;
    outbox::drop_untold(conn, &reports, now).await?;
    postings::save(conn, vault, &columns.keyed).await
}
