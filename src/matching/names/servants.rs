//! عبد (abd, servant of) and a name of God: one name, however it was cut, joined or damaged. عبد الرحمن, عبدالرحمن, Abd al-Rahman,
//! Abdurrahman and the mistyped عبج الرحمن come out alike. Called by `tokens`.

use std::sync::LazyLock;

use super::{
    distance::{Heard, distance},
    tokens::bare,
};
use crate::text::distance::distance as letters_apart;

/// Latin words that are "servant of" by themselves, with the article or without.
const SERVANT: [&str; 10] = [
    "abd", "abdul", "abdel", "abdal", "abdol", "abdoul", "abdu", "abdil", "abdl", "abed",
];

/// What stands before the name of God in one Latin word, longest first.
const PREFIXES: [&str; 7] = [
    "abdoul", "abdul", "abdel", "abdal", "abdol", "abdil", "abdl",
];

/// The names of God that follow, without the article, as folded.
const DIVINE: [&str; 36] = [
    "رحمن", "رزاق", "قادر", "كريم", "عزيز", "حميد", "مجيد", "سلام", "رحيم", "غني", "لطيف", "وهاب",
    "هادي", "ناصر", "فتاح", "ستار", "منعم", "حكيم", "جبار", "باسط", "حليم", "ملك", "معين", "حق",
    "اله", "رووف", "غفور", "واحد", "خالق", "مالك", "له", "صمد", "جليل", "مولي", "محسن", "حي",
];

/// How they sound.
static HEARD: LazyLock<Vec<Heard>> = LazyLock::new(|| DIVINE.map(Heard::of).into());

/// A Latin word sounds like a name of God up to this distance.
const ALIKE: f32 = 0.2;

/// Whether `word` is "servant of" before `name`, a damaged one too.
pub fn is_servant(word: &str, name: &str) -> bool {
    if word == "عبد" || SERVANT.contains(&word) {
        return true;
    }
    if word.is_ascii() {
        return is_alike(word) && sounds_divine(bare(name));
    }
    let word = bare(word);
    name.starts_with("ال")
        && (2..=5).contains(&word.chars().count())
        && letters_apart(word, "عبد", 1).is_some()
        && is_divine(bare(name))
}

/// A Latin word that may be "servant of" with a slip in it: "abdurr", "adbul".
fn is_alike(word: &str) -> bool {
    let is_slip = |known: &&'static str| known.len() > 3 && letters_apart(word, known, 1).is_some();
    let may_be = (4..=6).contains(&word.len()) && word.contains('b') && word.contains('d');
    word.starts_with("abd") && word.len() <= 6 || may_be && SERVANT.iter().any(is_slip)
}

/// Whether the folded name is one of God's.
pub fn is_of_god(name: &str) -> bool {
    let name = bare(name).trim_start();
    if name.is_ascii() {
        sounds_divine(name)
    } else {
        is_divine(name)
    }
}

/// The two as one unit.
pub fn servant_of(word: &str, name: &str) -> String {
    if !word.is_ascii() {
        return format!("عبد{}", bare(name));
    }
    let short = bare(name);
    if short != name && sounds_divine(short) {
        return format!("abd{short}");
    }
    format!("abd{name}")
}

/// One word that holds both: عبدالرحمن, عبداسلام, "abdelkader", "abdurrahman".
pub fn joined(word: &str) -> Option<String> {
    let short = bare(word);
    let is_servants = short.starts_with("عبد") || short.starts_with("abd");
    let word = if is_servants { short } else { word };
    if let Some(rest) = word.strip_prefix("عبد") {
        let name = rest
            .strip_prefix("ال")
            .filter(|name| name.chars().count() > 1);
        let short = rest.strip_prefix(['ا', 'ل']);
        let name = name.or_else(|| short.filter(|name| is_divine(name)))?;
        return Some(format!("عبد{name}"));
    }
    if let Some(name) = damaged(word) {
        return Some(format!("عبد{name}"));
    }
    for prefix in PREFIXES {
        if let Some(name) = word.strip_prefix(prefix) {
            let is_clear = name.len() > 2 && !name.starts_with(['a', 'e', 'i', 'o', 'u', 'l']);
            return (is_clear || sounds_divine(name)).then(|| format!("abd{name}"));
        }
    }
    // The article's l became the next letter: "abdurrahman", "abdessalam".
    let rest = word
        .strip_prefix("abd")?
        .strip_prefix(['a', 'e', 'i', 'o', 'u'])?;
    let mut letters = rest.chars();
    let first = letters.next()?;
    let name = letters.as_str();
    name.starts_with(first).then(|| format!("abd{name}"))
}

/// بعدالحميد, عدالحميد: a slip in "servant of", but the article and a name of God behind it.
fn damaged(word: &str) -> Option<&str> {
    let (before, name) = word.split_once("ال")?;
    let is_servant =
        (2..=4).contains(&before.chars().count()) && letters_apart(before, "عبد", 1).is_some();
    Some(name).filter(|name| is_servant && is_divine(name))
}

/// A name of God in Arabic, at most one letter wrong in a longer one.
fn is_divine(name: &str) -> bool {
    let most = usize::from(name.chars().count() >= 4);
    DIVINE
        .iter()
        .any(|known| letters_apart(name, known, most).is_some())
}

fn sounds_divine(name: &str) -> bool {
    let heard = Heard::of(name);
    name.len() > 2
        && HEARD
            .iter()
            .any(|known| distance(known, &heard, ALIKE) <= ALIKE)
}
