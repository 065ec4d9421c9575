//! The table `agreements`: whether a side agrees that a family is told, or to be put in touch. Each bound to the chat of one report; what they said
//! may be changed by them at any time.

use chrono::{DateTime, Utc};
use sqlx::PgConnection;

use super::read_party;
use crate::{
    domain::{
        ids::{ChatId, PairingId},
        review::{Agreement, AgreementKind, Party},
    },
    store::StoreError,
};

/// Keeps that a side is asked, under a new token; what it said before counts no more.
pub async fn save_asked(
    conn: &mut PgConnection,
    (pairing, party, kind): (PairingId, Party, AgreementKind),
    token: &str,
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    sqlx::query!(
        "insert into agreements (pairing_id, party, kind, token, asked_at) values ($1, $2, $3, $4, $5)
         on conflict (pairing_id, party, kind) do update set
             token = excluded.token, asked_at = excluded.asked_at, agrees = null, answered_at = null",
        pairing.0,
        party.as_str(),
        kind.as_str(),
        token,
        now
    )
    .execute(conn)
    .await?;
    Ok(())
}

/// Which agreement a chat was asked for under a token.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Asked {
    /// About which pairing.
    pub pairing: PairingId,
    /// To what.
    pub kind: AgreementKind,
}

/// Keeps what a side says. `None` for whoever was not asked, and for who says what they said before.
pub async fn save_answer(
    conn: &mut PgConnection,
    (chat, token, agrees): (ChatId, &str, bool),
    now: DateTime<Utc>,
) -> Result<Option<Asked>, StoreError> {
    let row = sqlx::query!(
        "update agreements set agrees = $3, answered_at = $4
         from pairings, reports
         where agreements.token = $1 and agrees is distinct from $3 and pairings.id = pairing_id
           and reports.id = case party when 'seeker' then seeker_id else other_id end and reports.chat_id = $2
         returning pairing_id, agreements.kind",
        token,
        chat.0,
        agrees,
        now
    )
    .fetch_optional(conn)
    .await?;
    row.map(|row| {
        Ok(Asked {
            pairing: PairingId(row.pairing_id),
            kind: AgreementKind::parse(&row.kind)
                .ok_or(StoreError::Unreadable("agreements.kind"))?,
        })
    })
    .transpose()
}

/// What the sides of a pairing were asked to agree to.
pub async fn list_of(
    conn: &mut PgConnection,
    pairing: PairingId,
) -> Result<Vec<Agreement>, StoreError> {
    let rows = sqlx::query!(
        "select party, kind, asked_at, agrees, answered_at from agreements where pairing_id = $1 order by kind, party desc",
        pairing.0
    )
    .fetch_all(conn)
    .await?;
    rows.into_iter()
        .map(|row| {
            Ok(Agreement {
                party: read_party(&row.party)?,
                kind: AgreementKind::parse(&row.kind)
                    .ok_or(StoreError::Unreadable("agreements.kind"))?,
                asked_at: row.asked_at,
                answer: row.agrees.zip(row.answered_at),
            })
        })
        .collect()
}
