//! Flags of the commands about lists: `import`, `sources`, `export`. Checked as all others are.

use std::path::PathBuf;

use chrono::NaiveDate;
use clap::{
    Args, Subcommand, ValueEnum,
    builder::{PossibleValuesParser, TypedValueParser},
};
use secrecy::SecretString;

use super::{ConfigError, DatabaseFlags, check_key_file, output::Output};
use crate::{
    domain::source::{Reliability, Said, SourceKind, Tidings},
    exchange::{
        column::Column,
        read::{Encoding, Options},
        write::is_domain,
    },
};

/// Where things are kept and how they are sealed: for the commands that read or store what people told.
#[derive(Debug, Args)]
pub struct AccessFlags {
    #[command(flatten)]
    database: DatabaseFlags,
    /// The key that seals what people tell
    #[arg(long, env = "ATHAR_KEY_FILE", value_name = "FILE")]
    key_file: Option<PathBuf>,
}

/// The same, checked.
#[derive(Debug, Clone)]
pub struct Access {
    /// Where everything is kept.
    pub database_url: SecretString,
    /// The key file, which exists.
    pub key_file: PathBuf,
}

impl AccessFlags {
    /// Checks both.
    pub(super) fn check(&self) -> Result<Access, ConfigError> {
        Ok(Access {
            database_url: self.database.load_url()?,
            key_file: check_key_file(self.key_file.as_deref())?,
        })
    }
}

/// What `athar import` is told.
#[derive(Debug, Args)]
#[command(
    after_help = "Exit codes: 0 all rows accepted, 1 failure, 2 wrong usage, 3 some rows refused (they are written beside the file)"
)]
pub struct ImportFlags {
    /// The list: CSV, XLSX or PFIF
    #[arg(value_name = "FILE")]
    file: PathBuf,
    /// The list's name: the same for every edition of it
    #[arg(long, value_name = "NAME")]
    source: String,
    /// Who published it
    #[arg(long, value_name = "NAME")]
    publisher: Option<String>,
    /// When it was published: 2025-03-31
    #[arg(long, value_name = "DAY")]
    date: Option<NaiveDate>,
    /// What kind of list it is; needed for a new source
    #[arg(long, value_name = "KIND", value_parser = kinds())]
    kind: Option<SourceKind>,
    /// How far it is to be trusted; needed for a new source
    #[arg(long, value_name = "GRADE", value_parser = reliabilities())]
    reliability: Option<Reliability>,
    /// It speaks of deaths: nobody is ever told of it by the bot alone (a cemetery's always does, and one whose names, title or headings say so)
    #[arg(long)]
    deaths: bool,
    /// What a heading means that is not recognised: 'Prénom=given'; may be said again and again
    #[arg(long, value_name = "HEADING=COLUMN", value_parser = parse_mapping)]
    map: Vec<(String, Column)>,
    /// The sheet of a workbook; by default the first with headings
    #[arg(long, value_name = "NAME")]
    sheet: Option<String>,
    /// How a CSV file is written, unless a byte order mark at its beginning tells; by default found out
    #[arg(long, value_name = "ENCODING", value_enum)]
    encoding: Option<EncodingWord>,
    /// Read and judge all rows, store nothing; needs no database
    #[arg(long)]
    dry_run: bool,
    #[command(flatten)]
    access: AccessFlags,
}

/// Everything that `athar import` needs, checked.
#[derive(Debug, Clone)]
pub struct ImportConfig {
    /// The list.
    pub file: PathBuf,
    /// What is said of it.
    pub said: Said,
    /// How it is read; which day is today is the caller's to add.
    pub options: Options,
    /// Where it is stored; `None`: it is only judged.
    pub access: Option<Access>,
}

impl ImportFlags {
    /// Checks everything; the first fault is told.
    pub fn check(self) -> Result<ImportConfig, ConfigError> {
        let name = self.source.trim().to_owned();
        if name.is_empty() || name.contains(char::is_control) {
            return Err(ConfigError::NoSource);
        }
        let access = if self.dry_run {
            None
        } else {
            Some(self.access.check()?)
        };
        Ok(ImportConfig {
            file: self.file,
            said: Said {
                name,
                publisher: self.publisher,
                published_on: self.date,
                kind: self.kind,
                reliability: self.reliability,
                tidings: self.deaths.then_some(Tidings::Deaths),
            },
            options: Options {
                map: self.map,
                sheet: self.sheet,
                encoding: self.encoding.map(EncodingWord::encoding),
                today: None,
            },
            access,
        })
    }
}

/// What `athar sources` is told; without a command it lists them.
#[derive(Debug, Args)]
pub struct SourcesFlags {
    #[command(subcommand)]
    command: Option<SourcesCommand>,
    #[command(flatten)]
    database: DatabaseFlags,
}

#[derive(Debug, Subcommand)]
enum SourcesCommand {
    /// Take a source out: its records leave matching at once, and are erased but for those that a family was told of
    Withdraw {
        /// The source's name
        name: String,
        #[command(flatten)]
        database: DatabaseFlags,
    },
}

