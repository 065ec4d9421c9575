//! Copies of what was said: the line above shifts the formatting, what is joined stays apart in it, too long words are cut at whole letters.

use athar::{
    domain::{
        ids::TelegramChat,
        talk::{Content, Entity, Formatted, MediaKind},
    },
    telegram::relay::{LONGEST_TEXT, Target, encode_album, encode_copy, join, makes_album},
};
use proptest::prelude::*;

const TARGET: Target = Target {
    chat: TelegramChat(-100),
    thread: Some(7),
    reply_to: None,
    hides: true,
};

fn bold(offset: usize, length: usize) -> Entity {
    Entity {
        kind: "bold".to_owned(),
        offset,
        length,
        url: None,
        language: None,
    }
}

fn words(text: &str, entities: Vec<Entity>) -> Formatted {
    Formatted {
        text: text.to_owned(),
        entities,
    }
}

fn utf16(words: &str) -> Vec<u16> {
    words.encode_utf16().collect()
}

#[test]
fn a_line_above_moves_the_formatting_in_utf16_units() {
    let content = Content::Words(words("😀 مهم", vec![bold(3, 3)]));
    let call = encode_copy(TARGET, &content, Some("متطوّع 🌿")).expect("a call");
    let text = call.fields["text"].as_str().expect("words");
    let entity = &call.fields["entities"][1];
    let at = usize::try_from(entity["offset"].as_u64().expect("a number")).expect("small");
    assert_eq!(utf16(text)[at..at + 3], utf16("مهم")[..]);
    assert_eq!(call.fields["message_thread_id"], 7);
}

#[test]
fn pictures_are_hidden_from_volunteers_and_not_from_people() {
    let photo = Content::Media {
        kind: MediaKind::Photo,
        file_id: "id".to_owned(),
        caption: Formatted::default(),
    };
    let hidden = encode_copy(TARGET, &photo, None).expect("a call");
    assert_eq!(hidden.fields["has_spoiler"], true);
    let open = Target {
        hides: false,
        ..TARGET
    };
    let open = encode_copy(open, &photo, None).expect("a call");
    assert!(!open.fields.contains_key("has_spoiler"));
    assert!(makes_album(&[&photo, &photo]) && !makes_album(&[&photo]));
    let album = encode_album(TARGET, &[&photo, &photo], Some("who"));
    assert_eq!(album.fields["media"][0]["caption"], "who");
    assert!(album.fields["media"][1].get("caption").is_none());
}

#[test]
fn what_is_too_long_together_is_not_joined() {
    let long = words(&"ا".repeat(LONGEST_TEXT / 2), Vec::new());
    assert!(join(&[&long, &long], None).is_none());
    let one = join(
        &[&words("a", vec![bold(0, 1)]), &words("b", vec![bold(0, 1)])],
        None,
    );
    let one = one.expect("short enough");
    assert_eq!((one.text.as_str(), one.entities[1].offset), ("a\nb", 2));
}

proptest! {
    #[test]
    fn no_copy_is_longer_than_telegram_takes(text in "\\PC{0,5000}", head in "\\PC{1,60}") {
        let content = Content::plain(text);
        let call = encode_copy(TARGET, &content, Some(&head)).expect("a call");
        let sent = call.fields["text"].as_str().expect("words");
        prop_assert!(utf16(sent).len() <= LONGEST_TEXT);
        prop_assert!(sent.starts_with(&head));
    }
}
