//! The judge that this process compares with: the table, and how common names are among the stored reports, read from the database now and then.
//! Called by `match_new` and `lists`.

use std::sync::{Arc, Mutex, PoisonError};

use chrono::{DateTime, TimeDelta, Utc};

use super::count_names::Counted;
use crate::{
    matching::Judge,
    store::{PgConnection, StoreError, settings},
    vault::Vault,
};

/// What was counted is read again when it is so old.
const READ_EVERY: TimeDelta = TimeDelta::minutes(10);

/// The judge and when it was read.
type Read = (DateTime<Utc>, Arc<Judge>);

/// Remembers the judge for a while. Shared by all that compare in a process.
#[derive(Debug, Default)]
pub struct Judges(Mutex<Option<Read>>);

impl Judges {
    /// The judge, read anew if that is due.
    pub async fn find(
        &self,
        conn: &mut PgConnection,
        vault: &Vault,
        now: DateTime<Utc>,
    ) -> Result<Arc<Judge>, StoreError> {
        let known = self.remembered();
        if let Some((_, judge)) = known.filter(|(read_at, _)| now - *read_at < READ_EVERY) {
            return Ok(judge);
        }
        let counted: Option<Counted> = settings::find_name_counts(conn, vault).await?;
        let judge = counted.map_or_else(Judge::default, |counted| Judge::knowing(&counted.counts));
        let judge = Arc::new(judge);
        let mut place = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        *place = Some((now, judge.clone()));
        Ok(judge)
    }

    /// The next one who asks reads it anew.
    pub fn forget(&self) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = None;
    }

    fn remembered(&self) -> Option<Read> {
        self.0
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .clone()
    }
}
