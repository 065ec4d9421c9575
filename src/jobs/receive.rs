//! Fetches updates by long polling and keeps them in the inbox; an update is committed before Telegram is told that we have it.
//! Where polling is not wanted, `webhook` does the same for updates that Telegram brings.

use std::{
    mem::{Discriminant, discriminant},
    time::Duration,
};

use tokio::time::sleep;

use super::{Tools, now};
use crate::{
    store::{
        StoreError,
        inbox::{self, RawUpdate},
    },
    telegram::{
        answer::SendError,
        fetch::{Fetched, fetch_updates},
        settings::delete_webhook,
    },
};

/// The longest pause between two tries while Telegram or the database is away.
const LONGEST_PAUSE: Duration = Duration::from_secs(30);
/// The pause after another process took the updates.
const CONFLICT_PAUSE: Duration = Duration::from_secs(5);

/// Fetches until the process is to stop.
pub async fn run(tools: Tools) {
    tokio::select! {
        // Dropping a poll loses nothing: what it would have brought is not acknowledged.
        () = tools.stop.cancelled() => {}
        () = poll(&tools) => {}
    }
}

async fn poll(tools: &Tools) {
    let mut trouble = Trouble::default();
    while let Err(error) = delete_webhook(&tools.client).await {
        trouble.meet(&error).await;
    }
    // Without an offset Telegram begins at the oldest update that nobody acknowledged; those that we have are known by their numbers.
    let mut offset = None;
    loop {
        match fetch_updates(&tools.client, offset).await {
            Ok(updates) => {
                trouble = Trouble::default();
                let newest = updates.iter().map(|update| update.filing.update_id).max();
                keep_until_kept(tools, updates).await;
                offset = newest.map(|newest| newest + 1).or(offset);
            }
            Err(error) => trouble.meet(&error).await,
        }
    }
}

/// Keeps updates, however long the database is away: until they are kept, nothing after them is asked for.
async fn keep_until_kept(tools: &Tools, updates: Vec<Fetched>) {
    if updates.is_empty() {
        return;
    }
    let mut pause = Duration::from_millis(100);
    while let Err(error) = keep(tools, &updates).await {
        tracing::error!(%error, "updates cannot be kept; trying again");
        sleep(pause).await;
        pause = (pause * 2).min(LONGEST_PAUSE);
    }
}

/// Commits updates to the inbox and wakes the intake.
pub async fn keep(tools: &Tools, updates: &[Fetched]) -> Result<(), StoreError> {
    let updates: Vec<RawUpdate> = updates
        .iter()
        .map(|update| RawUpdate {
            update_id: update.filing.update_id,
            chat: update.filing.chat,
            raw: update.raw.clone(),
        })
        .collect();
    let mut transaction = tools.pool.begin().await?;
    inbox::save_batch(&mut transaction, &tools.vault, &updates, now()).await?;
    transaction.commit().await?;
    tools.wakes.inbox.notify_one();
    Ok(())
}

/// Failures in a row: each is waited out longer, and the operator is told once of each kind, not every time.
#[derive(Debug, Default)]
struct Trouble {
    in_a_row: u32,
    told: Option<Discriminant<SendError>>,
}

impl Trouble {
    async fn meet(&mut self, error: &SendError) {
        if self.told.replace(discriminant(error)) != Some(discriminant(error)) {
            tracing::warn!(%error, "updates cannot be fetched; trying until it works");
        }
        sleep(self.pause(error)).await;
        self.in_a_row += 1;
    }

    fn pause(&self, error: &SendError) -> Duration {
        match error {
            SendError::Wait(wait) => *wait,
            SendError::Conflict => CONFLICT_PAUSE,
            SendError::UnknownToken => LONGEST_PAUSE,
            _ => Duration::from_millis(500 << self.in_a_row.min(6)).min(LONGEST_PAUSE),
        }
    }
}
