//! What is known around an act in a group, read in the update's transaction. Whose rows may be changed by it are held from here on.

use chrono::{DateTime, Utc};

use crate::{
    dialogue::Input,
    domain::ids::{ChatId, RelayId, TelegramChat, VolunteerId},
    effect::desk::{Group, Relay, Topic, Volunteer, Where},
    i18n::Lang,
    jobs::Tools,
    store::{
        PgConnection, StoreError, chats,
        desk::{
            relays, topics,
            volunteers::{self, Standing},
        },
    },
    telegram::decode::Decoded,
    volunteers::{
        Scene,
        buttons::{self, Pressed},
    },
};

/// Reads it.
pub async fn load(
    conn: &mut PgConnection,
    tools: &Tools,
    (chat, group, decoded): (ChatId, Option<Group>, &Decoded),
    now: DateTime<Utc>,
) -> Result<Scene, StoreError> {
    let pressed = match &decoded.input {
        Some(Input::Press(payload)) => buttons::decode(payload),
        _ => None,
    };
    let actor = find_actor(conn, tools, (chat, group.is_some(), decoded)).await?;
    let topic = find_topic(conn, chat, (decoded, pressed)).await?;
    let relay = find_relay(conn, tools, (topic.as_ref(), decoded, pressed)).await?;
    let taker = match topic.as_ref().and_then(|topic| topic.taken_by) {
        Some(taker) => volunteers::find_by_id(conn, &tools.vault, taker).await?,
        None => None,
    };
    let laden_with = match &actor {
        Some(actor) => topics::count_taken(conn, actor.id).await?,
        None => 0,
    };
    let chat_lang = match topic.as_ref().and_then(|topic| topic.chat) {
        Some(person) => chats::find_lang(conn, person).await?.unwrap_or_default(),
        None => Lang::default(),
    };
    let chooses = decoded.callback_query_id.is_some() || is_command(decoded);
    let colleagues = if chooses {
        volunteers::list_in(conn, &tools.vault, chat).await?
    } else {
        Vec::new()
    };
    Ok(Scene {
        now,
        named: find_named(conn, tools, (decoded, pressed)).await?,
        group,
        actor,
        topic,
        chat_lang,
        taker,
        taken: laden_with,
        relay,
        colleagues,
        is_addressed: decoded.is_addressed_to(&tools.bot_username),
    })
}

fn is_command(decoded: &Decoded) -> bool {
    matches!(&decoded.input, Some(Input::Words(words)) if words.trim_start().starts_with('/'))
}

/// Who did it, if our own table knows them and they are in the group: who writes is, who presses was last seen there. Their name is kept as
/// Telegram shows it now.
async fn find_actor(
    conn: &mut PgConnection,
    tools: &Tools,
    (chat, is_set_up, decoded): (ChatId, bool, &Decoded),
) -> Result<Option<Volunteer>, StoreError> {
    let Some(from) = decoded.from.as_ref().filter(|_| decoded.input.is_some()) else {
        return Ok(None);
    };
    let found = volunteers::find(conn, &tools.vault, TelegramChat(from.id)).await?;
    let Some(mut actor) = found else {
        return Ok(None);
    };
    if is_set_up {
        let standing = volunteers::find_standing(conn, (chat, actor.id)).await?;
        if standing != Some(Standing::Present) {
            return Ok(None);
        }
    }
    if !from.name.is_empty() && actor.name != from.name {
        actor.name.clone_from(&from.name);
        volunteers::save_names(conn, &tools.vault, &actor).await?;
    }
    Ok(Some(actor))
}

async fn find_topic(
    conn: &mut PgConnection,
    chat: ChatId,
    (decoded, pressed): (&Decoded, Option<Pressed<'_>>),
) -> Result<Option<Topic>, StoreError> {
    if let Some(Pressed::Topic { token, .. }) = pressed {
        return topics::find_by_token(conn, chat, token).await;
    }
    if let Some(thread) = decoded.topic_id {
        return topics::find_by_thread(conn, chat, thread).await;
    }
    let is_edit = matches!(decoded.input, Some(Input::Edited(_)));
    let message = if is_edit {
        decoded.message_id
    } else {
        decoded.reply_to
    };
    let Some(message) = message else {
        return Ok(None);
    };
    match topics::find_by_message(conn, chat, message).await? {
        Some(topic) => topics::find(conn, topic).await,
        None => Ok(None),
    }
}

/// What was said that the act answers, edits, or names by its button; of no other topic than this one.
async fn find_relay(
    conn: &mut PgConnection,
    tools: &Tools,
    (topic, decoded, pressed): (Option<&Topic>, &Decoded, Option<Pressed<'_>>),
) -> Result<Option<Relay>, StoreError> {
    let Some(topic) = topic else { return Ok(None) };
    if let Some(Pressed::Topic { action, value, .. }) = pressed {
        let id = value
            .parse()
            .ok()
            .filter(|_| matches!(action, "send" | "drop"));
        let Some(id) = id else { return Ok(None) };
        let relay = relays::find(conn, &tools.vault, RelayId(id)).await?;
        return Ok(relay.filter(|relay| relay.topic == topic.id));
    }
    let is_edit = matches!(decoded.input, Some(Input::Edited(_)));
    let number = if is_edit {
        decoded.message_id
    } else {
        decoded.reply_to
    };
    match number {
        Some(number) => {
            relays::find_by_number(conn, &tools.vault, topic.id, (Where::Group, number)).await
        }
        None => Ok(None),
    }
}

/// The volunteer whose message is answered, or whom a button names.
async fn find_named(
    conn: &mut PgConnection,
    tools: &Tools,
    (decoded, pressed): (&Decoded, Option<Pressed<'_>>),
) -> Result<Option<Volunteer>, StoreError> {
    let by_button = match pressed {
        Some(
            Pressed::Topic {
                action: "to",
                value,
                ..
            }
            | Pressed::Setup {
                action: "remove",
                value,
            },
        ) => value.parse().ok().map(VolunteerId),
        _ => None,
    };
    if let Some(id) = by_button {
        return volunteers::find_by_id(conn, &tools.vault, id).await;
    }
    match decoded.reply_author {
        Some(author) => volunteers::find(conn, &tools.vault, author).await,
        None => Ok(None),
    }
}
