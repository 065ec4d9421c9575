//! The server's process: its settings, its socket, its start and its stop.

use std::{
    fmt::Write as _,
    fs,
    os::unix::{ffi::OsStrExt, process::ExitStatusExt},
    path::{Path, PathBuf},
    process::{Child, ExitStatus},
    time::{Duration, Instant},
};

use nix::{
    sys::signal::{Signal, kill},
    unistd::Pid,
};
use sha2::{Digest, Sha256};

use super::{
    Durability, account::Account, error::PostgresError, initialise::last_complaint,
    programs::Programs,
};

/// The socket's file in its directory; the server forms it from the port.
const SOCKET: &str = ".s.PGSQL.5432";

/// The longest path of a socket that every system takes: macOS stops at 103 bytes, Linux at 107.
const LONGEST_SOCKET_PATH: usize = 103;

/// A small footprint, no TCP, and nothing of what is stored in the server's log.
const SETTINGS: [&str; 10] = [
    "listen_addresses=",
    "port=5432",
    "unix_socket_permissions=0700",
    "shared_buffers=32MB",
    "max_connections=100",
    "jit=off",
    "log_min_error_statement=panic",
    "log_parameter_max_length_on_error=0",
    "logging_collector=off",
    "timezone=UTC",
];

/// What makes a throw-away cluster quick.
const NOT_DURABLE: [&str; 6] = [
    "fsync=off",
    "synchronous_commit=off",
    "full_page_writes=off",
    "wal_level=minimal",
    "max_wal_senders=0",
    "autovacuum=off",
];

/// How long a server may recover after a crash before we give up on it.
const START_PATIENCE: Duration = Duration::from_mins(5);

/// How long a fast stop may take before the server is ended the hard way (it recovers at the next start).
const STOP_PATIENCE: Duration = Duration::from_secs(20);

/// The socket's directory: inside of the cluster's, or where that path is too long for a socket, a short one in `/tmp`.
pub(super) fn choose_socket_dir(account: &Account, dir: &Path) -> Result<PathBuf, PostgresError> {
    let inside = dir.join("socket");
    if inside.join(SOCKET).as_os_str().len() <= LONGEST_SOCKET_PATH {
        account.own_directory(&inside)?;
        return Ok(inside);
    }
    let digest = Sha256::digest(dir.as_os_str().as_bytes());
    let mut short = format!("/tmp/athar-{}-", nix::unistd::geteuid());
    for byte in &digest[..6] {
        // Writing to a String cannot fail.
        let _ = write!(short, "{byte:02x}");
    }
    let short = PathBuf::from(short);
    if short.symlink_metadata().is_ok() && !account.owns(&short) {
        return Err(PostgresError::SocketDirectoryTaken(short));
    }
    account.own_directory(&short)?;
    Ok(short)
}

/// Starts the server on `dir/data` and returns once it answers.
pub(super) fn start(
    programs: &Programs,
    account: &Account,
    dir: &Path,
    socket_dir: &Path,
    durability: Durability,
) -> Result<Child, PostgresError> {
    let log = dir.join("server.log");
    let log_file = fs::File::create(&log).map_err(PostgresError::file("make", &log))?;
    let mut command = account.command(programs.path("postgres"));
    command.arg("-D").arg(dir.join("data"));
    let quick: &[&str] = match durability {
        Durability::Full => &[],
        Durability::None => &NOT_DURABLE,
    };
    for setting in SETTINGS.iter().chain(quick) {
        command.args(["-c", setting]);
    }
    // Quoted, because the setting is a list and a path may hold commas and blanks.
    let sockets = socket_dir.to_string_lossy().replace('"', "\"\"");
    command.args(["-c", &format!("unix_socket_directories=\"{sockets}\"")]);
    let mut server = command
        .stderr(log_file)
        .spawn()
        .map_err(PostgresError::file("run", programs.path("postgres")))?;
    match wait_ready(&mut server, dir) {
        Ok(()) => Ok(server),
        Err(error) => {
            stop(&mut server);
            Err(error)
        }
    }
}

/// The server writes its state into the eighth line of its lock file.
fn wait_ready(server: &mut Child, dir: &Path) -> Result<(), PostgresError> {
    let lock = dir.join("data/postmaster.pid");
    let pid = server.id().to_string();
    let since = Instant::now();
    loop {
        let text = fs::read_to_string(&lock).unwrap_or_default();
        let mut lines = text.lines().map(str::trim);
        if lines.next() == Some(&pid) && lines.nth(6) == Some("ready") {
            return Ok(());
        }
        let ended = server.try_wait().ok().flatten();
        if ended.is_some() || since.elapsed() > START_PATIENCE {
            let said = fs::read_to_string(dir.join("server.log")).unwrap_or_default();
            return Err(PostgresError::Failed {
                program: "server",
                said: format!("{} ({})", last_complaint(&said), describe(ended)),
            });
        }
        std::thread::sleep(Duration::from_millis(10));
    }
}

fn describe(ended: Option<ExitStatus>) -> String {
    match ended {
        None => "not ready in time".to_owned(),
        Some(status) => match (status.code(), status.signal()) {
            (Some(code), _) => format!("exit code {code}"),
            (None, signal) => format!("signal {}", signal.unwrap_or_default()),
        },
    }
}

/// Stops the server the fast way (SIGINT: connections are closed, everything is written), and if it hangs, the hard way.
pub(super) fn stop(server: &mut Child) {
    for signal in [Signal::SIGINT, Signal::SIGQUIT] {
        let Ok(pid) = i32::try_from(server.id()) else {
            return;
        };
        if !matches!(server.try_wait(), Ok(None)) || kill(Pid::from_raw(pid), signal).is_err() {
            return;
        }
        let since = Instant::now();
        while since.elapsed() < STOP_PATIENCE {
            if !matches!(server.try_wait(), Ok(None)) {
                return;
            }
            std::thread::sleep(Duration::from_millis(10));
        }
    }
}

/// A path as the host of a URL: every byte but letters and digits percent-encoded.
pub(super) fn encode_path(path: &Path) -> String {
    let mut encoded = String::new();
    for byte in path.as_os_str().as_bytes() {
        if byte.is_ascii_alphanumeric() {
            encoded.push(char::from(*byte));
        } else {
            // Writing to a String cannot fail.
            let _ = write!(encoded, "%{byte:02X}");
        }
    }
    encoded
}
