//! Filling the outbox, in the transaction that decides what is to be said.

use chrono::{DateTime, Utc};
use sqlx::PgConnection;

use super::{Outbound, PAYLOAD};
use crate::{
    domain::ids::{ChatId, PairingId, PostId, RelayId, ReportId, TopicId},
    store::{
        StoreError,
        sealed::{Place, seal_json},
    },
    vault::Vault,
};

/// Something to send to a chat.
#[derive(Debug, Clone)]
pub struct Waiting {
    /// To whom.
    pub chat: ChatId,
    /// What.
    pub payload: Outbound,
}

/// Queues all of these, in this order. What goes to an unreachable chat is kept until that chat writes again.
pub async fn push(
    conn: &mut PgConnection,
    vault: &Vault,
    waiting: &[Waiting],
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    if waiting.is_empty() {
        return Ok(());
    }
    let (mut chats, mut kinds, mut payloads) = (Vec::new(), Vec::new(), Vec::new());
    for Waiting { chat, payload } in waiting {
        let place = Place {
            column: PAYLOAD,
            row: &chat.0.to_be_bytes(),
        };
        chats.push(chat.0);
        kinds.push(payload.kind().as_str());
        payloads.push(seal_json(vault, place, payload)?);
    }
    sqlx::query!(
        "insert into outbox (chat_id, kind, stage, payload, not_before, created_at)
         select new.chat_id, new.kind, case chats.reach when 'open' then 'waiting' else 'kept' end, new.payload, $4, $4
         from unnest($1::bigint[], $2::text[], $3::bytea[]) with ordinality as new (chat_id, kind, payload, place)
         join chats on chats.id = new.chat_id
         order by new.place",
        &chats,
        &kinds as &[&str],
        &payloads,
        now
    )
    .execute(conn)
    .await?;
    Ok(())
}

/// Something to send, and what it belongs to.
#[derive(Debug, Clone)]
pub struct Routed {
    /// To which chat: a group's, or a person's.
    pub chat: ChatId,
    /// The topic that it belongs to: there it is sent, if the chat is the topic's group.
    pub topic: Option<TopicId>,
    /// Its lane; 0 for what belongs to no topic.
    pub lane: i64,
    /// What was said, of which this is the copy.
    pub relay: Option<RelayId>,
    /// The post that this brings up to date.
    pub post: Option<PostId>,
    /// Rows of one flock that wait one behind the other may go as one message.
    pub flock: Option<String>,
    /// What.
    pub payload: Outbound,
    /// Not sent before.
    pub not_before: DateTime<Utc>,
}

impl Routed {
    /// Something for a topic's place in a group.
    pub const fn in_topic(
        group: ChatId,
        topic: TopicId,
        payload: Outbound,
        now: DateTime<Utc>,
    ) -> Self {
        Self {
            chat: group,
            topic: Some(topic),
            lane: topic.0,
            relay: None,
            post: None,
            flock: None,
            payload,
            not_before: now,
        }
    }

    /// Something for a chat, whatever else waits for it in topics.
    pub const fn to(chat: ChatId, payload: Outbound, now: DateTime<Utc>) -> Self {
        Self {
            chat,
            topic: None,
            lane: 0,
            relay: None,
            post: None,
            flock: None,
            payload,
            not_before: now,
        }
    }
}

/// Queues one of these. What goes to an unreachable chat is kept until that chat can be reached.
pub async fn push_routed(
    conn: &mut PgConnection,
    vault: &Vault,
    routed: &Routed,
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    let place = Place {
        column: PAYLOAD,
        row: &routed.chat.0.to_be_bytes(),
    };
    sqlx::query!(
        "insert into outbox (chat_id, kind, stage, payload, lane, topic_id, relay_id, post_id, flock, not_before, created_at)
         select id, $2, case reach when 'open' then 'waiting' else 'kept' end, $3, $4, $5, $6, $7, $8, $9, $10
         from chats where id = $1",
        routed.chat.0,
        routed.payload.kind().as_str(),
        seal_json(vault, place, &routed.payload)?,
        routed.lane,
        routed.topic.map(|topic| topic.0),
        routed.relay.map(|relay| relay.0),
        routed.post.map(|post| post.0),
        routed.flock,
        routed.not_before,
        now
    )
    .execute(conn)
    .await?;
    Ok(())
}

/// Queues what tells of a pairing: erased with the pairing while it waits, as when the other person erases their report.
pub async fn push_about(
    conn: &mut PgConnection,
    vault: &Vault,
    pairing: PairingId,
    waiting: &Waiting,
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    let Waiting { chat, payload } = waiting;
    let place = Place {
        column: PAYLOAD,
        row: &chat.0.to_be_bytes(),
    };
    sqlx::query!(
        "insert into outbox (chat_id, kind, stage, payload, pairing_id, not_before, created_at)
         select id, $2, case reach when 'open' then 'waiting' else 'kept' end, $3, $4, $5, $5
         from chats where id = $1",
        chat.0,
        payload.kind().as_str(),
        seal_json(vault, place, payload)?,
        pairing.0,
        now
    )
    .execute(conn)
    .await?;
    Ok(())
}

/// These reports left matching: pairings of which the message still waits were not told after all. They go, and their messages with
/// them; what is on the wire at this instant stays.
pub async fn drop_untold(
    conn: &mut PgConnection,
    reports: &[ReportId],
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    let ids: Vec<i64> = reports.iter().map(|report| report.0).collect();
    sqlx::query!(
        "delete from pairings where (seeker_id = any($1) or other_id = any($1)) and stage = 'told'
           and exists (
               select from outbox where pairing_id = pairings.id and stage in ('waiting', 'kept')
                 and (leased_until is null or leased_until <= $2))",
        &ids,
        now
    )
    .execute(conn)
    .await?;
    Ok(())
}