/// What is to be done with the sources.
#[derive(Debug, Clone)]
pub struct SourcesConfig {
    /// Where they are kept.
    pub database_url: SecretString,
    /// The one to take out; `None`: they are listed.
    pub withdraw: Option<String>,
}

impl SourcesFlags {
    /// Checks everything; the first fault is told.
    pub fn check(self) -> Result<SourcesConfig, ConfigError> {
        let Some(SourcesCommand::Withdraw { name, database }) = self.command else {
            return Ok(SourcesConfig {
                database_url: self.database.load_url()?,
                withdraw: None,
            });
        };
        // Said before the command or after it.
        let after = database.find_url()?;
        Ok(SourcesConfig {
            database_url: after.map_or_else(|| self.database.load_url(), Ok)?,
            withdraw: Some(name.trim().to_owned()),
        })
    }
}

/// What `athar export` is told.
#[derive(Debug, Args)]
#[command(
    after_help = "Without --source: the open reports whose tellers allow them to be shared with the bodies that search. Contacts, mothers' names, photos and free words are left out."
)]
pub struct ExportFlags {
    /// The records of this source instead of people's reports
    #[arg(long, value_name = "NAME")]
    source: Option<String>,
    /// How to write it
    #[arg(long, value_enum, default_value_t = Format::Csv)]
    format: Format,
    /// The file to make, readable by you only; - for standard output
    #[arg(long, value_name = "FILE")]
    out: PathBuf,
    /// Write over a file that exists
    #[arg(long)]
    force: bool,
    /// A domain of yours, before each id in PFIF
    #[arg(long, value_name = "DOMAIN", required_if_eq("format", "pfif"))]
    domain: Option<String>,
    #[command(flatten)]
    access: AccessFlags,
}

/// How a list is written out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Written {
    /// As CSV.
    Csv,
    /// As PFIF 1.4, with this domain before each id.
    Pfif(String),
}

/// Everything that `athar export` needs, checked.
#[derive(Debug, Clone)]
pub struct ExportConfig {
    /// A source's name; `None`: people's reports.
    pub source: Option<String>,
    /// How it is written.
    pub written: Written,
    /// Where it is written.
    pub out: Output,
    /// What becomes of a file that is there.
    pub standing: Standing,
    /// Where everything is kept.
    pub access: Access,
}

/// What becomes of a file that is there already.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// It stays, and nothing is written.
    Kept,
    /// It is replaced.
    Replaced,
}

impl ExportFlags {
    /// Checks everything; the first fault is told.
    pub fn check(self) -> Result<ExportConfig, ConfigError> {
        let standing = if self.force {
            Standing::Replaced
        } else {
            Standing::Kept
        };
        let out = Output::check(&self.out)?;
        let stands = matches!(&out, Output::File(file) if file.exists());
        if standing == Standing::Kept && stands {
            return Err(ConfigError::OutExists(self.out));
        }
        Ok(ExportConfig {
            source: self.source,
            written: match self.format {
                Format::Csv => Written::Csv,
                Format::Pfif => Written::Pfif(check_domain(self.domain)?),
            },
            out,
            standing,
            access: self.access.check()?,
        })
    }
}

fn check_domain(domain: Option<String>) -> Result<String, ConfigError> {
    let domain = domain.unwrap_or_default();
    if is_domain(&domain) {
        Ok(domain)
    } else {
        Err(ConfigError::OddDomain)
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    /// For spreadsheets
    Csv,
    /// The People Finder Interchange Format 1.4
    Pfif,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum EncodingWord {
    #[value(name = "utf-8")]
    Utf8,
    #[value(name = "utf-16le")]
    Utf16Le,
    #[value(name = "utf-16be")]
    Utf16Be,
    #[value(name = "windows-1256")]
    Windows1256,
}

impl EncodingWord {
    const fn encoding(self) -> Encoding {
        match self {
            Self::Utf8 => Encoding::Utf8,
            Self::Utf16Le => Encoding::Utf16Le,
            Self::Utf16Be => Encoding::Utf16Be,
            Self::Windows1256 => Encoding::Windows1256,
        }
    }
}

fn kinds() -> impl TypedValueParser<Value = SourceKind> {
    PossibleValuesParser::new(SourceKind::ALL.map(SourceKind::as_str))
        .map(|word| SourceKind::parse(&word).unwrap_or(SourceKind::Other))
}

fn reliabilities() -> impl TypedValueParser<Value = Reliability> {
    PossibleValuesParser::new(Reliability::ALL.map(Reliability::as_str))
        .map(|word| Reliability::parse(&word).unwrap_or(Reliability::Hearsay))
}

/// `HEADING=COLUMN` of `--map`.
pub(super) fn parse_mapping(words: &str) -> Result<(String, Column), String> {
    let (heading, column) = words
        .rsplit_once('=')
        .ok_or("it is written HEADING=COLUMN")?;
    let column = Column::parse(column.trim()).ok_or_else(|| {
        let names = Column::ALL.map(Column::name).join(", ");
        format!("no such column; the columns are {names}")
    })?;
    Ok((heading.trim().to_owned(), column))
}
