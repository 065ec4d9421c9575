//! The database's own notes about its tables, brought up to date after much was stored at once, instead of waiting until it finds the time.

use super::{PgPool, StoreError};

/// Counts what keys and records are like, and marks full pages as visible to all: candidates are then read from the index alone.
pub async fn refresh_lists(pool: &PgPool) -> Result<(), StoreError> {
    sqlx::raw_sql("vacuum (analyze) report_keys, reports, records")
        .execute(pool)
        .await?;
    Ok(())
}
