//! THE LIST: every question, its kind of answer, for whom it is asked, what it fills. Its words are in `locales/*/questions.ftl`
//! (`ask-<name>`, `label-<name>`). How an answer is read: `answers/`. In what order drafts walk it: `draft.rs`.

use crate::domain::{
    dates::PartialDate,
    name::Names,
    place::PlaceAnswer,
    report::{Permission, Permissions, Report, ReportKind},
};

use Answer::{
    AnotherFacility, Birth, Date, Facility, FullName, HeldOn, NamePart, Notes, Photos, Place,
    Relation, Sex, Source, Spot, Words,
};
use Escape::{NoMore, NoneOrUnknown, Skip, Unknown};
use Need::{Extra, Must, Needed, No};

/// What kind of answer a question takes, and the field that it fills.
#[derive(Debug, Clone, Copy)]
pub enum Answer {
    /// A first name or a whole name; may fill the other name parts, the birth and the origin too.
    FullName,
    /// One part of the name.
    NamePart(fn(&mut Names) -> &mut Option<String>),
    /// What the reporter is to the person.
    Relation,
    /// Man or woman.
    Sex,
    /// A birth or an age.
    Birth,
    /// When something happened.
    Date(fn(&mut Report) -> &mut Option<PartialDate>),
    /// A place.
    Place(fn(&mut Report) -> &mut Option<PlaceAnswer>),
    /// What kind of spot it was, and the place: circumstances and event place.
    Spot,
    /// The first place of detention.
    Facility,
    /// When the person was at the place of detention told last.
    HeldOn,
    /// One more place of detention; asked again after each.
    AnotherFacility,
    /// How the reporter knows.
    Source,
    /// Yes, no, or ask me then.
    Permission(fn(&mut Permissions) -> &mut Option<Permission>),
    /// Free words.
    Words(fn(&mut Report) -> &mut Option<String>),
    /// Photos, several.
    Photos,
    /// Anything else: words and voice notes, several.
    Notes,
}

/// Whether a kind of report is asked a question.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Need {
    /// Not asked.
    No,
    /// Among the first ones, and cannot be skipped.
    Must,
    /// Among the first ones, can be skipped.
    Needed,
    /// After "Add details", can be skipped.
    Extra,
}

/// The button that leaves a question without an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Escape {
    /// "Skip".
    Skip,
    /// "I don't know".
    Unknown,
    /// "No family name", and "I don't know".
    NoneOrUnknown,
    /// "No other place".
    NoMore,
}

/// One question.
#[derive(Debug, Clone, Copy)]
pub struct Question {
    /// Its name: in drafts, in the catalog (`ask-…`, `label-…`), in buttons. Never changed once used.
    pub name: &'static str,
    /// What it takes and fills.
    pub answer: Answer,
    /// For missing, sighting, released, found.
    needs: [Need; 4],
    /// How it is left unanswered.
    pub escape: Escape,
}

/// A row of the list.
const fn ask(name: &'static str, answer: Answer, needs: [Need; 4], escape: Escape) -> Question {
    Question {
        name,
        answer,
        needs,
        escape,
    }
}

