//! Empties the outbox: leases rows, sends them, marks them by what Telegram answered ([`mark`]). One lane of a chat in order (the lease gives out
//! only its oldest row), many at once. A send repeats only when the process dies between Telegram's answer and our mark, or when the
//! connection broke before the answer came.
//! What Telegram's answers mean stands in `telegram::answer`; how fast we speak, in [`super::pace`].

mod call;
mod copy;
mod errand;
mod mark;
mod place;

use std::{
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};

use chrono::TimeDelta;
use governor::clock::DefaultClock;
use tokio::{
    sync::Semaphore,
    task::JoinSet,
    time::{Instant, sleep, sleep_until, timeout, timeout_at},
};

use self::{copy::Flock, mark::Outcome};
use super::{
    Tools, now,
    pace::{Pace, Quiet, Speed},
};
use crate::store::{
    StoreError,
    outbox::{self, Errand, Leased, Outbound},
};

/// Rows held at once, waiting for their turn or for Telegram. Only when half of them are gone the outbox is looked at again: a look costs
/// more the more waits there, and then the bot's pace is what everybody waits for.
const HELD: usize = 32;
/// Calls on the wire at once.
const ON_THE_WIRE: usize = 16;
/// A lease; after a crash its row waits until it ends.
const LEASE_SECONDS: u32 = 20;
/// How long a row may wait for its turn: the rest of its lease is for the call and the mark.
const TURN_SECONDS: u64 = 6;
/// Between two looks at the outbox when nobody wakes us (another process filled it).
const LOOK_EVERY: Duration = Duration::from_secs(1);
/// Between two topics that are opened in one group: bots that opened many at once were banned.
const OPENING: TimeDelta = TimeDelta::seconds(15);
/// What is on the wire at the end may be answered for so long.
const LAST_ANSWERS: Duration = Duration::from_millis(900);

/// The sender of one process.
#[derive(Debug)]
struct Delivery {
    tools: Tools,
    /// `None`: as fast as it goes.
    pace: Option<Pace>,
    wire: Semaphore,
    quiet: Mutex<Quiet>,
}

/// Sends until the process is to stop.
pub async fn run(tools: Tools, speed: Speed) {
    let pace = || Pace::new(DefaultClock::default());
    let delivery = Arc::new(Delivery {
        tools: tools.clone(),
        pace: (speed == Speed::Telegram).then(pace),
        wire: Semaphore::new(ON_THE_WIRE),
        quiet: Mutex::default(),
    });
    let (mut held, mut toasts) = (JoinSet::new(), JoinSet::new());
    while !tools.stop.is_cancelled() {
        match delivery.lease(HELD - held.len()).await {
            Ok(rows) => {
                for row in rows {
                    held.spawn(Arc::clone(&delivery).deliver(row));
                }
            }
            Err(error) => tracing::error!(%error, "the outbox cannot be read"),
        }
        match delivery.lease_toasts(held.len(), HELD - toasts.len()).await {
            Ok(rows) => {
                for row in rows {
                    toasts.spawn(Arc::clone(&delivery).deliver(row));
                }
            }
            Err(error) => tracing::error!(%error, "the outbox cannot be read"),
        }
        tokio::select! {
            () = tools.stop.cancelled() => {}
            () = tools.wakes.outbox.notified() => {}
            Some(_) = held.join_next() => {}
            Some(_) = toasts.join_next() => {}
            () = sleep(LOOK_EVERY) => delivery.forget_rested(),
        }
    }
    let rest = async {
        while held.join_next().await.is_some() {}
        while toasts.join_next().await.is_some() {}
    };
    if timeout(LAST_ANSWERS, rest).await.is_err() {
        tracing::warn!(
            "stopped before Telegram had answered: what was on the wire may be sent again"
        );
    }
}

impl Delivery {
    async fn lease(&self, free: usize) -> Result<Vec<Leased>, StoreError> {
        if free < HELD / 2 {
            return Ok(Vec::new());
        }
        let mut conn = self.tools.pool.acquire().await?;
        let limit = i64::try_from(free).unwrap_or_default();
        outbox::lease(&mut conn, &self.tools.vault, now(), LEASE_SECONDS, limit).await
    }

