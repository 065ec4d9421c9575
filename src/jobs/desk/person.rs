//! What people tell volunteers: given on to their topic, changed or taken back there. Called by `jobs/apply` in the update's transaction.

use chrono::{DateTime, TimeDelta, Utc};

use super::{
    ALBUM_WAIT, new_token,
    show::{self, When},
    voice,
};
use crate::{
    domain::{
        desk::{Role, TopicStage, Way},
        ids::{ChatId, RelayId, TelegramChat, VolunteerId},
        talk::{Content, RelayStage, Side},
    },
    effect::{
        Outgoing,
        desk::{Relay, Topic, Where},
        voice::VoiceAsked,
    },
    i18n::{Lang, Text},
    jobs::{Tools, outbound},
    store::{
        PgConnection, StoreError, chats,
        desk::{
            groups, relays, topics, voices,
            volunteers::{self, Shown},
        },
        outbox::{self, Outbound, Protection, Relayed, Routed},
    },
    vault::Vault,
};

/// A person's message, as it came.
#[derive(Debug, Clone)]
pub struct Said {
    /// What it says.
    pub content: Option<Content>,
    /// Its number in their chat.
    pub message: Option<i64>,
    /// The number of the message that it answers.
    pub reply_to: Option<i64>,
    /// The album that it belongs to.
    pub album: Option<String>,
    /// Telegram's id of the person, and the name that it shows.
    pub from: Option<(TelegramChat, String)>,
    /// The language in which they are spoken to.
    pub lang: Lang,
}

/// Gives on what a person said: their topic is opened (again) for it. Without a group for it, it waits until there is one.
pub async fn relay(
    conn: &mut PgConnection,
    vault: &Vault,
    (chat, said): (ChatId, &Said),
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    relay_as(conn, vault, (chat, said, None), now).await
}

/// The same with an answer by voice.
pub async fn relay_voice(
    conn: &mut PgConnection,
    vault: &Vault,
    (chat, said, asked): (ChatId, &Said, &VoiceAsked),
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    relay_as(conn, vault, (chat, said, Some(asked)), now).await
}

async fn relay_as(
    conn: &mut PgConnection,
    vault: &Vault,
    (chat, said, asked): (ChatId, &Said, Option<&VoiceAsked>),
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    let Some(content) = &said.content else {
        return Ok(());
    };
    let mut topic = topics::ensure(conn, (chat, &new_token()), now).await?;
    let when = wait_again(&mut topic, now);
    let answered = match said.reply_to {
        Some(number) => {
            relays::find_by_number(conn, vault, topic.id, (Where::Private, number)).await?
        }
        None => None,
    };
    let new = relays::New {
        topic: topic.id,
        side: Side::Person,
        volunteer: None,
        content,
        from_message: said.message,
        stage: RelayStage::Waiting,
    };
    let id = relays::save_new(conn, vault, &new, now).await?;
    if let Some(asked) = asked {
        voices::save_new(conn, vault, (chat, id), asked).await?;
    }
    send(
        conn,
        vault,
        &topic,
        &Sent {
            relay: id,
            content,
            reply_to: answered.map(|answered| answered.id),
            album: said.album.as_deref(),
            now,
        },
    )
    .await?;
    show::refresh(conn, vault, (&mut topic, when), now).await
}

/// The person waits for words; a closed chat is open again.
fn wait_again(topic: &mut Topic, now: DateTime<Utc>) -> When {
    topic.waiting_since = topic.waiting_since.or(Some(now));
    if topic.stage != TopicStage::Closed {
        return When::Later;
    }
    topic.stage = TopicStage::Waiting;
    topic.opened_at = now;
    topic.answered_at = None;
    topic.closed_at = None;
    // Why it was opened before is over; why it is now, its flag tells.
    topic.reasons.clear();
    When::Now
}

/// Something of a person's to be sent to the group.
struct Sent<'a> {
    relay: RelayId,
    content: &'a Content,
    reply_to: Option<RelayId>,
    album: Option<&'a str>,
    now: DateTime<Utc>,
}

