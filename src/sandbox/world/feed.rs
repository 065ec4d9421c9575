//! What changed, in order, for the phones to follow. The last thousand changes are kept, so that a phone can come back.

use std::collections::VecDeque;

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

const KEPT: usize = 1_000;

/// One change, as the phones are told of it.
#[derive(Debug, Clone, PartialEq)]
pub struct Event {
    /// Rises by one with each change and over restarts.
    pub id: u64,
    /// What happened; the names are listed in `phones.rs`.
    pub kind: &'static str,
    /// What it happened to.
    pub body: Value,
}

/// The changes in order.
#[derive(Debug, Default, Serialize, Deserialize)]
pub(crate) struct Feed {
    last_id: u64,
    #[serde(skip)]
    events: VecDeque<Event>,
}

impl Feed {
    pub fn push(&mut self, kind: &'static str, mut body: Value) {
        self.last_id += 1;
        body["event_id"] = json!(self.last_id);
        self.events.push_back(Event {
            id: self.last_id,
            kind,
            body,
        });
        if self.events.len() > KEPT {
            self.events.pop_front();
        }
    }

    pub fn last_id(&self) -> u64 {
        self.last_id
    }

    /// What came after `id`; `None` when that was so long ago (or never) that the whole state must be read anew.
    pub fn since(&self, id: u64) -> Option<Vec<Event>> {
        let oldest = self
            .events
            .front()
            .map_or(self.last_id + 1, |event| event.id);
        if id + 1 < oldest || id > self.last_id {
            return None;
        }
        let skipped = usize::try_from(id + 1 - oldest).unwrap_or(usize::MAX);
        Some(self.events.iter().skip(skipped).cloned().collect())
    }

    /// After a restart: numbers given but perhaps not written down are never given again.
    pub fn jump(&mut self, by: u64) {
        self.last_id += by;
    }
}
