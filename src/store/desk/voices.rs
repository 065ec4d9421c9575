//! The table `voice_answers`: voice notes that answer a question, what was written down of them, and what the person said to that.

use std::collections::HashMap;

use serde::{Deserialize, Serialize};
use sqlx::PgConnection;

use crate::{
    domain::ids::{ChatId, Reference, RelayId},
    effect::voice::{VoiceAsked, VoiceKey, WrittenDown},
    i18n::Text,
    store::{
        StoreError,
        sealed::{Place, open_json, seal_json},
    },
    vault::Vault,
};

/// The column that documents are sealed for; the row is the chat's.
const DOCUMENT: &str = "voice_answers.document";

#[derive(Serialize, Deserialize)]
struct Document {
    question: String,
    label: Text,
    words: Option<String>,
}

/// A voice note that answers a question.
#[derive(Debug, Clone, PartialEq)]
pub struct VoiceAnswer {
    /// Our key.
    pub id: i64,
    /// Whose.
    pub chat: ChatId,
    /// The question's name.
    pub question: String,
    /// What it asks for.
    pub label: Text,
    /// Whether the person said that what was written down is right.
    pub is_confirmed: bool,
}

fn seal(vault: &Vault, chat: ChatId, document: &Document) -> Result<Vec<u8>, StoreError> {
    let row = chat.0.to_be_bytes();
    let place = Place {
        column: DOCUMENT,
        row: &row,
    };
    seal_json(vault, place, document)
}

fn open(vault: &Vault, chat: i64, sealed: &[u8]) -> Result<Document, StoreError> {
    let row = chat.to_be_bytes();
    let place = Place {
        column: DOCUMENT,
        row: &row,
    };
    open_json(vault, place, sealed)
}

/// Keeps which question a voice note answers.
pub async fn save_new(
    conn: &mut PgConnection,
    vault: &Vault,
    (chat, relay): (ChatId, RelayId),
    asked: &VoiceAsked,
) -> Result<(), StoreError> {
    let document = Document {
        question: asked.question.clone(),
        label: asked.label.clone(),
        words: None,
    };
    sqlx::query!(
        "insert into voice_answers (chat_id, relay_id, draft, document, stage) values ($1, $2, $3, $4, 'spoken')",
        chat.0,
        relay.0,
        asked.draft,
        seal(vault, chat, &document)?
    )
    .execute(conn)
    .await?;
    Ok(())
}

/// The question that something said answers; `None` for all that answers none. Held.
pub async fn find_of_relay(
    conn: &mut PgConnection,
    vault: &Vault,
    relay: RelayId,
) -> Result<Option<VoiceAnswer>, StoreError> {
    let row = sqlx::query!(
        "select id, chat_id, document, stage from voice_answers where relay_id = $1 for no key update",
        relay.0
    )
    .fetch_optional(conn)
    .await?;
    let Some(row) = row else { return Ok(None) };
    let document = open(vault, row.chat_id, &row.document)?;
    Ok(Some(VoiceAnswer {
        id: row.id,
        chat: ChatId(row.chat_id),
        question: document.question,
        label: document.label,
        is_confirmed: row.stage == "confirmed",
    }))
}

/// A volunteer wrote it down, first or once more.
pub async fn save_words(
    conn: &mut PgConnection,
    vault: &Vault,
    (answer, words): (&VoiceAnswer, &str),
) -> Result<VoiceKey, StoreError> {
    let document = Document {
        question: answer.question.clone(),
        label: answer.label.clone(),
        words: Some(words.to_owned()),
    };
    let round = sqlx::query_scalar!(
        "update voice_answers set document = $2, round = round + 1, stage = 'written' where id = $1 returning round",
        answer.id,
        seal(vault, answer.chat, &document)?
    )
    .fetch_one(conn)
    .await?;
    Ok(VoiceKey {
        id: answer.id,
        round,
    })
}

/// The draft became this report.
pub async fn keep_with(
    conn: &mut PgConnection,
    (chat, draft): (ChatId, i64),
    reference: Reference,
) -> Result<(), StoreError> {
    sqlx::query!(
        "update voice_answers set reference = $3 where chat_id = $1 and draft = $2",
        chat.0,
        draft,
        i32::try_from(reference.number()).unwrap_or_default()
    )
    .execute(conn)
    .await?;
    Ok(())
}

/// What was written down for these chats and waits for their answer, oldest first.
pub async fn list_written(
    conn: &mut PgConnection,
    vault: &Vault,
    chats: &[ChatId],
) -> Result<HashMap<ChatId, Vec<WrittenDown>>, StoreError> {
    let ids: Vec<i64> = chats.iter().map(|chat| chat.0).collect();
    let rows = sqlx::query!(
        "select id, chat_id, draft, reference, document, round from voice_answers
         where chat_id = any($1) and stage = 'written' order by id",
        &ids
    )
    .fetch_all(conn)
    .await?;
    let mut written: HashMap<ChatId, Vec<WrittenDown>> = HashMap::new();
    for row in rows {
        let document = open(vault, row.chat_id, &row.document)?;
        let reference = row.reference.and_then(|number| u32::try_from(number).ok());
        written
            .entry(ChatId(row.chat_id))
            .or_default()
            .push(WrittenDown {
                key: VoiceKey {
                    id: row.id,
                    round: row.round,
                },
                question: document.question,
                label: document.label,
                draft: row.draft,
                reference: reference.and_then(Reference::from_number),
                words: document.words.unwrap_or_default(),
            });
    }
    Ok(written)
}

/// The person said whether it is right. `None` unless just that was asked in this chat and not settled yet; else which voice note it was.
pub async fn settle(
    conn: &mut PgConnection,
    chat: ChatId,
    (key, is_right): (VoiceKey, bool),
) -> Result<Option<RelayId>, StoreError> {
    let stage = if is_right { "confirmed" } else { "refused" };
    let relay = sqlx::query_scalar!(
        "update voice_answers set stage = $4 where id = $1 and chat_id = $2 and round = $3 and stage = 'written' returning relay_id",
        key.id,
        chat.0,
        key.round,
        stage
    )
    .fetch_optional(conn)
    .await?;
    Ok(relay.map(RelayId))
}
