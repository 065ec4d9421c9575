//! `athar dev-database -- COMMAND`: a migrated database for one command, for `cargo sqlx prepare` and for looking around with psql.
//! With `DATABASE_URL` set nothing is started: the command gets that database, migrated.

use std::{ffi::OsString, process::ExitCode};

use anyhow::Context;
use tokio_util::sync::CancellationToken;

use super::{sandbox::start_cluster, signals};
use crate::{
    sandbox::postgres::{Durability, Place},
    store,
};

/// Runs the command and gives its exit code.
pub async fn run(command: &[OsString]) -> anyhow::Result<ExitCode> {
    super::start_log("warn");
    // Ctrl-C reaches the command too; we outlive it and tidy up.
    signals::cancel_on_signal(CancellationToken::new())?;
    let given = std::env::var("DATABASE_URL")
        .ok()
        .filter(|url| !url.is_empty());
    let (url, cluster) = if let Some(url) = given {
        (url, None)
    } else {
        let cluster = start_cluster(Place::ThrowAway, Durability::None).await?;
        (cluster.url(), Some(cluster))
    };
    let pool = store::connect(&url, 1).await?;
    store::migrate(&pool).await?;
    pool.close().await;
    let (program, arguments) = command.split_first().context("no command")?;
    let status = tokio::process::Command::new(program)
        .args(arguments)
        .env("DATABASE_URL", &url)
        .env("SQLX_OFFLINE", "false")
        .status()
        .await
        .with_context(|| program.to_string_lossy().into_owned());
    drop(cluster);
    let code = status?.code().unwrap_or(1);
    Ok(ExitCode::from(u8::try_from(code).unwrap_or(1)))
}
