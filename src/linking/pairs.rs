//! The pairs that were found, as a table: one row for each candidate of each report, best first, with their reasons in words where they are
//! asked for. Commas, UTF-8 without a mark at its beginning, ids as they stand in the lists: it is read by programs, which know them so.

use std::io::{self, Write};

use rayon::prelude::*;

use super::{Ids, reasons::Wording};
use crate::{
    exchange::write::quoting::write_cell,
    i18n::Lang,
    matching::{
        Level, Profile,
        link::{Candidate, Linker, Links},
    },
};

/// Reports whose rows are made together.
const TOGETHER: usize = 2_048;

const HEADINGS: &str = "report_id,record_id,score";
const MORE_HEADINGS: &str = ",probability,level,agrees,near,differs,rival";

/// All that is written.
pub struct Pairs<'a> {
    /// What was found.
    pub links: &'a Links,
    /// The reports.
    pub reports: (&'a [Profile], &'a Ids),
    /// The records.
    pub records: (&'a Linker, &'a Ids),
}

impl Pairs<'_> {
    /// How many there are.
    pub fn count(&self) -> usize {
        self.links.candidates.iter().map(Vec::len).sum()
    }

    /// Writes them all; `explained` in this language.
    pub fn write(&self, out: &mut dyn Write, explained: Option<Lang>) -> io::Result<()> {
        let more = explained.map_or("", |_| MORE_HEADINGS);
        write!(out, "{HEADINGS}{more}\r\n")?;
        let wordings = explained.map(Wording::new);
        let reports = self.links.candidates.len();
        for first in (0..reports).step_by(TOGETHER) {
            let some = first..reports.min(first + TOGETHER);
            let rows: Vec<io::Result<Vec<u8>>> = some
                .into_par_iter()
                .map(|report| self.rows(report, wordings.as_ref()))
                .collect();
            for rows in rows {
                out.write_all(&rows?)?;
            }
        }
        out.flush()
    }

    fn rows(&self, report: usize, wording: Option<&Wording>) -> io::Result<Vec<u8>> {
        let mut out = Vec::new();
        for candidate in &self.links.candidates[report] {
            let record = candidate.record as usize;
            write_cell(&mut out, ',', self.reports.1.get(report))?;
            out.push(b',');
            write_cell(&mut out, ',', self.records.1.get(record))?;
            write!(out, ",{:.6}", candidate.score)?;
            if let Some(wording) = wording {
                self.explain(&mut out, (report, candidate), wording)?;
            }
            out.extend_from_slice(b"\r\n");
        }
        Ok(out)
    }

    fn explain(
        &self,
        out: &mut Vec<u8>,
        (report, candidate): (usize, &Candidate),
        wording: &Wording,
    ) -> io::Result<()> {
        let report = &self.reports.0[report];
        let record = &self.records.0.records()[candidate.record as usize];
        let verdict = self.links.verdict(candidate, report, record);
        let level = match verdict.level {
            Level::Strong => "strong",
            Level::Uncertain => "uncertain",
            Level::None => "none",
        };
        write!(out, ",{:.4},{level}", verdict.probability)?;
        for words in wording.cells(
            &verdict,
            report.sex.or(record.sex),
            record.sex.or(report.sex),
        ) {
            out.push(b',');
            write_cell(out, ',', &words)?;
        }
        Ok(())
    }
}
