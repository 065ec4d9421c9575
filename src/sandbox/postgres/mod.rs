//! A private PostgreSQL: found or installed, made, started and stopped by us; reached through a Unix socket only, by nobody
//! but its owner. `athar sandbox` keeps one, the tests throw one away. Imports nothing of the bot, knows nothing of sqlx.
//!
//! Everything here blocks: call it through `spawn_blocking` where others wait on the same thread.

mod account;
mod error;
mod initialise;
mod install;
mod leftover;
mod programs;
mod server;
mod watchdog;

use std::{
    fs,
    path::{Path, PathBuf},
    process::Child,
    time::{Duration, Instant},
};

pub use error::PostgresError;

use account::Account;
use programs::Programs;
use watchdog::Watchdog;

/// How long a start waits for another one on the same directory to end (a restart right after Ctrl-C).
const LOCK_PATIENCE: Duration = Duration::from_secs(3);

/// Where the cluster lives.
#[derive(Debug, Clone)]
pub enum Place {
    /// In this directory, made if absent, kept afterwards.
    Kept(PathBuf),
    /// In a directory of its own below `/tmp`, removed at the end.
    ThrowAway,
}

/// Whether what was committed outlives a power cut.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Durability {
    /// It does.
    Full,
    /// It need not: for tests, which are quicker so.
    None,
}

/// A running server. Stops when dropped; when our process dies without dropping it, a watchdog stops it.
#[derive(Debug)]
pub struct Cluster {
    server: Child,
    watchdog: Watchdog,
    socket_dir: PathBuf,
    /// Held as long as the server runs: one start at a time on a directory.
    _lock: fs::File,
}

impl Cluster {
    /// Finds (or installs) PostgreSQL, makes the cluster where it is not there yet, mends what an interrupted start left, and
    /// starts the server. Returns once it answers. Blocks for about a second, for minutes when it must be installed.
    pub fn start(place: &Place, durability: Durability) -> Result<Self, PostgresError> {
        // Before the account is chosen: the package brings the user `postgres`.
        let kept_data = match place {
            Place::Kept(dir) => Some(dir.join("data")),
            Place::ThrowAway => None,
        };
        let programs = find_programs(kept_data.as_deref())?;
        let account = Account::choose()?;
        let dir = prepare(place, &account)?;
        let started = Self::start_in(&dir, place, durability, &programs, &account);
        if started.is_err() && matches!(place, Place::ThrowAway) {
            let _ = fs::remove_dir_all(&dir);
        }
        started
    }

    fn start_in(
        dir: &Path,
        place: &Place,
        durability: Durability,
        programs: &Programs,
        account: &Account,
    ) -> Result<Self, PostgresError> {
        let lock = lock(dir)?;
        let data = dir.join("data");
        let socket_dir = server::choose_socket_dir(account, dir)?;
        leftover::clear(&data, &socket_dir)?;
        if initialise::find_release(&data).is_none() {
            initialise::make(programs, account, dir, durability)?;
        }
        let remove = match place {
            Place::Kept(_) => None,
            Place::ThrowAway => Some(dir),
        };
        let watchdog = Watchdog::start(account, &data, remove)?;
        let server = server::start(programs, account, dir, &socket_dir, durability)?;
        Ok(Self {
            server,
            watchdog,
            socket_dir,
            _lock: lock,
        })
    }

    /// The server's URL, good for sqlx, psql and `DATABASE_URL`: `postgres://athar@%2Ftmp%2F…:5432/postgres`.
    pub fn url(&self) -> String {
        let encoded = server::encode_path(&self.socket_dir);
        format!("postgres://athar@{encoded}:5432/postgres")
    }

    /// Stops the server in order: connections are closed, everything is written.
    pub fn stop(self) {
        drop(self);
    }
}

impl Drop for Cluster {
    fn drop(&mut self) {
        server::stop(&mut self.server);
        // The server leaves it empty; where it is a short one in `/tmp`, nothing of ours should stay there.
        let _ = fs::remove_dir(&self.socket_dir);
        self.watchdog.dismiss();
    }
}

/// Erases the cluster kept in `dir`, after stopping a server that was left behind. Refused while another process holds it.
pub fn forget(dir: &Path) -> Result<(), PostgresError> {
    if !dir.exists() {
        return Ok(());
    }
    let _lock = lock(dir)?;
    leftover::clear(&dir.join("data"), &dir.join("socket"))?;
    remove(&dir.join("data"))
}

/// Removes a file or a directory with all that is in it; one that is not there is no error.
pub fn remove(path: &Path) -> Result<(), PostgresError> {
    let removed = match path.symlink_metadata() {
        Ok(found) if found.is_dir() => fs::remove_dir_all(path),
        Ok(_) => fs::remove_file(path),
        Err(_) => return Ok(()),
    };
    removed.map_err(PostgresError::file("remove", path))
}

fn find_programs(kept_data: Option<&Path>) -> Result<Programs, PostgresError> {
    let wanted = kept_data.and_then(initialise::find_release);
    if let Some(programs) = Programs::find(wanted) {
        return Ok(programs);
    }
    if let (Some(data), Some(found), Some(_)) = (kept_data, wanted, Programs::find(None)) {
        let data = data.to_owned();
        return Err(PostgresError::OtherRelease { data, found });
    }
    install::install()?;
    Programs::find(wanted).ok_or(PostgresError::InstallFailed {
        said: "the package brought no server that Athar can use".to_owned(),
    })
}

/// The cluster's directory: absolute, owned by the account, closed to others.
fn prepare(place: &Place, account: &Account) -> Result<PathBuf, PostgresError> {
    let dir = match place {
        Place::Kept(dir) => std::path::absolute(dir).map_err(PostgresError::file("find", dir))?,
        Place::ThrowAway => nix::unistd::mkdtemp("/tmp/athar-XXXXXX")
            .map_err(|error| PostgresError::file("make a directory in", "/tmp")(error.into()))?,
    };
    account.own_directory(&dir)?;
    account.check_reach(&dir)?;
    Ok(dir)
}

fn lock(dir: &Path) -> Result<fs::File, PostgresError> {
    let path = dir.join("lock");
    let file = fs::File::create(&path).map_err(PostgresError::file("make", &path))?;
    let since = Instant::now();
    while file.try_lock().is_err() {
        if since.elapsed() > LOCK_PATIENCE {
            return Err(PostgresError::InUse(dir.to_owned()));
        }
        std::thread::sleep(Duration::from_millis(50));
    }
    Ok(file)
}
