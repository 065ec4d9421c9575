//! Possible matches before reviewers, without a database: what decisions come to, what a press may do, what a card says.

mod card;
mod deciding;

use athar::{
    domain::{
        audit::Ground,
        dates::{PartialDate, Precision},
        desk::Role,
        ids::{PairingId, Reference, TelegramChat, VolunteerId},
        pairing::{HoldReason, PairingStage},
        person::Sex,
        report::{Report, ReportKind, ReportStage, Teller},
        review::{Decision, Menu, Review},
    },
    effect::desk::Volunteer,
    i18n::Lang,
    matching::{Agreement, Evidence, Level, Reason, Rival, Verdict},
    volunteers::review::{Case, ChatAt, Told},
};
use chrono::{DateTime, NaiveDate, Utc};

fn now() -> DateTime<Utc> {
    DateTime::from_timestamp(1_764_000_000, 0).expect("an instant")
}

fn reviewer(id: i64, role: Role) -> Volunteer {
    Volunteer {
        id: VolunteerId(id),
        telegram: TelegramChat(id),
        name: format!("Reviewer {id}"),
        alias: None,
        role,
        lang: Lang::En,
        load: None,
        hours: None,
    }
}

fn review(volunteer: i64, role: Role, decision: Decision) -> Review {
    Review {
        volunteer: VolunteerId(volunteer),
        role,
        decision,
        ground: Ground::Other,
    }
}

fn told(kind: ReportKind, (given, mother): (&str, &str), seed: u32) -> Told {
    let mut report = Report::new(kind);
    report.person.names.given = Some(given.to_owned());
    report.person.names.mother = Some(mother.to_owned());
    report.person.sex = Some(Sex::Male);
    let day = |year| NaiveDate::from_ymd_opt(year, 1, 1).expect("a day");
    report.person.birth = Some(PartialDate {
        from: day(1985),
        to: NaiveDate::from_ymd_opt(1985, 12, 31).expect("a day"),
        precision: Precision::Year,
        about: false,
        words: String::new(),
    });
    report.permissions.safe_times = Some("after sunset on 0944".to_owned());
    report.holder = Some("a named branch".to_owned());
    Told {
        reference: Some(Reference::from_seed(seed)),
        teller: Teller::Person,
        stage: ReportStage::Open,
        report,
        received_on: day(2025),
        source: None,
        chat: ChatAt::Unflagged,
    }
}

/// A mother's report and a sighting; held for these reasons.
fn case(reasons: &[HoldReason]) -> Case {
    let reason = |evidence, agreement| Reason {
        evidence,
        agreement,
        weight: 1.0,
        years_apart: None,
    };
    Case {
        now: now(),
        pairing: PairingId(12),
        token: "abcdefghijklmnopqrst".to_owned(),
        stage: PairingStage::Held,
        answer: None,
        reasons: reasons.to_vec(),
        verdict: Verdict {
            level: Level::Strong,
            probability: 0.97,
            reasons: vec![
                reason(Evidence::Given, Agreement::Agrees),
                reason(Evidence::Mother, Agreement::Differs),
                reason(Evidence::Origin, Agreement::Unknown),
            ],
            rival: Rival::Sibling,
        },
        seeker: told(ReportKind::Missing, ("خالد محمد", "أمينة"), 1),
        other: told(ReportKind::Sighting, ("Khaled", "Fatima"), 2),
        reviews: Vec::new(),
        asks: Vec::new(),
        agreements: Vec::new(),
        passed: Vec::new(),
        menu: Menu::Closed,
        awaits: None,
        held: None,
    }
}
