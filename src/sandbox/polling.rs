//! `getUpdates`: offset, limit, waiting for news, one poller at a time.

use std::sync::Arc;
use std::time::Duration;

use serde_json::Value;

use super::faults::Fault;
use super::ground::Ground;
use super::methods::webhook::allowed_updates;
use super::refusal::{Outcome, Refusal};
use super::wire::Params;
use super::world::World;

const LONGEST_WAIT_SECONDS: i64 = 50;

/// Answers with the oldest unacknowledged updates, at once or as soon as there are any.
pub(crate) async fn get_updates(
    ground: &Arc<Ground>,
    params: &Params,
    fault: Option<Fault>,
) -> Outcome {
    let limit =
        usize::try_from(params.integer("limit")?.unwrap_or(100).clamp(1, 100)).unwrap_or(100);
    let wait = params
        .integer("timeout")?
        .unwrap_or(0)
        .clamp(0, LONGEST_WAIT_SECONDS);
    let mut bell = ground.bell();
    let turn = ground.with(|world, _| begin(world, params))?;
    let deadline = tokio::time::Instant::now() + Duration::from_secs(wait.unsigned_abs());
    loop {
        bell.borrow_and_update();
        let updates = ground.with(|world, _| look(world, turn, limit))?;
        if !updates.is_empty() || wait == 0 {
            return Ok(Value::Array(disturbed(updates, fault)));
        }
        let rung = tokio::time::timeout_at(deadline, bell.changed()).await;
        if !matches!(rung, Ok(Ok(()))) {
            return Ok(Value::Array(Vec::new()));
        }
    }
}

/// Takes the poller's turn: whoever polled before is told off, what the offset acknowledges is forgotten.
fn begin(world: &mut World, params: &Params) -> Result<u64, Refusal> {
    if world.queue.webhook.is_some() {
        let why = "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first";
        return Err(Refusal::conflict(why));
    }
    if let Some(kinds) = allowed_updates(params)? {
        world.queue.allow(kinds);
    }
    if let Some(offset) = params.integer("offset")? {
        world.queue.acknowledge(offset);
    }
    world.poll += 1;
    Ok(world.poll)
}

fn look(world: &World, turn: u64, limit: usize) -> Result<Vec<Value>, Refusal> {
    if world.queue.webhook.is_some() {
        return Err(Refusal::conflict("terminated by setWebhook request"));
    }
    if world.poll != turn {
        let why = "terminated by other getUpdates request; make sure that only one bot instance is running";
        return Err(Refusal::conflict(why));
    }
    Ok(world.queue.oldest(limit))
}

fn disturbed(mut updates: Vec<Value>, fault: Option<Fault>) -> Vec<Value> {
    match fault {
        Some(Fault::DuplicateUpdates) => updates
            .into_iter()
            .flat_map(|update| [update.clone(), update])
            .collect(),
        Some(Fault::ReorderUpdates) => {
            updates.reverse();
            updates
        }
        _ => updates,
    }
}
