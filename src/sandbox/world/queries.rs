//! The presses of buttons that the bot has not answered yet. A phone waits a quarter of an hour at most.

use std::collections::{BTreeMap, VecDeque};

use serde::{Deserialize, Serialize};

/// How long a press may wait for its answer.
const LIFETIME_SECONDS: i64 = 15 * 60;

/// One press that waits.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Query {
    pub person_id: i64,
    pub pressed_at: i64,
}

/// The presses that wait, by the id that the bot was given.
#[derive(Debug, Default, Serialize, Deserialize)]
pub(crate) struct Queries {
    open: BTreeMap<String, Query>,
    order: VecDeque<String>,
}

impl Queries {
    /// Opens a query under a new id.
    pub fn open(&mut self, person_id: i64, now_seconds: i64) -> String {
        self.forget_old(now_seconds);
        let id = rand::random::<u64>() | 1 << 62;
        let id = id.to_string();
        self.order.push_back(id.clone());
        let query = Query {
            person_id,
            pressed_at: now_seconds,
        };
        self.open.insert(id.clone(), query);
        id
    }

    /// Closes a query; `None` when it was answered already, is too old or never was.
    pub fn close(&mut self, id: &str, now_seconds: i64) -> Option<Query> {
        let query = self.open.remove(id)?;
        (query.pressed_at + LIFETIME_SECONDS > now_seconds).then_some(query)
    }

    fn forget_old(&mut self, now_seconds: i64) {
        while let Some(id) = self.order.front() {
            let young = |query: &Query| query.pressed_at + LIFETIME_SECONDS > now_seconds;
            if self.open.get(id).is_some_and(young) {
                return;
            }
            self.open.remove(id);
            self.order.pop_front();
        }
    }
}
