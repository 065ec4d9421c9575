//! How long chats waited for the first words of a volunteer, over the table `topics`. Read now and then by `jobs/waits`.

use chrono::{DateTime, TimeDelta, Utc};

use crate::{
    domain::waiting::UsualWait,
    store::{PgConnection, StoreError},
};

/// Chats opened so many days back count.
const DAYS: i64 = 30;

/// The usual wait. A chat that nobody answered yet counts with its age, or with how long it stood open.
pub async fn find_usual(
    conn: &mut PgConnection,
    now: DateTime<Utc>,
) -> Result<UsualWait, StoreError> {
    let row = sqlx::query!(
        r#"select count(*) as "chats!",
             (percentile_cont(0.5) within group (
                 order by extract(epoch from coalesce(answered_at, closed_at, $2) - opened_at)::float8))::bigint as seconds
         from topics where kind = 'chat' and opened_at >= $1"#,
        now - TimeDelta::days(DAYS),
        now
    )
    .fetch_one(conn)
    .await?;
    let median = TimeDelta::seconds(row.seconds.unwrap_or_default());
    Ok(UsualWait::of(row.chats, median))
}
