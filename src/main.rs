//! Parse and run.

use std::process::ExitCode;

use athar::{
    cli::Cli, config::ConfigError, exchange::fault::ListError, jobs::lists::source::SourceError,
    linking::LinkingError, sandbox::postgres::PostgresError, store::StoreError,
    telegram::client::ClientError, vault::VaultError,
};
use clap::Parser;

/// What a shell expects of wrong usage.
const MISCONFIGURED: u8 = 2;

fn main() -> ExitCode {
    let cli = Cli::parse();
    let runtime = match tokio::runtime::Runtime::new() {
        Ok(runtime) => runtime,
        Err(error) => {
            eprintln!("athar: no threads to run on: {error}");
            return ExitCode::FAILURE;
        }
    };
    match runtime.block_on(cli.run()) {
        Ok(code) => code,
        Err(error) => {
            eprintln!("athar: {}", tell(&error));
            if is_for_the_operator(&error) {
                ExitCode::from(MISCONFIGURED)
            } else {
                ExitCode::FAILURE
            }
        }
    }
}

/// One line with its causes, each said once; a backtrace would help nobody who reads it.
fn tell(error: &anyhow::Error) -> String {
    let mut line = error.to_string();
    for cause in error.chain().skip(1).map(ToString::to_string) {
        if !line.contains(&cause) {
            line = format!("{line}: {cause}");
        }
    }
    line.replace('\n', " ")
}

/// Whether the configuration must be changed: a supervisor's restart would end the same way.
fn is_for_the_operator(error: &anyhow::Error) -> bool {
    error.is::<ConfigError>()
        || error.is::<VaultError>()
        || error.is::<ClientError>()
        || error.is::<PostgresError>()
        || matches!(error.downcast_ref(), Some(StoreError::WrongKey))
        || matches!(error.downcast_ref(), Some(source) if !matches!(source, SourceError::Store(_)))
        || matches!(error.downcast_ref(), Some(LinkingError::NoId))
        || matches!(
            error.downcast_ref(),
            Some(
                ListError::UnknownHeading(_)
                    | ListError::UnknownSheet(_)
                    | ListError::NoSheets
                    | ListError::NoFile
            )
        )
}
