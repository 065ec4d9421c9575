//! What volunteers ask through the bot: a question that tells people of one name apart, whether a family may be told, whether somebody agrees to be
//! put in touch. Neither side learns of whom, or that two reports resemble each other. Worded here, called by `jobs/desk/review`; answered
//! here, called by the presses and by what is written.

use super::{Context, Turn, pages, press};
use crate::{
    domain::{
        ids::Reference,
        report::{Report, ReportKind},
        review::{AgreementKind, ProofQuestion},
    },
    effect::{Button, Effect, Outgoing},
    i18n::Text,
    text::sensitive::mentions_distress,
};

/// Longest answer that is kept, in characters.
const LONGEST_ANSWER: usize = 500;

/// "So that we can tell people of the same name apart: …"
pub fn question(
    (reference, report): (Reference, &Report),
    question: ProofQuestion,
    token: &str,
) -> Outgoing {
    let asked = Text::new(format!("asked-{}", question.as_str())).sex(report.person.sex);
    let label = Text::new("asked-button-answer");
    Outgoing::new(Text::new("match-about").reference("reference", reference))
        .and(Text::new("asked-why").text("question", asked))
        .and(Text::new("asked-how"))
        .row(vec![Button::press(label, press::encode_ask(token))])
}

/// "A family may be searching …": asked of who was released or found somebody, or of a family that may not be alone in searching.
pub fn agreement(
    (reference, report): (Reference, &Report),
    kind: AgreementKind,
    token: &str,
) -> Outgoing {
    let role = match report.kind {
        ReportKind::Missing => "missing",
        ReportKind::Released => "released",
        ReportKind::Sighting | ReportKind::Found | ReportKind::Listed => "found",
    };
    let choice = |label: &str, agrees| {
        vec![Button::press(
            Text::new(label),
            press::encode_agreement(token, agrees),
        )]
    };
    Outgoing::new(Text::new("match-about").reference("reference", reference))
        .and(Text::new(format!("asked-{}-{role}", kind.as_str())))
        .and(Text::new("asked-free-to-refuse"))
        .row(choice("asked-button-yes", true))
        .row(choice("asked-button-no", false))
}

/// Words with a contact that a volunteer passes on, after both sides agreed.
pub fn contact(reference: Reference, words: &str) -> Outgoing {
    Outgoing::new(Text::new("match-about").reference("reference", reference))
        .and(Text::new("asked-contact").words("words", words))
        .and(Text::new("match-free"))
}

/// The button below a question: what they write next is the answer.
#[must_use]
pub fn begin(mut turn: Turn, token: String) -> Turn {
    turn.state.asked = Some(token);
    turn.say(Outgoing::new(Text::new("asked-write-now")))
}

/// The answer to a question. Words of distress call a person here too.
#[must_use]
pub fn answer(mut turn: Turn, (token, words): (String, &str), context: &Context) -> Turn {
    turn.state.asked = None;
    let kept: String = words.trim().chars().take(LONGEST_ANSWER).collect();
    let turn = turn
        .with(Effect::AnswerAsk { token, words: kept })
        .say(Outgoing::new(Text::new("asked-thanks")));
    if mentions_distress(words) {
        return pages::comfort(turn, context);
    }
    turn
}

/// Yes or no. They may change it; both are answered as kindly.
#[must_use]
pub fn agreed(turn: Turn, token: String, agrees: bool) -> Turn {
    let key = if agrees {
        "asked-yes-kept"
    } else {
        "asked-no-kept"
    };
    turn.with(Effect::AnswerAgreement { token, agrees })
        .say(Outgoing::new(Text::new(key)))
}
