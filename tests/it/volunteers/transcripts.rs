//! Replays `tests/data/desk/*.txt` and compares them whole. Header: `# lang: en` (the group's), `# chat: ar` (the person's), `# title: …`. Then
//! acts: `> Omar: words`, `> Omar [button]`, `> Omar edits: words`, `> (stranger): words`, `> (stranger) [button]`, `> (hidden): words`.
//! All other lines are what follows. `ATHAR_BLESS=1 cargo test desk` writes them anew.

use std::{fmt::Write as _, fs, path::Path};

use athar::{i18n::Lang, volunteers::Act};

use super::desk::{Desk, says};

#[test]
fn every_transcript_of_a_desk_is_replayed_as_written() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/desk");
    let mut paths: Vec<_> = fs::read_dir(&folder)
        .expect("the folder of transcripts")
        .map(|entry| entry.expect("an entry").path())
        .collect();
    paths.sort();
    assert!(!paths.is_empty(), "no transcripts found");
    for path in paths {
        let written = fs::read_to_string(&path).expect("a transcript");
        let replayed = replay(&written);
        if std::env::var_os("ATHAR_BLESS").is_some() {
            fs::write(&path, &replayed).expect("writing a transcript");
        } else {
            assert_eq!(replayed, written, "{}", path.display());
        }
    }
}

fn replay(written: &str) -> String {
    let header: Vec<&str> = written
        .lines()
        .take_while(|line| line.starts_with('#'))
        .collect();
    let lang = |name: &str| {
        let found = header.iter().find_map(|line| line.strip_prefix(name));
        let tag = found.expect("a header").trim();
        Lang::ALL
            .into_iter()
            .find(|lang| lang.tag() == tag)
            .expect("a language")
    };
    let mut desk = Desk::new(lang("# lang:"), lang("# chat:"));
    let mut out = header.join("\n");
    out.push('\n');
    for line in written.lines().filter_map(|line| line.strip_prefix("> ")) {
        let (actor, act) = parse(&desk, line);
        let seen = desk.act(actor, &act).join("\n");
        let _ = write!(out, "\n> {line}\n\n{seen}\n");
    }
    out
}

fn parse<'a>(desk: &Desk, line: &'a str) -> (Option<&'a str>, Act) {
    let known = |name: &'a str| (!name.starts_with('(')).then_some(name);
    if let Some((name, rest)) = line.split_once(" [") {
        let label = rest.trim_end_matches(']');
        let payload = desk.find_button(label);
        let payload = payload.unwrap_or_else(|| panic!("no button [{label}] at {line}"));
        return (known(name), Act::Presses(payload));
    }
    let (name, words) = line.split_once(": ").expect("an act");
    if let Some(name) = name.strip_suffix(" edits") {
        let content = athar::domain::talk::Content::plain(words);
        return (known(name), Act::Edits(content));
    }
    if name == "(hidden)" {
        return (None, Act::Hides);
    }
    (known(name), says(words))
}
