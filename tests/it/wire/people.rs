//! People block the bot, groups take it in and throw it out, groups move.

use athar::sandbox::{Kind, Place, Standing};
use serde_json::json;

use super::caller::Caller;

#[tokio::test]
async fn whoever_blocks_the_bot_is_not_reached_until_they_write() {
    let caller = Caller::start().await;
    let sam = caller.met("en").await;
    caller.phones().block(sam).expect("blocked");
    let updates = caller.ok("getUpdates", json!({})).await;
    let change = &updates[0]["my_chat_member"];
    assert_eq!(
        (
            &change["old_chat_member"]["status"],
            &change["new_chat_member"]["status"]
        ),
        (&json!("member"), &json!("kicked"))
    );
    let message = json!({ "chat_id": sam, "text": "t" });
    assert_eq!(
        caller.refused("sendMessage", message.clone()).await,
        (403, "Forbidden: bot was blocked by the user".into())
    );
    caller.phones().say(sam, "/start").expect("said");
    caller.ok("sendMessage", message).await;
    let updates = caller.ok("getUpdates", json!({})).await;
    assert_eq!(
        updates[1]["my_chat_member"]["new_chat_member"]["status"],
        "member"
    );
    assert_eq!(updates[2]["message"]["text"], "/start");
}

#[tokio::test]
async fn a_bot_that_was_thrown_out_of_a_group_may_not_write_there() {
    let caller = Caller::start().await;
    let sam = caller.met("en").await;
    let forum = caller.phones().find_forum().expect("a forum");
    caller
        .phones()
        .set_standing(sam, forum, Standing::Kicked)
        .expect("thrown out");
    let refusal = caller
        .refused("sendMessage", json!({ "chat_id": forum, "text": "t" }))
        .await;
    assert_eq!(
        refusal,
        (
            403,
            "Forbidden: bot was kicked from the supergroup chat".into()
        )
    );
}

#[tokio::test]
async fn a_group_that_moved_tells_its_new_number() {
    let caller = Caller::start().await;
    let sam = caller.met("en").await;
    let group = caller
        .phones()
        .add_group(sam, "Friends", Kind::Group, Standing::Member)
        .expect("a group");
    let moved = caller.phones().upgrade(group).expect("upgraded");
    let body = caller
        .call("sendMessage", json!({ "chat_id": group, "text": "t" }))
        .await;
    assert_eq!(
        body["description"],
        "Bad Request: group chat was upgraded to a supergroup chat"
    );
    assert_eq!(body["parameters"]["migrate_to_chat_id"], moved);
    caller
        .ok("sendMessage", json!({ "chat_id": moved, "text": "t" }))
        .await;
}

#[tokio::test]
async fn a_plain_member_hears_only_what_is_meant_for_it() {
    let caller = Caller::start().await;
    let sam = caller.met("en").await;
    let group = caller
        .phones()
        .add_group(sam, "Friends", Kind::Supergroup, Standing::Member)
        .expect("a group");
    caller.drain().await;
    caller
        .phones()
        .say_in(sam, Place::chat(group), "between us")
        .expect("said");
    caller
        .phones()
        .say_in(sam, Place::chat(group), "/start")
        .expect("said");
    let updates = caller.ok("getUpdates", json!({})).await;
    assert_eq!(updates.as_array().map(Vec::len), Some(1));
    assert_eq!(updates[0]["message"]["chat"]["type"], "supergroup");
}

#[tokio::test]
async fn members_and_administrators_are_named() {
    let caller = Caller::start().await;
    let (forum, layla) = caller.volunteers();
    let bot = caller.ok("getMe", json!({})).await["id"].clone();
    let member = caller
        .ok("getChatMember", json!({ "chat_id": forum, "user_id": bot }))
        .await;
    assert_eq!(
        (&member["status"], &member["can_manage_topics"]),
        (&json!("administrator"), &json!(true))
    );
    let member = caller
        .ok(
            "getChatMember",
            json!({ "chat_id": forum, "user_id": layla }),
        )
        .await;
    assert_eq!(
        (&member["status"], &member["user"]["username"]),
        (&json!("creator"), &json!("layla_volunteer"))
    );
    let stranger = caller
        .phones()
        .find_person_by_language("en")
        .expect("a person")
        .id;
    let member = caller
        .ok(
            "getChatMember",
            json!({ "chat_id": forum, "user_id": stranger }),
        )
        .await;
    assert_eq!(member["status"], "left");
    assert_eq!(
        caller
            .ok("getChatMemberCount", json!({ "chat_id": forum }))
            .await,
        3
    );
    assert_eq!(
        caller.ok("getChat", json!({ "chat_id": forum })).await["is_forum"],
        true
    );
    caller.ok("leaveChat", json!({ "chat_id": forum })).await;
    assert_eq!(
        caller
            .refused("getChat", json!({ "chat_id": forum }))
            .await
            .0,
        403
    );
}
