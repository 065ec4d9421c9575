//! Answers by voice between a person and the volunteers: what stands above one in the topic, what is written down of it, and what the person says
//! to that. Called by [`super::person`], [`super::carry`] and `jobs/apply`.

use chrono::{DateTime, Utc};

use super::show;
use crate::{
    dialogue::voice,
    domain::{
        ids::{ChatId, RelayId},
        talk::{Content, MediaKind},
    },
    effect::{Outgoing, desk::Topic, voice::VoiceKey},
    i18n::{Lang, Text, catalog},
    jobs::outbound,
    store::{
        PgConnection, StoreError,
        desk::{relays, topics, voices},
        outbox::{self, Protection, Routed},
    },
    vault::Vault,
};

/// The lines above a voice note that answers a question: which, and how it is written down. `None` for everything else.
pub async fn head(
    conn: &mut PgConnection,
    vault: &Vault,
    topic: &Topic,
    (relay, content): (RelayId, &Content),
) -> Result<Option<String>, StoreError> {
    let is_voice = matches!(
        content,
        Content::Media {
            kind: MediaKind::Voice,
            ..
        }
    );
    if !is_voice {
        return Ok(None);
    }
    let answer = voices::find_of_relay(conn, vault, relay).await?;
    let Some(answer) = answer else {
        return Ok(None);
    };
    let lang = show::lang_of(conn, topic).await?;
    let text = Text::new("desk-voice-answer")
        .text("label", answer.label)
        .command("command", "write");
    Ok(Some(catalog::render_plain(lang, &text)))
}

/// What became of words that a volunteer wrote down.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WriteDown {
    /// The person is asked whether they are right.
    Asked,
    /// They said already that an earlier wording is right.
    Confirmed,
    /// What was answered is no voice note to a question.
    NoQuestion,
}

/// Keeps the words, and asks the person whether they are right.
pub async fn write_down(
    conn: &mut PgConnection,
    vault: &Vault,
    (relay, words, lang): (RelayId, &str, Lang),
    now: DateTime<Utc>,
) -> Result<WriteDown, StoreError> {
    let Some(answer) = voices::find_of_relay(conn, vault, relay).await? else {
        return Ok(WriteDown::NoQuestion);
    };
    if answer.is_confirmed {
        return Ok(WriteDown::Confirmed);
    }
    let key = voices::save_words(conn, vault, (&answer, words)).await?;
    let asking = voice::ask_back(answer.label.clone(), words, key);
    let payload = outbound::message(&asking, lang, Protection::Free);
    outbox::push_routed(conn, vault, &Routed::to(answer.chat, payload, now), now).await?;
    Ok(WriteDown::Asked)
}

/// The person said whether it is right, which their topic is told.
pub async fn settle(
    conn: &mut PgConnection,
    vault: &Vault,
    (chat, key, is_right): (ChatId, VoiceKey, bool),
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    let Some(relay) = voices::settle(conn, chat, (key, is_right)).await? else {
        return Ok(());
    };
    let Some(topic) = topics::find_of_chat(conn, chat).await? else {
        return Ok(());
    };
    let Some(group) = topic.group else {
        return Ok(());
    };
    let note = if is_right {
        "desk-voice-confirmed"
    } else {
        "desk-voice-refused"
    };
    let answered = relays::find(conn, vault, relay).await?;
    let number = answered.and_then(|relay| relay.to_message);
    let lang = show::lang_of(conn, &topic).await?;
    let payload = outbound::answer(&Outgoing::new(Text::new(note)), lang, (number, None));
    let routed = Routed::in_topic(group, topic.id, payload, now);
    outbox::push_routed(conn, vault, &routed, now).await
}
