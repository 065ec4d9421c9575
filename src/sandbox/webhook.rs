//! Posts the updates to the bot's webhook: in order within a chat, several chats at once, again and again until it says 2xx.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;
use std::time::Duration;

use serde_json::Value;
use tokio::task::JoinSet;
use tokio::time::Instant;

use super::faults::Fault;
use super::ground::Ground;
use super::world::World;
use super::world::queue::Webhook;

const FIRST_PAUSE: Duration = Duration::from_millis(250);
const LONGEST_PAUSE: Duration = Duration::from_secs(30);
const PATIENCE: Duration = Duration::from_secs(30);
/// How deep the queue is searched for a chat that nothing is on its way to.
const SEARCHED: usize = 500;

/// One update on its way.
struct Posting {
    update_id: i64,
    chat: i64,
    update: Value,
    hook: Webhook,
    fault: Option<Fault>,
}

/// What is under way, and which chats wait after a failure.
#[derive(Default)]
struct Ledger {
    under_way: HashSet<i64>,
    pauses: HashMap<i64, (Instant, Duration)>,
}

/// Runs until the sandbox stops.
pub(crate) async fn keep_posting(ground: Arc<Ground>) {
    let client = reqwest::Client::builder()
        .timeout(PATIENCE)
        .build()
        .unwrap_or_default();
    let mut bell = ground.bell();
    let mut ledger = Ledger::default();
    let mut posts = JoinSet::new();
    loop {
        bell.borrow_and_update();
        while let Some(posting) = ground.with(|world, _| next(world, &ledger)) {
            ledger.under_way.insert(posting.chat);
            posts.spawn(post(client.clone(), posting));
        }
        let wake = ledger
            .pauses
            .values()
            .map(|(until, _)| *until)
            .filter(|until| *until > Instant::now())
            .min();
        let wake = wake.unwrap_or_else(|| Instant::now() + PATIENCE);
        tokio::select! {
            Some(Ok((posting, outcome))) = posts.join_next() => settle(&ground, &mut ledger, &posting, outcome),
            rung = bell.changed() => if rung.is_err() { return },
            () = tokio::time::sleep_until(wake) => {}
        }
    }
}

/// The oldest update of a chat that is free to be told.
fn next(world: &mut World, ledger: &Ledger) -> Option<Posting> {
    let hook = world.queue.webhook.clone()?;
    if ledger.under_way.len() >= hook.max_connections {
        return None;
    }
    let now = Instant::now();
    let paused = |chat: i64| {
        ledger
            .pauses
            .get(&chat)
            .is_some_and(|(until, _)| *until > now)
    };
    let free = |chat: i64| !ledger.under_way.contains(&chat) && !paused(chat);
    let mut oldest = world
        .queue
        .iter()
        .take(SEARCHED)
        .map(|(id, update)| (id, chat_of(update), update));
    let (update_id, chat, update) = oldest.find(|(_, chat, _)| free(*chat))?;
    let update = update.clone();
    let fault = world.faults.take("webhook");
    Some(Posting {
        update_id,
        chat,
        update,
        hook,
        fault,
    })
}

/// The chat that an update is about; what happens in it must arrive in order.
fn chat_of(update: &Value) -> i64 {
    let body = update
        .as_object()
        .and_then(|update| update.values().find(|value| value.is_object()));
    let chat = body.and_then(|body| {
        body["chat"]["id"]
            .as_i64()
            .or_else(|| body["message"]["chat"]["id"].as_i64())
    });
    chat.unwrap_or_default()
}

async fn post(client: reqwest::Client, posting: Posting) -> (Posting, Result<(), String>) {
    let times = if posting.fault == Some(Fault::DuplicateUpdates) {
        2
    } else {
        1
    };
    let mut outcome = Ok(());
    for _ in 0..times {
        outcome = post_once(&client, &posting).await;
    }
    (posting, outcome)
}

async fn post_once(client: &reqwest::Client, posting: &Posting) -> Result<(), String> {
    let mut request = client.post(&posting.hook.url).json(&posting.update);
    if let Some(secret) = &posting.hook.secret_token {
        request = request.header("X-Telegram-Bot-Api-Secret-Token", secret);
    }
    let answer = request
        .send()
        .await
        .map_err(|error| error.without_url().to_string())?;
    let status = answer.status();
    if status.is_success() {
        return Ok(());
    }
    Err(format!("Wrong response from the webhook: {status}"))
}

/// What was taken is forgotten; what was not waits longer each time.
fn settle(ground: &Ground, ledger: &mut Ledger, posting: &Posting, outcome: Result<(), String>) {
    ledger.under_way.remove(&posting.chat);
    match outcome {
        Ok(()) => {
            ledger.pauses.remove(&posting.chat);
            ground.with(|world, _| world.queue.remove(posting.update_id));
        }
        Err(why) => {
            let last = ledger
                .pauses
                .get(&posting.chat)
                .map_or(FIRST_PAUSE / 2, |(_, pause)| *pause);
            let pause = (last * 2).min(LONGEST_PAUSE);
            ledger
                .pauses
                .insert(posting.chat, (Instant::now() + pause, pause));
            ground.with(|world, now_ms| {
                if let Some(hook) = &mut world.queue.webhook {
                    hook.last_error = Some((now_ms / 1_000, why));
                }
            });
        }
    }
}
