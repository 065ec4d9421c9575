//! The phones' API, for the page and for anybody who drives the sandbox from outside. Not part of the Bot API, and no token:
//! it listens on loopback only, and a request with a foreign `Origin` or a `Host` that is not loopback is refused (`guard.rs`).
//!
//! | | |
//! |---|---|
//! | `GET /` | the page |
//! | `GET /phones/state?messages=200` | everything there is (below), with the last so many messages of each chat |
//! | `GET /phones/events` | what changes from now on, as server-sent events; after `Last-Event-ID` (header or `?after=`) what was missed |
//! | `GET /phones/file?file_id=…` | the bytes of a file |
//! | `POST /phones/say` | `person_id chat_id? thread_id? reply_to? anonymous? text` → `{message}`; without `chat_id` the private chat; `html` instead of `text` for words with marks |
//! | `POST /phones/press` | `person_id chat_id? message_id data forged?` → `{callback_query_id}` |
//! | `POST /phones/photo` | multipart: `person_id chat_id? thread_id? reply_to? caption?` and one or more files → `{messages}` (several: an album) |
//! | `POST /phones/voice`, `audio`, `video`, `video_note`, `animation` | multipart: the same with `duration` (seconds) → `{messages}` |
//! | `POST /phones/sticker` | multipart: the same with `emoji` → `{messages}` |
//! | `POST /phones/document` | multipart: the same → `{messages}` |
//! | `POST /phones/location` | `person_id chat_id? thread_id? latitude longitude` → `{message}`; with `title address` a venue |
//! | `POST /phones/forward` | `person_id from_chat_id message_id chat_id? thread_id?` → `{message}` |
//! | `POST /phones/edit` | `person_id chat_id? message_id text` → `{message}` |
//! | `POST /phones/edit_media` | multipart: `person_id chat_id? message_id kind caption?` and a file → `{message}` |
//! | `POST /phones/delete` | `person_id chat_id? message_id` → `{}` |
//! | `POST /phones/people` | `name language_code` → `{person}`: a new phone |
//! | `POST /phones/block`, `/phones/unblock` | `person_id` → `{}` |
//! | `POST /phones/topics` | `person_id chat_id name` → `{topic}`: a person opens a topic |
//! | `POST /phones/topic_stage` | `person_id chat_id thread_id stage(open, closed)` → `{}` |
//! | `POST /phones/topic_name` | `person_id chat_id thread_id name` → `{}` |
//! | `POST /phones/topic_delete` | `person_id chat_id thread_id` → `{}`: by hand; the bot is not told |
//! | `POST /phones/groups` | `person_id title kind(group, supergroup, forum) standing?(member, administrator)` → `{chat_id}` |
//! | `POST /phones/standing` | `person_id chat_id standing(member, administrator, kicked, left)` → `{}`: the bot taken in, promoted, thrown out |
//! | `POST /phones/rights` | `person_id chat_id rights[manage_topics, pin_messages, delete_messages, invite_users]` → `{}`: what the bot may do as administrator |
//! | `POST /phones/forum` | `person_id chat_id topics(true, false)` → `{chat_id}`: topics switched on or off |
//! | `POST /phones/join`, `remove`, `promote`, `demote` | `person_id chat_id member_id` → `{}`: what a person does with another |
//! | `POST /phones/join_by_link` | `person_id link` → `{chat_id}` |
//! | `POST /phones/leave` | `person_id chat_id` → `{}` |
//! | `POST /phones/upgrade` | `chat_id` → `{chat_id}`: a group becomes a supergroup |
//! | `POST /phones/faults` | `kind method? times?` and the kind's own field (see [`super::faults::Fault`]) → `{}` |
//! | `POST /phones/mend` | → `{}`: all ordered faults are forgotten |
//!
//! Bodies are JSON, urlencoded or multipart. A refused act answers 400 with `{"error": "why"}`.
//!
//! State: `{event_id, bot: User, people: [{id, first_name, language_code, username}], chats: [{id, kind, title, standing, rights, members: [person ids],
//! owner, administrators: [person ids], topics: [{message_thread_id, name, icon_color, stage}], messages: [Message], reply_keyboard, pinned: [message ids], reactions: {message id: […]},
//! moved_to}], commands: {scope as JSON: {language: [{command, description}]}}, descriptions: {language: text}, short_descriptions: {…}}`. `kind` is
//! `private`, `group`, `supergroup` or `forum`; `standing` (the bot's) `never_met`, `member`, `administrator`, `blocked`, `kicked`, `left`.
//!
//! Events (`event:` is the kind, `data:` JSON, `id:` rises for ever; every body has `event_id`):
//! `message {message}` · `edited {message}` · `deleted {chat_id, message_id}` · `toast {person_id, callback_query_id, text, show_alert, url}`
//! (text empty: the button only stops waiting) · `action {chat_id, message_thread_id, action}` (show for 5 s) ·
//! `keyboard {chat_id, reply_keyboard}` (null: removed) · `reaction {chat_id, message_id, reaction}` · `pinned {chat_id, pinned}` ·
//! `silent {chat_id, message_id}` (came without a sound) · `person {person}` · `chat {chat, migrated_from?}` · `standing {chat_id, standing}` ·
//! `members {chat_id, members, owner, administrators}` ·
//! `topic {chat_id, topic}` · `topic_deleted {chat_id, message_thread_id}` · `commands {commands}` · `about {descriptions, bot}` ·
//! `reset {}` (too much was missed: read the state anew; its `id` is where to go on).

