//! `athar sandbox`: a private PostgreSQL, the stand-in for Telegram, and the bot, in one process. The bot speaks to the stand-in over
//! loopback HTTP, as it would to Telegram.

use std::{
    fs,
    os::unix::fs::{DirBuilderExt, PermissionsExt},
    path::Path,
};

use anyhow::Context;
use secrecy::SecretString;
use tokio_util::sync::CancellationToken;

use super::{bot, signals};
use crate::{
    config::{ConfigError, Past, SandboxConfig, ServeConfig, Updates},
    domain::ids::TelegramChat,
    sandbox::{
        Sandbox, SandboxOptions, first_owner,
        postgres::{self, Cluster, Durability, Place, PostgresError},
    },
    vault::key_file::Keys,
};

/// Runs until Ctrl-C or SIGTERM, then stops all that it started, the last first.
pub async fn run(config: SandboxConfig) -> anyhow::Result<()> {
    super::start_log("warn");
    let stop = CancellationToken::new();
    signals::cancel_on_signal(stop.clone())?;
    // Told before anything is made or started.
    check_port(config.port)?;
    make_data_dir(&config.data_dir)?;
    if config.past == Past::Forgotten {
        forget(&config)?;
    }
    let (database_url, cluster) = open_database(&config).await?;
    make_key(&config.key_file)?;
    let telegram = Sandbox::start(SandboxOptions {
        port: config.port,
        world_file: Some(config.data_dir.join("world.json")),
        ..SandboxOptions::default()
    })
    .await?;
    greet(&telegram.url, &config);
    let outcome = bot::run(bot_of(&telegram, database_url, &config), stop).await;
    telegram.stop().await;
    if let Some(cluster) = cluster {
        tokio::task::spawn_blocking(move || cluster.stop()).await?;
    }
    outcome
}

/// Starts a private PostgreSQL without holding up the runtime.
pub async fn start_cluster(place: Place, durability: Durability) -> anyhow::Result<Cluster> {
    let started = tokio::task::spawn_blocking(move || Cluster::start(&place, durability));
    Ok(started.await??)
}

async fn open_database(config: &SandboxConfig) -> anyhow::Result<(SecretString, Option<Cluster>)> {
    if let Some(url) = &config.database_url {
        return Ok((url.clone(), None));
    }
    let place = Place::Kept(config.data_dir.join("postgres"));
    let cluster = start_cluster(place, Durability::Full).await?;
    Ok((cluster.url().into(), Some(cluster)))
}

fn bot_of(telegram: &Sandbox, database_url: SecretString, config: &SandboxConfig) -> ServeConfig {
    ServeConfig {
        token: telegram.token.clone().into(),
        database_url,
        api_url: Some(telegram.url.clone()),
        key_file: config.key_file.clone(),
        updates: Updates::Polled,
        metrics: None,
        admins: admins(config),
    }
}

/// Newcomers press on at once: without other words the owner of the volunteers' group may set it up.
fn admins(config: &SandboxConfig) -> Vec<TelegramChat> {
    if config.admins.is_empty() {
        let owner = first_owner().map(|owner| TelegramChat(owner.id));
        owner.into_iter().collect()
    } else {
        config.admins.clone()
    }
}

fn check_port(port: u16) -> Result<(), ConfigError> {
    std::net::TcpListener::bind(("127.0.0.1", port))
        .map(drop)
        .map_err(|source| ConfigError::PortTaken { port, source })
}

/// Closed to others. Root's lets others pass, not look: PostgreSQL's user must come through to its own directory.
fn make_data_dir(dir: &Path) -> anyhow::Result<()> {
    let cannot = || {
        format!(
            "cannot make {}: choose another place with --data-dir",
            dir.display()
        )
    };
    if let Some(parent) = dir.parent() {
        fs::create_dir_all(parent).with_context(cannot)?;
    }
    let mode = if nix::unistd::geteuid().is_root() {
        0o711
    } else {
        0o700
    };
    match fs::DirBuilder::new().mode(mode).create(dir) {
        Ok(()) => fs::set_permissions(dir, fs::Permissions::from_mode(mode)).with_context(cannot),
        Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => Ok(()),
        Err(error) => Err(error).with_context(cannot),
    }
}

/// Erases the database, the key that it was sealed with, and the stand-in's world; nothing else in the directory.
fn forget(config: &SandboxConfig) -> Result<(), PostgresError> {
    let dir = &config.data_dir;
    postgres::forget(&dir.join("postgres"))?;
    for file in ["key", "world.json", "world.files"] {
        postgres::remove(&dir.join(file))?;
    }
    Ok(())
}

fn make_key(path: &Path) -> anyhow::Result<()> {
    if path.exists() {
        return Ok(());
    }
    Keys::generate().write_new(path)?;
    tracing::warn!(
        "made the key {}: good for trying; for real reports make one with `athar key new` and keep a copy apart",
        path.display()
    );
    Ok(())
}

fn greet(url: &str, config: &SandboxConfig) {
    println!(
        "Athar's sandbox runs on this machine only. Nothing goes to Telegram.

  open  {url}
  try   press Start on both phones; report a missing person on the Arabic one,
        and on the English one say that you saw the same person
  help  as {} send /setup in the volunteers' group and press “done”; then ask for a volunteer on a phone
  kept  in {} (athar sandbox --fresh forgets it)
  stop  Ctrl-C
",
        setter_up(config),
        config.data_dir.display()
    );
}

fn setter_up(config: &SandboxConfig) -> String {
    let owner = first_owner().filter(|_| config.admins.is_empty());
    owner.map_or_else(
        || "one of ATHAR_ADMINS".to_owned(),
        |owner| owner.first_name,
    )
}
