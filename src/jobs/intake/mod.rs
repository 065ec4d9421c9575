//! Handles what waits in the inbox: up to [`BATCH`] chats a transaction, one update each. Locks the chats, takes their oldest updates, lets
//! [`step`] say what follows, has [`super::apply`] write it all down, commits. Every statement is of the whole batch.
//!
//! A step that panics spoils nothing but its own update. Should the writing itself fail, the batch is undone and its updates are tried one
//! by one. An update that fails again and again is parked, and its chat goes on with the next.

pub mod banned;
pub mod step;

use std::{
    collections::{HashMap, HashSet},
    panic::{AssertUnwindSafe, catch_unwind},
    sync::atomic::{AtomicI64, Ordering},
};

use crate::store::PgConnection;
use chrono::{DateTime, Utc};
use rand::Rng;

use super::{
    Progress, Tools, apply,
    desk::{self, Handled},
};
use crate::{
    dialogue::context::{OwnReport, Talk},
    domain::{
        desk::TopicStage,
        ids::{ChatId, Reference, TopicId},
    },
    effect::Outgoing,
    i18n::Text,
    jobs::outbound,
    store::{
        StoreError, chats,
        desk::{relays, topics, voices},
        inbox::claim::{self, Parked, Taken},
        outbox::{self, Protection, Waiting},
        reports,
    },
    telegram::decode::{ChatKind, decode},
    vault::Vault,
};
use step::{Around, Outcome};

/// Chats handled in one transaction: enough that a commit's wait for the disk is shared, few enough that nobody waits for others.
const BATCH: i64 = 64;

/// The chat behind which a worker goes on looking, so that none waits longer than a round.
#[derive(Debug)]
pub struct Cursor(AtomicI64);

impl Cursor {
    /// At the first chat.
    pub const fn start() -> Self {
        Self(AtomicI64::new(0))
    }

    fn at(&self) -> ChatId {
        ChatId(self.0.load(Ordering::Relaxed))
    }

    fn set(&self, chat: ChatId) {
        self.0.store(chat.0, Ordering::Relaxed);
    }
}

/// What went wrong with a batch, and where.
struct Failed {
    updates: Vec<i64>,
    error: StoreError,
}

/// One batch. `Progress::More` when more may be waiting.
pub async fn run_once(
    tools: &Tools,
    cursor: &Cursor,
    now: DateTime<Utc>,
) -> Result<Progress, StoreError> {
    let before = cursor.at();
    match handle(tools, cursor, BATCH, now).await {
        Ok(progress) => Ok(progress),
        // Without a batch there is no culprit: the loop's pause is what helps.
        Err(failed) if failed.error.is_outage() || failed.updates.is_empty() => Err(failed.error),
        Err(failed) => {
            tracing::error!(updates = failed.updates.len(), error = %failed.error, "a batch is undone; one by one now");
            cursor.set(before);
            one_by_one(tools, cursor, failed.updates.len(), now).await
        }
    }
}

/// After a batch failed: each of its chats in its own transaction, so that only the culprit fails again.
async fn one_by_one(
    tools: &Tools,
    cursor: &Cursor,
    count: usize,
    now: DateTime<Utc>,
) -> Result<Progress, StoreError> {
    for _ in 0..count {
        let Err(failed) = handle(tools, cursor, 1, now).await else {
            continue;
        };
        if failed.error.is_outage() || failed.updates.is_empty() {
            return Err(failed.error);
        }
        tracing::error!(updates = ?failed.updates, error = %failed.error, "an update failed");
        set_aside(tools, &failed.updates, now).await?;
    }
    Ok(Progress::More)
}

/// One transaction over up to `limit` chats from the cursor on.
async fn handle(
    tools: &Tools,
    cursor: &Cursor,
    limit: i64,
    now: DateTime<Utc>,
) -> Result<Progress, Failed> {
    let untouched = |error: StoreError| Failed {
        updates: Vec::new(),
        error,
    };
    let mut tx = tools
        .pool
        .begin()
        .await
        .map_err(|error| untouched(error.into()))?;
    let chats = claim_from(&mut tx, cursor, limit)
        .await
        .map_err(untouched)?;
    if chats.is_empty() {
        return Ok(Progress::Idle);
    }
    let taken = claim::take(&mut tx, &tools.vault, &chats)
        .await
        .map_err(untouched)?;
    let updates: Vec<i64> = taken.iter().map(|taken| taken.update_id).collect();
    let failed = |error: StoreError| Failed {
        updates: updates.clone(),
        error,
    };
    let written = write(&mut tx, tools, taken, now).await.map_err(failed)?;
    tx.commit().await.map_err(|error| failed(error.into()))?;
    metrics::counter!("athar_updates_handled_total").increment(updates.len() as u64);
    if i64::try_from(chats.len()) == Ok(limit) {
        // More chats wait than one worker takes at once.
        tools.wakes.inbox.notify_one();
    }
    wake_others(tools, written);
    Ok(Progress::More)
}