mod acts;
mod events;
mod group_acts;
mod guard;
mod state;

use std::sync::Arc;

use axum::extract::{Path, Request, State};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use axum::{Json, Router, middleware};
use serde_json::{Value, json};

use super::ground::Ground;
use super::page;
use super::wire::Params;

pub(super) fn router(ground: Arc<Ground>) -> Router {
    Router::new()
        .route("/phones/state", get(state::state))
        .route("/phones/events", get(events::events))
        .route("/phones/file", get(file))
        .route("/phones/{act}", post(act))
        .merge(page::router())
        .layer(middleware::from_fn(guard::refuse_strangers))
        .with_state(ground)
}

async fn act(
    State(ground): State<Arc<Ground>>,
    Path(name): Path<String>,
    request: Request,
) -> Response {
    let Some(act) = acts::find(&name) else {
        return failed(StatusCode::NOT_FOUND, "there is no such act");
    };
    let params = match Params::read(request).await {
        Ok(params) => params,
        Err(refusal) => return failed(StatusCode::BAD_REQUEST, &refusal.description),
    };
    match ground.with(|world, now_ms| act(world, &params, now_ms / 1_000)) {
        Ok(done) => Json::<Value>(done).into_response(),
        Err(why) => failed(StatusCode::BAD_REQUEST, &why.0),
    }
}

fn failed(status: StatusCode, why: &str) -> Response {
    (status, Json(json!({ "error": why }))).into_response()
}

async fn file(State(ground): State<Arc<Ground>>, request: Request) -> Response {
    let params = Params::read(request).await.unwrap_or_default();
    let file_id = params.text("file_id").unwrap_or_default();
    let found = ground.with(|world, _| {
        let record = world.shelf.find(&file_id)?;
        Some((record.mime.clone(), world.shelf.find_bytes(&record.path)?))
    });
    let Some((mime, bytes)) = found else {
        return failed(StatusCode::NOT_FOUND, "there is no such file");
    };
    // A file is shown or played, never run: an SVG or HTML that somebody sent stays text to the page.
    let shown = ["image/png", "image/jpeg", "image/gif", "image/webp"].contains(&mime.as_str())
        || mime.starts_with("audio/")
        || mime.starts_with("video/");
    let mime = if shown {
        mime
    } else {
        "application/octet-stream".into()
    };
    (
        [
            (header::CONTENT_TYPE, mime),
            (header::X_CONTENT_TYPE_OPTIONS, "nosniff".into()),
        ],
        bytes,
    )
        .into_response()
}
