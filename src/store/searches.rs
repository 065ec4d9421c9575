//! The table `searches`: when volunteers searched by name. For whom is never stored.

use chrono::{DateTime, Utc};
use sqlx::PgConnection;

use crate::{domain::ids::VolunteerId, store::StoreError};

/// Searches of a volunteer since an instant.
pub async fn count_since(
    conn: &mut PgConnection,
    volunteer: VolunteerId,
    since: DateTime<Utc>,
) -> Result<i64, StoreError> {
    let count = sqlx::query_scalar!(
        r#"select count(*) as "count!" from searches where volunteer_id = $1 and searched_at > $2"#,
        volunteer.0,
        since
    )
    .fetch_one(conn)
    .await?;
    Ok(count)
}

/// One more. Those before `since` count no more, and go.
pub async fn save(
    conn: &mut PgConnection,
    volunteer: VolunteerId,
    (since, now): (DateTime<Utc>, DateTime<Utc>),
) -> Result<(), StoreError> {
    sqlx::query!(
        "delete from searches where volunteer_id = $1 and searched_at <= $2",
        volunteer.0,
        since
    )
    .execute(&mut *conn)
    .await?;
    sqlx::query!(
        "insert into searches (volunteer_id, searched_at) values ($1, $2)",
        volunteer.0,
        now
    )
    .execute(conn)
    .await?;
    Ok(())
}
