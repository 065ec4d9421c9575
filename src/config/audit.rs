//! Flags of the command `audit`. Checked as all others are.

use chrono::NaiveDate;
use clap::{Args, Subcommand};

use super::{
    ConfigError,
    linking::languages,
    lists::{Access, AccessFlags},
};
use crate::{
    domain::audit::{Noted, Subject},
    i18n::Lang,
};

/// What `athar audit` is told.
#[derive(Debug, Args)]
pub struct AuditFlags {
    #[command(subcommand)]
    command: AuditCommand,
}

#[derive(Debug, Subcommand)]
enum AuditCommand {
    /// Check that every line still stands as it was written
    #[command(
        after_help = "Exit codes: 0 whole, 1 broken (the first place that does not fit is named) or not to be read, 2 wrong usage"
    )]
    Verify {
        /// A place and fingerprint that was printed before and noted down elsewhere: whether that line still stands too
        #[arg(long, value_name = "PLACE:FINGERPRINT", value_parser = parse_noted)]
        noted: Option<Noted>,
        #[command(flatten)]
        access: AccessFlags,
    },
    /// Print lines in words, newest last; times are in UTC
    Show {
        /// Not before this day (in UTC): 2025-11-30
        #[arg(long, value_name = "DAY")]
        since: Option<NaiveDate>,
        /// About this alone: "pairing 8", "topic 5", "volunteer 12", "group 3", "report 40"
        #[arg(long, value_name = "SUBJECT", value_parser = parse_subject)]
        subject: Option<Subject>,
        /// At most the last so many lines
        #[arg(long, value_name = "NUMBER", default_value_t = 200)]
        limit: u32,
        /// The language of the words
        #[arg(long, value_name = "LANGUAGE", value_parser = languages(), default_value = "ar")]
        lang: Lang,
        #[command(flatten)]
        access: AccessFlags,
    },
}

/// Everything that `athar audit` needs, checked.
#[derive(Debug, Clone)]
pub struct AuditConfig {
    /// Where everything is kept.
    pub access: Access,
    /// What is wanted.
    pub wanted: Wanted,
}

/// What is wanted of the audit.
#[derive(Debug, Clone)]
pub enum Wanted {
    /// Whether it is whole, and this line of it stands.
    Proof(Option<Noted>),
    /// What it says.
    Lines(Lines),
}

/// Which lines are wanted, and how.
#[derive(Debug, Clone)]
pub struct Lines {
    /// Not before this day began in UTC.
    pub since: Option<NaiveDate>,
    /// About this alone.
    pub subject: Option<Subject>,
    /// The last so many.
    pub limit: u32,
    /// In this language.
    pub lang: Lang,
}

impl AuditFlags {
    /// Checks everything; the first fault is told.
    pub fn check(self) -> Result<AuditConfig, ConfigError> {
        let (access, wanted) = match self.command {
            AuditCommand::Verify { noted, access } => (access, Wanted::Proof(noted)),
            AuditCommand::Show {
                since,
                subject,
                limit,
                lang,
                access,
            } => {
                let lines = Lines {
                    since,
                    subject,
                    limit,
                    lang,
                };
                (access, Wanted::Lines(lines))
            }
        };
        Ok(AuditConfig {
            access: access.check()?,
            wanted,
        })
    }
}

fn parse_noted(words: &str) -> Result<Noted, &'static str> {
    Noted::parse(words).ok_or("it is written as verify prints it: 1234:9f3a52c07be14d68")
}

fn parse_subject(words: &str) -> Result<Subject, &'static str> {
    Subject::parse(words.trim())
        .ok_or("it is one of pairing, topic, volunteer, group, report, and a number: \"pairing 8\"")
}
