//! What can keep the private PostgreSQL from standing, each said in one line that tells the reader what to do.

use std::path::PathBuf;

/// Why the private PostgreSQL did not start or stop.
#[derive(Debug, thiserror::Error)]
pub enum PostgresError {
    /// No server programs anywhere, and none could be installed.
    #[error(
        "no PostgreSQL server found: install one ({advice}), or set DATABASE_URL to one that runs"
    )]
    NotInstalled {
        /// How, on this system.
        advice: &'static str,
    },
    /// apt-get was tried and failed.
    #[error(
        "PostgreSQL could not be installed with apt-get ({said}): install it, or set DATABASE_URL to one that runs"
    )]
    InstallFailed {
        /// The last line of what apt-get said.
        said: String,
    },
    /// The kept data was made by a release whose programs are not here.
    #[error("{} was made by PostgreSQL {found}, which is not installed: install it, or choose another directory", .data.display())]
    OtherRelease {
        /// The data directory.
        data: PathBuf,
        /// Its major release.
        found: u32,
    },
    /// Another process holds the directory.
    #[error("{} is used by another athar that is running: stop it, or choose another directory with --data-dir", .0.display())]
    InUse(PathBuf),
    /// Started by root, and the server's user cannot come to the directory.
    #[error("PostgreSQL may not run as root, and its user {user} cannot reach {}: choose a directory outside of it with --data-dir", .closed.display())]
    Unreachable {
        /// Whom the server runs as.
        user: String,
        /// The directory that is closed.
        closed: PathBuf,
    },
    /// Started by root, and the system has nobody else.
    #[error("PostgreSQL may not run as root, and there is no user postgres or nobody to run it as")]
    NoUser,
    /// The short directory for the socket belongs to somebody else.
    #[error("{} belongs to somebody else: remove it", .0.display())]
    SocketDirectoryTaken(PathBuf),
    /// A program of PostgreSQL ended with an error.
    #[error("PostgreSQL's {program} failed: {said}")]
    Failed {
        /// Which program.
        program: &'static str,
        /// The line in which it says why.
        said: String,
    },
    /// A server of an earlier start does not end.
    #[error("an earlier PostgreSQL (process {0}) does not stop: end it by hand")]
    DoesNotStop(i32),
    /// The file system refused something.
    #[error("cannot {action} {}: {source}", .path.display())]
    File {
        /// What was tried.
        action: &'static str,
        /// With what.
        path: PathBuf,
        /// What the system said.
        source: std::io::Error,
    },
}

impl PostgresError {
    /// For `map_err`: names the file and what was tried with it.
    pub(super) fn file(
        action: &'static str,
        path: impl Into<PathBuf>,
    ) -> impl FnOnce(std::io::Error) -> Self {
        let path = path.into();
        move |source| Self::File {
            action,
            path,
            source,
        }
    }
}
