//! The file of refused rows beside the list. Somebody may be mending what an earlier import wrote there: it is never written over.

use std::{
    fs::{self, File},
    io::{self, BufReader, BufWriter, Read},
    path::{Path, PathBuf},
};

use anyhow::Context;

use crate::{
    app::draft::Draft,
    config::lists::Standing,
    exchange::{fault::RowFault, read::List, refused::Refused, row::Row},
};

/// Where refused rows go.
pub struct Beside {
    list: PathBuf,
    /// Made with the first of them.
    under_way: Option<(Draft, Refused<BufWriter<File>>)>,
    /// They are written at all.
    is_kept: bool,
    /// Why they cannot be.
    error: Option<anyhow::Error>,
}

impl Beside {
    /// Beside the list.
    pub fn of(list: &Path, is_kept: bool) -> Self {
        Self {
            list: list.to_owned(),
            under_way: None,
            is_kept,
            error: None,
        }
    }

    /// Adds a row, unless nothing can be mended in it. What is wrong with the file is told at the end: the list is read on.
    pub fn push(&mut self, list: &List, row: &Row, fault: &RowFault) {
        if self.is_kept && self.error.is_none() && fault.reason.can_be_mended() {
            self.error = self.write(list, row, fault).err();
        }
    }

    fn write(&mut self, list: &List, row: &Row, fault: &RowFault) -> anyhow::Result<()> {
        let (_, file) = match &mut self.under_way {
            Some(under_way) => under_way,
            none => {
                let (draft, file) = Draft::begin(&name(&self.list, 1))?;
                none.insert((draft, Refused::new(BufWriter::new(file), list)?))
            }
        };
        file.push(row, fault)?;
        Ok(())
    }

    /// Puts the file in its place, and says where that is: the first name that is free, or where the same stands already. `None` without rows.
    pub fn finish(self) -> anyhow::Result<Option<PathBuf>> {
        if let Some(error) = self.error {
            return Err(error);
        }
        let Some((draft, file)) = self.under_way else {
            return Ok(None);
        };
        file.finish()?;
        let mut number = 1;
        loop {
            let path = name(&self.list, number);
            if !path.try_exists()? {
                draft.place(&path, Standing::Kept)?;
                return Ok(Some(path));
            }
            let is_same = is_same(draft.path(), &path);
            if is_same.with_context(|| path.display().to_string())? {
                return Ok(Some(path));
            }
            number += 1;
        }
    }
}

/// `list.csv.refused.csv`, `list.csv.refused-2.csv`.
fn name(list: &Path, number: u32) -> PathBuf {
    let mut name = list.file_name().unwrap_or_default().to_owned();
    name.push(match number {
        1 => ".refused.csv".to_owned(),
        more => format!(".refused-{more}.csv"),
    });
    list.with_file_name(name)
}

fn is_same(one: &Path, other: &Path) -> io::Result<bool> {
    let found = fs::metadata(other)?;
    if !found.is_file() || found.len() != fs::metadata(one)?.len() {
        return Ok(false);
    }
    let bytes = |path: &Path| Ok::<_, io::Error>(BufReader::new(File::open(path)?).bytes());
    for (one, other) in bytes(one)?.zip(bytes(other)?) {
        if one? != other? {
            return Ok(false);
        }
    }
    Ok(true)
}
