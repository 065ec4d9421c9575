//! Whatever is done in a group, by whomever, the step stands, every button fits, and nobody who is not known changes anything.

use athar::{
    domain::talk::Content,
    effect::{ButtonAction, Outgoing, desk::Deed},
    i18n::Lang,
    volunteers::{Act, answers::READY, commands, step},
};
use proptest::prelude::*;

use super::desk::{Desk, says};

/// Telegram's limit for what a button carries, in bytes.
const LONGEST_PAYLOAD: usize = 64;

fn payloads(outgoing: &Outgoing) -> impl Iterator<Item = &String> {
    let buttons = outgoing.buttons.iter().flatten();
    buttons.filter_map(|button| match &button.action {
        ButtonAction::Press(payload) => Some(payload),
        ButtonAction::Link(_) => None,
    })
}

fn any_act() -> impl Strategy<Value = Act> {
    let actions = "take|back|hand|to|close|open|details|said|answers|answer|send|drop|done|remove";
    let token = "a1B2c3D4e5F6g7H8i9J0|xxxxxxxxxxxxxxxxxxxx|";
    let press = format!("(v\\.({token})|g)\\.({actions})(\\.(1|2|101|102|welcome|ar)?)?");
    prop_oneof![
        prop::string::string_regex(&press)
            .expect("a pattern")
            .prop_map(Act::Presses),
        any::<String>().prop_map(Act::Presses),
        any::<String>().prop_map(|words| says(&words)),
        "/(setup|invite|role|remove|alias|load|takeback|help)( [a-z0-9 ]{0,12})?"
            .prop_map(|words| says(&words)),
        "[a-z ]{1,20}".prop_map(|words| says(&words)),
        any::<String>().prop_map(|words| Act::Edits(Content::plain(words))),
        Just(Act::Hides),
        Just(Act::Says {
            content: Content::Other
        }),
    ]
}

proptest! {
    #[test]
    fn any_row_of_acts_leaves_the_desk_standing(
        acts in prop::collection::vec((0..5_usize, any_act()), 1..25)
    ) {
        let mut desk = Desk::new(Lang::Ar, Lang::Ar);
        let names = [Some("Omar"), Some("Rana"), Some("Layla"), Some("Adnan"), None];
        for (who, act) in acts {
            let scene = desk.scene(names[who]);
            for deed in step(&scene, &act) {
                if let Deed::Say(outgoing) | Deed::Hold(_, outgoing) | Deed::Tell(outgoing) = &deed {
                    for payload in payloads(outgoing) {
                        prop_assert!(payload.len() <= LONGEST_PAYLOAD, "{payload}");
                    }
                }
            }
            desk.act(names[who], &act);
            let is_taken = desk.topic.stage == athar::domain::desk::TopicStage::Taken;
            prop_assert_eq!(is_taken, desk.topic.taken_by.is_some());
        }
    }

    #[test]
    fn who_is_not_known_changes_nothing(act in any_act()) {
        let desk = Desk::new(Lang::En, Lang::En);
        for deed in step(&desk.scene(None), &act) {
            prop_assert!(matches!(deed, Deed::Say(_) | Deed::Toast(_)), "{deed:?}");
        }
    }
}

#[test]
fn the_buttons_of_a_card_fit() {
    let desk = Desk::new(Lang::Ar, Lang::En);
    let card = athar::volunteers::card::draw(&desk.view());
    assert!(payloads(&card).all(|payload| payload.len() <= LONGEST_PAYLOAD));
    assert!(payloads(&card).count() >= 6);
}

#[test]
fn every_command_and_ready_answer_has_words() {
    for lang in Lang::ALL {
        for (command, description) in commands::list(lang) {
            assert!(!description.starts_with("desk-"), "{command}");
        }
        for name in READY {
            let text = athar::i18n::Text::new(format!("ready-{name}"));
            let words = athar::i18n::catalog::render_plain(lang, &text);
            assert!(words.len() > 30, "{name}");
        }
    }
}

/// A warning against paying must not itself wait for a second press when a volunteer copies it.
#[test]
fn ready_answers_carry_nothing_risky() {
    for lang in Lang::ALL {
        for name in READY {
            let text = athar::i18n::Text::new(format!("ready-{name}"));
            let words = athar::i18n::catalog::render_plain(lang, &text);
            let risks = athar::text::risky::find_risks(&words);
            assert!(risks.is_empty(), "{name} {lang:?}: {risks:?}");
        }
    }
}
