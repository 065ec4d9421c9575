//! Makes the data directory. It is made beside its place and moved there when whole, so an interrupted start leaves nothing half done.

use std::{fs, path::Path, process::Stdio};

use super::{Durability, account::Account, error::PostgresError, programs::Programs};

/// What unfinished data directories are called.
const UNFINISHED: &str = "unfinished-";

/// The database's locale, by preference. Never plain C, which takes every letter outside of ASCII for a mere byte.
/// Where the system has no C.UTF-8 (older macOS), PostgreSQL 17 brings its own, and before that English or ICU must do.
const LOCALES: [&[&str]; 4] = [
    &["--locale=C.UTF-8"],
    &[
        "--locale=C",
        "--locale-provider=builtin",
        "--builtin-locale=C.UTF-8",
    ],
    &["--locale=en_US.UTF-8"],
    &["--locale=C", "--locale-provider=icu", "--icu-locale=und"],
];

/// The release that made the data directory; `None` when there is none.
pub(super) fn find_release(data: &Path) -> Option<u32> {
    let text = fs::read_to_string(data.join("PG_VERSION")).ok()?;
    text.trim().parse().ok()
}

/// Makes `data` inside the cluster's directory `dir`.
pub(super) fn make(
    programs: &Programs,
    account: &Account,
    dir: &Path,
    durability: Durability,
) -> Result<(), PostgresError> {
    remove_unfinished(dir)?;
    let unfinished = dir.join(format!("{UNFINISHED}{}", std::process::id()));
    let mut first = None;
    for locale in LOCALES {
        match initdb(programs, account, &unfinished, durability, locale) {
            Ok(()) => return move_into_place(&unfinished, dir),
            // The first locale's complaint tells most: the others are only ways around a missing one.
            Err(error) => first = first.or(Some(error)),
        }
    }
    first.map_or(Ok(()), Err)
}

fn initdb(
    programs: &Programs,
    account: &Account,
    target: &Path,
    durability: Durability,
    locale: &[&str],
) -> Result<(), PostgresError> {
    let mut command = account.command(programs.path("initdb"));
    command.arg("--pgdata").arg(target).args(locale);
    // Trust is as narrow as the socket's directory, which only the owner can enter.
    command.args(["--username=athar", "--auth=trust", "--encoding=UTF8"]);
    command.arg("--no-instructions");
    if durability == Durability::None {
        command.arg("--no-sync");
    }
    let output = command
        .stderr(Stdio::piped())
        .output()
        .map_err(PostgresError::file("run", programs.path("initdb")))?;
    if output.status.success() {
        return Ok(());
    }
    Err(PostgresError::Failed {
        program: "initdb",
        said: last_complaint(&String::from_utf8_lossy(&output.stderr)),
    })
}

fn move_into_place(unfinished: &Path, dir: &Path) -> Result<(), PostgresError> {
    let data = dir.join("data");
    fs::rename(unfinished, &data).map_err(PostgresError::file("move into place", &data))?;
    fs::File::open(dir)
        .and_then(|open| open.sync_all())
        .map_err(PostgresError::file("write", dir))
}

fn remove_unfinished(dir: &Path) -> Result<(), PostgresError> {
    let entries = fs::read_dir(dir).map_err(PostgresError::file("read", dir))?;
    for entry in entries.flatten() {
        if entry.file_name().to_string_lossy().starts_with(UNFINISHED) {
            fs::remove_dir_all(entry.path())
                .map_err(PostgresError::file("remove", entry.path()))?;
        }
    }
    Ok(())
}

/// The last line that says what was wrong, or the last line at all.
pub(super) fn last_complaint(said: &str) -> String {
    let lines = || said.lines().map(str::trim).filter(|line| !line.is_empty());
    lines()
        .rfind(|line| {
            ["error:", "FATAL:", "PANIC:", "E:"]
                .iter()
                .any(|word| line.contains(word))
        })
        .or_else(|| lines().next_back())
        .unwrap_or("it said nothing")
        .to_owned()
}
