//! In groups the bot takes no report: when it is addressed, it gives the way to the private chat.

use crate::{
    effect::{Button, Outgoing},
    i18n::Text,
};

/// Whether words in a group are meant for the bot: a command without a name or with the bot's, or a mention. `bot_username` is without `@`.
pub fn is_addressed(words: &str, bot_username: &str) -> bool {
    let words = words.trim();
    if let Some(rest) = words.strip_prefix('/') {
        let command = rest.split_whitespace().next().unwrap_or_default();
        if !command.starts_with(|c: char| c.is_ascii_alphabetic()) {
            return false;
        }
        return command
            .split_once('@')
            .is_none_or(|(_, name)| name.eq_ignore_ascii_case(bot_username));
    }
    words.split('@').skip(1).any(|rest| {
        let end = rest
            .find(|c: char| !c.is_ascii_alphanumeric() && c != '_')
            .unwrap_or(rest.len());
        rest[..end].eq_ignore_ascii_case(bot_username)
    })
}

/// What it says there: nothing of a report, and the link.
pub fn answer_in_group(bot_username: &str) -> Outgoing {
    Outgoing::new(Text::new("group-not-here")).row(vec![Button::link(
        Text::new("button-private-chat"),
        format!("https://t.me/{bot_username}"),
    )])
}
