//! Wiring: configuration to pool, keys, client and jobs; a clean stop on SIGTERM and SIGINT. One subcommand's work a file below;
//! `serve` and `migrate`, which are short, stand here. Called by `cli`.

pub mod admin_link;
pub mod audit;
mod bars;
mod bot;
pub mod dev_database;
mod draft;
pub mod export;
pub mod import;
pub mod key;
pub mod linking;
mod office;
pub mod sandbox;
mod signals;
mod sink;
pub mod sources;
mod table;

use std::io::IsTerminal;

use anyhow::Context;
use secrecy::{ExposeSecret, SecretString};
use tokio_util::sync::CancellationToken;
use tracing_subscriber::EnvFilter;

use crate::{config::ServeConfig, store};

/// Runs the bot on Telegram until it is told to stop.
pub async fn serve(config: ServeConfig) -> anyhow::Result<()> {
    start_log("info");
    if let Some(address) = config.metrics {
        metrics_exporter_prometheus::PrometheusBuilder::new()
            .with_http_listener(address)
            .install()
            .with_context(|| format!("no figures can be served at {address}"))?;
    }
    let stop = CancellationToken::new();
    signals::cancel_on_signal(stop.clone())?;
    bot::run(config, stop).await
}

/// Brings the database's tables up to date.
pub async fn migrate(url: &SecretString) -> anyhow::Result<()> {
    start_log("info");
    let pool = store::connect(url.expose_secret(), 1)
        .await
        .context("the database does not answer")?;
    store::migrate(&pool).await?;
    pool.close().await;
    Ok(())
}

/// Log lines go to stderr; `RUST_LOG` says otherwise than `default` how many.
fn start_log(default: &str) {
    let filter = EnvFilter::try_from_default_env().unwrap_or_else(|_| EnvFilter::new(default));
    tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_writer(std::io::stderr)
        .with_ansi(std::io::stderr().is_terminal())
        .init();
    std::panic::set_hook(Box::new(log_panic));
}

/// Only where: a panic's own words may hold a person's (text cut in a wrong place is printed whole).
fn log_panic(panic: &std::panic::PanicHookInfo<'_>) {
    let place = panic.location().map(ToString::to_string);
    tracing::error!(place, "a panic");
}
