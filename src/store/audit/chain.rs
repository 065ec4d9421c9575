//! How lines are chained: each gets the next place, and a keyed hash of the hash before it and of all that it says. One transaction at a
//! time does so. Called by `jobs/chain_audit`.
//!
//! The last link is also kept sealed among the settings, so that cut off lines are missed. The chain goes on from there and not from what
//! the table holds: where lines were cut off, their places stay empty for ever.

use serde::{Deserialize, Serialize};
use sqlx::PgConnection;

use super::Stored;
use crate::{
    store::{StoreError, settings},
    vault::Vault,
};

/// The advisory lock of whoever chains: `audit` in ASCII.
const LOCK: i64 = 0x61_75_64_69_74;
/// What hashes are made for.
const DOMAIN: &str = "audit.chain";

/// A place of the chain, and the hash there.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Link {
    /// Counted from 1; 0 before the first line.
    pub place: i64,
    /// Nothing but zeros before the first line.
    pub chain: [u8; 32],
}

impl Link {
    /// The link of the line that follows.
    #[must_use]
    pub fn follow(&self, vault: &Vault, line: &Stored) -> Self {
        let place = self.place.saturating_add(1);
        Self {
            place,
            chain: vault.vouch(DOMAIN, &form(&self.chain, place, line)),
        }
    }
}

/// All that a line says, and where, to be read in one way only: numbers have eight bytes, words their length before them.
fn form(previous: &[u8; 32], place: i64, line: &Stored) -> Vec<u8> {
    let mut out = previous.to_vec();
    for number in [place, line.id, line.happened_at.timestamp_micros()] {
        out.extend_from_slice(&number.to_be_bytes());
    }
    let event = Some(&line.event);
    for words in [
        event,
        line.actor.as_ref(),
        line.subject.as_ref(),
        line.ground.as_ref(),
    ] {
        out.push(u8::from(words.is_some()));
        let words = words.map_or("", String::as_str);
        out.extend_from_slice(&(words.len() as u64).to_be_bytes());
        out.extend_from_slice(words.as_bytes());
    }
    out
}

/// Whether a line waits to be chained.
pub async fn is_waiting(conn: &mut PgConnection) -> Result<bool, StoreError> {
    let waiting = sqlx::query_scalar!(
        r#"select exists (select from audit where place is null) as "waiting!""#
    )
    .fetch_one(conn)
    .await?;
    Ok(waiting)
}

/// Chains up to `limit` of the committed lines that wait, in the order in which they were added. Returns how many; none also while somebody
/// else is at it. To be called in a transaction, which is committed soon.
pub async fn chain_some(
    conn: &mut PgConnection,
    vault: &Vault,
    limit: i64,
) -> Result<usize, StoreError> {
    let begun = sqlx::query_scalar!(r#"select pg_try_advisory_xact_lock($1) as "begun!""#, LOCK)
        .fetch_one(&mut *conn)
        .await?;
    if !begun {
        return Ok(0);
    }
    let lines = sqlx::query_as!(
        Stored,
        "select id, happened_at, event, actor, subject, ground, place, chain
         from audit where place is null order by id limit $1",
        limit
    )
    .fetch_all(&mut *conn)
    .await?;
    if lines.is_empty() {
        return Ok(0);
    }
    let mut link = find_end(conn, vault).await?;
    let (mut places, mut chains) = (Vec::new(), Vec::new());
    for line in &lines {
        link = link.follow(vault, line);
        places.push(link.place);
        chains.push(link.chain.to_vec());
    }
    let ids: Vec<i64> = lines.iter().map(|line| line.id).collect();
    sqlx::query!(
        "update audit set place = new.place, chain = new.chain
         from unnest($1::bigint[], $2::bigint[], $3::bytea[]) as new (id, place, chain)
         where audit.id = new.id",
        &ids,
        &places,
        &chains
    )
    .execute(&mut *conn)
    .await?;
    settings::save_audit_end(conn, vault, &link).await?;
    Ok(lines.len())
}

/// Where the chain goes on. Should the kept end be lost, or older than the table, then one place is left out: the chain goes on, and its
/// break is never mended by that.
async fn find_end(conn: &mut PgConnection, vault: &Vault) -> Result<Link, StoreError> {
    let kept = settings::find_audit_end(conn, vault).await?;
    let last = sqlx::query!(
        r#"select place as "place!", chain as "chain!" from audit
         where place is not null order by place desc limit 1"#
    )
    .fetch_optional(conn)
    .await?;
    let reached = last.as_ref().map_or(0, |last| last.place);
    Ok(match (kept, last) {
        (Some(kept), _) if kept.place >= reached => kept,
        (_, Some(last)) => {
            let place = last.place.saturating_add(1);
            tracing::error!(
                place,
                "the end of the audit's chain was lost or put back: athar audit verify"
            );
            Link {
                place,
                chain: last.chain.try_into().unwrap_or_default(),
            }
        }
        (_, None) => Link::default(),
    })
}
