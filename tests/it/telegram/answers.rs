//! Every case of `tests/data/answers.json`: what the Bot API answers, and what happens next.

use std::{fs, path::Path, time::Duration};

use athar::{
    domain::ids::TelegramChat,
    telegram::answer::{SendError, decode_answer},
};
use serde::Deserialize;

#[derive(Deserialize)]
struct Case {
    status: u16,
    body: String,
    next: String,
}

#[test]
fn every_answer_says_what_happens_next() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/answers.json");
    let text = fs::read_to_string(path).expect("the cases are there");
    let cases: Vec<Case> = serde_json::from_str(&text).expect("the cases are readable");
    for case in cases {
        let answer = decode_answer(case.status, &case.body);
        let next = match answer {
            Ok(result) => format!("ok {}", result.get()),
            Err(SendError::Wait(wait)) => format!("wait {}", wait.as_secs()),
            Err(SendError::Moved(TelegramChat(chat))) => format!("moved {chat}"),
            Err(SendError::Gone) => "gone".to_owned(),
            Err(SendError::Expired) => "expired".to_owned(),
            Err(SendError::ThreadGone) => "thread gone".to_owned(),
            Err(SendError::MessageGone) => "message gone".to_owned(),
            Err(SendError::UnknownToken) => "unknown token".to_owned(),
            Err(SendError::Conflict) => "conflict".to_owned(),
            Err(SendError::Refused(why)) => format!("refused {why}"),
            Err(SendError::Network(_)) => "network".to_owned(),
        };
        assert_eq!(next, case.next, "{}", case.body);
    }
}

#[test]
fn a_refusal_that_quotes_our_words_is_told_without_them() {
    let body = r#"{"ok":false,"error_code":400,"description":"Bad Request: can't parse entities: Unsupported start tag \"محمد\" at byte offset 3"}"#;
    let error = decode_answer(400, body).expect_err("it is refused");
    assert!(!error.to_string().contains("محمد"), "{error}");
}

#[test]
fn a_wait_is_told_in_seconds() {
    assert_eq!(
        SendError::Wait(Duration::from_secs(7)).to_string(),
        "Telegram asks to wait 7 s"
    );
}
