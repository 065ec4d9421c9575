//! Where in a group something goes: the topic, opened when it is needed first or was deleted by hand, with its card before everything else; and
//! the posts that are kept up to date.

use std::time::Duration;

use chrono::TimeDelta;

use super::{call::rendered, mark::Hindrance};
use crate::{
    domain::{desk::Way, ids::TelegramChat},
    jobs::{Tools, desk::setup, now},
    store::{
        desk::{
            groups as stored_groups,
            posts::{self, Post},
            topics,
        },
        outbox::{Leased, Thread},
    },
    telegram::{answer::SendError, groups},
};

/// A place in a group, or nothing but the chat.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Place {
    /// Telegram's number of the topic.
    pub thread: Option<i64>,
    /// In a plain group, the card that everything answers.
    pub card: Option<i64>,
}

/// The place of a row. A topic that is not open yet is opened now, if the group may have another one already.
pub async fn find(tools: &Tools, row: &Leased, opening: TimeDelta) -> Result<Place, Hindrance> {
    let Some(thread) = &row.thread else {
        return Ok(Place::default());
    };
    let number = match (thread.way, thread.number) {
        (Way::Plain, _) => None,
        (Way::Topics, Some(number)) => Some(number),
        (Way::Topics, None) => Some(open(tools, row, thread, opening).await?),
    };
    let card = match thread.card.filter(|_| thread.number == number) {
        Some(card) => Some(card),
        None => put_card(tools, row.telegram, thread, number).await?,
    };
    Ok(Place {
        thread: number,
        card: card.filter(|_| number.is_none()),
    })
}

async fn open(
    tools: &Tools,
    row: &Leased,
    thread: &Thread,
    opening: TimeDelta,
) -> Result<i64, Hindrance> {
    let mut conn = tools.pool.acquire().await.map_err(Hindrance::lost)?;
    let again_at = stored_groups::take_opening(&mut conn, row.chat, opening, now()).await?;
    if let Some(again_at) = again_at {
        let wait = (again_at - now()).max(TimeDelta::milliseconds(200));
        return Err(Hindrance::NotYet(wait.to_std().unwrap_or_default()));
    }
    let call = groups::open_thread(row.telegram, &thread.title);
    let result = match tools.client.call_plain(&call).await {
        Err(SendError::Refused(why)) => {
            tracing::warn!(why, "no topic can be opened; the group goes on without");
            setup::fall_back(&mut conn, tools, row.chat, now()).await?;
            return Err(Hindrance::NotYet(Duration::ZERO));
        }
        answer => answer?,
    };
    let number = groups::read_thread(&result)
        .ok_or_else(|| SendError::Network("a topic without a number".to_owned()))?;
    topics::save_thread(&mut conn, thread.topic, number).await?;
    metrics::counter!("athar_topics_opened_total").increment(1);
    Ok(number)
}

/// Sends and pins a topic's card; `None` for a topic that has none.
async fn put_card(
    tools: &Tools,
    chat: TelegramChat,
    thread: &Thread,
    number: Option<i64>,
) -> Result<Option<i64>, Hindrance> {
    let mut conn = tools.pool.acquire().await.map_err(Hindrance::lost)?;
    let Some(card) = posts::find_card(&mut conn, &tools.vault, thread.topic).await? else {
        return Ok(None);
    };
    drop(conn);
    send(tools, (chat, number), &card).await
}

/// Sends a post and remembers its number.
async fn send(
    tools: &Tools,
    (chat, thread): (TelegramChat, Option<i64>),
    post: &Post,
) -> Result<Option<i64>, Hindrance> {
    let message = rendered(&post.body.html, &post.body.buttons, true);
    let call = groups::post((chat, thread, None), message);
    let result = tools.client.call_plain(&call).await?;
    let number = groups::read_messages(&result).first().copied();
    let mut conn = tools.pool.acquire().await.map_err(Hindrance::lost)?;
    posts::save_message(&mut conn, post.id, number).await?;
    if let Some(number) = number.filter(|_| post.is_pinned) {
        // A card that is not pinned is a card still.
        if let Err(error) = tools.client.call_plain(&groups::pin(chat, number)).await {
            tracing::debug!(%error, "a card is not pinned");
        }
    }
    Ok(number)
}

/// Sends a post, or changes it where it stands, to what it says now.
pub async fn bring_up_to_date(
    tools: &Tools,
    row: &Leased,
    opening: TimeDelta,
) -> Result<(), Hindrance> {
    let Some(id) = row.post else { return Ok(()) };
    let place = find(tools, row, opening).await?;
    let mut conn = tools.pool.acquire().await.map_err(Hindrance::lost)?;
    let Some(post) = posts::find(&mut conn, &tools.vault, id).await? else {
        return Ok(());
    };
    let Some(number) = post.message else {
        drop(conn);
        return send(tools, (row.telegram, place.thread), &post)
            .await
            .map(|_| ());
    };
    let message = rendered(&post.body.html, &post.body.buttons, true);
    let call = groups::change(row.telegram, number, message);
    match tools.client.call_plain(&call).await {
        Err(SendError::MessageGone) => {
            posts::save_message(&mut conn, id, None).await?;
            Err(Hindrance::NotYet(Duration::ZERO))
        }
        answer => Ok(answer.map(|_| ())?),
    }
}
