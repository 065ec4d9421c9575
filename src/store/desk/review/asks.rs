//! The table `asks`: questions that tell people of one name apart, each bound to the chat of one report, and the answers, sealed.

use chrono::{DateTime, Utc};
use sqlx::PgConnection;

use super::read_party;
use crate::{
    domain::{
        ids::{ChatId, PairingId, ReportId},
        review::{Ask, Party, ProofQuestion},
    },
    store::{
        StoreError,
        sealed::{Place, open_json, seal_json},
    },
    vault::Vault,
};

/// The column that answers are sealed for; the row is the token.
const ANSWER: &str = "asks.answer";

const fn place(token: &str) -> Place<'_> {
    Place {
        column: ANSWER,
        row: token.as_bytes(),
    }
}

/// Keeps that a side is asked, under a token. `false`: a question to that side waits for its answer already.
pub async fn save_new(
    conn: &mut PgConnection,
    (pairing, party, question): (PairingId, Party, ProofQuestion),
    token: &str,
    now: DateTime<Utc>,
) -> Result<bool, StoreError> {
    let saved = sqlx::query!(
        "insert into asks (pairing_id, party, question, token, asked_at)
         select $1, $2, $3, $4, $5
         where not exists (select from asks where pairing_id = $1 and party = $2 and answered_at is null)",
        pairing.0,
        party.as_str(),
        question.as_str(),
        token,
        now
    )
    .execute(conn)
    .await?;
    Ok(saved.rows_affected() == 1)
}

/// Keeps the answer to a question of which this chat was asked, once. Returns about which pairing and to which of the chat's reports it is;
/// `None` for whoever was not asked, and for a second answer.
pub async fn save_answer(
    conn: &mut PgConnection,
    vault: &Vault,
    (chat, token, words): (ChatId, &str, &str),
    now: DateTime<Utc>,
) -> Result<Option<(PairingId, ReportId)>, StoreError> {
    let row = sqlx::query!(
        "update asks set answer = $3, answered_at = $4
         from pairings, reports
         where asks.token = $1 and asks.answered_at is null and pairings.id = pairing_id
           and reports.id = case party when 'seeker' then seeker_id else other_id end and reports.chat_id = $2
         returning pairing_id, reports.id as report_id",
        token,
        chat.0,
        seal_json(vault, place(token), &words)?,
        now
    )
    .fetch_optional(conn)
    .await?;
    Ok(row.map(|row| (PairingId(row.pairing_id), ReportId(row.report_id))))
}

/// What was asked about a pairing, oldest first.
pub async fn list_of(
    conn: &mut PgConnection,
    vault: &Vault,
    pairing: PairingId,
) -> Result<Vec<Ask>, StoreError> {
    let rows = sqlx::query!(
        "select party, question, token, answer from asks where pairing_id = $1 order by id",
        pairing.0
    )
    .fetch_all(conn)
    .await?;
    rows.into_iter()
        .map(|row| {
            let open = |sealed: Vec<u8>| open_json(vault, place(&row.token), &sealed);
            Ok(Ask {
                party: read_party(&row.party)?,
                question: ProofQuestion::parse(&row.question)
                    .ok_or(StoreError::Unreadable("asks.question"))?,
                answer: row.answer.map(open).transpose()?,
            })
        })
        .collect()
}
