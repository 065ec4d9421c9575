//! One call of the Bot API. teloxide's payloads say what is sent and its `Bot` holds token, address and connection pool; the request is our
//! own, for three reasons: teloxide sleeps ten seconds inside a request that met a 5xx, it reads results into types that fail on what they
//! do not know (a message that *was* sent would count as failed), and its network errors carry the token in the address. Called by the rest of
//! this room.

use std::time::Duration;

use reqwest::{Url, header::CONTENT_TYPE};
use secrecy::{ExposeSecret, SecretString};
use serde::Serialize;
use serde_json::value::RawValue;
use teloxide::{Bot, requests::Payload};

use super::answer::{SendError, decode_answer};

/// How long a call may take, beyond what it waits on purpose.
const CALL_SECONDS: u64 = 10;

/// A client of the Bot API. Cheap to clone; never shows its token.
#[derive(Clone)]
pub struct Client {
    bot: Bot,
}

impl std::fmt::Debug for Client {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Client(…)")
    }
}

/// The client cannot be made.
#[derive(Debug, thiserror::Error)]
pub enum ClientError {
    /// The address is no address that a path can be added to.
    #[error("the address of the Bot API must look like https://api.telegram.org")]
    Address,
    /// TLS or the resolver could not be set up.
    #[error("the network client could not be set up")]
    Network,
}

impl Client {
    /// A client with this token, of `api_url` or else Telegram itself.
    pub fn new(token: &SecretString, api_url: Option<&str>) -> Result<Self, ClientError> {
        let http = reqwest::Client::builder()
            .connect_timeout(Duration::from_secs(5))
            .tcp_nodelay(true)
            .build()
            .map_err(|_| ClientError::Network)?;
        let bot = Bot::with_client(token.expose_secret(), http);
        let Some(api_url) = api_url else {
            return Ok(Self { bot });
        };
        let url = Url::parse(api_url).map_err(|_| ClientError::Address)?;
        if url.cannot_be_a_base() || !matches!(url.scheme(), "http" | "https") {
            return Err(ClientError::Address);
        }
        Ok(Self {
            bot: bot.set_api_url(url),
        })
    }

    /// Makes one call and gives its raw `result`. Takes at most ten seconds more than the payload waits on purpose.
    pub async fn call<P>(&self, payload: &P) -> Result<Box<RawValue>, SendError>
    where
        P: Payload + Serialize + Sync,
    {
        let body = serde_json::to_vec(payload)
            .map_err(|_| SendError::Refused("the call cannot be written as JSON".to_owned()))?;
        let waits = payload.timeout_hint().unwrap_or_default();
        let response = self
            .bot
            .client()
            .post(self.method_url(P::NAME)?)
            .header(CONTENT_TYPE, "application/json")
            .timeout(waits + Duration::from_secs(CALL_SECONDS))
            .body(body)
            .send()
            .await
            .map_err(|error| network(&error))?;
        let status = response.status().as_u16();
        let answer = response.text().await.map_err(|error| network(&error))?;
        decode_answer(status, &answer)
    }

    fn method_url(&self, name: &str) -> Result<Url, SendError> {
        let mut url = self.bot.api_url();
        url.path_segments_mut()
            .map_err(|()| SendError::Refused("the address takes no path".to_owned()))?
            .pop_if_empty()
            .push(&format!("bot{}", self.bot.token()))
            .push(&method_name(name));
        Ok(url)
    }
}

/// teloxide writes `SendMessage`, Telegram's page `sendMessage`; not every server of the Bot API takes both.
fn method_name(name: &str) -> String {
    let mut letters = name.chars();
    letters
        .next()
        .map(|first| first.to_ascii_lowercase())
        .into_iter()
        .chain(letters)
        .collect()
}

/// What went wrong, without the address: the token stands in it.
fn network(error: &reqwest::Error) -> SendError {
    let kind = if error.is_timeout() {
        "no answer in time"
    } else if error.is_connect() {
        "no connection"
    } else {
        "the connection broke"
    };
    SendError::Network(kind.to_owned())
}
