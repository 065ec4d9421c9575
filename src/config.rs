//! Environment and flags, checked once. What leaves this file is complete and well-formed; each fault is one line that says what to do.
//! Called by `cli`. Secrets are never printed, also not by `--help`.

pub mod admins;
pub mod audit;
pub mod linking;
pub mod lists;
pub mod output;

use std::{
    net::SocketAddr,
    path::{Path, PathBuf},
};

use clap::Args;
use secrecy::{ExposeSecret, SecretString};

use self::admins::AdminsFlags;
use crate::domain::ids::TelegramChat;

/// What is missing or wrong in the configuration.
#[derive(Debug, thiserror::Error)]
pub enum ConfigError {
    /// `serve` has nobody to speak as.
    #[error(
        "TELOXIDE_TOKEN is not set: put the token from @BotFather there, or try the bot without one: athar sandbox"
    )]
    NoToken,
    /// The token has not the shape of one.
    #[error(
        "TELOXIDE_TOKEN is not a bot's token: it looks like 1234567890:AAE… and comes from @BotFather"
    )]
    OddToken,
    /// Telegram refuses the token.
    #[error(
        "Telegram does not know this token: look at TELOXIDE_TOKEN, and at TELOXIDE_API_URL if it is set"
    )]
    UnknownToken,
    /// No database to keep anything in.
    #[error(
        "DATABASE_URL is not set: it looks like postgres://user:password@host/athar (athar sandbox brings its own database)"
    )]
    NoDatabase,
    /// Not a URL of PostgreSQL.
    #[error(
        "DATABASE_URL is not a URL of PostgreSQL: it looks like postgres://user:password@host/athar"
    )]
    OddDatabase,
    /// No key file named.
    #[error(
        "ATHAR_KEY_FILE is not set: name the key file there; make one with: athar key new --out FILE"
    )]
    NoKeyFile,
    /// The key file named is not there.
    #[error("the key file {} does not exist: make one with: athar key new --out {}", .0.display(), .0.display())]
    KeyFileAbsent(PathBuf),
    /// The webhook's address cannot be called by Telegram.
    #[error("ATHAR_WEBHOOK_URL must begin with https:// (Telegram brings updates nowhere else)")]
    OddWebhook,
    /// The server of the Bot API is no address.
    #[error("TELOXIDE_API_URL must begin with http:// or https://")]
    OddApiUrl,
    /// Somebody is named who cannot be anybody.
    #[error(
        "ATHAR_ADMINS must be Telegram user ids with commas between, like 734567890,612345678 (athar admin-link makes an admin without one)"
    )]
    OddAdmins,
    /// A list without a name that can be shown.
    #[error(
        "--source is empty or holds a control character: give the list a name, the same for every edition of it"
    )]
    NoSource,
    /// A list from tomorrow.
    #[error("--date {0} is still to come: say when the list was published")]
    DateToCome(chrono::NaiveDate),
    /// A file is never overwritten unasked.
    #[error("{} exists: name another file, or say --force", .0.display())]
    OutExists(PathBuf),
    /// What is compared is never written over.
    #[error("{} is one of the lists: name another file for the pairs", .0.display())]
    OutIsList(PathBuf),
    /// Nowhere to write to.
    #[error("{} cannot be made: there is no such directory", .0.display())]
    NoDirectory(PathBuf),
    /// A directory where a file should be.
    #[error("{} is a directory: name a file in it", .0.display())]
    OutIsDirectory(PathBuf),
    /// What stands before ids of PFIF is no domain.
    #[error("--domain is not the name of a domain: it looks like lists.example.org")]
    OddDomain,
    /// A link that leads to nothing.
    #[error("{} is a link that leads nowhere: name the file itself", .0.display())]
    LostLink(PathBuf),
    /// A heading of `--map` stands in none of the lists.
    #[error("--map names a heading that is in neither list: {0}")]
    UnknownHeading(String),
    /// Forgetting somebody else's database is refused.
    #[error(
        "--fresh forgets only the sandbox's own database: unset DATABASE_URL, or empty that database yourself"
    )]
    FreshWithDatabase,
    /// Somebody else listens there.
    #[error("port {port} cannot be listened at ({source}): try another one: athar sandbox --port {}", .port.saturating_add(1))]
    PortTaken {
        /// Which port.
        port: u16,
        /// What the system said.
        source: std::io::Error,
    },
}

/// Which database: for every subcommand that needs one.
#[derive(Debug, Args)]
pub struct DatabaseFlags {
    /// PostgreSQL to keep everything in: <postgres://user:password@host/athar>
    #[arg(long, env = "DATABASE_URL", hide_env_values = true, value_name = "URL")]
    database_url: Option<SecretString>,
}

