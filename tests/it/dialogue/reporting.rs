//! What a transcript does not show: what stands in the report that is sent, and the list of questions itself.

use athar::{
    dialogue::{
        Input,
        questions::{self, Need, QUESTIONS},
        wording,
    },
    domain::{
        person::Sex,
        report::{Note, Permission, Relation, Report, ReportKind, Sensitivity},
    },
    effect::{Effect, FlagReason},
    i18n::{Lang, Text, catalog},
};

use super::conversation::Conversation;

/// Types or presses each line ("[label]") in turn; all effects.
fn tell(chat: &mut Conversation, lines: &[&str]) -> Vec<Effect> {
    let mut all = Vec::new();
    for line in lines {
        let label = line
            .strip_prefix('[')
            .and_then(|rest| rest.strip_suffix(']'));
        let input = match label {
            Some(label) => Input::Press(
                chat.find_button(label, 0)
                    .unwrap_or_else(|| panic!("no button {line}")),
            ),
            None => Input::Words((*line).to_owned()),
        };
        all.extend(chat.step(&input));
    }
    all
}

fn sent(effects: &[Effect]) -> Report {
    let report = effects.iter().find_map(|effect| match effect {
        Effect::SubmitReport { report, .. } | Effect::ChangeReport { report, .. } => {
            Some((**report).clone())
        }
        _ => None,
    });
    report.expect("a report was sent")
}

fn missing_up_to_the_review(chat: &mut Conversation) {
    chat.begin(ReportKind::Missing);
    tell(
        chat,
        &[
            "[Sister or brother]",
            "Khaled Mohamad Al Ahmad",
            "[Yes]",
            "[Man or boy]",
            "34 then",
            "[Homs]",
            "[Skip]",
            "summer 2013",
            "[At a checkpoint]",
            "[I don't know]",
            "Fatima",
            "Branch 215",
            "[Yes]",
            "[Ask me then]",
        ],
    );
}

#[test]
fn what_was_told_stands_in_the_report() {
    let mut chat = Conversation::agreed("en");
    missing_up_to_the_review(&mut chat);
    let report = sent(&tell(&mut chat, &["[Send]"]));
    assert_eq!(report.relation, Some(Relation::Sibling));
    assert_eq!(report.person.names.given.as_deref(), Some("Khaled"));
    assert_eq!(report.person.names.father.as_deref(), Some("Mohamad"));
    assert_eq!(report.person.names.family.as_deref(), Some("Al Ahmad"));
    assert_eq!(report.person.names.mother.as_deref(), Some("Fatima"));
    assert_eq!(report.person.sex, Some(Sex::Male));
    let origin = report.person.origin.expect("an origin");
    assert_eq!(origin.codes, ["SY-HI"]);
    assert_eq!(report.circumstances.as_deref(), Some("At a checkpoint"));
    assert_eq!(report.detentions[0].facility.codes.len(), 1);
    assert_eq!(report.permissions.contact, Some(Permission::AskFirst));
    assert_eq!(report.permissions.public, None);
    assert!(report.needs_person.is_empty());
    assert_eq!(chat.state.draft, None);
}

#[test]
fn an_age_then_becomes_a_year_of_birth_when_the_date_is_told() {
    use chrono::Datelike;
    let mut chat = Conversation::agreed("en");
    missing_up_to_the_review(&mut chat);
    let report = sent(&tell(&mut chat, &["[Send]"]));
    let birth = report.person.birth.expect("a birth");
    assert_eq!((birth.from.year(), birth.to.year()), (1978, 1979));
}

#[test]
fn an_age_whose_date_nobody_knows_is_kept_as_a_remark() {
    let mut chat = Conversation::agreed("en");
    chat.begin(ReportKind::Sighting);
    tell(
        &mut chat,
        &[
            "Khaled",
            "[I don't know]",
            "[I don't know]",
            "[Man or boy]",
            "34 then",
            "[I don't know]",
            "[I don't know]",
            "[I don't know]",
            "[I saw it]",
            "[No]",
        ],
    );
    let report = sent(&tell(&mut chat, &["[Send]"]));
    assert_eq!(report.person.birth, None);
    assert_eq!(report.notes, [Note::Words("34 then".to_owned())]);
}

