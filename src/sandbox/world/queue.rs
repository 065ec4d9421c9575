//! The updates that wait for the bot, numbered once for ever, until it acknowledges them; and where they go (poll or webhook).

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};

/// Kinds of update that Telegram sends only when they were asked for by name.
const ONLY_WHEN_ASKED: [&str; 3] = ["chat_member", "message_reaction", "message_reaction_count"];

/// The updates not yet acknowledged.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct Queue {
    waiting: BTreeMap<i64, Value>,
    next_update_id: i64,
    /// Kinds that the bot asked for; empty means Telegram's default.
    allowed: Vec<String>,
    pub webhook: Option<Webhook>,
}

/// Where updates are posted to.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(crate) struct Webhook {
    pub url: String,
    pub secret_token: Option<String>,
    pub max_connections: usize,
    pub last_error: Option<(i64, String)>,
}

impl Queue {
    pub fn starting_at(next_update_id: i64) -> Self {
        Self {
            waiting: BTreeMap::new(),
            next_update_id,
            allowed: Vec::new(),
            webhook: None,
        }
    }

    /// Adds an update unless the bot did not ask for its kind.
    pub fn push(&mut self, kind: &str, body: Value) {
        let wanted = if self.allowed.is_empty() {
            !ONLY_WHEN_ASKED.contains(&kind)
        } else {
            self.allowed.iter().any(|name| name == kind)
        };
        if !wanted {
            return;
        }
        let mut update = Map::from_iter([("update_id".to_owned(), json!(self.next_update_id))]);
        update.insert(kind.to_owned(), body);
        self.waiting
            .insert(self.next_update_id, Value::Object(update));
        self.next_update_id += 1;
    }

    /// Forgets what `offset` acknowledges: everything below it, or, when negative, all but the last so many.
    pub fn acknowledge(&mut self, offset: i64) {
        let first_kept = if offset >= 0 {
            offset
        } else {
            let last = usize::try_from(offset.unsigned_abs()).unwrap_or(usize::MAX);
            let forgotten = self.waiting.len().saturating_sub(last);
            let first = self.waiting.keys().nth(forgotten);
            first.copied().unwrap_or_default()
        };
        while let Some(entry) = self.waiting.first_entry()
            && *entry.key() < first_kept
        {
            entry.remove();
        }
    }

    /// The oldest updates, at most `limit`.
    pub fn oldest(&self, limit: usize) -> Vec<Value> {
        self.waiting.values().take(limit).cloned().collect()
    }

    /// The oldest updates with their numbers, for the webhook.
    pub fn iter(&self) -> impl Iterator<Item = (i64, &Value)> {
        self.waiting.iter().map(|(id, update)| (*id, update))
    }

    /// Forgets one update that the webhook took.
    pub fn remove(&mut self, update_id: i64) {
        self.waiting.remove(&update_id);
    }

    pub fn clear(&mut self) {
        self.waiting.clear();
    }

    pub fn len(&self) -> usize {
        self.waiting.len()
    }

    /// Remembers which kinds the bot wants from now on; an empty list is the default again.
    pub fn allow(&mut self, kinds: Vec<String>) {
        self.allowed = kinds;
    }

    pub fn allowed(&self) -> &[String] {
        &self.allowed
    }

    /// After a restart: numbers given but perhaps not written down are never given again.
    pub fn jump(&mut self, by: i64) {
        self.next_update_id += by;
    }

    /// Changes whenever something is added or forgotten.
    pub fn mark(&self) -> (i64, usize) {
        (self.next_update_id, self.waiting.len())
    }
}
