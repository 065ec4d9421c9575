//! A name part cut into units: titles and "son of" dropped, particles joined (abd X, abu X, X al-Din), articles set aside.
//! Not a reader of whole messages (that is `text::names`). Called by `unit` and `dictionary`.

use std::borrow::Cow;

use super::{folding::fold_name, servants};
use crate::text::distance::distance as letters_apart;

/// Dropped in first position only: some are family names elsewhere. الحاج (al-haj, pilgrim), الشيخ (sheikh), السيد (mister), الدكتور (doctor), …
const TITLES: [&str; 56] = [
    "الحاج",
    "حاج",
    "حجي",
    "الحج",
    "حج",
    "الشيخ",
    "السيد",
    "الدكتور",
    "دكتور",
    "د",
    "المهندس",
    "م",
    "الاستاذ",
    "استاذ",
    "الانسه",
    "المرحوم",
    "الشهيد",
    "المعتقل",
    "المفقود",
    "haj",
    "hajj",
    "hadj",
    "sheikh",
    "dr",
    "mr",
    "mrs",
    "eng",
    "ustaz",
    "حضره",
    "الاخ",
    "الشاب",
    "الشابه",
    "الطفل",
    "الطفله",
    "المجند",
    "الملازم",
    "النقيب",
    "الرائد",
    "العقيد",
    "العميد",
    "المحامي",
    "المدرس",
    "الحاجه",
    "السيده",
    "hadji",
    "haji",
    "hajji",
    "alhaj",
    "shaikh",
    "cheikh",
    "ms",
    "prof",
    "herr",
    "frau",
    "monsieur",
    "mme",
];

/// "Son of", "daughter of".
const CHILD_OF: [&str; 7] = ["ابن", "بن", "بنت", "ibn", "bin", "ben", "bint"];

/// The Arabic article as a word of its own in Latin script, sun letters included.
const ARTICLES: [&str; 15] = [
    "ال", "al", "el", "ul", "il", "as", "ash", "an", "ar", "az", "at", "ad", "ach", "er", "ed",
];

/// "Father of", "mother of" in a kunya or a family name.
const PARENT_OF: [&str; 11] = [
    "ابو", "ابي", "بو", "ام", "او", "abu", "abou", "aboo", "abo", "um", "umm",
];

/// "Of the faith", the second word of صلاح الدين (Salah al-Din).
const FAITH: [&str; 10] = [
    "الدين",
    "دين",
    "aldin",
    "aldeen",
    "eldin",
    "eddin",
    "eddine",
    "uddin",
    "din",
    "deen",
];

/// Where words stand in a full name: only what begins it may be a title.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// A first name, or a full name.
    First,
    /// A family name: الحاج علي (al-Haj Ali) is one.
    Later,
}

/// The folded units of a name part, in the order they were written, at most six.
pub fn units(words: &str) -> Vec<String> {
    units_at(words, Place::First)
}

/// The same, for words that may not begin with a title.
pub fn units_at(words: &str, place: Place) -> Vec<String> {
    let mut folded = fold_name(&part_humps(words));
    if folded.contains(|c: char| c.is_ascii_digit()) || folded.contains(BROKEN_ALLAH) {
        let spelled: Vec<String> = folded.split(' ').map(spell_out).collect();
        folded = spelled.join(" ");
    }
    let mut rest: Vec<&str> = folded.split(' ').filter(|w| !w.is_empty()).collect();
    while place == Place::First && rest.len() > 1 && TITLES.contains(&rest[0]) {
        rest.remove(0);
    }
    if rest.len() > 1 {
        rest.retain(|word| !CHILD_OF.contains(word));
    }
    if let Some(at) = rest.iter().position(|word| ends_in_servant(word)) {
        let (name, servant) = rest[at].split_at(rest[at].len() - "عبد".len());
        rest.splice(at..=at, [name, servant]);
    }
    // An initial says too little to agree or to differ.
    rest.retain(|word| word.chars().nth(1).is_some());
    join_particles(&rest)
}

/// احمدعبد (Ahmad Abd), before a name of God.
fn ends_in_servant(word: &str) -> bool {
    let name = word.strip_suffix("عبد");
    name.is_some_and(|name| name.chars().count() > 2)
}

/// Latin names written without the blank between: `MohammedMunir`.
fn part_humps(words: &str) -> Cow<'_, str> {
    let is_hump = |bytes: &[u8]| {
        bytes[0].is_ascii_lowercase()
            && bytes[1].is_ascii_lowercase()
            && bytes[2].is_ascii_uppercase()
            && bytes[3].is_ascii_lowercase()
    };
    let mut parted = Cow::Borrowed(words);
    let humps = words.as_bytes().windows(4).enumerate();
    for (blanks, (at, _)) in humps.filter(|(_, bytes)| is_hump(bytes)).enumerate() {
        parted.to_mut().insert(at + 2 + blanks, ' ');
    }
    parted
}

/// الله (Allah) as broken PDF files give it.
const BROKEN_ALLAH: &str = "هللا";