#[test]
fn words_about_a_death_mark_the_report_and_distress_calls_a_volunteer() {
    let mut chat = Conversation::agreed("en");
    missing_up_to_the_review(&mut chat);
    tell(
        &mut chat,
        &[
            "[Add details]",
            "[I don't know]",
            "[Skip]",
            "[I don't know]",
            "[No other place]",
            "[I don't know]",
        ],
    );
    let effects = tell(
        &mut chat,
        &["They told us that he died there. I want to kill myself."],
    );
    assert!(effects.contains(&Effect::FlagChat(FlagReason::Distress)));
    let report = sent(&tell(&mut chat, &["[Review and send]", "[Send]"]));
    assert_eq!(
        report.needs_person,
        [Sensitivity::Death, Sensitivity::Distress]
    );
}

#[test]
fn a_report_without_any_name_or_mark_is_not_sent() {
    let mut chat = Conversation::agreed("en");
    chat.begin(ReportKind::Found);
    let nothing = ["[I don't know]"; 8];
    tell(&mut chat, &nothing);
    tell(&mut chat, &["[Skip]", "[Yes]"]);
    let effects = tell(&mut chat, &["[Send]"]);
    assert!(
        !effects
            .iter()
            .any(|effect| matches!(effect, Effect::SubmitReport { .. }))
    );
    assert!(chat.state.draft.is_some());
}

#[test]
fn a_suggestion_that_was_not_confirmed_is_not_in_the_report() {
    let mut chat = Conversation::agreed("en");
    chat.begin(ReportKind::Released);
    tell(
        &mut chat,
        &[
            "Omar",
            "[I don't know]",
            "[I don't know]",
            "[Man or boy]",
            "1985",
        ],
    );
    tell(&mut chat, &["Afrin", "[Keep it as I wrote it]"]);
    let draft = chat.state.draft.expect("a draft");
    let origin = draft.report.person.origin.expect("an origin");
    assert_eq!((origin.codes.len(), origin.words.as_str()), (0, "Afrin"));
}

#[test]
fn changing_an_own_report_replaces_it_under_its_number() {
    let mut chat = Conversation::agreed("en");
    missing_up_to_the_review(&mut chat);
    tell(&mut chat, &["[Send]"]);
    let reference = chat.own_reports[0].reference;
    let effects = chat.change(reference);
    assert!(!effects.is_empty());
    let effects = tell(
        &mut chat,
        &["[Change an answer]", "[Mother's name]", "Amina", "[Send]"],
    );
    assert!(effects.iter().any(|effect| matches!(effect, Effect::ChangeReport { reference: told, .. } if *told == reference)));
    assert_eq!(chat.own_reports.len(), 1);
    assert_eq!(
        chat.own_reports[0].report.person.names.mother.as_deref(),
        Some("Amina")
    );
}

#[test]
fn every_question_has_its_words_in_every_language() {
    let report = Report::new(ReportKind::Missing);
    for lang in Lang::ALL {
        for question in QUESTIONS {
            for key in [
                format!("ask-{}", question.name),
                format!("label-{}", question.name),
            ] {
                let text = wording::about_person(Text::new(&key), &report);
                let text = text.words("facility", "215");
                assert_ne!(catalog::render_plain(lang, &text), key, "{lang:?}");
            }
        }
    }
}

#[test]
fn about_ten_questions_come_first() {
    for kind in [
        ReportKind::Missing,
        ReportKind::Sighting,
        ReportKind::Released,
        ReportKind::Found,
    ] {
        let count = questions::list_first(kind).count();
        assert!((9..=12).contains(&count), "{kind:?}: {count}");
    }
    assert_eq!(questions::list_first(ReportKind::Listed).count(), 0);
}

#[test]
fn only_the_person_themself_is_asked_whether_a_family_may_be_told() {
    let question = questions::find("family-may-be-told").expect("the question");
    assert_eq!(question.need(ReportKind::Released), Need::Must);
    assert_eq!(question.need(ReportKind::Found), Need::No);
}
