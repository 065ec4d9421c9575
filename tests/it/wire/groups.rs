//! Groups: who comes and goes, who keeps them, what the bot may do there, who speaks in their name.

use athar::sandbox::{Kind, PhoneError, Phones, Place, Rank, Right, Standing};
use serde_json::{Value, json};
use teloxide::types::{ChatInviteLink, ChatMember, Update};

use super::caller::Caller;

/// The bot asks for changes of members as well.
async fn listening() -> Caller {
    let caller = Caller::start().await;
    let kinds = json!(["message", "callback_query", "my_chat_member", "chat_member"]);
    caller
        .ok("getUpdates", json!({ "allowed_updates": kinds }))
        .await;
    caller
}

async fn status(caller: &Caller, chat_id: i64, user_id: i64) -> String {
    let params = json!({ "chat_id": chat_id, "user_id": user_id });
    let member = caller.ok("getChatMember", params).await;
    serde_json::from_value::<ChatMember>(member.clone()).expect("a member");
    member["status"].as_str().expect("a status").to_owned()
}

fn change(updates: &[Value]) -> (&str, &str) {
    let mut changes = updates
        .iter()
        .filter(|update| !update["chat_member"].is_null());
    let change = &changes.next().expect("a change")["chat_member"];
    let status = |side: &str| change[side]["status"].as_str().expect("a status");
    (status("old_chat_member"), status("new_chat_member"))
}

/// What somebody does to somebody in the volunteers' group.
type Step = fn(&Phones, i64, i64, i64) -> Result<(), PhoneError>;

/// Each with the status before and after, and the service message that tells of it (empty: none does).
const STEPS: [(Step, (&str, &str), &str); 5] = [
    (Phones::add_member, ("left", "member"), "new_chat_members"),
    (Phones::promote, ("member", "administrator"), ""),
    (Phones::demote, ("administrator", "member"), ""),
    (
        |phones, _, forum, sam| phones.leave(sam, forum),
        ("member", "left"),
        "left_chat_member",
    ),
    (Phones::add_member, ("left", "member"), "new_chat_members"),
];

#[tokio::test]
async fn members_come_and_go_and_the_bot_is_told() {
    let caller = listening().await;
    let (forum, layla) = caller.volunteers();
    let sam = caller.met("en").await;
    let phones = caller.phones();
    assert_eq!(status(&caller, forum, sam).await, "left");
    for (step, expected, told) in STEPS {
        step(phones, layla, forum, sam).expect("done");
        let updates = caller.updates().await;
        assert_eq!(change(&updates), expected);
        let is_told = |update: &Value| !update["message"][told].is_null();
        assert_eq!(updates.iter().any(is_told), !told.is_empty(), "{updates:?}");
        assert_eq!(status(&caller, forum, sam).await, expected.1);
        for update in updates {
            serde_json::from_value::<Update>(update).expect("an update");
        }
    }
    phones.remove_member(layla, forum, sam).expect("thrown out");
    assert_eq!(change(&caller.updates().await), ("member", "kicked"));
    assert_eq!(phones.rank(forum, sam), Rank::Removed);
    assert_eq!(
        phones.say_in(sam, Place::chat(forum), "t"),
        Err(PhoneError::NoSuchChat(forum))
    );
}

#[tokio::test]
async fn changes_of_members_come_only_to_an_administrator_who_asked_for_them() {
    let caller = Caller::start().await;
    let (forum, layla) = caller.volunteers();
    let sam = caller.met("en").await;
    caller.phones().add_member(layla, forum, sam).expect("in");
    let updates = caller.updates().await;
    assert!(updates.iter().all(|update| update["chat_member"].is_null()));
    let kinds = json!({ "allowed_updates": ["chat_member"] });
    caller.ok("getUpdates", kinds).await;
    let plain = caller
        .phones()
        .add_group(layla, "Friends", Kind::Supergroup, Standing::Member)
        .expect("a group");
    caller.phones().add_member(layla, plain, sam).expect("in");
    assert_eq!(caller.updates().await, Vec::<Value>::new());
}

