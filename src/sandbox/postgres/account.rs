//! Whom the server runs as. PostgreSQL refuses root, so root hands it to `postgres`, or to `nobody` where there is none.

use std::{
    fs,
    os::unix::{
        fs::{DirBuilderExt, MetadataExt, PermissionsExt, chown},
        process::CommandExt,
    },
    path::Path,
    process::{Command, Stdio},
};

use nix::unistd::{User, geteuid};

use super::error::PostgresError;

/// The account that owns the cluster's files and runs its processes.
#[derive(Debug, Clone)]
pub(super) struct Account {
    uid: u32,
    gid: u32,
    name: String,
    /// Whether it is another account than ours.
    switch: Switch,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Switch {
    Stay,
    Become,
}

impl Account {
    /// Ourselves, or for root the first of `postgres`, `_postgres` (macOS) and `nobody` that exists.
    pub(super) fn choose() -> Result<Self, PostgresError> {
        if !geteuid().is_root() {
            return Ok(Self {
                uid: geteuid().as_raw(),
                gid: nix::unistd::getegid().as_raw(),
                name: "of this process".to_owned(),
                switch: Switch::Stay,
            });
        }
        ["postgres", "_postgres", "nobody"]
            .into_iter()
            .find_map(|name| User::from_name(name).ok().flatten())
            .map(|user| Self {
                uid: user.uid.as_raw(),
                gid: user.gid.as_raw(),
                name: user.name,
                switch: Switch::Become,
            })
            .ok_or(PostgresError::NoUser)
    }

    /// A command that runs as this account, away from the terminal's Ctrl-C, from `/`, deaf to the caller's `PG…` variables.
    pub(super) fn command(&self, program: impl AsRef<Path>) -> Command {
        let mut command = Command::new(program.as_ref());
        command.current_dir("/").process_group(0);
        command.stdin(Stdio::null()).stdout(Stdio::null());
        for (name, _) in std::env::vars_os() {
            if name.to_string_lossy().starts_with("PG") {
                command.env_remove(name);
            }
        }
        if self.switch == Switch::Become {
            command.uid(self.uid).gid(self.gid).env("HOME", "/");
        }
        command
    }

    /// Makes `dir` (and what leads to it) where it is not there yet, owned by this account and closed to all others.
    pub(super) fn own_directory(&self, dir: &Path) -> Result<(), PostgresError> {
        if let Some(parent) = dir.parent() {
            fs::create_dir_all(parent).map_err(PostgresError::file("make", parent))?;
        }
        match fs::DirBuilder::new().mode(0o700).create(dir) {
            Err(error) if error.kind() != std::io::ErrorKind::AlreadyExists => {
                return Err(PostgresError::file("make", dir)(error));
            }
            _ => {}
        }
        self.own(dir)?;
        fs::set_permissions(dir, fs::Permissions::from_mode(0o700))
            .map_err(PostgresError::file("close to others", dir))
    }

    /// Gives a file or directory to this account.
    pub(super) fn own(&self, path: &Path) -> Result<(), PostgresError> {
        match self.switch {
            Switch::Stay => Ok(()),
            Switch::Become => chown(path, Some(self.uid), Some(self.gid))
                .map_err(PostgresError::file("change the owner of", path)),
        }
    }

    /// Whether a file or directory belongs to this account.
    pub(super) fn owns(&self, path: &Path) -> bool {
        fs::symlink_metadata(path).is_ok_and(|found| found.uid() == self.uid && !found.is_symlink())
    }

    /// Fails when one of the directories above `dir` is closed to this account (`/root` is).
    pub(super) fn check_reach(&self, dir: &Path) -> Result<(), PostgresError> {
        if self.switch == Switch::Stay {
            return Ok(());
        }
        for above in dir.ancestors().skip(1) {
            let found = fs::metadata(above).map_err(PostgresError::file("look at", above))?;
            let needed = match (found.uid() == self.uid, found.gid() == self.gid) {
                (true, _) => 0o100,
                (false, true) => 0o010,
                (false, false) => 0o001,
            };
            if found.mode() & needed == 0 {
                return Err(PostgresError::Unreachable {
                    user: self.name.clone(),
                    closed: above.to_owned(),
                });
            }
        }
        Ok(())
    }
}
