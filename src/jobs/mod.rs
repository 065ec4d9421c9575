//! One job a file. This file holds what they share: their [`Tools`], the clock, how they wake each other, and the loop that runs them.
//! Several processes run the same jobs on one database, so that nothing here is needed for correctness, only for speed.

mod apply;
pub mod chain_audit;
pub mod count_names;
pub mod deliver;
pub mod desk;
pub mod intake;
pub mod introduce;
pub mod judging;
pub mod lists;
pub mod match_new;
pub mod outbound;
pub mod pace;
pub mod prune;
pub mod rebuild_keys;
pub mod receive;
pub mod waits;
pub mod webhook;

use std::{future::Future, panic::AssertUnwindSafe, sync::Arc, time::Duration};

use chrono::{DateTime, Utc};
use futures_util::FutureExt;
use tokio::{sync::Notify, task::JoinSet, time::sleep};
use tokio_util::sync::CancellationToken;

use self::pace::Speed;
use crate::{
    store::{PgPool, StoreError},
    telegram::client::Client,
    vault::Vault,
};

/// Workers of the intake in one process: one reads and writes while the other waits for its commit.
const INTAKE_WORKERS: usize = 2;
/// Between two looks at the database when nobody wakes a job (another process may have filled its queue).
const LOOK_EVERY: Duration = Duration::from_secs(1);
/// Between two looks at whether lines of the audit wait to be chained.
const CHAIN_EVERY: Duration = Duration::from_secs(2);
/// Between two rounds of pruning.
const PRUNE_EVERY: Duration = Duration::from_mins(5);
/// Between two looks at whether records of a list still have to meet the open reports, and whether names are to be counted.
const LISTS_EVERY: Duration = Duration::from_mins(1);
/// Between two looks for chats that were taken and left, and for summaries that are due.
const DESK_EVERY: Duration = Duration::from_mins(1);
/// Between two rounds of asking Telegram who is in the groups.
const MEMBERS_EVERY: Duration = Duration::from_mins(3);
/// After a failure; doubled with every further one.
const FIRST_PAUSE: Duration = Duration::from_millis(200);
/// However often it fails.
const LONGEST_PAUSE: Duration = Duration::from_secs(30);

/// What every job works with. Cheap to clone.
#[derive(Debug, Clone)]
pub struct Tools {
    /// The database.
    pub pool: PgPool,
    /// The keys.
    pub vault: Arc<Vault>,
    /// The Bot API.
    pub client: Client,
    /// The bot's user name, without `@`.
    pub bot_username: Arc<str>,
    /// The dialogue's step.
    pub dialogue: intake::step::Dialogue,
    /// With what reports are compared.
    pub judges: Arc<judging::Judges>,
    /// How long people usually wait for a volunteer.
    pub waits: Arc<waits::Waits>,
    /// How the jobs of this process wake each other.
    pub wakes: Arc<Wakes>,
    /// Cancelled when the process is to stop: every job then ends within a second.
    pub stop: CancellationToken,
}

impl Tools {
    /// What of it working on lists takes.
    pub fn office(&self) -> lists::Office {
        lists::Office {
            pool: self.pool.clone(),
            vault: self.vault.clone(),
            judges: self.judges.clone(),
        }
    }
}

/// Told when there is something to do, so that nobody waits for the next look at the database.
#[derive(Debug, Default)]
pub struct Wakes {
    /// The inbox has new updates.
    pub inbox: Notify,
    /// The outbox has new messages.
    pub outbox: Notify,
    /// The match queue has new reports.
    pub matches: Notify,
    /// Chats were flagged, or a group was set up.
    pub desk: Notify,
    /// Pairs are held, or what a card shows has changed.
    pub review: Notify,
    /// The audit has new lines.
    pub audit: Notify,
}

/// What one turn of a job found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Progress {
    /// Something was done, and more may be waiting.
    More,
    /// Nothing waits.
    Idle,
}

/// The one clock of the jobs; everything below gets its time as an argument.
#[expect(
    clippy::disallowed_methods,
    reason = "the clock is read here and handed on"
)]
pub fn now() -> DateTime<Utc> {
    Utc::now()
}

/// Runs every job until `tools.stop` is cancelled; where updates are brought by webhook, without the one that fetches them.
/// Returns when all have ended.
pub async fn run(tools: Tools, fetching: Fetching) {
    run_at(tools, fetching, Speed::Telegram).await;
}

/// [`run`], at a speed of choice.
pub async fn run_at(tools: Tools, fetching: Fetching, speed: Speed) {
    let mut jobs = JoinSet::new();
    if fetching == Fetching::Polls {
        jobs.spawn(keep_running("receive", tools.clone(), receive::run));
    }
    jobs.spawn(introduce::run(tools.clone()));
    jobs.spawn(keep_running("deliver", tools.clone(), move |tools| {
        deliver::run(tools, speed)
    }));
    for _ in 0..INTAKE_WORKERS {
        jobs.spawn(take_in(tools.clone()));
    }
    jobs.spawn(match_new(tools.clone()));
    jobs.spawn(route_chats(tools.clone()));
    jobs.spawn(review(tools.clone()));
    jobs.spawn(chain_audit(tools.clone()));
    jobs.spawn(return_chats(tools.clone()));
    jobs.spawn(ask_members(tools.clone()));
    jobs.spawn(sum_up(tools.clone()));
    jobs.spawn(prune(tools.clone()));
    jobs.spawn(rebuild_keys(tools.clone()));
    jobs.spawn(meet_lists(tools.clone()));
    jobs.spawn(count_names(tools));
    while jobs.join_next().await.is_some() {}
}

/// How updates come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fetching {
    /// We ask Telegram for them.
    Polls,
    /// Telegram brings them to our webhook.
    Brought,
}

