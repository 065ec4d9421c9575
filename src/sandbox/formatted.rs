//! A text as it comes with a call: parsed, trimmed, measured in UTF-16 units, with the links and commands found that every client shows.

use serde_json::{Value, json};

use super::html::{self, Formatted};
use super::refusal::Refusal;
use super::wire::Params;

/// Longest text of a message after parsing, in UTF-16 units.
const TEXT_LIMIT: usize = 4_096;
/// Longest caption after parsing, in UTF-16 units.
const CAPTION_LIMIT: usize = 1_024;

/// The text of a message.
pub(crate) fn text(params: &Params) -> Result<Formatted, Refusal> {
    let formatted = read(params, "text", "entities")?;
    if formatted.text.is_empty() {
        return Err(Refusal::bad("message text is empty"));
    }
    check_length(&formatted, TEXT_LIMIT, "message is too long")?;
    Ok(formatted)
}

/// The caption under a medium, perhaps empty.
pub(crate) fn caption(params: &Params) -> Result<Formatted, Refusal> {
    let formatted = read(params, "caption", "caption_entities")?;
    check_length(&formatted, CAPTION_LIMIT, "message caption is too long")?;
    Ok(formatted)
}

/// The caption of one item of an album.
pub(crate) fn item_caption(item: &Value) -> Result<Formatted, Refusal> {
    let source = item["caption"].as_str().unwrap_or_default();
    let mode = item["parse_mode"].as_str().unwrap_or_default();
    let mut formatted = parse(source, mode)?;
    if mode.is_empty()
        && let Some(given) = item["caption_entities"].as_array()
    {
        check_entities(given)?;
        formatted.entities.clone_from(given);
    }
    let formatted = finish(formatted);
    check_length(&formatted, CAPTION_LIMIT, "message caption is too long")?;
    Ok(formatted)
}

/// What a person typed: no markup, but commands and links are found.
pub(crate) fn typed(text: &str) -> Formatted {
    finish(Formatted {
        text: text.to_owned(),
        entities: Vec::new(),
    })
}

/// What a person typed with marks of their phone, given as HTML. `Err` says what is wrong with it.
pub(crate) fn typed_html(source: &str) -> Result<Formatted, String> {
    html::parse(source).map(finish)
}

fn read(params: &Params, field: &str, entities_field: &str) -> Result<Formatted, Refusal> {
    let source = params.text(field).unwrap_or_default();
    let mode = params.text("parse_mode").unwrap_or_default();
    let mut formatted = parse(&source, &mode)?;
    if mode.is_empty()
        && let Some(Value::Array(given)) = params.structure(entities_field, "entities")?
    {
        check_entities(&given)?;
        formatted.entities = given;
    }
    Ok(finish(formatted))
}

fn parse(source: &str, mode: &str) -> Result<Formatted, Refusal> {
    match mode.to_lowercase().as_str() {
        "" | "none" => Ok(Formatted {
            text: source.to_owned(),
            entities: Vec::new(),
        }),
        "html" => {
            html::parse(source).map_err(|why| Refusal::bad(format!("can't parse entities: {why}")))
        }
        _ => Err(Refusal::bad("unsupported parse_mode")),
    }
}

fn check_entities(given: &[Value]) -> Result<(), Refusal> {
    let sound = |entity: &Value| {
        entity["type"].is_string() && entity["offset"].is_u64() && entity["length"].is_u64()
    };
    if given.iter().all(sound) {
        return Ok(());
    }
    Err(Refusal::bad("can't parse MessageEntity"))
}

fn check_length(formatted: &Formatted, limit: usize, refusal: &str) -> Result<(), Refusal> {
    if units(&formatted.text) > limit {
        return Err(Refusal::bad(refusal));
    }
    Ok(())
}

fn units(text: &str) -> usize {
    text.encode_utf16().count()
}

/// Control characters become spaces, white space at both ends goes, entities follow, and links and commands are added.
fn finish(mut formatted: Formatted) -> Formatted {
    let cleaned: String = formatted
        .text
        .replace('\r', "")
        .chars()
        .map(plain)
        .collect();
    let lead = units(&cleaned) - units(cleaned.trim_start());
    let trimmed = cleaned.trim();
    let total = units(trimmed);
    formatted
        .entities
        .retain_mut(|entity| shift(entity, lead, total));
    trimmed.clone_into(&mut formatted.text);
    for found in detect(&formatted.text) {
        let overlaps = formatted
            .entities
            .iter()
            .any(|entity| hides(entity, &found));
        if !overlaps {
            formatted.entities.push(found);
        }
    }
    formatted
        .entities
        .sort_by_key(|entity| entity["offset"].as_u64());
    formatted
}

/// Telegram shows control characters as spaces; the line feed stays.
fn plain(read: char) -> char {
    if read.is_ascii_control() && read != '\n' {
        ' '
    } else {
        read
    }
}

/// Moves an entity to the trimmed text; `false` when nothing of it is left.
fn shift(entity: &mut Value, lead: usize, total: usize) -> bool {
    let field = |entity: &Value, name: &str| {
        usize::try_from(entity[name].as_u64().unwrap_or_default()).unwrap_or_default()
    };
    let start = field(entity, "offset");
    let end = (start + field(entity, "length"))
        .saturating_sub(lead)
        .min(total);
    let start = start.saturating_sub(lead);
    entity["offset"] = json!(start);
    entity["length"] = json!(end.saturating_sub(start));
    end > start
}

fn hides(entity: &Value, found: &Value) -> bool {
    let stays_plain = ["code", "pre", "text_link", "url", "mention", "bot_command"];
    let range = |entity: &Value| {
        let start = entity["offset"].as_u64().unwrap_or_default();
        start..start + entity["length"].as_u64().unwrap_or_default()
    };
    let (known, new) = (range(entity), range(found));
    let kind = entity["type"].as_str().unwrap_or_default();
    stays_plain.contains(&kind) && known.start < new.end && new.start < known.end
}

/// Commands, mentions, links and numbers to call, each a word between white space.
fn detect(text: &str) -> Vec<Value> {
    let mut found = Vec::new();
    let mut offset = 0;
    for piece in text.split_inclusive(char::is_whitespace) {
        let word = piece.trim_end();
        if let Some((kind, length)) = kind_of_word(word) {
            found.push(json!({ "type": kind, "offset": offset, "length": length }));
        }
        offset += units(piece);
    }
    found
}

fn kind_of_word(word: &str) -> Option<(&'static str, usize)> {
    let name_length = |rest: &str| {
        rest.find(|c: char| !c.is_ascii_alphanumeric() && c != '_')
            .unwrap_or(rest.len())
    };
    if let Some(rest) = word.strip_prefix('/') {
        let name = name_length(rest);
        let at_bot = rest[name..]
            .strip_prefix('@')
            .map_or(0, |bot| 1 + name_length(bot));
        return (1..=32)
            .contains(&name)
            .then_some(("bot_command", 1 + name + at_bot));
    }
    if let Some(rest) = word.strip_prefix('@') {
        let name = name_length(rest);
        return (name >= 3).then_some(("mention", 1 + name));
    }
    if word.starts_with("https://") || word.starts_with("http://") {
        return Some(("url", units(word.trim_end_matches(['.', ',', ')', '،']))));
    }
    let digits = word.strip_prefix('+')?;
    let numeric = (7..=15).contains(&digits.len()) && digits.bytes().all(|b| b.is_ascii_digit());
    numeric.then_some(("phone_number", 1 + digits.len()))
}
