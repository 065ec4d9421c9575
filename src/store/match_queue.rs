//! The table `match_queue`: reports whose pairs are to be found. Queued with the report's own change, taken by `jobs/match_new`.

use chrono::{DateTime, Utc};
use sqlx::PgConnection;

use super::StoreError;
use crate::domain::ids::ReportId;

/// A report whose turn it is. Locked until the transaction ends.
#[derive(Debug, Clone, Copy)]
pub struct Queued {
    /// The queue's row.
    pub id: i64,
    /// The report.
    pub report: ReportId,
}

/// Queues a report. A report may stand in the queue more than once: judging it twice does no harm, and nobody waits for a lock.
pub async fn push(
    conn: &mut PgConnection,
    report: ReportId,
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    sqlx::query!(
        "insert into match_queue (report_id, not_before) values ($1, $2)",
        report.0,
        now
    )
    .execute(conn)
    .await?;
    Ok(())
}

/// Queues the open reports of people that were sent or changed since an instant.
pub async fn push_changed_since(
    conn: &mut PgConnection,
    since: DateTime<Utc>,
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    sqlx::query!(
        "insert into match_queue (report_id, not_before)
         select id, $2 from reports
         where chat_id is not null and stage = 'open' and changed_at >= $1 order by id",
        since,
        now
    )
    .execute(conn)
    .await?;
    Ok(())
}

/// Takes the oldest report whose turn it is and which nobody else has; `None` when there is none.
pub async fn find_next(
    conn: &mut PgConnection,
    now: DateTime<Utc>,
) -> Result<Option<Queued>, StoreError> {
    let row = sqlx::query!(
        "select id, report_id from match_queue where not_before <= $1
         order by id limit 1 for update skip locked",
        now
    )
    .fetch_optional(conn)
    .await?;
    Ok(row.map(|row| Queued {
        id: row.id,
        report: ReportId(row.report_id),
    }))
}

/// Done with it.
pub async fn remove(conn: &mut PgConnection, id: i64) -> Result<(), StoreError> {
    sqlx::query!("delete from match_queue where id = $1", id)
        .execute(conn)
        .await?;
    Ok(())
}

/// It failed: its next turn is later the oftener it failed (a minute, two, four, up to about a day).
pub async fn mark_retry(
    conn: &mut PgConnection,
    id: i64,
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    sqlx::query!(
        "update match_queue set attempts = least(attempts + 1, 100),
             not_before = $2::timestamptz + interval '1 minute' * power(2, least(attempts, 10))
         where id = $1",
        id,
        now
    )
    .execute(conn)
    .await?;
    Ok(())
}