/// One worker of the intake.
pub async fn take_in(tools: Tools) {
    let cursor = intake::Cursor::start();
    let turn = || intake::run_once(&tools, &cursor, now());
    let rest = Rest {
        wake: Some(&tools.wakes.inbox),
        at_most: LOOK_EVERY,
    };
    repeat("intake", &tools.stop, rest, turn).await;
}

async fn match_new(tools: Tools) {
    let turn = || match_new::run_once(&tools, now());
    let rest = Rest {
        wake: Some(&tools.wakes.matches),
        at_most: LOOK_EVERY,
    };
    repeat("match_new", &tools.stop, rest, turn).await;
}

async fn route_chats(tools: Tools) {
    let turn = || desk::route::run_once(&tools, now());
    let rest = Rest {
        wake: Some(&tools.wakes.desk),
        at_most: LOOK_EVERY,
    };
    repeat("route_chats", &tools.stop, rest, turn).await;
}

async fn review(tools: Tools) {
    let turn = || desk::review::run_once(&tools, now());
    let rest = Rest {
        wake: Some(&tools.wakes.review),
        at_most: LOOK_EVERY,
    };
    repeat("review", &tools.stop, rest, turn).await;
}

async fn chain_audit(tools: Tools) {
    let turn = || chain_audit::run_once(&tools.pool, &tools.vault);
    let rest = Rest {
        wake: Some(&tools.wakes.audit),
        at_most: CHAIN_EVERY,
    };
    repeat("chain_audit", &tools.stop, rest, turn).await;
}

async fn return_chats(tools: Tools) {
    let turn = || desk::return_chats::run_once(&tools, now());
    repeat("return_chats", &tools.stop, Rest::of(DESK_EVERY), turn).await;
}

async fn ask_members(tools: Tools) {
    let turn = || desk::members::run_once(&tools, now());
    repeat("ask_members", &tools.stop, Rest::of(MEMBERS_EVERY), turn).await;
}

async fn sum_up(tools: Tools) {
    let turn = || desk::summary::run_once(&tools, now());
    repeat("sum_up", &tools.stop, Rest::of(DESK_EVERY), turn).await;
}

async fn prune(tools: Tools) {
    let turn = || prune::run_once(&tools, now());
    repeat("prune", &tools.stop, Rest::of(PRUNE_EVERY), turn).await;
}

/// Once at the start there may be all to do; then hardly ever.
async fn rebuild_keys(tools: Tools) {
    let office = tools.office();
    let turn = || rebuild_keys::run_once(&office, now());
    repeat("rebuild_keys", &tools.stop, Rest::of(LISTS_EVERY), turn).await;
}

async fn meet_lists(tools: Tools) {
    let turn = || lists::meet::run_once(&tools, now());
    repeat("meet_lists", &tools.stop, Rest::of(LISTS_EVERY), turn).await;
}

async fn count_names(tools: Tools) {
    let office = tools.office();
    let turn = || count_names::run_once(&office, now());
    repeat("count_names", &tools.stop, Rest::of(LISTS_EVERY), turn).await;
}

/// What a job does when nothing waits.
struct Rest<'a> {
    wake: Option<&'a Notify>,
    at_most: Duration,
}

impl Rest<'_> {
    const fn of(at_most: Duration) -> Self {
        Self {
            wake: None,
            at_most,
        }
    }

    async fn rest(&self) {
        let woken = async {
            match self.wake {
                Some(wake) => wake.notified().await,
                None => std::future::pending().await,
            }
        };
        tokio::select! {
            () = woken => {}
            () = sleep(self.at_most) => {}
        }
    }
}

/// The loop: turn after turn while there is something to do, then a rest; after a failure or a panic a growing pause. A turn that was begun is
/// ended before the loop stops.
async fn repeat<F, Fut>(name: &str, stop: &CancellationToken, rest: Rest<'_>, mut turn: F)
where
    F: FnMut() -> Fut,
    Fut: Future<Output = Result<Progress, StoreError>>,
{
    let mut pause = FIRST_PAUSE;
    while !stop.is_cancelled() {
        match AssertUnwindSafe(turn()).catch_unwind().await {
            Ok(Ok(Progress::More)) => pause = FIRST_PAUSE,
            Ok(Ok(Progress::Idle)) => {
                pause = FIRST_PAUSE;
                stop.run_until_cancelled(rest.rest()).await;
            }
            failure => {
                log_failure(name, failure.map(Result::err), pause);
                stop.run_until_cancelled(sleep(pause)).await;
                pause = (pause * 2).min(LONGEST_PAUSE);
            }
        }
    }
}

/// A panic's own words are not repeated: they may hold a person's.
fn log_failure<P>(job: &str, failure: Result<Option<StoreError>, P>, pause: Duration) {
    if let Ok(Some(error)) = failure {
        tracing::error!(job, %error, ?pause, "failed; going on after a pause");
    } else {
        tracing::error!(job, ?pause, "panicked; going on after a pause");
    }
    metrics::counter!("athar_job_failures_total", "job" => job.to_owned()).increment(1);
}

/// Runs a job that has its own loop; begins it anew should it panic.
async fn keep_running<F, Fut>(name: &'static str, tools: Tools, job: F)
where
    F: Fn(Tools) -> Fut,
    Fut: Future<Output = ()>,
{
    while !tools.stop.is_cancelled() {
        if AssertUnwindSafe(job(tools.clone()))
            .catch_unwind()
            .await
            .is_err()
        {
            log_failure::<()>(name, Err(()), LOOK_EVERY);
            tools.stop.run_until_cancelled(sleep(LOOK_EVERY)).await;
        }
    }
}
