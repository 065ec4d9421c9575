//! The volunteers' group on the page: topics, replies, corrections, hidden pictures, pins, and links that the phone follows itself.

use athar::sandbox::{Attachment, Place, Rank};
use serde_json::{Value, json};

use super::desk::{Desk, WIDE};
use crate::wire::files::png;

/// A selector inside the group's phone.
fn inside(selector: &str) -> String {
    format!(".phone.group {selector}")
}

impl Desk {
    /// Waits until a selector finds something.
    async fn sees(&self, selector: &str) {
        let found = format!("document.querySelector(\"{selector}\")");
        self.browser.wait_until(&found).await;
    }

    async fn shows_text(&self, words: &str) {
        let shown = format!("document.body.textContent.includes('{words}')");
        self.browser.wait_until(&shown).await;
    }

    /// Presses an entry of the open menu by a word of it.
    async fn choose(&self, entry: &str) {
        let find = format!(
            "[...document.querySelectorAll('.menu button')].find((button) => button.textContent.includes('{entry}'))"
        );
        self.browser.wait_until(&find).await;
        self.browser.run(&format!("{find}.click()")).await;
    }

    fn forum(&self) -> (i64, i64) {
        let phones = &self.sandbox.phones;
        let forum = phones.find_forum().expect("a forum");
        (forum, phones.find_owner(forum).expect("an owner"))
    }

    /// A topic of the bot, chosen on the group's phone; gives its number.
    async fn topic(&self, name: &str) -> i64 {
        let (forum, _) = self.forum();
        let topic = self
            .call(
                "createForumTopic",
                json!({ "chat_id": forum, "name": name }),
            )
            .await;
        let tab = format!(
            "[...document.querySelectorAll('.topics button')].find((tab) => tab.textContent === '{name}')"
        );
        self.browser.wait_until(&tab).await;
        self.browser.run(&format!("{tab}.click()")).await;
        topic["message_thread_id"].as_i64().expect("a number")
    }
}

#[tokio::test]
async fn a_volunteer_replies_to_a_pinned_card_and_corrects_the_words() {
    let Some(desk) = Desk::open(WIDE).await else {
        return;
    };
    let (forum, _) = desk.forum();
    let thread = desk.topic("4821 7753").await;
    let card = json!({ "chat_id": forum, "message_thread_id": thread, "text": "The card" });
    let card = desk.call("sendMessage", card).await;
    let pin = json!({ "chat_id": forum, "message_id": card["message_id"] });
    desk.call("pinChatMessage", pin).await;
    desk.sees(&inside(".pinned:not([hidden])")).await;
    desk.updates().await;

    desk.browser
        .run("document.querySelector('.group .row .more').click()")
        .await;
    desk.choose("Reply").await;
    desk.write_in_group("I tke it").await;
    desk.sees(&inside(".row.mine .quote")).await;
    desk.browser
        .run("document.querySelector('.group .row.mine .more').click()")
        .await;
    desk.choose("Edit").await;
    desk.browser
        .run("document.querySelector('.group textarea').value = ''")
        .await;
    desk.write_in_group("I **take** it").await;
    desk.shows_text("edited").await;

    let updates = desk.updates().await;
    let reply = &updates[0]["message"];
    assert_eq!(reply["reply_to_message"]["text"], "The card");
    assert_eq!(reply["message_thread_id"], thread);
    assert!(updates[1]["edited_message"]["text"].is_string());
    desk.close().await;
}

#[tokio::test]
async fn a_hidden_picture_is_shown_when_it_is_pressed_and_a_topic_can_be_deleted() {
    let Some(desk) = Desk::open(WIDE).await else {
        return;
    };
    let (forum, layla) = desk.forum();
    let thread = desk.topic("4821 7753").await;
    let phones = &desk.sandbox.phones;
    let sent = phones.send(
        layla,
        Place::topic(forum, thread),
        Attachment::photo(png()),
        "",
    );
    let photo = phones.find_message(forum, sent.expect("sent"));
    let photo = photo.expect("a photo").wire()["photo"][0]["file_id"].clone();
    let hidden = json!({ "chat_id": forum, "message_thread_id": thread, "photo": photo, "has_spoiler": true });
    desk.call("sendPhoto", hidden).await;
    desk.sees(&inside(".cover:not(.open)")).await;
    desk.click(&inside(".cover > button")).await;
    desk.sees(&inside(".cover.open")).await;

    desk.click(&inside(".head .icon")).await;
    desk.choose("Close this topic").await;
    desk.shows_text("(closed)").await;
    desk.click(&inside(".head .icon")).await;
    desk.choose("Delete this topic").await;
    desk.browser
        .wait_until("!document.querySelector('.topics').textContent.includes('4821')")
        .await;
    let topics = phones.topics(forum);
    assert!(topics.iter().all(|topic| topic.message_thread_id != thread));
    desk.close().await;
}

