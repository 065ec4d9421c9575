//! `athar key new`, and the key that the sandbox makes for itself.

use std::{io::Write, path::Path};

use crate::vault::key_file::Keys;

/// Makes a new key: in a file that must not be there yet, or on stdout.
pub fn make(out: Option<&Path>) -> anyhow::Result<()> {
    let keys = Keys::generate();
    let Some(path) = out else {
        std::io::stdout().write_all(keys.text().as_bytes())?;
        return Ok(());
    };
    keys.write_new(path)?;
    eprintln!(
        "made {}: keep a copy away from the database; without it nothing in the database can be read",
        path.display()
    );
    Ok(())
}
