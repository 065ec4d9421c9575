//! Numbers of a group's weeks, for its summary, and which day it was sent last. Chats are counted as they stand: one that was opened again
//! counts where it was opened last, and one that was erased counts nowhere, which is the price of leaving nothing behind.

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use sqlx::PgConnection;

use crate::{domain::ids::ChatId, store::StoreError};

/// What happened in a span of time.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Counts {
    /// Chats of the group that were opened.
    pub opened: i64,
    /// Chats of the group that got their first answer.
    pub answered: i64,
    /// Minutes from opening to that answer, the median; `None` when none was answered.
    pub waiting_minutes: Option<f64>,
    /// Reports that people sent, whoever they are.
    pub reports: i64,
    /// Possible matches that were found, of whomever.
    pub pairings: i64,
}

/// What happened in each of these spans of `length`, by their beginnings.
pub async fn list_counts(
    conn: &mut PgConnection,
    group: ChatId,
    (begins, length): (&[DateTime<Utc>], TimeDelta),
) -> Result<Vec<Counts>, StoreError> {
    let ends: Vec<DateTime<Utc>> = begins.iter().map(|begin| *begin + length).collect();
    let counts = sqlx::query_as!(
        Counts,
        r#"select
             (select count(*) from topics
              where group_id = $1 and kind = 'chat' and opened_at >= span.begins and opened_at < span.ends) as "opened!",
             (select count(*) from topics
              where group_id = $1 and kind = 'chat' and answered_at >= span.begins and answered_at < span.ends) as "answered!",
             (select percentile_cont(0.5) within group (order by extract(epoch from answered_at - opened_at)::float8 / 60)
              from topics
              where group_id = $1 and kind = 'chat' and answered_at >= span.begins and answered_at < span.ends) as waiting_minutes,
             (select count(*) from reports
              where chat_id is not null and sent_at >= span.begins and sent_at < span.ends) as "reports!",
             (select count(*) from pairings
              where found_at >= span.begins and found_at < span.ends) as "pairings!"
         from unnest($2::timestamptz[], $3::timestamptz[]) with ordinality as span (begins, ends, place)
         order by span.place"#,
        group.0,
        begins,
        &ends
    )
    .fetch_all(conn)
    .await?;
    Ok(counts)
}

/// A group that answers chats, was set up before `since`, and was not sent the summary of this day yet: it is, from now on. Held until the
/// transaction ends; those that another holds are passed over.
pub async fn take_due(
    conn: &mut PgConnection,
    day: NaiveDate,
    since: DateTime<Utc>,
) -> Result<Option<ChatId>, StoreError> {
    let id = sqlx::query_scalar!(
        "update groups set summed_up_on = $1
         where chat_id = (
             select chat_id from groups
             where stage = 'open' and 'chats' = any(duties) and set_up_at < $2
               and (summed_up_on is null or summed_up_on < $1)
             order by chat_id limit 1 for no key update skip locked)
         returning chat_id",
        day,
        since
    )
    .fetch_optional(conn)
    .await?;
    Ok(id.map(ChatId))
}
