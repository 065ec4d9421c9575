//! The table `reports`: what people told about people, sealed. What hangs on a report (keys, queue, pairings) has its own files.

use std::collections::{HashMap, HashSet};

use chrono::{DateTime, Utc};
use rayon::prelude::*;
use sqlx::PgConnection;

use super::{
    StoreError,
    sealed::{Place, open_json, seal_lean},
};
use crate::{
    domain::{
        ids::{ChatId, Reference, ReportId},
        report::{Report, ReportKind, ReportStage, Teller},
    },
    vault::Vault,
};

/// A report as it stands.
#[derive(Debug, Clone)]
pub struct Stored {
    /// Our key.
    pub id: ReportId,
    /// The number its reporter knows; `None` for a row of a list.
    pub reference: Option<Reference>,
    /// Whose it is; `None` for a row of a list.
    pub chat: Option<ChatId>,
    /// Where it stands.
    pub stage: ReportStage,
    /// How often it was changed, from 1.
    pub revision: i32,
    /// When it was sent.
    pub sent_at: DateTime<Utc>,
    /// What it says.
    pub report: Report,
}

impl Stored {
    /// Who told it.
    pub fn teller(&self) -> Teller {
        self.chat.map_or(Teller::List, |_| Teller::Person)
    }
}

/// A report as it lies in the database.
#[derive(Debug)]
pub struct Sealed {
    pub(super) id: i64,
    pub(super) reference: Option<i32>,
    pub(super) chat_id: Option<i64>,
    pub(super) stage: String,
    pub(super) revision: i32,
    pub(super) sent_at: DateTime<Utc>,
    pub(super) document: Vec<u8>,
}

impl Sealed {
    /// Our key.
    pub const fn id(&self) -> ReportId {
        ReportId(self.id)
    }
}

/// The column that reports are sealed for; the row is the reference, of a list's row our key.
pub(super) const DOCUMENT: &str = "reports.document";

/// A reference as the database holds it: below 10^8, so it always fits.
fn number(reference: Reference) -> i32 {
    i32::try_from(reference.number()).unwrap_or(i32::MAX)
}

fn seal(vault: &Vault, reference: Reference, report: &Report) -> Result<Vec<u8>, StoreError> {
    let row = number(reference).to_be_bytes();
    let place = Place {
        column: DOCUMENT,
        row: &row,
    };
    seal_lean(vault, place, report)
}

fn open(vault: &Vault, row: &Sealed) -> Result<Stored, StoreError> {
    let bound = match row.reference {
        Some(reference) => reference.to_be_bytes().to_vec(),
        None => row.id.to_be_bytes().to_vec(),
    };
    let place = Place {
        column: DOCUMENT,
        row: &bound,
    };
    let unreadable = || StoreError::Unreadable(DOCUMENT);
    let reference = |number: i32| {
        u32::try_from(number)
            .ok()
            .and_then(Reference::from_number)
            .ok_or_else(unreadable)
    };
    Ok(Stored {
        id: ReportId(row.id),
        reference: row.reference.map(reference).transpose()?,
        chat: row.chat_id.map(ChatId),
        stage: ReportStage::parse(&row.stage).ok_or_else(unreadable)?,
        revision: row.revision,
        sent_at: row.sent_at,
        report: open_json(vault, place, &row.document)?,
    })
}

/// So few are opened faster than they are handed to another core.
const FEW: usize = 16;

/// Those that do not open are left out, and logged: one such report must hold up neither its chat, which can then still erase it, nor
/// the matching of all that resembles it. Many are opened on all cores.
pub fn open_all(vault: &Vault, rows: &[Sealed]) -> Vec<Stored> {
    rows.par_iter()
        .with_min_len(FEW)
        .filter_map(|row| {
            open(vault, row)
                .inspect_err(|error| tracing::error!(report = row.id, %error, "left out"))
                .ok()
        })
        .collect()
}

/// Which of these references some report has already.
pub async fn list_taken(
    conn: &mut PgConnection,
    references: &[Reference],
) -> Result<HashSet<Reference>, StoreError> {
    let numbers: Vec<i32> = references.iter().copied().map(number).collect();
    let taken = sqlx::query_scalar!(
        "select reference from reports where reference = any($1)",
        &numbers
    )
    .fetch_all(conn)
    .await?;
    Ok(taken
        .into_iter()
        .flatten()
        .filter_map(|taken| Reference::from_number(u32::try_from(taken).ok()?))
        .collect())
}

/// A report to be stored. (Rows of lists are stored by [`super::records`].)
#[derive(Debug, Clone, Copy)]
pub struct New<'a> {
    /// A number that no report has.
    pub reference: Reference,
    /// Whose it is.
    pub chat: ChatId,
    /// What it says.
    pub report: &'a Report,
}

/// Stores a new open report.
pub async fn save_new(
    conn: &mut PgConnection,
    vault: &Vault,
    new: New<'_>,
    now: DateTime<Utc>,
) -> Result<ReportId, StoreError> {
    let id = sqlx::query_scalar!(
        "insert into reports (reference, chat_id, kind, stage, document, sent_at, changed_at)
         values ($1, $2, $3, 'open', $4, $5, $5) returning id",
        number(new.reference),
        new.chat.0,
        new.report.kind.as_str(),
        seal(vault, new.reference, new.report)?,
        now
    )
    .fetch_one(conn)
    .await?;
    Ok(ReportId(id))
}

