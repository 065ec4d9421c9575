//! Taking a list out again. It leaves matching at once, its records follow some hundred a transaction; cut off anywhere it can be run again.

use chrono::{DateTime, Utc};

use super::{Patience, source::SourceError};
use crate::{
    domain::ids::{ReportId, SourceId},
    store::{PgPool, StoreError, records, sources},
};

/// Records in one transaction.
const TOGETHER: i64 = 500;

/// Takes a list out by its name (see [`records::withdraw_some`] for what is kept). Returns how many of its records are kept because a
/// family was told of them.
pub async fn run(pool: &PgPool, name: &str, now: DateTime<Utc>) -> Result<i64, SourceError> {
    let mut conn = pool.acquire().await.map_err(StoreError::from)?;
    let found = sources::find(&mut conn, name).await?;
    let source = found.ok_or_else(|| SourceError::Unknown(name.to_owned()))?;
    sources::mark_withdrawn(&mut conn, source.id, now).await?;
    drop(conn);
    let (mut after, mut patience) = (ReportId(0), Patience::default());
    loop {
        let outcome = take_some(pool, (source.id, after), now).await;
        if patience.tries_again(&outcome).await {
            continue;
        }
        let Some(last) = outcome? else { break };
        after = last;
    }
    let mut conn = pool.acquire().await.map_err(StoreError::from)?;
    Ok(records::count(&mut conn, source.id).await?)
}

async fn take_some(
    pool: &PgPool,
    from: (SourceId, ReportId),
    now: DateTime<Utc>,
) -> Result<Option<ReportId>, StoreError> {
    let mut tx = pool.begin().await?;
    let last = records::withdraw_some(&mut tx, from, TOGETHER, now).await?;
    tx.commit().await?;
    Ok(last)
}
