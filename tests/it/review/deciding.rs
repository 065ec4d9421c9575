//! What the decisions of reviewers come to, and what follows.

use athar::{
    domain::{
        desk::Role,
        pairing::HoldReason,
        report::{ReportKind, ReportStage, Teller},
        review::{Agreement, AgreementKind, Decision, Party, ProofQuestion},
    },
    volunteers::review::{
        ChatAt, Move,
        buttons::decode,
        deciding::{Outcome, follow, may_pass, outcome},
        presses,
    },
};
use chrono::TimeDelta;

use super::{case, now, review, reviewer};
use Decision::{NotSame, Same};

#[test]
fn one_decides_and_where_somebody_may_have_died_or_is_a_child_two_who_agree() {
    let omar = review(1, Role::Reviewer, Same);
    let rana = review(2, Role::Reviewer, Same);
    let sami = review(3, Role::Reviewer, NotSame);
    let boss = review(4, Role::Coordinator, NotSame);
    assert_eq!(outcome([], false), Outcome::Open);
    assert_eq!(outcome([&omar], false), Outcome::Decided(Same));
    assert_eq!(outcome([&omar], true), Outcome::Half(Same));
    assert_eq!(outcome([&omar, &rana], true), Outcome::Decided(Same));
    assert_eq!(outcome([&omar, &sami], true), Outcome::Differ);
    assert_eq!(outcome([&omar, &sami, &rana], true), Outcome::Differ);
    assert_eq!(
        outcome([&omar, &sami, &boss], true),
        Outcome::Decided(NotSame)
    );
}

#[test]
fn what_follows_depends_on_why_it_was_held() {
    assert_eq!(follow(&case(&[HoldReason::Uncertain]), Same), [Move::Tell]);
    assert_eq!(follow(&case(&[HoldReason::Minor]), NotSame), [Move::Reject]);
    let death = case(&[HoldReason::Death, HoldReason::NoAgreement]);
    assert_eq!(follow(&death, Same), [Move::LeaveToPeople]);
    let mut released = case(&[HoldReason::NoAgreement]);
    released.other.report.kind = ReportKind::Released;
    let asks = Move::AskToAgree(Party::Other, AgreementKind::Telling);
    assert_eq!(follow(&released, Same), [asks]);
    // A list has nobody who could be asked.
    released.other.teller = Teller::List;
    released.other.chat = ChatAt::Nobody;
    assert_eq!(follow(&released, Same), [Move::Tell]);
    let mut families = case(&[HoldReason::TwoFamilies]);
    families.other.report.kind = ReportKind::Missing;
    assert_eq!(follow(&families, Same).len(), 2);
}

#[test]
fn a_contact_passes_only_with_two_live_yeses_and_open_reports() {
    let mut families = case(&[HoldReason::TwoFamilies]);
    families.other.report.kind = ReportKind::Missing;
    families.reviews = vec![(review(1, Role::Reviewer, Same), "Omar".to_owned())];
    let yes = |party, days| Agreement {
        party,
        kind: AgreementKind::Contact,
        asked_at: now(),
        answer: Some((true, now() - TimeDelta::days(days))),
    };
    families.agreements = vec![yes(Party::Seeker, 1)];
    assert!(!may_pass(&families));
    families.agreements = vec![yes(Party::Seeker, 1), yes(Party::Other, 31)];
    assert!(!may_pass(&families), "the second is too old");
    families.agreements = vec![yes(Party::Seeker, 1), yes(Party::Other, 30)];
    assert!(may_pass(&families));
    let mut closed = families.clone();
    closed.other.stage = ReportStage::Closed;
    assert!(!may_pass(&closed));
    let mut refused = families.clone();
    refused.agreements[0].answer = Some((false, now()));
    assert!(!may_pass(&refused));
    let mut dead = families;
    dead.reasons.push(HoldReason::Death);
    assert!(!may_pass(&dead));
}

#[test]
fn no_press_of_somebody_who_may_not_or_of_nonsense_does_anything() {
    let case = case(&[HoldReason::Uncertain]);
    let press = |actor, payload: &str| {
        let payload = format!("r.{}.{payload}", case.token);
        let pressed = decode(&payload).expect("it is a card's");
        presses::press(&case, actor, pressed)
    };
    let hani = reviewer(1, Role::Volunteer);
    let omar = reviewer(2, Role::Reviewer);
    let toasts = |moves: &[Move]| moves.iter().all(|one| matches!(one, Move::Toast(_)));
    for payload in [
        "same.names_agree",
        "details",
        "ask.seeker.mark",
        "contact.seeker",
        "meet",
    ] {
        assert!(toasts(&press(None, payload)), "{payload}");
        assert!(toasts(&press(Some(&hani), payload)), "{payload}");
    }
    for payload in [
        "same.names_differ",
        "same.extortion",
        "ask.all.mark",
        "ask.seeker.name",
        "more.all",
        "pass.9",
        "meet",
        "",
        "x.y.z",
    ] {
        assert!(toasts(&press(Some(&omar), payload)), "{payload}");
    }
    let asked = press(Some(&omar), "ask.other.mark");
    assert_eq!(asked[0], Move::Ask(Party::Other, ProofQuestion::Mark));
    assert_eq!(decode("v.token.take"), None);
}
