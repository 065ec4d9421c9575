//! A bot that only calls: starts a stand-in with a clock in its hand, and sends one request at a time.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use athar::sandbox::{Clock, Phones, Sandbox, SandboxOptions};
use reqwest::{Client, Response};
use serde_json::{Value, json};

/// A stand-in and a client of it.
pub struct Caller {
    pub sandbox: Sandbox,
    pub client: Client,
    hand_ms: Arc<AtomicI64>,
}

impl Caller {
    /// A stand-in whose first updates (the bot taken into its group) are acknowledged.
    pub async fn start() -> Self {
        let hand_ms = Arc::new(AtomicI64::new(1_790_000_000_000));
        let clock = Clock::Hand(hand_ms.clone());
        let options = SandboxOptions {
            clock,
            ..SandboxOptions::default()
        };
        let sandbox = Sandbox::start(options).await.expect("a free port");
        let caller = Self {
            sandbox,
            client: Client::new(),
            hand_ms,
        };
        caller.drain().await;
        caller
    }

    pub fn phones(&self) -> &Phones {
        &self.sandbox.phones
    }

    /// The person with this language, who has written to the bot.
    pub async fn met(&self, language: &str) -> i64 {
        let person = self
            .phones()
            .find_person_by_language(language)
            .expect("a person of the first world")
            .id;
        self.phones().say(person, "/start").expect("said");
        self.drain().await;
        person
    }

    /// The volunteers' group and its owner.
    pub fn volunteers(&self) -> (i64, i64) {
        let forum = self.phones().find_forum().expect("a forum");
        let owner = self.phones().find_owner(forum).expect("an owner");
        (forum, owner)
    }

    /// A topic that the bot opened in the volunteers' group; gives its number.
    pub async fn topic(&self, name: &str) -> i64 {
        let (forum, _) = self.volunteers();
        let params = json!({ "chat_id": forum, "name": name });
        let topic = self.ok("createForumTopic", params).await;
        topic["message_thread_id"].as_i64().expect("a number")
    }

    /// The updates that wait, acknowledged.
    pub async fn updates(&self) -> Vec<Value> {
        let updates = self.ok("getUpdates", json!({})).await;
        self.drain().await;
        updates.as_array().cloned().unwrap_or_default()
    }

    /// Acknowledges everything.
    pub async fn drain(&self) {
        let updates = self.ok("getUpdates", json!({})).await;
        let last = updates
            .as_array()
            .and_then(|updates| updates.last()?["update_id"].as_i64());
        if let Some(last) = last {
            self.ok("getUpdates", json!({ "offset": last + 1 })).await;
        }
    }

    /// Moves the stand-in's clock.
    pub fn pass_seconds(&self, seconds: i64) {
        self.hand_ms.fetch_add(seconds * 1_000, Ordering::Relaxed);
    }

    pub fn method_url(&self, method: &str) -> String {
        format!("{}/bot{}/{method}", self.sandbox.url, self.sandbox.token)
    }

    pub async fn send(&self, method: &str, params: Value) -> Response {
        self.client
            .post(self.method_url(method))
            .json(&params)
            .send()
            .await
            .expect("an answer")
    }

    /// The whole body of the answer.
    pub async fn call(&self, method: &str, params: Value) -> Value {
        self.send(method, params).await.json().await.expect("JSON")
    }

    /// The result of a call that must succeed.
    pub async fn ok(&self, method: &str, params: Value) -> Value {
        let body = self.call(method, params).await;
        assert_eq!(body["ok"], true, "{method}: {body}");
        body["result"].clone()
    }

    /// Code and words of a call that must be refused.
    pub async fn refused(&self, method: &str, params: Value) -> (i64, String) {
        let body = self.call(method, params).await;
        assert_eq!(body["ok"], false, "{method}: {body}");
        let description = body["description"].as_str().unwrap_or_default().to_owned();
        (body["error_code"].as_i64().unwrap_or_default(), description)
    }
}
