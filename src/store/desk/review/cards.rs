//! The table `review_cards`: the card of each pairing that reviewers see, in which group, and which of its choices stand open. Whoever presses holds
//! the card until the transaction ends, so that five presses at once are five one after the other.

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use sqlx::PgConnection;

use crate::{
    domain::{
        ids::{ChatId, PairingId, TopicId, VolunteerId},
        pairing::HoldReason,
        review::{Menu, Party},
    },
    i18n::Lang,
    store::StoreError,
};

/// A card as it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Card {
    /// Whose.
    pub pairing: PairingId,
    /// In which group.
    pub group: ChatId,
    /// In that group's topic of possible matches.
    pub topic: TopicId,
    /// What its buttons carry.
    pub token: String,
    /// Every reason for which the pairing was ever held.
    pub reasons: Vec<HoldReason>,
    /// Which of its choices stand open.
    pub menu: Menu,
    /// Whose next answer to the card is a contact, for whom, and since when.
    pub awaits: Option<(VolunteerId, Party, DateTime<Utc>)>,
}

struct Row {
    pairing_id: i64,
    group_id: i64,
    topic_id: i64,
    token: String,
    reasons: Vec<String>,
    menu: String,
    contact_by: Option<i64>,
    contact_for: Option<String>,
    contact_at: Option<DateTime<Utc>>,
}

fn read(row: Row) -> Card {
    let party = row.contact_for.as_deref().and_then(Party::parse);
    let awaits = match (row.contact_by, party, row.contact_at) {
        (Some(volunteer), Some(party), Some(at)) => Some((VolunteerId(volunteer), party, at)),
        _ => None,
    };
    Card {
        pairing: PairingId(row.pairing_id),
        group: ChatId(row.group_id),
        topic: TopicId(row.topic_id),
        token: row.token,
        reasons: read_reasons(&row.reasons),
        menu: Menu::parse(&row.menu).unwrap_or(Menu::Closed),
        awaits,
    }
}

fn read_reasons(words: &[String]) -> Vec<HoldReason> {
    let known = |reason: &HoldReason| words.iter().any(|word| word == reason.as_str());
    HoldReason::ALL.into_iter().filter(known).collect()
}

/// The card of a pairing, held.
pub async fn find(conn: &mut PgConnection, pairing: PairingId) -> Result<Option<Card>, StoreError> {
    let row = sqlx::query_as!(
        Row,
        "select pairing_id, group_id, topic_id, token, reasons, menu, contact_by, contact_for, contact_at
         from review_cards where pairing_id = $1 for update",
        pairing.0
    )
    .fetch_optional(conn)
    .await?;
    Ok(row.map(read))
}

/// The pairing whose card's buttons carry this, if the card stands in this group.
pub async fn find_by_token(
    conn: &mut PgConnection,
    (group, token): (ChatId, &str),
) -> Result<Option<PairingId>, StoreError> {
    let pairing = sqlx::query_scalar!(
        "select pairing_id from review_cards where group_id = $1 and token = $2",
        group.0,
        token
    )
    .fetch_optional(conn)
    .await?;
    Ok(pairing.map(PairingId))
}

/// The pairing whose card is this message of a group.
pub async fn find_by_message(
    conn: &mut PgConnection,
    (group, message): (ChatId, i64),
) -> Result<Option<PairingId>, StoreError> {
    let pairing = sqlx::query_scalar!(
        r#"select pairing_id as "pairing_id!" from posts
         where group_id = $1 and message_id = $2 and kind = 'pairing' and pairing_id is not null"#,
        group.0,
        message
    )
    .fetch_optional(conn)
    .await?;
    Ok(pairing.map(PairingId))
}

/// Makes a card, unless the pairing has one in a group that works. `false`: it has.
pub async fn save_new(
    conn: &mut PgConnection,
    card: &Card,
    now: DateTime<Utc>,
) -> Result<bool, StoreError> {
    let saved = sqlx::query!(
        "insert into review_cards (pairing_id, group_id, topic_id, token, shown_at) values ($1, $2, $3, $4, $5)
         on conflict (pairing_id) do update set
             group_id = excluded.group_id, topic_id = excluded.topic_id, token = excluded.token, drawn_of = ''
         where not exists (select from groups where chat_id = review_cards.group_id and stage = 'open')",
        card.pairing.0,
        card.group.0,
        card.topic.0,
        card.token,
        now
    )
    .execute(conn)
    .await?;
    Ok(saved.rows_affected() == 1)
}

/// Writes down what has changed of a card that is held.
pub async fn save(conn: &mut PgConnection, card: &Card) -> Result<(), StoreError> {
    let reasons: Vec<&str> = card.reasons.iter().map(|reason| reason.as_str()).collect();
    sqlx::query!(
        "update review_cards set reasons = $2, menu = $3, contact_by = $4, contact_for = $5, contact_at = $6 where pairing_id = $1",
        card.pairing.0,
        &reasons as &[&str],
        card.menu.as_str(),
        card.awaits.map(|(volunteer, ..)| volunteer.0),
        card.awaits.map(|(_, party, _)| party.as_str()),
        card.awaits.map(|(.., at)| at)
    )
    .execute(conn)
    .await?;
    Ok(())
}

/// A pairing that waits for a card.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Waiting {
    /// Which.
    pub pairing: PairingId,
    /// The language of whoever searches.
    pub lang: Lang,
    /// Why it is held.
    pub reasons: Vec<HoldReason>,
    /// It must be seen soon: the family said "may be them", somebody may have died, or may be a child, or it is strong.
    pub is_urgent: bool,
}

