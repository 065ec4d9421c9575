//! Whatever is sent, in whatever order: `step` stands, every message can be sent, and nothing is lost on the way through the database.

use athar::{
    dialogue::{Input, State},
    domain::report::ReportKind,
    effect::{ButtonAction, Effect, Outgoing},
    i18n::{Lang, catalog},
};
use proptest::prelude::*;

use super::conversation::{Conversation, plain};

/// Telegram's longest message, in UTF-16 units.
const LONGEST_MESSAGE: usize = 4096;

/// What a person may do: something of their own, or the n-th button shown so far, counted from the newest.
#[derive(Debug, Clone)]
enum Doing {
    Send(Input),
    Press(usize),
}

fn words() -> impl Strategy<Value = String> {
    let told = prop::sample::select(vec![
        "خالد محمد الاحمد",
        "Khaled, his father was Mohamad I think. Al Ahmad from Rastan",
        "أبو عمر",
        "الرستن",
        "Suran",
        "صيدنايا",
        "٢١٥",
        "حرستا",
        "صيف ٢٠١٣",
        "around March 2013",
        "قبل عشر سنوات",
        "كان عمره 34",
        "حوالي ٨٥",
        "yes",
        "لا",
        "لا أعرف",
        "skip",
        "رجل",
        "/start",
        "/language",
        "/reports",
        "/delete",
        "\u{0}",
        "\u{202e}<b>&amp;",
        "9999999999999999999999",
        "مات",
    ]);
    prop_oneof![
        6 => told.prop_map(str::to_owned),
        1 => any::<String>(),
        1 => "[\u{600}-\u{6ff} ]{0,60}",
        1 => Just("\u{1f98b}".repeat(2_000)),
        1 => Just(format!("a{}", "\u{301}".repeat(4_000))),
        1 => Just("كلمة ".repeat(800)),
    ]
}

fn doing() -> impl Strategy<Value = Doing> {
    let payload = prop_oneof![
        any::<String>(),
        (0u32..60, "(answer|yes|no|pick|keep|gov|year|years|skip|unknown|back|stop|review|done|send|anyway|earlier|more|change|edit|volunteer)", "[a-zA-Z0-9-]{0,12}")
            .prop_map(|(turn, action, value)| format!("{turn}.{action}.{value}")),
    ];
    prop_oneof![
        6 => (0usize..24).prop_map(Doing::Press),
        5 => words().prop_map(|words| Doing::Send(Input::Words(words))),
        1 => payload.prop_map(|payload| Doing::Send(Input::Press(payload))),
        1 => prop::option::of(words()).prop_map(|caption| Doing::Send(Input::Photo { file_id: "photo".to_owned(), caption })),
        1 => Just(Doing::Send(Input::Voice { file_id: "voice".to_owned(), seconds: 3 })),
        1 => (-90.0..90.0f64, -180.0..180.0f64)
            .prop_map(|(latitude, longitude)| Doing::Send(Input::Location { latitude, longitude })),
        1 => prop::sample::select(vec![
            Input::Document { is_image: true },
            Input::Contact,
            Input::Other,
            Input::Edited("خالد".to_owned()),
            Input::Blocked,
        ])
        .prop_map(Doing::Send),
    ]
}

fn kind() -> impl Strategy<Value = ReportKind> {
    prop::sample::select(vec![
        ReportKind::Missing,
        ReportKind::Sighting,
        ReportKind::Released,
        ReportKind::Found,
    ])
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 16, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_sequence_of_inputs_leaves_the_dialogue_standing(
        kind in kind(),
        lang in prop::sample::select(vec!["ar", "en"]),
        doings in prop::collection::vec(doing(), 1..40),
    ) {
        let mut chat = Conversation::agreed(lang);
        check(&chat.begin(kind));
        for doing in doings {
            let input = match doing {
                Doing::Send(input) => input,
                Doing::Press(newest) => Input::Press(chat.find_payload(newest).unwrap_or_default()),
            };
            check(&chat.step(&input));
            let stored = serde_json::to_string(&chat.state).expect("a state is JSON");
            let read: State = serde_json::from_str(&stored).expect("a state is read back");
            prop_assert_eq!(&read, &chat.state);
            chat.state = read;
        }
    }
}

fn check(effects: &[Effect]) {
    for effect in effects {
        match effect {
            Effect::Say(outgoing) => Lang::ALL
                .iter()
                .for_each(|lang| check_message(*lang, outgoing)),
            Effect::SubmitReport { report, .. } | Effect::ChangeReport { report, .. } => {
                let stored = serde_json::to_string(report).expect("a report is JSON");
                assert!(stored.len() < 200_000, "a report of {} bytes", stored.len());
            }
            _ => {}
        }
    }
}

fn check_message(lang: Lang, outgoing: &Outgoing) {
    let paragraphs: Vec<String> = outgoing
        .paragraphs
        .iter()
        .map(|text| catalog::render_plain(lang, text))
        .collect();
    let message = paragraphs.join("\n\n");
    assert!(!plain(&message).trim().is_empty(), "an empty message");
    let units = message.encode_utf16().count();
    assert!(
        units <= LONGEST_MESSAGE,
        "a message of {units} units:\n{message}"
    );
    for button in outgoing.buttons.iter().flatten() {
        let label = plain(&catalog::render_plain(lang, &button.label));
        assert!(!label.trim().is_empty(), "a button without a label");
        assert_ne!(label, button.label.key, "a label is missing in the catalog");
        if let ButtonAction::Press(payload) = &button.action {
            assert!(
                (1..=64).contains(&payload.len()),
                "a payload of {} bytes: {payload}",
                payload.len()
            );
        }
    }
    for (text, paragraph) in outgoing.paragraphs.iter().zip(&paragraphs) {
        assert_ne!(&text.key, paragraph, "a text is missing in the catalog");
        assert!(
            !paragraph.contains("{$"),
            "a variable is missing: {paragraph}"
        );
    }
}
