//! The table `topics` as volunteers look at it: who waits in a group, what somebody has, which chat was taken and left. ([`super::topics`] is for
//! who changes one.)

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use sqlx::PgConnection;

use crate::{
    domain::ids::{ChatId, TopicId, VolunteerId},
    effect::FlagReason,
    store::StoreError,
};

/// A chat in the queue.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// In which group.
    pub group: ChatId,
    /// What its topic is called.
    pub title: String,
    /// Telegram's number of its topic, and of its card.
    pub numbers: (Option<i64>, Option<i64>),
    /// Why it was flagged.
    pub reasons: Vec<FlagReason>,
    /// Who has it.
    pub taken_by: Option<VolunteerId>,
    /// Since when the person waits for words; `None`: they have the last ones.
    pub waiting_since: Option<DateTime<Utc>>,
    /// When it was opened.
    pub opened_at: DateTime<Utc>,
}

struct Found {
    group_id: i64,
    title: String,
    thread_id: Option<i64>,
    card: Option<i64>,
    reasons: Vec<String>,
    taken_by: Option<i64>,
    waiting_since: Option<DateTime<Utc>>,
    opened_at: DateTime<Utc>,
}

fn read(found: Found) -> Row {
    let reasons = found.reasons.iter();
    Row {
        group: ChatId(found.group_id),
        title: found.title,
        numbers: (found.thread_id, found.card),
        reasons: reasons.filter_map(|word| FlagReason::parse(word)).collect(),
        taken_by: found.taken_by.map(VolunteerId),
        waiting_since: found.waiting_since,
        opened_at: found.opened_at,
    }
}

/// Chats of a group that nobody has, or whose person waits for words; the longest waiting first.
pub async fn list_waiting(conn: &mut PgConnection, group: ChatId) -> Result<Vec<Row>, StoreError> {
    let found = sqlx::query_as!(
        Found,
        r#"select topics.group_id as "group_id!", title, thread_id, posts.message_id as "card?", reasons, taken_by, waiting_since, opened_at
         from topics left join posts on posts.topic_id = topics.id and posts.kind = 'card'
         where topics.group_id = $1 and topics.kind = 'chat'
           and (stage = 'waiting' or (stage = 'taken' and waiting_since is not null))
         order by coalesce(waiting_since, opened_at), topics.id"#,
        group.0
    )
    .fetch_all(conn)
    .await?;
    Ok(found.into_iter().map(read).collect())
}

/// Chats that a volunteer has, in any group; those whose person waits first.
pub async fn list_of(
    conn: &mut PgConnection,
    volunteer: VolunteerId,
) -> Result<Vec<Row>, StoreError> {
    let found = sqlx::query_as!(
        Found,
        r#"select topics.group_id as "group_id!", title, thread_id, posts.message_id as "card?", reasons, taken_by, waiting_since, opened_at
         from topics left join posts on posts.topic_id = topics.id and posts.kind = 'card'
         where taken_by = $1 and stage = 'taken' and topics.kind = 'chat' and topics.group_id is not null
         order by waiting_since nulls last, opened_at, topics.id"#,
        volunteer.0
    )
    .fetch_all(conn)
    .await?;
    Ok(found.into_iter().map(read).collect())
}

/// How many chats each of these volunteers has; who has none is left out.
pub async fn count_taken(
    conn: &mut PgConnection,
    volunteers: &[VolunteerId],
) -> Result<HashMap<VolunteerId, i64>, StoreError> {
    let ids: Vec<i64> = volunteers.iter().map(|volunteer| volunteer.0).collect();
    let rows = sqlx::query!(
        r#"select taken_by as "taken_by!", count(*) as "count!" from topics
         where stage = 'taken' and taken_by = any($1) group by taken_by"#,
        &ids
    )
    .fetch_all(conn)
    .await?;
    Ok(rows
        .into_iter()
        .map(|row| (VolunteerId(row.taken_by), row.count))
        .collect())
}

/// A chat whose taker has had it since before `before` and whose person has waited since before that; held. Those that another holds are
/// passed over.
pub async fn find_left(
    conn: &mut PgConnection,
    before: DateTime<Utc>,
) -> Result<Option<TopicId>, StoreError> {
    let id = sqlx::query_scalar!(
        "select id from topics
         where stage = 'taken' and waiting_since <= $1 and taken_at <= $1
         order by waiting_since, id limit 1 for no key update skip locked",
        before
    )
    .fetch_optional(conn)
    .await?;
    Ok(id.map(TopicId))
}
