//! What was said and did not arrive is told in its topic. Called by `jobs/deliver`, in the transaction that marks it.

use chrono::{DateTime, Utc};

use super::show;
use crate::{
    domain::{
        ids::RelayId,
        talk::{RelayStage, Side},
    },
    effect::Outgoing,
    i18n::Text,
    jobs::outbound,
    store::{
        PgConnection, StoreError,
        desk::{relays, topics},
        outbox::{self, Routed},
    },
    vault::Vault,
};

/// Why it did not arrive.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Why {
    /// The person blocked the bot, or is gone: it is kept for when they write.
    Unreachable,
    /// Telegram does not take it.
    Refused,
}

/// Tells it, answering the message where it stands in the group.
pub async fn tell(
    conn: &mut PgConnection,
    vault: &Vault,
    (relay, why): (RelayId, Why),
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    let Some(relay) = relays::find(conn, vault, relay).await? else {
        return Ok(());
    };
    if why == Why::Refused {
        relays::mark_stage(conn, relay.id, (RelayStage::Waiting, RelayStage::Failed)).await?;
    }
    let Some(topic) = topics::find(conn, relay.topic).await? else {
        return Ok(());
    };
    let key = match (why, relay.side) {
        // The group itself cannot be reached: nobody is there to be told.
        (Why::Unreachable, Side::Person) => return Ok(()),
        (Why::Unreachable, _) => "desk-not-delivered-blocked",
        (Why::Refused, Side::Person) => "desk-not-shown",
        (Why::Refused, _) => "desk-not-delivered",
    };
    let Some(group) = topic.group else {
        return Ok(());
    };
    let lang = show::lang_of(conn, &topic).await?;
    let answered = relay.from_message.filter(|_| relay.side != Side::Person);
    let outgoing = Outgoing::new(Text::new(key));
    let payload = outbound::answer(&outgoing, lang, (answered, None));
    let routed = Routed::in_topic(group, topic.id, payload, now);
    outbox::push_routed(conn, vault, &routed, now).await
}
