//! Links, e-mail addresses and user names in folded text.

use std::sync::LazyLock;

use crate::text::{fold::fold, lexicon::Phrases};

/// Endings of addresses that are not also a word of English. Those that are ("me", "it", "is") count only with a path behind.
const ENDINGS: &str = " com net org info biz edu gov int io co uk de tr sy eu app dev xyz site online website link live life club top shop store tv ly gg ru fr nl se ch es gr lb jo ae sa qa iq ir ca cc ws pro page chat bot ";

/// An address taken apart so that nothing sees it.
static TOLD: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(
        "dot com|dot org|dot net|dot me|نقطه كوم|نقطه نت|نقطه اورغ|نقطه اورج|نقطه com|نقطه net|نقطه org|دوت كوم|دوت نت|دوت اورغ|دوت com",
    )
});

/// A name of five letters or more is a user name of Telegram.
const SHORTEST_NAME: usize = 5;

/// Whether the text carries one.
pub(super) fn has_link(text: &str) -> bool {
    text.contains("://")
        || TOLD.are_in(&fold(text))
        || text
            .split(|c: char| !c.is_alphanumeric())
            .any(|word| matches!(word, "http" | "https" | "www" | "hxxp" | "hxxps"))
        || names_somebody(text)
        || text
            .match_indices('.')
            .any(|(at, _)| is_in_address(&text[..at], &text[at + 1..]))
}

/// "@username", "name@example".
fn names_somebody(text: &str) -> bool {
    text.match_indices('@').any(|(at, _)| {
        let after = &text[at + 1..];
        let name = after.trim_start_matches(' ');
        let is_mail = text[..at].ends_with(is_part) && after.starts_with(is_part);
        // Where the text runs from right to left, the sign may have been typed behind the name.
        let is_long = |letters: usize| letters >= SHORTEST_NAME;
        is_mail
            || is_long(name.chars().take_while(|c| is_part(*c)).count())
            || is_long(text[..at].chars().rev().take_while(|c| is_part(*c)).count())
    })
}

/// Whether a full stop parts a name from the ending of an address. Blanks and brackets around it hide "example [.] com".
fn is_in_address(before: &str, after: &str) -> bool {
    let open = |c: char| matches!(c, ' ' | '[' | '(' | ']' | ')');
    let is_hidden = before.ends_with(open) || after.starts_with(open);
    let (before, after) = if is_hidden {
        (
            before.trim_end_matches(open),
            after.trim_start_matches(open),
        )
    } else {
        (before, after)
    };
    let ending: String = after
        .chars()
        .take_while(|c| c.is_ascii_alphanumeric() || *c == '-')
        .collect();
    let behind = &after[ending.len()..];
    if !before.ends_with(|c: char| c.is_alphanumeric()) || ending.len() < 2 {
        return false;
    }
    if is_hidden {
        return matches!(ending.as_str(), "com" | "org" | "net");
    }
    let leads_on = behind.starts_with('/')
        && behind[1..].starts_with(|c: char| c.is_alphanumeric() || c == '+');
    ENDINGS.contains(&format!(" {ending} "))
        || (leads_on && ending.bytes().all(|byte| byte.is_ascii_alphabetic()))
}

fn is_part(c: char) -> bool {
    c.is_ascii_alphanumeric() || c == '_'
}
