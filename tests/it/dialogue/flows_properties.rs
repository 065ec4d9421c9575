//! Whatever is sent in whatever order, the dialogue stands: nothing that Telegram would refuse, nothing unanswered, nothing lost.

use std::collections::BTreeSet;

use athar::{
    dialogue::{Input, State},
    effect::{ButtonAction, Effect, Outgoing},
    i18n::Lang,
};
use proptest::prelude::*;

use super::conversation::Conversation;
use crate::catalog::locale::Locale;

/// Words that people, jokers and attackers write.
const WORDS: [&str; 30] = [
    "/start",
    "/reports",
    "/help",
    "/language",
    "/privacy",
    "/stop",
    "/delete",
    "/start@athar_test_bot x",
    "/nothing",
    "خالد محمد الاحمد",
    "Khaled Mohamad Al Ahmad",
    "٢١٥",
    "صيف ٢٠١٣",
    "around March 2013",
    "1985",
    "34",
    "الرستن",
    "Rastan",
    "لا أعرف",
    "skip",
    "start",
    "4821 7756",
    "<b>x</b> & </code>",
    "\u{202e}\u{2067}abc\u{0}\u{200b}",
    "",
    "   ",
    "مات",
    "أريد أن أموت",
    "بلاغاتي",
    "🕊️🕊️",
];

const FORGED: [&str; 8] = [
    "",
    ".",
    "0.agree",
    "p.abc.may",
    "p..not",
    "4294967295.erase",
    "1.open.48217756",
    "2.lang.xx",
];

/// One thing that a person does; buttons are counted back from the newest.
#[derive(Debug, Clone)]
enum Deed {
    Write(&'static str),
    WriteAny(String),
    WriteLong,
    Press(usize),
    Forge(&'static str),
    Send(Input),
}

fn deeds() -> impl Strategy<Value = Deed> {
    let photo = Input::Photo {
        file_id: "f".to_owned(),
        caption: None,
    };
    let voice = Input::Voice {
        file_id: "f".to_owned(),
        seconds: 3,
    };
    let location = Input::Location {
        latitude: 34.9,
        longitude: 36.7,
    };
    let image = Input::Document { is_image: true };
    let edited = Input::Edited("x".to_owned());
    let sent = vec![
        photo,
        voice,
        location,
        image,
        edited,
        Input::Contact,
        Input::Other,
        Input::Blocked,
        Input::Unblocked,
    ];
    prop_oneof![
        12 => (0_usize..8).prop_map(Deed::Press),
        2 => (8_usize..60).prop_map(Deed::Press),
        6 => prop::sample::select(WORDS.to_vec()).prop_map(Deed::Write),
        1 => any::<String>().prop_map(Deed::WriteAny),
        1 => Just(Deed::WriteLong),
        1 => prop::sample::select(FORGED.to_vec()).prop_map(Deed::Forge),
        2 => prop::sample::select(sent).prop_map(Deed::Send),
    ]
}

fn payloads(effects: &[Effect]) -> Vec<String> {
    list_said(effects)
        .flat_map(|said| said.buttons.concat())
        .filter_map(|button| match button.action {
            ButtonAction::Press(payload) => Some(payload),
            ButtonAction::Link(_) => None,
        })
        .collect()
}

fn list_said(effects: &[Effect]) -> impl Iterator<Item = &Outgoing> {
    effects.iter().filter_map(|effect| match effect {
        Effect::Say(outgoing) => Some(outgoing),
        _ => None,
    })
}

fn input_of(deed: &Deed, shown: &[String]) -> Input {
    match deed {
        Deed::Write(words) => Input::Words((*words).to_owned()),
        Deed::WriteAny(words) => Input::Words(words.clone()),
        Deed::WriteLong => Input::Words("ا\u{651}".repeat(2048)),
        Deed::Press(back) => {
            let payload = shown.iter().rev().nth(*back).cloned();
            Input::Press(payload.unwrap_or_default())
        }
        Deed::Forge(payload) => Input::Press((*payload).to_owned()),
        Deed::Send(input) => input.clone(),
    }
}

/// What Telegram would refuse, and what nobody should read.
fn check_said(said: &Outgoing, lang: Lang, keys: &BTreeSet<String>) {
    let rendered = said.render(lang);
    assert!(!rendered.html.trim().is_empty(), "an empty message");
    assert!(rendered.html.encode_utf16().count() <= 4096, "too long");
    let is_of_key = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    for word in rendered.html.split(|c| !is_of_key(c)) {
        assert!(!keys.contains(word), "{word} unrendered");
    }
    for (label, action) in rendered.buttons.concat() {
        assert!(!label.trim().is_empty(), "a button without words");
        assert!(!keys.contains(&label), "{label} unrendered");
        if let ButtonAction::Press(payload) = action {
            assert!((1..=64).contains(&payload.len()), "{payload}");
        }
    }
}

fn check_step(chat: &Conversation, input: &Input, effects: &[Effect], keys: &BTreeSet<String>) {
    for said in list_said(effects) {
        let lang = said.lang.or(chat.state.lang).unwrap_or_default();
        check_said(said, lang, keys);
    }
    let later = effects.iter().skip(1);
    assert!(
        !later
            .into_iter()
            .any(|effect| matches!(effect, Effect::Toast(_))),
        "a toast comes first, and once"
    );
    let silent = matches!(input, Input::Blocked | Input::Unblocked | Input::Edited(_));
    assert!(silent || !effects.is_empty(), "nothing stays unanswered");
    let stored = serde_json::to_value(&chat.state).expect("a state is stored");
    let read: State = serde_json::from_value(stored).expect("a state is read");
    assert_eq!(read, chat.state);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_sequence_of_deeds_leaves_the_dialogue_standing(
        arabic in any::<bool>(),
        agreed in any::<bool>(),
        deeds in prop::collection::vec(deeds(), 1..60),
    ) {
        let keys: BTreeSet<String> = Locale::load(Lang::En)
            .messages
            .into_keys()
            .filter(|key| key.contains('-'))
            .collect();
        let lang = if arabic { "ar" } else { "en" };
        let mut chat = if agreed { Conversation::agreed(lang) } else { Conversation::new(lang) };
        let mut shown: Vec<String> = Vec::new();
        for deed in &deeds {
            let input = input_of(deed, &shown);
            let effects = chat.step(&input);
            check_step(&chat, &input, &effects, &keys);
            shown.extend(payloads(&effects));
        }
    }
}
