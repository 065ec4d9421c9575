//! The bot itself: opens the database, proves the key, meets Telegram, runs the jobs. The same for `serve` and `sandbox`.

use std::{sync::Arc, time::Duration};

use anyhow::Context;
use secrecy::ExposeSecret;
use tokio::time::sleep;
use tokio_util::sync::CancellationToken;

use crate::{
    config::{ConfigError, ServeConfig, Updates},
    domain::ids::TelegramChat,
    jobs::{self, Fetching, Tools, Wakes, desk::person, webhook::Webhook},
    store::{self, PgPool, presence::Presence},
    telegram::{answer::SendError, client::Client, settings},
    vault::{Vault, key_file::Keys},
};

/// Connections to the database: the intake's workers, the senders, matching, and some for bursts.
const CONNECTIONS: u32 = 12;
/// Between two tries to reach Telegram at the start; doubled each time.
const FIRST_PAUSE: Duration = Duration::from_millis(250);
/// However long it stays away.
const LONGEST_PAUSE: Duration = Duration::from_secs(30);

/// Runs until `stop`; returns when every job has ended and the database is closed.
pub async fn run(config: ServeConfig, stop: CancellationToken) -> anyhow::Result<()> {
    let vault = Vault::new(Keys::read(&config.key_file)?);
    let client = Client::new(&config.token, config.api_url.as_deref())?;
    let pool = open_database(config.database_url.expose_secret(), &vault).await?;
    appoint(&pool, &vault, &config.admins).await?;
    let Some(bot_username) = find_username(&client, &stop).await? else {
        return Ok(());
    };
    let presence = Presence::join(&pool).await?;
    let tools = Tools {
        dialogue: jobs::intake::step::DIALOGUE,
        pool: pool.clone(),
        vault: Arc::new(vault),
        client,
        bot_username: bot_username.into(),
        judges: Arc::default(),
        waits: Arc::default(),
        wakes: Arc::new(Wakes::default()),
        stop,
    };
    tracing::info!("ready");
    run_jobs(tools, config.updates).await?;
    presence.leave().await?;
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

/// Those whom the operator names may set groups up from now on.
async fn appoint(pool: &PgPool, vault: &Vault, admins: &[TelegramChat]) -> anyhow::Result<()> {
    let mut tx = pool.begin().await?;
    person::appoint_admins(&mut tx, vault, admins, jobs::now()).await?;
    tx.commit().await?;
    Ok(())
}

/// The bot's user name. Waits for Telegram as long as it does not answer; `None` when told to stop before.
async fn find_username(
    client: &Client,
    stop: &CancellationToken,
) -> Result<Option<String>, ConfigError> {
    let mut pause = FIRST_PAUSE;
    loop {
        match settings::find_username(client).await {
            Ok(name) => return Ok(Some(name)),
            Err(SendError::UnknownToken) => return Err(ConfigError::UnknownToken),
            Err(error) => tracing::warn!(%error, "Telegram does not answer; trying until it does"),
        }
        if stop.run_until_cancelled(sleep(pause)).await.is_none() {
            return Ok(None);
        }
        pause = (pause * 2).min(LONGEST_PAUSE);
    }
}

async fn run_jobs(tools: Tools, updates: Updates) -> anyhow::Result<()> {
    let Updates::Brought { url, listen } = updates else {
        jobs::run(tools, Fetching::Polls).await;
        return Ok(());
    };
    let receive = async {
        let received = jobs::webhook::run(tools.clone(), Webhook { url, listen }).await;
        // Without its webhook the bot hears nothing: better ended, and seen, than deaf.
        tools.stop.cancel();
        received.with_context(|| format!("the webhook cannot listen at {listen}"))
    };
    let ((), received) = tokio::join!(jobs::run(tools.clone(), Fetching::Brought), receive);
    received
}
