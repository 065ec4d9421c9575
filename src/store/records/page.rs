//! The records of a source, page by page.

use sqlx::PgConnection;

use super::{Blind, save::OWN_ID};
use crate::{
    domain::ids::{ReportId, SourceId},
    store::{
        StoreError,
        reports::{self, Sealed, Stored},
        sealed::{Place, open_bytes},
    },
    vault::Vault,
};

/// A record as it stands.
#[derive(Debug, Clone)]
pub struct Recorded {
    /// Its own id in the list, if it has one.
    pub own_id: Option<String>,
    /// Its row in the file.
    pub line: i64,
    /// Blind of its own id, or of what stands for it.
    pub blind: Blind,
    /// What it says.
    pub stored: Stored,
}

/// The next open records of a source after one, in the order in which they were stored; those that do not open are left out. With the last
/// key looked at; `None` when there are no more.
pub async fn list_page(
    conn: &mut PgConnection,
    vault: &Vault,
    (source, after): (SourceId, ReportId),
    limit: i64,
) -> Result<(Vec<Recorded>, Option<ReportId>), StoreError> {
    let rows = sqlx::query!(
        "select id, chat_id, stage, revision, sent_at, document, line, own_id, blind
         from records join reports on reports.id = records.report_id
         where source_id = $1 and report_id > $2 and stage = 'open'
         order by report_id limit $3",
        source.0,
        after.0,
        limit
    )
    .fetch_all(conn)
    .await?;
    let last = rows.last().map(|row| ReportId(row.id));
    let mut page = Vec::with_capacity(rows.len());
    for row in rows {
        let own_id = row
            .own_id
            .map(|sealed| open_own_id(vault, row.id, &sealed))
            .transpose()?;
        let blind = Blind::try_from(row.blind);
        let blind = blind.map_err(|_| StoreError::Unreadable("records.blind"))?;
        let stored = Sealed {
            id: row.id,
            reference: None,
            chat_id: row.chat_id,
            stage: row.stage,
            revision: row.revision,
            sent_at: row.sent_at,
            document: row.document,
        };
        let opened = reports::open_all(vault, &[stored]).into_iter();
        page.extend(opened.map(|stored| Recorded {
            own_id: own_id.clone(),
            line: row.line,
            blind,
            stored,
        }));
    }
    Ok((page, last))
}

fn open_own_id(vault: &Vault, report: i64, sealed: &[u8]) -> Result<String, StoreError> {
    let place = Place {
        column: OWN_ID,
        row: &report.to_be_bytes(),
    };
    let bytes = open_bytes(vault, place, sealed)?;
    String::from_utf8(bytes.to_vec()).map_err(|_| StoreError::Unreadable(OWN_ID))
}

/// How many records of a source are kept.
pub async fn count(conn: &mut PgConnection, source: SourceId) -> Result<i64, StoreError> {
    let count = sqlx::query_scalar!(
        r#"select count(*) as "count!" from records where source_id = $1"#,
        source.0
    )
    .fetch_one(conn)
    .await?;
    Ok(count)
}
