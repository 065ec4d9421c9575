//! Which processes serve this database, as PostgreSQL's own locks: they end with the process, however it ends. Called once at every
//! start, by `app`.

use sqlx::{Connection, PgConnection};

use super::{PgPool, StoreError};

/// The advisory lock that every serving process shares: `athar` in ASCII.
const LOCK: i64 = 0x61_74_68_61_72;

/// A process among those that serve the database, for as long as this is kept.
#[derive(Debug)]
pub struct Presence(PgConnection);

impl Presence {
    /// Joins those that serve. The first of them knows that whoever held a lease is dead, and gives the messages free at once instead
    /// of after the lease; one that joins others leaves the leases alone.
    pub async fn join(pool: &PgPool) -> Result<Self, StoreError> {
        let mut conn = pool.acquire().await?.detach();
        let alone = sqlx::query_scalar!(r#"select pg_try_advisory_lock($1) as "alone!""#, LOCK)
            .fetch_one(&mut conn)
            .await?;
        if alone {
            sqlx::query!("update outbox set leased_until = null where leased_until is not null")
                .execute(&mut conn)
                .await?;
        }
        sqlx::query!("select pg_advisory_lock_shared($1)", LOCK)
            .execute(&mut conn)
            .await?;
        if alone {
            sqlx::query_scalar!("select pg_advisory_unlock($1)", LOCK)
                .fetch_one(&mut conn)
                .await?;
        }
        Ok(Self(conn))
    }

    /// Leaves.
    pub async fn leave(mut self) -> Result<(), StoreError> {
        // The server hears of a closed connection a moment later.
        sqlx::query_scalar!("select pg_advisory_unlock_shared($1)", LOCK)
            .fetch_one(&mut self.0)
            .await?;
        self.0.close().await?;
        Ok(())
    }
}
