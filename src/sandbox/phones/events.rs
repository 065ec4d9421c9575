//! What changes, as server-sent events. A page that was away says what it saw last and gets what it missed.

use std::collections::VecDeque;
use std::convert::Infallible;
use std::sync::Arc;

use axum::extract::{Query, State};
use axum::http::HeaderMap;
use axum::response::Sse;
use axum::response::sse::{Event as Sent, KeepAlive};
use futures_util::{Stream, StreamExt};
use serde::Deserialize;
use serde_json::json;
use tokio::sync::watch;

use crate::sandbox::ground::Ground;
use crate::sandbox::world::Event;

#[derive(Deserialize)]
pub(super) struct Since {
    after: Option<u64>,
}

struct Follower {
    ground: Arc<Ground>,
    bell: watch::Receiver<u64>,
    seen: u64,
    ready: VecDeque<Event>,
}

pub(super) async fn events(
    State(ground): State<Arc<Ground>>,
    Query(since): Query<Since>,
    headers: HeaderMap,
) -> Sse<impl Stream<Item = Result<Sent, Infallible>>> {
    let last = headers
        .get("last-event-id")
        .and_then(|id| id.to_str().ok()?.parse().ok());
    let now = || ground.with(|world, _| world.feed.last_id());
    let follower = Follower {
        seen: last.or(since.after).unwrap_or_else(now),
        bell: ground.bell(),
        ground: ground.clone(),
        ready: VecDeque::new(),
    };
    let stop = ground.stop.clone();
    let stream = futures_util::stream::unfold(follower, |mut follower| async {
        let event = follower.next().await?;
        Some((Ok(written(&event)), follower))
    });
    Sse::new(stream.take_until(stop.cancelled_owned())).keep_alive(KeepAlive::default())
}

impl Follower {
    async fn next(&mut self) -> Option<Event> {
        loop {
            if let Some(event) = self.ready.pop_front() {
                self.seen = event.id;
                return Some(event);
            }
            self.bell.borrow_and_update();
            let (missed, last_id) = self
                .ground
                .with(|world, _| (world.feed.since(self.seen), world.feed.last_id()));
            match missed {
                None => {
                    let body = json!({ "event_id": last_id });
                    self.ready.push_back(Event {
                        id: last_id,
                        kind: "reset",
                        body,
                    });
                }
                Some(events) if events.is_empty() => self.bell.changed().await.ok()?,
                Some(events) => self.ready.extend(events),
            }
        }
    }
}

fn written(event: &Event) -> Sent {
    Sent::default()
        .id(event.id.to_string())
        .event(event.kind)
        .data(event.body.to_string())
}
