//! A line of the audit: what was done or decided, by whom, about what, on what ground. Numbers of our own rows only: never a name, a
//! Telegram id or a word that somebody said. Written by `jobs`, kept and chained by `store::audit`, told in words by `app::audit`.

mod event;
mod ground;
mod noted;

pub use self::{
    event::Event,
    ground::Ground,
    noted::{Fingerprint, Noted},
};

/// One line, before it is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Line {
    /// What happened.
    pub event: Event,
    /// Who did it.
    pub actor: Actor,
    /// What it is about; `None` where that would be a person's chat, or nothing.
    pub subject: Option<Subject>,
    /// Why; `None` where nobody was asked for a reason.
    pub ground: Option<Ground>,
}

impl Line {
    /// A line about nothing in particular, without a reason.
    pub const fn new(event: Event, actor: Actor) -> Self {
        Self {
            event,
            actor,
            subject: None,
            ground: None,
        }
    }

    /// The same, about this.
    #[must_use]
    pub const fn about(mut self, subject: Subject) -> Self {
        self.subject = Some(subject);
        self
    }

    /// The same, for this reason.
    #[must_use]
    pub const fn on(mut self, ground: Ground) -> Self {
        self.ground = Some(ground);
        self
    }
}

/// Who did it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Actor {
    /// The bot, by a rule or by the clock.
    Bot,
    /// Whoever runs the bot, at its machine.
    Operator,
    /// Somebody in a chat with the bot; never who.
    Person,
    /// A volunteer, reviewer, coordinator or admin, by our own number.
    Volunteer(i64),
}

impl Actor {
    /// Reads what `Display` writes, which is how it is stored: `bot`, `volunteer 12`. `None`: a word of a newer version.
    pub fn parse(words: &str) -> Option<Self> {
        match words {
            "bot" => Some(Self::Bot),
            "operator" => Some(Self::Operator),
            "person" => Some(Self::Person),
            _ => number_after(words, "volunteer").map(Self::Volunteer),
        }
    }
}

impl std::fmt::Display for Actor {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Bot => f.write_str("bot"),
            Self::Operator => f.write_str("operator"),
            Self::Person => f.write_str("person"),
            Self::Volunteer(number) => write!(f, "volunteer {number}"),
        }
    }
}

/// What a line is about: a row of ours, by its number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Subject {
    /// Two reports that may be one person.
    Pairing(i64),
    /// A flagged chat's topic.
    Topic(i64),
    /// A volunteer.
    Volunteer(i64),
    /// A group of volunteers.
    Group(i64),
    /// A report.
    Report(i64),
}

impl Subject {
    /// The word before the number.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Pairing(_) => "pairing",
            Self::Topic(_) => "topic",
            Self::Volunteer(_) => "volunteer",
            Self::Group(_) => "group",
            Self::Report(_) => "report",
        }
    }

    /// Our number of the row.
    pub const fn number(self) -> i64 {
        match self {
            Self::Pairing(number)
            | Self::Topic(number)
            | Self::Volunteer(number)
            | Self::Group(number)
            | Self::Report(number) => number,
        }
    }

    /// Reads what `Display` writes, which is how it is stored: `pairing 8`. `None`: a word of a newer version.
    pub fn parse(words: &str) -> Option<Self> {
        [
            Self::Pairing,
            Self::Topic,
            Self::Volunteer,
            Self::Group,
            Self::Report,
        ]
        .into_iter()
        .find_map(|make| number_after(words, make(0).as_str()).map(make))
    }
}

impl std::fmt::Display for Subject {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} {}", self.as_str(), self.number())
    }
}

/// The number in `word 8`, as `Display` writes it: one blank, no sign, no zero before it.
fn number_after(words: &str, word: &str) -> Option<i64> {
    let digits = words.strip_prefix(word)?.strip_prefix(' ')?;
    let number: i64 = digits.parse().ok()?;
    (number >= 0 && number.to_string() == digits).then_some(number)
}
