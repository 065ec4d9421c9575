//! The bot itself: opens the database, proves the key, meets Telegram, runs the jobs. The same for `serve` and `sandbox`.

use std::sync::Arc;

use anyhow::Context;
use secrecy::ExposeSecret;
use tokio_util::sync::CancellationToken;

use crate::{
    config::{ServeConfig, Updates},
    jobs::{self, Tools, Wakes, webhook::Webhook},
    store::{self, PgPool},
    telegram::client::Client,
    vault::{Vault, key_file::Keys},
};

/// Connections to the database: the intake's workers, the senders, matching, and some for bursts.
const CONNECTIONS: u32 = 12;

/// Runs until `stop`; returns when every job has ended and the database is closed.
pub async fn run(config: ServeConfig, stop: CancellationToken) -> anyhow::Result<()> {
    let vault = Vault::new(Keys::read(&config.key_file)?);
    let client = Client::new(&config.token, config.api_url.as_deref())?;
    let pool = open_database(config.database_url.expose_secret(), &vault).await?;
    let tools = Tools {
        pool: pool.clone(),
        vault: Arc::new(vault),
        client,
        wakes: Arc::new(Wakes::default()),
        stop,
    };
    tracing::info!("ready");
    run_jobs(tools, config.updates).await?;
    pool.close().await;
    tracing::info!("stopped");
    Ok(())
}

async fn open_database(url: &str, vault: &Vault) -> anyhow::Result<PgPool> {
    let pool = store::connect(url, CONNECTIONS)
        .await
        .context("the database does not answer")?;
    store::migrate(&pool)
        .await
        .context("the database's tables cannot be brought up to date")?;
    store::settings::check_key(&mut *pool.acquire().await?, vault).await?;
    Ok(pool)
}

async fn run_jobs(tools: Tools, updates: Updates) -> anyhow::Result<()> {
    let mut running = tokio::task::JoinSet::new();
    running.spawn(jobs::deliver::run(tools.clone()));
    match updates {
        Updates::Polled => {
            running.spawn(jobs::receive::run(tools.clone()));
        }
        Updates::Brought { url, listen } => {
            let webhook = Webhook { url, listen };
            let received = jobs::webhook::run(tools.clone(), webhook).await;
            tools.stop.cancel();
            received.with_context(|| format!("the webhook cannot listen at {listen}"))?;
        }
    }
    while running.join_next().await.is_some() {}
    Ok(())
}
