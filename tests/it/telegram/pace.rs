//! The bot's pace, with a clock that the tests move.

use std::time::Duration;

use athar::{
    domain::ids::TelegramChat,
    jobs::pace::{Pace, Quiet},
};
use governor::clock::FakeRelativeClock;
use tokio::time::Instant;

const PERSON: TelegramChat = TelegramChat(501);
const GROUP: TelegramChat = TelegramChat(-1_001_234_567_890);

/// When, in milliseconds from the start, messages leave that all wait from the beginning.
fn leaves(chats: &[TelegramChat]) -> Vec<u64> {
    let clock = FakeRelativeClock::default();
    let pace = Pace::new(clock.clone());
    let mut waiting = chats.to_vec();
    let mut left = Vec::new();
    for milliseconds in 0.. {
        waiting.retain(|chat| {
            let may_leave = pace.take(*chat).is_ok();
            left.extend(may_leave.then_some(milliseconds));
            !may_leave
        });
        if waiting.is_empty() {
            break;
        }
        clock.advance(Duration::from_millis(1));
    }
    left
}

/// The most messages that left within any span of so many milliseconds.
fn most_within(span: u64, left: &[u64]) -> usize {
    left.iter()
        .map(|from| {
            left.iter()
                .filter(|at| (*from..*from + span).contains(at))
                .count()
        })
        .max()
        .unwrap_or_default()
}

#[test]
fn a_person_is_sent_three_messages_at_once_and_then_one_a_second() {
    let left = leaves(&[PERSON; 8]);
    assert_eq!(left[..3], [0, 0, 0]);
    for (place, at) in left[3..].iter().enumerate() {
        let due = (place as u64 + 1) * 1_000;
        assert!((due..due + 5).contains(at), "message {place} left at {at}");
    }
}

#[test]
fn a_group_is_never_sent_more_than_twenty_messages_a_minute() {
    let left = leaves(&[GROUP; 45]);
    assert!(most_within(60_000, &left) <= 20);
    assert!(left[44] < 160_000, "and not much slower: {}", left[44]);
}

#[test]
fn the_whole_bot_never_sends_more_than_thirty_messages_a_second() {
    let chats: Vec<TelegramChat> = (1..=120).map(TelegramChat).collect();
    let left = leaves(&chats);
    assert!(most_within(1_000, &left) <= 30);
    assert!(left[119] < 5_000, "and not much slower: {}", left[119]);
}

#[test]
fn waiting_as_long_as_told_is_enough() {
    let clock = FakeRelativeClock::default();
    let pace = Pace::new(clock.clone());
    for _ in 0..3 {
        pace.take(PERSON).expect("the burst is free");
    }
    let wait = pace.take(PERSON).expect_err("the burst is used up");
    clock.advance(wait);
    assert_eq!(pace.take(PERSON), Ok(()));
}

#[test]
fn one_chat_that_is_told_to_wait_does_not_silence_the_bot_but_two_do() {
    let start = Instant::now();
    let after = |milliseconds| start + Duration::from_millis(milliseconds);
    let mut quiet = Quiet::default();
    quiet.hear(PERSON, Duration::from_secs(9), start);
    quiet.hear(PERSON, Duration::from_secs(9), after(10));
    quiet.hear(GROUP, Duration::from_secs(9), after(5_000));
    assert_eq!(quiet.until(), None);
    quiet.hear(PERSON, Duration::from_secs(9), after(5_100));
    assert_eq!(quiet.until(), Some(after(14_100)));
}
