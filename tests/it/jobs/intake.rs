//! An update becomes a new state and messages in one commit; what fails spoils nothing else.

use athar::store::outbox::Outbound;
use serde_json::json;

use super::house::{House, messages};

#[tokio::test]
async fn an_update_is_answered_once_and_what_it_said_is_deleted() {
    let mut house = House::new().await;
    house.say(1, "/start").await;
    house.work().await;
    house.work().await;
    assert_eq!(messages(&house.sent().await, 1).len(), 1);
    let waiting = "select count(*) from inbox where raw is not null or done_at is null";
    assert_eq!(house.count(waiting).await, 0);
}

#[tokio::test]
async fn the_state_of_a_chat_goes_on_from_update_to_update() {
    let mut house = House::new().await;
    let menu = house.walk(1, "/start", &[".agree"]).await;
    assert!(!messages(&menu, 1).is_empty());
    house.say(1, "/start").await;
    house.work().await;
    assert_ne!(messages(&house.sent().await, 1), Vec::<String>::new());
    let agreed = "select count(*) from audit where event like 'consented%'";
    assert_eq!(house.count(agreed).await, 1);
}

#[tokio::test]
async fn every_press_is_answered_even_one_that_means_nothing() {
    let mut house = House::new().await;
    house.press(1, "nonsense").await;
    house.work().await;
    let toast = house
        .sent()
        .await
        .into_iter()
        .find_map(|(_, sent)| match sent {
            Outbound::Toast {
                callback_query_id, ..
            } => Some(callback_query_id),
            _ => None,
        });
    assert_eq!(toast.as_deref(), Some("99"));
}

#[tokio::test]
async fn whoever_blocked_the_bot_is_not_written_to_until_they_write() {
    let mut house = House::new().await;
    let blocked = json!({"chat": {"id": 1, "type": "private"}, "from": {"id": 1, "is_bot": false},
        "date": 1, "new_chat_member": {"status": "kicked"}});
    house.say(1, "/start").await;
    house.receive(1, "my_chat_member", blocked).await;
    house.work().await;
    assert_eq!(house.sent().await, []);
    house.say(1, "/start").await;
    house.work().await;
    assert_eq!(messages(&house.sent().await, 1).len(), 2);
}

#[tokio::test]
async fn in_a_group_the_bot_answers_only_when_it_is_meant_and_keeps_nothing() {
    let mut house = House::new().await;
    let group = |words: &str| {
        json!({"message_id": 1, "date": 1, "text": words,
            "chat": {"id": -100, "type": "supergroup", "title": "t"},
            "from": {"id": 5, "is_bot": false, "first_name": "x"}})
    };
    house.receive(-100, "message", group("hello all")).await;
    house
        .receive(-100, "message", group("/start@athar_bot"))
        .await;
    house.work().await;
    assert_eq!(messages(&house.sent().await, -100).len(), 1);
    house.prune().await;
    assert_eq!(house.count("select count(*) from chats").await, 0);
}

#[tokio::test]
async fn a_damaged_update_is_set_aside_and_its_chat_and_all_others_go_on() {
    let mut house = House::new().await;
    let damaged = house.say(1, "/start").await;
    house.say(1, "/start").await;
    house.say(2, "/start").await;
    sqlx::query("update inbox set raw = 'damaged' where update_id = $1")
        .bind(damaged)
        .execute(&house.db.pool)
        .await
        .unwrap();
    house.work().await;
    let sent = house.sent().await;
    // What went wrong is said, then the next is answered.
    assert_eq!(messages(&sent, 1).len(), 2);
    assert_eq!(messages(&sent, 2).len(), 1);
    let parked = "select count(*) from inbox where parked_at is not null and raw is not null";
    assert_eq!(house.count(parked).await, 1);
}

#[tokio::test]
async fn an_update_that_cannot_be_written_down_undoes_nothing_but_itself() {
    let mut house = House::new().await;
    for chat in 1..=5 {
        house.say(chat, "/start").await;
    }
    sqlx::raw_sql(
        "create function refuse() returns trigger language plpgsql as $$ begin
             if new.chat_id = (select chat_id from inbox where update_id = 3)
             then raise 'refused'; end if; return new; end $$;
         create trigger refuse before insert on outbox for each row execute function refuse()",
    )
    .execute(&house.db.pool)
    .await
    .unwrap();
    house.work().await;
    let sent = house.sent().await;
    for chat in [1, 2, 4, 5] {
        assert_eq!(messages(&sent, chat).len(), 1, "chat {chat}");
    }
    assert_eq!(messages(&sent, 3), Vec::<String>::new());
    let parked = "select max(update_id) from inbox where parked_at is not null";
    assert_eq!(house.count(parked).await, 3);
}

#[tokio::test]
async fn after_an_erasure_only_the_farewell_goes_out_and_then_the_row_goes() {
    let mut house = House::new().await;
    house.walk(1, "/start", &[".agree"]).await;
    let farewell = house.walk(1, "/delete", &[".erase", ".erase"]).await;
    assert_eq!(messages(&farewell, 1).len(), 1);
    house.prune().await;
    assert_eq!(house.count("select count(*) from chats").await, 0);
    house.say(1, "/start").await;
    house.work().await;
    assert_eq!(messages(&house.sent().await, 1).len(), 1);
}
