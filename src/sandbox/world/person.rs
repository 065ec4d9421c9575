//! The people who hold the phones.

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

/// Somebody with a phone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Person {
    /// Telegram's number for this person, which is also the number of their private chat.
    pub id: i64,
    /// The name that they gave to Telegram.
    pub first_name: String,
    /// The language of their Telegram, as an IETF tag (`ar`, `en`).
    pub language_code: String,
    /// Their public name, if they chose one.
    #[serde(default)]
    pub username: Option<String>,
}

impl Person {
    /// `User` of the Bot API.
    pub(crate) fn wire(&self) -> Value {
        let mut user = json!({
            "id": self.id, "is_bot": false, "first_name": self.first_name, "language_code": self.language_code,
        });
        if let Some(username) = &self.username {
            user["username"] = json!(username);
        }
        user
    }
}
