//! Ready answers: words that are often needed, written with care in both languages (`locales/`), sent in the person's own.

use super::{Scene, buttons, handling, toast};
use crate::{
    domain::{desk::TopicStage, talk::Content},
    effect::{
        Outgoing,
        desk::{Change, Deed, Spoken, Topic},
    },
    i18n::{Text, catalog},
};

/// Every ready answer; each has a short label `ready-<name>-label` and its words `ready-<name>` in the catalog.
pub const READY: [&str; 10] = [
    "welcome",
    "reading",
    "more",
    "voice",
    "nothing-new",
    "free",
    "extortion",
    "bodies",
    "care",
    "goodbye",
];

/// "Ready answers": which?
pub fn list(scene: &Scene, topic: &Topic) -> Vec<Deed> {
    if topic.stage == TopicStage::Taken && !scene.has_it() {
        return vec![handling::has_it_already(scene.taker.as_ref())];
    }
    let buttons = READY
        .iter()
        .map(|name| {
            let label = Text::new(format!("ready-{name}-label"));
            buttons::of_topic(topic, label, "answer", name)
        })
        .collect::<Vec<_>>();
    let outgoing = Outgoing {
        buttons: buttons.chunks(2).map(<[_]>::to_vec).collect(),
        ..Outgoing::new(Text::new("ready-which"))
    };
    vec![Deed::Say(outgoing)]
}

/// This one: sent to the person, and shown in the topic.
pub fn send(scene: &Scene, topic: &Topic, name: &str) -> Vec<Deed> {
    if !READY.contains(&name) {
        return vec![toast("desk-button-old")];
    }
    let Some(actor) = &scene.actor else {
        return Vec::new();
    };
    match topic.stage {
        TopicStage::Taken if !scene.has_it() => {
            return vec![handling::has_it_already(scene.taker.as_ref())];
        }
        TopicStage::Closed => return vec![toast("desk-closed-already")],
        TopicStage::Waiting | TopicStage::Taken => {}
    }
    let words = catalog::render_plain(scene.chat_lang, &Text::new(format!("ready-{name}")));
    let mut deeds = Vec::new();
    if topic.stage == TopicStage::Waiting {
        let taken = handling::taken_by(scene, topic, actor.id);
        deeds.push(Deed::SaveTopic(Box::new(taken), Change::Taken));
    }
    deeds.extend([
        Deed::Relay(Spoken {
            content: Content::plain(words.clone()),
            reply_to: None,
        }),
        Deed::Say(Outgoing::new(Text::new("ready-sent").words("words", words))),
        Deed::DropButtons,
    ]);
    deeds
}
