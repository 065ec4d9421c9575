//! What the bot itself says: messages, answers to presses, buttons taken away.

use chrono::{DateTime, TimeDelta, Utc};

use super::{mark::Hindrance, place};
use crate::{
    effect::ButtonAction,
    jobs::Tools,
    store::outbox::{Leased, Outbound, OutboundAction, OutboundButton, Protection},
    telegram::{
        answer::SendError,
        encode::{Call, Rendered, encode_drop_buttons, encode_message, encode_toast},
        groups,
    },
};

/// A press is answered within this time or not at all: later nobody looks, and Telegram refuses it.
const TOAST_SECONDS: i64 = 60;

/// Whether it is too late for this row to matter.
pub fn is_stale(row: &Leased, now: DateTime<Utc>) -> bool {
    matches!(row.payload, Outbound::Toast { .. })
        && now - row.created_at > TimeDelta::seconds(TOAST_SECONDS)
}

/// Sends a message, answers a press, takes buttons away.
pub async fn send(tools: &Tools, row: &Leased, opening: TimeDelta) -> Result<(), Hindrance> {
    if let Outbound::Message {
        html,
        buttons,
        protect,
        reply_to,
        thread,
    } = &row.payload
        && (row.thread.is_some() || reply_to.is_some() || thread.is_some())
    {
        let place = place::find(tools, row, opening).await?;
        let message = rendered(html, buttons, *protect == Protection::Protected);
        let reply_to = reply_to.or(place.card);
        let thread = place.thread.or(*thread);
        let call = groups::post((row.telegram, thread, reply_to), message);
        tools.client.call_plain(&call).await?;
        return Ok(());
    }
    let Some(call) = encode(row) else {
        return Ok(());
    };
    match call.send(&tools.client).await {
        // Buttons of a message that is no more need not be taken away.
        Err(SendError::MessageGone) => Ok(()),
        answer => Ok(answer?),
    }
}

fn encode(row: &Leased) -> Option<Call> {
    Some(match &row.payload {
        Outbound::Message {
            html,
            buttons,
            protect,
            ..
        } => {
            let message = rendered(html, buttons, *protect == Protection::Protected);
            encode_message(row.telegram, message)
        }
        Outbound::Toast {
            callback_query_id,
            text,
        } => encode_toast(callback_query_id.clone(), text.clone()),
        Outbound::DropButtons { message_id } => encode_drop_buttons(row.telegram, *message_id),
        _ => return None,
    })
}

/// A message as the encoding takes it.
pub fn rendered(html: &str, buttons: &[Vec<OutboundButton>], protect: bool) -> Rendered {
    Rendered {
        html: html.to_owned(),
        buttons: buttons.iter().cloned().map(encode_row).collect(),
        protect,
    }
}

fn encode_row(row: Vec<OutboundButton>) -> Vec<(String, ButtonAction)> {
    row.into_iter()
        .map(|button| {
            let action = match button.action {
                OutboundAction::Press(payload) => ButtonAction::Press(payload),
                OutboundAction::Link(link) => ButtonAction::Link(link),
            };
            (button.label, action)
        })
        .collect()
}
