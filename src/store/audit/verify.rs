//! Whether all lines that were ever chained still stand, each as it was. Called by `app/audit`.

use sqlx::PgConnection;

use super::{Stored, chain::Link};
use crate::{
    domain::audit::{Fingerprint, Noted},
    store::{PgPool, StoreError, settings},
    vault::Vault,
};

/// Lines read at a time.
const TOGETHER: i64 = 1_000;

/// What was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// Every chained line stands.
    Whole {
        /// The last place and its fingerprint, to be noted down elsewhere; `None`: nothing is chained yet.
        last: Option<Noted>,
        /// Lines that are not chained yet.
        waiting: i64,
    },
    /// Not every line does.
    Broken {
        /// The first place that does not fit.
        place: i64,
        /// What is wrong there.
        fault: Fault,
    },
}

/// What is wrong at a place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// There is no line.
    Missing,
    /// Its line is not the one that was chained there, or not as it was.
    Changed,
    /// The place that is kept apart as the last one is before it, or is lost.
    Unkept,
    /// Its line is not the one that was noted down.
    NotAsNoted,
}

/// Walks the whole chain, as it stands at one instant.
pub async fn verify(
    pool: &PgPool,
    vault: &Vault,
    noted: Option<Noted>,
) -> Result<Verdict, StoreError> {
    let mut tx = pool
        .begin_with("begin isolation level repeatable read read only")
        .await?;
    let mut walk = Walk {
        vault,
        noted,
        at: Link::default(),
    };
    let broken = match walk.walk(&mut tx).await? {
        None => {
            let kept = settings::find_audit_end(&mut tx, vault).await?;
            walk.compare_end(kept)
        }
        broken => broken,
    };
    let waiting =
        sqlx::query_scalar!(r#"select count(*) as "waiting!" from audit where place is null"#)
            .fetch_one(&mut *tx)
            .await?;
    tx.commit().await?;
    Ok(broken.unwrap_or_else(|| Verdict::Whole {
        last: walk.last(),
        waiting,
    }))
}

/// How far the chain was walked.
struct Walk<'a> {
    vault: &'a Vault,
    noted: Option<Noted>,
    at: Link,
}

impl Walk<'_> {
    /// Up to the end of the table, or to the first line that does not fit.
    async fn walk(&mut self, conn: &mut PgConnection) -> Result<Option<Verdict>, StoreError> {
        // From the least number on, so that no place that nobody gave is passed over.
        let mut after = (i64::MIN, i64::MIN);
        loop {
            let page = page(conn, after).await?;
            let Some(last) = page.last() else {
                return Ok(None);
            };
            after = (last.place.unwrap_or(i64::MAX), last.id);
            let broken = page.iter().find_map(|line| self.step(line));
            if broken.is_some() {
                return Ok(broken);
            }
        }
    }

    /// One line on.
    fn step(&mut self, line: &Stored) -> Option<Verdict> {
        let next = self.at.follow(self.vault, line);
        let place = line.place.unwrap_or_default();
        if place > next.place {
            return Some(broken(next.place, Fault::Missing));
        }
        if place < next.place || line.chain.as_deref() != Some(&next.chain[..]) {
            return Some(broken(place, Fault::Changed));
        }
        let fingerprint = Fingerprint::of(&next.chain);
        let noted = self.noted.filter(|noted| noted.place == place);
        if noted.is_some_and(|noted| noted.fingerprint != fingerprint) {
            return Some(broken(place, Fault::NotAsNoted));
        }
        self.at = next;
        None
    }

    /// Whether the table ends where the chain was left, and not before what was noted down.
    fn compare_end(&self, kept: Option<Link>) -> Option<Verdict> {
        let reached = self.at.place;
        let kept = kept.unwrap_or_default();
        let noted = self.noted.map_or(0, |noted| noted.place);
        if kept.place > reached || noted > reached {
            return Some(broken(reached.saturating_add(1), Fault::Missing));
        }
        if kept.place < reached {
            return Some(broken(kept.place.saturating_add(1), Fault::Unkept));
        }
        if kept != self.at {
            return Some(broken(reached, Fault::Changed));
        }
        None
    }

    fn last(&self) -> Option<Noted> {
        (self.at.place > 0).then(|| Noted {
            place: self.at.place,
            fingerprint: Fingerprint::of(&self.at.chain),
        })
    }
}

const fn broken(place: i64, fault: Fault) -> Verdict {
    Verdict::Broken { place, fault }
}

/// The chained lines behind this place and key.
async fn page(conn: &mut PgConnection, (place, id): (i64, i64)) -> Result<Vec<Stored>, StoreError> {
    let lines = sqlx::query_as!(
        Stored,
        "select id, happened_at, event, actor, subject, ground, place, chain from audit
         where place is not null and (place, id) > ($1, $2) order by place, id limit $3",
        place,
        id,
        TOGETHER
    )
    .fetch_all(conn)
    .await?;
    Ok(lines)
}
