//! At start: asks Telegram for the bot's own name, and tells it the bot's commands in every language. Tries until it works.

use std::time::Duration;

use tokio::time::sleep;
use tokio_util::sync::CancellationToken;

use super::Tools;
use crate::{
    dialogue::commands,
    i18n::Lang,
    telegram::{
        answer::SendError,
        client::Client,
        settings::{find_username, save_commands},
    },
};

/// The longest pause between two tries.
const LONGEST_PAUSE: Duration = Duration::from_secs(30);

/// The bot's user name without `@`. Waits for Telegram; `None` when the process is to stop before it answered.
pub async fn find_name(client: &Client, stop: &CancellationToken) -> Option<String> {
    let mut pause = Duration::from_millis(500);
    loop {
        match find_username(client).await {
            Ok(name) => return Some(name),
            Err(error) => {
                tracing::warn!(%error, "Telegram does not tell the bot's name; trying until it does")
            }
        }
        wait(stop, &mut pause).await?;
    }
}

/// Registers the commands. Ends when they are registered, or when the process is to stop.
pub async fn run(tools: Tools) {
    let mut pause = Duration::from_secs(1);
    while let Err(error) = register(&tools.client).await {
        tracing::warn!(%error, "the commands are not registered; trying until they are");
        if wait(&tools.stop, &mut pause).await.is_none() {
            return;
        }
    }
}

async fn register(client: &Client) -> Result<(), SendError> {
    for lang in Lang::ALL {
        save_commands(client, Some(lang.tag()), commands::list(lang)).await?;
    }
    // Everybody else sees what they would be greeted in.
    save_commands(client, None, commands::list(Lang::default())).await
}

/// Waits, twice as long the next time; `None` when the process is to stop.
async fn wait(stop: &CancellationToken, pause: &mut Duration) -> Option<()> {
    tokio::select! {
        () = stop.cancelled() => None,
        () = sleep(*pause) => {
            *pause = (*pause * 2).min(LONGEST_PAUSE);
            Some(())
        }
    }
}
