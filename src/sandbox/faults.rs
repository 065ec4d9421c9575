//! Faults on request: what shall go wrong with the next calls. Kept here, carried out by `server.rs`, `polling.rs` and `webhook.rs`.

use serde::{Deserialize, Serialize};

/// What goes wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Fault {
    /// 429, to wait so long; nothing is done.
    TooManyRequests {
        /// Seconds that the answer tells to wait.
        retry_after: i64,
    },
    /// 403 "bot was blocked by the user"; nothing is done.
    Forbidden,
    /// A 5xx answer; nothing is done.
    Server {
        /// 500 to 504.
        code: u16,
    },
    /// No answer for so long, then 504; nothing is done.
    TimeOut {
        /// Milliseconds before the connection is answered.
        after_ms: u64,
    },
    /// The call takes effect, then the connection is cut before the answer is whole.
    CutAfterEffect,
    /// `getUpdates` and the webhook: every update comes twice.
    DuplicateUpdates,
    /// `getUpdates`: the updates of one answer come in reverse order.
    ReorderUpdates,
}

/// A fault and the calls that it befalls.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FaultOrder {
    /// What goes wrong.
    #[serde(flatten)]
    pub fault: Fault,
    /// The method that it befalls, in any case; `None` for every method but `getUpdates`. `webhook` is the posting of updates.
    #[serde(default)]
    pub method: Option<String>,
    /// How many calls.
    #[serde(default = "once")]
    pub times: u32,
}

fn once() -> u32 {
    1
}

/// The faults that were ordered and have not happened yet.
#[derive(Debug, Default)]
pub(crate) struct Faults(Vec<FaultOrder>);

impl Faults {
    pub fn order(&mut self, order: FaultOrder) {
        self.0.push(order);
    }

    pub fn clear(&mut self) {
        self.0.clear();
    }

    /// Takes the oldest fault that this call shall meet. `method` is in lower case.
    pub fn take(&mut self, method: &str) -> Option<Fault> {
        let meets = |order: &FaultOrder| match &order.method {
            Some(name) => name.eq_ignore_ascii_case(method),
            None => !matches!(method, "getupdates" | "webhook"),
        };
        let at = self
            .0
            .iter()
            .position(|order| order.times > 0 && meets(order))?;
        let order = &mut self.0[at];
        order.times -= 1;
        let fault = order.fault;
        if order.times == 0 {
            self.0.remove(at);
        }
        Some(fault)
    }
}
