//! The key file: text, one line a key, readable by its owner only. It lies outside the database and its backups; without it
//! nothing in the database can be read again.
//!
//! ```text
//! athar-keys 1
//! blind <base64 of 32 bytes>
//! seal 1 <base64 of 32 bytes>
//! seal 2 <base64 of 32 bytes>
//! ```
//! The sealing key of the largest id seals; all open. The blind line never changes, or nothing is found again.

use std::{
    collections::BTreeMap,
    fs::{self, OpenOptions},
    io::Write,
    path::Path,
};

use base64::{Engine, engine::general_purpose::STANDARD};
use rand::{TryRngCore, rngs::OsRng};
use zeroize::Zeroizing;

use super::VaultError;

const FIRST_LINE: &str = "athar-keys 1";

type Key = Zeroizing<[u8; 32]>;

/// All that the key file holds. Zeroed when dropped, never printed.
pub struct Keys {
    blind_root: Key,
    sealing: BTreeMap<u16, Key>,
}

impl std::fmt::Debug for Keys {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Keys(…)")
    }
}

impl Keys {
    /// New random keys, from the operating system.
    pub fn generate() -> Self {
        Self {
            blind_root: random_key(),
            sealing: BTreeMap::from([(1, random_key())]),
        }
    }

    /// The same keys and one more, which seals from now on. The blind index stays as it is.
    #[must_use]
    pub fn rotated(mut self) -> Self {
        let next = self.newest().0.saturating_add(1);
        self.sealing.insert(next, random_key());
        self
    }

    /// Reads a key file. Refused when others than its owner may read it.
    pub fn read(path: &Path) -> Result<Self, VaultError> {
        let failed = |error| VaultError::File {
            path: path.to_owned(),
            error,
        };
        if is_readable_by_others(&fs::metadata(path).map_err(failed)?) {
            return Err(VaultError::Readable {
                path: path.to_owned(),
            });
        }
        let words = Zeroizing::new(fs::read_to_string(path).map_err(failed)?);
        Self::parse(&words)
    }

    /// Reads the text of a key file.
    pub fn parse(words: &str) -> Result<Self, VaultError> {
        let mut lines = words.lines().enumerate();
        if lines.next().map(|(_, line)| line.trim()) != Some(FIRST_LINE) {
            return Err(malformed(0, "it does not begin with `athar-keys 1`"));
        }
        let mut blind_root = None;
        let mut sealing = BTreeMap::new();
        for (at, line) in lines {
            let parts: Vec<&str> = line.split_whitespace().collect();
            match parts.as_slice() {
                [] => {}
                [comment, ..] if comment.starts_with('#') => {}
                ["blind", key] if blind_root.is_none() => blind_root = Some(parse_key(at, key)?),
                ["seal", id, key] => {
                    let id = id
                        .parse::<u16>()
                        .map_err(|_| malformed(at, "the key's id is no small number"))?;
                    if sealing.insert(id, parse_key(at, key)?).is_some() {
                        return Err(malformed(at, "two keys have one id"));
                    }
                }
                _ => return Err(malformed(at, "not a key")),
            }
        }
        let blind_root = blind_root.ok_or_else(|| malformed(0, "the blind key is missing"))?;
        if sealing.is_empty() {
            return Err(malformed(0, "no sealing key"));
        }
        Ok(Self {
            blind_root,
            sealing,
        })
    }

    /// Writes a new key file that only its owner may read. Refused when the file is there already: a lost key is lost for ever.
    pub fn write_new(&self, path: &Path) -> Result<(), VaultError> {
        let failed = |error| VaultError::File {
            path: path.to_owned(),
            error,
        };
        let mut options = OpenOptions::new();
        options.write(true).create_new(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let mut file = options.open(path).map_err(failed)?;
        file.write_all(self.text().as_bytes()).map_err(failed)?;
        file.sync_all().map_err(failed)
    }

    /// The text of a key file. Secret.
    pub fn text(&self) -> Zeroizing<String> {
        let mut out = Zeroizing::new(String::with_capacity(4096));
        out.push_str(FIRST_LINE);
        out.push_str("\n# Keep a copy away from the database. Without it nothing in the database can be read.\nblind ");
        STANDARD.encode_string(self.blind_root.as_ref(), &mut out);
        for (id, key) in &self.sealing {
            out.push_str("\nseal ");
            out.push_str(&id.to_string());
            out.push(' ');
            STANDARD.encode_string(key.as_ref(), &mut out);
        }
        out.push('\n');
        out
    }

    pub(super) fn blind_root(&self) -> &[u8; 32] {
        &self.blind_root
    }

    pub(super) fn newest(&self) -> (u16, &[u8; 32]) {
        let (id, key) = self
            .sealing
            .last_key_value()
            .expect("there is always a sealing key");
        (*id, key)
    }

    pub(super) fn find(&self, id: u16) -> Option<&[u8; 32]> {
        self.sealing.get(&id).map(|key| &**key)
    }
}

fn random_key() -> Key {
    let mut key = Zeroizing::new([0; 32]);
    OsRng
        .try_fill_bytes(key.as_mut())
        .expect("the operating system gives random bytes");
    key
}

fn parse_key(at: usize, words: &str) -> Result<Key, VaultError> {
    let bytes = Zeroizing::new(
        STANDARD
            .decode(words)
            .map_err(|_| malformed(at, "the key is not base64"))?,
    );
    let mut key = Zeroizing::new([0; 32]);
    if bytes.len() != key.len() {
        return Err(malformed(at, "a key has 32 bytes"));
    }
    key.copy_from_slice(&bytes);
    Ok(key)
}

const fn malformed(at: usize, problem: &'static str) -> VaultError {
    VaultError::Malformed {
        line: at + 1,
        problem,
    }
}

#[cfg(unix)]
fn is_readable_by_others(file: &fs::Metadata) -> bool {
    std::os::unix::fs::PermissionsExt::mode(&file.permissions()) & 0o077 != 0
}

#[cfg(not(unix))]
const fn is_readable_by_others(_file: &fs::Metadata) -> bool {
    false
}
