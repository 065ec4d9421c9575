//! What stands in a group of a pair: both reports side by side, what speaks for one person and what against, what was decided and asked, and what
//! may be pressed. How strong it is, in words; never a number of likelihood.

use super::{
    Case,
    buttons::{self, of_card},
    deciding::{Outcome, has_live_yes, outcome_of},
    sides,
};
use crate::{
    dialogue::{possible_match::word_evidence, wording},
    domain::{
        pairing::{HoldReason, PairingAnswer, PairingStage},
        report::ReportStage,
        review::{AgreementKind, Decision, Party},
    },
    effect::{Button, Outgoing},
    i18n::{Arg, Lang, Text},
    matching::{Agreement, Level, Rival},
};

/// So many questions and answers stand on a card, the last ones.
const MOST_ASKS: usize = 4;

/// The card.
pub fn draw(case: &Case, lang: Lang) -> Outgoing {
    let mut paragraphs = vec![
        heading(case),
        lines(vec![
            sides::head(&case.seeker, Party::Seeker),
            sides::head(&case.other, Party::Other),
        ]),
        lines(sides::compare(case, lang)),
        lines(evidence(case)),
    ];
    let done = [
        family(case),
        decisions(case),
        asked(case),
        agreed(case),
        passed(case),
        vec![standing(case)],
    ]
    .concat();
    paragraphs.push(lines(done));
    Outgoing {
        paragraphs,
        buttons: buttons::rows(case),
        lang: Some(lang),
    }
}

/// What stands there once the pair is gone.
pub fn gone() -> Outgoing {
    Outgoing::new(Text::new("pair-gone"))
}

fn lines(lines: Vec<Text>) -> Text {
    Text::new("said-lines").with("lines", Arg::Lines(lines))
}

fn heading(case: &Case) -> Text {
    let level = match case.verdict.level {
        Level::Strong => "strong",
        Level::Uncertain | Level::None => "uncertain",
    };
    let reasons: Vec<Text> = case
        .reasons
        .iter()
        .map(|reason| Text::new(format!("pair-held-{}", reason.as_str().replace('_', "-"))))
        .collect();
    let heading = Text::new("pair-heading")
        .number("number", case.pairing.0)
        .text("level", Text::new(format!("pair-level-{level}")));
    if reasons.is_empty() {
        return heading;
    }
    lines(vec![
        heading,
        Text::new("pair-held").with("list", Arg::List(reasons)),
    ])
}

/// What agrees, is close, differs, is not known; and who else it could be.
fn evidence(case: &Case) -> Vec<Text> {
    let mut told: Vec<Text> = [
        (Agreement::Agrees, "pair-agrees"),
        (Agreement::Near, "pair-near"),
        (Agreement::Differs, "pair-differs"),
        (Agreement::Unknown, "pair-unknown"),
    ]
    .into_iter()
    .filter_map(|(agreement, key)| {
        let reasons = case.verdict.reasons.iter();
        let list: Vec<Text> = reasons
            .filter(|reason| reason.agreement == agreement)
            .map(word_evidence)
            .collect();
        (!list.is_empty()).then(|| Text::new(key).with("list", Arg::List(list)))
    })
    .collect();
    let rival = match case.verdict.rival {
        Rival::Sibling => "explain-sibling",
        Rival::Namesake => "explain-namesake",
        Rival::Cousin => "explain-cousin",
        Rival::Child => "explain-child",
        Rival::Parent => "explain-parent",
        Rival::Stranger => "explain-stranger",
    };
    let rival = Text::new(rival)
        .sex(case.seeker.report.person.sex)
        .with("other", Arg::Sex(case.other.report.person.sex));
    told.push(Text::new("pair-rival").text("rival", rival));
    told
}

fn family(case: &Case) -> Vec<Text> {
    let key = match case.answer {
        Some(PairingAnswer::MayBe) => "pair-family-may-be",
        Some(PairingAnswer::NotThem) => "pair-family-not-them",
        Some(PairingAnswer::NotSure) => "pair-family-not-sure",
        None if case.stage == PairingStage::Told => "pair-family-told",
        None => return Vec::new(),
    };
    vec![Text::new(key)]
}

