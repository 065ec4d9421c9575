//! A call that Telegram would refuse: its code, its words, its parameters. Made by the methods, written to the wire by `server.rs`.

use serde_json::{Value, json};

/// What a method gives: the `result`, or the refusal.
pub(crate) type Outcome = Result<Value, Refusal>;

/// Telegram's answer to a call that it does not carry out.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Refusal {
    pub code: u16,
    pub description: String,
    pub parameters: Option<Value>,
}

impl Refusal {
    fn new(code: u16, description: String) -> Self {
        Self {
            code,
            description,
            parameters: None,
        }
    }

    /// 400: the call itself is wrong.
    pub fn bad(why: impl std::fmt::Display) -> Self {
        Self::new(400, format!("Bad Request: {why}"))
    }

    /// 401: the token is not this bot's.
    pub fn unauthorized() -> Self {
        Self::new(401, "Unauthorized".into())
    }

    /// 403: the bot may not speak to this chat.
    pub fn forbidden(why: impl std::fmt::Display) -> Self {
        Self::new(403, format!("Forbidden: {why}"))
    }

    /// 404: no such method.
    pub fn unknown_method() -> Self {
        Self::new(404, "Not Found".into())
    }

    /// 409: two ways of taking updates at once.
    pub fn conflict(why: &str) -> Self {
        Self::new(409, format!("Conflict: {why}"))
    }

    /// 429: too fast; how many seconds to wait.
    pub fn too_many(retry_after_seconds: i64) -> Self {
        Self {
            parameters: Some(json!({ "retry_after": retry_after_seconds })),
            ..Self::new(
                429,
                format!("Too Many Requests: retry after {retry_after_seconds}"),
            )
        }
    }

    /// 5xx: Telegram itself is unwell.
    pub fn server(code: u16) -> Self {
        let words = match code {
            502 => "Bad Gateway",
            503 => "Service Unavailable",
            504 => "Gateway Timeout",
            _ => "Internal Server Error",
        };
        Self::new(code, words.into())
    }

    /// 400 with the new id: the group became a supergroup.
    pub fn migrated(to_chat_id: i64) -> Self {
        Self {
            parameters: Some(json!({ "migrate_to_chat_id": to_chat_id })),
            ..Self::bad("group chat was upgraded to a supergroup chat")
        }
    }

    /// The whole answer, as it stands in the body.
    pub fn body(&self) -> Value {
        let mut body =
            json!({ "ok": false, "error_code": self.code, "description": self.description });
        if let Some(parameters) = &self.parameters {
            body["parameters"] = parameters.clone();
        }
        body
    }
}