#[tokio::test]
async fn a_link_lets_one_person_in_and_nobody_after() {
    let caller = listening().await;
    let (forum, layla) = caller.volunteers();
    let sam = caller.met("en").await;
    let nur = caller.phones().add_person("Nur", "ar").id;
    let params = json!({ "chat_id": forum, "name": "Nur", "member_limit": 1 });
    let invite = caller.ok("createChatInviteLink", params.clone()).await;
    serde_json::from_value::<ChatInviteLink>(invite.clone()).expect("a link");
    let link = invite["invite_link"].as_str().expect("a link");
    assert!(link.starts_with("https://t.me/+"));
    let phones = caller.phones();
    assert_eq!(
        phones.join_by_link(layla, link),
        Err(PhoneError::IsMember(layla))
    );
    assert_eq!(phones.join_by_link(nur, link), Ok(forum));
    let updates = caller.updates().await;
    assert_eq!(updates[0]["chat_member"]["invite_link"]["name"], "Nur");
    assert_eq!(phones.join_by_link(sam, link), Err(PhoneError::LinkExpired));

    let late = caller.ok("createChatInviteLink", params.clone()).await;
    let link = late["invite_link"].clone();
    let revoke = json!({ "chat_id": forum, "invite_link": link });
    assert_eq!(
        caller.ok("revokeChatInviteLink", revoke).await["is_revoked"],
        true
    );
    let refused = phones.join_by_link(sam, link.as_str().expect("a link"));
    assert_eq!(refused, Err(PhoneError::LinkExpired));

    let mut passing = params;
    passing["expire_date"] = json!(1_790_000_100);
    let passing = caller.ok("createChatInviteLink", passing).await;
    caller.pass_seconds(200);
    let refused = phones.join_by_link(sam, passing["invite_link"].as_str().expect("a link"));
    assert_eq!(refused, Err(PhoneError::LinkExpired));
}

#[tokio::test]
async fn without_a_right_the_bot_is_refused_what_the_right_is_for() {
    let caller = Caller::start().await;
    let (forum, layla) = caller.volunteers();
    let phones = caller.phones();
    let said = phones.say_in(layla, Place::chat(forum), "t").expect("said");
    caller.drain().await;
    let (manage, pin) = ("create a topic", "manage pinned messages in the chat");
    let rights = |what: &str| format!("Bad Request: not enough rights to {what}");
    let calls = [
        (Right::ManageTopics, "createForumTopic", rights(manage)),
        (Right::PinMessages, "pinChatMessage", rights(pin)),
        (
            Right::InviteUsers,
            "createChatInviteLink",
            rights("manage chat invite link"),
        ),
        (
            Right::DeleteMessages,
            "deleteMessage",
            "Bad Request: message can't be deleted".to_owned(),
        ),
    ];
    let params = json!({ "chat_id": forum, "name": "t", "message_id": said });
    for (right, method, words) in calls {
        let mut others = Right::ALL.to_vec();
        others.retain(|other| *other != right);
        phones.set_rights(layla, forum, &others).expect("withheld");
        assert_eq!(caller.refused(method, params.clone()).await.1, words);
        phones.set_rights(layla, forum, &Right::ALL).expect("given");
        caller.ok(method, params.clone()).await;
        let count = phones.calls(method, Some(forum));
        assert_eq!((count.done, count.refused), (1, 1), "{method}");
    }
    let told = caller.updates().await;
    let change = &told[0]["my_chat_member"];
    let may = |side: &str| change[side]["can_manage_topics"].clone();
    assert_eq!(
        (may("old_chat_member"), may("new_chat_member")),
        (json!(true), json!(false))
    );
}

#[tokio::test]
async fn a_bot_that_is_no_administrator_opens_no_topic() {
    let caller = Caller::start().await;
    let (forum, layla) = caller.volunteers();
    let demoted = caller.phones().set_standing(layla, forum, Standing::Member);
    demoted.expect("no administrator");
    let params = json!({ "chat_id": forum, "name": "t" });
    let (_, words) = caller.refused("createForumTopic", params).await;
    assert_eq!(words, "Bad Request: not enough rights to create a topic");
}

