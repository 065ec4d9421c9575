//! `/queue` and `/mine`: chats one a line, how long each waits in words, why, who has it, and the way to it. Drawn of what `jobs/desk/queue` loads.

use chrono::{DateTime, TimeDelta, Utc};

use crate::{
    domain::ids::TelegramChat,
    effect::{FlagReason, Outgoing},
    i18n::{Arg, Text},
};

/// So many stand in one message.
pub const SHOWN: usize = 15;
/// From here on a time is told in hours.
const MINUTES_UNTIL_HOURS: i64 = 90;
/// From here on it is told in days.
const HOURS_UNTIL_DAYS: i64 = 36;
/// Between the parts of a title, of which the last is the state.
const BETWEEN: &str = " · ";

/// A chat in the queue.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Waiting {
    /// What its topic is called.
    pub title: String,
    /// Why it was flagged.
    pub reasons: Vec<FlagReason>,
    /// Since when the person waits for words; `None`: they have the last ones.
    pub since: Option<DateTime<Utc>>,
    /// Who has it, where that is worth saying.
    pub taker: Option<String>,
    /// Where it stands in Telegram.
    pub link: Option<String>,
}

/// Whose chats.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Whose {
    /// All that wait in the group.
    Everybodys,
    /// One volunteer's own.
    Mine,
}

impl Whose {
    const fn heading(self) -> &'static str {
        match self {
            Self::Everybodys => "queue-heading",
            Self::Mine => "mine-heading",
        }
    }

    const fn nothing(self) -> &'static str {
        match self {
            Self::Everybodys => "queue-empty",
            Self::Mine => "mine-empty",
        }
    }
}

/// The message; `all` in the order in which it is to stand.
pub fn draw(all: &[Waiting], whose: Whose, now: DateTime<Utc>) -> Outgoing {
    if all.is_empty() {
        return Outgoing::new(Text::new(whose.nothing()));
    }
    let count = i64::try_from(all.len()).unwrap_or(i64::MAX);
    let lines = all.iter().take(SHOWN).map(|one| line(one, now)).collect();
    let heading = Text::new(whose.heading()).number("count", count);
    let outgoing =
        Outgoing::new(heading).and(Text::new("said-lines").with("lines", Arg::Lines(lines)));
    match all.len().saturating_sub(SHOWN) {
        0 => outgoing,
        more => {
            let more = i64::try_from(more).unwrap_or(i64::MAX);
            outgoing.and(Text::new("queue-more").number("count", more))
        }
    }
}

fn line(one: &Waiting, now: DateTime<Utc>) -> Text {
    let mut facts = vec![match one.since {
        Some(since) => Text::new("queue-waits").text("duration", word_duration(now - since)),
        None => Text::new("queue-answered"),
    }];
    if one.reasons.len() > 1 {
        let reasons = one.reasons.iter();
        facts.extend(reasons.map(|reason| Text::new(format!("flag-{}", reason.as_str()))));
    }
    if let Some(taker) = &one.taker {
        facts.push(Text::new("queue-with").words("name", taker));
    }
    Text::new("queue-line")
        .text("chat", chat(one))
        .with("facts", Arg::List(facts))
}

/// Its title without the state, which goes without saying here.
fn chat(one: &Waiting) -> Text {
    let title = one.title.rsplit_once(BETWEEN);
    let title = title.map_or(one.title.as_str(), |(title, _)| title);
    match &one.link {
        Some(link) => Text::new("queue-chat-linked").word("link", link),
        None => Text::new("queue-chat"),
    }
    .words("title", title)
}

/// "Five minutes", "three hours", "two days": the whole ones that have passed.
pub fn word_duration(duration: TimeDelta) -> Text {
    let minutes = duration.num_minutes().max(0);
    let (key, count) = if minutes < MINUTES_UNTIL_HOURS {
        ("duration-minutes", minutes)
    } else if minutes < HOURS_UNTIL_DAYS * 60 {
        ("duration-hours", minutes / 60)
    } else {
        ("duration-days", minutes / (24 * 60))
    };
    Text::new(key).number("count", count)
}

/// The way to a chat: to its topic, else to its card. `None` in a small group, whose messages have no links, and before it stands there.
pub fn link(group: TelegramChat, (thread, card): (Option<i64>, Option<i64>)) -> Option<String> {
    let id = group.0.to_string();
    let id = id.strip_prefix("-100")?;
    let number = thread.or(card)?;
    Some(format!("https://t.me/c/{id}/{number}"))
}
