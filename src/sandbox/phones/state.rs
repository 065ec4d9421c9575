//! Everything there is, for a page that opens.

use std::sync::Arc;

use axum::Json;
use axum::extract::{Query, State};
use serde::Deserialize;
use serde_json::{Value, json};

use crate::sandbox::ground::Ground;
use crate::sandbox::world::menu::AboutField;
use crate::sandbox::world::{Chat, Message, World};

/// Messages of each chat when the page does not say how many.
const SHOWN: usize = 200;

#[derive(Deserialize)]
pub(super) struct Wanted {
    messages: Option<usize>,
}

pub(super) async fn state(
    State(ground): State<Arc<Ground>>,
    Query(wanted): Query<Wanted>,
) -> Json<Value> {
    let shown = wanted.messages.unwrap_or(SHOWN);
    Json(ground.with(|world, _| of_world(world, shown)))
}

fn of_world(world: &World, shown: usize) -> Value {
    json!({
        "event_id": world.feed.last_id(),
        "bot": world.bot_wire(),
        "people": world.people.values().collect::<Vec<_>>(),
        "chats": world.chats.values().map(|chat| of_chat(chat, shown)).collect::<Vec<_>>(),
        "commands": world.menu.all_commands(),
        "descriptions": world.menu.all_about(AboutField::Description),
        "short_descriptions": world.menu.all_about(AboutField::ShortDescription),
    })
}

fn of_chat(chat: &Chat, shown: usize) -> Value {
    let skipped = chat.messages.len().saturating_sub(shown);
    json!({
        "id": chat.id, "kind": chat.kind, "title": chat.title, "standing": chat.standing, "members": chat.members,
        "rights": chat.rights, "owner": chat.owner, "administrators": chat.administrators,
        "topics": chat.topics.values().collect::<Vec<_>>(),
        "messages": chat.messages.values().skip(skipped).map(Message::wire).collect::<Vec<_>>(),
        "reply_keyboard": chat.reply_keyboard, "pinned": chat.pinned, "reactions": chat.reactions, "moved_to": chat.moved_to,
    })
}
