//! The pure part of handling an update: takes it apart, lets the dialogue step, renders what is to be said and works out the blocking keys of
//! what is to be stored. Whatever panics in here spoils one update only. Called by [`super`].

use std::panic::{AssertUnwindSafe, catch_unwind};

use super::banned;
use chrono::{DateTime, Utc};
use zeroize::Zeroizing;

use crate::{
    dialogue::{
        self, Context, Input, State,
        context::{OwnReport, Talk},
    },
    domain::{
        ban::BanKind,
        ids::{ChatId, Reference, TelegramChat},
        report::{Report, ReportStage},
        waiting::UsualWait,
    },
    effect::{Effect, voice::WrittenDown},
    i18n::Lang,
    jobs::{desk::person::Said, outbound},
    matching,
    store::{
        StoreError,
        chats::Reach,
        inbox::claim::{Opened, Taken},
        outbox::Outbound,
        postings::KeyValue,
    },
    telegram::decode::{ChatKind, Decoded, decode},
};

/// What is around one update.
#[derive(Debug)]
pub struct Around<'a> {
    /// When it is handled.
    pub now: DateTime<Utc>,
    /// A reference that no report has.
    pub reference: Reference,
    /// The chat's own reports.
    pub own_reports: Vec<OwnReport>,
    /// The bot's user name.
    pub bot_username: &'a str,
    /// The dialogue.
    pub dialogue: Dialogue,
    /// Whether the chat talks with volunteers.
    pub talk: Option<Talk>,
    /// How long people usually wait for a volunteer.
    pub usual_wait: UsualWait,
    /// What was written down of its voice notes and is not confirmed yet.
    pub written: Vec<WrittenDown>,
    /// Whether the person is kept out.
    pub ban: Option<BanKind>,
}

/// The dialogue's step. In [`crate::jobs::Tools`], so that a test may bring one that panics.
pub type Dialogue = fn(State, &Input, &Context) -> (State, Vec<Effect>);

/// The one that people meet.
pub const DIALOGUE: Dialogue = dialogue::step;

/// What becomes of the state that a chat had.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Before {
    /// The new one takes its place.
    Replaced,
    /// This version cannot read it: it is kept apart, and the chat began anew.
    SetAside,
}

/// All that follows from one update.
#[derive(Debug)]
pub struct Outcome {
    /// Whose.
    pub chat: ChatId,
    /// Which update is done.
    pub update_id: i64,
    /// The chat's state as JSON; `None`: nothing of this chat is kept.
    pub state: Option<Zeroizing<Vec<u8>>>,
    /// The chat's language.
    pub lang: Option<Lang>,
    /// What is to be stored, in order.
    pub changes: Vec<Change>,
    /// What is to be sent, in order.
    pub sends: Vec<Outbound>,
    /// Whether the bot may write there has changed.
    pub reach: Option<Reach>,
    /// What becomes of the state it had.
    pub before: Before,
    /// Whether the person is kept out: what they report is stored, but not found.
    pub ban: Option<BanKind>,
}

/// An effect that is not a message.
#[derive(Debug)]
pub struct Change {
    /// What is wanted.
    pub effect: Effect,
    /// The blocking keys of the report that it opens to matching; none for other effects.
    pub keys: Vec<KeyValue>,
    /// The message itself, where the effect speaks of it.
    pub said: Option<Said>,
}

