//! A file under way beside the place where it will stand, readable by its owner only, so that nobody finds half of it there. Called by
//! [`super::sink`] and by what writes refused rows.

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
}

impl Draft {
    /// Begins the file that will be `out`, or stand beside it.
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
        Ok((Self { path }, file))
    }

    /// Where it is under way.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Puts it in its place. A file that is to be kept has the name already when it is taken.
    pub fn place(self, out: &Path, standing: Standing) -> anyhow::Result<()> {
        if standing == Standing::Kept {
            File::create_new(out).map_err(|error| match error.kind() {
                io::ErrorKind::AlreadyExists => {
                    anyhow::Error::from(ConfigError::OutExists(out.to_owned()))
                }
                _ => unwritten(error, out),
            })?;
        }
        fs::rename(&self.path, out).map_err(|error| unwritten(error, out))
    }
}

fn unwritten(error: io::Error, out: &Path) -> anyhow::Error {
    anyhow::Error::from(error).context(format!("{} cannot be written", out.display()))
}

impl Drop for Draft {
    fn drop(&mut self) {
        // The half that was written is about persons. In its place already, it is not here any more.
        let _ = fs::remove_file(&self.path);
        under_way().retain(|path| *path != self.path);
    }
}
