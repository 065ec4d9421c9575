//! An outbox row as a call of the Bot API. Pure.

use chrono::{DateTime, TimeDelta, Utc};

use crate::{
    effect::ButtonAction,
    store::outbox::{Leased, Outbound, OutboundAction, OutboundButton, Protection},
    telegram::encode::{Call, Rendered, encode_drop_buttons, encode_message, encode_toast},
};

/// A press is answered within this time or not at all: later nobody looks, and Telegram refuses it.
const TOAST_SECONDS: i64 = 60;

/// Whether it is too late for this row to matter.
pub fn is_stale(row: &Leased, now: DateTime<Utc>) -> bool {
    matches!(row.payload, Outbound::Toast { .. })
        && now - row.created_at > TimeDelta::seconds(TOAST_SECONDS)
}

/// The row's call.
pub fn encode(row: &Leased) -> Call {
    match row.payload.clone() {
        Outbound::Message {
            html,
            buttons,
            protect,
        } => {
            let rendered = Rendered {
                html,
                buttons: buttons.into_iter().map(encode_row).collect(),
                protect: protect == Protection::Protected,
            };
            encode_message(row.telegram, rendered)
        }
        Outbound::Toast {
            callback_query_id,
            text,
        } => encode_toast(callback_query_id, text),
        Outbound::DropButtons { message_id } => encode_drop_buttons(row.telegram, message_id),
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
