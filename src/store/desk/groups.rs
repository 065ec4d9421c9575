//! The table `groups`: where volunteers work, in which languages, and on what.

use chrono::{DateTime, TimeDelta, Utc};
use sqlx::PgConnection;

use crate::{
    domain::{
        desk::{Duty, GroupStage, Way},
        ids::ChatId,
    },
    effect::desk::Group,
    i18n::Lang,
    store::StoreError,
};

struct Row {
    chat_id: i64,
    langs: Vec<String>,
    duties: Vec<String>,
    way: String,
    stage: String,
}

fn read(row: &Row) -> Result<Group, StoreError> {
    let lang = |tag: &String| Lang::ALL.into_iter().find(|lang| lang.tag() == tag);
    Ok(Group {
        chat: ChatId(row.chat_id),
        langs: row.langs.iter().filter_map(lang).collect(),
        duties: row
            .duties
            .iter()
            .filter_map(|word| Duty::parse(word))
            .collect(),
        way: Way::parse(&row.way).ok_or(StoreError::Unreadable("groups.way"))?,
        stage: GroupStage::parse(&row.stage).ok_or(StoreError::Unreadable("groups.stage"))?,
    })
}

/// The group of this chat; `None` when no admin ever set it up.
pub async fn find(conn: &mut PgConnection, chat: ChatId) -> Result<Option<Group>, StoreError> {
    sqlx::query_as!(
        Row,
        "select chat_id, langs, duties, way, stage from groups where chat_id = $1",
        chat.0
    )
    .fetch_optional(conn)
    .await?
    .as_ref()
    .map(read)
    .transpose()
}

/// All groups that work, the oldest first.
pub async fn list_open(conn: &mut PgConnection) -> Result<Vec<Group>, StoreError> {
    sqlx::query_as!(
        Row,
        "select chat_id, langs, duties, way, stage from groups where stage = 'open' order by set_up_at, chat_id"
    )
    .fetch_all(conn)
    .await?
    .iter()
    .map(read)
    .collect()
}

/// Stores a group, new or again.
pub async fn save(
    conn: &mut PgConnection,
    group: &Group,
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    let langs: Vec<&str> = group.langs.iter().map(|lang| lang.tag()).collect();
    let duties: Vec<&str> = group.duties.iter().map(|duty| duty.as_str()).collect();
    sqlx::query!(
        "insert into groups (chat_id, langs, duties, way, stage, set_up_at) values ($1, $2, $3, $4, $5, $6)
         on conflict (chat_id) do update set
             langs = excluded.langs, duties = excluded.duties, way = excluded.way, stage = excluded.stage",
        group.chat.0,
        &langs as &[&str],
        &duties as &[&str],
        group.way.as_str(),
        group.stage.as_str(),
        now
    )
    .execute(conn)
    .await?;
    Ok(())
}

/// Takes leave to open a topic in a group now, at most one in `every`; else when to ask again.
pub async fn take_opening(
    conn: &mut PgConnection,
    group: ChatId,
    every: TimeDelta,
    now: DateTime<Utc>,
) -> Result<Option<DateTime<Utc>>, StoreError> {
    let taken = sqlx::query!(
        "update groups set topic_opened_at = $2
         where chat_id = $1 and (topic_opened_at is null or topic_opened_at <= $3)",
        group.0,
        now,
        now - every
    )
    .execute(&mut *conn)
    .await?;
    if taken.rows_affected() == 1 {
        return Ok(None);
    }
    let last = sqlx::query_scalar!(
        "select topic_opened_at from groups where chat_id = $1",
        group.0
    )
    .fetch_optional(conn)
    .await?
    .flatten();
    Ok(last.map(|last| last + every))
}

/// The bot was removed from a group: its chats that are not closed are flagged again, so that another group gets them, or this one once it is set up
/// anew. What waited to be said there is gone with its place; what people said is kept, and goes along.
pub async fn close(
    conn: &mut PgConnection,
    group: ChatId,
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    sqlx::query!(
        "update groups set stage = 'closed' where chat_id = $1",
        group.0
    )
    .execute(&mut *conn)
    .await?;
    sqlx::query!("delete from outbox where chat_id = $1", group.0)
        .execute(&mut *conn)
        .await?;
    sqlx::query!(
        "insert into flags (chat_id, reason, raised_at)
         select chat_id, 'message', $2 from topics where group_id = $1 and kind = 'chat' and stage <> 'closed'
         on conflict (chat_id, reason) where handled_at is null do nothing",
        group.0,
        now
    )
    .execute(&mut *conn)
    .await?;
    sqlx::query!(
        "update topics set group_id = null, thread_id = null, taken_by = null, taken_at = null,
             stage = case stage when 'taken' then 'waiting' else stage end
         where group_id = $1 and kind = 'chat'",
        group.0
    )
    .execute(conn)
    .await?;
    Ok(())
}

/// A small group has become a supergroup: the numbers of all messages in it are others now.
pub async fn forget_messages(conn: &mut PgConnection, group: ChatId) -> Result<(), StoreError> {
    sqlx::query!(
        "update posts set message_id = null where group_id = $1",
        group.0
    )
    .execute(&mut *conn)
    .await?;
    sqlx::query!(
        "update topics set thread_id = null where group_id = $1",
        group.0
    )
    .execute(&mut *conn)
    .await?;
    sqlx::query!(
        "update relays set
             to_message = case when side = 'person' then null else to_message end,
             from_message = case when side = 'person' then from_message end
         where topic_id in (select id from topics where group_id = $1)",
        group.0
    )
    .execute(conn)
    .await?;
    Ok(())
}
