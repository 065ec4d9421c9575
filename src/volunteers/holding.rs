//! What a volunteer's words to a person must not carry unseen: they wait for a second press. Called by [`super::talking`].

use super::{Scene, handling::is_laden};
use crate::{
    domain::{
        desk::TopicStage,
        talk::{Content, Formatted},
    },
    effect::desk::Topic,
    i18n::{Arg, Lang, Text},
    text::{
        risky::{self, Risk},
        script::{Script, script_of},
    },
};

/// Why words wait for a second press.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reason {
    /// A phone number.
    Phone,
    /// A link.
    Link,
    /// The number of an account.
    Account,
    /// Words of payment.
    Payment,
    /// Another language than the person's.
    Language,
    /// Somebody else has the chat.
    AnotherTaker,
    /// The chat was closed.
    Closed,
    /// They have as many chats as they can bear.
    Laden,
}

impl Reason {
    const fn key(self) -> &'static str {
        match self {
            Self::Phone => "hold-phone",
            Self::Link => "hold-link",
            Self::Account => "hold-account",
            Self::Payment => "hold-payment",
            Self::Language => "hold-language",
            Self::AnotherTaker => "hold-another-taker",
            Self::Closed => "hold-closed",
            Self::Laden => "hold-laden",
        }
    }
}

/// All reasons to hold what the actor wrote, in the order of [`Reason`].
pub fn find(scene: &Scene, topic: &Topic, content: &Content) -> Vec<Reason> {
    let mut reasons = find_risks(content);
    if writes_otherwise(scene, content) && topic.warned_at.is_none() {
        reasons.push(Reason::Language);
    }
    match topic.stage {
        TopicStage::Taken if !scene.has_it() => reasons.push(Reason::AnotherTaker),
        TopicStage::Closed => reasons.push(Reason::Closed),
        TopicStage::Waiting
            if scene
                .actor
                .as_ref()
                .is_some_and(|actor| is_laden(actor, scene.taken)) =>
        {
            reasons.push(Reason::Laden);
        }
        TopicStage::Waiting | TopicStage::Taken => {}
    }
    reasons
}

/// What is risky in the words themselves.
pub fn find_risks(content: &Content) -> Vec<Reason> {
    let mut reasons: Vec<Reason> = risky::find_risks(content.words())
        .into_iter()
        .map(|risk| match risk {
            Risk::Phone => Reason::Phone,
            Risk::Link => Reason::Link,
            Risk::Account => Reason::Account,
            Risk::Payment => Reason::Payment,
        })
        .collect();
    if content.formatted().is_some_and(hides_link) && !reasons.contains(&Reason::Link) {
        reasons.push(Reason::Link);
    }
    reasons
}

fn hides_link(words: &Formatted) -> bool {
    words.entities.iter().any(|entity| entity.url.is_some())
}

/// Latin letters to somebody who writes Arabic.
fn writes_otherwise(scene: &Scene, content: &Content) -> bool {
    scene.chat_lang == Lang::Ar && script_of(content.words()) == Some(Script::Latin)
}

/// Says why, and asks.
pub fn word(reasons: &[Reason], taker: Option<&str>) -> Text {
    let lines = reasons
        .iter()
        .map(|reason| {
            let text = Text::new(reason.key());
            match (reason, taker) {
                (Reason::AnotherTaker, Some(name)) => text.words("name", name),
                (Reason::AnotherTaker, None) => text.words("name", ""),
                _ => text,
            }
        })
        .collect();
    Text::new("hold-words").with("lines", Arg::Lines(lines))
}