#[tokio::test]
async fn links_to_the_bot_and_into_the_group_are_followed_by_whoever_reads_them() {
    let Some(desk) = Desk::open(WIDE).await else {
        return;
    };
    let (forum, layla) = desk.forum();
    let sam = desk.person("en");
    let bot = desk.call("getMe", json!({})).await["username"].clone();
    let bot = bot.as_str().expect("a name");
    let start = format!("<a href=\"https://t.me/{bot}?start=abc\">start</a>");
    let params = json!({ "chat_id": forum, "text": start, "parse_mode": "HTML" });
    desk.call("sendMessage", params).await;
    desk.sees(&inside(".words a")).await;
    desk.updates().await;
    desk.click(&inside(".words a")).await;
    desk.sees(&format!("[data-phone='person-{layla}'] .row.mine"))
        .await;
    let update = desk.updates().await.pop().expect("an update");
    let message = &update["message"];
    assert_eq!(
        (&message["text"], &message["chat"]["id"]),
        (&json!("/start abc"), &json!(layla))
    );

    desk.begin("en").await;
    let limit = json!({ "chat_id": forum, "member_limit": 1 });
    let link = desk.call("createChatInviteLink", limit).await["invite_link"].clone();
    let keyboard = json!({ "inline_keyboard": [[{ "text": "Join", "url": link }]] });
    let params = json!({ "chat_id": sam, "text": "Come in", "reply_markup": keyboard });
    desk.call("sendMessage", params).await;
    let key = desk.inside("en", ".keys a");
    desk.sees(&key).await;
    desk.click(&key).await;
    let joined = |members: &[i64]| members.contains(&sam);
    desk.shows_text("+ Sam").await;
    assert!(joined(&desk.sandbox.phones.members(forum)));
    assert_eq!(desk.sandbox.phones.rank(forum, sam), Rank::Member);
    desk.close().await;
}

#[tokio::test]
async fn a_group_is_added_and_the_bot_in_it_loses_a_right() {
    let Some(desk) = Desk::open(WIDE).await else {
        return;
    };
    desk.updates().await;
    desk.click("#add-group").await;
    desk.browser
        .run("document.querySelector('#group-form [name=title]').value = 'Second shift'")
        .await;
    desk.click("#group-form .primary").await;
    desk.shows_text("Second shift").await;
    let update = desk.updates().await.pop().expect("an update");
    let chat = update["my_chat_member"]["chat"]["id"].clone();
    desk.click(&format!("[data-phone='group-{chat}'] .head .icon"))
        .await;
    desk.choose("The bot").await;
    desk.choose("may manage topics").await;
    let update = desk.updates().await.pop().expect("an update");
    let member = &update["my_chat_member"]["new_chat_member"];
    assert_eq!(member["can_manage_topics"], false);
    assert_eq!(member["can_pin_messages"], true);
    desk.close().await;
}

#[tokio::test]
async fn a_sticker_and_a_round_video_are_sent_and_shown_and_the_group_speaks_for_itself() {
    let Some(desk) = Desk::open(WIDE).await else {
        return;
    };
    for (entry, shown) in [("Sticker", ".sticker"), ("Round video", ".round video")] {
        desk.click(&inside(".say .icon")).await;
        desk.choose(entry).await;
        desk.sees(&inside(shown)).await;
    }
    desk.browser
        .run("const box = document.querySelector('.group .as'); box.value = 'anonymous'; box.dispatchEvent(new Event('change'))")
        .await;
    desk.write_in_group("as the group").await;
    desk.shows_text("as the group").await;
    let updates = desk.updates().await;
    let fields: Vec<bool> = ["sticker", "video_note", "sender_chat"]
        .iter()
        .map(|field| {
            updates
                .iter()
                .any(|update: &Value| update["message"][field].is_object())
        })
        .collect();
    assert_eq!(fields, [true, true, true]);
    desk.close().await;
}
