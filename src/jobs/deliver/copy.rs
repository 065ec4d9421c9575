//! What one side of a flagged chat said, sent to the other side. What waits in a row for a group that cannot take it faster goes as one message, an
//! album as an album; every part knows the number of its copy afterwards.

use chrono::TimeDelta;

use super::{mark::Hindrance, place};
use crate::{
    domain::{
        ids::TelegramChat,
        talk::{Content, Formatted, RelayStage},
    },
    effect::desk::Where,
    jobs::{Tools, now},
    store::{
        desk::relays,
        outbox::{self, Leased, Outbound, Relayed},
    },
    telegram::{
        answer::SendError,
        client::PlainCall,
        groups,
        relay::{Target, encode_album, encode_change, encode_copy, join, makes_album},
    },
};

/// At most so many go together; an album takes ten.
const MOST_TOGETHER: i64 = 9;

/// Rows that go as one message: the first was leased by itself, the others because of it.
#[derive(Debug)]
pub struct Flock {
    rows: Vec<Leased>,
}

impl Flock {
    /// One row alone.
    pub fn of(row: Leased) -> Self {
        Self { rows: vec![row] }
    }

    /// The row that was leased first.
    pub fn first(&self) -> &Leased {
        &self.rows[0]
    }

    /// Those that go with it.
    pub fn others(&self) -> &[Leased] {
        &self.rows[1..]
    }

    fn relayed(&self) -> Vec<&Relayed> {
        self.rows
            .iter()
            .filter_map(|row| match &row.payload {
                Outbound::Relay(relayed) => Some(relayed),
                _ => None,
            })
            .collect()
    }
}

/// Sends a copy, with all that may go with it.
pub async fn send(tools: &Tools, flock: &mut Flock, opening: TimeDelta) -> Result<(), Hindrance> {
    if is_taken_back(tools, flock.first()).await? {
        return Ok(());
    }
    let place = place::find(tools, flock.first(), opening).await?;
    gather(tools, flock).await?;
    let row = flock.first();
    let target = Target {
        chat: row.telegram,
        thread: place.thread,
        reply_to: find_answered(tools, row).await?.or(place.card),
        hides: is_group(row.telegram),
    };
    let numbers = match encode(target, flock) {
        Some(call) => groups::read_messages(&tools.client.call_plain(&call).await?),
        // What cannot be given on was told when it came.
        None => Vec::new(),
    };
    remember(tools, flock, &numbers).await
}

/// Whether whoever said it took it back before it was sent.
async fn is_taken_back(tools: &Tools, row: &Leased) -> Result<bool, Hindrance> {
    let Some(relay) = row.relay else {
        return Ok(false);
    };
    let mut conn = tools.pool.acquire().await.map_err(Hindrance::lost)?;
    let relay = relays::find(&mut conn, &tools.vault, relay).await?;
    Ok(relay.is_none_or(|relay| relay.stage == RelayStage::TakenBack))
}

/// Takes in what waits right behind, as far as it fits into one message. What does not is given back.
async fn gather(tools: &Tools, flock: &mut Flock) -> Result<(), Hindrance> {
    if flock.first().flock.is_none() {
        return Ok(());
    }
    let mut conn = tools.pool.acquire().await.map_err(Hindrance::lost)?;
    let until = now() + TimeDelta::seconds(super::LEASE_SECONDS.into());
    let behind = outbox::lease_flock(
        &mut conn,
        &tools.vault,
        flock.first(),
        (until, MOST_TOGETHER),
    )
    .await?;
    let mut is_full = false;
    for row in behind {
        if !is_full {
            flock.rows.push(row);
            if fits(flock) {
                continue;
            }
            is_full = true;
            if let Some(row) = flock.rows.pop() {
                outbox::mark_retry(&mut conn, row.id, now()).await?;
            }
            continue;
        }
        outbox::mark_retry(&mut conn, row.id, now()).await?;
    }
    Ok(())
}

fn fits(flock: &Flock) -> bool {
    let relayed = flock.relayed();
    let contents: Vec<&Content> = relayed.iter().map(|relayed| &relayed.content).collect();
    let answers_later = relayed.iter().skip(1).any(|part| part.reply_to.is_some());
    makes_album(&contents) || (!answers_later && joined(&relayed).is_some())
}

