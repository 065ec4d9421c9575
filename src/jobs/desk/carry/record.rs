//! What of an act goes into the audit: who did what with which topic, group or colleague. Never what was said.

use super::Desk;
use crate::{
    domain::{
        audit::{Actor, Event, Ground, Line, Subject},
        ban::{Ban, BanKind},
        desk::GroupStage,
        ids::VolunteerId,
    },
    effect::desk::{Change, Group},
    store::{StoreError, audit},
};

impl Desk<'_> {
    fn actor(&self) -> Actor {
        self.scene
            .actor
            .as_ref()
            .map_or(Actor::Bot, |actor| Actor::Volunteer(actor.id.0))
    }

    async fn record(&mut self, event: Event, subject: Option<Subject>) -> Result<(), StoreError> {
        let line = Line {
            subject,
            ..Line::new(event, self.actor())
        };
        self.tools.wakes.audit.notify_one();
        audit::save(self.conn, &line, self.scene.now).await
    }

    /// Something about the topic.
    pub(super) async fn record_here(&mut self, event: Event) -> Result<(), StoreError> {
        let topic = self.scene.topic.as_ref();
        let subject = topic.map(|topic| Subject::Topic(topic.id.0));
        self.record(event, subject).await
    }

    /// How the topic changed.
    pub(super) async fn record_change(&mut self, change: Change) -> Result<(), StoreError> {
        let event = match change {
            Change::Taken => Event::ChatTaken,
            Change::GivenBack => Event::ChatGivenBack,
            Change::HandedOver(_) => Event::ChatHandedOver,
            Change::Closed => Event::ChatClosed,
            Change::Reopened => Event::ChatReopened,
            Change::Noted => return Ok(()),
        };
        self.record_here(event).await
    }

    /// The person whose chat it is may not write any more, or may again.
    pub(super) async fn record_ban(&mut self, ban: Option<Ban>) -> Result<(), StoreError> {
        let event = match ban.map(|ban| ban.kind) {
            Some(BanKind::Banned) => Event::ChatBanned,
            Some(BanKind::Quiet) => Event::ChatQuietlyBanned,
            None => Event::ChatUnbanned,
        };
        let topic = self.scene.topic.as_ref();
        let line = Line {
            subject: topic.map(|topic| Subject::Topic(topic.id.0)),
            ground: ban.and_then(|ban| Ground::parse(ban.reason.as_str())),
            ..Line::new(event, self.actor())
        };
        self.tools.wakes.audit.notify_one();
        audit::save(self.conn, &line, self.scene.now).await
    }

    /// A colleague got a role, or lost it.
    pub(super) async fn record_appointment(
        &mut self,
        (event, volunteer): (Event, VolunteerId),
    ) -> Result<(), StoreError> {
        self.record(event, Some(Subject::Volunteer(volunteer.0)))
            .await
    }

    /// The group works from now on, or no more.
    pub(super) async fn record_group(&mut self, group: &Group) -> Result<(), StoreError> {
        let before = self.scene.group.as_ref().map(|group| group.stage);
        let event = match group.stage {
            _ if before == Some(group.stage) => return Ok(()),
            GroupStage::Open => Event::GroupSetUp,
            GroupStage::Closed => Event::GroupClosed,
            GroupStage::SettingUp => return Ok(()),
        };
        self.record(event, Some(Subject::Group(group.chat.0))).await
    }
}