/// Chats from the cursor on, and from the first one on when none is left behind it.
async fn claim_from(
    conn: &mut PgConnection,
    cursor: &Cursor,
    limit: i64,
) -> Result<Vec<ChatId>, StoreError> {
    let mut chats = claim::claim(conn, cursor.at(), limit).await?;
    if chats.is_empty() && cursor.at() != ChatId(0) {
        chats = claim::claim(conn, ChatId(0), limit).await?;
    }
    cursor.set(chats.last().copied().unwrap_or(ChatId(0)));
    Ok(chats)
}

async fn write(
    conn: &mut PgConnection,
    tools: &Tools,
    taken: Vec<Taken>,
    now: DateTime<Utc>,
) -> Result<Written, StoreError> {
    let chats: Vec<ChatId> = taken.iter().map(|taken| taken.chat).collect();
    let references = draw_references(conn, taken.len()).await?;
    let mut own = own_reports(conn, &tools.vault, &chats).await?;
    let mut talks = list_talks(conn, &chats).await?;
    let mut written = voices::list_written(conn, &tools.vault, &chats).await?;
    let usual_wait = tools.waits.find(conn, now).await?;
    let (mut outcomes, mut failures): (Vec<Outcome>, Vec<i64>) = (Vec::new(), Vec::new());
    for (taken, reference) in taken.into_iter().zip(references) {
        match in_volunteers_group(conn, tools, &taken, now).await? {
            Some(Handled::Done) => {
                outcomes.push(step::done_in_group(taken.chat, taken.update_id));
                continue;
            }
            Some(Handled::Panicked) => {
                tracing::error!(update = taken.update_id, "a step in a group panicked");
                failures.push(taken.update_id);
                continue;
            }
            Some(Handled::NotOurs) | None => {}
        }
        let talk = match talks.remove(&taken.chat) {
            Some(known) => Some(look_at_talk(conn, known, &taken).await?),
            None => None,
        };
        let around = Around {
            talk,
            usual_wait,
            written: written.remove(&taken.chat).unwrap_or_default(),
            ban: taken.ban,
            now,
            reference,
            own_reports: own.remove(&taken.chat).unwrap_or_default(),
            bot_username: &tools.bot_username,
            dialogue: tools.dialogue,
        };
        let update = taken.update_id;
        match step::step(taken, around) {
            Ok(outcome) => outcomes.push(outcome),
            Err(error) => {
                tracing::error!(update, %error, "an update failed");
                failures.push(update);
            }
        }
    }
    let written = Written {
        messages: outcomes.iter().any(may_send),
        reports: outcomes.iter().any(|outcome| !outcome.changes.is_empty()),
    };
    apply::apply(conn, tools, outcomes, now).await?;
    if !failures.is_empty() {
        let parked = claim::mark_failed(conn, &failures, now).await?;
        count_parked(&parked);
        apologise(conn, &tools.vault, &parked.to_tell, now).await?;
    }
    Ok(written)
}

/// What a group's update did, should it be from one: groups are handled in this same transaction, with what is known of them.
async fn in_volunteers_group(
    conn: &mut PgConnection,
    tools: &Tools,
    taken: &Taken,
    now: DateTime<Utc>,
) -> Result<Option<Handled>, StoreError> {
    let Ok(opened) = &taken.opened else {
        return Ok(None);
    };
    let Ok(decoded) = catch_unwind(AssertUnwindSafe(|| decode(&opened.raw))) else {
        return Ok(Some(Handled::Panicked));
    };
    if !matches!(decoded.chat, Some((ChatKind::Group, _))) {
        return Ok(None);
    }
    desk::handle(conn, tools, (taken.chat, &decoded), now)
        .await
        .map(Some)
}

/// Which of these chats talk with volunteers, and in which topic.
async fn list_talks(
    conn: &mut PgConnection,
    chats: &[ChatId],
) -> Result<HashMap<ChatId, (TopicId, Talk)>, StoreError> {
    let talks = topics::list_talks(conn, chats).await?;
    Ok(talks
        .into_iter()
        .map(|talk| {
            let known = Talk {
                is_open: talk.stage != TopicStage::Closed,
                heard_at: talk.heard_at,
                closed_at: talk.closed_at,
                is_answered: false,
            };
            (talk.chat, (talk.topic, known))
        })
        .collect())
}

