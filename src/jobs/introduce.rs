//! At start: tells Telegram the bot's commands in every language, those of private chats and those of groups. Tries until it works.

use std::time::Duration;

use tokio::time::sleep;

use super::Tools;
use crate::{
    dialogue::commands,
    i18n::Lang,
    telegram::{
        answer::SendError,
        client::Client,
        settings::{Scope, save_commands},
    },
    volunteers,
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
    let in_groups = volunteers::commands::list;
    for (scope, list) in [
        (Scope::Private, commands::list as fn(_) -> _),
        (Scope::Groups, in_groups),
    ] {
        for lang in Lang::ALL {
            save_commands(client, (scope, Some(lang.tag())), list(lang)).await?;
        }
        // Everybody else sees what they would be greeted in.
        save_commands(client, (scope, None), list(Lang::default())).await?;
    }
    Ok(())
}
