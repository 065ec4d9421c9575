//! What a family is told of a possible match, to the letter, and what is never said.

use athar::{
    dialogue::{Context, Input, State, possible_match, state::Screen, step},
    domain::{
        dates::{PartialDate, Precision},
        ids::Reference,
        pairing::PairingAnswer,
        person::Sex,
        place::{FacilityAnswer, PlaceAnswer},
        report::{Detention, Report, ReportKind, Source, Teller},
        waiting::UsualWait,
    },
    effect::{ButtonAction, Effect, FlagReason, Outgoing, PairingToken},
    i18n::Lang,
    matching::{Agreement, Evidence, Level, Reason, Rival, Verdict},
};
use chrono::{NaiveDate, TimeZone, Utc};

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).expect("a day")
}

fn place(words: &str) -> PlaceAnswer {
    PlaceAnswer {
        words: words.to_owned(),
        ..PlaceAnswer::default()
    }
}

/// All that can be told, each in words of its own ("seeker-mother", "other-mother"), so that a leak shows.
fn full(kind: ReportKind, who: &str, sex: Sex) -> Report {
    let said = |what: &str| Some(format!("{who}-{what}"));
    let mut report = Report::new(kind);
    let names = &mut report.person.names;
    names.given = said("given");
    names.father = said("father");
    names.grandfather = said("grandfather");
    names.family = said("family");
    names.mother = said("mother");
    names.byname = said("byname");
    report.person.sex = Some(sex);
    report.person.birth = Some(PartialDate {
        from: day(1985, 1, 1),
        to: day(1985, 12, 31),
        precision: Precision::Year,
        about: false,
        words: format!("{who}-birth"),
    });
    report.person.origin = Some(place(&format!("{who}-origin")));
    report.person.marks = said("marks");
    report.person.health = said("health");
    report.person.occupation = said("occupation");
    report.event_on = report.person.birth.clone();
    report.event_place = Some(place(&format!("{who}-place")));
    report.circumstances = said("circumstances");
    report.holder = said("holder");
    report.last_news = said("news");
    report.detentions = vec![Detention {
        facility: FacilityAnswer {
            words: format!("{who}-facility"),
            ..FacilityAnswer::default()
        },
        when: None,
    }];
    report.source = Some(Source::Saw);
    report
}

fn reason(evidence: Evidence, agreement: Agreement) -> Reason {
    Reason {
        evidence,
        agreement,
        weight: 1.0,
        years_apart: (evidence == Evidence::Birth && agreement == Agreement::Near).then_some(1),
    }
}

fn verdict(reasons: Vec<Reason>) -> Verdict {
    Verdict {
        level: Level::Strong,
        probability: 0.97,
        reasons,
        rival: Rival::Namesake,
    }
}

const ALL: [Evidence; 13] = [
    Evidence::Given,
    Evidence::Father,
    Evidence::Grandfather,
    Evidence::Family,
    Evidence::Mother,
    Evidence::Byname,
    Evidence::Sex,
    Evidence::Birth,
    Evidence::Origin,
    Evidence::Taken,
    Evidence::TakenPlace,
    Evidence::Facility,
    Evidence::Chronology,
];

fn message(seeker: &Report, other: &Report, reasons: Vec<Reason>) -> Outgoing {
    let verdict = verdict(reasons);
    let found = possible_match::Found {
        reference: Reference::from_seed(482_177),
        seeker,
        other,
        teller: Teller::Person,
        verdict: &verdict,
        received_on: day(2024, 12, 12),
    };
    possible_match::message(&found, &PairingToken("a1B2c3D4e5F6g7H8i9J0".to_owned()))
}

/// As read on the phone, the invisible marks left out.
fn read(outgoing: &Outgoing, lang: Lang) -> String {
    let rendered = outgoing.render(lang);
    let buttons: Vec<String> = rendered
        .buttons
        .concat()
        .into_iter()
        .map(|(label, _)| format!("[{label}]"))
        .collect();
    let whole = format!("{}\n{}", rendered.html, buttons.join("\n"));
    whole.replace(['\u{2066}', '\u{2068}', '\u{2069}'], "")
}