async fn send(
    conn: &mut PgConnection,
    vault: &Vault,
    topic: &Topic,
    sent: &Sent<'_>,
) -> Result<(), StoreError> {
    let Some(group) = topic.group else {
        return Ok(());
    };
    let flock = match (sent.album, sent.content) {
        (Some(album), _) => Some(format!("album {album}")),
        (None, Content::Words(_)) => Some("words".to_owned()),
        (None, _) => None,
    };
    let wait = sent.album.map_or(TimeDelta::zero(), |_| ALBUM_WAIT);
    let payload = Outbound::Relay(Relayed {
        content: sent.content.clone(),
        side: Side::Person,
        head: head_of(conn, vault, (group, topic), sent).await?,
        reply_to: sent.reply_to,
    });
    let routed = Routed {
        relay: Some(sent.relay),
        flock,
        not_before: sent.now + wait,
        ..Routed::in_topic(group, topic.id, payload, sent.now)
    };
    outbox::push_routed(conn, vault, &routed, sent.now).await?;
    if *sent.content == Content::Other {
        tell_unpassed(conn, vault, (group, topic), sent.now).await?;
    }
    Ok(())
}

/// What stands above one: whose words these are, and which question they answer.
async fn head_of(
    conn: &mut PgConnection,
    vault: &Vault,
    (group, topic): (ChatId, &Topic),
    sent: &Sent<'_>,
) -> Result<Option<String>, StoreError> {
    let whose = head(conn, group, topic).await?;
    let what = voice::head(conn, vault, topic, (sent.relay, sent.content)).await?;
    let lines: Vec<String> = whose.into_iter().chain(what).collect();
    Ok((!lines.is_empty()).then(|| lines.join("\n")))
}

/// In a group without topics a line above says whose words they are.
async fn head(
    conn: &mut PgConnection,
    group: ChatId,
    topic: &Topic,
) -> Result<Option<String>, StoreError> {
    let group = groups::find(conn, group).await?;
    let is_plain = group.is_some_and(|group| group.way == Way::Plain);
    Ok(is_plain.then(|| topic.title.clone()))
}

/// Something came that cannot be given on: said in the topic.
async fn tell_unpassed(
    conn: &mut PgConnection,
    vault: &Vault,
    (group, topic): (ChatId, &Topic),
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    let lang = show::lang_of(conn, topic).await?;
    let outgoing = Outgoing::new(Text::new("desk-sent-something-else"));
    let payload = outbound::message(&outgoing, lang, Protection::Protected);
    let routed = Routed::in_topic(group, topic.id, payload, now);
    outbox::push_routed(conn, vault, &routed, now).await
}

/// What a person said while there was no group for it goes there now. Returns how much that was.
pub async fn send_unrouted(
    conn: &mut PgConnection,
    vault: &Vault,
    topic: &Topic,
    now: DateTime<Utc>,
) -> Result<usize, StoreError> {
    let waiting = relays::list_unrouted(conn, vault, topic.id).await?;
    for relay in &waiting {
        let sent = Sent {
            relay: relay.id,
            content: &relay.content,
            reply_to: None,
            album: None,
            now,
        };
        send(conn, vault, topic, &sent).await?;
    }
    Ok(waiting.len())
}

/// A person changed what they had said.
pub async fn revise(
    conn: &mut PgConnection,
    vault: &Vault,
    (chat, said): (ChatId, &Said),
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    let Some((topic, relay)) = find_said(conn, vault, (chat, said.message)).await? else {
        return Ok(());
    };
    let Some(content) = &said.content else {
        return Ok(());
    };
    if relay.side != Side::Person || relay.stage == RelayStage::TakenBack {
        return Ok(());
    }
    relays::save_content(conn, vault, (relay.id, topic.id, content)).await?;
    let Some(group) = topic.group else {
        return Ok(());
    };
    let payload = Outbound::Revise(Relayed {
        content: content.clone(),
        side: Side::Person,
        head: head(conn, group, &topic).await?,
        reply_to: None,
    });
    let routed = Routed {
        relay: Some(relay.id),
        ..Routed::in_topic(group, topic.id, payload, now)
    };
    outbox::push_routed(conn, vault, &routed, now).await
}

