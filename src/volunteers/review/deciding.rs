//! What the decisions of reviewers come to, and what follows from it.

use chrono::TimeDelta;

use super::{Case, Move, YES_DAYS};
use crate::domain::{
    desk::Role,
    pairing::{HoldReason, PairingStage},
    report::Teller,
    review::{AgreementKind, Decision, Party, Review},
};

/// What the decisions come to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// Nobody decided.
    Open,
    /// One of the two reviewers that it takes said so.
    Half(Decision),
    /// The two said different things: a coordinator decides.
    Differ,
    /// It is decided.
    Decided(Decision),
}

/// Reads it from the decisions, in their order.
pub fn outcome<'a>(reviews: impl IntoIterator<Item = &'a Review>, needs_two: bool) -> Outcome {
    let reviews: Vec<&Review> = reviews.into_iter().collect();
    match reviews.as_slice() {
        [] => Outcome::Open,
        [first, ..] if !needs_two => Outcome::Decided(first.decision),
        [only] => Outcome::Half(only.decision),
        [first, second, ..] if first.decision == second.decision => {
            Outcome::Decided(first.decision)
        }
        [_, _, rest @ ..] => rest
            .iter()
            .find(|review| review.role >= Role::Coordinator)
            .map_or(Outcome::Differ, |review| Outcome::Decided(review.decision)),
    }
}

/// What a case has come to.
pub fn outcome_of(case: &Case) -> Outcome {
    if case.stage == PairingStage::Rejected {
        return Outcome::Decided(Decision::NotSame);
    }
    outcome(
        case.reviews.iter().map(|(review, _)| review),
        case.needs_two(),
    )
}

/// What follows once it is decided.
pub fn follow(case: &Case, decision: Decision) -> Vec<Move> {
    if decision == Decision::NotSame {
        return vec![Move::Reject];
    }
    if case.is_held_for(HoldReason::Death) {
        return vec![Move::LeaveToPeople];
    }
    if case.is_of_two_families() {
        return ask_both(case);
    }
    if is_told(case) {
        return Vec::new();
    }
    if asks_before_telling(case) {
        return vec![Move::AskToAgree(Party::Other, AgreementKind::Telling)];
    }
    vec![Move::Tell]
}

/// Both sides are asked whether they agree to be in touch.
pub fn ask_both(case: &Case) -> Vec<Move> {
    Party::ALL
        .into_iter()
        .filter(|party| case.told(*party).can_be_asked() && !has_live_yes(case, *party))
        .map(|party| Move::AskToAgree(party, AgreementKind::Contact))
        .collect()
}

/// Whether the family knows of it.
pub const fn is_told(case: &Case) -> bool {
    matches!(case.stage, PairingStage::Told | PairingStage::Confirmed)
}

/// Whoever was released, or found, is asked first; a list has nobody who could be asked.
fn asks_before_telling(case: &Case) -> bool {
    case.is_held_for(HoldReason::NoAgreement) && case.other.teller == Teller::Person
}

/// Whether the two sides may be asked to be in touch: decided, nobody died, both are people with a chat, and the family knows of the other
/// report. A child is brought together with nobody by us.
pub fn may_meet(case: &Case) -> bool {
    let knows = if case.is_of_two_families() {
        true
    } else {
        case.stage == PairingStage::Confirmed && !case.is_held_for(HoldReason::Minor)
    };
    outcome_of(case) == Outcome::Decided(Decision::Same)
        && !case.is_held_for(HoldReason::Death)
        && case.is_open()
        && case.seeker.can_be_asked()
        && case.other.can_be_asked()
        && knows
}

/// Whether a contact may be passed on: both agreed not long ago.
pub fn may_pass(case: &Case) -> bool {
    may_meet(case)
        && Party::ALL
            .into_iter()
            .all(|party| has_live_yes(case, party))
}

/// Whether a side agreed to be in touch, and not too long ago.
pub fn has_live_yes(case: &Case, party: Party) -> bool {
    case.find_agreement(party, AgreementKind::Contact)
        .and_then(|agreement| agreement.answer)
        .is_some_and(|(agrees, at)| agrees && case.now - at <= TimeDelta::days(YES_DAYS))
}
