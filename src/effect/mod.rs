//! All that the pure side may ask for. `dialogue::step` hands effects out; `jobs/apply` carries them out in the update's transaction.

pub mod desk;
pub mod voice;

use serde::{Deserialize, Serialize};

use self::voice::{VoiceAsked, VoiceKey};
use crate::{
    domain::{
        ids::Reference,
        pairing::PairingAnswer,
        report::{Consent, Report, ReportStage},
    },
    i18n::{Lang, Text, catalog},
};

/// One thing that the dialogue wants done. All of an update's effects are committed together.
#[derive(Debug, Clone, PartialEq)]
pub enum Effect {
    /// Send a message to this chat.
    Say(Outgoing),
    /// Answer the pressed button: the small grey words, or none. Sent before any message. Without it `apply` answers silently.
    Toast(Text),
    /// Take the buttons away from the message whose button was pressed (a finished choice).
    DropButtons,
    /// Store a new report, and find its pairs.
    SubmitReport {
        /// The context's `fresh_reference`.
        reference: Reference,
        /// What was told.
        report: Box<Report>,
    },
    /// Replace what an own report says, and find its pairs anew.
    ChangeReport {
        /// Which.
        reference: Reference,
        /// What it says now.
        report: Box<Report>,
    },
    /// Close or withdraw an own report (or open it again): it leaves matching at once.
    MoveReport {
        /// Which.
        reference: Reference,
        /// Where to.
        stage: ReportStage,
    },
    /// The family's answer to a possible match.
    AnswerPairing {
        /// The pairing, by the token in the button; ignored unless it was told to this chat.
        token: PairingToken,
        /// What they said.
        answer: PairingAnswer,
    },
    /// The answer to a question of the volunteers, of which this chat was asked.
    AnswerAsk {
        /// Which; ignored unless this chat was asked.
        token: String,
        /// What they wrote.
        words: String,
    },
    /// Yes or no to what the volunteers asked of this chat.
    AnswerAgreement {
        /// Which; ignored unless this chat was asked.
        token: String,
        /// What they said.
        agrees: bool,
    },
    /// Ask for a volunteer.
    FlagChat(FlagReason),
    /// What was just sent is for the volunteers: it goes to the chat's topic, which is opened (again) for it.
    Relay,
    /// What was just sent answers a question by voice: it goes to the volunteers, who write it down.
    RelayVoice(VoiceAsked),
    /// A draft became a report: what was answered in it by voice belongs to that from now on.
    KeepVoice {
        /// Which draft, as in [`VoiceAsked`].
        draft: i64,
        /// Which report.
        reference: Reference,
    },
    /// Whether what a volunteer wrote down of a voice note is right.
    SettleVoice {
        /// Which; ignored unless it was asked in this chat.
        key: VoiceKey,
        /// What the person said.
        is_right: bool,
    },
    /// A message that was relayed says something else by now.
    ReviseRelay,
    /// Take back what was said to the volunteers: the message that this one answers, else the last.
    TakeBack,
    /// A one-time link was followed, which makes a volunteer.
    Redeem(String),
    /// The consent given now, for the audit line.
    RecordConsent(Consent),
    /// Erase everything this chat ever told: reports, state, pairings, waiting messages.
    EraseEverything,
}

/// What a button of a possible match carries: the seeker's report and the pairing's public number. Random, unguessable, bound to a chat.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct PairingToken(pub String);

/// Why a chat waits for a volunteer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FlagReason {
    /// "Talk to a volunteer."
    Asked,
    /// Misunderstood three times, and asked for help.
    NotUnderstood,
    /// "May be them."
    MayBeThem,
    /// "Not sure", and wants help.
    NotSure,
    /// Words of acute distress.
    Distress,
    /// Somebody asked them for money.
    Extortion,
    /// Words about a death.
    Death,
    /// The person searched or seen is, or was then, under 18.
    Minor,
    /// A message outside of every dialogue.
    Message,
    /// An answer by voice, to be written down.
    Voice,
    /// A list of which they were told was withdrawn.
    SourceWithdrawn,
    /// Only a person may tell them what was found.
    Review,
}

