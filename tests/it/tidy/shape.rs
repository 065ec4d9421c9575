//! Sizes, names, and what code may not do. (Functions over sixty lines are clippy's to find.)

use super::{Source, check, finds, source};

/// No file is longer.
const LONGEST_FILE_LINES: usize = 400;

/// Names that say nothing about what lives there.
const EMPTY_NAMES: [&str; 9] = [
    "utils", "util", "helpers", "helper", "manager", "service", "data", "info", "common",
];

/// The only files that read the clock.
const CLOCKS: [&str; 3] = ["src/jobs/mod.rs", "src/app.rs", "src/sandbox/mod.rs"];

fn too_long(file: &Source) -> Vec<String> {
    let lines = file.text.lines().count();
    fault_if(lines > LONGEST_FILE_LINES, || format!("{lines} lines"))
}

fn no_opening(file: &Source) -> Vec<String> {
    fault_if(!file.text.starts_with("//! "), || {
        "does not open with //! saying what lives here".to_owned()
    })
}

fn empty_name(file: &Source) -> Vec<String> {
    let below = file.path.trim_end_matches(".rs");
    below
        .split('/')
        .filter(|part| EMPTY_NAMES.contains(part))
        .map(|part| format!("{part} says nothing about what lives there"))
        .collect()
}

fn forbidden_code(file: &Source) -> Vec<String> {
    [".unwrap()", "#[allow(", "#![allow(", "#[cfg(test)]"]
        .into_iter()
        .filter(|code| file.code.contains(code))
        .map(|code| format!("{code} is not used in src/"))
        .collect()
}

fn reads_clock(file: &Source) -> Vec<String> {
    let reads = ["Utc::now", "Local::now", "SystemTime::now"]
        .iter()
        .any(|clock| file.code.contains(clock));
    fault_if(reads && !CLOCKS.contains(&file.path.as_str()), || {
        "reads the clock; take the time as an argument".to_owned()
    })
}

fn unfinished(file: &Source) -> Vec<String> {
    [concat!("TO", "DO"), concat!("FIX", "ME")]
        .into_iter()
        .filter(|mark| file.text.contains(mark))
        .map(|mark| format!("{mark}: finish it or open an issue"))
        .collect()
}

fn fault_if(is_fault: bool, words: impl FnOnce() -> String) -> Vec<String> {
    is_fault.then(words).into_iter().collect()
}

#[test]
fn no_file_is_longer_than_four_hundred_lines() {
    check(&source::list(&["src", "tests/it"], &["rs"]), too_long);
    assert!(finds(too_long, "src/x.rs", &"\n".repeat(401)));
}

#[test]
fn every_file_opens_by_saying_what_lives_there() {
    check(&source::list(&["src", "tests/it"], &["rs"]), no_opening);
    assert!(finds(no_opening, "src/x.rs", "use std::fmt;"));
}

#[test]
fn no_name_is_empty_of_meaning() {
    check(&source::list(&["src", "tests/it"], &["rs"]), empty_name);
    assert!(finds(empty_name, "src/store/helpers.rs", ""));
    assert!(finds(empty_name, "src/utils/mod.rs", ""));
    assert!(!finds(empty_name, "src/store/inbox.rs", ""));
}

#[test]
fn src_neither_unwraps_nor_silences_lints_nor_holds_tests() {
    check(&source::list(&["src"], &["rs"]), forbidden_code);
    assert!(finds(forbidden_code, "src/x.rs", "fn f() { g().unwrap() }"));
    assert!(finds(forbidden_code, "src/x.rs", "#[allow(dead_code)]"));
    assert!(!finds(forbidden_code, "src/x.rs", "// never .unwrap()"));
}

#[test]
fn the_clock_is_read_in_three_places_only() {
    check(&source::list(&["src"], &["rs"]), reads_clock);
    assert!(finds(
        reads_clock,
        "src/dialogue/x.rs",
        "let now = chrono::Utc::now();"
    ));
    assert!(!finds(reads_clock, "src/jobs/mod.rs", "Utc::now()"));
}

#[test]
fn nothing_is_left_for_later() {
    let files = source::list(
        &["src", "tests", "locales", "migrations"],
        &["rs", "ftl", "sql", "js", "css", "html"],
    );
    check(&files, unfinished);
    assert!(finds(unfinished, "src/x.rs", concat!("// TO", "DO: later")));
}
