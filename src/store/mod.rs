//! sqlx lives here only: one file a table or aggregate. Functions take the caller's connection, so that the caller decides what is
//! committed together; instants are arguments. What people told us goes through the `vault` on its way in and out.

pub mod audit;
pub mod bans;
pub mod chats;
pub mod desk;
pub mod erasure;
mod error;
pub mod flags;
pub mod inbox;
pub mod match_queue;
pub mod outbox;
pub mod pairings;
pub mod postings;
pub mod presence;
pub mod prune;
pub mod records;
pub mod reports;
mod sealed;
pub mod searches;
pub mod settings;
pub mod shift;
pub mod sources;
pub mod upkeep;

use std::str::FromStr;

use sqlx::{
    ConnectOptions, Connection,
    migrate::{MigrateError, Migrator},
    postgres::{PgConnectOptions, PgPoolOptions},
};

pub use error::StoreError;
pub use sqlx::{PgConnection, PgPool};

/// Every migration, compiled in.
pub static MIGRATOR: Migrator = sqlx::migrate!("./migrations");

/// Opens a pool of at most `connections`. Statements are not logged, for they carry what people told us.
pub async fn connect(url: &str, connections: u32) -> Result<PgPool, StoreError> {
    let options = PgConnectOptions::from_str(url)?
        .application_name("athar")
        .options([("jit", "off")])
        .disable_statement_logging();
    // A pool would try for half a minute and then tell only that it took too long.
    options.connect().await?.close().await?;
    let pool = PgPoolOptions::new()
        .max_connections(connections)
        .connect_with(options)
        .await?;
    Ok(pool)
}

/// Brings the schema up to date. Several processes may start at once: one migrates, the others wait.
pub async fn migrate(pool: &PgPool) -> Result<(), MigrateError> {
    MIGRATOR.run(pool).await
}
