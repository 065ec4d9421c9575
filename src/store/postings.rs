//! The table `report_keys`: under which blind keys an open report is found. Keys come from `matching`, hashed by the vault on the way; how
//! rare a key is comes with the question and is never stored. A key's last bit tells on which side its report stands, so that whoever has
//! only searching families to find reads no rows of lists.

use std::collections::HashMap;

use sqlx::PgConnection;

use super::{StoreError, reports::Sealed};
use crate::{
    domain::{
        ids::{ChatId, ReportId},
        report::ReportKind,
    },
    matching::keys::fullness,
    vault::Vault,
};

/// On which side of a pair a report stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// It tells of somebody.
    Telling = 0,
    /// It searches for somebody.
    Searching = 1,
}

impl Side {
    /// The side of a kind of report.
    pub const fn of(kind: ReportKind) -> Self {
        match kind {
            ReportKind::Missing => Self::Searching,
            ReportKind::Sighting
            | ReportKind::Released
            | ReportKind::Found
            | ReportKind::Listed => Self::Telling,
        }
    }

    /// Where its partners stand: somebody must be searching.
    pub const fn partners(self) -> &'static [Self] {
        match self {
            Self::Searching => &[Self::Telling, Self::Searching],
            Self::Telling => &[Self::Searching],
        }
    }
}

/// A blocking key as `matching` makes it.
pub type KeyValue = u64;

/// The key as stored, its last bit free for the side.
fn blind(vault: &Vault, key: KeyValue) -> i64 {
    vault.blind_key(key) & !1
}

/// A report and its blocking keys.
#[derive(Debug, Clone, Copy)]
pub struct Keyed<'a> {
    /// The report.
    pub report: ReportId,
    /// Where it stands.
    pub side: Side,
    /// Under what it is found.
    pub keys: &'a [KeyValue],
}

/// Replaces the keys of these reports, which are stored already.
pub async fn save(
    conn: &mut PgConnection,
    vault: &Vault,
    keyed: &[Keyed<'_>],
) -> Result<(), StoreError> {
    let reports: Vec<ReportId> = keyed.iter().map(|keyed| keyed.report).collect();
    remove(conn, &reports).await?;
    add(conn, vault, keyed).await
}

/// Writes the keys of reports that have none yet.
pub async fn add(
    conn: &mut PgConnection,
    vault: &Vault,
    keyed: &[Keyed<'_>],
) -> Result<(), StoreError> {
    let (mut blinds, mut ids, mut fullnesses) = (Vec::new(), Vec::new(), Vec::new());
    for Keyed { report, side, keys } in keyed {
        let stored = keys.iter().map(|&key| blind(vault, key) | *side as i64);
        let mut own: Vec<i64> = stored.collect();
        own.sort_unstable();
        own.dedup();
        ids.extend(std::iter::repeat_n(report.0, own.len()));
        fullnesses.extend(std::iter::repeat_n(fullness(own.len()), own.len()));
        blinds.append(&mut own);
    }
    sqlx::query!(
        "insert into report_keys (key, report_id, fullness)
         select * from unnest($1::bigint[], $2::bigint[], $3::smallint[])",
        &blinds,
        &ids,
        &fullnesses
    )
    .execute(conn)
    .await?;
    Ok(())
}

/// These reports are no longer found.
pub async fn remove(conn: &mut PgConnection, reports: &[ReportId]) -> Result<(), StoreError> {
    let ids: Vec<i64> = reports.iter().map(|report| report.0).collect();
    sqlx::query!("delete from report_keys where report_id = any($1)", &ids)
        .execute(conn)
        .await?;
    Ok(())
}

/// Who asks for candidates.
#[derive(Debug, Clone, Copy)]
pub struct Asking {
    /// The report itself is no candidate.
    pub report: ReportId,
    /// Nor is another report of the same chat.
    pub chat: Option<ChatId>,
    /// Where it stands.
    pub side: Side,
}

/// The open reports that share most with these keys (value, and weight in hundredths of a nat), best first, at most `limit`: what they share is
/// held against how many keys they have (`matching::keys::fullness`). Pairs that were rejected are left out. Sums are of whole numbers, so that the same rows give the same order whoever adds them up.
pub async fn list_candidates(
    conn: &mut PgConnection,
    vault: &Vault,
    asking: Asking,
    wanted: impl Iterator<Item = (KeyValue, i32)>,
    limit: i64,
) -> Result<Vec<Sealed>, StoreError> {
    let (keys, weights) = both_sides(vault, asking.side, wanted);
    let found = sqlx::query_as!(
        Sealed,
        r#"with best as (
             select report_keys.report_id, sum(wanted.weight) * max(report_keys.fullness) as shared
             from unnest($1::bigint[], $2::integer[]) as wanted (key, weight)
             join report_keys on report_keys.key = wanted.key
             where report_keys.report_id <> $3
             group by report_keys.report_id
             order by shared desc, report_keys.report_id
             -- As many more as may be left out below.
             limit $5
                 + (select count(*) from pairings where stage = 'rejected' and $3 in (seeker_id, other_id))
                 + (select count(*) from reports where chat_id = $4))
         select id, reference, chat_id, stage, revision, sent_at, document
         from best join reports on reports.id = best.report_id
         where reports.stage = 'open'
           and ($4::bigint is null or reports.chat_id is distinct from $4)
           and not exists (
               select from pairings where stage = 'rejected'
                 and (seeker_id, other_id) in ((reports.id, $3), ($3, reports.id)))
         order by best.shared desc, reports.id
         limit $5"#,
        &keys,
        &weights,
        asking.report.0,
        asking.chat.map(|chat| chat.0),
        limit
    )
    .fetch_all(conn)
    .await?;
    Ok(found)
}

fn both_sides(
    vault: &Vault,
    side: Side,
    wanted: impl Iterator<Item = (KeyValue, i32)>,
) -> (Vec<i64>, Vec<i32>) {
    let mut weights: HashMap<i64, i32> = HashMap::new();
    for (key, weight) in wanted {
        let known = weights.entry(blind(vault, key)).or_insert(weight);
        *known = weight.max(*known);
    }
    weights
        .into_iter()
        .flat_map(|(key, weight)| {
            let sides = side.partners().iter();
            sides.map(move |side| (key | *side as i64, weight))
        })
        .unzip()
}
