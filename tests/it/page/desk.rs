//! What a test of the page sits at: a sandbox, its page in a browser, and a bot that the test plays over the wire.

use athar::sandbox::{Sandbox, SandboxOptions};
use fantoccini::Locator;
use reqwest::Client;
use serde_json::{Value, json};

use super::browser::Browser;

pub const WIDE: (u32, u32) = (1500, 900);
pub const NARROW: (u32, u32) = (500, 844);

/// A sandbox, its page in a browser, and a bot that is the test.
pub struct Desk {
    pub sandbox: Sandbox,
    pub browser: Browser,
    bot: Client,
}

impl Desk {
    pub async fn open((width, height): (u32, u32)) -> Option<Self> {
        let sandbox = Sandbox::start(SandboxOptions::default())
            .await
            .expect("a sandbox");
        let browser = Browser::open(&sandbox.url, width, height).await?;
        browser
            .wait_until("document.querySelectorAll('.phone').length === 3")
            .await;
        let bot = Client::new();
        Some(Self {
            sandbox,
            browser,
            bot,
        })
    }

    pub fn person(&self, language: &str) -> i64 {
        let person = self.sandbox.phones.find_person_by_language(language);
        person.expect("a person of the first world").id
    }

    /// A selector inside the phone of a language's person.
    pub fn inside(&self, language: &str, selector: &str) -> String {
        format!("[data-phone='person-{}'] {selector}", self.person(language))
    }

    pub async fn call(&self, method: &str, body: Value) -> Value {
        let url = format!("{}/bot{}/{method}", self.sandbox.url, self.sandbox.token);
        let answer = self.bot.post(url).json(&body).send().await.expect("sent");
        let answer: Value = answer.json().await.expect("JSON");
        assert_eq!(answer["ok"], json!(true), "{answer}");
        answer["result"].clone()
    }

    pub async fn click(&self, selector: &str) {
        let element = self.browser.client.find(Locator::Css(selector)).await;
        let element = element.unwrap_or_else(|_| panic!("{selector} is not there"));
        element.click().await.expect("clicked");
    }

    pub async fn write(&self, language: &str, words: &str) {
        self.write_on(&self.inside(language, ""), words).await;
    }

    /// Writes as whoever is chosen to speak in the group.
    pub async fn write_in_group(&self, words: &str) {
        self.write_on(".phone.group ", words).await;
    }

    async fn write_on(&self, phone: &str, words: &str) {
        let field = format!("{phone}textarea");
        let field = self.browser.client.find(Locator::Css(&field)).await;
        let field = field.expect("a field to write in");
        field.send_keys(words).await.expect("typed");
        self.click(&format!("{phone}.send")).await;
    }

    /// Presses Start, as a new user does.
    pub async fn begin(&self, language: &str) {
        self.click(&self.inside(language, ".restart")).await;
        self.browser
            .wait_until(&format!(
                "document.querySelector(\"{}\")",
                self.inside(language, ".row.mine")
            ))
            .await;
    }

    /// The updates that wait for the bot, acknowledged.
    pub async fn updates(&self) -> Vec<Value> {
        let updates = self.call("getUpdates", json!({ "timeout": 5 })).await;
        let updates = updates.as_array().cloned().unwrap_or_default();
        if let Some(last) = updates.last() {
            let next = last["update_id"].as_i64().expect("a number") + 1;
            self.call("getUpdates", json!({ "offset": next })).await;
        }
        updates
    }

    pub async fn close(self) {
        self.browser.close().await;
        self.sandbox.stop().await;
    }
}
