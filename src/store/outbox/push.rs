//! Filling the outbox, in the transaction that decides what is to be said.

use chrono::{DateTime, Utc};
use sqlx::PgConnection;

use super::{Outbound, PAYLOAD};
use crate::{
    domain::ids::ChatId,
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
