//! Chains the lines of the audit that were committed since: woken, and every two seconds. Any process may do it, one at a time does.

use super::Progress;
use crate::{
    store::{PgPool, StoreError, audit::chain},
    vault::Vault,
};

/// Lines chained in one transaction.
const TOGETHER: i64 = 500;

/// One transaction; none when nothing waits.
pub async fn run_once(pool: &PgPool, vault: &Vault) -> Result<Progress, StoreError> {
    if !chain::is_waiting(&mut *pool.acquire().await?).await? {
        return Ok(Progress::Idle);
    }
    let mut tx = pool.begin().await?;
    let chained = chain::chain_some(&mut tx, vault, TOGETHER).await?;
    tx.commit().await?;
    if i64::try_from(chained) == Ok(TOGETHER) {
        return Ok(Progress::More);
    }
    Ok(Progress::Idle)
}
