//! Effects on reports: stored, changed, moved; each with its blocking keys and its place in the match queue. Only a chat's own reports move:
//! the statements themselves ask for the chat.

use super::Desk;
use crate::{
    domain::{
        ids::{ChatId, Reference, ReportId},
        report::{Report, ReportKind, ReportStage},
    },
    store::{
        StoreError, match_queue, outbox, pairings,
        postings::{self, KeyValue, Keyed, Side},
        reports::{self, New},
    },
};

impl Desk<'_> {
    pub(super) async fn submit(
        &mut self,
        chat: ChatId,
        (reference, report): (Reference, &Report),
        keys: &[KeyValue],
    ) -> Result<(), StoreError> {
        let new = New {
            reference,
            chat,
            report,
        };
        let id = reports::save_new(self.conn, self.vault, new, self.now).await?;
        self.open_to_matching((id, report.kind), keys).await
    }

    pub(super) async fn change(
        &mut self,
        chat: ChatId,
        changed: (Reference, &Report),
        keys: &[KeyValue],
    ) -> Result<(), StoreError> {
        let saved = reports::save_change(self.conn, self.vault, chat, changed, self.now).await?;
        match saved {
            Some((id, ReportStage::Open)) => {
                self.open_to_matching((id, changed.1.kind), keys).await
            }
            Some(_) | None => Ok(()),
        }
    }

    pub(super) async fn move_report(
        &mut self,
        chat: ChatId,
        moved: (Reference, ReportStage),
        keys: &[KeyValue],
    ) -> Result<(), StoreError> {
        let Some((id, kind)) = reports::mark_stage(self.conn, chat, moved, self.now).await? else {
            return Ok(());
        };
        match moved.1 {
            ReportStage::Open => self.open_to_matching((id, kind), keys).await,
            ReportStage::Closed | ReportStage::Withdrawn => {
                postings::remove(self.conn, &[id]).await?;
                pairings::remove_untold(self.conn, &[id]).await?;
                outbox::drop_untold(self.conn, &[id], self.now).await
            }
        }
    }

    /// A banned person's report is stored and not found; let in again, `jobs/desk/bans` makes its keys.
    async fn open_to_matching(
        &mut self,
        (report, kind): (ReportId, ReportKind),
        keys: &[KeyValue],
    ) -> Result<(), StoreError> {
        if self.ban.is_some() {
            return Ok(());
        }
        let side = Side::of(kind);
        let keyed = Keyed { report, side, keys };
        postings::save(self.conn, self.vault, &[keyed]).await?;
        match_queue::push(self.conn, report, self.now).await
    }
}
