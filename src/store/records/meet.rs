//! Records that still have to meet the open reports.

use chrono::{DateTime, Utc};
use sqlx::PgConnection;

use crate::{
    domain::ids::ReportId,
    store::{
        StoreError,
        reports::{self, Sealed, Stored},
    },
    vault::Vault,
};

/// The first of them, by key, after one; with how many were looked at, for those that do not open are left out.
pub async fn list_unmet(
    conn: &mut PgConnection,
    vault: &Vault,
    after: ReportId,
    limit: i64,
) -> Result<(Vec<ReportId>, Vec<Stored>), StoreError> {
    let rows = sqlx::query_as!(
        Sealed,
        "select id, reference, chat_id, stage, revision, sent_at, document
         from records join reports on reports.id = records.report_id
         where met_at is null and report_id > $1 and stage = 'open'
         order by report_id limit $2",
        after.0,
        limit
    )
    .fetch_all(conn)
    .await?;
    let all = rows.iter().map(|row| ReportId(row.id)).collect();
    Ok((all, reports::open_all(vault, &rows)))
}

/// Whether any still has to.
pub async fn is_any_unmet(conn: &mut PgConnection) -> Result<bool, StoreError> {
    let exists = sqlx::query_scalar!(
        r#"select exists (
               select from records join reports on reports.id = records.report_id
               where met_at is null and stage = 'open') as "exists!""#
    )
    .fetch_one(conn)
    .await?;
    Ok(exists)
}

/// These have met the open reports.
pub async fn mark_met(
    conn: &mut PgConnection,
    records: &[ReportId],
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    let ids: Vec<i64> = records.iter().map(|record| record.0).collect();
    sqlx::query!(
        "update records set met_at = $2 where report_id = any($1)",
        &ids,
        now
    )
    .execute(conn)
    .await?;
    Ok(())
}
