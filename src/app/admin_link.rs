//! `athar admin-link`: a one-time invitation with the role of an admin, printed as a link, or as the words to send to the bot.

use std::io::Write;

use chrono::TimeDelta;

use crate::{
    config::{ConfigError, admins::AdminLinkConfig},
    domain::desk::Role,
    jobs::{self, desk::new_token},
    store::desk::invitations::{self, Invitation},
    telegram::{answer::SendError, client::Client, settings},
};

/// How long the invitation works.
const HOURS: i64 = 24;

/// Makes one and prints it.
pub async fn run(config: AdminLinkConfig) -> anyhow::Result<()> {
    super::start_log("warn");
    let office = super::office::open(&config.access).await?;
    let username = find_username(&config).await?;
    let (token, now) = (new_token(), jobs::now());
    let invitation = Invitation {
        role: Role::Admin,
        group: None,
    };
    let expires_at = now + TimeDelta::hours(HOURS);
    invitations::save(
        &mut *office.pool.acquire().await?,
        &office.vault,
        (&token, invitation),
        (now, expires_at),
    )
    .await?;
    office.pool.close().await;
    let mut out = std::io::stdout().lock();
    match username {
        Some(username) => writeln!(out, "https://t.me/{username}?start=join-{token}")?,
        None => writeln!(out, "/start join-{token}")?,
    }
    eprintln!(
        "For one person, once, within {HOURS} hours: follow the link, or send these words to the bot. Whoever does becomes an admin."
    );
    Ok(())
}

/// The bot's user name, if there is a token and Telegram answers now.
async fn find_username(config: &AdminLinkConfig) -> anyhow::Result<Option<String>> {
    let Some(token) = &config.token else {
        return Ok(None);
    };
    let client = Client::new(token, config.api_url.as_deref())?;
    match settings::find_username(&client).await {
        Ok(name) => Ok(Some(name)),
        Err(SendError::UnknownToken) => Err(ConfigError::UnknownToken.into()),
        Err(error) => {
            tracing::warn!(%error, "Telegram does not answer: no link, but the words work as well");
            Ok(None)
        }
    }
}
