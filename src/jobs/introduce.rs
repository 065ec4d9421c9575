//! At start: tells Telegram the bot's commands in every language. Tries until it works.

use std::time::Duration;

use tokio::time::sleep;

use super::Tools;
use crate::{
    dialogue::commands,
    i18n::Lang,
    telegram::{answer::SendError, client::Client, settings::save_commands},
};

/// The longest pause between two tries.
const LONGEST_PAUSE: Duration = Duration::from_secs(30);

/// Registers the commands. Ends when they are registered, or when the process is to stop.
pub async fn run(tools: Tools) {
    let mut pause = Duration::from_secs(1);
    while let Err(error) = register(&tools.client).await {
        tracing::warn!(%error, "the commands are not registered; trying until they are");
        tokio::select! {
            () = tools.stop.cancelled() => return,
            () = sleep(pause) => pause = (pause * 2).min(LONGEST_PAUSE),
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