impl DatabaseFlags {
    /// The URL, if one was given. An empty variable counts as none.
    pub fn find_url(&self) -> Result<Option<SecretString>, ConfigError> {
        let Some(url) = present(self.database_url.as_ref()) else {
            return Ok(None);
        };
        let words = url.expose_secret();
        if !words.starts_with("postgres://") && !words.starts_with("postgresql://") {
            return Err(ConfigError::OddDatabase);
        }
        Ok(Some(url.clone()))
    }

    /// The URL, which must be given.
    pub fn load_url(&self) -> Result<SecretString, ConfigError> {
        self.find_url()?.ok_or(ConfigError::NoDatabase)
    }
}

/// What `athar serve` is told.
#[derive(Debug, Args)]
pub struct ServeFlags {
    /// The bot's token, from Telegram's `BotFather`; better in the environment than on the command line, where others see it
    #[arg(
        long,
        env = "TELOXIDE_TOKEN",
        hide_env_values = true,
        value_name = "TOKEN"
    )]
    token: Option<SecretString>,
    #[command(flatten)]
    database: DatabaseFlags,
    /// Another server of the Bot API than Telegram's own
    #[arg(long, env = "TELOXIDE_API_URL", value_name = "URL")]
    api_url: Option<String>,
    /// The key that seals what people tell; keep a copy away from the database and its backups
    #[arg(long, env = "ATHAR_KEY_FILE", value_name = "FILE")]
    key_file: Option<PathBuf>,
    /// Have Telegram bring updates to this public address instead of asking for them
    #[arg(long, env = "ATHAR_WEBHOOK_URL", value_name = "URL")]
    webhook_url: Option<String>,
    /// Where the webhook listens, in plain HTTP behind your TLS proxy
    #[arg(
        long,
        env = "ATHAR_WEBHOOK_LISTEN",
        value_name = "ADDRESS",
        default_value = "127.0.0.1:8443"
    )]
    webhook_listen: SocketAddr,
    /// Serve figures for Prometheus at this address, for example 127.0.0.1:9100
    #[arg(long, env = "ATHAR_METRICS_ADDR", value_name = "ADDRESS")]
    metrics: Option<SocketAddr>,
    #[command(flatten)]
    admins: AdminsFlags,
}

/// Everything that `athar serve` needs, checked.
#[derive(Debug, Clone)]
pub struct ServeConfig {
    /// The bot's token.
    pub token: SecretString,
    /// Where everything is kept.
    pub database_url: SecretString,
    /// Another server of the Bot API than Telegram's own.
    pub api_url: Option<String>,
    /// The key file, which exists.
    pub key_file: PathBuf,
    /// How updates come.
    pub updates: Updates,
    /// Where figures for Prometheus are served.
    pub metrics: Option<SocketAddr>,
    /// Who may set groups up, beside those who are admins already.
    pub admins: Vec<TelegramChat>,
}

/// How updates come.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Updates {
    /// We ask Telegram for them.
    Polled,
    /// Telegram brings them.
    Brought {
        /// The public address that Telegram calls.
        url: reqwest::Url,
        /// Where we listen behind the TLS proxy.
        listen: SocketAddr,
    },
}

impl ServeFlags {
    /// Checks everything; the first fault is told.
    pub fn check(self) -> Result<ServeConfig, ConfigError> {
        let token = present(self.token.as_ref()).ok_or(ConfigError::NoToken)?;
        Ok(ServeConfig {
            token: check_token(token)?,
            api_url: check_api_url(self.api_url)?,
            admins: self.admins.check()?,
            database_url: self.database.load_url()?,
            updates: check_webhook(self.webhook_url.as_deref(), self.webhook_listen)?,
            key_file: check_key_file(self.key_file.as_deref())?,
            metrics: self.metrics,
        })
    }
}

/// What `athar sandbox` is told.
#[derive(Debug, Args)]
pub struct SandboxFlags {
    /// The port of the page of phones on this machine; 0 takes a free one
    #[arg(long, default_value_t = 8080)]
    port: u16,
    /// Where everything told in the sandbox is kept
    #[arg(long, value_name = "DIRECTORY")]
    data_dir: Option<PathBuf>,
    /// Forget all that was told in the sandbox before
    #[arg(long)]
    fresh: bool,
    #[command(flatten)]
    database: DatabaseFlags,
    /// The key that seals what people tell; made when absent
    #[arg(long, env = "ATHAR_KEY_FILE", value_name = "FILE")]
    key_file: Option<PathBuf>,
    #[command(flatten)]
    admins: AdminsFlags,
}

