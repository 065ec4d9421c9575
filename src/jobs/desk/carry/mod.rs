//! Carries deeds out, in order, in the transaction of the update that they follow from: those of the group here, those of somebody's chat in
//! [`chat`], each with its line for the audit ([`record`]); [`view`] looks at the work. What a topic says now is written once, at the end.

mod chat;
mod record;
mod view;

use chrono::{DateTime, TimeDelta, Utc};

use super::{
    new_token, person,
    show::{self, When},
};
use crate::{
    domain::{
        audit::Event,
        desk::{Duty, GroupStage, Role, Way},
        ids::{ChatId, VolunteerId},
    },
    effect::{
        Outgoing,
        desk::{Change, Deed, Group},
    },
    i18n::{Lang, Text, catalog},
    jobs::{Tools, outbound},
    store::{
        PgConnection, StoreError,
        desk::{
            groups,
            invitations::{self, Invitation},
            posts,
            volunteers::{self, Standing},
        },
        outbox::{self, Errand, Outbound, Routed},
    },
    telegram::decode::Decoded,
    volunteers::{Scene, routing},
};

/// How long a one-time link works.
const INVITATION_HOURS: i64 = 24;

/// Where an act was done.
#[derive(Debug, Clone)]
pub struct Spot {
    /// The group.
    pub chat: ChatId,
    /// Telegram's number of the topic, whether it is one of ours or not.
    pub thread: Option<i64>,
    /// The message; of a press, that which has the button.
    pub message: Option<i64>,
    /// The press that waits for an answer.
    pub press: Option<String>,
    /// The album that the message belongs to.
    pub album: Option<String>,
}

impl Spot {
    /// Of an update.
    pub fn of(chat: ChatId, decoded: &Decoded) -> Self {
        Self {
            chat,
            thread: decoded.topic_id,
            message: decoded.message_id,
            press: decoded.callback_query_id.clone(),
            album: decoded.album.clone(),
        }
    }
}

/// What is at hand while deeds are carried out.
struct Desk<'a> {
    conn: &'a mut PgConnection,
    tools: &'a Tools,
    scene: Scene,
    spot: Spot,
    /// The topic has changed, and the group sees that at once or later.
    shows: Option<When>,
}

/// Carries all of them out.
pub async fn carry(
    conn: &mut PgConnection,
    tools: &Tools,
    (scene, spot): (Scene, Spot),
    deeds: Vec<Deed>,
) -> Result<(), StoreError> {
    let mut desk = Desk {
        conn,
        tools,
        scene,
        spot,
        shows: None,
    };
    let toast = deeds.iter().find_map(|deed| match deed {
        Deed::Toast(text) => Some(text.clone()),
        _ => None,
    });
    desk.answer_press(toast).await?;
    for deed in deeds {
        desk.carry(deed).await?;
    }
    desk.show().await
}

