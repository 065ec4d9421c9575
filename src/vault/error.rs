//! What can go wrong with secrets. No secret and no personal value is ever part of an error.

use std::path::PathBuf;

/// A key file that cannot be used, or a sealed value that does not open.
#[derive(Debug, thiserror::Error)]
pub enum VaultError {
    /// The key file could not be read or written.
    #[error("key file {path}: {error}")]
    File {
        /// Which file.
        path: PathBuf,
        /// What the system said.
        error: std::io::Error,
    },
    /// Others than its owner may read the key file.
    #[error("key file {path}: others may read it; run: chmod 600 {path}")]
    Readable {
        /// Which file.
        path: PathBuf,
    },
    /// The key file's text is not ours.
    #[error("key file, line {line}: {problem}; use the file that `athar key new` made, unchanged")]
    Malformed {
        /// Counted from 1.
        line: usize,
        /// What is wrong with it.
        problem: &'static str,
    },
    /// Sealed under a key that the key file does not hold.
    #[error("sealed under key {0}, which the key file does not hold")]
    NoSuchKey(u16),
    /// Changed, cut, moved from another column or row, or sealed under another key of the same id.
    #[error("a sealed value does not open: damaged, moved, or sealed under another key")]
    Damaged,
}
