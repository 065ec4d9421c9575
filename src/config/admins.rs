//! Who sets groups up: the admins that the operator names, and the flags of `athar admin-link`. Checked as all others are.

use clap::Args;
use secrecy::SecretString;

use super::{
    ConfigError, check_api_url, check_token,
    lists::{Access, AccessFlags},
    present,
};
use crate::domain::ids::TelegramChat;

/// Whom the operator names: for every command that runs the bot.
#[derive(Debug, Args)]
pub struct AdminsFlags {
    /// Telegram's ids of those who may set up groups of volunteers, with commas between
    #[arg(long, env = "ATHAR_ADMINS", value_name = "IDS")]
    admins: Option<String>,
}

impl AdminsFlags {
    /// Their ids; none when nobody is named.
    pub fn check(&self) -> Result<Vec<TelegramChat>, ConfigError> {
        let words = self.admins.as_deref().unwrap_or_default();
        words
            .split(',')
            .map(str::trim)
            .filter(|word| !word.is_empty())
            .map(|word| {
                let id = word.parse().ok().filter(|id: &i64| *id > 0);
                id.map(TelegramChat).ok_or(ConfigError::OddAdmins)
            })
            .collect()
    }
}

/// What `athar admin-link` is told.
#[derive(Debug, Args)]
pub struct AdminLinkFlags {
    #[command(flatten)]
    access: AccessFlags,
    /// The bot's token: with it a link is printed, without it the words to send to the bot
    #[arg(
        long,
        env = "TELOXIDE_TOKEN",
        hide_env_values = true,
        value_name = "TOKEN"
    )]
    token: Option<SecretString>,
    /// Another server of the Bot API than Telegram's own
    #[arg(long, env = "TELOXIDE_API_URL", value_name = "URL")]
    api_url: Option<String>,
}

/// Everything that `athar admin-link` needs, checked.
#[derive(Debug, Clone)]
pub struct AdminLinkConfig {
    /// Where invitations are kept, and how they are hashed.
    pub access: Access,
    /// The bot's token, if it is at hand.
    pub token: Option<SecretString>,
    /// Another server of the Bot API than Telegram's own.
    pub api_url: Option<String>,
}

impl AdminLinkFlags {
    /// Checks everything; the first fault is told.
    pub fn check(self) -> Result<AdminLinkConfig, ConfigError> {
        let token = present(self.token.as_ref());
        Ok(AdminLinkConfig {
            access: self.access.check()?,
            token: token.map(check_token).transpose()?,
            api_url: check_api_url(self.api_url)?,
        })
    }
}
