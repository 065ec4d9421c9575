//! The table `records`: rows of lists, beside their `reports`. A record is found again by the blinds of its own id and of what it says, so that
//! the same file changes nothing and a corrected row replaces its former self. Stored in batches ([`save_new`], [`save_changed`]), met with
//! the open reports ([`list_unmet`], [`mark_met`]), taken out with their source or alone ([`withdraw_some`], [`withdraw_these`]).

mod leave;
mod meet;
mod page;
mod save;

use std::collections::HashMap;

use sqlx::PgConnection;

use super::{StoreError, postings::KeyValue};
use crate::{
    domain::{
        ids::{ReportId, SourceId},
        report::Report,
    },
    vault::Vault,
};

pub use self::{
    leave::{withdraw_some, withdraw_these},
    meet::{is_any_unmet, list_unmet, mark_met},
    page::{Recorded, count, list_page},
    save::{save_changed, save_new},
};

/// A keyed hash of 16 bytes.
pub type Blind = [u8; 16];

/// A row of a list, ready to be stored.
#[derive(Debug, Clone)]
pub struct Record {
    /// Its row in the file.
    pub line: i64,
    /// Its own id in the list, if it has one.
    pub own_id: Option<String>,
    /// Blind of that id, or of what stands for it.
    pub blind: Blind,
    /// Blind of all that it says.
    pub says: Blind,
    /// What it says.
    pub report: Report,
    /// Its blocking keys.
    pub keys: Vec<KeyValue>,
}

/// Blind of a record's own id, which is unique within its source.
pub fn blind_id(vault: &Vault, source: SourceId, own_id: &str) -> Blind {
    blind(vault, source, b"id", own_id.as_bytes())
}

/// Blind of a record that has no id of its own, or shares it with another: told apart by what it says.
pub fn blind_unnamed(vault: &Vault, source: SourceId, own_id: &str, says: Blind) -> Blind {
    blind(vault, source, &says, own_id.as_bytes())
}

fn blind(vault: &Vault, source: SourceId, kind: &[u8], value: &[u8]) -> Blind {
    let source = source.0.to_be_bytes();
    vault.blind("records.blind", &[&source, kind, &[0], value].concat())
}

/// Blind of all that a record says.
pub fn blind_says(vault: &Vault, report: &Report) -> Result<Blind, StoreError> {
    let json = serde_json::to_vec(report)
        .map(zeroize::Zeroizing::new)
        .map_err(|_| StoreError::Unreadable("records.says"))?;
    Ok(vault.blind("records.says", &json))
}

/// A record that is stored already.
#[derive(Debug, Clone, Copy)]
pub struct Known {
    /// Its report.
    pub report: ReportId,
    /// Blind of what it says.
    pub says: Blind,
    /// Whether it is compared; `false` once its source was withdrawn.
    pub is_open: bool,
}

/// Which of these records of a source are stored already, by the blinds of their ids.
pub async fn list_known(
    conn: &mut PgConnection,
    source: SourceId,
    blinds: &[Blind],
) -> Result<HashMap<Blind, Known>, StoreError> {
    let blinds: Vec<Vec<u8>> = blinds.iter().map(|blind| blind.to_vec()).collect();
    // One by one through the index: a plan made while the tables are small, and kept when they are not, must not read them whole.
    let rows = sqlx::query!(
        r#"select known.report_id, known.blind, known.says,
             (select stage = 'open' from reports where id = known.report_id) as "is_open!"
         from unnest($2::bytea[]) as wanted (blind)
         cross join lateral (
             select * from records where source_id = $1 and records.blind = wanted.blind limit 1) as known"#,
        source.0,
        &blinds
    )
    .fetch_all(conn)
    .await?;
    rows.into_iter()
        .map(|row| {
            let unreadable = |_| StoreError::Unreadable("records.blind");
            let known = Known {
                report: ReportId(row.report_id),
                says: Blind::try_from(row.says).map_err(unreadable)?,
                is_open: row.is_open,
            };
            Ok((Blind::try_from(row.blind).map_err(unreadable)?, known))
        })
        .collect()
}