/// Replaces what an own report says. `None` when this chat has no such report, or took it back.
pub async fn save_change(
    conn: &mut PgConnection,
    vault: &Vault,
    chat: ChatId,
    (reference, report): (Reference, &Report),
    now: DateTime<Utc>,
) -> Result<Option<(ReportId, ReportStage)>, StoreError> {
    let row = sqlx::query!(
        "update reports set document = $3, kind = $4, revision = revision + 1, changed_at = $5
         where reference = $1 and chat_id = $2 and stage <> 'withdrawn'
         returning id, stage",
        number(reference),
        chat.0,
        seal(vault, reference, report)?,
        report.kind.as_str(),
        now
    )
    .fetch_optional(conn)
    .await?;
    row.map(|row| {
        ReportStage::parse(&row.stage)
            .map(|stage| (ReportId(row.id), stage))
            .ok_or(StoreError::Unreadable("reports.stage"))
    })
    .transpose()
}

/// Moves an own report. `None` when this chat has no such report, or it stands there already, or was taken back (which is final).
pub async fn mark_stage(
    conn: &mut PgConnection,
    chat: ChatId,
    (reference, stage): (Reference, ReportStage),
    now: DateTime<Utc>,
) -> Result<Option<(ReportId, ReportKind)>, StoreError> {
    let row = sqlx::query!(
        "update reports set stage = $3, changed_at = $4
         where reference = $1 and chat_id = $2 and stage not in ($3, 'withdrawn')
         returning id, kind",
        number(reference),
        chat.0,
        stage.as_str(),
        now
    )
    .fetch_optional(conn)
    .await?;
    row.map(|row| {
        ReportKind::parse(&row.kind)
            .map(|kind| (ReportId(row.id), kind))
            .ok_or(StoreError::Unreadable("reports.kind"))
    })
    .transpose()
}

/// The reports of these chats, newest first, withdrawn ones left out.
pub async fn list_own(
    conn: &mut PgConnection,
    vault: &Vault,
    chats: &[ChatId],
) -> Result<Vec<Stored>, StoreError> {
    let ids: Vec<i64> = chats.iter().map(|chat| chat.0).collect();
    let rows = sqlx::query_as!(
        Sealed,
        "select id, reference, chat_id, stage, revision, sent_at, document from reports
         where chat_id = any($1) and stage <> 'withdrawn' order by sent_at desc, id desc",
        &ids
    )
    .fetch_all(conn)
    .await?;
    Ok(open_all(vault, &rows))
}

/// These reports, whatever their stage; those that are gone are left out.
pub async fn list(
    conn: &mut PgConnection,
    vault: &Vault,
    reports: &[ReportId],
) -> Result<Vec<Stored>, StoreError> {
    let ids: Vec<i64> = reports.iter().map(|report| report.0).collect();
    let rows = sqlx::query_as!(
        Sealed,
        "select id, reference, chat_id, stage, revision, sent_at, document from reports where id = any($1)",
        &ids
    )
    .fetch_all(conn)
    .await?;
    Ok(open_all(vault, &rows))
}

/// Whose reports are read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Among {
    /// All.
    All,
    /// Those that people told, without the rows of lists.
    Told,
}

/// The next open reports after one, in order of their keys; those of banned chats and those that do not open are left out. With the last key looked at; `None`
/// when there are no more.
pub async fn list_open(
    conn: &mut PgConnection,
    vault: &Vault,
    (among, after): (Among, ReportId),
    limit: i64,
) -> Result<(Vec<Stored>, Option<ReportId>), StoreError> {
    let rows = match among {
        Among::All => {
            let page = sqlx::query_as!(
                Sealed,
                "select id, reference, chat_id, stage, revision, sent_at, document from reports
                 where id > $1 and stage = 'open' and not exists (select from bans where bans.chat_id = reports.chat_id)
                 order by id limit $2",
                after.0,
                limit
            );
            page.fetch_all(conn).await?
        }
        Among::Told => {
            let page = sqlx::query_as!(
                Sealed,
                "select id, reference, chat_id, stage, revision, sent_at, document from reports
                 where id > $1 and stage = 'open' and chat_id is not null
                   and not exists (select from bans where bans.chat_id = reports.chat_id)
                 order by id limit $2",
                after.0,
                limit
            );
            page.fetch_all(conn).await?
        }
    };
    let last = rows.last().map(|row| ReportId(row.id));
    Ok((open_all(vault, &rows), last))
}

/// Holds these reports still until the transaction ends; returns those that are open now (and of no banned chat), each with its revision. In order of their
/// keys: two matchers never wait for each other in a circle.
pub async fn lock_open(
    conn: &mut PgConnection,
    reports: &[ReportId],
) -> Result<HashMap<ReportId, i32>, StoreError> {
    let ids: Vec<i64> = reports.iter().map(|report| report.0).collect();
    let open = sqlx::query!(
        "select id, revision from reports
         where id = any($1) and stage = 'open' and not exists (select from bans where bans.chat_id = reports.chat_id)
         order by id for no key update",
        &ids
    )
    .fetch_all(conn)
    .await?;
    Ok(open
        .into_iter()
        .map(|row| (ReportId(row.id), row.revision))
        .collect())
}
