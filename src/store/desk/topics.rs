//! The table `topics`: flagged chats in their groups, and each reviewing group's topic of possible matches. Whoever changes one holds it: the
//! functions that find one lock its row until the transaction ends.

use chrono::{DateTime, Utc};
use sqlx::PgConnection;

use crate::{
    domain::{
        desk::TopicStage,
        ids::{ChatId, TopicId, VolunteerId},
    },
    effect::{FlagReason, desk::Topic},
    store::StoreError,
};

struct Row {
    id: i64,
    chat_id: Option<i64>,
    group_id: Option<i64>,
    token: String,
    title: String,
    thread_id: Option<i64>,
    stage: String,
    reasons: Vec<String>,
    taken_by: Option<i64>,
    taken_at: Option<DateTime<Utc>>,
    waiting_since: Option<DateTime<Utc>>,
    heard_at: Option<DateTime<Utc>>,
    warned_at: Option<DateTime<Utc>>,
    opened_at: DateTime<Utc>,
    answered_at: Option<DateTime<Utc>>,
    closed_at: Option<DateTime<Utc>>,
}

fn read(row: Row) -> Result<Topic, StoreError> {
    Ok(Topic {
        id: TopicId(row.id),
        chat: row.chat_id.map(ChatId),
        group: row.group_id.map(ChatId),
        token: row.token,
        title: row.title,
        thread: row.thread_id,
        stage: TopicStage::parse(&row.stage).ok_or(StoreError::Unreadable("topics.stage"))?,
        reasons: row
            .reasons
            .iter()
            .filter_map(|word| FlagReason::parse(word))
            .collect(),
        taken_by: row.taken_by.map(VolunteerId),
        taken_at: row.taken_at,
        waiting_since: row.waiting_since,
        heard_at: row.heard_at,
        warned_at: row.warned_at,
        opened_at: row.opened_at,
        answered_at: row.answered_at,
        closed_at: row.closed_at,
    })
}

/// A topic by our key, held.
pub async fn find(conn: &mut PgConnection, topic: TopicId) -> Result<Option<Topic>, StoreError> {
    sqlx::query_as!(
        Row,
        "select id, chat_id, group_id, token, title, thread_id, stage, reasons, taken_by, taken_at, waiting_since, heard_at, warned_at,
             opened_at, answered_at, closed_at
         from topics where id = $1 for no key update",
        topic.0
    )
    .fetch_optional(conn)
    .await?
    .map(read)
    .transpose()
}

/// The topic of somebody's chat, held.
pub async fn find_of_chat(
    conn: &mut PgConnection,
    chat: ChatId,
) -> Result<Option<Topic>, StoreError> {
    sqlx::query_as!(
        Row,
        "select id, chat_id, group_id, token, title, thread_id, stage, reasons, taken_by, taken_at, waiting_since, heard_at, warned_at,
             opened_at, answered_at, closed_at
         from topics where chat_id = $1 for no key update",
        chat.0
    )
    .fetch_optional(conn)
    .await?
    .map(read)
    .transpose()
}

/// The topic whose buttons carry this, if it stands in this group; held.
pub async fn find_by_token(
    conn: &mut PgConnection,
    group: ChatId,
    token: &str,
) -> Result<Option<Topic>, StoreError> {
    sqlx::query_as!(
        Row,
        "select id, chat_id, group_id, token, title, thread_id, stage, reasons, taken_by, taken_at, waiting_since, heard_at, warned_at,
             opened_at, answered_at, closed_at
         from topics where group_id = $1 and token = $2 for no key update",
        group.0,
        token
    )
    .fetch_optional(conn)
    .await?
    .map(read)
    .transpose()
}

/// The topic with Telegram's number in a group, held.
pub async fn find_by_thread(
    conn: &mut PgConnection,
    group: ChatId,
    thread: i64,
) -> Result<Option<Topic>, StoreError> {
    sqlx::query_as!(
        Row,
        "select id, chat_id, group_id, token, title, thread_id, stage, reasons, taken_by, taken_at, waiting_since, heard_at, warned_at,
             opened_at, answered_at, closed_at
         from topics where group_id = $1 and thread_id = $2 for no key update",
        group.0,
        thread
    )
    .fetch_optional(conn)
    .await?
    .map(read)
    .transpose()
}

/// Where a message of a group belongs to, by what it answers: the card of a chat, a copy of what the person said, or a volunteer's own words
/// to them.
pub async fn find_by_message(
    conn: &mut PgConnection,
    group: ChatId,
    message: i64,
) -> Result<Option<TopicId>, StoreError> {
    let topic = sqlx::query_scalar!(
        r#"select topic_id as "topic_id!" from posts
         where group_id = $1 and message_id = $2 and topic_id is not null
         union all
         select relays.topic_id from relays join topics on topics.id = relays.topic_id
         where topics.group_id = $1
           and ((side = 'person' and to_message = $2) or (side <> 'person' and from_message = $2))
         limit 1"#,
        group.0,
        message
    )
    .fetch_optional(conn)
    .await?;
    Ok(topic.map(TopicId))
}

