//! Finds the group for chats that were flagged: which topic, why, in which group; what the person said meanwhile goes there. One chat a
//! transaction.

use chrono::{DateTime, Utc};

use super::{
    new_token, person,
    show::{self, When},
};
use crate::{
    domain::{desk::TopicStage, ids::ChatId},
    effect::{
        FlagReason, Outgoing,
        desk::{Group, Topic},
    },
    i18n::{Lang, Text},
    jobs::{Progress, Tools, outbound},
    store::{
        PgConnection, StoreError, chats,
        desk::{groups, topics},
        flags,
        outbox::{self, Protection, Routed},
    },
    vault::Vault,
    volunteers::routing,
};

/// The next flagged chat. `Progress::Idle` when there is none, or no group takes chats yet.
pub async fn run_once(tools: &Tools, now: DateTime<Utc>) -> Result<Progress, StoreError> {
    let mut tx = tools.pool.begin().await?;
    let groups = groups::list_open(&mut tx).await?;
    // Any that takes chats takes those that have no better place.
    if routing::choose(&groups, &[], Lang::default()).is_none() {
        return Ok(Progress::Idle);
    }
    let Some(flagged) = flags::find_next(&mut tx).await? else {
        return Ok(Progress::Idle);
    };
    route(&mut tx, &tools.vault, (&groups, &flagged), now).await?;
    flags::mark_handled(&mut tx, &flagged, now).await?;
    tx.commit().await?;
    tools.wakes.outbox.notify_one();
    Ok(Progress::More)
}

async fn route(
    conn: &mut PgConnection,
    vault: &Vault,
    (groups, flagged): (&[Group], &flags::Flagged),
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    let chat = flagged.chat;
    let raised: Vec<FlagReason> = flagged
        .reasons
        .iter()
        .filter_map(|word| FlagReason::parse(word))
        .collect();
    let mut topic = topics::ensure(conn, (chat, &new_token()), now).await?;
    let before = topic.clone();
    add_reasons(&mut topic, &raised, now);
    let lang = chats::find_lang(conn, chat).await?.unwrap_or_default();
    let chosen = routing::choose(groups, &topic.reasons, lang);
    move_to(conn, &mut topic, chosen).await?;
    show::refresh(conn, vault, (&mut topic, When::Now), now).await?;
    person::send_unrouted(conn, vault, &topic, now).await?;
    let is_news = before.group.is_some() && before.group == topic.group;
    if is_news {
        tell_again(conn, vault, (&topic, &raised), now).await?;
    }
    Ok(())
}

/// A closed chat begins anew, with the new reasons alone.
fn add_reasons(topic: &mut Topic, raised: &[FlagReason], now: DateTime<Utc>) {
    if topic.stage == TopicStage::Closed {
        topic.stage = TopicStage::Waiting;
        topic.opened_at = now;
        topic.answered_at = None;
        topic.closed_at = None;
        topic.reasons.clear();
    }
    topic.waiting_since = topic.waiting_since.or(Some(now));
    for reason in raised {
        if !topic.reasons.contains(reason) {
            topic.reasons.push(*reason);
        }
    }
}

/// A chat stays in its group unless that works no more, or a child is concerned by now.
async fn move_to(
    conn: &mut PgConnection,
    topic: &mut Topic,
    chosen: Option<ChatId>,
) -> Result<(), StoreError> {
    let stays = topic.group.is_some() && topic.group == chosen;
    let is_minor = topic.reasons.contains(&FlagReason::Minor);
    let works = match topic.group {
        Some(group) => groups::find(conn, group)
            .await?
            .is_some_and(|group| group.stage == crate::domain::desk::GroupStage::Open),
        None => false,
    };
    if stays || (works && !is_minor) || chosen.is_none() {
        return Ok(());
    }
    if let Some(group) = topic.group {
        outbox::move_topic(conn, topic.id, group).await?;
    }
    topic.group = chosen;
    topic.thread = None;
    Ok(())
}

/// Whoever has the chat, or looks at the group, sees that it was flagged again.
async fn tell_again(
    conn: &mut PgConnection,
    vault: &Vault,
    (topic, raised): (&Topic, &[FlagReason]),
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    let Some(group) = topic.group else {
        return Ok(());
    };
    let list = raised
        .iter()
        .filter(|reason| **reason != FlagReason::Message)
        .map(|reason| Text::new(format!("flag-{}", reason.as_str())))
        .collect::<Vec<_>>();
    if list.is_empty() {
        return Ok(());
    }
    let lang = show::lang_of(conn, topic).await?;
    let text = Text::new("desk-flagged-again").with("list", crate::i18n::Arg::List(list));
    let payload = outbound::message(&Outgoing::new(text), lang, Protection::Protected);
    let routed = Routed::in_topic(group, topic.id, payload, now);
    outbox::push_routed(conn, vault, &routed, now).await
}
