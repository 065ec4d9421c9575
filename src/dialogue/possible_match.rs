//! A possible match: what a family is told, and their answer. Never a contact, never a place or a fact of detention, never a detail that they
//! did not give themselves. Called by `jobs/match_new` ([`message`]) and by the presses ([`answered`]).

use chrono::NaiveDate;

use super::{Context, Turn, days, pages, press, turn::Keys, wording};
use crate::{
    domain::{
        ids::Reference,
        pairing::PairingAnswer,
        person::Sex,
        report::{Report, ReportKind, Source, Teller},
    },
    effect::{Button, Effect, FlagReason, Outgoing, PairingToken},
    i18n::{Arg, Text},
    matching::{Agreement, Evidence, Reason, Verdict},
};

/// Whose report it is about, and what was found.
#[derive(Debug, Clone, Copy)]
pub struct Found<'a> {
    /// The number of the seeker's report.
    pub reference: Reference,
    /// The seeker's report.
    pub seeker: &'a Report,
    /// What it resembles.
    pub other: &'a Report,
    /// Who told that.
    pub teller: Teller,
    /// The judgement.
    pub verdict: &'a Verdict,
    /// When the other report was received.
    pub received_on: NaiveDate,
}

/// The evidence that is named to a family, in the order of the message. The rest stays silent: mother, detention and places of arrest are
/// "another detail", man or woman and the order of events are nothing.
const NAMED: [Evidence; 8] = [
    Evidence::Given,
    Evidence::Father,
    Evidence::Grandfather,
    Evidence::Family,
    Evidence::Byname,
    Evidence::Birth,
    Evidence::Origin,
    Evidence::Taken,
];

/// Evidence that agrees without being named.
const UNNAMED: [Evidence; 3] = [Evidence::Mother, Evidence::Facility, Evidence::TakenPlace];

/// What is worth saying when it could not be compared.
const MISSED: [Evidence; 6] = [
    Evidence::Given,
    Evidence::Father,
    Evidence::Family,
    Evidence::Mother,
    Evidence::Birth,
    Evidence::Origin,
];

/// The message to the searching family. Its first line tells nothing to who glances at the phone.
pub fn message(found: &Found, token: &PairingToken) -> Outgoing {
    let sex = found.seeker.person.sex;
    let mut lines = word_agreeing(found);
    lines.extend(word_unknown(found));
    lines.push(
        Text::new("match-source")
            .text("source", word_source(found, sex))
            .text("date", days::word_day(found.received_on)),
    );
    Outgoing {
        paragraphs: vec![
            Text::new("match-about").reference("reference", found.reference),
            Text::new("match-unverified").sex(sex),
            Text::new("said-lines").with("lines", Arg::Lines(lines)),
            Text::new("match-free"),
            Text::new("match-question"),
        ],
        buttons: answer_buttons(token, sex),
        lang: None,
    }
}

/// The same after volunteers looked at it.
pub fn message_after_review(found: &Found, token: &PairingToken) -> Outgoing {
    let mut outgoing = message(found, token);
    outgoing.paragraphs.insert(2, Text::new("match-looked-at"));
    outgoing
}

fn answer_buttons(token: &PairingToken, sex: Option<Sex>) -> Vec<Vec<Button>> {
    [
        ("button-may-be", PairingAnswer::MayBe),
        ("button-not-them", PairingAnswer::NotThem),
        ("button-not-sure", PairingAnswer::NotSure),
    ]
    .into_iter()
    .map(|(label, answer)| {
        vec![Button::press(
            Text::new(label).sex(sex),
            press::encode_pairing(token, answer),
        )]
    })
    .collect()
}

/// "Agrees with what you wrote: …", and whether something differs, which is not named.
fn word_agreeing(found: &Found) -> Vec<Text> {
    let agreeing = |evidence: Evidence| {
        find_reason(found, evidence)
            .filter(|reason| matches!(reason.agreement, Agreement::Agrees | Agreement::Near))
            .filter(|_| was_given(found.seeker, evidence))
    };
    let mut list: Vec<Text> = NAMED
        .iter()
        .filter_map(|evidence| agreeing(*evidence))
        .map(word_evidence)
        .collect();
    if UNNAMED.iter().any(|evidence| agreeing(*evidence).is_some()) {
        list.push(Text::new("match-another-detail"));
    }
    let mut texts = Vec::new();
    if !list.is_empty() {
        texts.push(Text::new("match-agrees").with("list", Arg::List(list)));
    }
    let differs = |reason: &Reason| reason.agreement == Agreement::Differs;
    if found.verdict.reasons.iter().any(differs) {
        texts.push(Text::new("match-differs"));
    }
    texts
}

