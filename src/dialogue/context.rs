//! What a step may know beyond its own state; handed in by `jobs/intake`.

use chrono::{DateTime, NaiveDate, Utc};

use super::days;
use crate::{
    domain::{
        ids::Reference,
        report::{Report, ReportStage},
        waiting::UsualWait,
    },
    effect::voice::WrittenDown,
};

/// What is around a conversation.
#[derive(Debug, Clone)]
pub struct Context {
    /// When the update is handled.
    pub now: DateTime<Utc>,
    /// Telegram's `language_code` of the person.
    pub telegram_lang: Option<String>,
    /// A reference that no report has, for [`crate::effect::Effect::SubmitReport`].
    pub fresh_reference: Reference,
    /// The chat's own reports, newest first, withdrawn ones left out.
    pub own_reports: Vec<OwnReport>,
    /// The bot's user name without `@`, for links.
    pub bot_username: String,
    /// What they have with the volunteers; `None` while they never were flagged.
    pub talk: Option<Talk>,
    /// How long people usually wait for a volunteer.
    pub usual_wait: UsualWait,
    /// What volunteers wrote down of this chat's voice notes and wait to hear whether it is right.
    pub written: Vec<WrittenDown>,
}

/// Where somebody stands with the volunteers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Talk {
    /// Whether somebody there waits, or is in the middle of it.
    pub is_open: bool,
    /// When a volunteer last wrote to them.
    pub heard_at: Option<DateTime<Utc>>,
    /// When a volunteer closed it; `None` while it is open.
    pub closed_at: Option<DateTime<Utc>>,
    /// Whether the message at hand answers one of it, as Telegram's replies do.
    pub is_answered: bool,
}

/// One of the chat's own reports.
#[derive(Debug, Clone)]
pub struct OwnReport {
    /// Its number.
    pub reference: Reference,
    /// Where it stands.
    pub stage: ReportStage,
    /// When it was sent.
    pub sent_at: DateTime<Utc>,
    /// What it says.
    pub report: Report,
}

impl Context {
    /// The day of `now` in Damascus.
    pub fn today(&self) -> NaiveDate {
        days::day_of(self.now)
    }

    /// An own report by its number; `None` for somebody else's or nobody's.
    pub fn find_own(&self, reference: Reference) -> Option<&OwnReport> {
        self.own_reports
            .iter()
            .find(|own| own.reference == reference)
    }
}
