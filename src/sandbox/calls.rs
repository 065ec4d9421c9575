//! How often the bot called what, by method and chat, for tests that count. Written by `server.rs`, forgotten at a restart.

use std::collections::BTreeMap;

/// How often a method was called.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct CallCount {
    /// Calls that took effect.
    pub done: u64,
    /// Calls that were refused; a fault on request that kept a call from any effect counts here.
    pub refused: u64,
}

/// The counts by method (in lower case) and chat; 0 stands for calls that name no chat.
#[derive(Debug, Default)]
pub(crate) struct Calls(BTreeMap<String, BTreeMap<i64, CallCount>>);

impl Calls {
    /// Counts one call.
    pub fn note(&mut self, method: &str, chat_id: i64, done: bool) {
        let count = self.0.entry(method.to_owned()).or_default();
        let count = count.entry(chat_id).or_default();
        if done {
            count.done += 1;
        } else {
            count.refused += 1;
        }
    }

    /// The count of a method, in one chat or (`None`) in all. The method may be written in any case.
    pub fn count(&self, method: &str, chat_id: Option<i64>) -> CallCount {
        let counts = self.0.get(&method.to_lowercase()).into_iter().flatten();
        counts
            .filter(|(chat, _)| chat_id.is_none_or(|wanted| **chat == wanted))
            .fold(CallCount::default(), |sum, (_, count)| CallCount {
                done: sum.done + count.done,
                refused: sum.refused + count.refused,
            })
    }
}