fn decisions(case: &Case) -> Vec<Text> {
    let needed = if case.needs_two() { 2 } else { 1 };
    let mut told = Vec::new();
    for (at, (review, name)) in case.reviews.iter().enumerate() {
        let ground = review.ground.as_str().replace('_', "-");
        let decision = review.decision.as_str().replace('_', "-");
        told.push(
            Text::new("pair-decision")
                .number("at", i64::try_from(at + 1).unwrap_or_default())
                .number("needed", needed)
                .text("decision", Text::new(format!("pair-said-{decision}")))
                .text("ground", Text::new(format!("pair-ground-{ground}")))
                .words("name", name),
        );
    }
    told
}

fn asked(case: &Case) -> Vec<Text> {
    let skipped = case.asks.len().saturating_sub(MOST_ASKS);
    case.asks
        .iter()
        .skip(skipped)
        .map(|ask| {
            let answer = match &ask.answer {
                Some(words) => wording::words(words),
                None => Text::new("pair-unanswered"),
            };
            Text::new("pair-asked-line")
                .text("side", sides::side_of(ask.party))
                .text(
                    "question",
                    Text::new(format!("pair-question-{}", ask.question.as_str())),
                )
                .text("answer", answer)
        })
        .collect()
}

fn agreed(case: &Case) -> Vec<Text> {
    case.agreements
        .iter()
        .map(|agreement| {
            let answer = match agreement.answer {
                None => "none",
                Some((false, _)) => "no",
                Some((true, _)) => {
                    let is_contact = agreement.kind == AgreementKind::Contact;
                    if is_contact && !has_live_yes(case, agreement.party) {
                        "old"
                    } else {
                        "yes"
                    }
                }
            };
            Text::new(format!("pair-agreement-{}", agreement.kind.as_str()))
                .text("side", sides::side_of(agreement.party))
                .text("answer", Text::new(format!("pair-agreed-{answer}")))
        })
        .collect()
}

fn passed(case: &Case) -> Vec<Text> {
    case.passed
        .iter()
        .map(|party| Text::new("pair-passed").text("side", sides::side_of(*party)))
        .collect()
}

/// What is to be done now, or that nothing is.
fn standing(case: &Case) -> Text {
    let withdrawn = [&case.seeker, &case.other]
        .iter()
        .any(|told| told.stage == ReportStage::Withdrawn);
    let key = match outcome_of(case) {
        _ if withdrawn => "pair-now-withdrawn",
        Outcome::Decided(Decision::NotSame) => "pair-now-not-same",
        _ if !case.is_open() => "pair-now-closed",
        Outcome::Open if case.needs_two() => "pair-now-open-two",
        Outcome::Open => "pair-now-open",
        Outcome::Half(_) => "pair-now-half",
        Outcome::Differ => "pair-now-differ",
        Outcome::Decided(Decision::Same) if case.is_held_for(HoldReason::Death) => {
            "pair-now-people"
        }
        Outcome::Decided(Decision::Same) => "pair-now-same",
    };
    Text::new(key)
}

/// Both reports in full.
pub fn details(case: &Case, lang: Lang) -> Outgoing {
    let mut paragraphs = vec![Text::new("pair-details").number("number", case.pairing.0)];
    paragraphs.extend(sides::details(case, lang));
    Outgoing {
        paragraphs,
        buttons: Vec::new(),
        lang: Some(lang),
    }
}

/// What to heed before anybody speaks of a death.
pub fn checklist() -> Outgoing {
    let points = [
        "pair-heed-official",
        "pair-heed-wish",
        "pair-heed-trained",
        "pair-heed-not-by-text",
        "pair-heed-commission",
        "pair-heed-alone",
    ];
    let points = points.into_iter().map(Text::new).collect();
    Outgoing::new(Text::new("pair-heed")).and(lines(points))
}

/// The question below words with a contact that are shown as they would be sent.
pub fn contact_buttons(case: &Case, contact: i64) -> Vec<Vec<Button>> {
    let button = |label: &str, action: &str| {
        of_card(
            &case.token,
            Text::new(label),
            &format!("{action}.{contact}"),
        )
    };
    vec![vec![
        button("hold-send", "pass"),
        button("hold-drop", "drop"),
    ]]
}
