//! The table `contacts`: words with a contact that wait for the second press of whoever wrote them. The words go once they were passed on or
//! dropped; that something was passed on stays.

use chrono::{DateTime, Utc};
use sqlx::PgConnection;

use super::read_party;
use crate::{
    domain::{
        ids::{PairingId, VolunteerId},
        review::{Contact, Party},
    },
    store::{
        StoreError,
        sealed::{Place, open_json, seal_json},
    },
    vault::Vault,
};

/// The column that words are sealed for; the row is the pairing.
const WORDS: &str = "contacts.words";

/// Keeps words that a reviewer wrote for a side. Returns our key.
pub async fn save_new(
    conn: &mut PgConnection,
    vault: &Vault,
    (pairing, party, volunteer): (PairingId, Party, VolunteerId),
    (words, now): (&str, DateTime<Utc>),
) -> Result<i64, StoreError> {
    let row = pairing.0.to_be_bytes();
    let place = Place {
        column: WORDS,
        row: &row,
    };
    let id = sqlx::query_scalar!(
        "insert into contacts (pairing_id, party, volunteer_id, words, shown_at) values ($1, $2, $3, $4, $5) returning id",
        pairing.0,
        party.as_str(),
        volunteer.0,
        seal_json(vault, place, &words)?,
        now
    )
    .fetch_one(conn)
    .await?;
    Ok(id)
}

/// Words that still wait; held until the transaction ends.
pub async fn find(
    conn: &mut PgConnection,
    vault: &Vault,
    contact: i64,
) -> Result<Option<Contact>, StoreError> {
    let row = sqlx::query!(
        r#"select id, pairing_id, party, volunteer_id, words as "words!" from contacts
         where id = $1 and words is not null for update"#,
        contact
    )
    .fetch_optional(conn)
    .await?;
    row.map(|row| {
        let bound = row.pairing_id.to_be_bytes();
        let place = Place {
            column: WORDS,
            row: &bound,
        };
        Ok(Contact {
            id: row.id,
            pairing: PairingId(row.pairing_id),
            party: read_party(&row.party)?,
            volunteer: VolunteerId(row.volunteer_id),
            words: open_json(vault, place, &row.words)?,
        })
    })
    .transpose()
}

/// They were passed on at this instant, or dropped (`None`): the words go.
pub async fn mark_done(
    conn: &mut PgConnection,
    contact: i64,
    passed_at: Option<DateTime<Utc>>,
) -> Result<(), StoreError> {
    sqlx::query!(
        "update contacts set words = null, passed_at = $2 where id = $1",
        contact,
        passed_at
    )
    .execute(conn)
    .await?;
    Ok(())
}

/// To which sides of a pairing a contact was passed on.
pub async fn list_passed(
    conn: &mut PgConnection,
    pairing: PairingId,
) -> Result<Vec<Party>, StoreError> {
    let words = sqlx::query_scalar!(
        "select distinct party from contacts where pairing_id = $1 and passed_at is not null order by party desc",
        pairing.0
    )
    .fetch_all(conn)
    .await?;
    words.iter().map(|word| read_party(word)).collect()
}
