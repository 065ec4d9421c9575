//! Ends the server when we end, however we end: a shell that waits on a pipe which only we hold open.
//! A `kill -9`, a panic and the end of a test binary (which has no teardown) all close the pipe.

use std::{
    io::Write,
    path::Path,
    process::{Child, Stdio},
};

use super::{account::Account, error::PostgresError};

/// Arguments: the data directory, the signal that ends the server, the directory to remove afterwards (or nothing).
/// A line on the pipe means that the server has been stopped in order; the pipe's end means that we are gone.
/// The process id is read late, from the server's own lock file, which is gone when the server is.
const SCRIPT: &str = r#"
if ! read -r _; then
  pid=$(head -n 1 "$1/postmaster.pid" 2>/dev/null)
  if [ -n "$pid" ] && kill -s "$2" "$pid"; then
    while kill -0 "$pid" 2>/dev/null; do sleep 0.1; done
  fi
fi
if [ -n "$3" ]; then rm -rf "$3"; fi
"#;

/// The waiting shell.
#[derive(Debug)]
pub(super) struct Watchdog(Child);

impl Watchdog {
    /// Watches over the server of `data`. With `remove` that directory goes at the end, and the server is ended the quick way.
    pub(super) fn start(
        account: &Account,
        data: &Path,
        remove: Option<&Path>,
    ) -> Result<Self, PostgresError> {
        let signal = if remove.is_some() { "QUIT" } else { "INT" };
        account
            .command("/bin/sh")
            .args(["-c", SCRIPT, "watchdog"])
            .arg(data)
            .arg(signal)
            .arg(remove.unwrap_or(Path::new("")))
            .stdin(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .map(Self)
            .map_err(PostgresError::file("run", "/bin/sh"))
    }

    /// Tells it that the server has been stopped in order, and waits until it has tidied up.
    pub(super) fn dismiss(&mut self) {
        if let Some(mut pipe) = self.0.stdin.take() {
            // When the shell is gone already there is nobody to tell.
            drop(pipe.write_all(b"stopped\n"));
        }
        drop(self.0.wait());
    }
}
