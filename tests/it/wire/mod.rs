//! The stand-in, called over HTTP as a bot calls Telegram. Its own words are held against Telegram's here, so that stories may trust them.

mod caller;
mod updates;

use caller::Caller;
use serde_json::json;

#[tokio::test]
async fn a_message_goes_out_and_the_phone_shows_it() {
    let caller = Caller::start().await;
    let sam = caller.met("en").await;
    let sent = caller
        .ok(
            "sendMessage",
            json!({ "chat_id": sam, "text": "<b>Hello</b> &amp; welcome", "parse_mode": "HTML" }),
        )
        .await;
    assert_eq!(sent["text"], "Hello & welcome");
    assert_eq!(
        sent["entities"],
        json!([{ "type": "bold", "offset": 0, "length": 5 }])
    );
    let shown = caller.phones().messages(sam);
    assert_eq!(
        shown.last().map(|message| message.text().to_owned()),
        Some("Hello & welcome".into())
    );
}