/// The talk, and whether this very message answers one of it.
async fn look_at_talk(
    conn: &mut PgConnection,
    (topic, talk): (TopicId, Talk),
    taken: &Taken,
) -> Result<Talk, StoreError> {
    let reply_to = taken.opened.as_ref().ok().and_then(|opened| {
        let decoded = catch_unwind(AssertUnwindSafe(|| decode(&opened.raw)));
        decoded.ok().and_then(|decoded| decoded.reply_to)
    });
    let is_answered = match reply_to {
        Some(number) => relays::is_said(conn, topic, number).await?,
        None => false,
    };
    Ok(Talk {
        is_answered,
        ..talk
    })
}

/// A group's update may have put anything into the outbox.
fn may_send(outcome: &Outcome) -> bool {
    !outcome.sends.is_empty() || !outcome.changes.is_empty() || outcome.lang.is_none()
}

/// What other jobs may have to do now.
#[derive(Clone, Copy)]
struct Written {
    messages: bool,
    reports: bool,
}

fn wake_others(tools: &Tools, written: Written) {
    if written.messages {
        tools.wakes.outbox.notify_one();
    }
    if written.reports {
        tools.wakes.matches.notify_one();
        tools.wakes.desk.notify_one();
        tools.wakes.review.notify_one();
        tools.wakes.audit.notify_one();
    }
}

/// Random references that no report has.
async fn draw_references(
    conn: &mut PgConnection,
    count: usize,
) -> Result<Vec<Reference>, StoreError> {
    let mut free = HashSet::new();
    while free.len() < count {
        let drawn: Vec<Reference> = (free.len()..count)
            .map(|_| Reference::from_seed(rand::rng().random_range(0..Reference::COUNT)))
            .collect();
        let taken = reports::list_taken(conn, &drawn).await?;
        free.extend(drawn.into_iter().filter(|drawn| !taken.contains(drawn)));
    }
    Ok(free.into_iter().collect())
}

async fn own_reports(
    conn: &mut PgConnection,
    vault: &Vault,
    chats: &[ChatId],
) -> Result<HashMap<ChatId, Vec<OwnReport>>, StoreError> {
    let mut own: HashMap<ChatId, Vec<OwnReport>> = HashMap::new();
    for stored in reports::list_own(conn, vault, chats).await? {
        let (Some(chat), Some(reference)) = (stored.chat, stored.reference) else {
            continue;
        };
        own.entry(chat).or_default().push(OwnReport {
            reference,
            stage: stored.stage,
            sent_at: stored.sent_at,
            report: stored.report,
        });
    }
    Ok(own)
}

/// After an update could not even be written down: counted, and its chat told if that can be written.
async fn set_aside(tools: &Tools, updates: &[i64], now: DateTime<Utc>) -> Result<(), StoreError> {
    let mut tx = tools.pool.begin().await?;
    let parked = claim::mark_failed(&mut tx, updates, now).await?;
    count_parked(&parked);
    let told = apologise(&mut tx, &tools.vault, &parked.to_tell, now).await;
    if told.is_ok() {
        tx.commit().await?;
        tools.wakes.outbox.notify_one();
        return Ok(());
    }
    // Perhaps messages are what cannot be written: the update is set aside all the same.
    tx.rollback().await?;
    let mut conn = tools.pool.acquire().await?;
    claim::mark_failed(&mut conn, updates, now).await?;
    Ok(())
}

fn count_parked(parked: &Parked) {
    if parked.updates > 0 {
        tracing::error!(
            updates = parked.updates,
            "set aside after failing again and again"
        );
        metrics::counter!("athar_updates_parked_total").increment(parked.updates as u64);
    }
}

/// Whoever wrote what is set aside is told, once an hour: silence would look as if nobody cared.
async fn apologise(
    conn: &mut PgConnection,
    vault: &Vault,
    chats: &[ChatId],
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    for chat in chats.iter().copied() {
        if !chats::is_private(conn, vault, chat).await? {
            continue;
        }
        let lang = chats::find_lang(conn, chat).await?.unwrap_or_default();
        let words = Outgoing::new(Text::new("went-wrong").command("start", "start"));
        let payload = outbound::message(&words, lang, Protection::Free);
        outbox::push(conn, vault, &[Waiting { chat, payload }], now).await?;
    }
    Ok(())
}
