//! The buttons of a card: `r.<the card's token>.<action>[.<value>[.<value>]]`. The token is the card's own and stands in no family's chat.

use super::{
    Case, ChatAt,
    deciding::{Outcome, may_meet, may_pass, outcome_of},
};
use crate::{
    domain::{
        pairing::PairingStage,
        review::{Decision, Menu, Party, ProofQuestion},
    },
    effect::Button,
    i18n::Text,
};

/// A press, taken apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pressed<'a> {
    /// The card's token.
    pub token: &'a str,
    /// What is wanted.
    pub action: &'a str,
    /// Of what; empty for nothing.
    pub value: &'a str,
    /// And of what there; empty for nothing.
    pub more: &'a str,
}

/// Reads a payload; `None` for the button of something else.
pub fn decode(payload: &str) -> Option<Pressed<'_>> {
    let mut parts = payload.strip_prefix("r.")?.splitn(4, '.');
    let mut next = || parts.next().unwrap_or_default();
    Some(Pressed {
        token: next(),
        action: next(),
        value: next(),
        more: next(),
    })
}

/// A button of a card.
pub fn of_card(token: &str, label: Text, action: &str) -> Button {
    Button::press(label, format!("r.{token}.{action}"))
}

/// All that may be pressed now, in rows.
pub fn rows(case: &Case) -> Vec<Vec<Button>> {
    if case.stage == PairingStage::Rejected || !case.is_open() {
        return Vec::new();
    }
    let mut rows = match (outcome_of(case), case.menu) {
        (Outcome::Decided(Decision::NotSame), _) => Vec::new(),
        (Outcome::Decided(Decision::Same), _) => meeting(case),
        (_, Menu::Closed) => vec![
            vec![button(case, "same"), button(case, "not_same")],
            vec![button(case, "more"), button(case, "details")],
        ],
        (_, Menu::Grounds(decision)) => grounds(case, decision),
        (_, Menu::More) => whom(case),
        (_, Menu::Questions(party)) => questions(case, party),
    };
    rows.push(links(case));
    rows.retain(|row| !row.is_empty());
    rows
}

fn button(case: &Case, action: &str) -> Button {
    let label = Text::new(format!("pair-button-{}", action.replace('_', "-")));
    of_card(&case.token, label, action)
}

fn back(case: &Case) -> Vec<Button> {
    vec![button(case, "back")]
}

fn grounds(case: &Case, decision: Decision) -> Vec<Vec<Button>> {
    let mut rows: Vec<Vec<Button>> = decision
        .grounds()
        .into_iter()
        .map(|ground| {
            let word = ground.as_str();
            let label = Text::new(format!("pair-ground-{}", word.replace('_', "-")));
            let action = format!("{}.{word}", decision.as_str());
            vec![of_card(&case.token, label, &action)]
        })
        .collect();
    rows.push(back(case));
    rows
}

fn whom(case: &Case) -> Vec<Vec<Button>> {
    let mut rows: Vec<Vec<Button>> = Party::ALL
        .into_iter()
        .filter(|party| case.told(*party).can_be_asked())
        .map(|party| {
            let label = Text::new(format!("pair-ask-{}", party.as_str()));
            vec![of_card(
                &case.token,
                label,
                &format!("more.{}", party.as_str()),
            )]
        })
        .collect();
    rows.push(back(case));
    rows
}

fn questions(case: &Case, party: Party) -> Vec<Vec<Button>> {
    let mut rows: Vec<Vec<Button>> = ProofQuestion::ALL
        .into_iter()
        .map(|question| {
            let label = Text::new(format!("pair-question-{}", question.as_str()));
            let action = format!("ask.{}.{}", party.as_str(), question.as_str());
            vec![of_card(&case.token, label, &action)]
        })
        .collect();
    rows.push(back(case));
    rows
}

/// What is left to do once it is decided that they are one person.
fn meeting(case: &Case) -> Vec<Vec<Button>> {
    let mut rows = Vec::new();
    if may_pass(case) {
        rows.extend(Party::ALL.into_iter().map(|party| {
            let label = Text::new(format!("pair-pass-{}", party.as_str()));
            vec![of_card(
                &case.token,
                label,
                &format!("contact.{}", party.as_str()),
            )]
        }));
    } else if may_meet(case) {
        rows.push(vec![button(case, "meet")]);
    }
    rows.push(vec![button(case, "details")]);
    rows
}

/// The ways to both chats, where this group has them.
fn links(case: &Case) -> Vec<Button> {
    Party::ALL
        .into_iter()
        .filter_map(|party| match &case.told(party).chat {
            ChatAt::Here(link) => Some(Button::link(
                Text::new(format!("pair-link-{}", party.as_str())),
                link.clone(),
            )),
            ChatAt::Nobody | ChatAt::Unflagged | ChatAt::Elsewhere(_) => None,
        })
        .collect()
}
