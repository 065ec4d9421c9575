//! The commands from outside: what they print, and how they end.

use std::path::PathBuf;

use athar::{
    domain::audit::{Event, Ground},
    i18n::Lang,
    vault::{Vault, key_file::Keys},
};

use super::Ledger;
use crate::{
    catalog::locale::Locale,
    support::{Database, bot::run},
};

/// A database with ten lines, and a directory with its key.
struct Desk {
    ledger: Ledger,
    directory: tempfile::TempDir,
}

impl Desk {
    async fn new() -> Self {
        let directory = tempfile::tempdir().unwrap();
        let key = directory.path().join("key");
        Keys::generate().write_new(&key).unwrap();
        let ledger = Ledger {
            db: Database::fresh().await,
            vault: Vault::new(Keys::read(&key).unwrap()),
        };
        Self { ledger, directory }
    }

    async fn with_ten() -> Self {
        let desk = Self::new().await;
        desk.ledger.add(1..=10).await;
        desk.ledger.chain().await;
        desk
    }

    fn key(&self) -> PathBuf {
        self.directory.path().join("key")
    }

    /// Runs `athar audit …`. Gives the exit code, stdout and stderr.
    fn run(&self, words: &[&str]) -> (i32, String, String) {
        self.run_with(words, &self.key().display().to_string())
    }

    fn run_with(&self, words: &[&str], key: &str) -> (i32, String, String) {
        let database = format!("--database-url={}", self.ledger.db.url);
        let key = format!("--key-file={key}");
        let output = run(&[&["audit"], words, &[&database, &key]].concat());
        let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
        let code = output.status.code().unwrap();
        (code, text(output.stdout), text(output.stderr))
    }
}

#[tokio::test]
async fn an_audit_without_a_line_is_not_called_broken() {
    let desk = Desk::new().await;
    let (code, said, _) = desk.run(&["verify"]);
    assert_eq!(
        (code, said.as_str()),
        (0, "no line of the audit is chained yet\n")
    );
}

#[tokio::test]
async fn a_whole_audit_tells_its_end_which_is_found_again_later() {
    let desk = Desk::with_ten().await;
    let (code, said, _) = desk.run(&["verify"]);
    assert_eq!(code, 0, "{said}");
    assert!(
        said.starts_with("the audit is whole; chained lines: 10\n"),
        "{said}"
    );
    let noted = said.trim_end().rsplit(' ').next().unwrap().to_owned();
    assert!(noted.starts_with("10:"), "{said}");
    desk.ledger.add(11..=12).await;
    let (code, said, _) = desk.run(&["verify", "--noted", &noted]);
    assert_eq!(code, 0, "{said}");
    assert!(said.contains("not chained yet: 2 "), "{said}");
    let (code, said, _) = desk.run(&["verify", "--noted=10:0000000000000000"]);
    assert_eq!(code, 1);
    assert!(
        said.contains("at place 10: ") && said.contains("noted down"),
        "{said}"
    );
}

#[tokio::test]
async fn a_broken_audit_names_the_place_and_ends_with_one() {
    let desk = Desk::with_ten().await;
    desk.ledger
        .tamper("update audit set actor = 'bot' where place = 4")
        .await;
    let (code, said, _) = desk.run(&["verify"]);
    assert_eq!(code, 1);
    assert!(
        said.starts_with("the audit is broken at place 4: "),
        "{said}"
    );
}

#[tokio::test]
async fn wrong_usage_ends_with_two() {
    let desk = Desk::with_ten().await;
    for words in [
        &[][..],
        &["verify", "--noted=10"],
        &["show", "--since=yesterday"],
        &["show", "--subject=somebody"],
        &["show", "--lang=xx"],
    ] {
        assert_eq!(desk.run(words).0, 2, "{words:?}");
    }
    assert_eq!(desk.run(&["verify"]).0, 0);
    let other = desk.directory.path().join("other");
    Keys::generate().write_new(&other).unwrap();
    for key in ["/nowhere/key", other.to_str().unwrap()] {
        let (code, _, said) = desk.run_with(&["verify"], key);
        assert_eq!((code, said.lines().count()), (2, 1), "{said}");
    }
}