/// JOURNEY's case: names agree, the birth a year apart, the town agrees, the mother is not known.
fn usual() -> Vec<Reason> {
    vec![
        reason(Evidence::Given, Agreement::Agrees),
        reason(Evidence::Father, Agreement::Agrees),
        reason(Evidence::Family, Agreement::Agrees),
        reason(Evidence::Birth, Agreement::Near),
        reason(Evidence::Origin, Agreement::Agrees),
        reason(Evidence::Facility, Agreement::Agrees),
        reason(Evidence::Mother, Agreement::Unknown),
    ]
}

#[test]
fn a_mother_is_told_in_arabic() {
    let seeker = full(ReportKind::Missing, "seeker", Sex::Male);
    let other = full(ReportKind::Sighting, "other", Sex::Male);
    let expected = "\
بخصوص البلاغ <code>0482 1773</code>

وصلتنا معلومة قد تتعلّق بمن تبحثون عنه. لم يتم التحقّق منها، وقد تكون عن شخص آخر يحمل اسماً مشابهاً.

يتوافق مع ما كتبتموه: الاسم، اسم الأب، اسم العائلة، سنة الميلاد بفارق سنة، مكان الأصل، تفصيل آخر ذكرتموه.
غير معروف: اسم الأم.
المصدر: شخص يقول إنه رآه بنفسه. وصلتنا المعلومة في 12 كانون الأول 2024.

الخدمة مجانية. لا تدفعوا مالاً لأحد مقابل معلومات. من يطلب مالاً فهو محتال.

هل ترغبون بأن يتواصل معكم أحد المتطوعين بشأنها؟
[نعم، قد يكون هو]
[ليس هو]
[لا نعرف بعد]";
    assert_eq!(read(&message(&seeker, &other, usual()), Lang::Ar), expected);
}

#[test]
fn a_relative_is_told_in_english() {
    let seeker = full(ReportKind::Missing, "seeker", Sex::Female);
    let mut other = full(ReportKind::Sighting, "other", Sex::Female);
    other.source = Some(Source::Told);
    let expected = "\
About report <code>0482 1773</code>

Something reached us that may concern the woman you are looking for. It has not been verified, and may be about someone else of a similar name.

Agrees with what you wrote: the first name, the father’s name, the family name, the year of birth within one year, the place of origin, another detail that you gave.
Not known: the mother’s name.
Source: a person who says that they heard it from someone else. It reached us on 12 December 2024.

This service is free. Do not pay anybody for information. Whoever asks for money is a fraud.

Would you like a volunteer to write to you about it?
[Yes, it may be her]
[It is not her]
[I am not sure]";
    assert_eq!(read(&message(&seeker, &other, usual()), Lang::En), expected);
}

#[test]
fn whatever_agrees_no_detail_of_the_other_report_and_no_detention_is_said() {
    let leaks = [
        "other-",
        "seeker-",
        "97",
        "0.9",
        "detention",
        "held",
        "prison",
        "prisoner",
        "مكان الاحتجاز",
        "اعتقال",
        "سجن",
        "معتقل",
        "branch",
        "فرع",
    ];
    let seeker = full(ReportKind::Missing, "seeker", Sex::Female);
    for kind in [
        ReportKind::Sighting,
        ReportKind::Released,
        ReportKind::Found,
        ReportKind::Listed,
    ] {
        let other = full(kind, "other", Sex::Female);
        for agreement in [
            Agreement::Agrees,
            Agreement::Near,
            Agreement::Unknown,
            Agreement::Differs,
        ] {
            let reasons = ALL.map(|evidence| reason(evidence, agreement)).to_vec();
            for lang in Lang::ALL {
                let said = read(&message(&seeker, &other, reasons.clone()), lang);
                for leak in leaks {
                    assert!(!said.contains(leak), "{leak} in:\n{said}");
                }
                let free = if lang == Lang::Ar {
                    "الخدمة مجانية"
                } else {
                    "This service is free"
                };
                assert!(said.contains(free));
            }
        }
    }
}

#[test]
fn the_mothers_agreement_is_never_named() {
    let seeker = full(ReportKind::Missing, "seeker", Sex::Male);
    let other = full(ReportKind::Sighting, "other", Sex::Male);
    let agrees = vec![reason(Evidence::Mother, Agreement::Agrees)];
    let said = read(&message(&seeker, &other, agrees), Lang::En);
    assert!(said.contains("Agrees with what you wrote: another detail that you gave."));
    assert!(!said.contains("mother"));
}

