//! `/write`: a volunteer answers a voice note with what it says; the person is asked whether that is right.

use super::Scene;
use crate::{
    domain::talk::{Content, MediaKind, Side},
    effect::{Outgoing, desk::Deed},
    i18n::Text,
};

/// Writes down what the answered voice note says. Whoever does need not have the chat: nothing is said to the person in anybody's name.
pub fn write_down(scene: &Scene, words: &str) -> Vec<Deed> {
    let voice = scene.relay.as_ref().filter(|relay| {
        let is_voice = matches!(
            relay.content,
            Content::Media {
                kind: MediaKind::Voice,
                ..
            }
        );
        relay.side == Side::Person && is_voice
    });
    match voice {
        Some(voice) if !words.is_empty() => vec![Deed::WriteDown(voice.id, words.to_owned())],
        _ => vec![Deed::Say(Outgoing::new(
            Text::new("desk-write-how").command("command", "write"),
        ))],
    }
}