#[tokio::test]
async fn lines_are_shown_in_words_newest_last() {
    let desk = Desk::with_ten().await;
    desk.ledger.add([11]).await;
    let (code, said, _) = desk.run(&["show", "--lang=en"]);
    assert_eq!(code, 0, "{said}");
    let lines: Vec<&str> = said.lines().collect();
    assert_eq!(lines.len(), 12);
    assert!(lines[0].starts_with("PLACE  TIME"), "{said}");
    let words: Vec<&str> = lines[4]
        .split("  ")
        .filter(|cell| !cell.is_empty())
        .map(str::trim)
        .collect();
    let expected = [
        "4",
        "2025-11-24T16:00:04Z",
        "judged not the same person",
        "volunteer 12",
        "pairing 4",
        "the names differ",
    ];
    assert_eq!(words, expected);
    assert!(
        lines[3].contains("agreed to the notice, version 2")
            && lines[3].contains("a person in a chat"),
        "{said}"
    );
    assert!(
        lines[11].starts_with("-      2025-11-24T16:00:11Z"),
        "{said}"
    );
    let (_, said, _) = desk.run(&["show", "--lang=ar"]);
    assert!(said.contains("القرار بأنهما شخصان مختلفان"), "{said}");
    assert!(
        said.contains("التشابه رقم 4") && said.contains("الأسماء مختلفة"),
        "{said}"
    );
    // Nothing invisible comes between a table and who searches it.
    assert!(!said.contains(['\u{2066}', '\u{2068}', '\u{2069}']));
}

#[tokio::test]
async fn lines_are_chosen_by_day_subject_and_number() {
    let desk = Desk::with_ten().await;
    let count = |words: &[&str]| {
        let words = [&["show", "--lang=en"], words].concat();
        let (code, said, left_out) = desk.run(&words);
        assert_eq!(code, 0, "{left_out}");
        (said.lines().count() - 1, !left_out.is_empty())
    };
    assert_eq!(count(&["--subject", "pairing 4"]), (1, false));
    assert_eq!(count(&["--subject", "pairing 5"]), (0, false));
    assert_eq!(count(&["--since", "2025-11-24"]), (10, false));
    assert_eq!(count(&["--since", "2025-11-25"]), (0, false));
    assert_eq!(count(&["--limit", "10"]), (10, false));
    assert_eq!(count(&["--limit", "9"]), (9, true));
    let last = desk.run(&["show", "--lang=en", "--limit=1"]).1;
    assert!(last.lines().nth(1).unwrap().starts_with("10 "), "{last}");
}

#[tokio::test]
async fn words_of_a_newer_version_are_shown_as_they_are() {
    let desk = Desk::new().await;
    let newer = "insert into audit (happened_at, event, actor, subject, ground)
        values (now(), E'planet_found\\x1b[2J', 'robot 4', 'planet 9', 'it_shines')";
    desk.ledger.execute(newer).await.unwrap();
    let (code, said, _) = desk.run(&["show"]);
    assert_eq!(code, 0);
    for word in ["planet_found[2J", "robot 4", "planet 9", "it_shines"] {
        assert!(said.contains(word), "{word}: {said}");
    }
}

#[test]
fn every_event_and_ground_has_words() {
    let locale = Locale::load(Lang::En);
    let events = Event::ALL.map(|event| format!("audit-event-{}", event.as_str()));
    let grounds = Ground::OF_PAIRINGS.into_iter().chain(Ground::OF_BANS);
    let grounds = grounds.map(|ground| format!("audit-ground-{}", ground.as_str()));
    for key in events.into_iter().chain(grounds) {
        let key = key.replace('_', "-");
        assert!(locale.messages.contains_key(&key), "{key}");
    }
}
