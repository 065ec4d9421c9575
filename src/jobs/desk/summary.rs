//! The summary of a group: the last weeks as a picture, this week in words below it. Once a day after nine in Damascus for each group that answers
//! chats, without a sound; at once where a coordinator asks for it.

use base64::{Engine, engine::general_purpose::STANDARD};
use chrono::{DateTime, Datelike, Days, NaiveDate, NaiveTime, TimeDelta, Utc};
use tokio::task::spawn_blocking;

use crate::{
    dialogue::days::{DAMASCUS, day_of},
    domain::ids::ChatId,
    effect::desk::Group,
    i18n::{Lang, catalog},
    jobs::{Progress, Tools},
    picture::{self, Week},
    store::{
        PgConnection, StoreError,
        desk::{
            groups, queue,
            summary::{self, Counts},
        },
        outbox::{self, Errand, Outbound, Routed},
    },
    volunteers::{
        routing,
        summary::{Numbers, caption},
    },
};

/// The hour in Damascus after which a day's summary is sent.
const HOUR: TimeDelta = TimeDelta::hours(9);
/// Weeks in the picture.
const WEEKS: u64 = 6;

/// The next group whose summary is due. `Progress::Idle` when there is none.
pub async fn run_once(tools: &Tools, now: DateTime<Utc>) -> Result<Progress, StoreError> {
    let today = day_of(now);
    let due_at = instant(today) + HOUR;
    if now < due_at {
        return Ok(Progress::Idle);
    }
    let mut tx = tools.pool.begin().await?;
    let Some(chat) = summary::take_due(&mut tx, today, due_at).await? else {
        return Ok(Progress::Idle);
    };
    if let Some(group) = groups::find(&mut tx, chat).await? {
        let lang = routing::lang_in(&group, Lang::default());
        send(&mut tx, tools, (&group, lang), now).await?;
    }
    tx.commit().await?;
    tools.wakes.outbox.notify_one();
    Ok(Progress::More)
}

/// Queues a group's summary as it is now.
pub async fn send(
    conn: &mut PgConnection,
    tools: &Tools,
    (group, lang): (&Group, Lang),
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    let days = list_weeks(day_of(now));
    let begins: Vec<DateTime<Utc>> = days.iter().map(|day| instant(*day)).collect();
    let counts = summary::list_counts(conn, group.chat, (&begins, TimeDelta::weeks(1))).await?;
    let waiting = count_waiting(conn, group.chat).await?;
    let numbers: Vec<Numbers> = counts.iter().map(numbers_of).collect();
    let week = numbers.last().copied().unwrap_or_default();
    let weeks: Vec<Week> = days.into_iter().zip(&numbers).map(week_of).collect();
    let Some(png) = draw(weeks, lang).await else {
        return Ok(());
    };
    let payload = Outbound::Errand(Errand::Picture {
        png: STANDARD.encode(png),
        html: catalog::render(lang, &caption(&week, waiting)),
    });
    let routed = Routed::to(group.chat, payload, now);
    outbox::push_routed(conn, &tools.vault, &routed, now).await
}

async fn count_waiting(conn: &mut PgConnection, group: ChatId) -> Result<i64, StoreError> {
    let waiting = queue::list_waiting(conn, group).await?;
    Ok(i64::try_from(waiting.len()).unwrap_or(i64::MAX))
}

/// On a thread of its own: it takes a while. `None` when it cannot be drawn, which is logged.
async fn draw(weeks: Vec<Week>, lang: Lang) -> Option<Vec<u8>> {
    match spawn_blocking(move || picture::draw(&weeks, lang)).await {
        Ok(Ok(png)) => Some(png),
        Ok(Err(error)) => {
            tracing::error!(%error, "a summary cannot be drawn");
            None
        }
        Err(_) => None,
    }
}

/// The first days of the last weeks, this one's last. In Syria a week begins on Sunday.
pub fn list_weeks(today: NaiveDate) -> Vec<NaiveDate> {
    let since_sunday = today.weekday().num_days_from_sunday();
    let sunday = today - Days::new(since_sunday.into());
    (0..WEEKS)
        .rev()
        .map(|weeks| sunday - Days::new(7 * weeks))
        .collect()
}

/// When a day begins in Damascus.
fn instant(day: NaiveDate) -> DateTime<Utc> {
    day.and_time(NaiveTime::MIN).and_utc() - DAMASCUS
}

fn numbers_of(counts: &Counts) -> Numbers {
    Numbers {
        opened: counts.opened,
        answered: counts.answered,
        waiting_minutes: counts.waiting_minutes.map(whole),
        reports: counts.reports,
        pairings: counts.pairings,
    }
}

/// A number of minutes without its fraction: never negative, and far below the limit.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "clamped before"
)]
fn whole(minutes: f64) -> u32 {
    minutes.round().clamp(0.0, f64::from(u32::MAX)) as u32
}

fn week_of((begins_on, numbers): (NaiveDate, &Numbers)) -> Week {
    let count = |count: i64| u32::try_from(count).unwrap_or(u32::MAX);
    Week {
        begins_on,
        opened: count(numbers.opened),
        answered: count(numbers.answered),
        waiting_minutes: numbers.waiting_minutes,
        reports: count(numbers.reports),
        pairings: count(numbers.pairings),
    }
}