#[tokio::test]
async fn an_anonymous_administrator_speaks_in_the_groups_name() {
    let caller = Caller::start().await;
    let (forum, layla) = caller.volunteers();
    let place = Place::chat(forum).anonymously();
    let said = caller
        .phones()
        .say_in(layla, place, "/setup")
        .expect("said");
    let update = caller.updates().await.pop().expect("an update");
    let message = &update["message"];
    assert_eq!(message["from"]["id"], 1_087_968_824);
    assert_eq!(message["sender_chat"]["id"], forum);
    let shown = caller
        .phones()
        .find_message(forum, said)
        .expect("a message");
    assert!(shown.is_anonymous() && !shown.by_bot());
    serde_json::from_value::<Update>(update).expect("an update");
    let omar = *caller.phones().members(forum).last().expect("a volunteer");
    let refused = caller.phones().say_in(omar, place, "t");
    assert_eq!(refused, Err(PhoneError::NotAdministrator(omar)));
}

#[tokio::test]
async fn whoever_left_presses_only_on_a_dishonest_phone() {
    let caller = Caller::start().await;
    let (forum, layla) = caller.volunteers();
    let omar = *caller.phones().members(forum).last().expect("a volunteer");
    let markup = json!({ "inline_keyboard": [[{ "text": "Take", "callback_data": "take" }]] });
    let params = json!({ "chat_id": forum, "text": "t", "reply_markup": markup });
    let sent = caller.ok("sendMessage", params).await["message_id"].as_i64();
    let sent = sent.expect("a number");
    caller
        .phones()
        .remove_member(layla, forum, omar)
        .expect("thrown out");
    caller.drain().await;
    let honest = caller.phones().press_in(omar, forum, sent, "take");
    assert_eq!(honest, Err(PhoneError::NoSuchChat(forum)));
    caller
        .phones()
        .forge_press(omar, forum, sent, "take")
        .expect("pressed");
    assert_eq!(
        caller.updates().await[0]["callback_query"]["from"]["id"],
        omar
    );
}

#[tokio::test]
async fn a_group_moves_with_its_people_its_rights_and_its_links_and_may_get_topics() {
    let caller = Caller::start().await;
    let (_, layla) = caller.volunteers();
    let sam = caller.met("en").await;
    let phones = caller.phones();
    let group = phones
        .add_group(layla, "Friends", Kind::Group, Standing::Administrator)
        .expect("a group");
    phones.add_member(layla, group, sam).expect("in");
    phones.promote(layla, group, sam).expect("promoted");
    let rights = [Right::ManageTopics, Right::InviteUsers];
    phones.set_rights(layla, group, &rights).expect("withheld");
    let link = caller
        .ok("createChatInviteLink", json!({ "chat_id": group }))
        .await["invite_link"]
        .clone();
    let moved = phones.set_topics(layla, group, true).expect("topics");
    let body = caller.call("getChat", json!({ "chat_id": group })).await;
    assert_eq!(body["parameters"]["migrate_to_chat_id"], moved);
    assert_eq!(
        caller.ok("getChat", json!({ "chat_id": moved })).await["is_forum"],
        true
    );
    assert_eq!(phones.rank(moved, layla), Rank::Owner);
    assert_eq!(phones.rank(moved, sam), Rank::Administrator);
    caller
        .ok("createForumTopic", json!({ "chat_id": moved, "name": "t" }))
        .await;
    let pin = json!({ "chat_id": moved, "message_id": 2 });
    assert!(
        caller
            .refused("pinChatMessage", pin)
            .await
            .1
            .contains("not enough rights")
    );
    let nur = phones.add_person("Nur", "ar").id;
    assert_eq!(
        phones.join_by_link(nur, link.as_str().expect("a link")),
        Ok(moved)
    );
}
