//! Somebody has all erased: what stands of them in a group goes too. Called by `jobs/apply` before the rows are erased, in the same transaction.

use chrono::{DateTime, Utc};

use super::show;
use crate::{
    domain::{desk::Way, ids::ChatId},
    effect::{Outgoing, desk::Topic},
    i18n::Text,
    jobs::outbound,
    store::{
        PgConnection, StoreError,
        desk::{groups, relays, topics},
        outbox::{self, Errand, Outbound, Protection, Routed},
    },
    vault::Vault,
};

/// Telegram deletes at most so many messages a call.
const MOST_DELETED: usize = 100;

/// Queues the deletion of their topic, or in a group without topics of every message of it, and one line that names nobody. These rows belong
/// to the group alone: the topic's own go with it.
pub async fn leave(
    conn: &mut PgConnection,
    vault: &Vault,
    chat: ChatId,
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    let Some(topic) = topics::find_of_chat(conn, chat).await? else {
        return Ok(());
    };
    let Some(group) = topic.group else {
        return Ok(());
    };
    let mut payloads = deletions(conn, (group, &topic)).await?;
    if payloads.is_empty() {
        return Ok(());
    }
    let lang = show::lang_of(conn, &topic).await?;
    let told = Outgoing::new(Text::new("desk-chat-erased"));
    payloads.push(outbound::message(&told, lang, Protection::Protected));
    for payload in payloads {
        outbox::push_routed(conn, vault, &Routed::to(group, payload, now), now).await?;
    }
    Ok(())
}

async fn deletions(
    conn: &mut PgConnection,
    (group, topic): (ChatId, &Topic),
) -> Result<Vec<Outbound>, StoreError> {
    if let Some(thread) = topic.thread {
        return Ok(vec![Outbound::Errand(Errand::DropThread { thread })]);
    }
    let is_plain = groups::find(conn, group)
        .await?
        .is_some_and(|group| group.way == Way::Plain);
    if !is_plain {
        return Ok(Vec::new());
    }
    // Ours first: of what volunteers wrote the bot may delete only what its rights let it.
    let ours = relays::list_copies(conn, topic.id).await?;
    let theirs = relays::list_written(conn, topic.id).await?;
    let chunks = ours
        .chunks(MOST_DELETED)
        .chain(theirs.chunks(MOST_DELETED))
        .map(|chunk| {
            Outbound::Errand(Errand::DeleteMessages {
                messages: chunk.to_vec(),
            })
        });
    Ok(chunks.collect())
}
