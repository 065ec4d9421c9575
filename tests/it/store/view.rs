//! The work in view: chats that were left, the weeks' numbers, whose summary is due, searches, bans.

use athar::{
    domain::{
        ban::{Ban, BanKind, BanReason},
        desk::{Duty, GroupStage, Role, TopicStage, Way},
        ids::{ChatId, TelegramChat, VolunteerId},
    },
    effect::desk::{Group, Topic},
    i18n::Lang,
    store::{
        PgConnection, bans, chats,
        desk::{
            groups, queue,
            summary::{self, Counts},
            topics,
            volunteers::{self, Shown},
        },
        flags, searches,
    },
    vault::Vault,
};
use chrono::{NaiveDate, TimeDelta};

use super::{after, start, vault};
use crate::support::Database;

const HOUR: i64 = 3_600;

async fn chat(conn: &mut PgConnection, vault: &Vault, telegram: i64) -> ChatId {
    let telegram = TelegramChat(telegram);
    let chats = chats::save_chats(conn, vault, &[telegram], start()).await;
    chats.unwrap()[&telegram]
}

async fn group(conn: &mut PgConnection, vault: &Vault) -> ChatId {
    let group = Group {
        chat: chat(conn, vault, -1_000_000_000_001).await,
        langs: vec![Lang::Ar],
        duties: vec![Duty::Chats],
        way: Way::Topics,
        stage: GroupStage::Open,
    };
    groups::save(conn, &group, start()).await.unwrap();
    group.chat
}

async fn volunteer(conn: &mut PgConnection, vault: &Vault) -> VolunteerId {
    let shown = Shown {
        telegram: TelegramChat(7),
        name: "Layla",
        lang: Lang::En,
    };
    let saved = volunteers::save(conn, vault, (&shown, Role::Reviewer), start()).await;
    saved.unwrap()
}

/// A chat of a group that was opened at `start`.
async fn topic(
    conn: &mut PgConnection,
    vault: &Vault,
    (group, telegram): (ChatId, i64),
    change: impl FnOnce(&mut Topic),
) {
    let chat = chat(conn, vault, telegram).await;
    let token = format!("token{telegram}");
    let mut topic = topics::ensure(conn, (chat, &token), start()).await.unwrap();
    topic.group = Some(group);
    change(&mut topic);
    topics::save(conn, &topic).await.unwrap();
}

#[tokio::test]
async fn a_chat_is_left_only_when_both_its_taker_and_its_person_have_waited_so_long() {
    let db = Database::fresh().await;
    let (vault, mut tx) = (vault(), db.pool.begin().await.unwrap());
    let group = group(&mut tx, &vault).await;
    let volunteer = volunteer(&mut tx, &vault).await;
    let taken = |topic: &mut Topic, taken_after: i64| {
        topic.stage = TopicStage::Taken;
        topic.taken_by = Some(volunteer);
        topic.taken_at = Some(after(taken_after));
    };
    topic(&mut tx, &vault, (group, 11), |_| {}).await;
    topic(&mut tx, &vault, (group, 12), |topic| taken(topic, HOUR)).await;
    topic(&mut tx, &vault, (group, 13), |topic| {
        taken(topic, 0);
        topic.waiting_since = None;
    })
    .await;
    let early = queue::find_left(&mut tx, after(HOUR - 1)).await;
    assert_eq!(early.unwrap(), None);
    let left = queue::find_left(&mut tx, after(HOUR)).await.unwrap();
    let left = topics::find(&mut tx, left.unwrap()).await.unwrap().unwrap();
    assert_eq!(left.token, "token12");
    let waiting = queue::list_waiting(&mut tx, group).await.unwrap();
    assert_eq!(waiting.len(), 2);
    let own = queue::list_of(&mut tx, volunteer).await.unwrap();
    assert_eq!(own.len(), 2);
    assert!(own[0].waiting_since.is_some() && own[1].waiting_since.is_none());
    let counts = queue::count_taken(&mut tx, &[volunteer]).await.unwrap();
    assert_eq!(counts[&volunteer], 2);
}

#[tokio::test]
async fn weeks_are_counted_each_by_itself() {
    let db = Database::fresh().await;
    let (vault, mut tx) = (vault(), db.pool.begin().await.unwrap());
    let group = group(&mut tx, &vault).await;
    for (telegram, minutes) in [(11, 10), (12, 20), (13, 90)] {
        let answered_at = Some(start() + TimeDelta::minutes(minutes));
        topic(&mut tx, &vault, (group, telegram), |topic| {
            topic.answered_at = answered_at;
        })
        .await;
    }
    let begins = [start() - TimeDelta::weeks(1), start()];
    let counts = summary::list_counts(&mut tx, group, (&begins, TimeDelta::weeks(1))).await;
    let counts = counts.unwrap();
    assert_eq!(counts[0], Counts::default());
    assert_eq!((counts[1].opened, counts[1].answered), (3, 3));
    assert_eq!(counts[1].waiting_minutes, Some(20.0));
}

#[tokio::test]
async fn a_summary_is_due_once_a_day_and_not_on_the_day_of_the_set_up() {
    let db = Database::fresh().await;
    let (vault, mut tx) = (vault(), db.pool.begin().await.unwrap());
    let group = group(&mut tx, &vault).await;
    let day = NaiveDate::from_ymd_opt(2025, 11, 25).unwrap();
    let fresh = summary::take_due(&mut tx, day, start()).await;
    assert_eq!(fresh.unwrap(), None);
    for due in [Some(group), None] {
        let taken = summary::take_due(&mut tx, day, after(1)).await;
        assert_eq!(taken.unwrap(), due);
    }
    let next = day.succ_opt().unwrap();
    let taken = summary::take_due(&mut tx, next, after(1)).await;
    assert_eq!(taken.unwrap(), Some(group));
}

#[tokio::test]
async fn searches_count_for_a_day_and_go() {
    let db = Database::fresh().await;
    let (vault, mut tx) = (vault(), db.pool.begin().await.unwrap());
    let volunteer = volunteer(&mut tx, &vault).await;
    for (since, now) in [(-HOUR, 0), (0, HOUR)] {
        searches::save(&mut tx, volunteer, (after(since), after(now)))
            .await
            .unwrap();
    }
    let all = searches::count_since(&mut tx, volunteer, after(-9 * HOUR)).await;
    assert_eq!(all.unwrap(), 1, "the first is gone with the second");
}

#[tokio::test]
async fn a_banned_chat_raises_no_flag_until_it_is_let_in_again() {
    let db = Database::fresh().await;
    let (vault, mut tx) = (vault(), db.pool.begin().await.unwrap());
    let chat = chat(&mut tx, &vault, 11).await;
    let ban = Ban {
        kind: BanKind::Quiet,
        reason: BanReason::Abuse,
    };
    bans::save(&mut tx, (chat, ban), start()).await.unwrap();
    assert_eq!(bans::find(&mut tx, chat).await.unwrap(), Some(ban));
    flags::raise(&mut tx, chat, "asked", start()).await.unwrap();
    assert_eq!(flags::find_next(&mut tx).await.unwrap(), None);
    bans::remove(&mut tx, chat).await.unwrap();
    flags::raise(&mut tx, chat, "asked", start()).await.unwrap();
    assert!(flags::find_next(&mut tx).await.unwrap().is_some());
}
