//! What volunteers write in a flagged chat's topic: given on to the person, held until a second press, or a note among themselves (a line that
//! begins with `//`). Nothing disappears without a word.

use super::{
    Scene, buttons, handling,
    holding::{self, Reason},
    toast,
};
use crate::{
    domain::{
        desk::{Role, TopicStage},
        talk::{Content, RelayStage, Side},
    },
    effect::{
        Outgoing,
        desk::{Change, Deed, Relay, Spoken, Topic},
    },
    i18n::Text,
};

/// What begins a note among volunteers.
const NOTE: &str = "//";
/// Longest that words may be, in UTF-16 units, so that the line above them has room: Telegram takes 4096, below a file 1024.
const LONGEST_WORDS: usize = 3_900;
const LONGEST_CAPTION: usize = 900;

/// Something was written or sent.
pub fn say(scene: &Scene, content: &Content) -> Vec<Deed> {
    let Some(topic) = scene.topic.as_ref().filter(|topic| topic.chat.is_some()) else {
        return Vec::new();
    };
    if is_note(content) {
        return Vec::new();
    }
    if scene.actor.is_none() {
        return vec![say_key("desk-not-passed-on")];
    }
    if *content == Content::Other {
        return vec![say_key("desk-cannot-pass")];
    }
    if is_too_long(content) {
        return vec![say_key("desk-too-long")];
    }
    let spoken = Spoken {
        content: content.clone(),
        reply_to: scene.relay.as_ref().map(|relay| relay.id),
    };
    let reasons = holding::find(scene, topic, content);
    if reasons.is_empty() {
        let mut deeds = taking(scene, topic);
        deeds.push(Deed::Relay(spoken));
        return deeds;
    }
    hold(scene, topic, (spoken, &reasons))
}

fn say_key(key: &str) -> Deed {
    super::say(key)
}

fn is_note(content: &Content) -> bool {
    content.words().trim_start().starts_with(NOTE)
}

fn is_too_long(content: &Content) -> bool {
    let longest = match content {
        Content::Media { .. } => LONGEST_CAPTION,
        _ => LONGEST_WORDS,
    };
    content.words().encode_utf16().count() > longest
}

/// Whoever writes first in a chat that nobody has, has it.
fn taking(scene: &Scene, topic: &Topic) -> Vec<Deed> {
    let Some(actor) = &scene.actor else {
        return Vec::new();
    };
    if topic.stage == TopicStage::Taken {
        return Vec::new();
    }
    let taken = handling::taken_by(scene, topic, actor.id);
    vec![Deed::SaveTopic(Box::new(taken), Change::Taken)]
}

fn hold(scene: &Scene, topic: &Topic, (spoken, reasons): (Spoken, &[Reason])) -> Vec<Deed> {
    let taker = scene.taker.as_ref().map(|taker| taker.name.as_str());
    let asking = Outgoing::new(holding::word(reasons, taker));
    let mut deeds = Vec::new();
    if reasons.contains(&Reason::Language) {
        let warned = Topic {
            warned_at: Some(scene.now),
            ..topic.clone()
        };
        deeds.push(Deed::SaveTopic(Box::new(warned), Change::Noted));
    }
    deeds.push(Deed::Hold(spoken, asking));
    deeds
}

/// The two buttons below the question whether what was held is to go. `relay` is what was held.
pub fn hold_buttons(topic: &Topic, relay: &str) -> Vec<crate::effect::Button> {
    vec![
        buttons::of_topic(topic, Text::new("hold-send"), "send", relay),
        buttons::of_topic(topic, Text::new("hold-drop"), "drop", relay),
    ]
}

/// "Send it anyway": by whoever wrote it. It also takes the chat, whoever had it.
pub fn release(scene: &Scene, topic: &Topic) -> Vec<Deed> {
    let Some(relay) = held_by_actor(scene) else {
        return vec![toast("hold-not-yours")];
    };
    if relay.stage != RelayStage::Held {
        return vec![toast("hold-done-already")];
    }
    let mut deeds = Vec::new();
    if !scene.has_it() {
        let Some(actor) = &scene.actor else {
            return deeds;
        };
        let taken = handling::taken_by(scene, &reopened(scene, topic), actor.id);
        deeds.push(Deed::SaveTopic(Box::new(taken), Change::Taken));
    }
    deeds.extend([
        Deed::Release(relay.id),
        Deed::DropButtons,
        toast("hold-sent"),
    ]);
    deeds
}

fn reopened(scene: &Scene, topic: &Topic) -> Topic {
    match topic.stage {
        TopicStage::Closed => handling::opened(scene, topic),
        TopicStage::Waiting | TopicStage::Taken => topic.clone(),
    }
}

/// "Do not send it."
pub fn drop(scene: &Scene) -> Vec<Deed> {
    let Some(relay) = held_by_actor(scene) else {
        return vec![toast("hold-not-yours")];
    };
    if relay.stage != RelayStage::Held {
        return vec![toast("hold-done-already")];
    }
    vec![
        Deed::Drop(relay.id),
        Deed::DropButtons,
        toast("hold-dropped"),
    ]
}

fn held_by_actor(scene: &Scene) -> Option<&Relay> {
    let actor = scene.actor.as_ref()?;
    scene
        .relay
        .as_ref()
        .filter(|relay| relay.side == Side::Volunteer && relay.volunteer == Some(actor.id))
}

/// Something that was written is written otherwise by now.
pub fn edit(scene: &Scene, content: &Content) -> Vec<Deed> {
    let Some(relay) = held_by_actor(scene) else {
        return Vec::new();
    };
    let is_risky = !holding::find_risks(content).is_empty();
    match relay.stage {
        RelayStage::TakenBack | RelayStage::Failed => Vec::new(),
        // A held message goes as it stands when it goes.
        RelayStage::Held => vec![Deed::Revise(relay.id, content.clone())],
        _ if is_note(content) || is_too_long(content) || is_risky => {
            vec![say_key("desk-edit-not-passed-on")]
        }
        RelayStage::Waiting | RelayStage::Sent => vec![Deed::Revise(relay.id, content.clone())],
    }
}

/// "/takeback", answering one's own words.
pub fn take_back(scene: &Scene) -> Vec<Deed> {
    let relay = scene.relay.as_ref().filter(|relay| {
        let own = scene.actor.as_ref().map(|actor| actor.id) == relay.volunteer;
        relay.side == Side::Volunteer && (own || scene.may(Role::Coordinator))
    });
    match relay {
        Some(relay) => vec![Deed::TakeBack(relay.id), say_key("desk-taken-back")],
        None => vec![say_key("desk-take-back-how")],
    }
}

/// An administrator who writes without a name is nobody to us.
pub fn hides(scene: &Scene) -> Vec<Deed> {
    let in_chat = scene
        .topic
        .as_ref()
        .is_some_and(|topic| topic.chat.is_some());
    if in_chat || scene.is_addressed {
        vec![say_key("desk-anonymous")]
    } else {
        Vec::new()
    }
}
