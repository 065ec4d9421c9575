//! Receives updates that Telegram brings, where polling is not wanted: 200 only after they are committed, so that Telegram brings anything
//! else again. Speaks plain HTTP; TLS is the reverse proxy's.

use std::{net::SocketAddr, sync::Arc, time::Duration};

use axum::{
    Router,
    extract::State,
    http::{HeaderMap, StatusCode},
    routing::post,
};
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use reqwest::Url;
use secrecy::{ExposeSecret, SecretString};
use subtle::ConstantTimeEq;
use tokio::{net::TcpListener, time::sleep};

use super::{Tools, receive::keep};
use crate::telegram::{fetch::read_update, settings::save_webhook};

/// The header that carries the secret.
const SECRET_HEADER: &str = "x-telegram-bot-api-secret-token";

/// Where updates are brought to.
#[derive(Debug, Clone)]
pub struct Webhook {
    /// The address that Telegram calls; public, https.
    pub url: Url,
    /// Where this process listens.
    pub listen: SocketAddr,
}

struct Receiver {
    tools: Tools,
    secret: SecretString,
}

/// Receives until the process is to stop; an error only when the address cannot be listened at.
pub async fn run(tools: Tools, webhook: Webhook) -> std::io::Result<()> {
    let receiver = Arc::new(Receiver {
        secret: secret_of(&tools),
        tools: tools.clone(),
    });
    let listener = TcpListener::bind(webhook.listen).await?;
    let announced = tokio::spawn(announce(Arc::clone(&receiver), webhook.url));
    // Whatever path the proxy leaves: the secret is what counts.
    let router = Router::new().fallback(post(receive)).with_state(receiver);
    let served =
        axum::serve(listener, router).with_graceful_shutdown(tools.stop.clone().cancelled_owned());
    let ended = tokio::select! {
        ended = served => ended,
        // An idle connection of the proxy must not hold up the end.
        () = async { tools.stop.cancelled().await; sleep(Duration::from_millis(900)).await } => Ok(()),
    };
    announced.abort();
    ended
}

/// Tells Telegram where to bring updates to, until it has heard.
async fn announce(receiver: Arc<Receiver>, url: Url) {
    let mut pause = Duration::from_secs(1);
    while let Err(error) = save_webhook(&receiver.tools.client, url.clone(), &receiver.secret).await
    {
        tracing::warn!(%error, "the webhook is not set; trying until it is");
        sleep(pause).await;
        pause = (pause * 2).min(Duration::from_secs(30));
    }
}

async fn receive(
    State(receiver): State<Arc<Receiver>>,
    headers: HeaderMap,
    body: String,
) -> StatusCode {
    let given = headers
        .get(SECRET_HEADER)
        .map_or(&[][..], |value| value.as_bytes());
    let expected = receiver.secret.expose_secret().as_bytes();
    if !bool::from(given.ct_eq(expected)) {
        return StatusCode::UNAUTHORIZED;
    }
    let Some(update) = read_update(&body) else {
        // It would be no better the next time.
        tracing::warn!("what came through the webhook is no update");
        return StatusCode::OK;
    };
    match keep(&receiver.tools, &[update]).await {
        Ok(()) => StatusCode::OK,
        Err(error) => {
            tracing::error!(%error, "an update cannot be kept; Telegram brings it again");
            StatusCode::SERVICE_UNAVAILABLE
        }
    }
}

/// The same in every process of one key file, and unknown to whoever has only the database.
fn secret_of(tools: &Tools) -> SecretString {
    let secret = tools.vault.blind("webhook.secret", b"1");
    // Telegram allows letters, digits, _ and -.
    URL_SAFE_NO_PAD.encode(secret).into()
}
