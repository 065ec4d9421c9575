//! Who is told at once, and what a volunteer sees first.

use athar::{
    dialogue::telling::{Pair, Telling, decide},
    domain::{
        dates::{PartialDate, Precision},
        pairing::HoldReason,
        report::{Permission, Report, ReportKind, Sensitivity, Teller},
    },
    matching::{Level, Rival, Verdict},
};
use chrono::NaiveDate;

fn year(year: i32) -> PartialDate {
    PartialDate {
        from: NaiveDate::from_ymd_opt(year, 1, 1).expect("a day"),
        to: NaiveDate::from_ymd_opt(year, 12, 31).expect("a day"),
        precision: Precision::Year,
        about: false,
        words: year.to_string(),
    }
}

/// An adult born in 1985, last heard of or seen in 2013.
fn adult(kind: ReportKind) -> Report {
    let mut report = Report::new(kind);
    report.person.birth = Some(year(1985));
    report.event_on = Some(year(2013));
    report
}

fn verdict(level: Level) -> Verdict {
    Verdict {
        level,
        probability: 0.9,
        reasons: Vec::new(),
        rival: Rival::Namesake,
    }
}

fn decide_on(seeker: &Report, other: &Report, level: Level, seekers: usize) -> Telling {
    decide(&Pair {
        seeker,
        other,
        teller: Teller::Person,
        verdict: &verdict(level),
        seekers,
        today: NaiveDate::from_ymd_opt(2026, 3, 3).expect("a day"),
    })
}

fn strong(seeker: &Report, other: &Report) -> Telling {
    decide_on(seeker, other, Level::Strong, 1)
}

fn hold(reason: HoldReason) -> Telling {
    Telling::Hold(vec![reason])
}

const KINDS: [ReportKind; 5] = [
    ReportKind::Missing,
    ReportKind::Sighting,
    ReportKind::Released,
    ReportKind::Found,
    ReportKind::Listed,
];

#[test]
fn a_strong_sighting_of_an_adult_is_told_at_once() {
    let told = strong(&adult(ReportKind::Missing), &adult(ReportKind::Sighting));
    assert_eq!(told, Telling::Tell);
}

#[test]
fn nobody_but_who_searches_is_ever_told() {
    for kind in KINDS
        .into_iter()
        .filter(|kind| *kind != ReportKind::Missing)
    {
        for other in KINDS {
            for level in [Level::None, Level::Uncertain, Level::Strong] {
                let telling = decide_on(&adult(kind), &adult(other), level, 1);
                assert_eq!(telling, Telling::Keep, "{kind:?} {other:?} {level:?}");
            }
        }
    }
}

#[test]
fn a_pair_that_is_worth_nothing_is_kept_whatever_else_holds() {
    let mut other = adult(ReportKind::Found);
    other.needs_person.push(Sensitivity::Death);
    let kept = decide_on(&adult(ReportKind::Missing), &other, Level::None, 3);
    assert_eq!(kept, Telling::Keep);
}

#[test]
fn anything_about_a_death_in_either_report_waits_for_a_person() {
    let plain = adult(ReportKind::Sighting);
    let mut seeker = adult(ReportKind::Missing);
    seeker.needs_person.push(Sensitivity::Death);
    assert_eq!(strong(&seeker, &plain), hold(HoldReason::Death));
    let mut other = plain;
    other.needs_person.push(Sensitivity::Death);
    let held = strong(&adult(ReportKind::Missing), &other);
    assert_eq!(held, hold(HoldReason::Death));
}

#[test]
fn an_uncertain_pair_waits() {
    let (seeker, other) = (adult(ReportKind::Missing), adult(ReportKind::Sighting));
    let held = decide_on(&seeker, &other, Level::Uncertain, 1);
    assert_eq!(held, hold(HoldReason::Uncertain));
}

#[test]
fn two_families_that_search_for_one_person_wait() {
    let (seeker, other) = (adult(ReportKind::Missing), adult(ReportKind::Sighting));
    let held = decide_on(&seeker, &other, Level::Strong, 2);
    assert_eq!(held, hold(HoldReason::TwoFamilies));
    let held = strong(&seeker, &adult(ReportKind::Missing));
    assert_eq!(held, hold(HoldReason::TwoFamilies));
}