/// The topic of somebody's chat, made if there is none (waiting, in no group yet); held.
pub async fn ensure(
    conn: &mut PgConnection,
    (chat, token): (ChatId, &str),
    now: DateTime<Utc>,
) -> Result<Topic, StoreError> {
    sqlx::query!(
        "insert into topics (kind, chat_id, token, stage, waiting_since, opened_at) values ('chat', $1, $2, 'waiting', $3, $3)
         on conflict (chat_id) do nothing",
        chat.0,
        token,
        now
    )
    .execute(&mut *conn)
    .await?;
    find_of_chat(conn, chat)
        .await?
        .ok_or(StoreError::Unreadable("topics"))
}

/// A group's topic of possible matches, made if there is none; held.
pub async fn ensure_review(
    conn: &mut PgConnection,
    (group, token, title): (ChatId, &str, &str),
    now: DateTime<Utc>,
) -> Result<TopicId, StoreError> {
    let id = sqlx::query_scalar!(
        "insert into topics (kind, group_id, token, title, stage, opened_at) values ('review', $1, $2, $3, 'waiting', $4)
         on conflict (group_id) where kind = 'review' do update set title = excluded.title
         returning id",
        group.0,
        token,
        title,
        now
    )
    .fetch_one(conn)
    .await?;
    Ok(TopicId(id))
}

/// Writes down what has changed of a topic that is held. Telegram's number of it has its own functions.
pub async fn save(conn: &mut PgConnection, topic: &Topic) -> Result<(), StoreError> {
    let reasons: Vec<&str> = topic.reasons.iter().map(|reason| reason.as_str()).collect();
    sqlx::query!(
        "update topics set group_id = $2, title = $3, stage = $4, reasons = $5, taken_by = $6, taken_at = $7, waiting_since = $8,
             heard_at = $9, warned_at = $10, opened_at = $11, answered_at = $12, closed_at = $13,
             thread_id = case when group_id = $2 then thread_id end
         where id = $1",
        topic.id.0,
        topic.group.map(|group| group.0),
        topic.title,
        topic.stage.as_str(),
        &reasons as &[&str],
        topic.taken_by.map(|volunteer| volunteer.0),
        topic.taken_at,
        topic.waiting_since,
        topic.heard_at,
        topic.warned_at,
        topic.opened_at,
        topic.answered_at,
        topic.closed_at
    )
    .execute(conn)
    .await?;
    Ok(())
}

/// Telegram opened it under this number.
pub async fn save_thread(
    conn: &mut PgConnection,
    topic: TopicId,
    thread: i64,
) -> Result<(), StoreError> {
    sqlx::query!(
        "update topics set thread_id = $2 where id = $1",
        topic.0,
        thread
    )
    .execute(conn)
    .await?;
    Ok(())
}

/// Somebody deleted it by hand: it is opened anew with the next thing that is sent, its card first.
pub async fn forget_thread(
    conn: &mut PgConnection,
    (topic, thread): (TopicId, i64),
) -> Result<(), StoreError> {
    let forgotten = sqlx::query!(
        "update topics set thread_id = null where id = $1 and thread_id = $2",
        topic.0,
        thread
    )
    .execute(&mut *conn)
    .await?;
    if forgotten.rows_affected() == 1 {
        sqlx::query!(
            "update posts set message_id = null where topic_id = $1",
            topic.0
        )
        .execute(conn)
        .await?;
    }
    Ok(())
}

/// What a person's chat and its topic are to each other, for the dialogue.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TalkAt {
    /// Which topic.
    pub topic: TopicId,
    /// Whose.
    pub chat: ChatId,
    /// Where it stands.
    pub stage: TopicStage,
    /// When a volunteer last wrote.
    pub heard_at: Option<DateTime<Utc>>,
    /// When it was closed.
    pub closed_at: Option<DateTime<Utc>>,
}

/// Which of these chats are flagged, or were.
pub async fn list_talks(
    conn: &mut PgConnection,
    chats: &[ChatId],
) -> Result<Vec<TalkAt>, StoreError> {
    let ids: Vec<i64> = chats.iter().map(|chat| chat.0).collect();
    let rows = sqlx::query!(
        r#"select id, chat_id as "chat_id!", stage, heard_at, closed_at from topics where chat_id = any($1)"#,
        &ids
    )
    .fetch_all(conn)
    .await?;
    rows.into_iter()
        .map(|row| {
            Ok(TalkAt {
                topic: TopicId(row.id),
                chat: ChatId(row.chat_id),
                stage: TopicStage::parse(&row.stage)
                    .ok_or(StoreError::Unreadable("topics.stage"))?,
                heard_at: row.heard_at,
                closed_at: row.closed_at,
            })
        })
        .collect()
}

/// Chats that a volunteer has now.
pub async fn count_taken(
    conn: &mut PgConnection,
    volunteer: VolunteerId,
) -> Result<i64, StoreError> {
    let count = sqlx::query_scalar!(
        r#"select count(*) as "count!" from topics where taken_by = $1 and stage = 'taken'"#,
        volunteer.0
    )
    .fetch_one(conn)
    .await?;
    Ok(count)
}

/// The chats that a volunteer has now.
pub async fn list_taken(
    conn: &mut PgConnection,
    volunteer: VolunteerId,
) -> Result<Vec<TopicId>, StoreError> {
    let ids = sqlx::query_scalar!(
        "select id from topics where taken_by = $1 and stage = 'taken' order by id",
        volunteer.0
    )
    .fetch_all(conn)
    .await?;
    Ok(ids.into_iter().map(TopicId).collect())
}