/// Pairings of open reports that wait for a person and have no card in a group that works: what the family confirmed first, then what is
/// about a death or a child, then strong ones; the oldest first.
pub async fn list_waiting(conn: &mut PgConnection, limit: i64) -> Result<Vec<Waiting>, StoreError> {
    let rows = sqlx::query!(
        r#"select pairings.id, chats.lang, hold_reasons,
             (pairings.stage = 'confirmed' or level = 'strong' or hold_reasons && '{death,minor}') as "is_urgent!"
         from pairings
         join reports seeker on seeker.id = seeker_id and seeker.stage = 'open'
         join reports other on other.id = other_id and other.stage = 'open'
         join chats on chats.id = seeker.chat_id
         where pairings.stage in ('held', 'confirmed') and not exists (
             select from review_cards join groups on groups.chat_id = review_cards.group_id and groups.stage = 'open'
             where pairing_id = pairings.id)
         order by pairings.stage = 'confirmed' desc, hold_reasons && '{death,minor}' desc, level = 'strong' desc, pairings.id
         limit $1"#,
        limit
    )
    .fetch_all(conn)
    .await?;
    Ok(rows
        .into_iter()
        .map(|row| Waiting {
            pairing: PairingId(row.id),
            lang: Lang::ALL
                .into_iter()
                .find(|lang| Some(lang.tag()) == row.lang.as_deref())
                .unwrap_or_default(),
            reasons: read_reasons(&row.hold_reasons),
            is_urgent: row.is_urgent,
        })
        .collect())
}

/// How many cards without any decision each group has, and how much waits to be sent to its topic of possible matches.
pub async fn count_undecided(
    conn: &mut PgConnection,
) -> Result<HashMap<ChatId, (i64, i64)>, StoreError> {
    let rows = sqlx::query!(
        r#"select topics.group_id as "group_id!",
             (select count(*) from review_cards cards join pairings on pairings.id = cards.pairing_id
              where cards.group_id = topics.group_id and stage in ('held', 'confirmed')
                and not exists (select from reviews where reviews.pairing_id = cards.pairing_id)) as "undecided!",
             (select count(*) from outbox where topic_id = topics.id and outbox.stage = 'waiting') as "unsent!"
         from topics where kind = 'review' and topics.group_id is not null"#
    )
    .fetch_all(conn)
    .await?;
    Ok(rows
        .into_iter()
        .map(|row| (ChatId(row.group_id), (row.undecided, row.unsent)))
        .collect())
}

/// A card that is drawn of something that is so no more.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outdated {
    /// Whose.
    pub pairing: PairingId,
    /// What it would be drawn of now.
    pub looks: String,
}

/// Cards that are to be drawn anew, whatever it is that changed, or to be sent again, for their topic was deleted by hand: one pairing's (if
/// named), or any.
pub async fn list_outdated(
    conn: &mut PgConnection,
    of: Option<PairingId>,
    limit: i64,
) -> Result<Vec<Outdated>, StoreError> {
    let rows = sqlx::query!(
        r#"select cards.pairing_id, looks.now as "looks!"
         from review_cards cards
         join pairings on pairings.id = cards.pairing_id
         join reports seeker on seeker.id = seeker_id
         join reports other on other.id = other_id
         cross join lateral (select concat_ws(' ', pairings.stage, level, answer, hold_reasons, menu, seeker.stage, seeker.revision,
             other.stage, other.revision,
             (select count(*) from reviews where pairing_id = cards.pairing_id),
             (select count(*) || '/' || count(answered_at) from asks where pairing_id = cards.pairing_id),
             (select string_agg(kind || party || asked_at || coalesce(agrees::text, ''), ',' order by kind, party)
              from agreements where pairing_id = cards.pairing_id),
             (select string_agg(distinct party, ',') from contacts where pairing_id = cards.pairing_id and passed_at is not null),
             (select string_agg(id || '/' || coalesce(thread_id, 0), ',' order by id)
              from topics where chat_id in (seeker.chat_id, other.chat_id))) as now) looks
         where ($1::bigint is null or cards.pairing_id = $1) and (drawn_of <> looks.now
             or (pairings.stage in ('held', 'confirmed') and exists (
                 select from posts where posts.pairing_id = cards.pairing_id and posts.group_id = cards.group_id and message_id is null
                   and not exists (select from outbox where post_id = posts.id))))
         order by cards.pairing_id limit $2"#,
        of.map(|pairing| pairing.0),
        limit
    )
    .fetch_all(conn)
    .await?;
    Ok(rows
        .into_iter()
        .map(|row| Outdated {
            pairing: PairingId(row.pairing_id),
            looks: row.looks,
        })
        .collect())
}

/// The card is drawn of this now.
pub async fn mark_drawn(conn: &mut PgConnection, drawn: &Outdated) -> Result<(), StoreError> {
    sqlx::query!(
        "update review_cards set drawn_of = $2 where pairing_id = $1",
        drawn.pairing.0,
        drawn.looks
    )
    .execute(conn)
    .await?;
    Ok(())
}

/// Where the flagged chat of a reporter stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// In which group; `None`: in none yet.
    pub group: Option<ChatId>,
    /// Telegram's number of its topic.
    pub thread: Option<i64>,
    /// What the topic is called.
    pub title: String,
}

/// Where a chat's topic is; `None` for one that was never flagged.
pub async fn find_place(
    conn: &mut PgConnection,
    chat: ChatId,
) -> Result<Option<Place>, StoreError> {
    let row = sqlx::query!(
        "select group_id, thread_id, title from topics where chat_id = $1",
        chat.0
    )
    .fetch_optional(conn)
    .await?;
    Ok(row.map(|row| Place {
        group: row.group_id.map(ChatId),
        thread: row.thread_id,
        title: row.title,
    }))
}
