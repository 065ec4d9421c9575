//! Lists from files: [`open`] finds out by content whether it is delimited text, a workbook or PFIF, and where its headings stand.
//! Streams: memory does not grow with the file (the strings of a workbook aside, which are bounded).

mod archive;
mod cells;
mod delimited;
mod detect;
mod feed;
mod passed;
mod pfif;
mod scan;
mod sheet;
mod text;
mod top;
mod workbook;
mod xml;

use std::{
    fs::File,
    io::{Read, Seek},
    path::Path,
};

use self::detect::Kind;
pub use self::feed::Input;
use super::{
    column::Column,
    fault::{ListError, RowFault},
    headings::{self, REFUSED},
    row::{Layout, Row},
};

/// What the caller says about a file; by default nothing.
#[derive(Debug, Clone, Default)]
pub struct Options {
    /// Headings (compared folded) and what they mean, before all that is recognised.
    pub map: Vec<(String, Column)>,
    /// Which sheet of a workbook; by default the first that has headings.
    pub sheet: Option<String>,
    /// Encoding of delimited text; by default found out. A byte order mark goes before it: refused rows are in UTF-8, and begin with one, whatever
    /// the list was in.
    pub encoding: Option<Encoding>,
    /// Today: records of PFIF that expired before are refused, and lines of their descriptions are read as dates only if they can be.
    pub today: Option<chrono::NaiveDate>,
}

/// How text is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Encoding {
    /// UTF-8.
    Utf8,
    /// UTF-16, little end first.
    Utf16Le,
    /// UTF-16, big end first.
    Utf16Be,
    /// Arabic Windows.
    Windows1256,
}

impl Encoding {
    /// Reads the word after `--encoding`: utf-8, utf-16le, utf-16be, windows-1256.
    pub fn parse(word: &str) -> Option<Self> {
        Some(match word.to_ascii_lowercase().as_str() {
            "utf-8" | "utf8" => Self::Utf8,
            "utf-16le" | "utf-16" => Self::Utf16Le,
            "utf-16be" => Self::Utf16Be,
            "windows-1256" | "cp1256" => Self::Windows1256,
            _ => return None,
        })
    }
}

/// What a file turned out to be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Form {
    /// Delimited text.
    Delimited {
        /// Between the cells.
        delimiter: char,
        /// How it is written.
        encoding: Encoding,
    },
    /// A workbook.
    Xlsx {
        /// The sheet that is read.
        sheet: String,
    },
    /// People Finder Interchange Format.
    Pfif,
}

/// A heading of the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Heading {
    /// As it stands in the file.
    pub words: String,
    /// What it means; `None`: the column is ignored.
    pub column: Option<Column>,
}

impl Heading {
    /// Whether it is one of the two columns of a refused row that came back.
    pub fn is_of_refused(&self) -> bool {
        REFUSED.contains(&self.words.as_str())
    }
}

/// How far reading is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Progress {
    /// Bytes of the file read; for a workbook rows of the sheet.
    pub done: u64,
    /// How many there are in all; 0 while unknown.
    pub total: u64,
}

/// What [`List::read_into`] did.
#[derive(Debug, PartialEq, Eq)]
pub enum Step {
    /// The row holds the next row.
    Row,
    /// A row is refused; the row holds what could be read of it, maybe nothing. Go on.
    Refused(RowFault),
    /// There are no more.
    End,
}

/// An open list.
pub struct List {
    form: Form,
    headings: Vec<Heading>,
    layout: Layout,
    speaks_of_deaths: bool,
    source: Source,
    total: u64,
    /// The first row, which opening reads to see that there is one.
    first: Option<(Row, Step)>,
    ended: bool,
}

/// Where rows come from.
enum Source {
    Delimited(Box<delimited::Delimited>),
    Sheet(Box<sheet::Sheet>),
    Pfif(Box<pfif::Pfif>),
}

