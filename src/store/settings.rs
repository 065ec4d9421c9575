//! One row a setting of the database itself. Today: the canary that tells a wrong key file at once.

use sqlx::PgConnection;

use super::StoreError;
use crate::vault::Vault;

const CANARY: &str = "settings.canary";

/// Checks that the key file belongs to this database, both its sealing keys and its blind key; the first start leaves the canary.
/// Called once at every start, before anything is written.
pub async fn check_key(conn: &mut PgConnection, vault: &Vault) -> Result<(), StoreError> {
    let song = vault.blind(CANARY, b"athar");
    sqlx::query!(
        "insert into settings (name, value) values ('canary', $1) on conflict (name) do nothing",
        vault.seal(CANARY, &[], &song)
    )
    .execute(&mut *conn)
    .await?;
    let sealed = sqlx::query_scalar!("select value from settings where name = 'canary'")
        .fetch_one(conn)
        .await?;
    match vault.open(CANARY, &[], &sealed) {
        Ok(opened) if opened[..] == song[..] => Ok(()),
        _ => Err(StoreError::WrongKey),
    }
}
