//! `answerCallbackQuery` and `setMessageReaction`.

use serde_json::{Value, json};

use super::target::open_chat;
use super::{Call, DONE};
use crate::sandbox::refusal::{Outcome, Refusal};

const TOAST_LIMIT: usize = 200;

pub(super) fn answer_callback_query(call: &mut Call<'_>) -> Outcome {
    let id = call.params.text("callback_query_id").unwrap_or_default();
    let text = call.params.text("text").unwrap_or_default();
    if text.chars().count() > TOAST_LIMIT {
        return Err(Refusal::bad("MESSAGE_TOO_LONG"));
    }
    let now_seconds = call.now_seconds();
    let query = call.world.queries.close(&id, now_seconds);
    let query = query.ok_or_else(|| {
        Refusal::bad("query is too old and response timeout expired or query ID is invalid")
    })?;
    let body = json!({
        "person_id": query.person_id, "callback_query_id": id, "text": text,
        "show_alert": call.params.flag("show_alert"), "url": call.params.text("url"),
    });
    call.world.feed.push("toast", body);
    Ok(DONE)
}

pub(super) fn set_message_reaction(call: &mut Call<'_>) -> Outcome {
    let chat_id = open_chat(call.world, call.params)?.id;
    let message_id = call.params.required_integer("message_id")?;
    let reaction = call
        .params
        .structure("reaction", "reaction")?
        .unwrap_or_else(|| json!([]));
    if call.world.find_message(chat_id, message_id).is_none() {
        return Err(Refusal::bad("message to react not found"));
    }
    let sound = |kind: &Value| {
        kind["emoji"]
            .as_str()
            .is_some_and(|emoji| !emoji.is_empty())
    };
    let list = reaction
        .as_array()
        .filter(|list| list.len() <= 1 && list.iter().all(sound));
    let list = list.ok_or_else(|| Refusal::bad("REACTION_INVALID"))?;
    if let Some(chat) = call.world.chats.get_mut(&chat_id) {
        chat.reactions.insert(message_id, json!(list));
    }
    let body = json!({ "chat_id": chat_id, "message_id": message_id, "reaction": list });
    call.world.feed.push("reaction", body);
    Ok(DONE)
}