#[test]
fn a_released_adult_is_told_of_only_with_a_clear_yes() {
    let seeker = adult(ReportKind::Missing);
    let mut released = adult(ReportKind::Released);
    for answer in [None, Some(Permission::No), Some(Permission::AskFirst)] {
        released.permissions.family_may_be_told = answer;
        let held = strong(&seeker, &released);
        assert_eq!(held, hold(HoldReason::NoAgreement), "{answer:?}");
    }
    released.permissions.family_may_be_told = Some(Permission::Yes);
    assert_eq!(strong(&seeker, &released), Telling::Tell);
}

#[test]
fn nobody_can_agree_for_a_found_person_or_for_a_list() {
    for kind in [ReportKind::Found, ReportKind::Listed] {
        let mut other = adult(kind);
        other.permissions.family_may_be_told = Some(Permission::Yes);
        let held = strong(&adult(ReportKind::Missing), &other);
        assert_eq!(held, hold(HoldReason::NoAgreement), "{kind:?}");
    }
}

/// A pair of reports with these birth years and event years.
fn ages(births: [Option<i32>; 2], events: [Option<i32>; 2]) -> Telling {
    let mut seeker = adult(ReportKind::Missing);
    let mut other = adult(ReportKind::Sighting);
    seeker.person.birth = births[0].map(year);
    other.person.birth = births[1].map(year);
    seeker.event_on = events[0].map(year);
    other.event_on = events[1].map(year);
    strong(&seeker, &other)
}

#[test]
fn who_may_have_been_a_child_then_waits() {
    let seen = [Some(2013), Some(2014)];
    assert_eq!(ages([Some(1993), None], seen), Telling::Tell, "19 in 2013");
    assert_eq!(
        ages([Some(1994), None], seen),
        Telling::Tell,
        "18 on the day"
    );
    let minor = hold(HoldReason::Minor);
    assert_eq!(ages([Some(1995), None], seen), minor, "17 or 18 in 2013");
    assert_eq!(
        ages([Some(2001), None], seen),
        minor,
        "a child then, grown now"
    );
    assert_eq!(ages([Some(2015), None], [Some(2024), None]), minor);
    assert_eq!(
        ages([Some(1985), Some(1999)], seen),
        minor,
        "by either birth"
    );
}

#[test]
fn an_age_that_nobody_knows_counts_as_a_childs() {
    let minor = hold(HoldReason::Minor);
    assert_eq!(ages([None, None], [Some(2013), Some(2014)]), minor);
    assert_eq!(ages([Some(1985), Some(1985)], [None, None]), minor);
    let told = ages([None, Some(1985)], [None, Some(2014)]);
    assert_eq!(told, Telling::Tell, "one side knows");
}

#[test]
fn the_time_of_arrest_counts_too() {
    let seeker = adult(ReportKind::Missing);
    let mut released = adult(ReportKind::Released);
    released.permissions.family_may_be_told = Some(Permission::Yes);
    released.taken_on = Some(year(2001));
    assert_eq!(strong(&seeker, &released), hold(HoldReason::Minor));
}

#[test]
fn every_reason_is_named() {
    let mut other = adult(ReportKind::Found);
    other.needs_person.push(Sensitivity::Death);
    other.person.birth = Some(year(2010));
    let held = decide_on(&adult(ReportKind::Missing), &other, Level::Uncertain, 2);
    let all = vec![
        HoldReason::Death,
        HoldReason::Minor,
        HoldReason::Uncertain,
        HoldReason::TwoFamilies,
        HoldReason::NoAgreement,
    ];
    assert_eq!(held, Telling::Hold(all));
}

#[test]
fn over_all_combinations_only_a_clear_case_is_told() {
    let births = [None, Some(1985), Some(2000)];
    let answers = [None, Some(Permission::Yes), Some(Permission::No)];
    for kind in KINDS {
        for birth in births {
            for answer in answers {
                for seekers in 1..=2 {
                    for needs in [vec![], vec![Sensitivity::Death]] {
                        let mut other = adult(kind);
                        other.person.birth = birth.map(year);
                        other.permissions.family_may_be_told = answer;
                        other.needs_person.clone_from(&needs);
                        let mut seeker = adult(ReportKind::Missing);
                        seeker.person.birth = None;
                        let agreed = kind == ReportKind::Sighting
                            || kind == ReportKind::Released && answer == Some(Permission::Yes);
                        let clear =
                            agreed && birth == Some(1985) && seekers == 1 && needs.is_empty();
                        let told =
                            decide_on(&seeker, &other, Level::Strong, seekers) == Telling::Tell;
                        assert_eq!(
                            told, clear,
                            "{kind:?} {birth:?} {answer:?} {seekers} {needs:?}"
                        );
                    }
                }
            }
        }
    }
}
