//! Possible matches before reviewers, pure. What is known of a pair is a [`Case`]; [`card`] draws it with both reports side by side ([`sides`]);
//! [`deciding`] says what the reviewers' decisions come to; [`presses`] takes a press or an answer to the card and hands out [`Move`]s, which
//! `jobs/desk/review` carries out. Who may do anything here is a reviewer or more.

pub mod buttons;
pub mod card;
pub mod deciding;
pub mod presses;
pub mod sides;

use chrono::{DateTime, NaiveDate, Utc};

use crate::{
    domain::{
        audit::Ground,
        ids::{PairingId, Reference, VolunteerId},
        pairing::{HoldReason, PairingAnswer, PairingStage},
        report::{Report, ReportKind, ReportStage, Teller},
        review::{
            Agreement, AgreementKind, Ask, Contact, Decision, Menu, Party, ProofQuestion, Review,
        },
        source::Said,
    },
    i18n::Text,
    matching::Verdict,
};

/// How long a "yes" to being put in touch counts, in days.
pub const YES_DAYS: i64 = 30;
/// How long a card waits for the words with a contact, in minutes.
pub const CONTACT_MINUTES: i64 = 15;

/// What is known of a pair.
#[derive(Debug, Clone)]
pub struct Case {
    /// When it is looked at.
    pub now: DateTime<Utc>,
    /// Our key.
    pub pairing: PairingId,
    /// What the card's buttons carry.
    pub token: String,
    /// Where the pairing stands.
    pub stage: PairingStage,
    /// What the family said.
    pub answer: Option<PairingAnswer>,
    /// Every reason for which it was ever held.
    pub reasons: Vec<HoldReason>,
    /// The judgement.
    pub verdict: Verdict,
    /// Who searches.
    pub seeker: Told,
    /// What was found.
    pub other: Told,
    /// What reviewers decided, in order; each with the name that the group sees.
    pub reviews: Vec<(Review, String)>,
    /// What the sides were asked.
    pub asks: Vec<Ask>,
    /// To what they were asked to agree.
    pub agreements: Vec<Agreement>,
    /// To whom a contact was passed on.
    pub passed: Vec<Party>,
    /// Which choices stand open.
    pub menu: Menu,
    /// Whose next answer to the card is a contact, for whom, and since when.
    pub awaits: Option<(VolunteerId, Party, DateTime<Utc>)>,
    /// The words with a contact that a button names, if they still wait.
    pub held: Option<Contact>,
}

/// One of the two reports.
#[derive(Debug, Clone)]
pub struct Told {
    /// The number its reporter knows; `None` for a row of a list.
    pub reference: Option<Reference>,
    /// Who told it.
    pub teller: Teller,
    /// Where it stands.
    pub stage: ReportStage,
    /// What it says.
    pub report: Report,
    /// When it reached us.
    pub received_on: NaiveDate,
    /// The list that it stands in.
    pub source: Option<Said>,
    /// Where its reporter's chat stands.
    pub chat: ChatAt,
}

/// Where the chat of a reporter is to be found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ChatAt {
    /// There is none: a row of a list.
    Nobody,
    /// It was never flagged.
    Unflagged,
    /// It has a topic of this name, in another group, or in one without topics.
    Elsewhere(String),
    /// In this group, under this link.
    Here(String),
}

/// What is to be done with a pairing.
#[derive(Debug, Clone, PartialEq)]
pub enum Move {
    /// Small words over the pressed button.
    Toast(Text),
    /// These choices stand open from now on.
    Open(Menu),
    /// The actor decides so.
    Decide(Decision, Ground),
    /// It is decided that they are two people: final.
    Reject,
    /// The bot tells the family, with care.
    Tell,
    /// Only a person may tell the family: the reviewers see what to heed, and the family's chat is flagged.
    LeaveToPeople,
    /// The bot asks a side for more.
    Ask(Party, ProofQuestion),
    /// The bot asks a side whether it agrees.
    AskToAgree(Party, AgreementKind),
    /// Both reports in full, for a while.
    ShowDetails,
    /// The actor's next answer to the card is a contact for this side.
    AwaitContact(Party),
    /// These words are for this side; shown as they will be sent.
    HoldContact(Party, String),
    /// The words that wait go.
    PassContact(Contact),
    /// They do not.
    DropContact(Contact),
    /// Say this where the act was done, answering it.
    Say(Text),
}

impl Case {
    /// One of the two reports.
    pub const fn told(&self, party: Party) -> &Told {
        match party {
            Party::Seeker => &self.seeker,
            Party::Other => &self.other,
        }
    }

    /// Whether it was ever held for this reason.
    pub fn is_held_for(&self, reason: HoldReason) -> bool {
        self.reasons.contains(&reason)
    }

    /// Two reviewers must say the same where somebody may have died, or is a child.
    pub fn needs_two(&self) -> bool {
        self.is_held_for(HoldReason::Death) || self.is_held_for(HoldReason::Minor)
    }

    /// Whether both reports are open: nothing is done about others.
    pub fn is_open(&self) -> bool {
        self.seeker.stage == ReportStage::Open && self.other.stage == ReportStage::Open
    }

    /// Whether two families search.
    pub fn is_of_two_families(&self) -> bool {
        self.other.report.kind == ReportKind::Missing
    }

    /// What a side was asked to agree to.
    pub fn find_agreement(&self, party: Party, kind: AgreementKind) -> Option<&Agreement> {
        self.agreements
            .iter()
            .find(|one| one.party == party && one.kind == kind)
    }

    /// Whether the reviewer has decided.
    pub fn has_decided(&self, volunteer: VolunteerId) -> bool {
        self.reviews
            .iter()
            .any(|(review, _)| review.volunteer == volunteer)
    }
}

impl Told {
    /// Whether the bot can ask whoever told it.
    pub fn can_be_asked(&self) -> bool {
        self.chat != ChatAt::Nobody
    }
}
