//! `reply_markup`: inline keyboards checked button by button, reply keyboards, their removal, forced replies.

use serde_json::{Value, json};

use super::refusal::Refusal;
use super::wire::Params;

const DATA_LIMIT_BYTES: usize = 64;
const BUTTONS_LIMIT: usize = 100;

/// What a call asks to stand under a message or instead of the phone's keyboard.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Markup {
    /// Buttons under the message: `InlineKeyboardMarkup`.
    Inline(Value),
    /// Instead of the phone's keyboard: `ReplyKeyboardMarkup`.
    Keyboard(Value),
    /// The phone's own keyboard again.
    Remove,
    /// The phone opens a reply.
    ForceReply,
}

/// Reads and checks `reply_markup`; `None` when there is none (or an inline keyboard without buttons).
pub(crate) fn read(params: &Params) -> Result<Option<Markup>, Refusal> {
    let Some(given) = params.structure("reply_markup", "reply keyboard markup")? else {
        return Ok(None);
    };
    if let Some(rows) = given.get("inline_keyboard") {
        let keyboard = inline(rows)?;
        return Ok(keyboard.map(Markup::Inline));
    }
    if let Some(rows) = given.get("keyboard") {
        return Ok(Some(Markup::Keyboard(reply_keyboard(&given, rows)?)));
    }
    if given["remove_keyboard"] == json!(true) {
        return Ok(Some(Markup::Remove));
    }
    if given["force_reply"] == json!(true) {
        return Ok(Some(Markup::ForceReply));
    }
    if given.as_object().is_some_and(serde_json::Map::is_empty) {
        return Ok(None);
    }
    Err(Refusal::bad("object expected as reply markup"))
}

/// Only an inline keyboard may stand under a message that is edited.
pub(crate) fn read_inline(params: &Params) -> Result<Option<Value>, Refusal> {
    match read(params)? {
        None => Ok(None),
        Some(Markup::Inline(keyboard)) => Ok(Some(keyboard)),
        Some(_) => Err(Refusal::bad("inline keyboard expected")),
    }
}

fn rows_of(rows: &Value) -> Result<Vec<&Vec<Value>>, Refusal> {
    let broken = || Refusal::bad("can't parse reply keyboard markup JSON object");
    let rows = rows.as_array().ok_or_else(broken)?;
    rows.iter()
        .map(|row| row.as_array().ok_or_else(broken))
        .collect()
}

fn inline(rows: &Value) -> Result<Option<Value>, Refusal> {
    let mut kept = Vec::new();
    let mut count = 0;
    for row in rows_of(rows)? {
        // Telegram drops a button on which nothing is written, and a row that is left empty.
        let written = row.iter().filter(|button| button["text"] != json!(""));
        let row: Vec<Value> = written.map(inline_button).collect::<Result<_, _>>()?;
        count += row.len();
        if !row.is_empty() {
            kept.push(row);
        }
    }
    if count > BUTTONS_LIMIT {
        return Err(Refusal::bad("reply markup is too long"));
    }
    Ok((!kept.is_empty()).then(|| json!({ "inline_keyboard": kept })))
}

fn inline_button(button: &Value) -> Result<Value, Refusal> {
    const OTHER_ACTIONS: [&str; 7] = [
        "web_app",
        "login_url",
        "switch_inline_query",
        "switch_inline_query_current_chat",
        "switch_inline_query_chosen_chat",
        "callback_game",
        "pay",
    ];
    if !button["text"].is_string() {
        let why = "can't parse inline keyboard button: Field \"text\" must be of type String";
        return Err(Refusal::bad(why));
    }
    if let Some(data) = button.get("callback_data") {
        let length = data.as_str().map_or(0, str::len);
        if !(1..=DATA_LIMIT_BYTES).contains(&length) {
            return Err(Refusal::bad("BUTTON_DATA_INVALID"));
        }
    } else if let Some(url) = button.get("url") {
        check_url(url.as_str().unwrap_or_default())?;
    } else if let Some(copy) = button.get("copy_text") {
        let length = copy["text"].as_str().unwrap_or_default().chars().count();
        if !(1..=256).contains(&length) {
            return Err(Refusal::bad("BUTTON_COPY_TEXT_INVALID"));
        }
    } else if !OTHER_ACTIONS
        .iter()
        .any(|action| button.get(action).is_some())
    {
        return Err(Refusal::bad(
            "Text buttons are unallowed in the inline keyboard",
        ));
    }
    Ok(button.clone())
}

fn check_url(url: &str) -> Result<(), Refusal> {
    let refuse = |why: &str| {
        Err(Refusal::bad(format!(
            "inline keyboard button URL '{url}' is invalid: {why}"
        )))
    };
    let (scheme, rest) = url.split_once("://").unwrap_or(("http", url));
    if !["http", "https", "tg", "ton"].contains(&scheme.to_lowercase().as_str()) {
        return refuse("Unsupported URL protocol");
    }
    let host = rest.split(['/', '?', '#', ':']).next().unwrap_or_default();
    let needs_dot = scheme.to_lowercase().starts_with("http");
    if host.is_empty() || url.contains(char::is_whitespace) || (needs_dot && !host.contains('.')) {
        return refuse("Wrong HTTP URL");
    }
    Ok(())
}

fn reply_keyboard(given: &Value, rows: &Value) -> Result<Value, Refusal> {
    let mut kept = Vec::new();
    for row in rows_of(rows)? {
        let row: Vec<Value> = row.iter().map(key).collect::<Result<_, _>>()?;
        if !row.is_empty() {
            kept.push(row);
        }
    }
    if kept.is_empty() {
        return Err(Refusal::bad("reply markup must be non-empty"));
    }
    let placeholder = given["input_field_placeholder"]
        .as_str()
        .unwrap_or_default();
    if placeholder.chars().count() > 64 {
        return Err(Refusal::bad("input field placeholder is too long"));
    }
    let mut keyboard = given.clone();
    keyboard["keyboard"] = json!(kept);
    Ok(keyboard)
}

/// A key is its text alone or an object with a text.
fn key(key: &Value) -> Result<Value, Refusal> {
    let text = key
        .as_str()
        .or_else(|| key["text"].as_str())
        .unwrap_or_default();
    if text.is_empty() {
        return Err(Refusal::bad("keyboard button text must be non-empty"));
    }
    Ok(if key.is_string() {
        json!({ "text": text })
    } else {
        key.clone()
    })
}
