//! The table `report_keys`: under which blind keys an open report is found. Keys come from `matching`, hashed by the vault on the way; how
//! rare a key is comes with the question and is never stored.

use std::collections::HashMap;

use sqlx::PgConnection;

use super::StoreError;
use crate::{
    domain::{
        ids::{ChatId, ReportId},
        report::ReportKind,
    },
    vault::Vault,
};

/// Replaces a report's keys.
pub async fn save<'k>(
    conn: &mut PgConnection,
    vault: &Vault,
    report: ReportId,
    keys: impl Iterator<Item = &'k str>,
) -> Result<(), StoreError> {
    remove(conn, report).await?;
    let mut blinds: Vec<i64> = keys.map(|key| vault.blind_key(key)).collect();
    blinds.sort_unstable();
    blinds.dedup();
    sqlx::query!(
        "insert into report_keys (key, report_id) select key, $2 from unnest($1::bigint[]) as new (key)",
        &blinds,
        report.0
    )
    .execute(conn)
    .await?;
    Ok(())
}

/// A report is no longer found.
pub async fn remove(conn: &mut PgConnection, report: ReportId) -> Result<(), StoreError> {
    sqlx::query!("delete from report_keys where report_id = $1", report.0)
        .execute(conn)
        .await?;
    Ok(())
}

/// Who asks for candidates.
#[derive(Debug, Clone, Copy)]
pub struct Asking<'a> {
    /// The report itself is no candidate.
    pub report: ReportId,
    /// Nor is another report of the same chat.
    pub chat: Option<ChatId>,
    /// Kinds that may pair with it.
    pub kinds: &'a [ReportKind],
}

/// The open reports that share most with these keys (value and weight), best first, at most `limit`. Pairs that were rejected are left out.
pub async fn list_candidates<'k>(
    conn: &mut PgConnection,
    vault: &Vault,
    asking: Asking<'_>,
    wanted: impl Iterator<Item = (&'k str, f32)>,
    limit: i64,
) -> Result<Vec<ReportId>, StoreError> {
    let mut weights: HashMap<i64, f32> = HashMap::new();
    for (key, weight) in wanted {
        let known = weights.entry(vault.blind_key(key)).or_insert(weight);
        *known = known.max(weight);
    }
    let (keys, weights): (Vec<i64>, Vec<f32>) = weights.into_iter().unzip();
    let kinds: Vec<&str> = asking.kinds.iter().map(|kind| kind.as_str()).collect();
    let ids = sqlx::query_scalar!(
        "select reports.id from unnest($1::bigint[], $2::real[]) as wanted (key, weight)
         join report_keys on report_keys.key = wanted.key
         join reports on reports.id = report_keys.report_id
         where reports.id <> $3 and reports.stage = 'open' and reports.kind = any($5)
           and ($4::bigint is null or reports.chat_id is distinct from $4)
           and not exists (
               select from pairings where stage = 'rejected'
                 and (seeker_id, other_id) in ((reports.id, $3), ($3, reports.id)))
         group by reports.id
         order by sum(wanted.weight) desc, reports.id
         limit $6",
        &keys,
        &weights,
        asking.report.0,
        asking.chat.map(|chat| chat.0),
        &kinds as &[&str],
        limit
    )
    .fetch_all(conn)
    .await?;
    Ok(ids.into_iter().map(ReportId).collect())
}
