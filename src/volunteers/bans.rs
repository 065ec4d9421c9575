//! `/ban`, `/quiet`, `/unban` in a chat's topic: who is kept out, and why. What follows for the person and their reports is `jobs/desk/bans`' matter.

use super::{Scene, buttons, handling, say, toast};
use crate::{
    domain::{
        ban::{Ban, BanKind, BanReason},
        desk::Role,
    },
    effect::{
        Outgoing,
        desk::{Change, Deed, Topic},
    },
    i18n::{Lang, Text, catalog},
    text::fold::fold,
};

/// "/ban extortion"; without a reason, or with one that is not understood, the choices.
pub fn begin(scene: &Scene, kind: BanKind, words: &str) -> Vec<Deed> {
    let topic = match find_topic(scene) {
        Ok(topic) => topic,
        Err(key) => return vec![say(key)],
    };
    match read_reason(words) {
        Some(reason) => decide(scene, topic, Ban { kind, reason }),
        None => vec![ask_reason(topic, kind)],
    }
}

/// A chat's topic, and somebody who may ban; else the key of what is said.
fn find_topic(scene: &Scene) -> Result<&Topic, &'static str> {
    if !scene.may(Role::Coordinator) {
        return Err("people-may-not");
    }
    let topic = scene.topic.as_ref().filter(|topic| topic.chat.is_some());
    topic.ok_or("ban-where")
}

/// A reason in the words of any language.
pub fn read_reason(words: &str) -> Option<BanReason> {
    let words = fold(words);
    if words.is_empty() {
        return None;
    }
    BanReason::ALL.into_iter().find(|reason| {
        let key = Text::new(format!("ban-words-{}", reason.as_str()));
        Lang::ALL.into_iter().any(|lang| {
            let known = catalog::render_plain(lang, &key);
            known
                .split([',', '\u{60c}'])
                .any(|known| fold(known) == words)
        })
    })
}

fn ask_reason(topic: &Topic, kind: BanKind) -> Deed {
    let action = match kind {
        BanKind::Banned => "ban",
        BanKind::Quiet => "quiet",
    };
    let choices = BanReason::ALL.map(|reason| {
        let label = word(reason);
        vec![buttons::of_topic(topic, label, action, reason.as_str())]
    });
    Deed::Say(Outgoing {
        buttons: choices.to_vec(),
        ..Outgoing::new(Text::new(format!("ban-why-{}", kind.as_str())))
    })
}

fn word(reason: BanReason) -> Text {
    Text::new(format!("ban-reason-{}", reason.as_str()))
}

/// A choice was pressed.
pub fn press(scene: &Scene, topic: &Topic, (action, value): (&str, &str)) -> Vec<Deed> {
    if !scene.may(Role::Coordinator) {
        return vec![toast("people-may-not")];
    }
    let Some(reason) = BanReason::parse(value).filter(|_| topic.chat.is_some()) else {
        return vec![toast("desk-button-old")];
    };
    let kind = match action {
        "quiet" => BanKind::Quiet,
        _ => BanKind::Banned,
    };
    let mut deeds = decide(scene, topic, Ban { kind, reason });
    deeds.push(Deed::DropButtons);
    deeds
}

/// Their topic ends with it, whoever had it.
fn decide(scene: &Scene, topic: &Topic, ban: Ban) -> Vec<Deed> {
    let closed = Box::new(handling::closed(scene, topic));
    let text = Text::new(format!("ban-done-{}", ban.kind.as_str()));
    vec![
        Deed::Ban(Some(ban)),
        Deed::SaveTopic(closed, Change::Closed),
        Deed::Say(Outgoing::new(text.text("reason", word(ban.reason)))),
    ]
}

/// "/unban".
pub fn lift(scene: &Scene) -> Vec<Deed> {
    match find_topic(scene) {
        Ok(_) => vec![Deed::Ban(None), say("ban-lifted-here")],
        Err(key) => vec![say(key)],
    }
}

/// What the card says of it.
pub fn line(ban: Ban) -> Text {
    Text::new(format!("card-{}", ban.kind.as_str())).text("reason", word(ban.reason))
}
