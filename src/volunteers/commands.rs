//! Commands in a group: words that begin with a slash. What is no command of ours is left to other bots.

use super::{Scene, bans, find, people, say, setup, summary, talking, team, writing};
use crate::{
    domain::ban::BanKind,
    effect::{
        Outgoing,
        desk::{Deed, View},
    },
    i18n::{Lang, Text, catalog},
    text::clean::clean,
};

/// A command, and what stands behind it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Command {
    /// Its name, without the slash.
    pub name: Name,
    /// The words behind it; empty for none.
    pub words: String,
}

/// What may be commanded in a group.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Name {
    /// Who waits.
    Queue,
    /// The chats that one has.
    Mine,
    /// Who works here.
    Team,
    /// When one is there.
    Hours,
    /// Searches by name.
    Find,
    /// The numbers of the last weeks.
    Summary,
    /// Keeps somebody out, who is told.
    Ban,
    /// Keeps somebody out, who notices nothing.
    Quiet,
    /// Lets somebody in again.
    Unban,
    /// Sets the group up.
    Setup,
    /// Makes a one-time link.
    Invite,
    /// Gives somebody a role.
    Role,
    /// Takes somebody's role away.
    Remove,
    /// Writes down what a voice note says.
    Write,
    /// Under which name people hear from one.
    Alias,
    /// How many chats one takes at most.
    Load,
    /// Takes back what was given on.
    TakeBack,
    /// Says what may be commanded.
    Help,
}

/// Every command with its word, in the order in which Telegram lists them; each has a description `desk-command-<word>` in the catalog.
const NAMES: [(Name, &str); 18] = [
    (Name::Queue, "queue"),
    (Name::Mine, "mine"),
    (Name::Write, "write"),
    (Name::TakeBack, "takeback"),
    (Name::Team, "team"),
    (Name::Hours, "hours"),
    (Name::Alias, "alias"),
    (Name::Load, "load"),
    (Name::Find, "find"),
    (Name::Summary, "summary"),
    (Name::Ban, "ban"),
    (Name::Quiet, "quiet"),
    (Name::Unban, "unban"),
    (Name::Invite, "invite"),
    (Name::Role, "role"),
    (Name::Remove, "remove"),
    (Name::Setup, "setup"),
    (Name::Help, "help"),
];

/// How much of a message is read for a command, in characters: what is written down of a voice note may be long.
const LONGEST: usize = 3_000;

/// The commands and their descriptions in a language, for `setMyCommands`.
pub fn list(lang: Lang) -> Vec<(String, String)> {
    NAMES
        .iter()
        .map(|(_, word)| {
            let description = Text::new(format!("desk-command-{word}"));
            (
                (*word).to_owned(),
                catalog::render_plain(lang, &description),
            )
        })
        .collect()
}

/// Reads `/invite reviewer`, `/setup@athar_bot`. `None` for what is no command of ours.
pub fn parse(words: &str) -> Option<Command> {
    let words = clean(words, LONGEST);
    let rest = words.trim_start().strip_prefix('/')?;
    let (head, words) = rest.split_once(char::is_whitespace).unwrap_or((rest, ""));
    let word = head.split('@').next().unwrap_or(head).to_ascii_lowercase();
    let (name, _) = NAMES.iter().find(|(_, known)| *known == word)?;
    Some(Command {
        name: *name,
        words: words.trim().to_owned(),
    })
}

/// Carries a command out. In a group that is not set up there is only one.
pub fn run(scene: &Scene, command: &Command) -> Vec<Deed> {
    if command.name == Name::Setup {
        return setup::begin(scene);
    }
    if scene.group.is_none() {
        return Vec::new();
    }
    if scene.actor.is_none() {
        return vec![say("desk-not-listed")];
    }
    match command.name {
        Name::Setup => Vec::new(),
        Name::Queue => vec![Deed::Show(View::Queue)],
        Name::Mine => vec![Deed::Show(View::Mine)],
        Name::Team => vec![Deed::Show(View::Team)],
        Name::Hours => team::set_hours(&command.words),
        Name::Find => find::begin(scene, &command.words),
        Name::Summary => summary::begin(scene),
        Name::Ban => bans::begin(scene, BanKind::Banned, &command.words),
        Name::Quiet => bans::begin(scene, BanKind::Quiet, &command.words),
        Name::Unban => bans::lift(scene),
        Name::Invite => people::invite(scene, &command.words),
        Name::Role => people::set_role(scene, &command.words),
        Name::Remove => people::choose_leaver(scene),
        Name::Alias => people::set_alias(scene, &command.words),
        Name::Load => people::set_load(scene, &command.words),
        Name::Write => writing::write_down(scene, &command.words),
        Name::TakeBack => talking::take_back(scene),
        Name::Help => vec![help()],
    }
}

fn help() -> Deed {
    let lines = NAMES.iter().map(|(_, word)| {
        Text::new("desk-help-line")
            .command("command", word)
            .text("what", Text::new(format!("desk-command-{word}")))
    });
    let lines = crate::i18n::Arg::Lines(lines.collect());
    Deed::Say(Outgoing::new(Text::new("desk-help").with("lines", lines)))
}
