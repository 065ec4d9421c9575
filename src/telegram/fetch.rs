//! Long polling: what came in, each update as the raw text that it is kept as. Called by `jobs/receive`.

use std::time::Duration;

use serde::Serialize;
use serde_json::value::RawValue;
use teloxide::{requests::Payload, types::AllowedUpdate};

use super::{
    answer::SendError,
    client::Client,
    decode::{Filing, decode_filing},
};

/// The kinds of update that Telegram is asked for.
pub const ALLOWED_UPDATES: [AllowedUpdate; 5] = [
    AllowedUpdate::Message,
    AllowedUpdate::EditedMessage,
    AllowedUpdate::CallbackQuery,
    AllowedUpdate::MyChatMember,
    AllowedUpdate::ChatMember,
];

/// How long Telegram may hold a poll open while nothing comes.
const POLL_SECONDS: u32 = 25;

/// An update as it came.
#[derive(Clone, PartialEq, Eq)]
pub struct Fetched {
    /// Its number and its chat.
    pub filing: Filing,
    /// The JSON text, byte for byte.
    pub raw: String,
}

/// teloxide's own `GetUpdates` reads the updates into its types and knows only 32 bits of their numbers.
#[derive(Serialize)]
struct GetUpdates {
    #[serde(skip_serializing_if = "Option::is_none")]
    offset: Option<i64>,
    timeout: u32,
    allowed_updates: [AllowedUpdate; 5],
}

impl Payload for GetUpdates {
    type Output = Vec<Box<RawValue>>;

    const NAME: &'static str = "getUpdates";

    fn timeout_hint(&self) -> Option<Duration> {
        Some(Duration::from_secs(self.timeout.into()))
    }
}

/// Waits for updates, at most 25 seconds, and gives up to a hundred; none when nothing came. With an `offset` all updates of lower numbers
/// are acknowledged, which is to say lost unless they are kept.
pub async fn fetch_updates(
    client: &Client,
    offset: Option<i64>,
) -> Result<Vec<Fetched>, SendError> {
    let call = GetUpdates {
        offset,
        timeout: POLL_SECONDS,
        allowed_updates: ALLOWED_UPDATES,
    };
    let result = client.call(&call).await?;
    let updates: Vec<&RawValue> = serde_json::from_str(result.get())
        .map_err(|_| SendError::Network("the updates are no list".to_owned()))?;
    Ok(updates
        .into_iter()
        .filter_map(|raw| read_update(raw.get()))
        .collect())
}

/// One raw update; `None` when it has no number. Also for what a webhook brings.
pub fn read_update(raw: &str) -> Option<Fetched> {
    Some(Fetched {
        filing: decode_filing(raw)?,
        raw: raw.to_owned(),
    })
}
