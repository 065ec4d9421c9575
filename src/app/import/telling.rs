//! What an import tells on stdout: the file as it was understood, rows by what became of them, each refused one with its number and reason,
//! pairs. Never a cell: cells are about persons.

use std::{
    io::{self, Write},
    path::PathBuf,
};

use super::reading::{FIRST_FAULTS, Read};
use crate::{
    config::lists::ImportConfig,
    domain::source::Tidings,
    exchange::read::{Encoding, Form, Heading, List},
    jobs::lists::{import::Tally, meet::Met},
};

/// All that happened.
pub struct Outcome {
    file: PathBuf,
    form: Form,
    headings: Vec<Heading>,
    /// What the list speaks of.
    pub tidings: Tidings,
    /// What was read.
    pub read: Read,
    /// What was stored; `None` where rows are only judged.
    pub tally: Option<Tally>,
    /// What came of meeting the open reports.
    pub met: Option<Met>,
}

impl Outcome {
    /// Nothing has happened yet.
    pub fn of(config: &ImportConfig, list: &List) -> Self {
        Self {
            file: config.file.clone(),
            form: list.form().clone(),
            headings: list.headings().to_vec(),
            tidings: Tidings::Any,
            read: Read::default(),
            tally: None,
            met: None,
        }
    }

    /// Tells it.
    pub fn tell(&self, out: &mut impl Write) -> io::Result<()> {
        writeln!(
            out,
            "file      {}: {}",
            self.file.display(),
            word_form(&self.form)
        )?;
        self.tell_headings(out)?;
        self.tell_deaths(out)?;
        self.tell_rows(out)?;
        self.tell_refused(out)?;
        for ((column, doubt), count) in &self.read.doubts {
            let column = column.name();
            writeln!(out, "left out  {column} in {count} rows: {doubt}")?;
        }
        self.tell_pairs(out)
    }

    fn tell_headings(&self, out: &mut impl Write) -> io::Result<()> {
        let known: Vec<String> = self
            .headings
            .iter()
            .filter_map(|heading| Some((heading, heading.column?)))
            .map(|(heading, column)| {
                if heading.words == column.name() {
                    heading.words.clone()
                } else {
                    format!("{} = {}", heading.words, column.name())
                }
            })
            .collect();
        writeln!(out, "headings  {}", known.join(", "))?;
        let unknown: Vec<&str> = self
            .headings
            .iter()
            .filter(|heading| heading.column.is_none() && !heading.words.trim().is_empty())
            .map(|heading| heading.words.as_str())
            .collect();
        if unknown.is_empty() {
            return Ok(());
        }
        writeln!(
            out,
            "          not recognised, so not read: {}",
            unknown.join(", ")
        )
    }

    fn tell_deaths(&self, out: &mut impl Write) -> io::Result<()> {
        if self.tidings == Tidings::Deaths {
            writeln!(
                out,
                "deaths    the list speaks of deaths: nobody is ever told of it by the bot alone"
            )?;
        }
        match self.tally.map_or(0, |tally| tally.marked) {
            0 => Ok(()),
            marked => writeln!(
                out,
                "          {marked} records of earlier editions are marked so too"
            ),
        }
    }

    fn tell_rows(&self, out: &mut impl Write) -> io::Result<()> {
        let Read {
            accepted, refused, ..
        } = self.read;
        let Some(tally) = self.tally else {
            writeln!(
                out,
                "rows      {accepted} would be accepted, {refused} refused; nothing was stored"
            )?;
            return Ok(());
        };
        writeln!(
            out,
            "rows      {} accepted ({} new, {} unchanged, {} replaced), {refused} refused",
            tally.accepted(),
            tally.new,
            tally.unchanged,
            tally.replaced
        )?;
        if tally.shared_ids > 0 {
            writeln!(
                out,
                "          {} rows have the id of an earlier row: they are kept beside it",
                tally.shared_ids
            )?;
        }
        if tally.taken_back > 0 {
            writeln!(
                out,
                "          {} records stored before have expired: they are taken out",
                tally.taken_back
            )?;
        }
        Ok(())
    }

    fn tell_refused(&self, out: &mut impl Write) -> io::Result<()> {
        for fault in &self.read.faults {
            writeln!(out, "refused   {fault}")?;
        }
        let told = self.read.faults.len() as u64;
        if self.read.refused > told {
            let more = self.read.refused - told;
            writeln!(
                out,
                "refused   {more} more (the first {FIRST_FAULTS} are shown)"
            )?;
        }
        if self.read.lost > 0 {
            let lost = self.read.lost;
            writeln!(
                out,
                "          {lost} of them have expired: nothing can be mended in them"
            )?;
        }
        if let Some(beside) = &self.read.beside {
            let which = match self.read.lost {
                0 => "they",
                _ => "the others",
            };
            writeln!(
                out,
                "          {which} are in {}: mend them there and import that file",
                beside.display()
            )?;
        }
        Ok(())
    }

    fn tell_pairs(&self, out: &mut impl Write) -> io::Result<()> {
        let Some(met) = self.met else {
            return Ok(());
        };
        writeln!(
            out,
            "pairs     {} records were compared with the open reports: {} possible pairs{}",
            met.records,
            met.pairs,
            match met.pairs {
                0 => "",
                _ => ", which wait for a volunteer",
            }
        )
    }
}

fn word_form(form: &Form) -> String {
    match form {
        Form::Delimited {
            delimiter,
            encoding,
        } => {
            let between = match delimiter {
                ',' => "commas",
                ';' => "semicolons",
                '\t' => "tabs",
                _ => "other marks",
            };
            let encoding = match encoding {
                Encoding::Utf8 => "UTF-8",
                Encoding::Utf16Le | Encoding::Utf16Be => "UTF-16",
                Encoding::Windows1256 => "Windows-1256",
            };
            format!("text in {encoding}, {between} between the cells")
        }
        Form::Xlsx { sheet } => format!("a workbook, its sheet {sheet:?}"),
        Form::Pfif => "PFIF".to_owned(),
    }
}
