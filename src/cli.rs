//! Subcommands, one function each, no logic. Called by `main`.

use std::{ffi::OsString, path::PathBuf, process::ExitCode};

use clap::{Parser, Subcommand};

use crate::{
    app,
    config::{
        DatabaseFlags, SandboxFlags, ServeFlags,
        admins::AdminLinkFlags,
        audit::AuditFlags,
        linking::MatchFlags,
        lists::{ExportFlags, ImportFlags, SourcesFlags},
    },
};

/// A Telegram bot for families of the missing and detained in Syria.
#[derive(Debug, Parser)]
#[command(version, arg_required_else_help = true)]
#[command(
    after_help = "To try the bot on this machine, without Telegram and without a token: athar sandbox"
)]
pub struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Try everything on this machine: its own database, a stand-in for Telegram, and a page of phones
    Sandbox(SandboxFlags),
    /// Run the bot on Telegram
    Serve(ServeFlags),
    /// Read a list of people (CSV, XLSX or PFIF), store it, and compare it with the open reports
    Import(ImportFlags),
    /// Find which records of one list may be about the people sought in another (CSV, XLSX or PFIF); needs no database
    Match(MatchFlags),
    /// Show the lists that were imported, or take one out
    Sources(SourcesFlags),
    /// Write reports that may be shared, or a list, to a file (CSV or PFIF)
    Export(ExportFlags),
    /// See who decided what, when and on what ground, and whether all of that still stands
    Audit(AuditFlags),
    /// Make a one-time link that makes whoever follows it an admin, who sets up groups of volunteers
    AdminLink(AdminLinkFlags),
    /// Make the key that seals what people tell
    Key {
        #[command(subcommand)]
        command: KeyCommand,
    },
    /// Bring the database's tables up to date; `serve` does so by itself
    Migrate(DatabaseFlags),
    /// For developers: run a command with `DATABASE_URL` set to a migrated database that is thrown away afterwards
    #[command(hide = true)]
    DevDatabase {
        /// The command and its arguments
        #[arg(trailing_var_arg = true, required = true, value_name = "COMMAND")]
        command: Vec<OsString>,
    },
}

#[derive(Debug, Subcommand)]
enum KeyCommand {
    /// Make a new key; a file that exists is never overwritten
    New {
        /// The file to make, readable by you only; without it the key is printed
        #[arg(long, value_name = "FILE")]
        out: Option<PathBuf>,
    },
}

impl Cli {
    /// Does what was asked. An error that is a [`crate::config::ConfigError`] is the caller's to mend.
    pub async fn run(self) -> anyhow::Result<ExitCode> {
        match self.command {
            Command::Sandbox(flags) => app::sandbox::run(flags.check()?).await?,
            Command::Serve(flags) => app::serve(flags.check()?).await?,
            Command::Import(flags) => return app::import::run(flags.check()?).await,
            Command::Match(flags) => return app::linking::run(flags.check()?).await,
            Command::Sources(flags) => app::sources::run(flags.check()?).await?,
            Command::Export(flags) => app::export::run(flags.check()?).await?,
            Command::Audit(flags) => return app::audit::run(flags.check()?).await,
            Command::AdminLink(flags) => app::admin_link::run(flags.check()?).await?,
            Command::Key {
                command: KeyCommand::New { out },
            } => app::key::make(out.as_deref())?,
            Command::Migrate(flags) => app::migrate(&flags.load_url()?).await?,
            Command::DevDatabase { command } => return app::dev_database::run(&command).await,
        }
        Ok(ExitCode::SUCCESS)
    }
}
