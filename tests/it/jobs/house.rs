//! A database, the tools, and turns of the jobs on demand. Time stands still unless a test moves it.

use std::{collections::VecDeque, sync::Arc};

use athar::{
    domain::ids::TelegramChat,
    jobs::{Progress, Tools, Wakes, intake, match_new, prune},
    store::{
        inbox::{self, RawUpdate},
        outbox::{self, Outbound, OutboundAction},
    },
    telegram::client::Client,
    vault::{Vault, key_file::Keys},
};
use chrono::{DateTime, Utc};
use serde_json::{Value, json};
use tokio_util::sync::CancellationToken;

use crate::support::Database;

pub struct House {
    pub db: Database,
    pub tools: Tools,
    next_update: i64,
}

pub fn now() -> DateTime<Utc> {
    DateTime::from_timestamp(1_764_000_000, 0).expect("an instant")
}

impl House {
    pub async fn new() -> Self {
        let db = Database::fresh().await;
        let client = Client::new(&"1:none".into(), Some("http://127.0.0.1:9")).unwrap();
        let tools = Tools {
            dialogue: athar::dialogue::step,
            pool: db.pool.clone(),
            vault: Arc::new(Vault::new(Keys::generate())),
            client,
            bot_username: "athar_bot".into(),
            judges: Arc::default(),
            waits: Arc::default(),
            wakes: Arc::new(Wakes::default()),
            stop: CancellationToken::new(),
        };
        Self {
            db,
            tools,
            next_update: 1,
        }
    }

    /// Keeps an update of this chat: one field and its contents, as Telegram writes them. Returns its number.
    pub async fn receive(&mut self, chat: i64, field: &str, contents: Value) -> i64 {
        let update_id = self.next_update;
        self.next_update += 1;
        let update = RawUpdate {
            update_id,
            chat: Some(TelegramChat(chat)),
            raw: json!({"update_id": update_id, field: contents}).to_string(),
        };
        let mut tx = self.db.pool.begin().await.unwrap();
        inbox::save_batch(&mut tx, &self.tools.vault, &[update], now())
            .await
            .unwrap();
        tx.commit().await.unwrap();
        update_id
    }

    pub async fn say(&mut self, chat: i64, words: &str) -> i64 {
        let message = json!({"message_id": 1, "date": 1_764_000_000, "text": words,
            "chat": {"id": chat, "type": "private"}, "from": person(chat)});
        self.receive(chat, "message", message).await
    }

    pub async fn press(&mut self, chat: i64, payload: &str) -> i64 {
        let message = json!({"message_id": 7, "chat": {"id": chat, "type": "private"}});
        let query = json!({"id": "99", "from": person(chat), "data": payload, "message": message});
        self.receive(chat, "callback_query", query).await
    }

    /// Handles all that waits, as one worker does.
    pub async fn work(&self) {
        let cursor = intake::Cursor::start();
        while intake::run_once(&self.tools, &cursor, now()).await.unwrap() == Progress::More {}
    }

    /// Finds the pairs of all that waits.
    pub async fn match_all(&self) {
        while match_new::run_once(&self.tools, now()).await.unwrap() == Progress::More {}
    }

    pub async fn prune(&self) {
        prune::run_once(&self.tools, now()).await.unwrap();
    }

    /// Sends all that waits; returns it by chat, in order.
    pub async fn sent(&self) -> Vec<(i64, Outbound)> {
        let mut sent = Vec::new();
        let mut conn = self.db.pool.acquire().await.unwrap();
        loop {
            let leased = outbox::lease(&mut conn, &self.tools.vault, now(), 30, 100)
                .await
                .unwrap();
            if leased.is_empty() {
                return sent;
            }
            for row in leased {
                outbox::mark_sent(&mut conn, row.id).await.unwrap();
                sent.push((row.telegram.0, row.payload));
            }
        }
    }

    /// Words, then presses by the end of their payload, each with all that follows from it. Returns what was sent last.
    pub async fn walk(&mut self, chat: i64, words: &str, presses: &[&str]) -> Vec<(i64, Outbound)> {
        self.say(chat, words).await;
        self.work().await;
        let mut sent = self.sent().await;
        let mut presses = VecDeque::from(presses.to_vec());
        while let Some(end) = presses.pop_front() {
            let payload = payloads(&sent)
                .into_iter()
                .find(|payload| payload.ends_with(end))
                .unwrap_or_else(|| panic!("no button {end} in {sent:?}"));
            self.press(chat, &payload).await;
            self.work().await;
            sent = self.sent().await;
        }
        sent
    }

    pub async fn count(&self, question: &'static str) -> i64 {
        sqlx::query_scalar(question)
            .fetch_one(&self.db.pool)
            .await
            .unwrap()
    }
}

/// Messages alone, as their HTML.
pub fn messages(sent: &[(i64, Outbound)], to: i64) -> Vec<String> {
    sent.iter()
        .filter(|(chat, _)| *chat == to)
        .filter_map(|(_, payload)| match payload {
            Outbound::Message { html, .. } => Some(html.clone()),
            _ => None,
        })
        .collect()
}

/// What the buttons of these messages send back.
pub fn payloads(sent: &[(i64, Outbound)]) -> Vec<String> {
    let mut found = Vec::new();
    for (_, payload) in sent {
        let Outbound::Message { buttons, .. } = payload else {
            continue;
        };
        for button in buttons.iter().flatten() {
            if let OutboundAction::Press(payload) = &button.action {
                found.push(payload.clone());
            }
        }
    }
    found
}

fn person(id: i64) -> Value {
    json!({"id": id, "is_bot": false, "first_name": "x", "language_code": "en"})
}
