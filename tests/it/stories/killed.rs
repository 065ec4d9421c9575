//! `athar serve` is killed with SIGKILL again and again in the middle of many conversations, and started again: nothing is lost, and nothing
//! is done twice. Only what was on the wire at the instant of a kill may be said twice.

use std::{collections::BTreeSet, path::Path, process::Stdio, time::Duration};

use athar::vault::key_file::Keys;
use tempfile::TempDir;
use tokio::process::{Child, Command};

use super::stage::Stage;

/// People who write at once.
const CHATS: usize = 50;
/// Messages of each, a kill after each round but the last.
const ROUNDS: u32 = 6;
/// A start, a few hundred replies at Telegram's pace, and the leases of the dead.
const LONG_PATIENCE: Duration = Duration::from_secs(90);
/// Calls on the wire at once: so many may be repeated after one kill.
const ON_THE_WIRE: usize = 16;

#[tokio::test]
async fn a_bot_that_is_killed_again_and_again_loses_nothing_and_does_nothing_twice() {
    let stage = Stage::new().await;
    let keys = TempDir::new().expect("a directory");
    let key_file = keys.path().join("key");
    Keys::generate()
        .write_new(&key_file)
        .expect("a key file is written");
    let chats: Vec<i64> = (0..CHATS)
        .map(|_| stage.phones.add_person("A", "en").id)
        .collect();
    for round in 1..=ROUNDS {
        let mut bot = serve(&stage, &key_file);
        let said_before = replies(&stage, &chats);
        for chat in &chats {
            stage.phones.say(*chat, "/help").expect("they may write");
        }
        if round == ROUNDS {
            until_all_are_answered(&stage, &chats).await;
        } else {
            until_replies(&stage, &chats, said_before + 3 * round as usize).await;
        }
        // SIGKILL: nothing is finished, nothing is written down.
        bot.kill().await.expect("our own process can be killed");
    }
    check(&stage, &chats).await;
}

fn serve(stage: &Stage, key_file: &Path) -> Child {
    Command::new(env!("CARGO_BIN_EXE_athar"))
        .arg("serve")
        .env("TELOXIDE_TOKEN", &stage.sandbox.token)
        .env("TELOXIDE_API_URL", &stage.sandbox.url)
        .env("DATABASE_URL", &stage.database.url)
        .env("ATHAR_KEY_FILE", key_file)
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .kill_on_drop(true)
        .spawn()
        .expect("athar starts")
}

/// The turn that each reply of the bot shows, by its buttons: every update that is handled counts the chat's turns up by one.
fn turns(stage: &Stage, chat: i64) -> Vec<u32> {
    let messages = stage.phones.messages(chat);
    let replies = messages.iter().filter(|message| message.by_bot());
    replies
        .filter_map(|reply| {
            let data = reply.buttons().into_iter().find_map(|button| button.data)?;
            data.split_once('.')?.0.parse().ok()
        })
        .collect()
}

fn replies(stage: &Stage, chats: &[i64]) -> usize {
    chats.iter().map(|chat| turns(stage, *chat).len()).sum()
}

async fn until_replies(stage: &Stage, chats: &[i64], enough: usize) {
    let waited = tokio::time::timeout(LONG_PATIENCE, async {
        while replies(stage, chats) < enough {
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    });
    waited.await.expect("the bot goes on replying");
}

async fn until_all_are_answered(stage: &Stage, chats: &[i64]) {
    let all = || {
        chats
            .iter()
            .all(|chat| turns(stage, *chat).contains(&ROUNDS))
    };
    let waited = tokio::time::timeout(LONG_PATIENCE, async {
        while !all() {
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    });
    waited.await.expect("every message is answered in the end");
}

async fn check(stage: &Stage, chats: &[i64]) {
    let every: BTreeSet<u32> = (1..=ROUNDS).collect();
    let mut repeated = 0;
    for chat in chats {
        let turns = turns(stage, *chat);
        assert!(turns.is_sorted(), "in order: {turns:?}");
        let once: BTreeSet<u32> = turns.iter().copied().collect();
        assert_eq!(
            once, every,
            "each update counted once, each answered: {turns:?}"
        );
        repeated += turns.len() - once.len();
    }
    assert!(
        repeated <= ON_THE_WIRE * (ROUNDS as usize - 1),
        "{repeated} replies were repeated"
    );
    let handled = "select count(*) from inbox where done_at is not null and chat_id is not null";
    assert_eq!(
        stage.count(handled).await,
        i64::from(ROUNDS) * i64::try_from(chats.len()).expect("few")
    );
    let left = "select count(*) from inbox where done_at is null or parked_at is not null";
    assert_eq!(stage.count(left).await, 0);
}
