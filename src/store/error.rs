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
    /// Whether the database itself was away or overloaded: whatever was tried is not to blame.
    pub const fn is_outage(&self) -> bool {
        matches!(
            self,
            Self::Database(
                sqlx::Error::Io(_)
                    | sqlx::Error::Tls(_)
                    | sqlx::Error::PoolTimedOut
                    | sqlx::Error::PoolClosed
                    | sqlx::Error::WorkerCrashed
            )
        )
    }
}
