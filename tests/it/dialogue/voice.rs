//! Answers by voice: whose buttons settle what, and which reports are a child's.

use athar::{
    dialogue::{Input, telling::is_minor},
    domain::report::{Report, ReportKind},
    effect::Effect,
};
use chrono::NaiveDate;

use super::conversation::Conversation;

fn settles(effects: &[Effect]) -> bool {
    effects
        .iter()
        .any(|effect| matches!(effect, Effect::SettleVoice { .. }))
}

fn spoken() -> Conversation {
    let mut chat = Conversation::agreed("en");
    chat.begin(ReportKind::Missing);
    chat.step(&Input::Voice {
        file_id: "voice-file-id".to_owned(),
        seconds: 3,
    });
    chat.write_down_voice("mother");
    chat
}

#[test]
fn only_the_buttons_of_the_last_wording_settle_an_answer_by_voice() {
    for forged in [
        "v.2-1.yes",
        "v.1-2.yes",
        "v.1-0.no",
        "v.1-1.maybe",
        "v.1.yes",
    ] {
        let mut chat = spoken();
        let effects = chat.step(&Input::Press(forged.to_owned()));
        assert!(!settles(&effects), "{forged}");
    }
    let mut chat = spoken();
    assert!(settles(&chat.step(&Input::Press("v.1-1.yes".to_owned()))));
    assert!(!settles(&chat.step(&Input::Press("v.1-1.yes".to_owned()))));
}

#[test]
fn a_child_is_one_whose_birth_is_known() {
    let today = NaiveDate::from_ymd_opt(2025, 6, 15).expect("a day");
    let report = Report::new(ReportKind::Missing);
    assert!(!is_minor(&report, today));
}
