//! Who may import whom.

use super::{Source, check, finds, source};

/// A room, and the rooms that it may import. README's map says the same in a picture.
const MAP: [(&str, &[&str]); 21] = [
    ("domain", &[]),
    ("text", &["domain"]),
    ("gazetteer", &["domain", "text"]),
    ("i18n", &["domain"]),
    ("effect", &["domain", "i18n"]),
    ("matching", &["domain", "text", "gazetteer"]),
    ("dialogue", &PURE),
    (
        "volunteers",
        &[
            "domain",
            "text",
            "gazetteer",
            "i18n",
            "effect",
            "matching",
            "dialogue",
        ],
    ),
    ("picture", &["domain", "i18n"]),
    ("vault", &["domain"]),
    ("store", &["domain", "effect", "i18n", "matching", "vault"]),
    ("telegram", &["domain", "effect", "i18n", "dialogue"]),
    ("exchange", &BOTH_SIDES),
    ("jobs", &BOTH_SIDES),
    (
        "linking",
        &["domain", "i18n", "matching", "dialogue", "exchange"],
    ),
    ("config", &["domain", "exchange", "i18n"]),
    (
        "app",
        &[
            "config", "domain", "i18n", "jobs", "store", "telegram", "vault", "exchange",
            "linking", "matching", "sandbox",
        ],
    ),
    ("cli", &["app", "config"]),
    ("lib", &[]),
    ("main", &[]),
    ("sandbox", &[]),
];

/// What the pure flows see.
const PURE: [&str; 6] = ["domain", "text", "gazetteer", "i18n", "effect", "matching"];

/// What only jobs and lists see: the pure side and the edges.
const BOTH_SIDES: [&str; 12] = [
    "domain",
    "text",
    "gazetteer",
    "i18n",
    "effect",
    "matching",
    "dialogue",
    "volunteers",
    "picture",
    "store",
    "telegram",
    "vault",
];

/// A crate that may be named in one room only.
const CRATES: [(&str, &str); 2] = [("sqlx", "store"), ("teloxide", "telegram")];

fn forbidden_imports(file: &Source) -> Vec<String> {
    let Some(room) = file.room() else {
        return Vec::new();
    };
    let Some((_, allowed)) = MAP.iter().find(|(name, _)| *name == room) else {
        return vec![format!("the map knows no room {room}")];
    };
    let mut faults: Vec<String> = imported_rooms(&file.code)
        .into_iter()
        .filter(|other| other != room && !allowed.contains(&other.as_str()))
        .map(|other| format!("{room} may not import {other}"))
        .collect();
    if climbs_out(file) {
        faults.push("super:: leaves the room; say crate::".to_owned());
    }
    faults
}

fn forbidden_crates(file: &Source) -> Vec<String> {
    CRATES
        .iter()
        .filter(|(name, room)| file.room() != Some(room) && names(&file.code, name))
        .map(|(name, room)| format!("{name} lives in {room} only"))
        .collect()
}

/// The first segments of all paths from `crate::`, also of groups.
fn imported_rooms(code: &str) -> Vec<String> {
    let mut rooms = Vec::new();
    for (at, _) in code.match_indices("crate::") {
        let rest = &code[at + "crate::".len()..];
        match rest.strip_prefix('{') {
            Some(group) => rooms.extend(first_segments(group)),
            None => rooms.push(word(rest)),
        }
    }
    rooms
}

/// The first segment of each member of a group, up to its closing brace.
fn first_segments(group: &str) -> Vec<String> {
    let mut depth = 0_usize;
    let mut starts = vec![0];
    for (at, c) in group.char_indices() {
        match c {
            '{' => depth += 1,
            '}' if depth == 0 => break,
            '}' => depth -= 1,
            ',' if depth == 0 => starts.push(at + 1),
            _ => {}
        }
    }
    let words = starts.into_iter().map(|at| word(group[at..].trim_start()));
    words.filter(|word| !word.is_empty()).collect()
}

fn word(text: &str) -> String {
    text.chars()
        .take_while(|c| c.is_alphanumeric() || *c == '_')
        .collect()
}

/// Whether the code names a crate as a word of its own.
fn names(code: &str, name: &str) -> bool {
    let is_letter = |c: char| c.is_alphanumeric() || c == '_';
    code.match_indices(name).any(|(at, _)| {
        !code[..at].ends_with(is_letter) && !code[at + name.len()..].starts_with(is_letter)
    })
}

/// Whether `super::super::…` reaches the top of the crate, where the map would not see what it imports.
fn climbs_out(file: &Source) -> bool {
    let below = file.path.trim_start_matches("src/").trim_end_matches(".rs");
    let depth = below.trim_end_matches("/mod").split('/').count();
    // Inline modules are not used in src/, so the depth of the file is the depth of its code.
    file.code.contains(&"super::".repeat(depth))
}

#[test]
fn each_room_imports_only_what_the_map_allows() {
    check(&source::list(&["src"], &["rs"]), forbidden_imports);
    assert!(finds(
        forbidden_imports,
        "src/domain/x.rs",
        "use crate::store::chats;"
    ));
    assert!(finds(
        forbidden_imports,
        "src/dialogue/x.rs",
        "use crate::{\n    domain::{ids, name},\n    telegram::client,\n};"
    ));
    assert!(finds(
        forbidden_imports,
        "src/matching/x.rs",
        "fn f() { crate::vault::seal() }"
    ));
    assert!(finds(
        forbidden_imports,
        "src/sandbox/mod.rs",
        "use super::store;"
    ));
    assert!(finds(forbidden_imports, "src/kitchen/mod.rs", ""));
    assert!(!finds(
        forbidden_imports,
        "src/jobs/x.rs",
        "use crate::{store, telegram::{client, fetch}};"
    ));
    assert!(!finds(
        forbidden_imports,
        "src/domain/x.rs",
        "//! See [`crate::store`].\nuse super::ids;"
    ));
}

#[test]
fn sqlx_and_teloxide_live_in_one_room_each() {
    check(&source::list(&["src"], &["rs"]), forbidden_crates);
    assert!(finds(
        forbidden_crates,
        "src/jobs/x.rs",
        "use sqlx::PgPool;"
    ));
    assert!(finds(
        forbidden_crates,
        "src/store/x.rs",
        "fn f(bot: teloxide::Bot) {}"
    ));
    assert!(!finds(
        forbidden_crates,
        "src/store/x.rs",
        "use sqlx::PgPool; // not teloxide"
    ));
}
