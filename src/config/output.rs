//! Where a command writes what it made: the flag that names it, checked. Called by the commands that write files about persons.

use std::{
    fmt,
    path::{Path, PathBuf},
};

use super::ConfigError;

/// Where it goes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Output {
    /// Standard output.
    Standard,
    /// A file, made whole or not at all.
    File(PathBuf),
    /// Something that is there and no file, such as a pipe: written straight into.
    Device(PathBuf),
}

impl Output {
    /// Reads the flag: - is standard output, a link to a file is that file.
    pub fn check(path: &Path) -> Result<Self, ConfigError> {
        if path.as_os_str() == "-" {
            return Ok(Self::Standard);
        }
        let here = Path::new(".");
        let above = path.parent().filter(|above| !above.as_os_str().is_empty());
        if path.is_dir() {
            return Err(ConfigError::OutIsDirectory(path.to_owned()));
        }
        if path.file_name().is_none() || !above.unwrap_or(here).is_dir() {
            return Err(ConfigError::NoDirectory(path.to_owned()));
        }
        if path.exists() && !path.is_file() {
            return Ok(Self::Device(path.to_owned()));
        }
        if path.is_symlink() {
            let file = path.canonicalize();
            let lost = |_| ConfigError::LostLink(path.to_owned());
            return file.map(Self::File).map_err(lost);
        }
        Ok(Self::File(path.to_owned()))
    }
}

impl fmt::Display for Output {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Standard => f.write_str("standard output"),
            Self::File(path) | Self::Device(path) => path.display().fmt(f),
        }
    }
}
