//! The program from outside: what `athar serve` survives, and what each misconfiguration says.

use std::{collections::HashSet, time::Duration};

use athar::sandbox::{Sandbox, SandboxOptions};

use crate::support::{
    Database,
    bot::{Home, run},
};

/// Far longer than it takes, for a busy machine.
const PATIENCE: Duration = Duration::from_mins(1);

#[tokio::test]
async fn what_is_written_while_the_bot_lies_killed_is_answered_once_by_the_next_one() {
    let sandbox = Sandbox::start(SandboxOptions::default())
        .await
        .expect("a sandbox starts");
    let (database, home) = (Database::fresh().await, Home::new());
    let person = sandbox.phones.add_person("Sami", "ar").id;

    let bot = home.start(&sandbox, &database);
    let first = sandbox
        .phones
        .say(person, "/start")
        .expect("they may write");
    answer_after(&sandbox, person, first).await;
    bot.kill();

    let second = sandbox.phones.say(person, "/help").expect("they may write");
    let _bot = home.start(&sandbox, &database);
    answer_after(&sandbox, person, second).await;
    let answers: Vec<String> = sandbox
        .phones
        .messages(person)
        .iter()
        .filter(|message| message.by_bot() && message.id() > second)
        .map(|message| message.text().to_owned())
        .collect();
    let different: HashSet<&String> = answers.iter().collect();
    assert_eq!(different.len(), answers.len(), "{answers:?}");
}

async fn answer_after(sandbox: &Sandbox, person: i64, said: i64) {
    let answered = sandbox
        .phones
        .wait_for(
            person,
            |message| message.by_bot() && message.id() > said,
            PATIENCE,
        )
        .await;
    answered.unwrap_or_else(|error| panic!("no answer: {error}"));
}

/// The program's exit code and what it said on stderr.
fn refusal(arguments: &[&str]) -> (Option<i32>, String) {
    let output = run(arguments);
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    (output.status.code(), said)
}

#[test]
fn each_misconfiguration_is_one_line_and_exit_code_two() {
    let token = "--token=1234567890:AAEabc";
    let database = "--database-url=postgres://nobody@localhost/athar";
    let cases: [(&[&str], &str); 8] = [
        (&["serve"], "athar sandbox"),
        (&["serve", "--token=hello"], "@BotFather"),
        (&["serve", token], "DATABASE_URL"),
        (&["serve", token, "--admins=layla"], "ATHAR_ADMINS"),
        (&["admin-link", database], "ATHAR_KEY_FILE"),
        (&["serve", token, "--database-url=mysql://x"], "PostgreSQL"),
        (&["serve", token, database], "ATHAR_KEY_FILE"),
        (
            &["serve", token, database, "--key-file=/nowhere/key"],
            "/nowhere/key",
        ),
    ];
    for (arguments, expected) in cases {
        let (code, said) = refusal(arguments);
        assert_eq!(code, Some(2), "{said}");
        assert!(said.contains(expected), "{said}");
        assert_eq!(said.lines().count(), 1, "{said}");
        assert!(!said.contains("AAEabc"), "the token was printed");
    }
}

#[test]
fn a_key_is_never_overwritten_and_readable_by_its_owner_only() {
    use std::os::unix::fs::PermissionsExt;
    let directory = tempfile::tempdir().expect("a directory is made");
    let path = directory.path().join("key");
    let words = path.to_str().expect("a plain path");
    assert_eq!(refusal(&["key", "new", "--out", words]).0, Some(0));
    let first = std::fs::read(&path).expect("the key is there");
    let mode = path.metadata().expect("it is there").permissions().mode();
    assert_eq!(mode & 0o777, 0o600);
    assert_eq!(refusal(&["key", "new", "--out", words]).0, Some(2));
    assert_eq!(std::fs::read(&path).expect("the key is there"), first);
}

#[test]
fn every_command_explains_itself() {
    for command in [
        &["--help"][..],
        &["sandbox", "--help"],
        &["serve", "--help"],
        &["key", "new", "--help"],
        &["migrate", "--help"],
        &["import", "--help"],
        &["sources", "--help"],
        &["sources", "withdraw", "--help"],
        &["export", "--help"],
        &["admin-link", "--help"],
    ] {
        let output = run(command);
        assert!(output.status.success());
        assert!(String::from_utf8_lossy(&output.stdout).contains("Usage: athar"));
    }
}

// The program is waited for, and the sandbox answers it meanwhile.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_admin_link_works_once_and_is_words_where_telegram_is_not_asked() {
    let sandbox = Sandbox::start(SandboxOptions::default())
        .await
        .expect("a sandbox starts");
    let (database, home) = (Database::fresh().await, Home::new());
    let _bot = home.start(&sandbox, &database);
    let person = sandbox.phones.add_person("Sami", "ar").id;
    let access = home.access(&database);
    let said = |more: &[String]| {
        let words = [&["admin-link".to_owned()], &access[..], more].concat();
        let words: Vec<&str> = words.iter().map(String::as_str).collect();
        let output = run(&words);
        assert!(output.status.success());
        String::from_utf8_lossy(&output.stdout).trim().to_owned()
    };
    let link = said(&[
        format!("--token={}", sandbox.token),
        format!("--api-url={}", sandbox.url),
    ]);
    assert!(
        link.starts_with("https://t.me/athar_sandbox_bot?start=join-"),
        "{link}"
    );
    let words = said(&[]);
    assert!(words.starts_with("/start join-"), "{words}");
    for is_admin in [true, false] {
        let sent = sandbox.phones.say(person, &words).expect("they may write");
        let answered = sandbox.phones.wait_for(
            person,
            |message| message.by_bot() && message.id() > sent,
            PATIENCE,
        );
        let answer = answered.await.expect("an answer");
        assert_eq!(
            answer.text().contains("مدير"),
            is_admin,
            "{}",
            answer.text()
        );
    }
}
