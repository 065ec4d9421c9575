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
    matching::{Judge, Key, Profile, keys::CANDIDATES, names::likeness::Memo},
    store::{
        StoreError, pairings,
        postings::{self, Asking, KeyValue, Side},
        reports::{self, Sealed, Stored},
    },
    vault::Vault,
};

/// So many are compared.
pub const LIMIT: i64 = CANDIDATES;
/// So few are compared faster than they are handed to another core.
const FEW: usize = 8;

/// Everything that shares rare keys with `me`, and everything already paired with it (for it may have changed), each judged.
pub(super) async fn judge(
    conn: &mut PgConnection,
    (vault, judge): (&Vault, &Judge),
    me: &Stored,
) -> Result<Vec<Judged>, MatchError> {
    if me.stage != ReportStage::Open {
        return Ok(Vec::new());
    }
    let candidates = list_candidates(conn, (vault, judge), me).await?;
    let known: HashSet<ReportId> = candidates.iter().map(Sealed::id).collect();
    let mut paired = list_paired(conn, me.id).await?;
    paired.retain(|report| !known.contains(report));
    let mut others = reports::open_all(vault, &candidates);
    others.extend(reports::list(conn, vault, &paired).await?);
    catch_unwind(AssertUnwindSafe(|| compare_all(judge, &me.report, others)))
        .map_err(|_| MatchError::Panicked)
}

async fn list_candidates(
    conn: &mut PgConnection,
    (vault, judge): (&Vault, &Judge),
    me: &Stored,
) -> Result<Vec<Sealed>, MatchError> {
    let wanted = catch_unwind(AssertUnwindSafe(|| wanted_keys(judge, &me.report)))
        .map_err(|_| MatchError::Panicked)?;
    let asking = Asking {
        report: me.id,
        chat: me.chat,
        side: Side::of(me.report.kind),
    };
    Ok(postings::list_candidates(conn, vault, asking, weigh(&wanted), LIMIT).await?)
}

/// The keys that a report asks for.
pub fn wanted_keys(judge: &Judge, report: &Report) -> Vec<Key> {
    judge.wanted_keys(&Profile::of(report, &judge.lexicon()))
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
pub fn compare_all(judge: &Judge, me: &Report, others: Vec<Stored>) -> Vec<Judged> {
    let lexicon = judge.lexicon();
    let me = Profile::of(me, &lexicon);
    let beside = judge.beside(&me);
    others
        .into_par_iter()
        .with_min_len(FEW)
        .map_init(Memo::small, |memo, other| {
            let profile = Profile::of(&other.report, &lexicon);
            Judged {
                verdict: beside.compare(&profile, memo),
                other,
            }
        })
        .collect()
}

/// Keys with their weights as the store adds them up.
pub fn weigh(wanted: &[Key]) -> impl Iterator<Item = (KeyValue, i32)> {
    wanted.iter().map(|key| (key.value, key.weight))
}
