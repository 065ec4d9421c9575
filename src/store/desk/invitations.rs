//! The table `invitations`: one-time links. The token itself is never stored.

use chrono::{DateTime, Utc};
use sqlx::PgConnection;

use crate::{
    domain::{desk::Role, ids::ChatId},
    store::StoreError,
    vault::Vault,
};

/// What a link gives.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Invitation {
    /// The role.
    pub role: Role,
    /// The group in which it was asked for; `None` for an operator's.
    pub group: Option<ChatId>,
}

fn blind_of(vault: &Vault, token: &str) -> [u8; 16] {
    vault.blind("invitations.blind", token.as_bytes())
}

/// Keeps an invitation until `expires_at`.
pub async fn save(
    conn: &mut PgConnection,
    vault: &Vault,
    (token, invitation): (&str, Invitation),
    (now, expires_at): (DateTime<Utc>, DateTime<Utc>),
) -> Result<(), StoreError> {
    sqlx::query!(
        "insert into invitations (blind, role, group_id, made_at, expires_at) values ($1, $2, $3, $4, $5)",
        &blind_of(vault, token)[..],
        invitation.role.as_str(),
        invitation.group.map(|group| group.0),
        now,
        expires_at
    )
    .execute(conn)
    .await?;
    Ok(())
}

/// Uses an invitation up. `None` when there is none, or it was used, or it has run out.
pub async fn redeem(
    conn: &mut PgConnection,
    vault: &Vault,
    token: &str,
    now: DateTime<Utc>,
) -> Result<Option<Invitation>, StoreError> {
    let row = sqlx::query!(
        "update invitations set used_at = $2 where blind = $1 and used_at is null and expires_at > $2
         returning role, group_id",
        &blind_of(vault, token)[..],
        now
    )
    .fetch_optional(conn)
    .await?;
    row.map(|row| {
        Ok(Invitation {
            role: Role::parse(&row.role).ok_or(StoreError::Unreadable("invitations.role"))?,
            group: row.group_id.map(ChatId),
        })
    })
    .transpose()
}
