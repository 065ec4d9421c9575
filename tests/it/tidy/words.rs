//! Words for people stand in `locales/` alone. Words that are *recognised* in what people type may stand with what reads them.

use super::{Source, check, finds, source};

/// Where Arabic is read, compared or looked up.
const READERS: [&str; 5] = [
    "src/text/",
    "src/gazetteer/",
    "src/matching/",
    "src/dialogue/answers/",
    "src/exchange/",
];

/// The pure side that speaks to people: it hands out keys of texts, never words.
const SPEAKERS: [&str; 3] = ["src/dialogue/", "src/volunteers/", "src/effect.rs"];

fn arabic_outside(file: &Source) -> Vec<String> {
    if starts_with_any(&file.path, &READERS) {
        return Vec::new();
    }
    let is_arabic = |c: char| matches!(c, '\u{620}'..='\u{64a}' | '\u{671}'..='\u{6d3}');
    file.strings
        .iter()
        .filter(|words| words.contains(is_arabic))
        .map(|words| format!("words for people belong into locales/: {words}"))
        .collect()
}

/// A sentence: four words of letters in a row. Operators' words (errors, logs, reasons, panics) are meant for them and stay.
fn sentences(file: &Source) -> Vec<String> {
    if !starts_with_any(&file.path, &SPEAKERS) {
        return Vec::new();
    }
    let mut operators = String::new();
    for (at, line) in file.text.lines().enumerate() {
        let before = file
            .text
            .lines()
            .nth(at.saturating_sub(1))
            .unwrap_or_default();
        if is_for_operators(line) || is_for_operators(before) {
            operators.push_str(line);
        }
    }
    file.strings
        .iter()
        .filter(|words| is_sentence(words) && !operators.contains(words.as_str()))
        .map(|words| format!("a sentence for people belongs into locales/: {words}"))
        .collect()
}

fn is_for_operators(line: &str) -> bool {
    [
        "#[error(",
        "expect(",
        "reason =",
        "panic!(",
        "assert",
        "tracing::",
        "unreachable!(",
    ]
    .iter()
    .any(|mark| line.contains(mark))
}

fn is_sentence(words: &str) -> bool {
    let in_a_row = words
        .split(' ')
        .map(|word| word.trim_matches([',', '.', ';', ':']))
        .take_while(|word| word.len() > 1 && word.chars().all(char::is_alphabetic));
    in_a_row.count() >= 4
}

fn starts_with_any(path: &str, starts: &[&str]) -> bool {
    starts.iter().any(|start| path.starts_with(start))
}

#[test]
fn no_arabic_stands_outside_of_locales_and_readers() {
    check(&source::list(&["src"], &["rs"]), arabic_outside);
    assert!(finds(arabic_outside, "src/dialogue/x.rs", "say(\"مرحبا\")"));
    assert!(!finds(
        arabic_outside,
        "src/dialogue/x.rs",
        "// مرحبا (marhaba)"
    ));
    assert!(!finds(arabic_outside, "src/text/x.rs", "[\"آذار\"]"));
}

#[test]
fn no_sentence_for_people_stands_in_code() {
    check(&source::list(&["src"], &["rs"]), sentences);
    assert!(finds(
        sentences,
        "src/dialogue/x.rs",
        "say(\"Please tell us the name\")"
    ));
    assert!(!finds(
        sentences,
        "src/dialogue/x.rs",
        "Text::new(\"ask-given-name\")"
    ));
    assert!(!finds(
        sentences,
        "src/dialogue/x.rs",
        "#[error(\"the chat cannot be reached\")]"
    ));
}