impl Desk<'_> {
    const fn now(&self) -> DateTime<Utc> {
        self.scene.now
    }

    /// The language in which the group is spoken to: the actor's, if it is one of the group's.
    fn lang(&self) -> Lang {
        let actor = self.scene.actor.as_ref();
        let own = actor.map_or(self.scene.chat_lang, |actor| actor.lang);
        match &self.scene.group {
            Some(group) => routing::lang_in(group, own),
            None => own,
        }
    }

    async fn answer_press(&mut self, toast: Option<Text>) -> Result<(), StoreError> {
        let Some(press) = self.spot.press.clone() else {
            return Ok(());
        };
        let lang = self.lang();
        let payload = Outbound::Toast {
            callback_query_id: press,
            text: toast.map(|text| catalog::render_plain(lang, &text)),
        };
        self.push(Routed::to(self.spot.chat, payload, self.now()))
            .await
    }

    async fn carry(&mut self, deed: Deed) -> Result<(), StoreError> {
        match deed {
            Deed::Toast(_) => Ok(()),
            Deed::Say(outgoing) => self.say(&outgoing).await,
            Deed::DropButtons => self.drop_buttons().await,
            Deed::BeginSetup => self.begin_setup().await,
            Deed::SaveGroup(group) => self.save_group(group).await,
            Deed::CheckGroup => {
                let payload = Outbound::Errand(Errand::CheckGroup);
                self.push(Routed::to(self.spot.chat, payload, self.now()))
                    .await
            }
            Deed::Invite(role) => self.invite(role).await,
            Deed::Appoint(volunteer, role) => self.appoint(volunteer, role).await,
            Deed::SetAlias(alias) => self.set_alias(alias).await,
            Deed::SetLoad(load) => match &self.scene.actor {
                Some(actor) => volunteers::set_load(self.conn, actor.id, load).await,
                None => Ok(()),
            },
            Deed::SetHours(hours) => self.set_hours(hours).await,
            Deed::Show(view) => self.show_view(view).await,
            Deed::SaveTopic(topic, change) => {
                self.scene.topic = Some(*topic);
                self.note(change).await
            }
            other => self.carry_in_chat(other).await,
        }
    }

    async fn push(&mut self, routed: Routed) -> Result<(), StoreError> {
        let now = self.now();
        outbox::push_routed(self.conn, &self.tools.vault, &routed, now).await
    }

    /// Says something where the act was done, answering it.
    async fn say(&mut self, outgoing: &Outgoing) -> Result<(), StoreError> {
        let lang = self.lang();
        let payload = outbound::answer(outgoing, lang, (self.spot.message, self.spot.thread));
        self.push_here(payload).await
    }

    async fn push_here(&mut self, payload: Outbound) -> Result<(), StoreError> {
        let now = self.now();
        let routed = match &self.scene.topic {
            Some(topic) => Routed::in_topic(self.spot.chat, topic.id, payload, now),
            None => Routed::to(self.spot.chat, payload, now),
        };
        self.push(routed).await
    }

    async fn drop_buttons(&mut self) -> Result<(), StoreError> {
        let message = self.spot.message.and_then(|id| i32::try_from(id).ok());
        match message.filter(|_| self.spot.press.is_some()) {
            Some(message_id) => self.push_here(Outbound::DropButtons { message_id }).await,
            None => Ok(()),
        }
    }

    async fn begin_setup(&mut self) -> Result<(), StoreError> {
        let now = self.now();
        if self.scene.group.is_none() {
            let group = Group {
                chat: self.spot.chat,
                langs: Lang::ALL.to_vec(),
                duties: Duty::ALL.to_vec(),
                way: Way::Topics,
                stage: GroupStage::SettingUp,
            };
            groups::save(self.conn, &group, now).await?;
            self.scene.group = Some(group);
        }
        if let Some(actor) = &self.scene.actor {
            let place = (self.spot.chat, actor.id);
            volunteers::save_standing(self.conn, place, Standing::Present, now).await?;
        }
        posts::forget_setup(self.conn, self.spot.chat).await
    }

    async fn save_group(&mut self, group: Group) -> Result<(), StoreError> {
        groups::save(self.conn, &group, self.scene.now).await?;
        self.record_group(&group).await?;
        self.tools.wakes.desk.notify_one();
        self.scene.group = Some(group);
        Ok(())
    }

    async fn invite(&mut self, role: Role) -> Result<(), StoreError> {
        let now = self.now();
        let token = new_token();
        let invitation = Invitation {
            role,
            group: Some(self.spot.chat),
        };
        let expires_at = now + TimeDelta::hours(INVITATION_HOURS);
        invitations::save(
            self.conn,
            &self.tools.vault,
            (&token, invitation),
            (now, expires_at),
        )
        .await?;
        let link = format!(
            "https://t.me/{}?start=join-{token}",
            self.tools.bot_username
        );
        let text = Text::new("people-invitation")
            .text("role", Text::new(format!("role-{}", role.as_str())))
            .word("link", link);
        self.say(&Outgoing::new(text)).await
    }

    async fn appoint(
        &mut self,
        volunteer: VolunteerId,
        role: Option<Role>,
    ) -> Result<(), StoreError> {
        if let Some(role) = role {
            volunteers::set_role(self.conn, volunteer, role).await?;
            let told = (Event::RoleChanged, volunteer);
            return self.record_appointment(told).await;
        }
        volunteers::remove(self.conn, volunteer, self.scene.now).await?;
        let told = (Event::VolunteerRemoved, volunteer);
        self.record_appointment(told).await?;
        person::give_back_all(self.conn, self.tools, volunteer, self.scene.now).await
    }

    async fn set_alias(&mut self, alias: Option<String>) -> Result<(), StoreError> {
        let Some(actor) = &mut self.scene.actor else {
            return Ok(());
        };
        actor.alias = alias;
        volunteers::save_names(self.conn, &self.tools.vault, actor).await
    }

    /// A topic changed: the card says so, and so does the audit.
    async fn note(&mut self, change: Change) -> Result<(), StoreError> {
        self.shows = match change {
            Change::Noted => self.shows.or(Some(When::Later)),
            _ => Some(When::Now),
        };
        self.record_change(change).await
    }

    /// Writes the topic as it is now, once.
    async fn show(mut self) -> Result<(), StoreError> {
        let now = self.now();
        let (Some(mut topic), Some(when)) = (self.scene.topic.take(), self.shows) else {
            return Ok(());
        };
        show::refresh(self.conn, &self.tools.vault, (&mut topic, when), now).await
    }
}
