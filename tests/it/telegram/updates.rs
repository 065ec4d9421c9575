//! Every case of `tests/data/updates/*.json`: a raw update, and what it is taken for.

use std::{collections::BTreeMap, fs, path::Path};

use athar::{
    dialogue::Input,
    telegram::decode::{ChatKind, Decoded, decode, decode_filing},
};
use serde::Deserialize;
use serde_json::{Value, json, value::RawValue};

/// One case; fields of [`Decoded`] that are not named in `decoded` must be empty.
#[derive(Deserialize)]
struct Case {
    name: String,
    update: Box<RawValue>,
    decoded: Value,
}

fn cases(file: &str) -> Vec<Case> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/data/updates")
        .join(file);
    let text = fs::read_to_string(path).expect("the cases are there");
    serde_json::from_str(&text).expect("the cases are readable")
}

fn check(file: &str) {
    for case in cases(file) {
        let decoded = decode(case.update.get());
        assert_eq!(as_json(&decoded), case.decoded, "{file}: {}", case.name);
    }
}

#[test]
fn updates_of_private_chats_become_inputs() {
    check("private.json");
}

#[test]
fn groups_and_channels_are_heard_only_where_a_person_speaks() {
    check("groups.json");
}

#[test]
fn odd_updates_lose_the_odd_field_and_nothing_else() {
    check("odd.json");
}

#[test]
fn an_update_is_filed_under_the_chat_that_it_decodes_to() {
    for file in ["private.json", "groups.json", "odd.json"] {
        for case in cases(file) {
            let decoded = decode(case.update.get());
            let filing = decode_filing(case.update.get());
            assert_eq!(
                filing.map(|filing| filing.update_id),
                decoded.update_id,
                "{}",
                case.name
            );
            if let Some(filing) = filing {
                assert_eq!(filing.chat, decoded.chat.map(|(_, id)| id), "{}", case.name);
            }
        }
    }
}

#[test]
fn a_group_speaks_to_the_bot_by_its_name_a_command_or_a_reply() {
    let said = |words: &str, replies_to: Option<&str>| {
        Decoded {
            input: Some(Input::Words(words.to_owned())),
            replies_to: replies_to.map(str::to_owned),
            ..Decoded::default()
        }
        .is_addressed_to("athar_bot")
    };
    assert!(said("/help", None));
    assert!(said("/help@Athar_Bot now", None));
    assert!(said("مرحبا @athar_bot، كيف", None));
    assert!(said("thank you", Some("athar_bot")));
    assert!(!said("/help@other_bot", None));
    assert!(!said("@athar_bot_two hello", None));
    assert!(!said("hello", Some("somebody")));
    assert!(!said("mail me at me@athar.example", None));
}

fn as_json(decoded: &Decoded) -> Value {
    let fields = [
        ("update_id", json!(decoded.update_id)),
        (
            "chat",
            decoded
                .chat
                .map_or(Value::Null, |(kind, id)| json!([kind_word(kind), id.0])),
        ),
        (
            "from",
            decoded.from.as_ref().map_or(Value::Null, |from| {
                json!([from.id, from.language_code, from.is_bot])
            }),
        ),
        (
            "input",
            decoded.input.as_ref().map_or(Value::Null, input_as_json),
        ),
        ("callback_query_id", json!(decoded.callback_query_id)),
        ("message_id", json!(decoded.message_id)),
        ("topic_id", json!(decoded.topic_id)),
        ("sent_at", json!(decoded.sent_at.map(|at| at.timestamp()))),
        ("migrated_to", json!(decoded.migrated_to.map(|chat| chat.0))),
        ("replies_to", json!(decoded.replies_to)),
    ];
    let told: BTreeMap<&str, Value> = fields
        .into_iter()
        .filter(|(_, value)| !value.is_null())
        .collect();
    json!(told)
}

const fn kind_word(kind: ChatKind) -> &'static str {
    match kind {
        ChatKind::Private => "private",
        ChatKind::Group => "group",
        ChatKind::Channel => "channel",
    }
}

fn input_as_json(input: &Input) -> Value {
    match input {
        Input::Words(words) => json!({ "words": words }),
        Input::Press(payload) => json!({ "press": payload }),
        Input::Photo { file_id, caption } => json!({ "photo": file_id, "caption": caption }),
        Input::Voice { file_id, seconds } => json!({ "voice": file_id, "seconds": seconds }),
        Input::Location {
            latitude,
            longitude,
        } => json!({ "location": [latitude, longitude] }),
        Input::Document { is_image } => json!({ "document": { "is_image": is_image } }),
        Input::Edited(words) => json!({ "edited": words }),
        Input::Contact => json!("contact"),
        Input::Other => json!("other"),
        Input::Blocked => json!("blocked"),
        Input::Unblocked => json!("unblocked"),
    }
}
