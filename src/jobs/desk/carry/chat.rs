//! Deeds in the topic of somebody's chat: what is said to them, held, changed, taken back; what is shown of them. Called by [`super`].

use chrono::TimeDelta;

use super::Desk;
use crate::{
    domain::{
        audit::Event,
        ban::Ban,
        ids::RelayId,
        talk::{Content, RelayStage, Side},
    },
    effect::{
        Outgoing,
        desk::{Deed, Spoken, Topic},
    },
    i18n::{Text, catalog},
    jobs::{
        desk::{
            ALBUM_WAIT, bans, person,
            show::{Drawn, When},
            voice::{self, WriteDown},
        },
        outbound,
    },
    store::{
        StoreError,
        chats::{self, Reach},
        desk::relays,
        outbox::{Errand, Outbound, Protection, Relayed, Routed},
    },
    volunteers::{card, talking},
};

/// How long details stand in a group.
const DETAILS_SECONDS: u32 = 600;
/// So much of what was said is shown on demand.
const MOST_LINES: i64 = 500;

impl Desk<'_> {
    /// Deeds in a topic of somebody's chat.
    pub(super) async fn carry_in_chat(&mut self, deed: Deed) -> Result<(), StoreError> {
        let Some(topic) = self.scene.topic.clone() else {
            return Ok(());
        };
        match deed {
            Deed::Tell(outgoing) => self.tell(&topic, &outgoing).await,
            Deed::Relay(spoken) => self.relay(topic, spoken).await,
            Deed::Hold(spoken, asking) => self.hold(&topic, (&spoken, asking)).await,
            Deed::Release(relay) => self.release(topic, relay).await,
            Deed::Drop(relay) => {
                let stages = (RelayStage::Held, RelayStage::TakenBack);
                relays::mark_stage(self.conn, relay, stages)
                    .await
                    .map(|_| ())
            }
            Deed::Revise(relay, content) => self.revise(&topic, (relay, content)).await,
            Deed::TakeBack(relay) => self.take_back(&topic, relay).await,
            Deed::WriteDown(relay, words) => self.write_down((relay, &words)).await,
            Deed::ShowDetails => self.show_details(&topic).await,
            Deed::ShowTranscript => self.show_transcript(&topic).await,
            Deed::Ban(ban) => self.ban(&topic, ban).await,
            _ => Ok(()),
        }
    }

    /// The card says it.
    async fn ban(&mut self, topic: &Topic, ban: Option<Ban>) -> Result<(), StoreError> {
        let Some(person) = topic.chat else {
            return Ok(());
        };
        self.shows = Some(When::Now);
        self.record_ban(ban).await?;
        bans::carry(self.conn, self.tools, (person, ban), self.now()).await
    }

    async fn tell(&mut self, topic: &Topic, outgoing: &Outgoing) -> Result<(), StoreError> {
        let Some(person) = topic.chat else {
            return Ok(());
        };
        let payload = outbound::message(outgoing, self.scene.chat_lang, Protection::Free);
        self.push(Routed::to(person, payload, self.now())).await
    }

    /// Who speaks, as the person sees it.
    fn head(&self) -> String {
        let alias = self
            .scene
            .actor
            .as_ref()
            .and_then(|actor| actor.alias.clone());
        let text = match alias {
            Some(alias) => Text::new("talk-from-alias").words("alias", alias),
            None => Text::new("talk-from-volunteer"),
        };
        catalog::render_plain(self.scene.chat_lang, &text)
    }

    async fn relay(&mut self, topic: Topic, spoken: Spoken) -> Result<(), StoreError> {
        let is_written = self.spot.press.is_none();
        let new = relays::New {
            topic: topic.id,
            side: Side::Volunteer,
            volunteer: self.scene.actor.as_ref().map(|actor| actor.id),
            content: &spoken.content,
            from_message: self.spot.message.filter(|_| is_written),
            stage: RelayStage::Waiting,
        };
        let now = self.now();
        let id = relays::save_new(self.conn, &self.tools.vault, &new, now).await?;
        let album = self.spot.album.clone().filter(|_| is_written);
        self.send_to_person(topic, (id, spoken), album).await
    }

    async fn send_to_person(
        &mut self,
        topic: Topic,
        (relay, spoken): (RelayId, Spoken),
        album: Option<String>,
    ) -> Result<(), StoreError> {
        let Some(person) = topic.chat else {
            return Ok(());
        };
        let now = self.now();
        let wait = album.as_ref().map_or(TimeDelta::zero(), |_| ALBUM_WAIT);
        let payload = Outbound::Relay(Relayed {
            content: spoken.content,
            side: Side::Volunteer,
            head: Some(self.head()),
            reply_to: spoken.reply_to,
        });
        self.push(Routed {
            topic: Some(topic.id),
            relay: Some(relay),
            flock: album.map(|album| format!("album {album}")),
            not_before: now + wait,
            ..Routed::to(person, payload, now)
        })
        .await?;
        let (_, reach) = chats::find_telegram(self.conn, &self.tools.vault, person).await?;
        if reach == Reach::Unreachable {
            self.say(&Outgoing::new(Text::new("desk-kept-for-later")))
                .await?;
        }
        self.scene.topic = Some(Topic {
            heard_at: Some(now),
            waiting_since: None,
            answered_at: topic.answered_at.or(Some(now)),
            ..topic
        });
        self.shows = self.shows.or(Some(When::Later));
        Ok(())
    }

    async fn hold(
        &mut self,
        topic: &Topic,
        (spoken, asking): (&Spoken, Outgoing),
    ) -> Result<(), StoreError> {
        let new = relays::New {
            topic: topic.id,
            side: Side::Volunteer,
            volunteer: self.scene.actor.as_ref().map(|actor| actor.id),
            content: &spoken.content,
            from_message: self.spot.message,
            stage: RelayStage::Held,
        };
        let now = self.now();
        let id = relays::save_new(self.conn, &self.tools.vault, &new, now).await?;
        self.record_here(Event::MessageHeld).await?;
        let asking = asking.row(talking::hold_buttons(topic, &id.0.to_string()));
        self.say(&asking).await
    }

    async fn release(&mut self, topic: Topic, relay: RelayId) -> Result<(), StoreError> {
        let stages = (RelayStage::Held, RelayStage::Waiting);
        if !relays::mark_stage(self.conn, relay, stages).await? {
            return Ok(());
        }
        let Some(held) = relays::find(self.conn, &self.tools.vault, relay).await? else {
            return Ok(());
        };
        self.record_here(Event::MessageConfirmed).await?;
        let spoken = Spoken {
            content: held.content,
            reply_to: None,
        };
        self.send_to_person(topic, (relay, spoken), None).await
    }

    async fn revise(
        &mut self,
        topic: &Topic,
        (relay, content): (RelayId, Content),
    ) -> Result<(), StoreError> {
        relays::save_content(self.conn, &self.tools.vault, (relay, topic.id, &content)).await?;
        let held = relays::find(self.conn, &self.tools.vault, relay)
            .await?
            .is_none_or(|relay| relay.stage == RelayStage::Held);
        let (Some(person), false) = (topic.chat, held) else {
            return Ok(());
        };
        let payload = Outbound::Revise(Relayed {
            content,
            side: Side::Volunteer,
            head: Some(self.head()),
            reply_to: None,
        });
        self.push(Routed {
            topic: Some(topic.id),
            relay: Some(relay),
            ..Routed::to(person, payload, self.now())
        })
        .await
    }

    async fn take_back(&mut self, topic: &Topic, relay: RelayId) -> Result<(), StoreError> {
        let Some(person) = topic.chat else {
            return Ok(());
        };
        person::mark_taken_back(self.conn, relay).await?;
        let payload = Outbound::Unsend {
            head: Some(self.head()),
        };
        self.push(Routed {
            topic: Some(topic.id),
            relay: Some(relay),
            ..Routed::to(person, payload, self.now())
        })
        .await
    }

    async fn write_down(&mut self, (relay, words): (RelayId, &str)) -> Result<(), StoreError> {
        let written = (relay, words, self.scene.chat_lang);
        let now = self.now();
        let became = voice::write_down(self.conn, &self.tools.vault, written, now).await?;
        let key = match became {
            WriteDown::Asked => "desk-written-down",
            WriteDown::Confirmed => "desk-write-confirmed",
            WriteDown::NoQuestion => "desk-write-how",
        };
        self.say(&Outgoing::new(Text::new(key).command("command", "write")))
            .await
    }

    async fn show_details(&mut self, topic: &Topic) -> Result<(), StoreError> {
        let mut drawn = Drawn::load(self.conn, &self.tools.vault, (topic, 0)).await?;
        drawn.lang = self.lang();
        self.record_here(Event::DetailsShown).await?;
        let outgoing = card::details(&drawn.view(topic));
        let html = outgoing.render(drawn.lang).html;
        let seconds = DETAILS_SECONDS;
        self.push_here(Outbound::Errand(Errand::Passing { html, seconds }))
            .await
    }

    async fn show_transcript(&mut self, topic: &Topic) -> Result<(), StoreError> {
        let lang = self.lang();
        let lines = relays::list_last(self.conn, &self.tools.vault, topic.id, MOST_LINES).await?;
        for outgoing in card::transcript(&lines, lang) {
            let html = outgoing.render(lang).html;
            let seconds = DETAILS_SECONDS;
            self.push_here(Outbound::Errand(Errand::Passing { html, seconds }))
                .await?;
        }
        Ok(())
    }
}
