//! Which list a file belongs to: a new name must be described, a known one keeps what was said of it.

use chrono::{DateTime, Utc};

use super::{Office, deaths::tidings_of};
use crate::{
    domain::{
        ids::SourceId,
        report::ReportKind,
        source::{Said, SourceKind, SourceStage, Tidings},
    },
    store::{
        StoreError,
        sources::{self, Source},
    },
};

/// Why the list cannot be taken as described: for the operator to mend.
#[derive(Debug, thiserror::Error)]
pub enum SourceError {
    /// The database.
    #[error("{0}")]
    Store(#[from] StoreError),
    /// Not known yet, and not described.
    #[error("{0:?} is a new source: describe it by --kind and --reliability (athar import --help)")]
    New(String),
    /// It was taken out, and comes back only as if it were new.
    #[error(
        "the source {0:?} was withdrawn: to bring it back describe it anew by --kind and --reliability"
    )]
    Withdrawn(String),
    /// What its records are depends on it.
    #[error(
        "the source {name:?} was imported as {known}, not as {said}: leave that out, or withdraw it first (athar sources withdraw)"
    )]
    Different {
        /// Which source.
        name: String,
        /// As what.
        known: &'static str,
        /// What was said now.
        said: &'static str,
    },
    /// There is no such source.
    #[error("no source is named {0:?}: athar sources lists them")]
    Unknown(String),
}

/// Stores what was said of a list, or completes it by what is known.
pub async fn open(
    office: &Office,
    said: Said,
    now: DateTime<Utc>,
) -> Result<(SourceId, Source), SourceError> {
    let mut tx = office.pool.begin().await.map_err(StoreError::from)?;
    let known = sources::find(&mut tx, &said.name).await?;
    let source = match known {
        Some(known) if known.stage == SourceStage::Open => complete(said, known.source)?,
        Some(known) => describe(said, known.source.publisher, SourceError::Withdrawn)?,
        None => describe(said, None, SourceError::New)?,
    };
    let id = sources::save(&mut tx, &source, now).await?;
    tx.commit().await.map_err(StoreError::from)?;
    Ok((id, source))
}

fn describe(
    said: Said,
    publisher: Option<String>,
    lacking: impl Fn(String) -> SourceError,
) -> Result<Source, SourceError> {
    let (Some(kind), Some(reliability)) = (said.kind, said.reliability) else {
        return Err(lacking(said.name));
    };
    let publisher = said.publisher.or(publisher);
    let names = [Some(said.name.as_str()), publisher.as_deref()];
    Ok(Source {
        tidings: tidings_of(kind, names, said.tidings),
        published_on: said.published_on,
        kind,
        reliability,
        publisher,
        name: said.name,
    })
}

/// Publisher, day and reliability may be another edition's; its kind must stay. A list that once spoke of deaths always does.
fn complete(said: Said, known: Source) -> Result<Source, SourceError> {
    let kind = said.kind.unwrap_or(known.kind);
    if kind != known.kind {
        return Err(SourceError::Different {
            name: known.name,
            known: known.kind.as_str(),
            said: kind.as_str(),
        });
    }
    let publisher = said.publisher.or(known.publisher);
    let names = [Some(known.name.as_str()), publisher.as_deref()];
    let tidings = match known.tidings {
        Tidings::Deaths => Tidings::Deaths,
        Tidings::Any => tidings_of(kind, names, said.tidings),
    };
    Ok(Source {
        publisher,
        published_on: said.published_on.or(known.published_on),
        reliability: said.reliability.unwrap_or(known.reliability),
        tidings,
        ..known
    })
}

/// What a row is that does not say so itself.
pub const fn kind_of_rows(kind: SourceKind) -> ReportKind {
    match kind {
        SourceKind::Missing => ReportKind::Missing,
        SourceKind::Released => ReportKind::Released,
        SourceKind::Found => ReportKind::Found,
        SourceKind::Hospital
        | SourceKind::Register
        | SourceKind::Cemetery
        | SourceKind::Detention
        | SourceKind::Other => ReportKind::Listed,
    }
}