/// Everything that `athar sandbox` needs, checked.
#[derive(Debug, Clone)]
pub struct SandboxConfig {
    /// The port of the page of phones.
    pub port: u16,
    /// Where everything told in the sandbox is kept.
    pub data_dir: PathBuf,
    /// What becomes of what was told before.
    pub past: Past,
    /// Another database than the sandbox's own.
    pub database_url: Option<SecretString>,
    /// The key file; made when absent.
    pub key_file: PathBuf,
    /// Who may set groups up; nobody named: the owner of the sandbox's group.
    pub admins: Vec<TelegramChat>,
}

/// What becomes of what was told in the sandbox before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Past {
    /// It is there again.
    Kept,
    /// It is erased before the start.
    Forgotten,
}

impl SandboxFlags {
    /// Checks everything; the first fault is told.
    pub fn check(self) -> Result<SandboxConfig, ConfigError> {
        let database_url = self.database.find_url()?;
        if self.fresh && database_url.is_some() {
            return Err(ConfigError::FreshWithDatabase);
        }
        let data_dir = self.data_dir.unwrap_or_else(|| default_data_dir("sandbox"));
        let key_file = self.key_file.filter(|path| !path.as_os_str().is_empty());
        Ok(SandboxConfig {
            port: self.port,
            past: if self.fresh {
                Past::Forgotten
            } else {
                Past::Kept
            },
            database_url,
            admins: self.admins.check()?,
            key_file: key_file.unwrap_or_else(|| data_dir.join("key")),
            data_dir,
        })
    }
}

/// Where a user's data belongs. For root it lies outside of `/root`, which PostgreSQL's user cannot enter.
fn default_data_dir(name: &str) -> PathBuf {
    let uid = nix::unistd::geteuid();
    if uid.is_root() {
        return Path::new("/var/lib/athar").join(name);
    }
    let named = |variable: &str| {
        std::env::var_os(variable)
            .map(PathBuf::from)
            .filter(|path| path.is_absolute())
    };
    named("XDG_DATA_HOME")
        .or_else(|| named("HOME").map(|home| home.join(".local/share")))
        .map_or_else(
            || std::env::temp_dir().join(format!("athar-{uid}")).join(name),
            |share| share.join("athar").join(name),
        )
}

fn check_token(token: &SecretString) -> Result<SecretString, ConfigError> {
    if is_token(token.expose_secret()) {
        Ok(token.clone())
    } else {
        Err(ConfigError::OddToken)
    }
}

fn check_api_url(url: Option<String>) -> Result<Option<String>, ConfigError> {
    let url = url.filter(|url| !url.trim().is_empty());
    if url.as_deref().is_some_and(|url| !is_web(url)) {
        return Err(ConfigError::OddApiUrl);
    }
    Ok(url)
}

fn check_webhook(url: Option<&str>, listen: SocketAddr) -> Result<Updates, ConfigError> {
    let Some(url) = url.filter(|url| !url.trim().is_empty()) else {
        return Ok(Updates::Polled);
    };
    let url = reqwest::Url::parse(url).map_err(|_| ConfigError::OddWebhook)?;
    if url.scheme() != "https" {
        return Err(ConfigError::OddWebhook);
    }
    Ok(Updates::Brought { url, listen })
}

fn check_key_file(path: Option<&Path>) -> Result<PathBuf, ConfigError> {
    let path = path
        .filter(|path| !path.as_os_str().is_empty())
        .ok_or(ConfigError::NoKeyFile)?;
    if !path.exists() {
        return Err(ConfigError::KeyFileAbsent(path.to_owned()));
    }
    Ok(path.to_owned())
}

/// The secret, unless it is empty: an empty variable is how many launchers say "none".
fn present(secret: Option<&SecretString>) -> Option<&SecretString> {
    secret.filter(|secret| !secret.expose_secret().trim().is_empty())
}

fn is_web(url: &str) -> bool {
    url.starts_with("http://") || url.starts_with("https://")
}

/// Digits, a colon, and letters that a URL's path takes as they are.
fn is_token(words: &str) -> bool {
    words.split_once(':').is_some_and(|(number, secret)| {
        !number.is_empty()
            && number.bytes().all(|b| b.is_ascii_digit())
            && !secret.is_empty()
            && secret
                .bytes()
                .all(|b| b.is_ascii_alphanumeric() || matches!(b, b'_' | b'-'))
    })
}
