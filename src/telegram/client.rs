//! One call of the Bot API. teloxide's payloads say what is sent and its `Bot` holds token, address and connection pool; the request is our
//! own, for three reasons: teloxide sleeps ten seconds inside a request that met a 5xx, it reads results into types that fail on what they
//! do not know (a message that *was* sent would count as failed), and its network errors carry the token in the address. Called by the rest of
//! this room.

use std::time::Duration;

use reqwest::{
    RequestBuilder, Url,
    header::CONTENT_TYPE,
    multipart::{Form, Part},
};
use secrecy::{ExposeSecret, SecretString};
use serde::Serialize;
use serde_json::{Map, Value, value::RawValue};
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

/// A method and its fields.
#[derive(Debug, Clone, PartialEq)]
pub struct PlainCall {
    /// As Telegram's page writes it: `sendPhoto`.
    pub method: &'static str,
    /// Its fields by name.
    pub fields: Map<String, Value>,
}

impl PlainCall {
    /// A call without fields.
    pub fn new(method: &'static str) -> Self {
        Self {
            method,
            fields: Map::new(),
        }
    }

    /// The same with one more field.
    #[must_use]
    pub fn with(mut self, field: &str, value: impl Into<Value>) -> Self {
        self.fields.insert(field.to_owned(), value.into());
        self
    }

    /// The same with one more field, if there is a value.
    #[must_use]
    pub fn with_some(self, field: &str, value: Option<impl Into<Value>>) -> Self {
        match value {
            Some(value) => self.with(field, value),
            None => self,
        }
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
        let waits = payload.timeout_hint().unwrap_or_default();
        self.post(P::NAME, payload, waits).await
    }

    /// The same for a call that is not made of teloxide's types: what people wrote is given on as it came.
    pub async fn call_plain(&self, call: &PlainCall) -> Result<Box<RawValue>, SendError> {
        self.post(call.method, &call.fields, Duration::ZERO).await
    }

    /// A call that brings a file of ours with it, in the field of this name.
    pub async fn call_with_file(
        &self,
        call: &PlainCall,
        (field, name, bytes): (&'static str, &'static str, Vec<u8>),
    ) -> Result<Box<RawValue>, SendError> {
        let mut form = Form::new().part(field, Part::bytes(bytes).file_name(name));
        for (field, value) in &call.fields {
            let words = value
                .as_str()
                .map_or_else(|| value.to_string(), str::to_owned);
            form = form.text(field.clone(), words);
        }
        let request = self.bot.client().post(self.method_url(call.method)?);
        answer_of(request.multipart(form), Duration::ZERO).await
    }

    async fn post<B: Serialize + Sync>(
        &self,
        method: &str,
        body: &B,
        waits: Duration,
    ) -> Result<Box<RawValue>, SendError> {
        let body = serde_json::to_vec(body)
            .map_err(|_| SendError::Refused("the call cannot be written as JSON".to_owned()))?;
        let request = self
            .bot
            .client()
            .post(self.method_url(method)?)
            .header(CONTENT_TYPE, "application/json")
            .body(body);
        answer_of(request, waits).await
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

async fn answer_of(request: RequestBuilder, waits: Duration) -> Result<Box<RawValue>, SendError> {
    let response = request
        .timeout(waits + Duration::from_secs(CALL_SECONDS))
        .send()
        .await
        .map_err(|error| network(&error))?;
    let status = response.status().as_u16();
    let answer = response.text().await.map_err(|error| network(&error))?;
    decode_answer(status, &answer)
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
