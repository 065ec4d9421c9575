//! A chat that was taken and in which the person waits for [`TAKEN_HOURS`] goes back to the others, with a word to who had it. One chat a
//! transaction.

use chrono::{DateTime, TimeDelta, Utc};

use super::show::{self, When};
use crate::{
    domain::{
        audit::{Actor, Event, Line, Subject},
        desk::TopicStage,
    },
    effect::{Outgoing, desk::Topic},
    i18n::Text,
    jobs::{Progress, Tools, outbound},
    store::{
        PgConnection, StoreError, audit,
        desk::{queue, topics, volunteers},
        outbox::{self, Protection, Routed},
    },
    vault::Vault,
    volunteers::{TAKEN_HOURS, handling},
};

/// The next of them. `Progress::Idle` when there is none.
pub async fn run_once(tools: &Tools, now: DateTime<Utc>) -> Result<Progress, StoreError> {
    let before = now - TimeDelta::hours(TAKEN_HOURS);
    let mut tx = tools.pool.begin().await?;
    let Some(left) = queue::find_left(&mut tx, before).await? else {
        return Ok(Progress::Idle);
    };
    let Some(topic) = topics::find(&mut tx, left).await? else {
        return Ok(Progress::More);
    };
    give_back(&mut tx, &tools.vault, &topic, now).await?;
    let line = Line::new(Event::ChatReturned, Actor::Bot).about(Subject::Topic(topic.id.0));
    audit::save(&mut tx, &line, now).await?;
    tx.commit().await?;
    tools.wakes.outbox.notify_one();
    Ok(Progress::More)
}

async fn give_back(
    conn: &mut PgConnection,
    vault: &Vault,
    topic: &Topic,
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    let taker = match topic.taken_by.filter(|_| topic.stage == TopicStage::Taken) {
        Some(taker) => volunteers::find_by_id(conn, vault, taker).await?,
        None => None,
    };
    let mut waiting = handling::waiting(topic);
    show::refresh(conn, vault, (&mut waiting, When::Now), now).await?;
    let (Some(group), Some(taker)) = (topic.group, taker) else {
        return Ok(());
    };
    let lang = show::lang_of(conn, topic).await?;
    let text = Text::new("queue-returned")
        .words("name", &taker.name)
        .number("hours", TAKEN_HOURS);
    let payload = outbound::message(&Outgoing::new(text), lang, Protection::Protected);
    let routed = Routed::in_topic(group, topic.id, payload, now);
    outbox::push_routed(conn, vault, &routed, now).await
}