async fn find_said(
    conn: &mut PgConnection,
    vault: &Vault,
    (chat, message): (ChatId, Option<i64>),
) -> Result<Option<(Topic, Relay)>, StoreError> {
    let (Some(topic), Some(message)) = (topics::find_of_chat(conn, chat).await?, message) else {
        return Ok(None);
    };
    let relay = relays::find_by_number(conn, vault, topic.id, (Where::Private, message)).await?;
    Ok(relay.map(|relay| (topic, relay)))
}

/// A person takes back what they said: the message that this one answers, else their last. They are told whether there was one.
pub async fn take_back(
    conn: &mut PgConnection,
    vault: &Vault,
    (chat, said): (ChatId, &Said),
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    let found = match said.reply_to {
        Some(_) => find_said(conn, vault, (chat, said.reply_to)).await?,
        None => match topics::find_of_chat(conn, chat).await? {
            Some(topic) => relays::find_last_of_person(conn, vault, topic.id)
                .await?
                .map(|relay| (topic, relay)),
            None => None,
        },
    };
    let found = found
        .filter(|(_, relay)| relay.side == Side::Person && relay.stage != RelayStage::TakenBack);
    let lang = chats::find_lang(conn, chat).await?.unwrap_or_default();
    let key = if found.is_some() {
        "talk-taken-back"
    } else {
        "talk-nothing-to-take-back"
    };
    let payload = outbound::message(&Outgoing::new(Text::new(key)), lang, Protection::Free);
    outbox::push_routed(conn, vault, &Routed::to(chat, payload, now), now).await?;
    let Some((mut topic, relay)) = found else {
        return Ok(());
    };
    mark_taken_back(conn, relay.id).await?;
    if let Some(group) = topic.group {
        let payload = Outbound::Unsend {
            head: head(conn, group, &topic).await?,
        };
        let routed = Routed {
            relay: Some(relay.id),
            ..Routed::in_topic(group, topic.id, payload, now)
        };
        outbox::push_routed(conn, vault, &routed, now).await?;
    }
    show::refresh(conn, vault, (&mut topic, When::Now), now).await
}

/// It is taken back, wherever it stands; what still waits to be sent is not.
pub async fn mark_taken_back(conn: &mut PgConnection, relay: RelayId) -> Result<(), StoreError> {
    for from in [RelayStage::Sent, RelayStage::Waiting, RelayStage::Held] {
        if relays::mark_stage(conn, relay, (from, RelayStage::TakenBack)).await? {
            break;
        }
    }
    Ok(())
}

/// Somebody leaves the volunteers: their chats wait for others.
pub async fn give_back_all(
    conn: &mut PgConnection,
    tools: &Tools,
    volunteer: VolunteerId,
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    for id in topics::list_taken(conn, volunteer).await? {
        let Some(topic) = topics::find(conn, id).await? else {
            continue;
        };
        let mut topic = crate::volunteers::handling::waiting(&topic);
        topic.waiting_since = topic.waiting_since.or(Some(now));
        show::refresh(conn, &tools.vault, (&mut topic, When::Now), now).await?;
    }
    Ok(())
}

/// Admins whom the operator names: whoever is not one yet is from now on.
pub async fn appoint_admins(
    conn: &mut PgConnection,
    vault: &Vault,
    admins: &[TelegramChat],
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    for telegram in admins {
        let known = volunteers::find(conn, vault, *telegram).await?;
        if known.is_some_and(|known| known.role == Role::Admin) {
            continue;
        }
        let shown = Shown {
            telegram: *telegram,
            name: "",
            lang: Lang::default(),
        };
        volunteers::save(conn, vault, (&shown, Role::Admin), now).await?;
    }
    Ok(())
}
