//! `cargo bench`: how many updates a second are received, handled and answered into the outbox, durably, beside a PostgreSQL of their
//! own on this machine; then how long one takes when they come at an even pace. Figures, no judgement: nothing here can fail a build.

use std::{
    collections::HashMap,
    sync::Arc,
    time::{Duration, Instant},
};

use anyhow::Context;
use athar::{
    domain::ids::TelegramChat,
    jobs::{self, Tools, Wakes},
    sandbox::postgres::{Cluster, Durability, Place},
    store::{
        self, PgPool,
        inbox::{self, RawUpdate},
    },
    telegram::client::Client,
    vault::{Vault, key_file::Keys},
};
use serde_json::json;
use tokio::{task::JoinSet, time::sleep};
use tokio_util::sync::CancellationToken;

/// They write in turn.
const CHATS: i64 = 1_000;
/// As fast as it goes.
const FLOOD: i64 = 60_000;
/// What one `getUpdates` brings at most.
const TOGETHER: i64 = 100;
/// Workers of the intake.
const WORKERS: usize = 3;
/// At an even pace.
const PACED_A_SECOND: i64 = 500;
const PACED_SECONDS: i64 = 20;

fn main() -> anyhow::Result<()> {
    let cluster = Cluster::start(&Place::ThrowAway, Durability::Full)?;
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(2)
        .enable_all()
        .build()?;
    let result = runtime.block_on(measure(&cluster.url()));
    drop(runtime);
    cluster.stop();
    result
}

async fn measure(url: &str) -> anyhow::Result<()> {
    let pool = store::connect(url, 12).await?;
    store::migrate(&pool).await?;
    let tools = Tools {
        dialogue: athar::dialogue::step,
        pool,
        vault: Arc::new(Vault::new(Keys::generate())),
        client: Client::new(&"1:none".into(), None)?,
        bot_username: "athar_bot".into(),
        judges: Arc::default(),
        waits: Arc::default(),
        wakes: Arc::new(Wakes::default()),
        stop: CancellationToken::new(),
    };
    let mut workers = JoinSet::new();
    for _ in 0..WORKERS {
        workers.spawn(jobs::take_in(tools.clone()));
    }
    flood(&tools).await?;
    pace(&tools).await?;
    tools.stop.cancel();
    workers.join_all().await;
    tools.pool.close().await;
    Ok(())
}

async fn flood(tools: &Tools) -> anyhow::Result<()> {
    let begun = Instant::now();
    let mut first = 0;
    while first < FLOOD {
        receive(tools, first..first + TOGETHER).await?;
        first += TOGETHER;
    }
    let received = begun.elapsed();
    while count_waiting(&tools.pool).await? > 0 {
        sleep(Duration::from_millis(5)).await;
    }
    let handled = begun.elapsed();
    println!(
        "{FLOOD} updates of {CHATS} chats: received in {:.1} s, all handled and answered in {:.1} s: {:.0} updates/s (synchronous_commit={}, fsync={})",
        received.as_secs_f64(),
        handled.as_secs_f64(),
        f64::from(i32::try_from(FLOOD)?) / handled.as_secs_f64(),
        show(&tools.pool, "synchronous_commit").await?,
        show(&tools.pool, "fsync").await?,
    );
    Ok(())
}

/// From the moment before an update is saved to the moment its end is seen committed, looked for every millisecond.
async fn pace(tools: &Tools) -> anyhow::Result<()> {
    let tick = Duration::from_millis(10);
    let each = PACED_A_SECOND / 100;
    let (mut open, mut took) = (HashMap::new(), Vec::new());
    let begun = Instant::now();
    let mut next = FLOOD;
    let last = FLOOD + PACED_A_SECOND * PACED_SECONDS;
    let mut due = begun;
    while next < last || !open.is_empty() {
        if next < last && Instant::now() >= due {
            due += tick;
            let at = Instant::now();
            open.extend((next..next + each).map(|id| (id, at)));
            receive(tools, next..next + each).await?;
            next += each;
        }
        for id in list_done(&tools.pool, open.keys().copied().collect()).await? {
            took.extend(open.remove(&id).map(|at| at.elapsed()));
        }
        sleep(Duration::from_millis(1)).await;
    }
    took.sort_unstable();
    let at = |share: usize| took[(took.len() - 1) * share / 100].as_secs_f64() * 1000.0;
    println!(
        "{PACED_A_SECOND} updates/s for {PACED_SECONDS} s: p50 {:.1} ms, p99 {:.1} ms, longest {:.1} ms",
        at(50),
        at(99),
        at(100)
    );
    Ok(())
}

async fn receive(tools: &Tools, ids: std::ops::Range<i64>) -> anyhow::Result<()> {
    let updates: Vec<RawUpdate> = ids.map(update).collect();
    let mut tx = tools.pool.begin().await?;
    inbox::save_batch(&mut tx, &tools.vault, &updates, jobs::now()).await?;
    tx.commit().await?;
    tools.wakes.inbox.notify_one();
    Ok(())
}

/// Every chat walks into a report: start, consent, kind, then words.
fn update(id: i64) -> RawUpdate {
    let chat = id % CHATS + 1;
    let person = json!({"id": chat, "is_bot": false, "first_name": "x", "language_code": "ar"});
    let place = json!({"id": chat, "type": "private", "first_name": "x"});
    let press = |payload: &str| {
        json!({"update_id": id + 1, "callback_query": {"id": id.to_string(), "from": person.clone(),
            "message": {"message_id": id, "date": 1, "chat": place.clone(), "text": "x"},
            "chat_instance": "1", "data": payload}})
    };
    let raw = match id / CHATS {
        1 => press("1.agree"),
        2 => press("2.missing"),
        round => {
            let words = if round == 0 {
                "/start"
            } else {
                "محمد خالد الأحمد"
            };
            json!({"update_id": id + 1, "message": {"message_id": id, "date": 1,
                "from": person, "chat": place, "text": words}})
        }
    };
    RawUpdate {
        update_id: id + 1,
        chat: Some(TelegramChat(chat)),
        raw: raw.to_string(),
    }
}

async fn count_waiting(pool: &PgPool) -> anyhow::Result<i64> {
    sqlx::query_scalar("select count(*) from inbox where done_at is null")
        .fetch_one(pool)
        .await
        .context("the inbox cannot be read")
}

async fn list_done(pool: &PgPool, ids: Vec<i64>) -> anyhow::Result<Vec<i64>> {
    let numbers: Vec<i64> = ids.into_iter().map(|id| id + 1).collect();
    let done: Vec<i64> = sqlx::query_scalar(
        "select update_id from inbox where update_id = any($1) and done_at is not null",
    )
    .bind(numbers)
    .fetch_all(pool)
    .await?;
    Ok(done.into_iter().map(|number| number - 1).collect())
}

async fn show(pool: &PgPool, setting: &str) -> anyhow::Result<String> {
    sqlx::query_scalar("select current_setting($1)")
        .bind(setting)
        .fetch_one(pool)
        .await
        .context("the setting cannot be read")
}
