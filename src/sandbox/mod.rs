//! The stand-in for the Bot API, the page of phones, the private PostgreSQL. Speaks only the wire; imports nothing of the bot.
//!
//! `server.rs` takes the bot's calls and `methods/` judges them, `phones/` takes what people do and `doings/` does it; both change the
//! one `world/`. What Telegram refuses is refused in Telegram's words. `MarkdownV2` and inline mode are not stood in for.
//! The command line starts a [`Sandbox`] for newcomers; tests start one each and hold its [`Phones`].

mod attachment;
mod calls;
mod doings;
pub mod faults;
mod formatted;
mod ground;
mod html;
mod in_groups;
mod in_process;
mod markup;
mod methods;
mod pace;
mod page;
mod phones;
mod polling;
pub mod postgres;
mod refusal;
mod saving;
mod server;
mod watching;
mod webhook;
mod wire;
mod world;

use std::net::{Ipv4Addr, SocketAddr};
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use anyhow::Context;
use tokio::net::TcpListener;
use tokio::task::JoinSet;
use tokio_util::sync::{CancellationToken, DropGuard};

pub use attachment::Attachment;
pub use calls::CallCount;
pub use doings::{PhoneError, Place};
pub use faults::Fault;
use ground::Ground;
pub use in_process::Phones;
pub use pace::Pacing;
pub use world::{
    Button, Chat, Kind, Message, Person, Rank, Right, Standing, Topic, TopicStage, World,
    first_owner,
};

/// The stand-in's token has the shape of a real one, and is no secret.
const TOKEN: &str = "7012345678:AAE-this-is-no-secret-only-a-sandbox";

/// The time that the sandbox goes by.
#[derive(Debug, Clone, Default)]
pub enum Clock {
    /// The machine's.
    #[default]
    Wall,
    /// A hand that somebody moves, in milliseconds since 1970.
    Hand(Arc<AtomicI64>),
}

impl Clock {
    /// Milliseconds since 1970.
    pub fn now_ms(&self) -> i64 {
        match self {
            Self::Wall => wall_ms(),
            Self::Hand(hand) => hand.load(Ordering::Relaxed),
        }
    }
}

#[expect(
    clippy::disallowed_methods,
    reason = "the one place where the sandbox reads the machine's clock"
)]
fn wall_ms() -> i64 {
    chrono::Utc::now().timestamp_millis()
}

/// How a sandbox is to run.
#[derive(Debug, Clone, Default)]
pub struct SandboxOptions {
    /// The port on loopback; 0 takes a free one.
    pub port: u16,
    /// Where the world is kept over restarts (files in a folder beside); `None` keeps nothing.
    pub world_file: Option<PathBuf>,
    /// The time that it goes by.
    pub clock: Clock,
    /// Whether the bot is held to Telegram's pace.
    pub pacing: Pacing,
}

/// A running stand-in. Dropped, it stops at once; [`Sandbox::stop`] lets it write down its world first.
pub struct Sandbox {
    /// Where it listens, `http://127.0.0.1:<port>`; what the bot takes as the Bot API's address, and the page.
    pub url: String,
    /// The token that it knows the bot by.
    pub token: String,
    /// The phones of its people.
    pub phones: Phones,
    stop: DropGuard,
    tasks: JoinSet<()>,
}

impl Sandbox {
    /// Starts listening. Fails when the port is taken or the world's file is not readable.
    pub async fn start(options: SandboxOptions) -> anyhow::Result<Self> {
        let address = SocketAddr::from((Ipv4Addr::LOCALHOST, options.port));
        let listener = TcpListener::bind(address)
            .await
            .with_context(|| format!("port {} is taken", options.port))?;
        let url = format!("http://{}", listener.local_addr()?);
        let ground = Arc::new(Ground::new(
            open_world(&options)?,
            options.clock,
            TOKEN.to_owned(),
        ));
        let (stop, ended) = (ground.stop.clone(), CancellationToken::new());
        let guard = stop.clone().drop_guard();
        let mut tasks = JoinSet::new();
        let server = server::serve(listener, ground.clone(), stop.clone());
        let at_end = ended.clone().drop_guard();
        tasks.spawn(async move {
            server.await;
            drop(at_end);
        });
        tasks.spawn(until(stop, webhook::keep_posting(ground.clone())));
        if let Some(path) = options.world_file {
            tasks.spawn(saving::keep_saving(ground.clone(), path, ended));
        }
        Ok(Self {
            url,
            token: TOKEN.to_owned(),
            phones: Phones::new(ground),
            stop: guard,
            tasks,
        })
    }

    /// Stops listening and writes down the world.
    pub async fn stop(self) {
        let Self {
            stop, mut tasks, ..
        } = self;
        drop(stop);
        while tasks.join_next().await.is_some() {}
    }
}

async fn until(stop: CancellationToken, work: impl Future<Output = ()>) {
    let _ = stop.run_until_cancelled(work).await;
}

fn open_world(options: &SandboxOptions) -> anyhow::Result<World> {
    let kept = options
        .world_file
        .as_deref()
        .map(saving::load)
        .transpose()?
        .flatten();
    let mut world = kept.unwrap_or_else(|| World::first(options.clock.now_ms() / 1_000));
    world.pace.pacing = options.pacing;
    world.shelf.folder = options
        .world_file
        .as_ref()
        .map(|path| path.with_extension("files"));
    Ok(world)
}
