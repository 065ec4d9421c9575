//! Whoever works on lists does so alone: an import, or the meeting of its records with the open reports. PostgreSQL's own lock, which ends with
//! the process, however it ends. Whose reports are loaded during a shift, them no record stored before can miss.

use sqlx::{Connection, PgConnection};

use super::{PgPool, StoreError};

/// The advisory lock: `lists` in ASCII.
const LOCK: i64 = 0x6c_69_73_74_73;

/// The right to work on lists, for as long as this is kept.
#[derive(Debug)]
pub struct Shift(PgConnection);

impl Shift {
    /// Begins, unless somebody else is at work.
    pub async fn try_begin(pool: &PgPool) -> Result<Option<Self>, StoreError> {
        let mut conn = pool.acquire().await?;
        let begun = sqlx::query_scalar!(r#"select pg_try_advisory_lock($1) as "begun!""#, LOCK)
            .fetch_one(&mut *conn)
            .await?;
        Ok(begun.then(|| Self(conn.detach())))
    }

    /// Begins when whoever is at work has ended.
    pub async fn begin(pool: &PgPool) -> Result<Self, StoreError> {
        let mut conn = pool.acquire().await?.detach();
        sqlx::query!("select pg_advisory_lock($1)", LOCK)
            .execute(&mut conn)
            .await?;
        Ok(Self(conn))
    }

    /// Ends.
    pub async fn end(mut self) -> Result<(), StoreError> {
        // The server hears of a closed connection a moment later.
        sqlx::query_scalar!("select pg_advisory_unlock($1)", LOCK)
            .fetch_one(&mut self.0)
            .await?;
        self.0.close().await?;
        Ok(())
    }
}
