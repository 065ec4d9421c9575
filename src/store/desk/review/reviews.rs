//! The table `reviews`: who decided what of a pairing, and on what ground. Each reviewer once.

use chrono::{DateTime, Utc};
use sqlx::PgConnection;

use crate::{
    domain::{
        audit::Ground,
        desk::Role,
        ids::{PairingId, VolunteerId},
        review::{Decision, Review},
    },
    store::StoreError,
};

/// Keeps a decision. `false`: this reviewer had decided already.
pub async fn save(
    conn: &mut PgConnection,
    (pairing, review): (PairingId, &Review),
    now: DateTime<Utc>,
) -> Result<bool, StoreError> {
    let saved = sqlx::query!(
        "insert into reviews (pairing_id, volunteer_id, role, decision, ground, decided_at) values ($1, $2, $3, $4, $5, $6)
         on conflict (pairing_id, volunteer_id) do nothing",
        pairing.0,
        review.volunteer.0,
        review.role.as_str(),
        review.decision.as_str(),
        review.ground.as_str(),
        now
    )
    .execute(conn)
    .await?;
    Ok(saved.rows_affected() == 1)
}

/// All decisions on a pairing, in the order in which they were made.
pub async fn list_of(
    conn: &mut PgConnection,
    pairing: PairingId,
) -> Result<Vec<Review>, StoreError> {
    let rows = sqlx::query!(
        "select volunteer_id, role, decision, ground from reviews where pairing_id = $1 order by decided_at, volunteer_id",
        pairing.0
    )
    .fetch_all(conn)
    .await?;
    rows.into_iter()
        .map(|row| {
            Ok(Review {
                volunteer: VolunteerId(row.volunteer_id),
                role: Role::parse(&row.role).ok_or(StoreError::Unreadable("reviews.role"))?,
                decision: Decision::parse(&row.decision)
                    .ok_or(StoreError::Unreadable("reviews.decision"))?,
                ground: Ground::parse(&row.ground)
                    .ok_or(StoreError::Unreadable("reviews.ground"))?,
            })
        })
        .collect()
}
