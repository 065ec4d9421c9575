//! What Telegram keeps for the bot: its name, its commands, and where updates go. Called by `jobs/introduce` and `jobs/receive` at start.

use reqwest::Url;
use secrecy::{ExposeSecret, SecretString};
use serde_json::value::RawValue;
use teloxide::{
    payloads::{
        DeleteWebhook, GetMe, SetMyCommands, SetMyCommandsSetters, SetWebhook, SetWebhookSetters,
    },
    types::{BotCommand, BotCommandScope},
};

use super::{answer::SendError, client::Client, fetch::ALLOWED_UPDATES, object::Object};

/// The bot's own user name, without `@`.
pub async fn find_username(client: &Client) -> Result<String, SendError> {
    let me: Box<RawValue> = client.call(&GetMe::new()).await?;
    Object::read(me.get())
        .get("username")
        .ok_or_else(|| SendError::Network("the bot has no user name".to_owned()))
}

/// Where commands are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scope {
    /// In private chats.
    Private,
    /// In groups.
    Groups,
}

/// Sets the commands that chats of a scope show, as (command without `/`, description), for people whose Telegram speaks `language` (an IETF
/// tag), or with `None` for everybody else.
pub async fn save_commands(
    client: &Client,
    (scope, language): (Scope, Option<&str>),
    commands: Vec<(String, String)>,
) -> Result<(), SendError> {
    let commands = commands
        .into_iter()
        .map(|(command, description)| BotCommand::new(command, description));
    let mut call = SetMyCommands::new(commands).scope(match scope {
        Scope::Private => BotCommandScope::AllPrivateChats,
        Scope::Groups => BotCommandScope::AllGroupChats,
    });
    if let Some(language) = language {
        call = call.language_code(language);
    }
    client.call(&call).await.map(|_| ())
}

/// Has updates brought to `url`, with `secret` in the header `X-Telegram-Bot-Api-Secret-Token`.
pub async fn save_webhook(
    client: &Client,
    url: Url,
    secret: &SecretString,
) -> Result<(), SendError> {
    let call = SetWebhook::new(url)
        .secret_token(secret.expose_secret())
        .allowed_updates(ALLOWED_UPDATES);
    client.call(&call).await.map(|_| ())
}

/// Has updates wait to be fetched. What waits already stays.
pub async fn delete_webhook(client: &Client) -> Result<(), SendError> {
    client.call(&DeleteWebhook::new()).await.map(|_| ())
}