#[test]
fn what_the_family_did_not_write_is_not_said_to_agree() {
    let seeker = Report::new(ReportKind::Missing);
    let other = full(ReportKind::Sighting, "other", Sex::Male);
    let reasons = ALL
        .map(|evidence| reason(evidence, Agreement::Agrees))
        .to_vec();
    assert!(!read(&message(&seeker, &other, reasons), Lang::En).contains("Agrees"));
}

#[test]
fn the_first_line_shows_nothing_but_a_number() {
    let seeker = full(ReportKind::Missing, "seeker", Sex::Male);
    let other = full(ReportKind::Sighting, "other", Sex::Male);
    let said = read(&message(&seeker, &other, usual()), Lang::En);
    assert_eq!(
        said.lines().next(),
        Some("About report <code>0482 1773</code>")
    );
}

fn answer(state: &State, outgoing: &Outgoing, row: usize) -> (State, Vec<Effect>) {
    let ButtonAction::Press(payload) = &outgoing.buttons[row][0].action else {
        panic!("a link");
    };
    assert!(payload.len() <= 64, "{payload}");
    let context = Context {
        now: Utc.with_ymd_and_hms(2026, 3, 3, 9, 0, 0).unwrap(),
        telegram_lang: None,
        fresh_reference: Reference::from_seed(1),
        own_reports: Vec::new(),
        bot_username: "athar_bot".to_owned(),
        talk: None,
        usual_wait: UsualWait::default(),
        written: Vec::new(),
    };
    step(state.clone(), &Input::Press(payload.clone()), &context)
}

#[test]
fn the_family_answers_at_any_time_and_their_screen_stays() {
    let seeker = full(ReportKind::Missing, "seeker", Sex::Male);
    let other = full(ReportKind::Sighting, "other", Sex::Male);
    let told = message(&seeker, &other, usual());
    let answers = [
        (PairingAnswer::MayBe, Some(FlagReason::MayBeThem)),
        (PairingAnswer::NotThem, None),
        (PairingAnswer::NotSure, None),
    ];
    for screen in [
        Screen::Menu,
        Screen::Asking,
        Screen::Notice,
        Screen::ConfirmErase { time: 2 },
    ] {
        let state = State {
            lang: Some(Lang::En),
            screen,
            turn: 7,
            ..State::default()
        };
        for (row, (expected, flag)) in answers.into_iter().enumerate() {
            let (after, effects) = answer(&state, &told, row);
            assert_eq!(after, state);
            let token = PairingToken("a1B2c3D4e5F6g7H8i9J0".to_owned());
            assert_eq!(
                effects[0],
                Effect::AnswerPairing {
                    token,
                    answer: expected
                }
            );
            let flagged = effects.iter().find_map(|effect| match effect {
                Effect::FlagChat(reason) => Some(*reason),
                _ => None,
            });
            assert_eq!(flagged, flag);
            assert!(
                matches!(effects.last(), Some(Effect::Say(_))),
                "answered kindly, twice too"
            );
        }
    }
}

#[test]
fn a_list_says_it_is_not_verified_and_a_difference_is_not_hidden() {
    let seeker = full(ReportKind::Missing, "seeker", Sex::Male);
    let other = full(ReportKind::Listed, "other", Sex::Male);
    let reasons = vec![
        reason(Evidence::Given, Agreement::Agrees),
        reason(Evidence::Father, Agreement::Differs),
    ];
    let said = read(&message(&seeker, &other, reasons), Lang::En);
    assert!(said.contains("a list that has not been verified"));
    assert!(said.contains("Some details do not agree."));
    assert!(!said.contains("father"));
}

#[test]
fn a_forged_token_that_no_database_takes_is_no_answer() {
    let state = State {
        lang: Some(Lang::En),
        ..State::default()
    };
    for payload in ["p.\0.may", "p..not", "p.a b.unsure", "p.\u{202e}x.may"] {
        let (after, effects) = step(
            state.clone(),
            &Input::Press(payload.to_owned()),
            &super::flows_phone::context(),
        );
        assert_eq!(after, state);
        assert!(
            matches!(effects.as_slice(), [Effect::Toast(_)]),
            "{payload:?}: {effects:?}"
        );
    }
}
