//! In groups the bot takes no report: when it is addressed (`telegram/decode` says so), it gives the way to the private chat.

use crate::{
    effect::{Button, Outgoing},
    i18n::Text,
};

/// What it says there: nothing of a report, and the link. `bot_username` is without `@`.
pub fn answer_in_group(bot_username: &str) -> Outgoing {
    Outgoing::new(Text::new("group-not-here")).row(vec![Button::link(
        Text::new("button-private-chat"),
        format!("https://t.me/{bot_username}"),
    )])
}
