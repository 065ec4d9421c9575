//! What a person sees and does on the phones. The bot is played by the test, over the wire.

use fantoccini::Locator;
use serde_json::{Value, json};

use super::desk::{Desk, NARROW, WIDE};

#[tokio::test]
async fn the_arabic_phone_reads_right_to_left_and_the_english_one_left_to_right() {
    let Some(desk) = Desk::open(WIDE).await else {
        return;
    };
    for (language, direction) in [("ar", "rtl"), ("en", "ltr")] {
        let phone = format!("[data-phone='person-{}']", desk.person(language));
        let shown = desk
            .browser
            .run(&format!("return document.querySelector(\"{phone}\").dir"))
            .await;
        assert_eq!(shown, json!(direction));
    }
    desk.close().await;
}

#[tokio::test]
async fn what_is_typed_reaches_the_bot_and_its_button_comes_back_pressed() {
    let Some(desk) = Desk::open(WIDE).await else {
        return;
    };
    desk.begin("ar").await;
    desk.write("ar", "خالد محمد الأحمد").await;
    desk.browser
        .wait_until(&format!(
            "document.querySelectorAll(\"{}\").length === 2",
            desk.inside("ar", ".row.mine")
        ))
        .await;
    let words: Vec<Value> = desk
        .updates()
        .await
        .iter()
        .map(|update| update["message"]["text"].clone())
        .filter(|text| !text.is_null())
        .collect();
    assert_eq!(words, [json!("/start"), json!("خالد محمد الأحمد")]);

    let keyboard = json!({ "inline_keyboard": [[{ "text": "نعم", "callback_data": "1.yes" }]] });
    desk.call(
        "sendMessage",
        json!({ "chat_id": desk.person("ar"), "text": "هل هذا <b>صحيح</b>؟ <code>4821 7753</code>", "parse_mode": "HTML", "reply_markup": keyboard }),
    )
    .await;
    let button = desk.inside("ar", ".keys button");
    desk.browser
        .wait_until(&format!("document.querySelector(\"{button}\")"))
        .await;
    let code = desk
        .browser
        .run(&format!(
            "return document.querySelector(\"{}\").textContent",
            desk.inside("ar", "code")
        ))
        .await;
    assert_eq!(code, json!("4821 7753"));
    desk.click(&button).await;
    let pressed = desk.updates().await;
    let query = &pressed.last().expect("a press")["callback_query"];
    assert_eq!(query["data"], json!("1.yes"));
    desk.call(
        "answerCallbackQuery",
        json!({ "callback_query_id": query["id"], "text": "شكراً لكم" }),
    )
    .await;
    desk.browser
        .wait_until(&format!(
            "document.querySelector(\"{}\")?.textContent === 'شكراً لكم'",
            desk.inside("ar", ".toast")
        ))
        .await;
    desk.close().await;
}

#[tokio::test]
async fn markup_in_words_is_shown_and_never_run() {
    let Some(desk) = Desk::open(WIDE).await else {
        return;
    };
    desk.begin("en").await;
    desk.write("en", "<img src=x onerror=document.title='run'>")
        .await;
    desk.browser
        .wait_until("document.body.textContent.includes('<img src=x')")
        .await;
    let title = desk.browser.run("return document.title").await;
    assert_eq!(title, json!("Athar sandbox"));
    desk.close().await;
}

#[tokio::test]
async fn a_photo_a_voice_note_and_a_location_are_sent_from_the_menu() {
    let Some(desk) = Desk::open(WIDE).await else {
        return;
    };
    desk.begin("en").await;
    for (entry, shown) in [(1, ".media"), (3, ".wave")] {
        desk.click(&desk.inside("en", ".say .icon")).await;
        desk.click(&desk.inside("en", &format!(".menu button:nth-child({entry})")))
            .await;
        desk.browser
            .wait_until(&format!(
                "document.querySelector(\"{}\")",
                desk.inside("en", shown)
            ))
            .await;
    }
    desk.click(&desk.inside("en", ".say .icon")).await;
    desk.click(&desk.inside("en", ".menu button:nth-child(4)"))
        .await;
    desk.click("#place-form .primary").await;
    desk.browser
        .wait_until("document.body.textContent.includes('34.9258, 36.7323')")
        .await;
    let updates = desk.updates().await;
    for kind in ["photo", "voice", "location"] {
        assert!(
            updates
                .iter()
                .any(|update| !update["message"][kind].is_null()),
            "no {kind} came"
        );
    }
    desk.close().await;
}

#[tokio::test]
async fn a_phone_is_added_and_one_that_blocks_the_bot_can_start_again() {
    let Some(desk) = Desk::open(WIDE).await else {
        return;
    };
    desk.click("#add-phone").await;
    let name = desk
        .browser
        .client
        .find(Locator::Css("#add-form [name=name]"));
    let name = name.await.expect("a field");
    name.send_keys("سامر").await.expect("typed");
    desk.click("#add-form .primary").await;
    desk.browser
        .wait_until("document.querySelectorAll('.phone').length === 4")
        .await;

    desk.begin("en").await;
    desk.click(&desk.inside("en", ".head .icon")).await;
    desk.click(&desk.inside("en", ".menu button")).await;
    let off = desk.inside("en", ".say.off .restart:not([hidden])");
    desk.browser
        .wait_until(&format!("document.querySelector(\"{off}\")"))
        .await;
    let blocked = desk.updates().await;
    let standing = &blocked.last().expect("an update")["my_chat_member"]["new_chat_member"];
    assert_eq!(standing["status"], json!("kicked"));
    desk.click(&off).await;
    desk.browser
        .wait_until(&format!("!document.querySelector(\"{off}\")"))
        .await;
    desk.close().await;
}

#[tokio::test]
async fn a_small_screen_shows_one_phone_and_tabs_for_the_others() {
    let Some(desk) = Desk::open(NARROW).await else {
        return;
    };
    let visible = "[...document.querySelectorAll('.phone')].filter((phone) => phone.offsetParent)";
    desk.browser
        .wait_until(&format!("{visible}.length === 1"))
        .await;
    desk.click(".tabs button:nth-child(2)").await;
    desk.browser
        .wait_until(&format!(
            "{visible}[0].dataset.phone === 'person-{}'",
            desk.person("en")
        ))
        .await;
    let wider = "document.documentElement.scrollWidth > window.innerWidth";
    assert_eq!(
        desk.browser.run(&format!("return {wider}")).await,
        json!(false)
    );
    desk.close().await;
}

#[tokio::test]
async fn nothing_is_kept_in_the_browser_and_nothing_is_loaded_from_elsewhere() {
    let Some(desk) = Desk::open(WIDE).await else {
        return;
    };
    desk.begin("ar").await;
    let kept = "return [document.cookie, localStorage.length, sessionStorage.length]";
    assert_eq!(desk.browser.run(kept).await, json!(["", 0, 0]));
    let foreign = "return performance.getEntriesByType('resource').map((entry) => entry.name).filter((name) => !name.startsWith(location.origin))";
    assert_eq!(desk.browser.run(foreign).await, json!([]));
    desk.close().await;
}
