//! What is done in a group besides saying something: topics renamed, closed and deleted, what the bot may do there, ways in, pictures.

use base64::{Engine, engine::general_purpose::STANDARD};
use chrono::TimeDelta;

use super::{call::rendered, mark::Hindrance, place};
use crate::{
    domain::{desk::Way, ids::TelegramChat},
    jobs::{Tools, desk::setup, now},
    store::outbox::{self, Errand, Leased, Outbound, Routed},
    telegram::{answer::SendError, client::PlainCall, encode::encode_message, groups},
};

/// Runs one.
pub async fn run(tools: &Tools, row: &Leased, opening: TimeDelta) -> Result<(), Hindrance> {
    let Outbound::Errand(errand) = &row.payload else {
        return Ok(());
    };
    match errand {
        Errand::Retitle => retitle(tools, row).await,
        Errand::DropThread { thread } => {
            let call = groups::delete_thread(row.telegram, *thread);
            try_call(tools, &call).await
        }
        Errand::DeleteMessages { messages } => {
            let call = groups::delete_messages(row.telegram, messages);
            try_call(tools, &call).await
        }
        Errand::Passing { html, seconds } => pass(tools, row, (html, *seconds), opening).await,
        Errand::CheckGroup => check(tools, row).await,
        Errand::WayIn {
            html,
            otherwise,
            group,
            expires_at,
        } => {
            let call = groups::make_link(TelegramChat(*group), *expires_at);
            let link = match tools.client.call_plain(&call).await {
                Ok(result) => groups::read_link(&result),
                Err(SendError::Refused(_) | SendError::Gone) => None,
                Err(error) => return Err(error.into()),
            };
            let html = link.map_or_else(|| otherwise.clone(), |link| html.replace("{link}", &link));
            let message = rendered(&html, &[], false);
            Ok(encode_message(row.telegram, message)
                .send(&tools.client)
                .await?)
        }
        Errand::Picture { png, html } => {
            let png = STANDARD.decode(png).unwrap_or_default();
            let call = groups::picture(row.telegram, html);
            let file = ("photo", "athar.png", png);
            tools.client.call_with_file(&call, file).await?;
            Ok(())
        }
    }
}

/// A topic that is not open yet is called rightly when it is opened.
async fn retitle(tools: &Tools, row: &Leased) -> Result<(), Hindrance> {
    let Some(thread) = row
        .thread
        .as_ref()
        .filter(|thread| thread.way == Way::Topics)
    else {
        return Ok(());
    };
    let Some(number) = thread.number else {
        return Ok(());
    };
    // The name is a help to the eye: chats work without.
    let call = groups::rename_thread(row.telegram, number, &thread.title);
    try_call(tools, &call).await
}

/// A call that may be refused without harm; what is gone need not be undone.
async fn try_call(tools: &Tools, call: &PlainCall) -> Result<(), Hindrance> {
    match tools.client.call_plain(call).await {
        Err(SendError::MessageGone | SendError::Expired | SendError::ThreadGone) => Ok(()),
        Err(SendError::Refused(why)) => {
            tracing::warn!(method = call.method, why, "not done in a group");
            Ok(())
        }
        answer => Ok(answer.map(|_| ())?),
    }
}

async fn pass(
    tools: &Tools,
    row: &Leased,
    (html, seconds): (&str, u32),
    opening: TimeDelta,
) -> Result<(), Hindrance> {
    let place = place::find(tools, row, opening).await?;
    let message = rendered(html, &[], true);
    let call = groups::post((row.telegram, place.thread, place.card), message);
    let result = tools.client.call_plain(&call).await?;
    let messages = groups::read_messages(&result);
    let at = now();
    let deleting = Routed {
        // Behind nothing of the topic, and before nothing of it.
        lane: row.thread.as_ref().map_or(-1, |thread| -thread.topic.0),
        not_before: at + TimeDelta::seconds(seconds.into()),
        ..Routed::to(
            row.chat,
            Outbound::Errand(Errand::DeleteMessages { messages }),
            at,
        )
    };
    let mut conn = tools.pool.acquire().await.map_err(Hindrance::lost)?;
    Ok(outbox::push_routed(&mut conn, &tools.vault, &deleting, at).await?)
}

/// Asks what the group is and what the bot may do in it, and has the set-up tell it.
async fn check(tools: &Tools, row: &Leased) -> Result<(), Hindrance> {
    let client = &tools.client;
    let me = client.call_plain(&groups::ask_me()).await?;
    let me =
        groups::read_id(&me).ok_or_else(|| SendError::Network("a bot without an id".to_owned()))?;
    let group = client.call_plain(&groups::ask_group(row.telegram)).await?;
    let member = client
        .call_plain(&groups::ask_member(row.telegram, me))
        .await?;
    let facts = crate::volunteers::setup::Facts {
        is_forum: groups::read_is_forum(&group),
        rights: groups::read_rights(&member),
    };
    let mut tx = tools.pool.begin().await.map_err(Hindrance::lost)?;
    setup::tell_facts(&mut tx, tools, (row.chat, &facts), now()).await?;
    tx.commit().await.map_err(Hindrance::lost)?;
    tools.wakes.outbox.notify_one();
    Ok(())
}
