//! The table `members` as it is compared with Telegram: whose being in a group was not looked at for longest, and who is in none any more. (What was
//! seen is written by [`super::volunteers::save_standing`].)

use sqlx::PgConnection;

use crate::{
    domain::ids::{ChatId, VolunteerId},
    store::StoreError,
};

/// Who is taken for present in a group that works, at most `limit`; the longest unseen first.
pub async fn list_unseen(
    conn: &mut PgConnection,
    limit: i64,
) -> Result<Vec<(ChatId, VolunteerId)>, StoreError> {
    let rows = sqlx::query!(
        "select group_id, volunteer_id from members
         join groups on groups.chat_id = members.group_id
         join volunteers on volunteers.id = members.volunteer_id
         where standing = 'present' and groups.stage = 'open' and volunteers.stage = 'active'
         order by seen_at, group_id, volunteer_id limit $1",
        limit
    )
    .fetch_all(conn)
    .await?;
    Ok(rows
        .into_iter()
        .map(|row| (ChatId(row.group_id), VolunteerId(row.volunteer_id)))
        .collect())
}

/// Whether a volunteer is taken for present in any group.
pub async fn is_anywhere(
    conn: &mut PgConnection,
    volunteer: VolunteerId,
) -> Result<bool, StoreError> {
    let is_somewhere = sqlx::query_scalar!(
        r#"select exists (select from members where volunteer_id = $1 and standing = 'present') as "is_somewhere!""#,
        volunteer.0
    )
    .fetch_one(conn)
    .await?;
    Ok(is_somewhere)
}
