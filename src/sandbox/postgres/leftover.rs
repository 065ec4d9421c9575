//! What an earlier start left behind: a server whose starter was killed, or the lock file of one that is gone.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
    time::{Duration, Instant},
};

use nix::{
    sys::signal::{Signal, kill},
    unistd::Pid,
};

use super::error::PostgresError;

/// How long a fast stop may take before the server is ended the hard way (it recovers at the next start).
const PATIENCE: Duration = Duration::from_secs(20);

/// Stops the server that still runs on `data`, and removes the lock files of one that does not run any more.
/// Call it only while holding the cluster's own lock.
pub(super) fn clear(data: &Path, socket_dir: &Path) -> Result<(), PostgresError> {
    let lock = data.join("postmaster.pid");
    if let Some(pid) = find_pid(&lock)
        && runs_on(pid, data)
    {
        stop(pid)?;
    }
    for stale in [
        lock,
        socket_dir.join(".s.PGSQL.5432"),
        socket_dir.join(".s.PGSQL.5432.lock"),
    ] {
        remove(stale)?;
    }
    Ok(())
}

fn remove(stale: PathBuf) -> Result<(), PostgresError> {
    match fs::remove_file(&stale) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
            Err(PostgresError::file("remove", stale)(error))
        }
        _ => Ok(()),
    }
}

fn find_pid(lock: &Path) -> Option<Pid> {
    let text = fs::read_to_string(lock).ok()?;
    let pid: i32 = text.lines().next()?.trim().parse().ok()?;
    (pid > 1).then(|| Pid::from_raw(pid))
}

/// Whether that process is a server on `data`. The number alone proves nothing: after a reboot it may be anybody's.
fn runs_on(pid: Pid, data: &Path) -> bool {
    if kill(pid, None).is_err() {
        return false;
    }
    let proc = PathBuf::from(format!("/proc/{pid}"));
    if proc.exists() {
        // The server works from within its data directory.
        return fs::read_link(proc.join("cwd")).is_ok_and(|cwd| is_same(&cwd, data));
    }
    let listed = Command::new("ps")
        .args(["-o", "command=", "-p", &pid.to_string()])
        .output();
    listed.is_ok_and(|output| String::from_utf8_lossy(&output.stdout).contains("postgres"))
}

fn is_same(one: &Path, other: &Path) -> bool {
    match (one.canonicalize(), other.canonicalize()) {
        (Ok(one), Ok(other)) => one == other,
        _ => false,
    }
}

fn stop(pid: Pid) -> Result<(), PostgresError> {
    for signal in [Signal::SIGINT, Signal::SIGQUIT] {
        // It may end by itself in between; that is what is wanted.
        let _ = kill(pid, signal);
        let since = Instant::now();
        while since.elapsed() < PATIENCE {
            if kill(pid, None).is_err() {
                return Ok(());
            }
            std::thread::sleep(Duration::from_millis(20));
        }
    }
    Err(PostgresError::DoesNotStop(pid.as_raw()))
}
