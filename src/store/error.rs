//! What can go wrong between us and the database. Never a person's words: they are in no message here.

use crate::vault::VaultError;

/// A statement failed, or a stored value cannot be read.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// The database refused or is away.
    #[error("database: {0}")]
    Database(#[from] sqlx::Error),
    /// A sealed value does not open.
    #[error("{column}: {error}")]
    Sealed {
        /// Which column.
        column: &'static str,
        /// What the vault said.
        error: VaultError,
    },
    /// A stored value opens but is not what this version writes there.
    #[error("{0}: the stored value is not readable by this version")]
    Unreadable(&'static str),
    /// The key file belongs to another database.
    #[error(
        "the key file does not belong to this database: start with the key file that it was made with"
    )]
    WrongKey,
}

impl StoreError {
    /// Whether the database itself was away, overloaded, or undid one of two that stood in each other's way: whatever was tried is not to blame.
    pub fn is_outage(&self) -> bool {
        let Self::Database(error) = self else {
            return false;
        };
        match error {
            sqlx::Error::Io(_)
            | sqlx::Error::Tls(_)
            | sqlx::Error::PoolTimedOut
            | sqlx::Error::PoolClosed
            | sqlx::Error::WorkerCrashed => true,
            sqlx::Error::Database(refusal) => refusal
                .code()
                .is_some_and(|code| OUTAGES.iter().any(|class| code.starts_with(class))),
            _ => false,
        }
    }
}

/// Classes of `SQLSTATE`: connection, read-only, rolled back for another's sake, no resources, shut down, its disk.
const OUTAGES: [&str; 6] = ["08", "25006", "40", "53", "57", "58"];
