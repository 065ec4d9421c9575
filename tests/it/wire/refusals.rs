//! What Telegram refuses, word for word: `tests/data/refusals.tsv` holds method, parameters, code and words. There, `SAM` is a chat
//! that has written to the bot, `STRANGER` one that has not, `FORUM` the volunteers' group, and `REPEAT(x,n)` is x n times.

use serde_json::{Value, json};

use super::caller::Caller;

const CASES: &str = include_str!("../../data/refusals.tsv");

#[tokio::test]
async fn what_telegram_refuses_is_refused_in_its_words() {
    let caller = Caller::start().await;
    let sam = caller.met("en").await;
    let (forum, _) = caller.volunteers();
    let stranger = caller
        .phones()
        .find_person_by_language("ar")
        .expect("a person");
    let mut held = 0;
    for line in CASES.lines().filter(|line| !line.starts_with('#')) {
        let [method, params, code, words] = fields(line);
        let params = params.replace("\"SAM\"", &sam.to_string());
        let params = params.replace("\"FORUM\"", &forum.to_string());
        let params = params.replace("\"STRANGER\"", &stranger.id.to_string());
        let params = serde_json::from_str(&repeated(&params)).expect(line);
        let expected = (code.parse().expect(line), words.to_owned());
        assert_eq!(caller.refused(method, params).await, expected, "{line}");
        held += 1;
    }
    assert!(held > 40, "only {held} cases were read");
}

fn fields(line: &str) -> [&str; 4] {
    let fields: Vec<&str> = line.split('\t').collect();
    fields.try_into().expect("four fields")
}

/// Writes out `REPEAT(x,n)`.
fn repeated(params: &str) -> String {
    let Some((before, rest)) = params.split_once("REPEAT(") else {
        return params.to_owned();
    };
    let (inside, after) = rest.split_once(')').expect("an end");
    let (what, times) = inside.split_once(',').expect("a count");
    format!(
        "{before}{}{after}",
        what.repeat(times.parse().expect("a number"))
    )
}

#[tokio::test]
async fn a_wrong_token_is_unauthorized() {
    let caller = Caller::start().await;
    let url = format!("{}/bot1:wrong/getMe", caller.sandbox.url);
    let answer = reqwest::get(url).await.expect("an answer");
    assert_eq!(answer.status(), 401);
    let body: Value = answer.json().await.expect("JSON");
    let expected = json!({ "ok": false, "error_code": 401, "description": "Unauthorized" });
    assert_eq!(body, expected);
}
