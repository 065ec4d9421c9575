//! Carries out what follows from a press or an answer in the group, in the transaction of its update. The card says so at once.

use chrono::{DateTime, Utc};

use super::{cards, case::Loaded, find_toast, record::record, telling};
use crate::{
    domain::{
        audit::{Actor, Event, Ground},
        ids::VolunteerId,
        review::{Contact, Decision, Menu, Party, Review},
    },
    effect::{FlagReason, Outgoing},
    i18n::{Text, catalog},
    jobs::{Tools, desk::carry::Spot, outbound},
    store::{
        PgConnection, StoreError,
        desk::{
            posts,
            review::{cards as stored_cards, contacts, reviews},
        },
        flags,
        outbox::{self, Errand, Outbound, Routed},
        pairings,
    },
    volunteers::{
        Scene,
        review::{Move, card},
    },
};

/// How long details stand in a group.
const DETAILS_SECONDS: u32 = 600;

/// What is at hand.
pub(super) struct Bench<'a> {
    pub(super) conn: &'a mut PgConnection,
    pub(super) tools: &'a Tools,
    pub(super) scene: &'a Scene,
    pub(super) spot: &'a Spot,
}

impl Bench<'_> {
    const fn now(&self) -> DateTime<Utc> {
        self.scene.now
    }

    fn actor(&self) -> Option<VolunteerId> {
        self.scene.actor.as_ref().map(|actor| actor.id)
    }

    /// A button that stands for nothing here.
    pub(super) async fn refuse_press(&mut self) -> Result<(), StoreError> {
        let lang = self.scene.actor.as_ref().map(|actor| actor.lang);
        let key = match lang {
            Some(_) => "desk-button-old",
            None => "desk-not-listed",
        };
        let words = catalog::render_plain(lang.unwrap_or_default(), &Text::new(key));
        self.answer_press(Some(words)).await
    }

    /// Carries all of it out, and shows the card as it is then.
    pub(super) async fn carry(
        mut self,
        mut loaded: Box<Loaded>,
        moves: Vec<Move>,
    ) -> Result<(), StoreError> {
        let toast = find_toast(&moves).map(|text| catalog::render_plain(loaded.lang, &text));
        self.answer_press(toast).await?;
        for one in moves {
            self.make(&mut loaded, one).await?;
        }
        stored_cards::save(self.conn, &loaded.card).await?;
        let now = self.now();
        cards::refresh(self.conn, &self.tools.vault, loaded.case.pairing, now).await?;
        self.tools.wakes.audit.notify_one();
        Ok(())
    }

    async fn make(&mut self, loaded: &mut Loaded, one: Move) -> Result<(), StoreError> {
        let now = self.now();
        let vault = &self.tools.vault;
        match one {
            Move::Toast(_) => Ok(()),
            Move::Say(text) => self.say(loaded, &Outgoing::new(text)).await,
            Move::Open(menu) => {
                loaded.card.menu = menu;
                Ok(())
            }
            Move::Decide(decision, ground) => self.decide(loaded, (decision, ground)).await,
            Move::Reject => pairings::mark_rejected(self.conn, loaded.case.pairing).await,
            Move::Tell => telling::tell(self.conn, vault, loaded, now).await,
            Move::LeaveToPeople => self.leave_to_people(loaded).await,
            Move::Ask(party, question) => {
                loaded.card.menu = Menu::Closed;
                let asked = (&*loaded, party, question);
                if telling::ask(self.conn, vault, asked, now).await? {
                    self.record(loaded, (Event::PairingAskedMore, None)).await?;
                }
                Ok(())
            }
            Move::AskToAgree(party, kind) => {
                telling::ask_to_agree(self.conn, vault, (loaded, party, kind), now).await
            }
            Move::ShowDetails => self.show_details(loaded).await,
            Move::AwaitContact(party) => {
                loaded.card.awaits = self.actor().map(|actor| (actor, party, now));
                Ok(())
            }
            Move::HoldContact(party, words) => self.hold_contact(loaded, (party, &words)).await,
            Move::PassContact(contact) => self.end_contact(loaded, (&contact, true)).await,
            Move::DropContact(contact) => self.end_contact(loaded, (&contact, false)).await,
        }
    }

    async fn decide(
        &mut self,
        loaded: &mut Loaded,
        (decision, ground): (Decision, Ground),
    ) -> Result<(), StoreError> {
        let Some(actor) = &self.scene.actor else {
            return Ok(());
        };
        let review = Review {
            volunteer: actor.id,
            role: actor.role,
            decision,
            ground,
        };
        loaded.card.menu = Menu::Closed;
        let now = self.now();
        if !reviews::save(self.conn, (loaded.case.pairing, &review), now).await? {
            return Ok(());
        }
        let event = match decision {
            Decision::Same => Event::PairingSame,
            Decision::NotSame => Event::PairingNotSame,
        };
        self.record(loaded, (event, Some(ground))).await
    }

    async fn leave_to_people(&mut self, loaded: &Loaded) -> Result<(), StoreError> {
        self.say(loaded, &card::checklist()).await?;
        self.record(loaded, (Event::ChecklistShown, None)).await?;
        let Some(family) = loaded.seeker.chat else {
            return Ok(());
        };
        self.tools.wakes.desk.notify_one();
        flags::raise(
            self.conn,
            family,
            FlagReason::Review.as_str(),
            self.scene.now,
        )
        .await
    }

    async fn show_details(&mut self, loaded: &Loaded) -> Result<(), StoreError> {
        self.record(loaded, (Event::DetailsShown, None)).await?;
        let html = card::details(&loaded.case, loaded.lang)
            .render(loaded.lang)
            .html;
        let seconds = DETAILS_SECONDS;
        self.push(loaded, Outbound::Errand(Errand::Passing { html, seconds }))
            .await
    }

    /// Shown word for word as it would be sent.
    async fn hold_contact(
        &mut self,
        loaded: &mut Loaded,
        (party, words): (Party, &str),
    ) -> Result<(), StoreError> {
        let Some(actor) = self.actor() else {
            return Ok(());
        };
        let Some(shown) = telling::preview(self.conn, (loaded, party, words)).await? else {
            return Ok(());
        };
        let (now, vault) = (self.now(), &self.tools.vault);
        let whose = (loaded.case.pairing, party, actor);
        let id = contacts::save_new(self.conn, vault, whose, (words, now)).await?;
        loaded.card.awaits = None;
        self.record(loaded, (Event::ContactShown, None)).await?;
        let asking = Outgoing {
            buttons: card::contact_buttons(&loaded.case, id),
            ..Outgoing::new(Text::new(format!("pair-contact-shown-{}", party.as_str())))
        };
        let mut payload = outbound::answer(&asking, loaded.lang, (self.spot.message, None));
        if let Outbound::Message { html, .. } = &mut payload {
            html.push_str("\n\n");
            html.push_str(&shown);
        }
        self.push(loaded, payload).await
    }

    async fn end_contact(
        &mut self,
        loaded: &Loaded,
        (contact, goes): (&Contact, bool),
    ) -> Result<(), StoreError> {
        let (now, vault) = (self.now(), &self.tools.vault);
        contacts::mark_done(self.conn, contact.id, goes.then_some(now)).await?;
        if goes {
            telling::pass(self.conn, vault, (loaded, contact), now).await?;
            self.record(loaded, (Event::ContactPassed, None)).await?;
        }
        match self.spot.message.and_then(|id| i32::try_from(id).ok()) {
            Some(message_id) => {
                self.push(loaded, Outbound::DropButtons { message_id })
                    .await
            }
            None => Ok(()),
        }
    }

    async fn record(
        &mut self,
        loaded: &Loaded,
        (event, ground): (Event, Option<Ground>),
    ) -> Result<(), StoreError> {
        let actor = self
            .actor()
            .map_or(Actor::Bot, |actor| Actor::Volunteer(actor.0));
        let line = (event, actor, loaded.case.pairing);
        record(self.conn, line, ground, self.scene.now).await
    }

    async fn answer_press(&mut self, words: Option<String>) -> Result<(), StoreError> {
        let Some(press) = self.spot.press.clone() else {
            return Ok(());
        };
        let payload = Outbound::Toast {
            callback_query_id: press,
            text: words,
        };
        let routed = Routed::to(self.spot.chat, payload, self.now());
        outbox::push_routed(self.conn, &self.tools.vault, &routed, self.scene.now).await
    }

    /// Says something in the topic, answering the card.
    async fn say(&mut self, loaded: &Loaded, outgoing: &Outgoing) -> Result<(), StoreError> {
        let posts =
            posts::list_of_pairing(self.conn, &self.tools.vault, loaded.case.pairing).await?;
        let message = posts
            .iter()
            .find(|post| post.group == loaded.card.group)
            .and_then(|post| post.message);
        let payload = outbound::answer(outgoing, loaded.lang, (message, None));
        self.push(loaded, payload).await
    }

    async fn push(&mut self, loaded: &Loaded, payload: Outbound) -> Result<(), StoreError> {
        let now = self.now();
        let routed = Routed::in_topic(loaded.card.group, loaded.card.topic, payload, now);
        outbox::push_routed(self.conn, &self.tools.vault, &routed, now).await
    }
}
