//! The table `relays`: what is said in flagged chats, from both sides, each with the numbers of the message and of its copy.

use chrono::{DateTime, Utc};
use sqlx::PgConnection;

use crate::{
    domain::{
        ids::{RelayId, TopicId, VolunteerId},
        talk::{Content, RelayStage, Side},
    },
    effect::desk::{Relay, Where},
    store::{
        StoreError,
        sealed::{Place, open_json, seal_json},
    },
    vault::Vault,
};

/// The column that contents are sealed for; the row is the topic's.
const CONTENT: &str = "relays.content";

struct Row {
    id: i64,
    topic_id: i64,
    side: String,
    volunteer_id: Option<i64>,
    content: Vec<u8>,
    from_message: Option<i64>,
    to_message: Option<i64>,
    stage: String,
    said_at: DateTime<Utc>,
}

fn read(vault: &Vault, row: &Row) -> Result<Relay, StoreError> {
    let bound = row.topic_id.to_be_bytes();
    let place = Place {
        column: CONTENT,
        row: &bound,
    };
    Ok(Relay {
        id: RelayId(row.id),
        topic: TopicId(row.topic_id),
        side: Side::parse(&row.side).ok_or(StoreError::Unreadable("relays.side"))?,
        volunteer: row.volunteer_id.map(VolunteerId),
        // Pruned long after the chat was closed.
        content: if row.content.is_empty() {
            Content::Other
        } else {
            open_json(vault, place, &row.content)?
        },
        from_message: row.from_message,
        to_message: row.to_message,
        stage: RelayStage::parse(&row.stage).ok_or(StoreError::Unreadable("relays.stage"))?,
        said_at: row.said_at,
    })
}

/// Something to be kept as said.
#[derive(Debug, Clone)]
pub struct New<'a> {
    /// In which topic.
    pub topic: TopicId,
    /// By whom.
    pub side: Side,
    /// By which volunteer.
    pub volunteer: Option<VolunteerId>,
    /// What.
    pub content: &'a Content,
    /// Its number where it was written.
    pub from_message: Option<i64>,
    /// Whether it goes at once.
    pub stage: RelayStage,
}

/// Keeps what was said.
pub async fn save_new(
    conn: &mut PgConnection,
    vault: &Vault,
    new: &New<'_>,
    now: DateTime<Utc>,
) -> Result<RelayId, StoreError> {
    let id = sqlx::query_scalar!(
        "insert into relays (topic_id, side, volunteer_id, content, from_message, stage, said_at)
         values ($1, $2, $3, $4, $5, $6, $7) returning id",
        new.topic.0,
        new.side.as_str(),
        new.volunteer.map(|volunteer| volunteer.0),
        seal(vault, new.topic, new.content)?,
        new.from_message,
        new.stage.as_str(),
        now
    )
    .fetch_one(conn)
    .await?;
    Ok(RelayId(id))
}

fn seal(vault: &Vault, topic: TopicId, content: &Content) -> Result<Vec<u8>, StoreError> {
    let row = topic.0.to_be_bytes();
    let place = Place {
        column: CONTENT,
        row: &row,
    };
    seal_json(vault, place, content)
}

/// It says something else by now.
pub async fn save_content(
    conn: &mut PgConnection,
    vault: &Vault,
    (relay, topic, content): (RelayId, TopicId, &Content),
) -> Result<(), StoreError> {
    sqlx::query!(
        "update relays set content = $2 where id = $1",
        relay.0,
        seal(vault, topic, content)?
    )
    .execute(conn)
    .await?;
    Ok(())
}

/// One of them.
pub async fn find(
    conn: &mut PgConnection,
    vault: &Vault,
    relay: RelayId,
) -> Result<Option<Relay>, StoreError> {
    sqlx::query_as!(
        Row,
        "select id, topic_id, side, volunteer_id, content, from_message, to_message, stage, said_at from relays where id = $1",
        relay.0
    )
    .fetch_optional(conn)
    .await?
    .map(|row| read(vault, &row))
    .transpose()
}

/// What has this number in the group, or in the person's chat. Of several that went as one message the last.
pub async fn find_by_number(
    conn: &mut PgConnection,
    vault: &Vault,
    topic: TopicId,
    (place, number): (Where, i64),
) -> Result<Option<Relay>, StoreError> {
    let in_group = place == Where::Group;
    sqlx::query_as!(
        Row,
        "select id, topic_id, side, volunteer_id, content, from_message, to_message, stage, said_at from relays
         where topic_id = $1 and (from_message = $2 or to_message = $2)
           and case when (side = 'person') = $3 then to_message else from_message end = $2
         order by id desc limit 1",
        topic.0,
        number,
        in_group
    )
    .fetch_optional(conn)
    .await?
    .map(|row| read(vault, &row))
    .transpose()
}

