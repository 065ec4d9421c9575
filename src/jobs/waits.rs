//! How long people usually wait for a volunteer, remembered for a minute by each process. Called by `intake`.

use std::sync::{Mutex, PoisonError};

use chrono::{DateTime, TimeDelta, Utc};

use crate::{
    domain::waiting::UsualWait,
    store::{PgConnection, StoreError, desk::waits},
};

/// What was counted is read again when it is so old.
const READ_EVERY: TimeDelta = TimeDelta::minutes(1);

/// Remembers what was counted, and when.
#[derive(Debug, Default)]
pub struct Waits(Mutex<Option<(DateTime<Utc>, UsualWait)>>);

impl Waits {
    /// The usual wait, counted anew if that is due.
    pub async fn find(
        &self,
        conn: &mut PgConnection,
        now: DateTime<Utc>,
    ) -> Result<UsualWait, StoreError> {
        let known = *self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((_, wait)) = known.filter(|(read_at, _)| now - *read_at < READ_EVERY) {
            return Ok(wait);
        }
        let wait = waits::find_usual(conn, now).await?;
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = Some((now, wait));
        Ok(wait)
    }
}
