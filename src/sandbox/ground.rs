//! What the server, the webhook and the phones share: the world behind one lock, the clock, and the bell that rings when it changed.

use std::sync::{Mutex, PoisonError};

use tokio::sync::watch;
use tokio_util::sync::CancellationToken;

use super::Clock;
use super::world::World;

/// One running sandbox.
pub(crate) struct Ground {
    world: Mutex<World>,
    bell: watch::Sender<u64>,
    pub clock: Clock,
    pub token: String,
    /// Cancelled when the sandbox stops.
    pub stop: CancellationToken,
}

impl Ground {
    pub fn new(world: World, clock: Clock, token: String) -> Self {
        Self {
            world: Mutex::new(world),
            bell: watch::Sender::new(0),
            clock,
            token,
            stop: CancellationToken::new(),
        }
    }

    /// Runs on the world, with the time in milliseconds, and rings the bell if something changed. Never held over an await.
    pub fn with<T>(&self, act: impl FnOnce(&mut World, i64) -> T) -> T {
        let now_ms = self.clock.now_ms();
        let mut world = self.world.lock().unwrap_or_else(PoisonError::into_inner);
        let before = world.mark();
        let out = act(&mut world, now_ms);
        let stirred = before != world.mark();
        drop(world);
        if stirred {
            self.bell.send_modify(|rung| *rung += 1);
        }
        out
    }

    /// The bell. Look at the world after taking it and before waiting, or a change may be missed.
    pub fn bell(&self) -> watch::Receiver<u64> {
        self.bell.subscribe()
    }
}