/// Whether something said has this number in the person's chat.
pub async fn is_said(
    conn: &mut PgConnection,
    topic: TopicId,
    number: i64,
) -> Result<bool, StoreError> {
    let is_said = sqlx::query_scalar!(
        r#"select exists (
               select from relays where topic_id = $1 and (from_message = $2 or to_message = $2)
                 and case side when 'person' then from_message when 'volunteer' then to_message end = $2) as "exists!""#,
        topic.0,
        number
    )
    .fetch_one(conn)
    .await?;
    Ok(is_said)
}

/// The last that the person said and did not take back.
pub async fn find_last_of_person(
    conn: &mut PgConnection,
    vault: &Vault,
    topic: TopicId,
) -> Result<Option<Relay>, StoreError> {
    sqlx::query_as!(
        Row,
        "select id, topic_id, side, volunteer_id, content, from_message, to_message, stage, said_at from relays
         where topic_id = $1 and side = 'person' and stage <> 'taken_back' order by id desc limit 1",
        topic.0
    )
    .fetch_optional(conn)
    .await?
    .map(|row| read(vault, &row))
    .transpose()
}

/// The last `limit` things said in a topic, oldest first, without what was taken back or waits for a second press.
pub async fn list_last(
    conn: &mut PgConnection,
    vault: &Vault,
    topic: TopicId,
    limit: i64,
) -> Result<Vec<Relay>, StoreError> {
    let mut rows = sqlx::query_as!(
        Row,
        "select id, topic_id, side, volunteer_id, content, from_message, to_message, stage, said_at from relays
         where topic_id = $1 and stage not in ('taken_back', 'held') order by id desc limit $2",
        topic.0,
        limit
    )
    .fetch_all(conn)
    .await?;
    rows.reverse();
    rows.iter().map(|row| read(vault, row)).collect()
}

/// What the person said that never came to a group, oldest first: there was none.
pub async fn list_unrouted(
    conn: &mut PgConnection,
    vault: &Vault,
    topic: TopicId,
) -> Result<Vec<Relay>, StoreError> {
    sqlx::query_as!(
        Row,
        "select id, topic_id, side, volunteer_id, content, from_message, to_message, stage, said_at from relays
         where topic_id = $1 and side = 'person' and stage = 'waiting'
           and not exists (select from outbox where relay_id = relays.id)
         order by id",
        topic.0
    )
    .fetch_all(conn)
    .await?
    .iter()
    .map(|row| read(vault, row))
    .collect()
}

/// Its copy stands under this number.
pub async fn mark_sent(
    conn: &mut PgConnection,
    relay: RelayId,
    to_message: Option<i64>,
) -> Result<(), StoreError> {
    sqlx::query!(
        "update relays set to_message = $2, stage = case when stage = 'waiting' then 'sent' else stage end where id = $1",
        relay.0,
        to_message
    )
    .execute(conn)
    .await?;
    Ok(())
}

/// Moves it from one stage to another; `false` when it does not stand there.
pub async fn mark_stage(
    conn: &mut PgConnection,
    relay: RelayId,
    (from, to): (RelayStage, RelayStage),
) -> Result<bool, StoreError> {
    let moved = sqlx::query!(
        "update relays set stage = $3 where id = $1 and stage = $2",
        relay.0,
        from.as_str(),
        to.as_str()
    )
    .execute(conn)
    .await?;
    Ok(moved.rows_affected() == 1)
}

/// All that stands in the same copy and was not taken back, in order: more than one where several went as one message.
pub async fn list_in_copy(
    conn: &mut PgConnection,
    vault: &Vault,
    relay: &Relay,
) -> Result<Vec<Relay>, StoreError> {
    sqlx::query_as!(
        Row,
        "select id, topic_id, side, volunteer_id, content, from_message, to_message, stage, said_at from relays
         where topic_id = $1 and side = $2 and to_message = $3 and stage <> 'taken_back' order by id",
        relay.topic.0,
        relay.side.as_str(),
        relay.to_message
    )
    .fetch_all(conn)
    .await?
    .iter()
    .map(|row| read(vault, row))
    .collect()
}

/// The numbers of all messages of ours in a topic's group: copies of what the person said.
pub async fn list_copies(conn: &mut PgConnection, topic: TopicId) -> Result<Vec<i64>, StoreError> {
    let numbers = sqlx::query_scalar!(
        r#"select distinct to_message as "to_message!" from relays
         where topic_id = $1 and side = 'person' and to_message is not null
         union
         select message_id from posts where topic_id = $1 and message_id is not null"#,
        topic.0
    )
    .fetch_all(conn)
    .await?;
    Ok(numbers)
}

/// The numbers of what volunteers wrote in a topic's group.
pub async fn list_written(conn: &mut PgConnection, topic: TopicId) -> Result<Vec<i64>, StoreError> {
    let numbers = sqlx::query_scalar!(
        r#"select from_message as "from_message!" from relays
         where topic_id = $1 and side <> 'person' and from_message is not null"#,
        topic.0
    )
    .fetch_all(conn)
    .await?;
    Ok(numbers)
}
