//! The words that are stored are read back, and no other is taken for one of them.

use athar::domain::audit::{Actor, Event, Ground, Noted, Subject};

#[test]
fn every_word_is_read_back_and_no_two_are_alike() {
    let mut words = std::collections::BTreeSet::new();
    for event in Event::ALL {
        assert_eq!(Event::parse(&event.to_string()), Some(event));
        assert!(words.insert(event.as_str()), "{event}");
    }
    for ground in Ground::OF_PAIRINGS.into_iter().chain(Ground::OF_BANS) {
        assert_eq!(Ground::parse(ground.as_str()), Some(ground));
    }
    for actor in [
        Actor::Bot,
        Actor::Operator,
        Actor::Person,
        Actor::Volunteer(12),
    ] {
        assert_eq!(Actor::parse(&actor.to_string()), Some(actor));
    }
    for make in [
        Subject::Pairing,
        Subject::Topic,
        Subject::Volunteer,
        Subject::Group,
        Subject::Report,
    ] {
        let subject = make(8);
        assert_eq!(Subject::parse(&subject.to_string()), Some(subject));
    }
}

#[test]
fn words_of_before_there_was_a_chain_are_understood() {
    let consented = Event::Consented { version: 3 };
    assert_eq!(Event::parse("consented to notice 3"), Some(consented));
    assert_eq!(Event::parse("consented 3"), Some(consented));
    assert_eq!(
        Event::parse("erased everything of a chat"),
        Some(Event::Erased)
    );
}

#[test]
fn words_of_a_newer_version_are_not_taken_for_others() {
    for words in [
        "",
        "consented",
        "consented x",
        "consented to notice",
        "chat_lost",
    ] {
        assert_eq!(Event::parse(words), None, "{words}");
    }
    for words in [
        "",
        "pairing",
        "pairing ",
        "pairing 08",
        "pairing +8",
        "pairing -8",
        "pairing  8",
        "pairings 8",
        "chat 8",
    ] {
        assert_eq!(Subject::parse(words), None, "{words}");
    }
    assert_eq!(Actor::parse("volunteer"), None);
    assert_eq!(Ground::parse("names"), None);
}

#[test]
fn what_is_noted_down_is_read_back_also_from_a_hand() {
    let words = "1234:00f3a52c07be14d6";
    let noted = Noted::parse(words).unwrap();
    assert_eq!(noted.to_string(), words);
    assert_eq!(Noted::parse(" 1234:00F3A52C07BE14D6\n"), Some(noted));
    for words in [
        "",
        "1234",
        "1234:",
        ":00f3a52c07be14d6",
        "0:00f3a52c07be14d6",
        "-1:00f3a52c07be14d6",
        "1:00f3a52c07be14d",
        "1:00f3a52c07be14d66",
        "1:+0f3a52c07be14d6",
        "1:00f3a52c07be14dg",
    ] {
        assert_eq!(Noted::parse(words), None, "{words}");
    }
}