impl FlagReason {
    /// All of them, the most urgent first.
    pub const ALL: [Self; 12] = [
        Self::Distress,
        Self::Extortion,
        Self::Minor,
        Self::Death,
        Self::MayBeThem,
        Self::Review,
        Self::SourceWithdrawn,
        Self::NotSure,
        Self::Asked,
        Self::NotUnderstood,
        Self::Voice,
        Self::Message,
    ];

    /// The word stored in the database.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Asked => "asked",
            Self::NotUnderstood => "not_understood",
            Self::MayBeThem => "may_be_them",
            Self::NotSure => "not_sure",
            Self::Distress => "distress",
            Self::Extortion => "extortion",
            Self::Death => "death",
            Self::Minor => "minor",
            Self::Message => "message",
            Self::Voice => "voice",
            Self::SourceWithdrawn => "source_withdrawn",
            Self::Review => "review",
        }
    }

    /// Reads [`FlagReason::as_str`] back.
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|reason| reason.as_str() == word)
    }
}

/// A message to send: paragraphs, and buttons below.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Outgoing {
    /// Paragraphs, joined by an empty line each.
    pub paragraphs: Vec<Text>,
    /// Rows of buttons; empty for none.
    pub buttons: Vec<Vec<Button>>,
    /// Sent in this language; `None`: the chat's.
    pub lang: Option<Lang>,
}

/// A button below a message.
#[derive(Debug, Clone, PartialEq)]
pub struct Button {
    /// What it says (rendered plain).
    pub label: Text,
    /// What it does.
    pub action: ButtonAction,
}

/// What a button does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ButtonAction {
    /// Comes back as a press with this payload (1–64 bytes).
    Press(String),
    /// Opens a link.
    Link(String),
}

/// A message in words, ready for Telegram.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rendered {
    /// Telegram HTML; empty only if there was no paragraph.
    pub html: String,
    /// Rows of buttons: the label without markup, and what it does.
    pub buttons: Vec<Vec<(String, ButtonAction)>>,
}

impl Outgoing {
    /// The message in words: in its own language, else in the chat's.
    pub fn render(&self, chat_lang: Lang) -> Rendered {
        let lang = self.lang.unwrap_or(chat_lang);
        let paragraphs: Vec<String> = self
            .paragraphs
            .iter()
            .map(|text| catalog::render(lang, text))
            .collect();
        let render_row = |row: &Vec<Button>| {
            row.iter()
                .map(|button| {
                    let label = catalog::render_plain(lang, &button.label);
                    (label, button.action.clone())
                })
                .collect()
        };
        Rendered {
            html: paragraphs.join("\n\n"),
            buttons: self.buttons.iter().map(render_row).collect(),
        }
    }

    /// A message of one paragraph.
    pub fn new(text: Text) -> Self {
        Self {
            paragraphs: vec![text],
            ..Self::default()
        }
    }

    /// The same message with one more paragraph.
    #[must_use]
    pub fn and(mut self, text: Text) -> Self {
        self.paragraphs.push(text);
        self
    }

    /// The same message with one more row of buttons.
    #[must_use]
    pub fn row(mut self, buttons: Vec<Button>) -> Self {
        self.buttons.push(buttons);
        self
    }
}

impl Button {
    /// A button that opens a link.
    pub fn link(label: Text, address: impl Into<String>) -> Self {
        Self {
            label,
            action: ButtonAction::Link(address.into()),
        }
    }

    /// A button that comes back as a press.
    pub fn press(label: Text, payload: impl Into<String>) -> Self {
        Self {
            label,
            action: ButtonAction::Press(payload.into()),
        }
    }
}
