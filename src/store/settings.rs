//! One row a setting of the database itself: the canary that tells a wrong key file at once, the recipe of the stored blocking keys and how
//! far their rebuild is, the names that were counted, the end of the audit's chain.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize, de::DeserializeOwned};
use sqlx::PgConnection;

use super::{
    StoreError,
    audit::chain::Link,
    sealed::{Place, open_json, seal_json},
};
use crate::{domain::ids::ReportId, vault::Vault};

const CANARY: &str = "settings.canary";
const RECIPE: &str = "keys_recipe";
const REBUILD: &str = "keys_rebuild";
const NAME_COUNTS: &str = "name_counts";
const AUDIT_END: &str = "audit_end";

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

/// The recipe by which all stored blocking keys were made; 0 when that was never written down.
pub async fn find_recipe(conn: &mut PgConnection) -> Result<u32, StoreError> {
    let value = find(conn, RECIPE).await?;
    Ok(value
        .and_then(|bytes| Some(u32::from_be_bytes(bytes.try_into().ok()?)))
        .unwrap_or_default())
}

/// All stored blocking keys are of this recipe: the rebuild is over.
pub async fn save_recipe(conn: &mut PgConnection, recipe: u32) -> Result<(), StoreError> {
    sqlx::query!("delete from settings where name = $1", REBUILD)
        .execute(&mut *conn)
        .await?;
    save(conn, RECIPE, &recipe.to_be_bytes()).await
}

/// How far a rebuild of the blocking keys is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rebuild {
    /// By which recipe.
    pub recipe: u32,
    /// Up to which report.
    pub after: ReportId,
    /// Since when.
    pub begun_at: DateTime<Utc>,
}

/// Takes the rebuild up, from its beginning should it be another one's, until the transaction ends. `None`: somebody else is at it.
pub async fn take_rebuild(
    conn: &mut PgConnection,
    fresh: Rebuild,
) -> Result<Option<Rebuild>, StoreError> {
    sqlx::query!(
        "insert into settings (name, value) values ($1, $2) on conflict (name) do nothing",
        REBUILD,
        plain(&fresh)?
    )
    .execute(&mut *conn)
    .await?;
    let value = sqlx::query_scalar!(
        "select value from settings where name = $1 for update skip locked",
        REBUILD
    )
    .fetch_optional(conn)
    .await?;
    let standing = |value: Vec<u8>| {
        serde_json::from_slice(&value)
            .ok()
            .filter(|standing: &Rebuild| standing.recipe == fresh.recipe)
            .unwrap_or(fresh)
    };
    Ok(value.map(standing))
}

/// Keeps how far it is.
pub async fn save_rebuild(conn: &mut PgConnection, rebuild: Rebuild) -> Result<(), StoreError> {
    save(conn, REBUILD, &plain(&rebuild)?).await
}

fn plain(rebuild: &Rebuild) -> Result<Vec<u8>, StoreError> {
    serde_json::to_vec(rebuild).map_err(|_| StoreError::Unreadable("settings.keys_rebuild"))
}

/// The column that counted names are sealed for.
const COUNTED: Place<'static> = Place {
    column: "settings.name_counts",
    row: &[],
};

/// The names as they were counted last; `None` before the first count, and where this version cannot read it.
pub async fn find_name_counts<T: DeserializeOwned>(
    conn: &mut PgConnection,
    vault: &Vault,
) -> Result<Option<T>, StoreError> {
    let sealed = find(conn, NAME_COUNTS).await?;
    Ok(sealed.and_then(|sealed| open_json(vault, COUNTED, &sealed).ok()))
}

/// Keeps them.
pub async fn save_name_counts<T: Serialize + Sync>(
    conn: &mut PgConnection,
    vault: &Vault,
    counts: &T,
) -> Result<(), StoreError> {
    let sealed = seal_json(vault, COUNTED, counts)?;
    save(conn, NAME_COUNTS, &sealed).await
}

/// The column that the end of the audit's chain is sealed for.
const ENDED: Place<'static> = Place {
    column: "settings.audit_end",
    row: &[],
};

/// The last link of the audit's chain; `None` before the first, and where it does not open: then it is as lost.
pub async fn find_audit_end(
    conn: &mut PgConnection,
    vault: &Vault,
) -> Result<Option<Link>, StoreError> {
    let sealed = find(conn, AUDIT_END).await?;
    Ok(sealed.and_then(|sealed| open_json(vault, ENDED, &sealed).ok()))
}

/// Keeps it.
pub async fn save_audit_end(
    conn: &mut PgConnection,
    vault: &Vault,
    end: &Link,
) -> Result<(), StoreError> {
    save(conn, AUDIT_END, &seal_json(vault, ENDED, end)?).await
}

async fn find(conn: &mut PgConnection, name: &str) -> Result<Option<Vec<u8>>, StoreError> {
    let value = sqlx::query_scalar!("select value from settings where name = $1", name)
        .fetch_optional(conn)
        .await?;
    Ok(value)
}

async fn save(conn: &mut PgConnection, name: &str, value: &[u8]) -> Result<(), StoreError> {
    sqlx::query!(
        "insert into settings (name, value) values ($1, $2)
         on conflict (name) do update set value = excluded.value",
        name,
        value
    )
    .execute(conn)
    .await?;
    Ok(())
}
