//! Commands: words that begin with a slash. They always work, whatever is asked; the same words without a slash are an answer.
//! [`list`] is what `telegram/` registers.

use super::{
    Context, Turn, erase, is_reporting, language, menu, my_reports, pages, reporting, start,
};
use crate::{
    effect::Effect,
    i18n::{Lang, Text, catalog},
    text::clean::clean,
};

/// A command that somebody typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Command {
    /// The notice, or the menu.
    Start,
    /// One's own reports.
    Reports,
    /// The language; with its tag after the command, that one at once.
    Language(Option<Lang>),
    /// What is kept, and who sees it.
    Privacy,
    /// How this works.
    Help,
    /// Stop and keep.
    Stop,
    /// Erase everything.
    Delete,
    /// Take back what was said to the volunteers.
    TakeBack,
    /// A one-time link of the volunteers, by its token.
    Join(String),
    /// A slash and a word that is no command of ours.
    Unknown,
}

/// Every command in the order of the registered list; each has a description `command-<name>` in the catalog.
const NAMES: [&str; 8] = [
    "start", "reports", "takeback", "language", "privacy", "help", "stop", "delete",
];

/// The commands and their descriptions in a language, for `setMyCommands`.
pub fn list(lang: Lang) -> Vec<(String, String)> {
    NAMES
        .iter()
        .map(|name| {
            let description = Text::new(format!("command-{name}"));
            (
                (*name).to_owned(),
                catalog::render_plain(lang, &description),
            )
        })
        .collect()
}

/// What begins the word behind `/start` that a one-time link brings.
const JOIN: &str = "join-";

/// How much of a message is read for a command, in characters.
const LONGEST: usize = 100;

/// Reads `/start`, `/Help@athar_bot`, `/language en`. `None` when the words do not begin with a slash and a letter.
pub fn parse(words: &str) -> Option<Command> {
    // Arabic keyboards may set a mark that nobody sees before the slash.
    let words = clean(words, LONGEST);
    let mut parts = words.split_whitespace();
    let name = parts.next()?.strip_prefix('/')?;
    if !name.starts_with(|c: char| c.is_ascii_alphabetic()) {
        return None;
    }
    let name = name.split('@').next().unwrap_or(name).to_ascii_lowercase();
    Some(match name.as_str() {
        "start" => match parts.next().and_then(|word| word.strip_prefix(JOIN)) {
            Some(token) => Command::Join(token.to_owned()),
            None => Command::Start,
        },
        "takeback" => Command::TakeBack,
        "reports" => Command::Reports,
        "language" => Command::Language(parts.next().and_then(language::find)),
        "privacy" => Command::Privacy,
        "help" => Command::Help,
        "stop" => Command::Stop,
        "delete" => Command::Delete,
        _ => Command::Unknown,
    })
}

/// Carries a command out.
#[must_use]
pub fn run(turn: Turn, command: Command, context: &Context) -> Turn {
    match command {
        Command::Join(token) => turn.with(Effect::Redeem(token)),
        Command::Language(Some(lang)) => language::choose(turn, lang, context),
        Command::Language(None) => language::offer(turn),
        Command::Delete => erase::begin(turn),
        Command::Privacy => run_page(turn, pages::privacy(), context),
        Command::Help | Command::Unknown => run_page(turn, pages::help(), context),
        _ if !start::has_consent(&turn.state) => start::show_notice(turn),
        Command::Start => menu::show(turn, context),
        Command::Reports => my_reports::list(turn, 0, context),
        Command::Stop => pages::stop(turn, context),
        Command::TakeBack => turn.with(Effect::TakeBack),
    }
}

/// A page in the middle of a report is followed by the question again, so that the next words still answer it.
fn run_page(turn: Turn, page: Vec<Text>, context: &Context) -> Turn {
    if !start::has_consent(&turn.state) {
        return start::show_with_notice_buttons(turn, page);
    }
    if is_reporting(&turn.state) {
        return reporting::resume(pages::say(turn, page), context);
    }
    pages::show(turn, page)
}
