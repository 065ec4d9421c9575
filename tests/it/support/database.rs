//! A fresh database for one test, copied from a migrated template and dropped when the test ends.

use sqlx::{PgPool, postgres::PgPoolOptions};

use super::server::{self, Request};

/// A database of a test's own. Keep it as long as the pool is used.
pub struct Database {
    /// Connections of the test's own runtime.
    pub pool: PgPool,
    /// For what connects by itself: `athar serve`, a second pool.
    pub url: String,
    name: String,
}

impl Database {
    /// A database with every migration applied and no rows.
    pub async fn fresh() -> Self {
        Self::make(server::Contents::Migrated).await
    }

    /// A database without a table: for the tests of migrations.
    pub async fn empty() -> Self {
        Self::make(server::Contents::Nothing).await
    }

    async fn make(contents: server::Contents) -> Self {
        let (reply, answer) = tokio::sync::oneshot::channel();
        server::ask(Request::Create { contents, reply });
        let made = answer.await.expect("the database server's thread stands");
        let pool = PgPoolOptions::new()
            .max_connections(8)
            .connect_with(made.options)
            .await
            .expect("a fresh database takes connections");
        Self {
            pool,
            url: made.url,
            name: made.name,
        }
    }
}

impl Drop for Database {
    fn drop(&mut self) {
        let (reply, answer) = std::sync::mpsc::channel();
        let name = std::mem::take(&mut self.name);
        server::ask(Request::Drop { name, reply });
        // Waits, so that a run of many tests does not pile up databases; a server that is gone has dropped them all.
        let _ = answer.recv();
    }
}