    /// Toasts do not wait for a turn as messages do: they are looked for even while all places are held.
    async fn lease_toasts(&self, held: usize, free: usize) -> Result<Vec<Leased>, StoreError> {
        if free == 0 || held <= HELD / 2 {
            return Ok(Vec::new());
        }
        let mut conn = self.tools.pool.acquire().await?;
        let limit = i64::try_from(free).unwrap_or_default();
        outbox::lease_toasts(&mut conn, &self.tools.vault, now(), LEASE_SECONDS, limit).await
    }

    /// One row, from its lease to its mark.
    async fn deliver(self: Arc<Self>, row: Leased) {
        let last_turn = Instant::now() + Duration::from_secs(TURN_SECONDS);
        let has_turn = tokio::select! {
            () = self.tools.stop.cancelled() => false,
            turn = timeout_at(last_turn, self.turn(&row)) => turn.is_ok(),
        };
        let mut flock = Flock::of(row);
        let outcome = if !has_turn {
            Outcome::NotTried
        } else if call::is_stale(flock.first(), now()) {
            Outcome::Done
        } else {
            self.send(&mut flock).await
        };
        let row = flock.first().id;
        if let Err(error) = mark::mark(&self.tools, &flock, &outcome).await {
            tracing::error!(%error, outbox = row, "a message was not marked and may be sent again");
        }
    }

    /// Waits until this row may be sent. Presses are answered at once: Telegram does not count the answers.
    async fn turn(&self, row: &Leased) {
        loop {
            let quiet_until = self.lock_quiet().until();
            if let Some(until) = quiet_until.filter(|until| *until > Instant::now()) {
                sleep_until(until).await;
                continue;
            }
            let pace = self.pace.as_ref();
            let Some(pace) = pace.filter(|_| is_paced(row)) else {
                return;
            };
            match pace.take(row.telegram) {
                Ok(()) => return,
                Err(wait) => sleep(wait).await,
            }
        }
    }

    fn forget_rested(&self) {
        if let Some(pace) = &self.pace {
            pace.forget_rested();
        }
    }

    async fn send(&self, flock: &mut Flock) -> Outcome {
        let Ok(_permit) = self.wire.acquire().await else {
            return Outcome::NotTried;
        };
        let opening = if self.pace.is_some() {
            OPENING
        } else {
            TimeDelta::zero()
        };
        let done = match flock.first().payload {
            Outbound::Message { .. } | Outbound::Toast { .. } | Outbound::DropButtons { .. } => {
                call::send(&self.tools, flock.first(), opening).await
            }
            Outbound::Relay(_) => copy::send(&self.tools, flock, opening).await,
            Outbound::Revise(_) | Outbound::Unsend { .. } => {
                copy::change(&self.tools, flock.first()).await
            }
            Outbound::Post => place::bring_up_to_date(&self.tools, flock.first(), opening).await,
            Outbound::Errand(_) => errand::run(&self.tools, flock.first(), opening).await,
        };
        let outcome = Outcome::of(done, flock.first());
        if let Outcome::Told(wait) = outcome {
            let telegram = flock.first().telegram;
            self.lock_quiet().hear(telegram, wait, Instant::now());
        }
        outcome
    }

    fn lock_quiet(&self) -> std::sync::MutexGuard<'_, Quiet> {
        // A poisoned lock holds two instants, never half-written.
        self.quiet.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Whether Telegram counts it as a message. Answers to presses are free.
const fn is_paced(row: &Leased) -> bool {
    match &row.payload {
        Outbound::Errand(errand) => matches!(
            errand,
            Errand::Passing { .. } | Errand::Picture { .. } | Errand::WayIn { .. }
        ),
        Outbound::Toast { .. } | Outbound::DropButtons { .. } => false,
        _ => true,
    }
}