fn joined(relayed: &[&Relayed]) -> Option<Formatted> {
    let parts: Option<Vec<&Formatted>> = relayed
        .iter()
        .map(|relayed| match &relayed.content {
            Content::Words(words) => Some(words),
            _ => None,
        })
        .collect();
    join(&parts?, relayed.first()?.head.as_deref())
}

fn encode(target: Target, flock: &Flock) -> Option<PlainCall> {
    let relayed = flock.relayed();
    let first = relayed.first()?;
    let head = first.head.as_deref();
    if relayed.len() == 1 {
        return encode_copy(target, &first.content, head);
    }
    if let Some(words) = joined(&relayed) {
        return encode_copy(target, &Content::Words(words), head);
    }
    let contents: Vec<&Content> = relayed.iter().map(|relayed| &relayed.content).collect();
    Some(encode_album(target, &contents, head))
}

const fn is_group(chat: TelegramChat) -> bool {
    chat.0 < 0
}

const fn place_of(chat: TelegramChat) -> Where {
    if is_group(chat) {
        Where::Group
    } else {
        Where::Private
    }
}

/// The number, in the chat that the copy goes to, of the message that it answers.
async fn find_answered(tools: &Tools, row: &Leased) -> Result<Option<i64>, Hindrance> {
    let Outbound::Relay(Relayed {
        reply_to: Some(answered),
        ..
    }) = &row.payload
    else {
        return Ok(None);
    };
    let mut conn = tools.pool.acquire().await.map_err(Hindrance::lost)?;
    let answered = relays::find(&mut conn, &tools.vault, *answered).await?;
    Ok(answered.and_then(|answered| answered.number_in(place_of(row.telegram))))
}

/// Every part has the number of its own copy, or of the one message that they are together.
async fn remember(tools: &Tools, flock: &Flock, numbers: &[i64]) -> Result<(), Hindrance> {
    let mut conn = tools.pool.acquire().await.map_err(Hindrance::lost)?;
    for (at, row) in flock.rows.iter().enumerate() {
        let Some(relay) = row.relay else { continue };
        let number = numbers.get(at).or(numbers.first()).copied();
        relays::mark_sent(&mut conn, relay, number).await?;
    }
    Ok(())
}

/// Changes or deletes a copy that was sent. Where several stand in one message, that is written anew from what they say now.
pub async fn change(tools: &Tools, row: &Leased) -> Result<(), Hindrance> {
    let Some(id) = row.relay else { return Ok(()) };
    let mut conn = tools.pool.acquire().await.map_err(Hindrance::lost)?;
    let Some(relay) = relays::find(&mut conn, &tools.vault, id).await? else {
        return Ok(());
    };
    let Some(number) = relay.to_message else {
        return Ok(());
    };
    let standing = relays::list_in_copy(&mut conn, &tools.vault, &relay).await?;
    drop(conn);
    let call = match &row.payload {
        Outbound::Revise(relayed) if standing.len() < 2 => {
            let head = relayed.head.as_deref();
            encode_change(row.telegram, number, &relayed.content, head)
        }
        Outbound::Revise(Relayed { head, .. }) | Outbound::Unsend { head }
            if !standing.is_empty() =>
        {
            let parts: Vec<&Formatted> = standing
                .iter()
                .filter_map(|relay| relay.content.formatted())
                .collect();
            let words = join(&parts, head.as_deref());
            words.and_then(|words| {
                let content = Content::Words(words);
                encode_change(row.telegram, number, &content, head.as_deref())
            })
        }
        _ => Some(groups::delete_message(row.telegram, number)),
    };
    match call {
        Some(call) => Ok(passed_over(tools.client.call_plain(&call).await)?),
        None => Ok(()),
    }
}

/// A message that is no more needs no change.
fn passed_over<T>(answer: Result<T, SendError>) -> Result<(), SendError> {
    match answer {
        Err(SendError::MessageGone) => Ok(()),
        answer => answer.map(|_| ()),
    }
}
