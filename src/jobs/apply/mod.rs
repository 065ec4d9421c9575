//! Writes down what steps decided, in their transaction: first what is seldom (reports, answers, erasures: one by one, each file here one
//! kind), then what is always (states, messages, ends of updates: one statement each for the whole batch). Called by `jobs/intake`.

mod reports;

use crate::store::PgConnection;
use chrono::{DateTime, Utc};

use super::{
    Tools,
    desk::{
        joining, leaving,
        person::{self, Said},
        review, voice,
    },
    intake::step::{Before, Change, Outcome},
};
use crate::{
    domain::{
        audit::{Actor, Event, Line},
        ban::BanKind,
        ids::ChatId,
    },
    effect::Effect,
    store::{
        StoreError, audit,
        chats::{self, After, Reach},
        desk::voices,
        erasure, flags,
        inbox::claim,
        outbox::{self, Waiting},
        pairings,
    },
    vault::Vault,
};

/// Where and when changes are written.
pub(super) struct Desk<'a> {
    conn: &'a mut PgConnection,
    tools: &'a Tools,
    vault: &'a Vault,
    now: DateTime<Utc>,
    /// Whether the person at hand is kept out.
    ban: Option<BanKind>,
}

/// Writes down all of a batch.
pub async fn apply(
    conn: &mut PgConnection,
    tools: &Tools,
    outcomes: Vec<Outcome>,
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    let vault = &*tools.vault;
    let mut desk = Desk {
        conn,
        tools,
        vault,
        now,
        ban: None,
    };
    let (mut done, mut after, mut waiting) = (Vec::new(), Vec::new(), Vec::new());
    for outcome in outcomes {
        let chat = outcome.chat;
        desk.ban = outcome.ban;
        if let Some(reach) = outcome.reach {
            desk.move_reach(chat, reach).await?;
        }
        if outcome.before == Before::SetAside {
            chats::set_state_aside(desk.conn, chat).await?;
        }
        for change in outcome.changes {
            desk.make(chat, change).await?;
        }
        done.push(outcome.update_id);
        after.push(After {
            chat,
            state: outcome.state,
            lang: outcome.lang,
        });
        let sends = outcome.sends.into_iter();
        waiting.extend(sends.map(|payload| Waiting { chat, payload }));
    }
    chats::save_states(desk.conn, vault, &after, now).await?;
    outbox::push(desk.conn, vault, &waiting, now).await?;
    claim::mark_done(desk.conn, &done, now).await
}

impl Desk<'_> {
    async fn move_reach(&mut self, chat: ChatId, reach: Reach) -> Result<(), StoreError> {
        match reach {
            Reach::Open => chats::mark_open(self.conn, chat).await,
            Reach::Unreachable => outbox::mark_unreachable(self.conn, chat).await,
        }
    }

    async fn make(&mut self, chat: ChatId, change: Change) -> Result<(), StoreError> {
        let Change { effect, keys, said } = change;
        if let Some(said) = said {
            return self.talk(chat, (&effect, &said)).await;
        }
        match effect {
            Effect::SubmitReport { reference, report } => {
                self.submit(chat, (reference, &report), &keys).await
            }
            Effect::ChangeReport { reference, report } => {
                self.change(chat, (reference, &report), &keys).await
            }
            Effect::MoveReport { reference, stage } => {
                self.move_report(chat, (reference, stage), &keys).await
            }
            Effect::AnswerPairing { token, answer } => {
                pairings::mark_answered(self.conn, chat, (&token.0, answer), self.now)
                    .await
                    .map(|_| ())
            }
            Effect::AnswerAsk { token, words } => {
                let said = (chat, &*token, &*words);
                review::private::answer_ask(self.conn, self.vault, said, self.now).await
            }
            Effect::AnswerAgreement { token, agrees } => {
                let said = (chat, &*token, agrees);
                review::private::answer_agreement(self.conn, self.vault, said, self.now).await
            }
            Effect::FlagChat(reason) => {
                flags::raise(self.conn, chat, reason.as_str(), self.now).await
            }
            Effect::KeepVoice { draft, reference } => {
                voices::keep_with(self.conn, (chat, draft), reference).await
            }
            Effect::SettleVoice { key, is_right } => {
                let settled = (chat, key, is_right);
                voice::settle(self.conn, self.vault, settled, self.now).await
            }
            Effect::RecordConsent(consent) => {
                let version = consent.version;
                self.write_down(Event::Consented { version }).await
            }
            Effect::EraseEverything => self.erase(chat).await,
            // Rendered by the step already, or done with the message itself.
            _ => Ok(()),
        }
    }

    /// What goes to the volunteers, or comes from a link of theirs.
    async fn talk(
        &mut self,
        chat: ChatId,
        (effect, said): (&Effect, &Said),
    ) -> Result<(), StoreError> {
        match effect {
            Effect::Relay => person::relay(self.conn, self.vault, (chat, said), self.now).await,
            Effect::RelayVoice(asked) => {
                let answer = (chat, said, asked);
                person::relay_voice(self.conn, self.vault, answer, self.now).await
            }
            Effect::ReviseRelay => {
                person::revise(self.conn, self.vault, (chat, said), self.now).await
            }
            Effect::TakeBack => {
                person::take_back(self.conn, self.vault, (chat, said), self.now).await
            }
            Effect::Redeem(token) => {
                joining::redeem(self.conn, self.tools, (chat, token, said), self.now).await
            }
            _ => Ok(()),
        }
    }

    async fn erase(&mut self, chat: ChatId) -> Result<(), StoreError> {
        leaving::leave(self.conn, self.vault, chat, self.now).await?;
        erasure::erase_chat(self.conn, chat).await?;
        self.write_down(Event::Erased).await
    }

    /// What a person did themselves; never who it was.
    async fn write_down(&mut self, event: Event) -> Result<(), StoreError> {
        audit::save(self.conn, &Line::new(event, Actor::Person), self.now).await
    }
}
