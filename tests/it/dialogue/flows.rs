//! The flows around the report, step by step.

use athar::{
    dialogue::{Input, State, commands, group, start, state::Screen},
    domain::{
        ids::Reference,
        report::{Consent, ReportStage},
    },
    effect::{ButtonAction, Effect, FlagReason},
    i18n::Lang,
};

use super::flows_phone::{Phone, agreed, draft, now, own};
#[test]
fn start_shows_the_notice_in_telegrams_language_and_consent_is_recorded() {
    let mut phone = Phone::new(State::default());
    assert!(phone.write("/start ref123").contains("free service"));
    assert_eq!(
        phone.labels(),
        ["I agree, let us start", "Read more", "العربية"]
    );
    assert!(
        phone
            .press("I agree, let us start")
            .contains("What would you like to do?")
    );
    assert!(matches!(
        phone.effects[0],
        Effect::RecordConsent(Consent { version: 1, .. })
    ));
    assert_eq!(phone.labels().len(), 6);
    assert!(start::has_consent(&phone.state));
}

#[test]
fn the_language_changes_with_one_press_and_the_screen_stays() {
    let mut phone = Phone::new(State::default());
    phone.write("hello");
    assert!(phone.press("العربية").contains("أثر"));
    assert_eq!(phone.state.screen, Screen::Notice);
    assert!(
        phone
            .press("أوافق، لنبدأ")
            .contains("ماذا تودّون أن تفعلوا؟")
    );
    phone.write("/language");
    assert!(
        phone
            .press("English")
            .contains("What would you like to do?")
    );
}

#[test]
fn nothing_is_talked_about_before_consent() {
    let mut phone = Phone::new(State::default());
    for words in ["hello", "/reports", "/stop", "4821 7753", "/start x"] {
        assert!(phone.write(words).contains("free service"), "{words}");
    }
    assert!(phone.write("/help").contains("/delete"));
    assert!(phone.labels().contains(&"I agree, let us start".to_owned()));
    assert!(phone.write("/privacy").contains("end-to-end"));
    assert!(
        phone
            .press("I agree, let us start")
            .contains("What would you like")
    );
}

#[test]
fn an_older_consent_is_asked_again_and_the_draft_is_kept() {
    let mut state = agreed();
    state.consent = Some(Consent {
        version: 0,
        given_at: now(),
    });
    state.draft = Some(draft());
    state.screen = Screen::Asking;
    let mut phone = Phone::new(state);
    assert!(phone.write("Khaled").contains("has changed"));
    assert!(
        phone
            .press("I agree, let us start")
            .contains("began on 3 March 2026")
    );
    assert!(phone.state.draft.is_some());
}

#[test]
fn an_old_button_is_answered_kindly_and_breaks_nothing() {
    let mut phone = Phone::new(agreed());
    phone.write("/start");
    let first = phone.find("My reports").unwrap();
    phone.press("My reports");
    let before = phone.state.clone();
    phone.press_payload(&first);
    assert!(phone.has_toast());
    assert_eq!(phone.effects.len(), 1, "a double press only gets the toast");
    assert_eq!(phone.state, before);
    phone.write("/help");
    phone.press_payload(&first);
    assert!(phone.has_toast());
    assert_eq!(phone.effects.len(), 2, "an older one gets the screen again");
}

#[test]
fn forged_payloads_get_a_kind_toast_and_nothing_else() {
    for payload in [
        "",
        ".",
        "9999.erase",
        "0.erase.2",
        "x.y",
        "0.open.48217753",
        "0.discard.yes",
        "p.x.maybe",
        "0.\u{202e}",
        "-1.home",
    ] {
        let mut phone = Phone::new(agreed());
        let before = phone.state.clone();
        phone.press_payload(payload);
        assert!(phone.has_toast(), "{payload:?}");
        assert_eq!(phone.effects.len(), 1, "{payload:?}");
        assert_eq!(phone.state, before, "{payload:?}");
    }
}

#[test]
fn a_draft_is_offered_and_never_overwritten() {
    let mut state = agreed();
    state.draft = Some(draft());
    let mut phone = Phone::new(state);
    assert!(phone.write("/start").contains("began on 3 March 2026"));
    assert!(
        phone
            .press("I was released")
            .contains("two unfinished reports")
    );
    assert_eq!(phone.state.draft, Some(draft()));
    phone.press("Discard it");
    assert!(phone.state.draft.is_some());
    assert!(phone.press("Yes, erase it").contains("has been erased"));
    assert_eq!(phone.state.draft, None);
}

#[test]
fn own_reports_are_listed_page_by_page() {
    let mut phone = Phone::new(agreed());
    phone.context.own_reports = (1..=10).map(own).collect();
    assert!(phone.write("/reports").contains("You have 10 reports"));
    assert_eq!(phone.labels().len(), 10, "8 reports, older, menu");
    assert!(phone.press("Older").contains("Khaled10"));
    assert!(phone.find("Older").is_none());
    let number = Reference::from_seed(9);
    assert!(phone.write(&number.to_string()).contains("Khaled9"));
    assert_eq!(phone.state.screen, Screen::OneReport(number));
}

