//! What goes wrong inside: a step that panics, a state or a report that this version cannot read, a database without its tables.

use athar::{
    dialogue::{self, Context, Input, State},
    effect::Effect,
    jobs::intake,
};

use super::house::{House, messages, now};

fn panics_at_a_word(state: State, input: &Input, context: &Context) -> (State, Vec<Effect>) {
    assert_ne!(*input, Input::Words("boom".to_owned()), "a fault of ours");
    dialogue::step(state, input, context)
}

#[tokio::test]
async fn an_update_at_which_the_step_panics_is_set_aside_its_chat_is_told_once_and_all_go_on() {
    let mut house = House::new().await;
    house.tools.dialogue = panics_at_a_word;
    house.say(1, "/start").await;
    for _ in 0..3 {
        house.say(1, "boom").await;
    }
    house.say(1, "/help").await;
    house.say(2, "/start").await;
    house.work().await;
    let sent = house.sent().await;
    let heard = messages(&sent, 1);
    assert_eq!(heard.len(), 3, "{heard:?}");
    assert!(heard[1].contains("went wrong"), "{heard:?}");
    assert_eq!(messages(&sent, 2).len(), 1);
    let parked = "select count(*) from inbox where parked_at is not null and attempts = 3";
    assert_eq!(house.count(parked).await, 3);
    let left = "select count(*) from inbox where done_at is null and parked_at is null";
    assert_eq!(house.count(left).await, 0);
}

#[tokio::test]
async fn a_chat_whose_state_cannot_be_read_begins_anew_and_keeps_the_old_one_apart() {
    let mut house = House::new().await;
    house.walk(1, "/start", &[".agree"]).await;
    sqlx::query("update chats set state = 'of another version'")
        .execute(&house.db.pool)
        .await
        .unwrap();
    house.say(1, "hello").await;
    house.work().await;
    assert_eq!(messages(&house.sent().await, 1).len(), 1);
    let apart = "select count(*) from chats where state_aside = 'of another version'";
    assert_eq!(house.count(apart).await, 1);
    let parked = "select count(*) from inbox where parked_at is not null";
    assert_eq!(house.count(parked).await, 0);
    // Consent is asked anew.
    house.walk(1, "/start", &[".agree"]).await;
    house.walk(1, "/delete", &[".erase", ".erase"]).await;
    let kept = "select count(*) from chats where state_aside is not null";
    assert_eq!(house.count(kept).await, 0);
}

#[tokio::test]
async fn a_report_that_does_not_open_holds_up_neither_its_chat_nor_an_erasure() {
    let mut house = House::new().await;
    house.walk(1, "/start", &[".agree"]).await;
    sqlx::raw_sql(
        "insert into reports (reference, chat_id, kind, stage, document, sent_at, changed_at)
         select 12345678, id, 'missing', 'open', 'damaged', now(), now() from chats",
    )
    .execute(&house.db.pool)
    .await
    .unwrap();
    let farewell = house.walk(1, "/delete", &[".erase", ".erase"]).await;
    assert_eq!(messages(&farewell, 1).len(), 1);
    assert_eq!(house.count("select count(*) from reports").await, 0);
}

#[tokio::test]
async fn a_failure_before_any_update_was_taken_is_told_to_the_loop_which_pauses() {
    let mut house = House::new().await;
    house.say(1, "/start").await;
    sqlx::raw_sql("alter table inbox rename to elsewhere")
        .execute(&house.db.pool)
        .await
        .unwrap();
    let cursor = intake::Cursor::start();
    assert!(
        intake::run_once(&house.tools, &cursor, now())
            .await
            .is_err()
    );
}
