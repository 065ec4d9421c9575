//! What of a review goes into the audit: who did what with which pairing, and on what ground. Never a word of what anybody said.

use chrono::{DateTime, Utc};

use crate::{
    domain::{
        audit::{Actor, Event, Ground, Line, Subject},
        ids::PairingId,
    },
    store::{PgConnection, StoreError, audit},
};

/// Writes a line about a pairing.
pub async fn record(
    conn: &mut PgConnection,
    (event, actor, pairing): (Event, Actor, PairingId),
    ground: Option<Ground>,
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    let line = Line {
        ground,
        ..Line::new(event, actor).about(Subject::Pairing(pairing.0))
    };
    audit::save(conn, &line, now).await
}
