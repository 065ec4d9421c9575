//! Finds the server programs (`postgres`, `initdb`): in PATH, and where Debian, Homebrew and Postgres.app put them.

use std::{
    ffi::OsStr,
    path::{Path, PathBuf},
    process::Command,
};

/// The oldest release that is good enough: Ubuntu 22.04 ships it.
const OLDEST: u32 = 14;

/// Directories with one directory per release below (`*` stands for it).
const PER_RELEASE: [(&str, &str, &str); 4] = [
    ("/usr/lib/postgresql", "", "bin"),
    ("/opt/homebrew/opt", "postgresql", "bin"),
    ("/usr/local/opt", "postgresql", "bin"),
    ("/Applications/Postgres.app/Contents/Versions", "", "bin"),
];

/// One installed release.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Programs {
    /// The major release: 15.
    pub(super) release: u32,
    bin: PathBuf,
}

impl Programs {
    /// The programs to use: of exactly the `wanted` release where data of one is there already, else the first in PATH or the newest installed.
    pub(super) fn find(wanted: Option<u32>) -> Option<Self> {
        let mut found = in_path();
        let mut installed = installed();
        installed.sort_by_key(|programs| std::cmp::Reverse(programs.release));
        found.extend(installed);
        found
            .into_iter()
            .find(|programs| wanted.is_none_or(|release| release == programs.release))
    }

    /// The path of one program.
    pub(super) fn path(&self, program: &str) -> PathBuf {
        self.bin.join(program)
    }

    /// The programs in `bin`, when both are there and new enough.
    fn look_in(bin: &Path) -> Option<Self> {
        if !bin.join("initdb").is_file() {
            return None;
        }
        let output = Command::new(bin.join("postgres"))
            .arg("--version")
            .output()
            .ok()?;
        let release = parse_release(&String::from_utf8_lossy(&output.stdout))?;
        (release >= OLDEST).then(|| Self {
            release,
            bin: bin.to_owned(),
        })
    }
}

fn in_path() -> Vec<Programs> {
    let path = std::env::var_os("PATH").unwrap_or_default();
    std::env::split_paths(&path)
        // A relative entry would mean another place once the server runs from `/`.
        .filter(|bin| bin.is_absolute())
        .filter_map(|bin| Programs::look_in(&bin))
        .collect()
}

fn installed() -> Vec<Programs> {
    PER_RELEASE
        .iter()
        .flat_map(|(above, prefix, below)| {
            let entries = std::fs::read_dir(above).into_iter().flatten().flatten();
            entries
                .filter(move |entry| starts_with(&entry.file_name(), prefix))
                .map(move |entry| entry.path().join(below))
        })
        .filter_map(|bin| Programs::look_in(&bin))
        .collect()
}

fn starts_with(name: &OsStr, prefix: &str) -> bool {
    name.to_string_lossy().starts_with(prefix)
}

/// The major release in `postgres (PostgreSQL) 15.8 (Debian 15.8-0+deb12u1)` or `18beta1`.
fn parse_release(said: &str) -> Option<u32> {
    let (_, version) = said.split_once("(PostgreSQL) ")?;
    let digits = version
        .split(|c: char| !c.is_ascii_digit())
        .next()
        .unwrap_or_default();
    digits.parse().ok()
}
