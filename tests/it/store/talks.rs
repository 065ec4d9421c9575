//! How long chats wait for volunteers, and what is kept of those that were closed.

use athar::{
    domain::{
        desk::TopicStage,
        ids::{ChatId, RelayId, TelegramChat},
        talk::{Content, RelayStage, Side},
        waiting::UsualWait,
    },
    effect::{desk::Topic, voice::VoiceAsked},
    i18n::Text,
    store::{
        PgConnection, chats,
        desk::{relays, topics, voices, waits},
        prune,
    },
    vault::Vault,
};
use chrono::TimeDelta;

use super::{start, vault};
use crate::support::Database;

async fn topic_of(
    conn: &mut PgConnection,
    vault: &Vault,
    (number, age): (i64, TimeDelta),
) -> Topic {
    let person = TelegramChat(number);
    let saved = chats::save_chats(conn, vault, &[person], start())
        .await
        .unwrap();
    let token = format!("token{number}");
    topics::ensure(conn, (saved[&person], &token), start() - age)
        .await
        .unwrap()
}

/// Something said by voice in the chat, and written down.
pub async fn fill_voice(
    conn: &mut PgConnection,
    vault: &Vault,
    (chat, relay, words): (ChatId, RelayId, &str),
) {
    let asked = VoiceAsked {
        question: "given".to_owned(),
        label: Text::new("label-given"),
        draft: 1,
    };
    voices::save_new(conn, vault, (chat, relay), &asked)
        .await
        .unwrap();
    let answer = voices::find_of_relay(conn, vault, relay).await.unwrap();
    voices::save_words(conn, vault, (&answer.unwrap(), words))
        .await
        .unwrap();
}

#[tokio::test]
async fn the_usual_wait_is_the_median_of_the_answered_and_of_those_who_still_wait() {
    let db = Database::fresh().await;
    let vault = vault();
    let mut conn = db.pool.acquire().await.unwrap();
    for number in 1..=4 {
        let topic = topic_of(&mut conn, &vault, (number, TimeDelta::days(2))).await;
        let answered = Topic {
            answered_at: Some(topic.opened_at + TimeDelta::minutes(30)),
            ..topic
        };
        topics::save(&mut conn, &answered).await.unwrap();
    }
    let usual = waits::find_usual(&mut conn, start()).await.unwrap();
    assert_eq!(usual, UsualWait::Unknown);
    for number in 5..=6 {
        topic_of(&mut conn, &vault, (number, TimeDelta::days(2))).await;
    }
    let usual = waits::find_usual(&mut conn, start()).await.unwrap();
    assert_eq!(usual, UsualWait::Hour);
    for number in 7..=12 {
        topic_of(&mut conn, &vault, (number, TimeDelta::days(2))).await;
    }
    let usual = waits::find_usual(&mut conn, start()).await.unwrap();
    assert_eq!(usual, UsualWait::Days);
    let later = waits::find_usual(&mut conn, start() + TimeDelta::days(40)).await;
    assert_eq!(later.unwrap(), UsualWait::Unknown);
}

#[test]
fn a_longer_median_never_gives_a_shorter_word() {
    let words: Vec<UsualWait> = [1, 6, 24, 72, 73]
        .into_iter()
        .map(|hours| UsualWait::of(5, TimeDelta::hours(hours)))
        .collect();
    let expected = [
        UsualWait::Hour,
        UsualWait::Hours,
        UsualWait::Day,
        UsualWait::Days,
        UsualWait::Week,
    ];
    assert_eq!(words, expected);
}

#[tokio::test]
async fn what_was_said_is_forgotten_long_after_a_chat_was_closed() {
    let db = Database::fresh().await;
    let vault = vault();
    let mut conn = db.pool.acquire().await.unwrap();
    let mut kept = Vec::new();
    for (number, days) in [(1, 100), (2, 10)] {
        let topic = topic_of(&mut conn, &vault, (number, TimeDelta::days(120))).await;
        let new = relays::New {
            topic: topic.id,
            side: Side::Person,
            volunteer: None,
            content: &Content::plain("Amina"),
            from_message: Some(7),
            stage: RelayStage::Sent,
        };
        let relay = relays::save_new(&mut conn, &vault, &new, start())
            .await
            .unwrap();
        let closed = Topic {
            stage: TopicStage::Closed,
            closed_at: Some(start() - TimeDelta::days(days)),
            ..topic
        };
        topics::save(&mut conn, &closed).await.unwrap();
        kept.push(relay);
    }
    let before = start() - TimeDelta::days(90);
    assert_eq!(prune::prune_said(&mut conn, before).await.unwrap(), 1);
    assert_eq!(prune::prune_said(&mut conn, before).await.unwrap(), 0);
    let old = relays::find(&mut conn, &vault, kept[0])
        .await
        .unwrap()
        .unwrap();
    assert_eq!((old.content, old.from_message), (Content::Other, Some(7)));
    let young = relays::find(&mut conn, &vault, kept[1])
        .await
        .unwrap()
        .unwrap();
    assert_eq!(young.content, Content::plain("Amina"));
}
