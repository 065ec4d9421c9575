//! What is handed to the bodies that search: the reports whose tellers allowed it, or the records of one list. Read page by page. How a person can
//! be reached, what only a volunteer may know, and photos are left out.

use super::{Office, known, source::SourceError};
use crate::{
    domain::{
        ids::{ReportId, SourceId},
        report::{Permission, Permissions, Report},
    },
    store::{
        StoreError, records,
        reports::{self, Among},
        sources::{self, Stored},
    },
};

/// Reports read at a time.
const TOGETHER: i64 = 1_000;

/// What is written out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Extent {
    /// The open reports that may be shared with bodies.
    Shared,
    /// The records of a list.
    Source(SourceId),
}

/// A report under the number or id that it is known by.
pub type Named = (String, Report);

/// Finds a list by its name.
pub async fn find_source(office: &Office, name: &str) -> Result<Stored, SourceError> {
    let mut conn = office.pool.acquire().await.map_err(StoreError::from)?;
    let found = sources::find(&mut conn, name).await?;
    found.ok_or_else(|| SourceError::Unknown(name.to_owned()))
}

/// The next reports after one. With the last key looked at; `None` when there are no more.
pub async fn list_page(
    office: &Office,
    extent: Extent,
    after: ReportId,
) -> Result<(Vec<Named>, Option<ReportId>), StoreError> {
    let mut conn = office.pool.acquire().await?;
    match extent {
        Extent::Shared => {
            let among = (Among::Told, after);
            let (page, last) =
                reports::list_open(&mut conn, &office.vault, among, TOGETHER).await?;
            let shared = page.into_iter().filter_map(|stored| {
                let allowed = stored.report.permissions.share_with_bodies;
                let number = stored.reference?.number();
                (allowed == Some(Permission::Yes))
                    .then(|| (format!("{number:08}"), without_contacts(stored.report)))
            });
            Ok((shared.collect(), last))
        }
        Extent::Source(source) => {
            let from = (source, after);
            let (page, last) = records::list_page(&mut conn, &office.vault, from, TOGETHER).await?;
            let named = page.into_iter().map(|recorded| {
                let id = recorded.own_id;
                let id = id.unwrap_or_else(|| known::id_of_place(recorded.blind));
                (id, recorded.stored.report)
            });
            Ok((named.collect(), last))
        }
    }
}

/// People are promised that their mothers' names are seen by nobody but reviewers. Telegram's ids of files lead to the teller's chat; safe times and free words may name numbers and people; who took somebody was told to us
/// alone.
fn without_contacts(mut report: Report) -> Report {
    report.person.photos.clear();
    report.person.names.mother = None;
    report.notes.clear();
    report.last_news = None;
    report.other_bodies = None;
    report.circumstances = None;
    report.holder = None;
    report.relation = None;
    report.permissions = Permissions::default();
    report
}
