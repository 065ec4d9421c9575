//! How fast the bot may speak: one message a second in a chat over time, twenty a minute in a group, thirty a second in all.
//! A short burst is tolerated. An edit in a group weighs half a message; in a private chat it is not counted. Telegram does not say
//! how it counts edits: that they are counted is known, the half is ours. Only counts; the methods ask before they send.

use std::collections::HashMap;

use super::refusal::Refusal;

/// Messages that a private chat takes at once before its second-by-second pace holds.
const CHAT_BURST: f64 = 5.0;
const GROUP_PER_MINUTE: f64 = 20.0;
const ALL_PER_SECOND: f64 = 30.0;
/// What an edit in a group takes of the twenty.
const EDIT_WEIGHT: f64 = 0.5;
/// Chats are forgotten when so many are counted; a forgotten chat starts with a full burst.
const COUNTED: usize = 100_000;

/// Whether the stand-in holds the bot to Telegram's pace.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Pacing {
    /// As Telegram.
    #[default]
    Telegram,
    /// Never a 429 of its own accord; for measuring the bot.
    Free,
}

/// The buckets, all in one place.
#[derive(Debug, Default)]
pub(crate) struct Pace {
    pub pacing: Pacing,
    chats: HashMap<i64, Bucket>,
    all: Option<Bucket>,
}

/// A bucket that fills by `per_second` up to `burst`.
#[derive(Debug, Clone, Copy)]
struct Bucket {
    level: f64,
    filled_at_ms: i64,
}

#[derive(Clone, Copy)]
struct Rate {
    burst: f64,
    per_second: f64,
}

impl Pace {
    /// Takes `count` messages for a chat (groups have negative ids), or says how long to wait; then nothing is taken.
    pub fn take(&mut self, chat_id: i64, count: usize, now_ms: i64) -> Result<(), Refusal> {
        let count = f64::from(u16::try_from(count).unwrap_or(u16::MAX));
        self.take_weighed(chat_id, count, now_ms)
    }

    /// Takes an edit of a message in a chat, or says how long to wait.
    pub fn take_edit(&mut self, chat_id: i64, now_ms: i64) -> Result<(), Refusal> {
        if chat_id >= 0 {
            return Ok(());
        }
        self.take_weighed(chat_id, EDIT_WEIGHT, now_ms)
    }

    fn take_weighed(&mut self, chat_id: i64, count: f64, now_ms: i64) -> Result<(), Refusal> {
        if self.pacing == Pacing::Free {
            return Ok(());
        }
        if self.chats.len() > COUNTED {
            self.chats.clear();
        }
        let chat_rate = if chat_id < 0 {
            Rate {
                burst: GROUP_PER_MINUTE,
                per_second: GROUP_PER_MINUTE / 60.0,
            }
        } else {
            Rate {
                burst: CHAT_BURST,
                per_second: 1.0,
            }
        };
        let all_rate = Rate {
            burst: ALL_PER_SECOND,
            per_second: ALL_PER_SECOND,
        };
        let mut chat = Bucket::filled(self.chats.get(&chat_id).copied(), chat_rate, now_ms);
        let mut all = Bucket::filled(self.all, all_rate, now_ms);
        let wait = chat.take(count, chat_rate).max(all.take(count, all_rate));
        if wait > 0 {
            return Err(Refusal::too_many(wait));
        }
        self.chats.insert(chat_id, chat);
        self.all = Some(all);
        Ok(())
    }
}

impl Bucket {
    fn filled(known: Option<Self>, rate: Rate, now_ms: i64) -> Self {
        let old = known.unwrap_or(Self {
            level: rate.burst,
            filled_at_ms: now_ms,
        });
        let passed_ms =
            u32::try_from(now_ms - old.filled_at_ms).unwrap_or(if now_ms < old.filled_at_ms {
                0
            } else {
                u32::MAX
            });
        let level = old.level + f64::from(passed_ms) / 1_000.0 * rate.per_second;
        Self {
            level: level.min(rate.burst),
            filled_at_ms: now_ms,
        }
    }

    /// Takes, and gives the seconds to wait (0: taken). A call larger than the burst is let through a full bucket.
    fn take(&mut self, count: f64, rate: Rate) -> i64 {
        let missing = count.min(rate.burst) - self.level;
        if missing <= 0.000_001 {
            self.level -= count;
            return 0;
        }
        #[expect(
            clippy::cast_possible_truncation,
            reason = "a wait of a few minutes at most"
        )]
        let seconds = (missing / rate.per_second).ceil() as i64;
        seconds.max(1)
    }
}
