//! The table `posts`: messages of ours in a group that are kept up to date. What one says is stored here and read when it is sent, so that however
//! often it changes, one row in the outbox is enough.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use sqlx::PgConnection;

use crate::{
    domain::ids::{ChatId, PairingId, PostId, TopicId},
    store::{
        StoreError,
        outbox::OutboundButton,
        sealed::{Place, open_json, seal_json},
    },
    vault::Vault,
};

/// What a post says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Body {
    /// Telegram HTML.
    pub html: String,
    /// Rows of buttons.
    pub buttons: Vec<Vec<OutboundButton>>,
}

/// A post as it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Post {
    /// Our key.
    pub id: PostId,
    /// In which group.
    pub group: ChatId,
    /// In which topic.
    pub topic: Option<TopicId>,
    /// Whether it is pinned in its topic: a chat's card is.
    pub is_pinned: bool,
    /// Its number; `None` until it stands in the group.
    pub message: Option<i64>,
    /// What it says now.
    pub body: Body,
}

/// Which post.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// The card of a flagged chat.
    Card(TopicId),
    /// A possible match, in a group's topic for them.
    Pairing(PairingId, TopicId),
    /// The choices of a group's set-up.
    Setup,
}

/// The column that bodies are sealed for; the row is the group's.
const BODY: &str = "posts.body";

fn seal(vault: &Vault, group: ChatId, body: &Body) -> Result<Vec<u8>, StoreError> {
    let row = group.0.to_be_bytes();
    let place = Place {
        column: BODY,
        row: &row,
    };
    seal_json(vault, place, body)
}

/// What a post of a group says from now on; made if there is none.
pub async fn save(
    conn: &mut PgConnection,
    vault: &Vault,
    (group, kind): (ChatId, Kind),
    body: &Body,
) -> Result<PostId, StoreError> {
    let sealed = seal(vault, group, body)?;
    let id = match kind {
        Kind::Card(topic) => {
            sqlx::query_scalar!(
                "insert into posts (group_id, topic_id, kind, body) values ($1, $2, 'card', $3)
                 on conflict (topic_id) where kind = 'card' do update set
                     message_id = case when posts.group_id = excluded.group_id then posts.message_id end,
                     group_id = excluded.group_id, body = excluded.body
                 returning id",
                group.0,
                topic.0,
                sealed
            )
            .fetch_one(conn)
            .await?
        }
        Kind::Pairing(pairing, topic) => {
            sqlx::query_scalar!(
                "insert into posts (group_id, topic_id, kind, pairing_id, body) values ($1, $2, 'pairing', $3, $4)
                 on conflict (group_id, pairing_id) where kind = 'pairing' do update set body = excluded.body
                 returning id",
                group.0,
                topic.0,
                pairing.0,
                sealed
            )
            .fetch_one(conn)
            .await?
        }
        Kind::Setup => {
            sqlx::query_scalar!(
                "insert into posts (group_id, kind, body) values ($1, 'setup', $2)
                 on conflict (group_id) where kind = 'setup' do update set body = excluded.body
                 returning id",
                group.0,
                sealed
            )
            .fetch_one(conn)
            .await?
        }
    };
    Ok(PostId(id))
}

struct Row {
    id: i64,
    group_id: i64,
    topic_id: Option<i64>,
    kind: String,
    message_id: Option<i64>,
    body: Vec<u8>,
}

fn read(vault: &Vault, row: &Row) -> Result<Post, StoreError> {
    let bound = row.group_id.to_be_bytes();
    let place = Place {
        column: BODY,
        row: &bound,
    };
    Ok(Post {
        id: PostId(row.id),
        group: ChatId(row.group_id),
        topic: row.topic_id.map(TopicId),
        is_pinned: row.kind == "card",
        message: row.message_id,
        body: open_json(vault, place, &row.body)?,
    })
}

