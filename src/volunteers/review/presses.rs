//! What follows when somebody presses a button of a card, or answers it. Nothing is done twice, and nothing for whoever may not.

use chrono::TimeDelta;

use super::{
    CONTACT_MINUTES, Case, Move,
    buttons::Pressed,
    deciding::{Outcome, ask_both, follow, may_meet, may_pass, outcome_of},
};
use crate::{
    domain::{
        audit::Ground,
        desk::Role,
        pairing::PairingStage,
        review::{AgreementKind, Ask, Contact, Decision, Menu, Party, ProofQuestion, Review},
    },
    effect::desk::Volunteer,
    i18n::Text,
    text::risky::{Risk, find_risks},
};

/// Between two times that a side is asked the same, in days.
const ASK_AGAIN_DAYS: i64 = 7;

fn toast(key: &str) -> Move {
    Move::Toast(Text::new(key))
}

/// A button was pressed by somebody (`None`: by nobody whom we know).
pub fn press(case: &Case, actor: Option<&Volunteer>, pressed: Pressed<'_>) -> Vec<Move> {
    let Some(actor) = actor else {
        return vec![toast("desk-not-listed")];
    };
    if actor.role < Role::Reviewer {
        return vec![toast("pair-reviewers-only")];
    }
    if case.stage == PairingStage::Rejected || !case.is_open() {
        return vec![toast("pair-over")];
    }
    match (pressed.action, pressed.value) {
        ("details", _) => vec![Move::ShowDetails],
        ("meet", _) => meet(case),
        ("contact", word) => contact(case, word),
        ("pass", _) => held(case, actor, Move::PassContact),
        ("drop", _) => held(case, actor, Move::DropContact),
        _ => deciding(case, actor, pressed),
    }
}

/// What may be pressed while it is not decided.
fn deciding(case: &Case, actor: &Volunteer, pressed: Pressed<'_>) -> Vec<Move> {
    let outcome = outcome_of(case);
    if matches!(outcome, Outcome::Decided(_)) {
        return vec![toast("pair-decided-already")];
    }
    match (pressed.action, pressed.value) {
        ("back", _) => vec![Move::Open(Menu::Closed)],
        ("more", "") => vec![Move::Open(Menu::More)],
        ("more", word) => match Party::parse(word) {
            Some(party) if case.told(party).can_be_asked() => {
                vec![Move::Open(Menu::Questions(party))]
            }
            _ => vec![toast("desk-button-old")],
        },
        ("ask", word) => ask(case, (word, pressed.more)),
        (word, ground) => match Decision::parse(word) {
            Some(decision) => decide(case, (actor, outcome), (decision, ground)),
            None => vec![toast("desk-button-old")],
        },
    }
}

fn decide(
    case: &Case,
    (actor, outcome): (&Volunteer, Outcome),
    (decision, ground): (Decision, &str),
) -> Vec<Move> {
    if case.has_decided(actor.id) {
        return vec![toast("pair-yours-already")];
    }
    if outcome == Outcome::Differ && actor.role < Role::Coordinator {
        return vec![toast("pair-coordinator-decides")];
    }
    if ground.is_empty() {
        return vec![Move::Open(Menu::Grounds(decision))];
    }
    let Some(ground) = Ground::parse(ground).filter(|ground| decision.grounds().contains(ground))
    else {
        return vec![toast("desk-button-old")];
    };
    let mut after = case.clone();
    let review = Review {
        volunteer: actor.id,
        role: actor.role,
        decision,
        ground,
    };
    after.reviews.push((review, actor.name.clone()));
    let mut moves = vec![Move::Decide(decision, ground)];
    match outcome_of(&after) {
        Outcome::Decided(decided) => {
            moves.push(toast("pair-noted"));
            moves.extend(follow(&after, decided));
        }
        Outcome::Differ => moves.push(toast("pair-you-differ")),
        Outcome::Open | Outcome::Half(_) => moves.push(toast("pair-noted-half")),
    }
    moves
}

fn ask(case: &Case, (party, question): (&str, &str)) -> Vec<Move> {
    let (Some(party), Some(question)) = (Party::parse(party), ProofQuestion::parse(question))
    else {
        return vec![toast("desk-button-old")];
    };
    if !case.told(party).can_be_asked() {
        return vec![toast("desk-button-old")];
    }
    let waits = |ask: &Ask| ask.party == party && ask.answer.is_none();
    if case.asks.iter().any(waits) {
        return vec![toast("pair-asked-already")];
    }
    vec![Move::Ask(party, question), toast("pair-asked")]
}

/// Both sides are asked (again) whether they agree to be in touch. Whoever did not answer is left in peace for a while.
fn meet(case: &Case) -> Vec<Move> {
    if !may_meet(case) {
        return vec![toast("desk-button-old")];
    }
    let lately = |party: Party| {
        case.find_agreement(party, AgreementKind::Contact)
            .is_some_and(|asked| case.now - asked.asked_at < TimeDelta::days(ASK_AGAIN_DAYS))
    };
    let mut moves = ask_both(case);
    moves.retain(|one| !matches!(one, Move::AskToAgree(party, _) if lately(*party)));
    moves.push(if moves.is_empty() {
        toast("pair-asked-lately")
    } else {
        toast("pair-asked")
    });
    moves
}

fn contact(case: &Case, word: &str) -> Vec<Move> {
    match Party::parse(word) {
        Some(party) if may_pass(case) => {
            vec![Move::AwaitContact(party), toast("pair-contact-how")]
        }
        _ => vec![toast("pair-contact-not-now")],
    }
}

/// The second press on words with a contact: by whoever wrote them.
fn held(case: &Case, actor: &Volunteer, make: fn(Contact) -> Move) -> Vec<Move> {
    match &case.held {
        None => vec![toast("hold-done-already")],
        Some(held) if held.volunteer != actor.id => vec![toast("hold-not-yours")],
        Some(held) if may_pass(case) => vec![make(held.clone())],
        Some(held) => vec![
            Move::DropContact(held.clone()),
            toast("pair-contact-not-now"),
        ],
    }
}

/// Somebody answered the card: that is a contact if it was asked of them just now, else talk among reviewers.
pub fn answer(case: &Case, actor: &Volunteer, words: &str) -> Vec<Move> {
    let Some((volunteer, party, at)) = case.awaits else {
        return Vec::new();
    };
    let is_meant = volunteer == actor.id
        && actor.role >= Role::Reviewer
        && case.now - at <= TimeDelta::minutes(CONTACT_MINUTES);
    if !is_meant || words.trim().is_empty() || !may_pass(case) {
        return Vec::new();
    }
    let risks = find_risks(words);
    if risks.contains(&Risk::Payment) || risks.contains(&Risk::Account) {
        return vec![Move::Say(Text::new("pair-contact-money"))];
    }
    vec![Move::HoldContact(party, words.trim().to_owned())]
}
