//! What a story is played on: a database and a sandbox of its own, and the bot's tools between them.

use std::{sync::Arc, time::Duration};

use athar::{
    domain::ids::{ChatId, TelegramChat},
    jobs::{self, Fetching, Tools, Wakes, now, pace::Speed},
    sandbox::{Pacing, Phones, Sandbox, SandboxOptions},
    store::{
        chats,
        outbox::{self, Outbound, Protection, Waiting},
    },
    telegram::{client::Client, settings::find_username},
    vault::{Vault, key_file::Keys},
};
use tokio_util::sync::CancellationToken;

use crate::support::Database;

/// How long a story waits for what must come; far longer than it takes, for a busy machine.
pub const PATIENCE: Duration = Duration::from_secs(20);

/// A stage. Dropped, everything on it stops.
pub struct Stage {
    pub phones: Phones,
    pub tools: Tools,
    pub sandbox: Sandbox,
    pub database: Database,
}

impl Stage {
    /// With a sandbox that holds the bot to no pace.
    pub async fn new() -> Self {
        Self::with(Pacing::Free).await
    }

    /// With a sandbox of this pace.
    pub async fn with(pacing: Pacing) -> Self {
        let options = SandboxOptions {
            pacing,
            ..SandboxOptions::default()
        };
        let sandbox = Sandbox::start(options).await.expect("a sandbox starts");
        let database = Database::fresh().await;
        let client = Client::new(&sandbox.token.clone().into(), Some(&sandbox.url))
            .expect("the sandbox's address is one");
        let bot_username = find_username(&client).await.expect("the bot has a name");
        let tools = Tools {
            dialogue: athar::dialogue::step,
            pool: database.pool.clone(),
            vault: Arc::new(Vault::new(Keys::generate())),
            client,
            bot_username: bot_username.into(),
            judges: Arc::default(),
            waits: Arc::default(),
            wakes: Arc::new(Wakes::default()),
            stop: CancellationToken::new(),
        };
        Self {
            phones: sandbox.phones.clone(),
            tools,
            sandbox,
            database,
        }
    }

    /// Starts all jobs of the bot, at any speed.
    pub fn play(&self) {
        tokio::spawn(jobs::run_at(
            self.tools.clone(),
            Fetching::Polls,
            Speed::Free,
        ));
    }

    /// Waits until nothing is left to do: every update handled, every pair looked for, every message sent.
    pub async fn settle(&self) {
        let left = "select (select count(*) from inbox where done_at is null and parked_at is null)
            + (select count(*) from match_queue)
            + (select count(*) from outbox where stage = 'waiting' and not_before < now() + interval '5 seconds')
            + (select count(*) from flags where handled_at is null and exists (select from groups where stage = 'open'))";
        let settled = async {
            while self.phones.waiting_updates() > 0 || self.count(left).await > 0 {
                tokio::time::sleep(Duration::from_millis(5)).await;
            }
        };
        tokio::time::timeout(PATIENCE, settled)
            .await
            .expect("the bot comes to rest");
    }

    /// What a job that ran at a later hour has queued goes out now.
    pub async fn hasten(&self) {
        sqlx::query("update outbox set not_before = least(not_before, now())")
            .execute(&self.database.pool)
            .await
            .expect("rows are changed");
        self.tools.wakes.outbox.notify_one();
    }

    /// A new person who has written to the bot, as everybody must before it may answer; gives their number.
    pub fn person(&self, language_code: &str) -> i64 {
        let person = self.phones.add_person("Sami", language_code).id;
        self.phones.say(person, "/start").expect("they may write");
        person
    }

    /// The row of a chat, made if it is missing.
    pub async fn chat(&self, telegram: i64) -> ChatId {
        let telegram = TelegramChat(telegram);
        let mut conn = self.tools.pool.acquire().await.expect("a connection");
        let chats = chats::save_chats(&mut conn, &self.tools.vault, &[telegram], now()).await;
        chats.expect("chats are kept")[&telegram]
    }

    /// Queues messages for a chat and wakes the sender.
    pub async fn queue(&self, telegram: i64, messages: &[&str]) {
        let chat = self.chat(telegram).await;
        let waiting: Vec<Waiting> = messages
            .iter()
            .map(|html| Waiting {
                chat,
                payload: Outbound::Message {
                    html: (*html).to_owned(),
                    buttons: Vec::new(),
                    protect: Protection::Free,
                    reply_to: None,
                    thread: None,
                },
            })
            .collect();
        let mut conn = self.tools.pool.acquire().await.expect("a connection");
        outbox::push(&mut conn, &self.tools.vault, &waiting, now())
            .await
            .expect("messages are queued");
        self.tools.wakes.outbox.notify_one();
    }

    /// What the bot has said in a chat so far.
    pub fn said(&self, chat: i64) -> Vec<String> {
        self.phones
            .messages(chat)
            .iter()
            .filter(|message| message.by_bot())
            .map(|message| message.text().to_owned())
            .collect()
    }

    /// Waits until the bot has said this in a chat.
    pub async fn hears(&self, chat: i64, text: &str) {
        let heard = self
            .phones
            .wait_for(chat, |message| message.text() == text, PATIENCE)
            .await;
        heard.unwrap_or_else(|error| panic!("{text}: {error}"));
    }

    /// How many rows a query counts.
    pub async fn count(&self, sql: &'static str) -> i64 {
        sqlx::query_scalar(sql)
            .fetch_one(&self.database.pool)
            .await
            .expect("rows are counted")
    }

    /// Waits until a query counts so many.
    pub async fn until_counted(&self, sql: &'static str, wanted: i64) {
        let counted = async {
            while self.count(sql).await != wanted {
                tokio::time::sleep(Duration::from_millis(10)).await;
            }
        };
        let in_time = tokio::time::timeout(PATIENCE, counted).await.is_ok();
        let last = self.count(sql).await;
        assert!(in_time, "{sql}: {last} instead of {wanted}");
    }
}

impl Drop for Stage {
    fn drop(&mut self) {
        self.tools.stop.cancel();
    }
}
