//! A button was pressed in a group. Whoever is not known as working there, and whatever was not ours, has no effect.

use super::{
    Scene, answers, bans,
    buttons::{Pressed, decode},
    handling, setup, talking, toast,
};
use crate::{
    domain::desk::Role,
    effect::desk::{Deed, Topic},
};

/// Takes a press in.
pub fn take(scene: &Scene, payload: &str) -> Vec<Deed> {
    if scene.actor.is_none() {
        return vec![toast("desk-not-listed")];
    }
    match decode(payload) {
        Some(Pressed::Setup { action, value }) => setup::press(scene, action, value),
        Some(Pressed::Topic { action, value, .. }) => match &scene.topic {
            Some(topic) => of_topic(scene, topic, (action, value)),
            None => vec![toast("desk-button-old")],
        },
        None => vec![toast("desk-button-old")],
    }
}

fn of_topic(scene: &Scene, topic: &Topic, (action, value): (&str, &str)) -> Vec<Deed> {
    match action {
        "take" => handling::take(scene, topic),
        "back" => handling::give_back(scene, topic),
        "hand" => handling::choose_next(scene, topic),
        "to" => handling::hand_over(scene, topic),
        "close" => handling::close(scene, topic),
        "open" => handling::reopen(scene, topic),
        "details" if scene.may(Role::Volunteer) => vec![Deed::ShowDetails],
        "said" => vec![Deed::ShowTranscript],
        "answers" => answers::list(scene, topic),
        "answer" => answers::send(scene, topic, value),
        "send" => talking::release(scene, topic),
        "drop" => talking::drop(scene),
        "ban" | "quiet" => bans::press(scene, topic, (action, value)),
        _ => vec![toast("desk-button-old")],
    }
}