/// Chat digits of a Latin word in letters: "5aled" becomes "khaled". Numbers stay.
fn spell_out(word: &str) -> String {
    if word == BROKEN_ALLAH {
        return "الله".to_owned();
    }
    let is_mixed = word.is_ascii() && word.contains(|c: char| c.is_ascii_alphabetic());
    let mut spelled = String::with_capacity(word.len() + 2);
    for (at, letter) in word.char_indices() {
        match letter {
            // A hamza as a rule, but ق (qaf) where none would be written: "2asem" (Qasim), "tari2" (Tariq).
            '2' if at == 0 && is_mixed => spelled.push('q'),
            '2' if at + 1 == word.len() && spelled.ends_with(['i', 'e', 'o', 'u']) => {
                spelled.push('q');
            }
            '3' if at == 0 && word[1..].starts_with("bd") => spelled.push('a'),
            '2' | '3' if is_mixed => {}
            '0' if is_mixed => spelled.push('o'),
            '5' if is_mixed => spelled.push_str("kh"),
            '6' if is_mixed => spelled.push('t'),
            '7' if is_mixed => spelled.push('h'),
            '8' if is_mixed => spelled.push_str("gh"),
            '9' if is_mixed => spelled.push('s'),
            other => spelled.push(other),
        }
    }
    spelled
}

/// Joins particles to what they belong to and drops articles that stand alone.
fn join_particles(words: &[&str]) -> Vec<String> {
    let mut units: Vec<String> = Vec::new();
    let mut at = 0;
    while at < words.len() && units.len() < 6 {
        let word = words[at];
        let next = next_word(words, at + 1);
        match next {
            Some((name, end)) if servants::is_servant(word, name) && !FAITH.contains(&name) => {
                units.push(servants::servant_of(word, name));
                at = end;
            }
            Some((name, end)) if PARENT_OF.contains(&word) => {
                let (name, end) = match next_word(words, end) {
                    Some((of, end)) if servants::is_servant(name, of) => {
                        (servants::servant_of(name, of), end)
                    }
                    _ => (name.to_owned(), end),
                };
                units.push(parent_of(word, &name));
                at = end;
            }
            Some((name, end)) if matches!(word, "al" | "el" | "ال") => {
                units.push(whole_word(&format!("{word}{name}")));
                at = end;
            }
            Some((_, _)) if ARTICLES.contains(&word) => at += 1,
            _ if is_faith(word) && !units.is_empty() => {
                let last = units.pop().unwrap_or_default();
                units.push(last + faith(word));
                at += 1;
            }
            _ => {
                units.push(whole_word(word));
                at += 1;
            }
        }
    }
    units
}

/// The next word that is not an article standing alone, and where what follows it begins.
fn next_word<'a>(words: &[&'a str], from: usize) -> Option<(&'a str, usize)> {
    let word = *words.get(from)?;
    if ARTICLES.contains(&word) && from + 1 < words.len() {
        return Some((words[from + 1], from + 2));
    }
    Some((word, from + 1))
}

fn parent_of(word: &str, name: &str) -> String {
    match word {
        "ام" => format!("ام{name}"),
        "um" | "umm" => format!("um{name}"),
        _ if word.is_ascii() => format!("abu{name}"),
        _ => format!("ابو{name}"),
    }
}

/// Names a letter away from الدين (al-Din).
const NO_FAITH: [&str; 3] = ["الديب", "الديك", "الدير"];

/// "Of the faith", a letter wrong too: الدييم.
fn is_faith(word: &str) -> bool {
    let is_damaged = || word.starts_with("الد") && letters_apart(word, "الدين", 1).is_some();
    FAITH.contains(&word) || !NO_FAITH.contains(&word) && is_damaged()
}

fn faith(word: &str) -> &'static str {
    if word.is_ascii() { "din" } else { "دين" }
}

/// One word that may hold a joined particle: عبدالرحمن (Abdulrahman), "abdelkader", "saladdin".
fn whole_word(word: &str) -> String {
    if let Some(servant) = servants::joined(word) {
        return servant;
    }
    for (ending, faith) in [
        ("الدين", "دين"),
        ("aldin", "din"),
        ("eddine", "din"),
        ("eddin", "din"),
        ("uddin", "din"),
    ] {
        if let Some(name) = word.strip_suffix(ending)
            && name.chars().count() > 1
        {
            return format!("{name}{faith}");
        }
    }
    word.to_owned()
}

/// A unit without the article in front; the unit itself where nothing (or too little) would be left.
pub fn bare(unit: &str) -> &str {
    for article in ["ال", "al", "el"] {
        if let Some(rest) = unit.strip_prefix(article) {
            let least = if article == "ال" { 2 } else { 3 };
            if rest.chars().count() >= least && !matches!(rest, "ياس" | "ias" | "ia" | "yas") {
                return rest;
            }
        }
    }
    unit
}

/// Whether a unit says "father of" or "mother of" somebody.
pub fn is_kunya(unit: &str) -> bool {
    ["ابو", "ام", "abu", "um"].iter().any(|start| {
        unit.strip_prefix(start)
            .is_some_and(|rest| rest.chars().count() > 2)
    })
}
