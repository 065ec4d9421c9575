//! The table `sources`: lists, by the operator's names for them. Their rows are in [`super::records`].

use chrono::{DateTime, NaiveDate, Utc};
use sqlx::PgConnection;

use super::StoreError;
use crate::domain::{
    ids::{ReportId, SourceId},
    source::{Reliability, SourceKind, SourceStage, Tidings},
};

/// What an operator says of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    /// Unique in this database.
    pub name: String,
    /// Who published it.
    pub publisher: Option<String>,
    /// When.
    pub published_on: Option<NaiveDate>,
    /// What kind of list it is.
    pub kind: SourceKind,
    /// How far it is to be trusted.
    pub reliability: Reliability,
    /// What it speaks of.
    pub tidings: Tidings,
}

/// A list as it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stored {
    /// Our key.
    pub id: SourceId,
    /// What was said of it.
    pub source: Source,
    /// Whether it still stands.
    pub stage: SourceStage,
    /// When its last import began.
    pub imported_at: DateTime<Utc>,
}

struct Row {
    id: i64,
    name: String,
    publisher: Option<String>,
    published_on: Option<NaiveDate>,
    kind: String,
    reliability: String,
    tidings: String,
    stage: String,
    imported_at: DateTime<Utc>,
}

fn read(row: Row) -> Result<Stored, StoreError> {
    let unreadable = StoreError::Unreadable;
    Ok(Stored {
        id: SourceId(row.id),
        source: Source {
            name: row.name,
            publisher: row.publisher,
            published_on: row.published_on,
            kind: SourceKind::parse(&row.kind).ok_or(unreadable("sources.kind"))?,
            reliability: Reliability::parse(&row.reliability)
                .ok_or(unreadable("sources.reliability"))?,
            tidings: Tidings::parse(&row.tidings).ok_or(unreadable("sources.tidings"))?,
        },
        stage: SourceStage::parse(&row.stage).ok_or(unreadable("sources.stage"))?,
        imported_at: row.imported_at,
    })
}

/// The list of this name.
pub async fn find(conn: &mut PgConnection, name: &str) -> Result<Option<Stored>, StoreError> {
    sqlx::query_as!(
        Row,
        "select id, name, publisher, published_on, kind, reliability, tidings, stage, imported_at
         from sources where name = $1",
        name
    )
    .fetch_optional(conn)
    .await?
    .map(read)
    .transpose()
}

/// The list of which a report is a row; `None` for what somebody told.
pub async fn find_of_record(
    conn: &mut PgConnection,
    report: ReportId,
) -> Result<Option<Stored>, StoreError> {
    sqlx::query_as!(
        Row,
        "select id, name, publisher, published_on, kind, reliability, tidings, stage, imported_at
         from sources join records on source_id = id where report_id = $1",
        report.0
    )
    .fetch_optional(conn)
    .await?
    .map(read)
    .transpose()
}

/// Stores what is said of a list, new or again; it stands from now on.
pub async fn save(
    conn: &mut PgConnection,
    source: &Source,
    now: DateTime<Utc>,
) -> Result<SourceId, StoreError> {
    let id = sqlx::query_scalar!(
        "insert into sources (name, publisher, published_on, kind, reliability, tidings, imported_at)
         values ($1, $2, $3, $4, $5, $6, $7)
         on conflict (name) do update set
             publisher = excluded.publisher, published_on = excluded.published_on, kind = excluded.kind,
             reliability = excluded.reliability, tidings = excluded.tidings,
             stage = 'open', imported_at = excluded.imported_at, withdrawn_at = null
         returning id",
        source.name,
        source.publisher,
        source.published_on,
        source.kind.as_str(),
        source.reliability.as_str(),
        source.tidings.as_str(),
        now
    )
    .fetch_one(conn)
    .await?;
    Ok(SourceId(id))
}

/// Whether a list stands, and will until the transaction ends.
pub async fn hold_open(conn: &mut PgConnection, source: SourceId) -> Result<bool, StoreError> {
    let stage = sqlx::query_scalar!(
        "select stage from sources where id = $1 for share",
        source.0
    )
    .fetch_optional(conn)
    .await?;
    Ok(stage.is_some_and(|stage| stage == SourceStage::Open.as_str()))
}

/// From now on nothing of it is compared; its records are then taken out by [`super::records::withdraw_some`].
pub async fn mark_withdrawn(
    conn: &mut PgConnection,
    source: SourceId,
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    sqlx::query!(
        "update sources set stage = 'withdrawn', withdrawn_at = coalesce(withdrawn_at, $2) where id = $1",
        source.0,
        now
    )
    .execute(conn)
    .await?;
    Ok(())
}

/// A list with what hangs on it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Counted {
    /// The list.
    pub stored: Stored,
    /// Its records that are kept.
    pub records: i64,
    /// Those of them that have not met the open reports yet.
    pub waiting: i64,
    /// Pairings of its records, in whatever stage.
    pub pairings: i64,
}

/// All lists, oldest first.
pub async fn list(conn: &mut PgConnection) -> Result<Vec<Counted>, StoreError> {
    let rows = sqlx::query!(
        r#"select sources.id, name, publisher, published_on, kind, reliability, tidings, stage, imported_at,
             coalesce(kept.records, 0) as "records!", coalesce(kept.waiting, 0) as "waiting!",
             coalesce(paired.pairings, 0) as "pairings!"
         from sources
         left join (
             select source_id, count(*) as records, count(*) filter (where met_at is null) as waiting
             from records group by source_id) as kept on kept.source_id = sources.id
         left join (
             select records.source_id, count(distinct pairings.id) as pairings
             from pairings join records on records.report_id in (seeker_id, other_id)
             group by records.source_id) as paired on paired.source_id = sources.id
         order by sources.id"#
    )
    .fetch_all(conn)
    .await?;
    rows.into_iter()
        .map(|row| {
            Ok(Counted {
                stored: read(Row {
                    id: row.id,
                    name: row.name,
                    publisher: row.publisher,
                    published_on: row.published_on,
                    kind: row.kind,
                    reliability: row.reliability,
                    tidings: row.tidings,
                    stage: row.stage,
                    imported_at: row.imported_at,
                })?,
                records: row.records,
                waiting: row.waiting,
                pairings: row.pairings,
            })
        })
        .collect()
}