#[test]
fn a_number_that_is_not_ones_own_tells_nothing() {
    let mut phone = Phone::new(agreed());
    let wrong = phone.write("4821 7754");
    let other = phone.write(&Reference::from_seed(77).to_string());
    assert!(wrong.contains("None of your reports has this number"));
    assert_eq!(wrong, other);
}

#[test]
fn a_report_is_withdrawn_and_closed_only_after_a_confirmation() {
    for (button, yes, stage) in [
        ("Withdraw", "Yes, withdraw it", ReportStage::Withdrawn),
        (
            "They were found",
            "Yes, close the report",
            ReportStage::Closed,
        ),
    ] {
        let mut phone = Phone::new(agreed());
        phone.context.own_reports = vec![own(1)];
        let reference = Reference::from_seed(1);
        phone.write(&reference.to_string());
        phone.press(button);
        assert_eq!(phone.effects.len(), 1, "nothing moved yet");
        phone.press(yes);
        assert!(
            phone
                .effects
                .contains(&Effect::MoveReport { reference, stage })
        );
    }
}

#[test]
fn erasing_is_confirmed_twice_and_the_state_is_reset() {
    let mut phone = Phone::new(agreed());
    phone.write("/delete");
    phone.press("Yes, erase everything");
    assert!(!phone.effects.contains(&Effect::EraseEverything));
    phone.press("Yes, erase it now");
    assert_eq!(phone.effects[0], Effect::EraseEverything);
    assert_eq!(phone.said()[0].lang, Some(Lang::En));
    assert_eq!(phone.state, State::default());
}

#[test]
fn a_volunteer_and_an_extortion_are_flagged() {
    let mut phone = Phone::new(agreed());
    phone.write("/start");
    phone.press("Talk to a volunteer");
    assert_eq!(phone.flags(), [FlagReason::Asked]);
    phone.press("Someone asked me for money");
    assert_eq!(phone.flags(), [FlagReason::Extortion]);
    assert_eq!(phone.state.screen, Screen::Menu);
}

#[test]
fn a_page_in_the_middle_of_a_report_leaves_the_question_open() {
    let mut state = agreed();
    state.draft = Some(draft());
    state.screen = Screen::Asking;
    let mut phone = Phone::new(state);
    for words in ["/help", "/privacy", "/language"] {
        phone.write(words);
        assert_eq!(phone.state.screen, Screen::Asking, "{words}");
    }
    assert!(phone.write("/stop").contains("is kept"));
    assert!(phone.state.draft.is_some());
}

#[test]
fn words_of_the_menu_may_be_typed() {
    let mut phone = Phone::new(agreed());
    assert!(
        phone
            .write("my reports")
            .contains("no report here at the moment")
    );
}

#[test]
fn words_of_distress_are_met_by_a_person() {
    let mut phone = Phone::new(agreed());
    assert!(
        phone
            .write("I want to kill myself")
            .contains("emergency number")
    );
    assert_eq!(phone.flags(), [FlagReason::Distress]);
    assert_eq!(
        phone.effects[0],
        Effect::Relay,
        "a volunteer reads the words"
    );
    assert_eq!(phone.effects.len(), 3, "no menu on top of it");
}

#[test]
fn from_ones_reports_a_way_leads_back_to_what_is_not_sent() {
    let mut state = agreed();
    state.draft = Some(draft());
    state.screen = Screen::Asking;
    let mut phone = Phone::new(state);
    phone.write("/reports");
    phone.press("Continue what is not sent");
    assert_ne!(phone.state.screen, Screen::MyReports);
    assert!(phone.state.draft.is_some());
}

#[test]
fn a_group_gets_nothing_but_the_link() {
    let said = group::answer_in_group("athar_bot").render(Lang::Ar);
    let link = ButtonAction::Link("https://t.me/athar_bot".to_owned());
    assert_eq!(said.buttons[0][0].1, link);
}

#[test]
fn every_command_is_described_as_telegram_allows() {
    for lang in Lang::ALL {
        for (name, words) in commands::list(lang) {
            assert!(name.chars().all(|c| c.is_ascii_lowercase()) && name.len() <= 32);
            assert!((3..=256).contains(&words.chars().count()), "{words}");
            assert!(!words.contains("command-"), "{words}");
            let typed = format!("/{}@Athar_Bot", name.to_uppercase());
            let command = commands::parse(&typed).expect("a command");
            assert_ne!(command, commands::Command::Unknown, "{typed}");
        }
    }
}

#[test]
fn a_mark_that_nobody_sees_hides_no_command() {
    for words in [
        "\u{200f}/start",
        "\u{2067}/START\u{2069}",
        "\u{200b}/start x",
    ] {
        assert_eq!(commands::parse(words), Some(commands::Command::Start));
    }
}

#[test]
fn a_word_of_a_command_without_its_slash_is_no_command() {
    for words in ["start", "delete", "/ start", "/2013", "ابدأ", "// x"] {
        assert_eq!(commands::parse(words), None, "{words}");
    }
}

#[test]
fn a_blocked_bot_says_nothing() {
    let mut phone = Phone::new(agreed());
    phone.take(&Input::Blocked);
    assert_eq!(phone.effects, []);
    phone.take(&Input::Unblocked);
    assert_eq!(phone.effects, []);
    phone.take(&Input::Edited("x".to_owned()));
    assert_eq!(phone.effects, []);
}
