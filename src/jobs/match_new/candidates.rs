//! Which reports are compared with the one at hand, and what comes out. Called by [`super`].

use std::{
    collections::HashSet,
    panic::{AssertUnwindSafe, catch_unwind},
};

use rayon::prelude::*;

use crate::store::PgConnection;

use super::{Judged, MatchError};
use crate::{
    domain::{
        ids::ReportId,
        pairing::PairingStage,
        report::{Report, ReportStage},
    },
    matching::{self, Key, Profile},
    store::{
        StoreError, pairings,
        postings::{self, Asking, KeyValue, Side},
        reports::{self, Sealed, Stored},
    },
    vault::Vault,
};

/// The best 300 by shared rarity held .963 of the true pairs at 100,000 reports.
pub const CANDIDATES: i64 = 300;
/// So few are compared faster than they are handed to another core.
const FEW: usize = 8;

/// Everything that shares rare keys with `me`, and everything already paired with it (for it may have changed), each judged.
pub(super) async fn judge(
    conn: &mut PgConnection,
    vault: &Vault,
    me: &Stored,
) -> Result<Vec<Judged>, MatchError> {
    if me.stage != ReportStage::Open {
        return Ok(Vec::new());
    }
    let candidates = list_candidates(conn, vault, me).await?;
    let known: HashSet<ReportId> = candidates.iter().map(Sealed::id).collect();
    let mut paired = list_paired(conn, me.id).await?;
    paired.retain(|report| !known.contains(report));
    let mut others = reports::open_all(vault, &candidates);
    others.extend(reports::list(conn, vault, &paired).await?);
    catch_unwind(AssertUnwindSafe(|| compare_all(&me.report, others)))
        .map_err(|_| MatchError::Panicked)
}

async fn list_candidates(
    conn: &mut PgConnection,
    vault: &Vault,
    me: &Stored,
) -> Result<Vec<Sealed>, MatchError> {
    let wanted = catch_unwind(AssertUnwindSafe(|| matching::wanted_keys(&me.report)))
        .map_err(|_| MatchError::Panicked)?;
    let asking = Asking {
        report: me.id,
        chat: me.chat,
        side: Side::of(me.report.kind),
    };
    Ok(postings::list_candidates(conn, vault, asking, weigh(&wanted), CANDIDATES).await?)
}

/// Reports already paired with this one, rejected ones left out for ever.
async fn list_paired(conn: &mut PgConnection, me: ReportId) -> Result<Vec<ReportId>, StoreError> {
    let standing = pairings::list_of(conn, &[me]).await?;
    Ok(standing
        .into_iter()
        .filter(|standing| standing.stage != PairingStage::Rejected)
        .map(|standing| standing.pair)
        .map(|pair| {
            if pair.seeker == me {
                pair.other
            } else {
                pair.seeker
            }
        })
        .collect())
}

/// On all cores.
pub fn compare_all(me: &Report, others: Vec<Stored>) -> Vec<Judged> {
    let me = Profile::of(me);
    others
        .into_par_iter()
        .with_min_len(FEW)
        .map(|other| Judged {
            verdict: matching::compare_profiles(&me, &Profile::of(&other.report)),
            other,
        })
        .collect()
}

/// Keys with their weights as the store adds them up.
pub fn weigh(wanted: &[Key]) -> impl Iterator<Item = (&KeyValue, i32)> {
    wanted
        .iter()
        .map(|key| (&key.value, hundredths(key.weight)))
}

#[expect(
    clippy::cast_possible_truncation,
    reason = "a weight is a few nats; the cast keeps within bounds"
)]
fn hundredths(nats: f32) -> i32 {
    (nats * 100.0).round() as i32
}