fn word_unknown(found: &Found) -> Option<Text> {
    let list: Vec<Text> = MISSED
        .iter()
        .filter_map(|evidence| find_reason(found, *evidence))
        .filter(|reason| reason.agreement == Agreement::Unknown)
        .map(word_evidence)
        .collect();
    (!list.is_empty()).then(|| Text::new("match-unknown").with("list", Arg::List(list)))
}

fn find_reason<'a>(found: &Found<'a>, evidence: Evidence) -> Option<&'a Reason> {
    found
        .verdict
        .reasons
        .iter()
        .find(|reason| reason.evidence == evidence)
}

/// "The father's name", "the year of birth within one year". Also for volunteers.
pub fn word_evidence(reason: &Reason) -> Text {
    let near = reason.agreement == Agreement::Near;
    if let (Evidence::Birth, true, Some(years)) = (reason.evidence, near, reason.years_apart) {
        return Text::new("evidence-birth-apart").number("years", years);
    }
    let key = match reason.evidence {
        Evidence::Given => "evidence-given",
        Evidence::Father => "evidence-father",
        Evidence::Grandfather => "evidence-grandfather",
        Evidence::Family => "evidence-family",
        Evidence::Mother => "evidence-mother",
        Evidence::Byname => "evidence-byname",
        Evidence::Sex => "evidence-sex",
        Evidence::Birth => "evidence-birth",
        Evidence::Origin => "evidence-origin",
        Evidence::Taken => "evidence-taken",
        Evidence::TakenPlace => "evidence-taken-place",
        Evidence::Facility => "evidence-facility",
        Evidence::Chronology => "evidence-chronology",
        Evidence::BirthPlace => "evidence-birth-place",
    };
    Text::new(key).word("closeness", if near { "near" } else { "same" })
}

/// Whether the seeker told it: nothing else may be named to them.
fn was_given(seeker: &Report, evidence: Evidence) -> bool {
    let names = &seeker.person.names;
    match evidence {
        Evidence::Given => names.given.is_some(),
        Evidence::Father => names.father.is_some(),
        Evidence::Grandfather => names.grandfather.is_some(),
        Evidence::Family => names.family.is_some(),
        Evidence::Mother => names.mother.is_some(),
        Evidence::Byname => names.byname.is_some(),
        Evidence::Birth => seeker.person.birth.is_some(),
        Evidence::Origin => seeker.person.origin.is_some(),
        Evidence::Taken => seeker.event_on.is_some() || seeker.taken_on.is_some(),
        Evidence::TakenPlace => seeker.event_place.is_some(),
        Evidence::Facility => !seeker.detentions.is_empty(),
        Evidence::BirthPlace => seeker.person.birth_place.is_some(),
        Evidence::Sex | Evidence::Chronology => false,
    }
}

/// What kind of person told us; nobody's name, no place, no detention.
fn word_source(found: &Found, sex: Option<Sex>) -> Text {
    let key = match (found.teller, found.other.kind, found.other.source) {
        (Teller::List, _, _) | (_, ReportKind::Listed, _) => "source-list",
        (_, ReportKind::Released, _) => "source-themself",
        (_, _, Some(Source::Saw)) => "source-saw",
        (_, _, Some(Source::Told)) => "source-told",
        (_, _, Some(Source::Document)) => "source-document",
        (_, _, None) => "source-somebody",
    };
    Text::new(key).sex(sex)
}

/// The family's answer. The screen stays as it is; a second press is answered as kindly, and the jobs keep what counts.
#[must_use]
pub fn answered(
    turn: Turn,
    (token, answer): (PairingToken, PairingAnswer),
    context: &Context,
) -> Turn {
    let keys = turn.keys();
    let turn = turn.with(Effect::AnswerPairing { token, answer });
    match answer {
        PairingAnswer::MayBe => {
            let kept = wording::with_wait(Text::new("match-may-be-kept"), context);
            turn.with(Effect::FlagChat(FlagReason::MayBeThem))
                .say(Outgoing::new(kept).and(Text::new("free-always")))
        }
        PairingAnswer::NotThem => turn.say(Outgoing::new(Text::new("match-not-them-kept")).row(
            vec![call_button(
                keys,
                "button-pressed-by-mistake",
                FlagReason::Asked,
            )],
        )),
        PairingAnswer::NotSure => turn.say(Outgoing::new(Text::new("match-not-sure-kept")).row(
            vec![call_button(keys, "menu-volunteer", FlagReason::NotSure)],
        )),
    }
}

fn call_button(keys: Keys, label: &str, reason: FlagReason) -> Button {
    keys.choice(Text::new(label), pages::CALL, reason.as_str())
}
