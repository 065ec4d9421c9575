//! The webhook: the secret, the order, and that nothing is forgotten that was not taken.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use axum::Router;
use axum::extract::{Json, State};
use axum::http::{HeaderMap, StatusCode};
use axum::routing::post;
use serde_json::{Value, json};
use tokio::net::TcpListener;
use tokio::sync::mpsc::{UnboundedReceiver, UnboundedSender, unbounded_channel};
use tokio::task::JoinHandle;

use super::caller::Caller;

const PATIENCE: Duration = Duration::from_secs(10);

struct Bot {
    url: String,
    got: UnboundedReceiver<(String, Value)>,
    server: JoinHandle<()>,
}

impl Drop for Bot {
    fn drop(&mut self) {
        self.server.abort();
    }
}

impl Bot {
    /// A bot that refuses its first so many updates with 500.
    async fn refusing(times: usize) -> Self {
        let (tell, got) = unbounded_channel();
        let state = Arc::new((tell, AtomicUsize::new(times)));
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let url = format!("http://{}/hook", listener.local_addr().expect("an address"));
        let router = Router::new().route("/hook", post(take)).with_state(state);
        let server = tokio::spawn(async { drop(axum::serve(listener, router).await) });
        Self { url, got, server }
    }

    async fn next(&mut self) -> (String, Value) {
        tokio::time::timeout(PATIENCE, self.got.recv())
            .await
            .expect("in time")
            .expect("an update")
    }
}

type Told = Arc<(UnboundedSender<(String, Value)>, AtomicUsize)>;

async fn take(
    State(state): State<Told>,
    headers: HeaderMap,
    Json(update): Json<Value>,
) -> StatusCode {
    let secret = headers
        .get("X-Telegram-Bot-Api-Secret-Token")
        .and_then(|value| value.to_str().ok());
    let _ = state
        .0
        .send((secret.unwrap_or_default().to_owned(), update));
    let left = state
        .1
        .fetch_update(Ordering::SeqCst, Ordering::SeqCst, |left| {
            left.checked_sub(1)
        });
    if left.is_ok() {
        StatusCode::INTERNAL_SERVER_ERROR
    } else {
        StatusCode::OK
    }
}

#[tokio::test]
async fn an_update_is_posted_with_the_secret_until_it_is_taken() {
    let caller = Caller::start().await;
    let sam = caller.met("en").await;
    let mut bot = Bot::refusing(2).await;
    caller
        .ok(
            "setWebhook",
            json!({ "url": bot.url, "secret_token": "s3cret_-" }),
        )
        .await;
    caller.phones().say(sam, "one").expect("said");
    caller.phones().say(sam, "two").expect("said");
    let mut texts = Vec::new();
    for _ in 0..4 {
        let (secret, update) = bot.next().await;
        assert_eq!(secret, "s3cret_-");
        texts.push(
            update["message"]["text"]
                .as_str()
                .unwrap_or_default()
                .to_owned(),
        );
    }
    assert_eq!(texts, ["one", "one", "one", "two"]);
    let info = caller.ok("getWebhookInfo", json!({})).await;
    assert_eq!(
        info["last_error_message"],
        "Wrong response from the webhook: 500 Internal Server Error"
    );
}

#[tokio::test]
async fn polling_is_refused_while_a_webhook_is_set() {
    let caller = Caller::start().await;
    let bot = Bot::refusing(0).await;
    caller
        .ok(
            "setWebhook",
            json!({ "url": bot.url, "allowed_updates": ["message"] }),
        )
        .await;
    let (code, words) = caller.refused("getUpdates", json!({})).await;
    assert_eq!(code, 409);
    assert!(words.starts_with("Conflict: can't use getUpdates method while webhook is active"));
    assert_eq!(
        caller.ok("getWebhookInfo", json!({})).await["allowed_updates"],
        json!(["message"])
    );
    caller
        .ok("deleteWebhook", json!({ "drop_pending_updates": true }))
        .await;
    assert_eq!(caller.ok("getUpdates", json!({})).await, json!([]));
}
