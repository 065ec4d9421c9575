//! A chat's state: language, consent, what is being asked, and the draft. Stored sealed, as JSON; every field has a default, so that
//! an older state is always read.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::calling::Raised;
use crate::{
    domain::{
        ids::Reference,
        report::{Consent, Report},
    },
    i18n::Lang,
};

/// Where a chat stands.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct State {
    /// The chat's language; `None` until the first update chose it from Telegram's.
    pub lang: Option<Lang>,
    /// What they agreed to.
    pub consent: Option<Consent>,
    /// What is on the screen.
    pub screen: Screen,
    /// The report being written, if any: kept while other screens are visited.
    pub draft: Option<Draft>,
    /// Counts the screens shown; every button of a screen carries it, so that an old button is recognised.
    pub turn: u32,
    /// How often in a row the current question was not understood.
    pub misses: u8,
    /// When the last screen was shown; a volunteer's words that came later are what is answered.
    pub shown_at: Option<DateTime<Utc>>,
    /// When they were last told that what they wrote went to a volunteer and not into the report.
    pub told_apart_at: Option<DateTime<Utc>>,
    /// For what volunteers were called unasked since they last closed the chat.
    pub raised: Raised,
    /// The question of the volunteers that the next words answer, by its token.
    pub asked: Option<String>,
}

/// What is on the screen.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Screen {
    /// Nothing yet.
    #[default]
    New,
    /// The notice, waiting for consent.
    Notice,
    /// The main menu.
    Menu,
    /// A question of the draft. What is asked stands in the draft.
    Asking,
    /// The review of the draft.
    Review,
    /// A choice of the draft's answer to change.
    ChooseAnswer,
    /// The list of one's own reports.
    MyReports,
    /// One own report.
    OneReport(Reference),
    /// "Really withdraw?"
    ConfirmWithdraw(Reference),
    /// "Really found?": the report is closed and no longer compared.
    ConfirmFound(Reference),
    /// "Really put the draft away?"
    ConfirmDiscard,
    /// "Really erase?", asked for the first or second time.
    ConfirmErase {
        /// 1 or 2.
        time: u8,
    },
    /// A text page (help, privacy, languages).
    Page,
}

/// A report being written. It is kept for months, over many versions: what one did not write yet, or writes no more, has a default.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Draft {
    /// What was told so far.
    pub report: Report,
    /// The question being asked (a name of `questions::QUESTIONS`); empty at the review.
    #[serde(default)]
    pub question: String,
    /// Questions answered, skipped or unknown, in the order they were met: Back walks them.
    #[serde(default)]
    pub trail: Vec<String>,
    /// The own report that is being changed, if it is not a new one.
    #[serde(default)]
    pub changes: Option<Reference>,
    /// A guess waiting to be confirmed ("Do you mean …?"), in the asking answer kind's own form (JSON).
    #[serde(default)]
    pub guess: Option<serde_json::Value>,
    /// Return to the review after this answer.
    #[serde(default)]
    pub back_to_review: bool,
    /// The optional questions are being asked too.
    #[serde(default)]
    pub adding_more: bool,
    /// When it was begun.
    #[serde(default)]
    pub begun_at: DateTime<Utc>,
    /// An age "then" in its words, until the date it belongs to is told; kept, for that date may still change. Empty for none.
    #[serde(default)]
    pub age_words: String,
    /// Questions that were answered by voice.
    #[serde(default)]
    pub voiced: Vec<Voiced>,
}

/// A question that was answered by voice.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Voiced {
    /// Its name in `questions::QUESTIONS`.
    pub question: String,
    /// Telegram's id of the file.
    pub file_id: String,
    /// Length in seconds.
    pub seconds: u32,
}
