//! Deeds that show how the work stands, and what a volunteer says of themselves. Called by [`super`].

use super::Desk;
use crate::{
    effect::{Outgoing, desk::View},
    jobs::desk::{find, queue, summary},
    store::{
        StoreError,
        desk::volunteers,
        outbox::{Errand, Outbound},
    },
};

/// How long what was found by name stands in a group.
const FOUND_SECONDS: u32 = 600;

impl Desk<'_> {
    /// Shows one.
    pub(super) async fn show_view(&mut self, view: View) -> Result<(), StoreError> {
        let Some(actor) = self.scene.actor.clone() else {
            return Ok(());
        };
        let (vault, now, group) = (self.tools.vault.clone(), self.now(), self.spot.chat);
        let outgoing = match view {
            View::Queue => queue::show_waiting(self.conn, &vault, group, now).await?,
            View::Mine => queue::show_own(self.conn, &vault, actor.id, now).await?,
            View::Team => queue::show_team(self.conn, &vault, group).await?,
            View::Summary => {
                let lang = self.lang();
                let Some(group) = self.scene.group.clone() else {
                    return Ok(());
                };
                return summary::send(self.conn, self.tools, (&group, lang), now).await;
            }
            View::Names(sought) => {
                let asked = (actor.id, &*sought, self.lang());
                let found = find::show(self.conn, self.tools, asked, now).await?;
                return self.pass(&found).await;
            }
        };
        self.say(&outgoing).await
    }

    /// Says something that goes by itself.
    async fn pass(&mut self, outgoing: &Outgoing) -> Result<(), StoreError> {
        let html = outgoing.render(self.lang()).html;
        let seconds = FOUND_SECONDS;
        self.push_here(Outbound::Errand(Errand::Passing { html, seconds }))
            .await
    }

    /// The actor is there at these hours.
    pub(super) async fn set_hours(&mut self, hours: Option<String>) -> Result<(), StoreError> {
        let Some(actor) = &mut self.scene.actor else {
            return Ok(());
        };
        actor.hours = hours;
        volunteers::save_names(self.conn, &self.tools.vault, actor).await
    }
}
