//! What a card says, in both languages, and what it never says. `ATHAR_BLESS=1 cargo test review` writes the cards anew.

use std::{fs, path::Path};

use athar::{
    domain::{
        desk::Role,
        pairing::{HoldReason, PairingAnswer},
        review::{Agreement, AgreementKind, Ask, Decision, Menu, Party, ProofQuestion},
        source::{Reliability, Said},
    },
    effect::{ButtonAction, Outgoing},
    i18n::Lang,
    volunteers::review::{Case, ChatAt, card},
};

use super::{case, now, review};

/// A pair about which much has happened.
fn long() -> Case {
    let mut long = case(&[HoldReason::Minor, HoldReason::NoAgreement]);
    long.answer = Some(PairingAnswer::NotSure);
    long.other.reference = None;
    long.other.chat = ChatAt::Nobody;
    long.other.source = Some(Said {
        name: "list-7".to_owned(),
        publisher: Some("An <invented> paper".to_owned()),
        reliability: Some(Reliability::Hearsay),
        ..Said::default()
    });
    long.seeker.chat = ChatAt::Here("https://t.me/c/1234567890/42".to_owned());
    long.reviews = vec![(review(1, Role::Reviewer, Decision::Same), "Omar".to_owned())];
    long.asks = vec![Ask {
        party: Party::Seeker,
        question: ProofQuestion::Mark,
        answer: Some("A scar on the left hand".to_owned()),
    }];
    long.agreements = vec![Agreement {
        party: Party::Other,
        kind: AgreementKind::Telling,
        asked_at: now(),
        answer: Some((false, now())),
    }];
    long
}

/// A message as a file shows it: its HTML without marks of direction, and its buttons.
fn write(outgoing: &Outgoing, lang: Lang) -> String {
    let rendered = outgoing.render(lang);
    let mut lines = vec![rendered.html];
    for row in rendered.buttons {
        let row: Vec<String> = row
            .into_iter()
            .map(|(label, _)| format!("[{label}]"))
            .collect();
        lines.push(row.join(" "));
    }
    let is_mark = |c: &char| matches!(c, '\u{2066}'..='\u{2069}');
    lines
        .join("\n")
        .chars()
        .filter(|c| !is_mark(c))
        .collect::<String>()
        + "\n"
}

#[test]
fn cards_say_what_is_written() {
    let bless = std::env::var_os("ATHAR_BLESS").is_some();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/cards");
    let mut grounds = case(&[HoldReason::Uncertain]);
    grounds.menu = Menu::Grounds(Decision::Same);
    let cards = [
        ("new", case(&[HoldReason::Death])),
        ("grounds", grounds),
        ("long", long()),
    ];
    for lang in Lang::ALL {
        for (name, case) in &cards {
            let path = folder.join(format!("{name}-{}.txt", lang.tag()));
            let drawn = write(&card::draw(case, lang), lang);
            if bless {
                fs::create_dir_all(&folder).expect("a folder");
                fs::write(&path, &drawn).expect("a card is written");
            }
            let written = fs::read_to_string(&path).expect("a card");
            assert_eq!(drawn, written, "{name} in {}", lang.tag());
        }
    }
}

#[test]
fn a_card_tells_neither_contacts_nor_who_told_nor_a_likelihood_nor_the_mother() {
    for lang in Lang::ALL {
        for case in [case(&[HoldReason::Uncertain]), long()] {
            let html = card::draw(&case, lang).render(lang).html;
            for word in ["0944", "named branch", "97", "%", "٪", "أمينة", "Fatima"] {
                assert!(!html.contains(word), "{word} in {html}");
            }
            let details = card::details(&case, lang).render(lang).html;
            assert!(
                details.contains("أمينة") && details.contains("Fatima"),
                "{details}"
            );
            assert!(
                !details.contains("0944") && !details.contains("named branch"),
                "{details}"
            );
        }
    }
}

#[test]
fn every_payload_of_a_card_fits_and_no_words_are_missing() {
    for menu in Menu::ALL {
        for lang in Lang::ALL {
            let mut case = case(&HoldReason::ALL);
            case.menu = menu;
            let rendered = card::draw(&case, lang).render(lang);
            assert!(!rendered.html.contains("pair-"), "{}", rendered.html);
            for (label, action) in rendered.buttons.into_iter().flatten() {
                assert!(!label.contains("pair-"), "{label}");
                if let ButtonAction::Press(payload) = action {
                    assert!(payload.len() <= 64, "{payload}");
                }
            }
        }
    }
}
