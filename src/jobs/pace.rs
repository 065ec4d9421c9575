//! How fast the bot may speak: Telegram's limits for one chat, for a group and for the whole bot, kept to before it has to say 429.
//! Not here: waiting (`deliver`), and what one chat was told to wait (the outbox row keeps it, for all processes).

use std::{num::NonZeroU32, time::Duration};

use governor::{
    Quota, RateLimiter,
    clock::{Clock, DefaultClock},
    middleware::NoOpMiddleware,
    state::{InMemoryState, NotKeyed, keyed::DefaultKeyedStateStore},
};

use tokio::time::Instant;

use crate::domain::ids::TelegramChat;

/// Whether Telegram's limits are kept to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Speed {
    /// They are.
    Telegram,
    /// They are not: for tests and for measuring, with a server that has none.
    Free,
}

/// A private chat: one message a second, and three at once after a rest.
const PRIVATE_EVERY: Duration = Duration::from_secs(1);
/// A group: seventeen a minute and three at once are twenty in any minute.
const GROUP_EVERY: Duration = Duration::from_millis(3_530);
/// At once, in a chat of any kind.
const CHAT_BURST: u32 = 3;
/// The whole bot: twenty-five a second and five at once are thirty in any second.
const OVERALL_EVERY: Duration = Duration::from_millis(40);
/// At once, in all chats together.
const OVERALL_BURST: u32 = 5;

type PerChat<C> = RateLimiter<
    TelegramChat,
    DefaultKeyedStateStore<TelegramChat>,
    C,
    NoOpMiddleware<<C as Clock>::Instant>,
>;
type Overall<C> = RateLimiter<NotKeyed, InMemoryState, C, NoOpMiddleware<<C as Clock>::Instant>>;

/// The pace of one process. Where several send for one bot, Telegram's own 429 is what keeps them together.
#[derive(Debug)]
pub struct Pace<C: Clock = DefaultClock> {
    private: PerChat<C>,
    groups: PerChat<C>,
    overall: Overall<C>,
    clock: C,
}

impl<C: Clock + Clone> Pace<C> {
    /// A pace that nothing has used up yet.
    pub fn new(clock: C) -> Self {
        let per_chat =
            |every| RateLimiter::dashmap_with_clock(quota(every, CHAT_BURST), clock.clone());
        Self {
            private: per_chat(PRIVATE_EVERY),
            groups: per_chat(GROUP_EVERY),
            overall: RateLimiter::direct_with_clock(
                quota(OVERALL_EVERY, OVERALL_BURST),
                clock.clone(),
            ),
            clock,
        }
    }

    /// Takes leave to send one message to a chat now; else how long to wait before asking again.
    pub fn take(&self, chat: TelegramChat) -> Result<(), Duration> {
        let now = self.clock.now();
        self.overall
            .check()
            .map_err(|not_until| not_until.wait_time_from(now))?;
        // A group's id is negative, a person's is not.
        let per_chat = if chat.0 < 0 {
            &self.groups
        } else {
            &self.private
        };
        per_chat
            .check_key(&chat)
            .map_err(|not_until| not_until.wait_time_from(now))
    }

    /// Forgets the chats that have rested. To be called now and then.
    pub fn forget_rested(&self) {
        self.private.retain_recent();
        self.groups.retain_recent();
    }
}

fn quota(every: Duration, burst: u32) -> Quota {
    let burst = NonZeroU32::new(burst).unwrap_or(NonZeroU32::MIN);
    Quota::with_period(every)
        .unwrap_or(Quota::per_second(NonZeroU32::MIN))
        .allow_burst(burst)
}

/// Hears from 429s whether Telegram means one chat or the whole bot: two chats refused within this time mean the bot.
const TOGETHER: Duration = Duration::from_secs(1);

/// When the whole bot has been told to be quiet. What one chat was told, its outbox row keeps.
#[derive(Debug, Default)]
pub struct Quiet {
    last: Option<(TelegramChat, Instant)>,
    until: Option<Instant>,
}

impl Quiet {
    /// A chat's message was refused with 429 and may be tried after `wait`.
    pub fn hear(&mut self, chat: TelegramChat, wait: Duration, now: Instant) {
        let is_whole_bot = self
            .last
            .is_some_and(|(other, at)| other != chat && now.duration_since(at) < TOGETHER);
        if is_whole_bot {
            self.keep(wait, now);
        }
        self.last = Some((chat, now));
    }

    /// Nothing is to be sent for this long, whoever it is for.
    pub fn keep(&mut self, wait: Duration, now: Instant) {
        self.until = self.until.max(Some(now + wait));
    }

    /// Until when nothing is sent; may have passed.
    pub const fn until(&self) -> Option<Instant> {
        self.until
    }
}