/// The list, easy facts first, painful ones late, permissions last. Each kind is asked its `Must` and `Needed` first, then its `Extra`, in this order.
#[rustfmt::skip]
pub const QUESTIONS: &[Question] = &[
    //                                                         missing sighting released found
    ask("relation",     Relation,                              [Needed, Extra,  No,     Extra ], Skip),
    ask("given",        FullName,                              [Must,   Needed, Must,   Needed], Unknown),
    ask("father",       NamePart(|names| &mut names.father),   [Needed, Needed, Needed, Needed], Unknown),
    ask("family",       NamePart(|names| &mut names.family),   [Needed, Needed, Needed, Needed], NoneOrUnknown),
    ask("grandfather",  NamePart(|names| &mut names.grandfather), [Extra, Extra, Extra, Extra], Unknown),
    ask("byname",       NamePart(|names| &mut names.byname),   [Extra,  Extra,  Extra,  Extra ], Skip),
    ask("sex",          Sex,                                   [Must,   Needed, Must,   Needed], Unknown),
    ask("birth",        Birth,                                 [Needed, Needed, Needed, Needed], Unknown),
    ask("origin",       Place(|report| &mut report.person.origin), [Needed, Needed, Needed, Needed], Unknown),
    ask("taken-on",     Date(|report| &mut report.taken_on),   [No,     Extra,  Needed, Extra ], Unknown),
    ask("event-on",     Date(|report| &mut report.event_on),   [Needed, Needed, Extra,  Needed], Unknown),
    ask("event-place",  Spot,                                  [Needed, Extra,  No,     Needed], Unknown),
    ask("mother",       NamePart(|names| &mut names.mother),   [Needed, Extra,  Extra,  Extra ], Skip),
    ask("facility",     Facility,                              [Needed, Needed, Needed, Extra ], Unknown),
    ask("held-on",      HeldOn,                                [Extra,  No,     Extra,  Extra ], Unknown),
    ask("another-facility", AnotherFacility,                   [Extra,  Extra,  Extra,  Extra ], NoMore),
    ask("holder",       Words(|report| &mut report.holder),    [Extra,  Extra,  Extra,  Extra ], Unknown),
    ask("last-news",    Words(|report| &mut report.last_news), [Extra,  No,     No,     No    ], Skip),
    ask("source",       Source,                                [No,     Needed, No,     Needed], Skip),
    ask("marks",        Words(|report| &mut report.person.marks), [Extra, Extra, Extra, Extra ], Skip),
    ask("health",       Words(|report| &mut report.person.health), [Extra, Extra, Extra, Extra], Skip),
    ask("photo",        Photos,                                [Extra,  Extra,  Extra,  Extra ], Skip),
    ask("occupation",   Words(|report| &mut report.person.occupation), [Extra, Extra, Extra, Extra], Skip),
    ask("other-bodies", Words(|report| &mut report.other_bodies), [Extra, No,   Extra,  Extra ], Skip),
    ask("family-may-be-told", Answer::Permission(|all| &mut all.family_may_be_told), [No, No, Must, No], Skip),
    ask("contact",      Answer::Permission(|all| &mut all.contact), [Must, Must, Must,  Must  ], Skip),
    ask("safe-times",   Words(|report| &mut report.permissions.safe_times), [Extra, Extra, Extra, Extra], Skip),
    ask("share",        Answer::Permission(|all| &mut all.share_with_bodies), [Extra, Extra, Extra, Extra], Skip),
    ask("public",       Answer::Permission(|all| &mut all.public), [Extra, Extra, Extra, Extra], Skip),
    ask("notes",        Notes,                                 [Extra,  Extra,  Extra,  Extra ], Skip),
];

/// The question of a name; `None` for a name that no question bears (any more).
pub fn find(name: &str) -> Option<&'static Question> {
    QUESTIONS.iter().find(|question| question.name == name)
}

/// The questions that come first for a kind, in their order.
pub fn list_first(kind: ReportKind) -> impl Iterator<Item = &'static Question> {
    QUESTIONS
        .iter()
        .filter(move |question| matches!(question.need(kind), Must | Needed))
}

/// The questions that follow after "Add details", in their order.
pub fn list_extra(kind: ReportKind) -> impl Iterator<Item = &'static Question> {
    QUESTIONS
        .iter()
        .filter(move |question| question.need(kind) == Extra)
}

impl Question {
    /// Whether and how a kind of report is asked this.
    pub const fn need(&self, kind: ReportKind) -> Need {
        match kind {
            ReportKind::Missing => self.needs[0],
            ReportKind::Sighting => self.needs[1],
            ReportKind::Released => self.needs[2],
            ReportKind::Found => self.needs[3],
            ReportKind::Listed => No,
        }
    }

    /// Whether it may be left without an answer.
    pub fn can_be_left(&self, kind: ReportKind) -> bool {
        self.need(kind) != Must
    }

    /// Whether it makes sense now: "when was that?" only after a place of detention.
    pub fn applies(&self, report: &Report) -> bool {
        match self.answer {
            HeldOn => report
                .detentions
                .last()
                .is_some_and(|last| last.when.is_none()),
            AnotherFacility => !report.detentions.is_empty(),
            _ => true,
        }
    }
}
