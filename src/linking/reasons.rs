//! Why a pair is what it is, in words: what agrees, what is close, what differs, and who else it could be. A few phrases make up all of it, so
//! that each cell is worded once and remembered.

use std::sync::{Arc, RwLock};

use rustc_hash::FxHashMap;

use crate::{
    dialogue::possible_match::word_evidence,
    domain::person::Sex,
    i18n::{Arg, Lang, Text, catalog::render_plain},
    matching::{Agreement, Evidence, Reason, Rival, Verdict},
};

/// What is worth asking for when nothing tells a pair from its rival.
const TELLING: [Evidence; 5] = [
    Evidence::Given,
    Evidence::Father,
    Evidence::Mother,
    Evidence::Birth,
    Evidence::Origin,
];

/// More cells are not remembered.
const MOST_REMEMBERED: usize = 100_000;

/// A cell before it is words.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
enum Cell {
    /// These, one after the other.
    List(Vec<Phrase>),
    /// Who else it could be, whose sex and the record's, and what speaks for that.
    Rival(Rival, [Option<Sex>; 2], Doubt),
}

/// One reason.
type Phrase = (Evidence, Agreement, Option<u8>);

/// What speaks for a rival.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
enum Doubt {
    /// This is against the same person.
    Against(Phrase),
    /// This is not known.
    Unknown(Vec<Phrase>),
}

/// Words in one language.
pub struct Wording {
    lang: Lang,
    known: RwLock<FxHashMap<Cell, Arc<str>>>,
}

impl Wording {
    /// In this language.
    pub fn new(lang: Lang) -> Self {
        Self {
            lang,
            known: RwLock::default(),
        }
    }

    /// What agrees, what is close, what differs, and the strongest rival; strongest first. The sexes are those of the report and the record.
    pub fn cells(
        &self,
        verdict: &Verdict,
        sought: Option<Sex>,
        other: Option<Sex>,
    ) -> [Arc<str>; 4] {
        let listed = |agreement: Agreement| {
            let reasons = verdict.reasons.iter();
            let listed = reasons.filter(|reason| reason.agreement == agreement);
            self.word(Cell::List(listed.map(phrase).collect()))
        };
        [
            listed(Agreement::Agrees),
            listed(Agreement::Near),
            listed(Agreement::Differs),
            self.word(Cell::Rival(verdict.rival, [sought, other], doubt(verdict))),
        ]
    }

    fn word(&self, cell: Cell) -> Arc<str> {
        let known = self.known.read();
        let known = known.unwrap_or_else(std::sync::PoisonError::into_inner);
        if let Some(words) = known.get(&cell) {
            return words.clone();
        }
        drop(known);
        let words: Arc<str> = render_plain(self.lang, &text(&cell)).into();
        let known = self.known.write();
        let mut known = known.unwrap_or_else(std::sync::PoisonError::into_inner);
        if known.len() < MOST_REMEMBERED {
            known.insert(cell, words.clone());
        }
        words
    }
}

const fn phrase(reason: &Reason) -> Phrase {
    (reason.evidence, reason.agreement, reason.years_apart)
}

/// The strongest that speaks against the same person; without that, what nobody told.
fn doubt(verdict: &Verdict) -> Doubt {
    let against = verdict.reasons.iter().find(|reason| {
        reason.weight < 0.0 && matches!(reason.agreement, Agreement::Near | Agreement::Differs)
    });
    if let Some(reason) = against {
        return Doubt::Against(phrase(reason));
    }
    let is_unknown = |kind: &Evidence| {
        let mut reasons = verdict.reasons.iter();
        reasons.any(|r| r.evidence == *kind && r.agreement == Agreement::Unknown)
    };
    let unknown = TELLING.into_iter().filter(is_unknown);
    Doubt::Unknown(
        unknown
            .map(|kind| (kind, Agreement::Unknown, None))
            .collect(),
    )
}

fn text(cell: &Cell) -> Text {
    match cell {
        Cell::List(phrases) => Text::new("explain-list").with("list", list(phrases)),
        Cell::Rival(rival, [sought, other], doubt) => {
            let rival = Text::new(key(*rival))
                .sex(*sought)
                .with("other", Arg::Sex(*other));
            match doubt {
                Doubt::Against(phrase) => Text::new("explain-against")
                    .text("rival", rival)
                    .text("what", evidence(*phrase))
                    .word(
                        "closeness",
                        if phrase.1 == Agreement::Near {
                            "near"
                        } else {
                            "other"
                        },
                    ),
                Doubt::Unknown(phrases) if phrases.is_empty() => rival,
                Doubt::Unknown(phrases) => Text::new("explain-unknown")
                    .text("rival", rival)
                    .with("list", list(phrases)),
            }
        }
    }
}

fn list(phrases: &[Phrase]) -> Arg {
    Arg::List(phrases.iter().copied().map(evidence).collect())
}

fn evidence((evidence, agreement, years_apart): Phrase) -> Text {
    word_evidence(&Reason {
        evidence,
        agreement,
        weight: 0.0,
        years_apart,
    })
}

const fn key(rival: Rival) -> &'static str {
    match rival {
        Rival::Sibling => "explain-sibling",
        Rival::Namesake => "explain-namesake",
        Rival::Cousin => "explain-cousin",
        Rival::Child => "explain-child",
        Rival::Parent => "explain-parent",
        Rival::Stranger => "explain-stranger",
    }
}