/// A post by our key.
pub async fn find(
    conn: &mut PgConnection,
    vault: &Vault,
    post: PostId,
) -> Result<Option<Post>, StoreError> {
    sqlx::query_as!(
        Row,
        "select id, group_id, topic_id, kind, message_id, body from posts where id = $1",
        post.0
    )
    .fetch_optional(conn)
    .await?
    .map(|row| read(vault, &row))
    .transpose()
}

/// The card of a topic.
pub async fn find_card(
    conn: &mut PgConnection,
    vault: &Vault,
    topic: TopicId,
) -> Result<Option<Post>, StoreError> {
    sqlx::query_as!(
        Row,
        "select id, group_id, topic_id, kind, message_id, body from posts where topic_id = $1 and kind = 'card'",
        topic.0
    )
    .fetch_optional(conn)
    .await?
    .map(|row| read(vault, &row))
    .transpose()
}

/// The posts of a pairing, in all groups that were shown it.
pub async fn list_of_pairing(
    conn: &mut PgConnection,
    vault: &Vault,
    pairing: PairingId,
) -> Result<Vec<Post>, StoreError> {
    sqlx::query_as!(
        Row,
        "select id, group_id, topic_id, kind, message_id, body from posts where pairing_id = $1 order by id",
        pairing.0
    )
    .fetch_all(conn)
    .await?
    .iter()
    .map(|row| read(vault, row))
    .collect()
}

/// It stands in the group under this number; `None`: no more.
pub async fn save_message(
    conn: &mut PgConnection,
    post: PostId,
    message: Option<i64>,
) -> Result<(), StoreError> {
    sqlx::query!(
        "update posts set message_id = $2 where id = $1",
        post.0,
        message
    )
    .execute(conn)
    .await?;
    Ok(())
}

/// The next set-up is a new message.
pub async fn forget_setup(conn: &mut PgConnection, group: ChatId) -> Result<(), StoreError> {
    sqlx::query!(
        "delete from posts where group_id = $1 and kind = 'setup'",
        group.0
    )
    .execute(conn)
    .await?;
    Ok(())
}

/// The post of a pairing that is gone, while the group may still show it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Orphan {
    /// Our key.
    pub id: PostId,
    /// In which group.
    pub group: ChatId,
    /// In which topic.
    pub topic: TopicId,
    /// Whether it stands there.
    pub stands: bool,
    /// Whether it was emptied already.
    pub is_emptied: bool,
}

/// Posts of pairings that are gone and for which nothing waits to be sent.
pub async fn list_orphans(conn: &mut PgConnection, limit: i64) -> Result<Vec<Orphan>, StoreError> {
    let rows = sqlx::query!(
        r#"select id, group_id, topic_id as "topic_id!", message_id is not null as "stands!", emptied_at is not null as "is_emptied!"
         from posts
         where kind = 'pairing' and pairing_id is null and topic_id is not null
           and not exists (select from outbox where post_id = posts.id and stage = 'waiting')
         order by id limit $1 for update skip locked"#,
        limit
    )
    .fetch_all(conn)
    .await?;
    Ok(rows
        .into_iter()
        .map(|row| Orphan {
            id: PostId(row.id),
            group: ChatId(row.group_id),
            topic: TopicId(row.topic_id),
            stands: row.stands,
            is_emptied: row.is_emptied,
        })
        .collect())
}

/// It says this and nothing else from now on; sent once more, it goes.
pub async fn empty(
    conn: &mut PgConnection,
    vault: &Vault,
    (orphan, body): (Orphan, &Body),
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    sqlx::query!(
        "update posts set body = $2, emptied_at = $3 where id = $1",
        orphan.id.0,
        seal(vault, orphan.group, body)?,
        now
    )
    .execute(conn)
    .await?;
    Ok(())
}

/// Nothing of it is needed any more.
pub async fn remove(conn: &mut PgConnection, post: PostId) -> Result<(), StoreError> {
    sqlx::query!("delete from posts where id = $1", post.0)
        .execute(conn)
        .await?;
    Ok(())
}
