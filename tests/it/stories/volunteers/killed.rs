//! `athar serve` is killed with SIGKILL while a family and a volunteer talk, and started again: every line arrives, in order, and only what was on
//! the wire may arrive twice.

use std::{path::Path, process::Stdio, time::Duration};

use athar::{sandbox::Message, vault::key_file::Keys};
use tempfile::TempDir;
use tokio::process::{Child, Command};

use crate::stories::stage::Stage;

/// Rounds, a kill after each but the last.
const ROUNDS: usize = 4;
/// Lines of the family in each.
const LINES: usize = 4;
/// Starts, leases of the dead, and a group's pace.
const LONG_PATIENCE: Duration = Duration::from_secs(90);

struct Play<'a> {
    stage: &'a Stage,
    group: i64,
    owner: i64,
    family: i64,
}

#[tokio::test]
async fn a_talk_goes_on_over_kills() {
    let stage = Stage::new().await;
    let keys = TempDir::new().expect("a directory");
    let key_file = keys.path().join("key");
    Keys::generate()
        .write_new(&key_file)
        .expect("a key file is written");
    let group = stage.phones.find_forum().expect("there is a forum");
    let play = Play {
        stage: &stage,
        group,
        owner: stage.phones.find_owner(group).expect("it has an owner"),
        family: stage.phones.add_person("A", "en").id,
    };
    let mut bot = play.serve(&key_file);
    play.begin().await;
    let thread = play.thread().await;
    for round in 0..ROUNDS {
        for line in 0..LINES {
            let words = format!("line {round}.{line};");
            stage.phones.say(play.family, &words).expect("they may");
        }
        let place = athar::sandbox::Place::topic(group, thread);
        let words = format!("answer {round};");
        stage
            .phones
            .say_in(play.owner, place, &words)
            .expect("she may");
        if round + 1 < ROUNDS {
            play.until(play.family, |said| said.contains(&words)).await;
            bot.kill().await.expect("our own process can be killed");
            bot = play.serve(&key_file);
        }
    }
    let last = format!("line {}.{};", ROUNDS - 1, LINES - 1);
    play.until(group, |said| said.contains(&last)).await;
    let last = format!("answer {};", ROUNDS - 1);
    play.until(play.family, |said| said.contains(&last)).await;
    bot.kill().await.expect("our own process can be killed");
    play.check();
}

impl Play<'_> {
    fn serve(&self, key_file: &Path) -> Child {
        Command::new(env!("CARGO_BIN_EXE_athar"))
            .arg("serve")
            .env("TELOXIDE_TOKEN", &self.stage.sandbox.token)
            .env("TELOXIDE_API_URL", &self.stage.sandbox.url)
            .env("DATABASE_URL", &self.stage.database.url)
            .env("ATHAR_KEY_FILE", key_file)
            .env("ATHAR_ADMINS", self.owner.to_string())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .kill_on_drop(true)
            .spawn()
            .expect("athar starts")
    }

    /// The group is set up, and the family writes for the first time.
    async fn begin(&self) {
        let phones = &self.stage.phones;
        phones
            .say_in(
                self.owner,
                athar::sandbox::Place::chat(self.group),
                "/setup",
            )
            .expect("she may");
        self.presses(self.owner, self.group, "g.done").await;
        phones.say(self.family, "/start").expect("they may");
        self.presses(self.family, self.family, "agree").await;
        self.until(self.family, |said| said.contains("I was released"))
            .await;
        phones.say(self.family, "begin;").expect("they may");
        self.until(self.group, |said| said.contains("begin;")).await;
    }

    async fn presses(&self, person: i64, chat: i64, action: &str) {
        let carries = |message: &Message| {
            let mut data = message.buttons().into_iter().filter_map(|b| b.data);
            data.find(|data| data.contains(action))
        };
        let phones = &self.stage.phones;
        let shown = phones
            .wait_for(chat, |message| carries(message).is_some(), LONG_PATIENCE)
            .await
            .expect("the button comes");
        let data = carries(&shown).expect("it has it");
        phones
            .press_in(person, chat, shown.id(), &data)
            .expect("the button is there");
    }

    async fn thread(&self) -> i64 {
        let copy = self
            .stage
            .phones
            .wait_for(self.group, |m| m.text() == "begin;", LONG_PATIENCE)
            .await;
        let copy = copy.expect("it is given on");
        copy.thread_id().expect("in a topic")
    }

    fn said(&self, chat: i64) -> String {
        let messages = self.stage.phones.messages(chat).into_iter();
        let said: Vec<String> = messages
            .filter(|message| message.by_bot() && message.buttons().is_empty())
            .map(|message| message.text().to_owned())
            .collect();
        said.join("\n")
    }

    async fn until(&self, chat: i64, holds: impl Fn(&str) -> bool) {
        let waited = tokio::time::timeout(LONG_PATIENCE, async {
            loop {
                let all: Vec<String> = self
                    .stage
                    .phones
                    .messages(chat)
                    .iter()
                    .filter(|message| message.by_bot())
                    .map(|message| format!("{} {:?}", message.text(), message.buttons()))
                    .collect();
                if holds(&all.join("\n")) {
                    return;
                }
                tokio::time::sleep(Duration::from_millis(20)).await;
            }
        });
        waited
            .await
            .unwrap_or_else(|_| panic!("not said in\n{}", self.stage.phones.transcript(chat)));
    }

    fn check(&self) {
        let (group, family) = (self.said(self.group), self.said(self.family));
        let lines: Vec<String> = (0..ROUNDS)
            .flat_map(|round| (0..LINES).map(move |line| format!("line {round}.{line};")))
            .collect();
        let places: Vec<usize> = lines.iter().filter_map(|line| group.rfind(line)).collect();
        assert_eq!(places.len(), lines.len(), "every line arrives: {group}");
        assert!(places.is_sorted(), "in order: {group}");
        let count = |words: &str, said: &str| said.matches(words).count();
        let twice: usize = lines.iter().map(|line| count(line, &group) - 1).sum();
        assert!(twice <= LINES * (ROUNDS - 1), "{twice} lines came twice");
        for round in 0..ROUNDS {
            let times = count(&format!("answer {round};"), &family);
            assert!((1..=2).contains(&times), "{times} times in {family}");
        }
        assert!(self.stage.phones.topics(self.group).len() <= 3);
    }
}
