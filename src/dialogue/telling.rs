//! Whether a family is told of a possible match at once, or a volunteer looks first. Pure; called by `jobs/match_new` for each searching side.

use chrono::{Datelike, NaiveDate};

use crate::{
    domain::{
        pairing::HoldReason,
        report::{Permission, Report, ReportKind, Sensitivity, Teller},
    },
    matching::{Level, Verdict},
};

/// The age from which somebody is not a child.
const ADULT_YEARS: i32 = 18;

/// A searching report, another one, and what is known of the two.
#[derive(Debug, Clone, Copy)]
pub struct Pair<'a> {
    /// The report of the family that would be told.
    pub seeker: &'a Report,
    /// What it was compared with.
    pub other: &'a Report,
    /// Who told that one.
    pub teller: Teller,
    /// The judgement.
    pub verdict: &'a Verdict,
    /// How many different chats search for this person, the seeker's included.
    pub seekers: usize,
    /// The day in Damascus.
    pub today: NaiveDate,
}

/// What becomes of a pair.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Telling {
    /// The family is told at once.
    Tell,
    /// A volunteer looks first; never told by the bot alone.
    Hold(Vec<HoldReason>),
    /// Not worth anybody's time, or nobody searches on this side.
    Keep,
}

/// Decides. Every reason to hold is named, in the order of [`HoldReason`].
pub fn decide(pair: &Pair) -> Telling {
    if pair.seeker.kind != ReportKind::Missing || pair.verdict.level == Level::None {
        return Telling::Keep;
    }
    let reasons: Vec<HoldReason> = [
        (HoldReason::Death, mentions_death(pair)),
        (HoldReason::Minor, may_be_minor(pair)),
        (HoldReason::Uncertain, pair.verdict.level != Level::Strong),
        (HoldReason::TwoFamilies, is_sought_twice(pair)),
        (HoldReason::NoAgreement, lacks_agreement(pair)),
    ]
    .into_iter()
    .filter_map(|(reason, holds)| holds.then_some(reason))
    .collect();
    if reasons.is_empty() {
        Telling::Tell
    } else {
        Telling::Hold(reasons)
    }
}

fn mentions_death(pair: &Pair) -> bool {
    [pair.seeker, pair.other]
        .iter()
        .any(|report| report.needs_person.contains(&Sensitivity::Death))
}

fn is_sought_twice(pair: &Pair) -> bool {
    pair.seekers >= 2 || pair.other.kind == ReportKind::Missing
}

/// Only a sighting needs no agreement, and only the released person can give it: who was found did not write the report. A list asked
/// nobody, whatever it says of permissions.
fn lacks_agreement(pair: &Pair) -> bool {
    let other = pair.other;
    if pair.teller == Teller::List {
        return true;
    }
    match other.kind {
        ReportKind::Missing | ReportKind::Sighting => false,
        ReportKind::Released => other.permissions.family_may_be_told != Some(Permission::Yes),
        ReportKind::Found | ReportKind::Listed => true,
    }
}

/// Under 18 now, or at any time that either report names, by the youngest reading of either birth. Where no birth is known, or no time of
/// the events is, the age is not known, and that counts as a child.
fn may_be_minor(pair: &Pair) -> bool {
    let reports = [pair.seeker, pair.other];
    let births = reports
        .iter()
        .filter_map(|report| report.person.birth.as_ref());
    let Some(youngest) = births.map(|birth| birth.to).max() else {
        return true;
    };
    let events = reports
        .iter()
        .flat_map(|report| [report.event_on.as_ref(), report.taken_on.as_ref()])
        .flatten();
    let Some(earliest) = events.map(|event| event.from).min() else {
        return true;
    };
    age_on(youngest, earliest.min(pair.today)) < ADULT_YEARS
}

/// Whether the report's person is under 18, or was then: only where a birth is known, by its youngest reading.
pub fn is_minor(report: &Report, today: NaiveDate) -> bool {
    let Some(birth) = &report.person.birth else {
        return false;
    };
    let events = [report.event_on.as_ref(), report.taken_on.as_ref()];
    let known = events.into_iter().flatten().map(|event| event.from);
    let earliest = known.min().unwrap_or(today).min(today);
    age_on(birth.to, earliest) < ADULT_YEARS
}

/// Full years on a day; negative before the birth.
fn age_on(birth: NaiveDate, day: NaiveDate) -> i32 {
    let years = day.year() - birth.year();
    if (day.month(), day.day()) < (birth.month(), birth.day()) {
        years - 1
    } else {
        years
    }
}