/// Why an update could not be handled.
#[derive(Debug, thiserror::Error)]
pub enum StepError {
    /// The update or the state does not open.
    #[error("{0}")]
    Store(#[from] StoreError),
    /// The new state cannot be written as JSON.
    #[error("the chat's state cannot be written")]
    State,
    /// A fault of ours. What it said is not repeated: it may hold a person's words.
    #[error("the step panicked")]
    Panicked,
}

/// Handles one update.
pub fn step(taken: Taken, around: Around<'_>) -> Result<Outcome, StepError> {
    let opened = taken.opened?;
    let handled = Handled {
        chat: taken.chat,
        update_id: taken.update_id,
        reach: taken.reach,
    };
    catch_unwind(AssertUnwindSafe(|| handle(&handled, opened, around)))
        .unwrap_or(Err(StepError::Panicked))
}

/// What remains of a group's update that was handled with the volunteers.
pub fn done_in_group(chat: ChatId, update_id: i64) -> Outcome {
    Outcome {
        // A group has no state; without one its row would go.
        state: Some(Zeroizing::new(b"{}".to_vec())),
        ..Outcome::nothing(chat, update_id)
    }
}

impl Outcome {
    const fn nothing(chat: ChatId, update_id: i64) -> Self {
        Self {
            chat,
            update_id,
            state: None,
            lang: None,
            changes: Vec::new(),
            sends: Vec::new(),
            reach: None,
            before: Before::Replaced,
            ban: None,
        }
    }
}

struct Handled {
    chat: ChatId,
    update_id: i64,
    reach: Reach,
}

fn handle(handled: &Handled, opened: Opened, around: Around<'_>) -> Result<Outcome, StepError> {
    let decoded = decode(&opened.raw);
    let mut outcome = Outcome {
        reach: reach_after(handled.reach, decoded.input.as_ref()),
        ..Outcome::nothing(handled.chat, handled.update_id)
    };
    match decoded.chat {
        Some((ChatKind::Private, _)) => in_private(&mut outcome, &decoded, opened, around)?,
        Some((ChatKind::Group, _)) => in_group(&mut outcome, &decoded, around.bot_username),
        Some((ChatKind::Channel, _)) | None => {}
    }
    Ok(outcome)
}

fn in_private(
    outcome: &mut Outcome,
    decoded: &Decoded,
    opened: Opened,
    around: Around<'_>,
) -> Result<(), StepError> {
    let telegram_lang = decoded
        .from
        .as_ref()
        .and_then(|from| from.language_code.clone());
    outcome.ban = around.ban;
    let heard = decoded.input.as_ref();
    let Some(input) = heard.filter(|input| banned::is_heard(around.ban, input)) else {
        return keep_as_it_is(outcome, opened, decoded);
    };
    let state = read_state(&opened).unwrap_or_else(|| {
        outcome.before = Before::SetAside;
        State::default()
    });
    let context = Context {
        now: around.now,
        telegram_lang,
        fresh_reference: around.reference,
        own_reports: around.own_reports,
        bot_username: around.bot_username.to_owned(),
        talk: around.talk,
        usual_wait: around.usual_wait,
        written: around.written,
    };
    let (state, effects) = (around.dialogue)(state, input, &context);
    let lang = state
        .lang
        .unwrap_or_else(|| Lang::from_telegram(context.telegram_lang.as_deref()));
    outcome.sends = outbound::render(&effects, lang, decoded);
    if !effects.contains(&Effect::EraseEverything) {
        outcome.lang = Some(lang);
        outcome.state = Some(
            serde_json::to_vec(&state)
                .map(Zeroizing::new)
                .map_err(|_| StepError::State)?,
        );
    }
    outcome.changes = effects
        .into_iter()
        .filter(|effect| !outbound::is_sent(effect))
        .filter(|effect| banned::is_carried_out(around.ban, effect))
        .map(|effect| Change {
            keys: keys_opened_by(&effect, &context),
            said: said_with(&effect, decoded, lang),
            effect,
        })
        .collect();
    Ok(())
}

/// The state; a new one before the first step; `None` when this version cannot read it. A chat must not be deaf for ever because of it:
/// it begins anew at the notice, and its reports are untouched.
fn read_state(opened: &Opened) -> Option<State> {
    match &opened.state {
        Ok(Some(json)) => serde_json::from_slice(json).ok(),
        Ok(None) => Some(State::default()),
        Err(_) => None,
    }
}

/// Nothing was said that is heard: what this version cannot read stays for one that can.
fn keep_as_it_is(
    outcome: &mut Outcome,
    opened: Opened,
    decoded: &Decoded,
) -> Result<(), StepError> {
    outcome.lang = read_state(&opened).and_then(|state| state.lang);
    outcome.state = opened.state?;
    outcome.sends = outbound::render(&[], Lang::default(), decoded);
    Ok(())
}

/// Nothing of a group is kept.
fn in_group(outcome: &mut Outcome, decoded: &Decoded, bot_username: &str) {
    let is_asked = decoded.is_addressed_to(bot_username);
    let telegram_lang = decoded
        .from
        .as_ref()
        .and_then(|from| from.language_code.as_deref());
    let effects: Vec<Effect> = is_asked
        .then(|| Effect::Say(dialogue::group::answer_in_group(bot_username)))
        .into_iter()
        .collect();
    outcome.sends = outbound::render(&effects, Lang::from_telegram(telegram_lang), decoded);
}

/// The message itself, for the effects that give it on or speak of it.
fn said_with(effect: &Effect, decoded: &Decoded, lang: Lang) -> Option<Said> {
    let speaks = matches!(
        effect,
        Effect::Relay
            | Effect::RelayVoice(_)
            | Effect::ReviseRelay
            | Effect::TakeBack
            | Effect::Redeem(_)
    );
    speaks.then(|| Said {
        content: decoded.content.clone(),
        message: decoded.message_id,
        reply_to: decoded.reply_to,
        album: decoded.album.clone(),
        from: decoded
            .from
            .as_ref()
            .map(|from| (TelegramChat(from.id), from.name.clone())),
        lang,
    })
}

/// Whoever writes can be written to.
fn reach_after(before: Reach, input: Option<&Input>) -> Option<Reach> {
    let after = match input? {
        Input::Blocked => Reach::Unreachable,
        _ => Reach::Open,
    };
    (after != before).then_some(after)
}

fn keys_opened_by(effect: &Effect, context: &Context) -> Vec<KeyValue> {
    let report: Option<&Report> = match effect {
        Effect::SubmitReport { report, .. } | Effect::ChangeReport { report, .. } => Some(report),
        Effect::MoveReport {
            reference,
            stage: ReportStage::Open,
        } => context.find_own(*reference).map(|own| &own.report),
        _ => None,
    };
    report.map(matching::stored_keys).unwrap_or_default()
}
