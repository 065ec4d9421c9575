//! A file under way beside the place where it will stand, readable by its owner only, so that nobody finds half of it there. Called by
//! [`super::sink`].

use std::{
    fs::{self, File, OpenOptions},
    io,
    os::unix::fs::OpenOptionsExt,
    path::{Path, PathBuf},
    sync::{Mutex, MutexGuard, PoisonError},
};

use anyhow::Context;

use crate::config::{ConfigError, lists::Standing};

/// All files under way in this process: where a signal ends it, nothing is dropped.
static UNDER_WAY: Mutex<Vec<PathBuf>> = Mutex::new(Vec::new());

fn under_way() -> MutexGuard<'static, Vec<PathBuf>> {
    UNDER_WAY.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Ends the process, and with it what is half written. Nothing is begun meanwhile.
pub fn end_process(code: i32) -> ! {
    let paths = under_way();
    for path in paths.iter() {
        let _ = fs::remove_file(path);
    }
    std::process::exit(code)
}

/// Where a file is under way; what stands there goes when this does.
pub struct Draft {
    path: PathBuf,
    out: PathBuf,
}

impl Draft {
    /// Begins the file that will be `out`.
    pub fn begin(out: &Path) -> anyhow::Result<(Self, File)> {
        let mut name = out.file_name().unwrap_or_default().to_owned();
        name.push(format!(".{}.part", std::process::id()));
        let path = out.with_file_name(name);
        let mut under_way = under_way();
        let file = OpenOptions::new()
            .write(true)
            .create_new(true)
            .mode(0o600)
            .open(&path)
            .with_context(|| format!("{} cannot be made", path.display()))?;
        under_way.push(path.clone());
        let out = out.to_owned();
        Ok((Self { path, out }, file))
    }

    /// Puts it in its place. A link fails where a file stands; a rename replaces it.
    pub fn place(self, standing: Standing) -> anyhow::Result<()> {
        let placed = match standing {
            Standing::Replaced => fs::rename(&self.path, &self.out),
            Standing::Kept => match fs::hard_link(&self.path, &self.out) {
                Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
                    return Err(ConfigError::OutExists(self.out.clone()).into());
                }
                linked => linked,
            },
        };
        placed.with_context(|| format!("{} cannot be written", self.out.display()))
    }
}

impl Drop for Draft {
    fn drop(&mut self) {
        // The half that was written is about persons. In its place already, it is not here any more.
        let _ = fs::remove_file(&self.path);
        under_way().retain(|path| *path != self.path);
    }
}