/// Opens a list and reads up to its first row.
pub fn open(path: &Path, options: &Options) -> Result<List, ListError> {
    let mut file = File::open(path)?;
    let metadata = file.metadata()?;
    if !metadata.is_file() {
        return Err(ListError::NoFile);
    }
    let mut head = Vec::new();
    (&mut file).take(4_096).read_to_end(&mut head)?;
    if head.is_empty() {
        return Err(ListError::Empty);
    }
    file.rewind()?;
    let mut list = match detect::kind(&head) {
        Kind::Foreign(name) => return Err(ListError::Foreign(name)),
        Kind::Zip => workbook::open(path, options)?,
        _ if options.sheet.is_some() => return Err(ListError::NoSheets),
        kind @ (Kind::Xml | Kind::Text) => {
            let encoding = match detect::marked(&head).or(options.encoding) {
                Some(encoding) => encoding,
                None => detect::of_text(&head, Some(File::open(path)?))?,
            };
            if kind == Kind::Xml {
                pfif::open(file, encoding, options)?
            } else {
                text::open(Box::new(file), encoding, options)?
            }
        }
    };
    if list.total == 0 {
        list.total = metadata.len();
    }
    let name = path.file_stem().unwrap_or_default().to_string_lossy();
    list.speaks_of_deaths |= headings::speaks_of_deaths(&name);
    list.begin()?;
    Ok(list)
}

/// Reads delimited text from what is no file. Its encoding is what `options` say, else what its first bytes look like.
pub fn open_stream(input: Box<dyn Input>, options: &Options) -> Result<List, ListError> {
    let mut list = text::open_stream(input, options)?;
    list.begin()?;
    Ok(list)
}

impl List {
    /// What the file turned out to be.
    pub const fn form(&self) -> &Form {
        &self.form
    }

    /// All headings, recognised or not. For PFIF the columns that its fields are read into.
    pub fn headings(&self) -> &[Heading] {
        &self.headings
    }

    /// Whether its name, a title or a heading speaks of deaths: then all its rows do ([`super::convert::Settings::speaks_of_deaths`]).
    pub const fn speaks_of_deaths(&self) -> bool {
        self.speaks_of_deaths
    }

    /// How far reading is.
    pub fn progress(&self) -> Progress {
        let done = match &self.source {
            Source::Delimited(source) => source.taken(),
            Source::Sheet(source) => source.done(),
            Source::Pfif(source) => source.taken(),
        };
        Progress {
            done,
            total: self.total,
        }
    }

    /// Bytes of memory that reading holds, cells that were handed out aside.
    pub fn held_bytes(&self) -> usize {
        match &self.source {
            Source::Delimited(source) => source.held(),
            Source::Sheet(source) => source.held(),
            Source::Pfif(source) => source.held(),
        }
    }

    /// Reads the next row into `row`, whose memory is used again. Empty rows and headings that are said again are passed over. After `End` or
    /// `Err` there is only `End`.
    pub fn read_into(&mut self, row: &mut Row) -> Result<Step, ListError> {
        if let Some((first, step)) = self.first.take() {
            *row = first;
            return Ok(step);
        }
        loop {
            let step = if self.ended {
                Ok(Step::End)
            } else {
                self.next(row)
            };
            self.ended |= matches!(step, Ok(Step::End) | Err(_));
            match step? {
                Step::Row if row.is_empty() || self.says_headings_again(row) => {}
                step => return Ok(step),
            }
        }
    }

    /// Reads the first row ahead: whoever opens a list without rows hears of it before anything is done with it.
    fn begin(&mut self) -> Result<(), ListError> {
        let mut row = Row::default();
        match self.read_into(&mut row)? {
            Step::End if self.form == Form::Pfif => Err(ListError::NoPersons),
            Step::End => Err(ListError::NoRows),
            step => {
                self.first = Some((row, step));
                Ok(())
            }
        }
    }

    fn next(&mut self, row: &mut Row) -> Result<Step, ListError> {
        let step = match &mut self.source {
            Source::Delimited(source) => source.next(row)?,
            Source::Sheet(source) => source.next(row)?,
            Source::Pfif(source) => source.next(row)?,
        };
        row.lay_out(self.layout);
        Ok(step)
    }

    /// Lists that were cut from pages repeat their headings.
    fn says_headings_again(&self, row: &Row) -> bool {
        let words = self.headings.iter().map(|heading| heading.words.as_str());
        row.cells().len() >= self.headings.len()
            && row
                .cells()
                .zip(words.chain(std::iter::repeat("")))
                .all(|(cell, heading)| cell == heading)
    }
}
