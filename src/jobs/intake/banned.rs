//! What is handled of somebody who is kept out, pure: of who was told, only what everybody has a right to; of who was not, everything, but nothing of
//! it reaches a volunteer. (Flags are not raised, and reports not found: those are the store's and `jobs/apply`'s matters.) Called by [`super::step`].

use crate::{
    dialogue::{Input, rights},
    domain::ban::BanKind,
    effect::Effect,
};

/// Whether what came in is handled at all.
pub fn is_heard(ban: Option<BanKind>, input: &Input) -> bool {
    ban != Some(BanKind::Banned) || rights::is_right(input)
}

/// Whether what follows from it is carried out.
pub const fn is_carried_out(ban: Option<BanKind>, effect: &Effect) -> bool {
    match ban {
        None => true,
        Some(BanKind::Banned) => matches!(
            effect,
            Effect::Say(_) | Effect::Toast(_) | Effect::DropButtons | Effect::EraseEverything
        ),
        Some(BanKind::Quiet) => !reaches_volunteers(effect),
    }
}

/// Every effect is named, so that a new one is decided about.
const fn reaches_volunteers(effect: &Effect) -> bool {
    match effect {
        Effect::FlagChat(_)
        | Effect::Relay
        | Effect::RelayVoice(_)
        | Effect::ReviseRelay
        | Effect::AnswerAsk { .. }
        | Effect::AnswerAgreement { .. }
        | Effect::Redeem(_) => true,
        Effect::Say(_)
        | Effect::Toast(_)
        | Effect::DropButtons
        | Effect::SubmitReport { .. }
        | Effect::ChangeReport { .. }
        | Effect::MoveReport { .. }
        | Effect::AnswerPairing { .. }
        | Effect::KeepVoice { .. }
        | Effect::SettleVoice { .. }
        | Effect::TakeBack
        | Effect::RecordConsent(_)
        | Effect::EraseEverything => false,
    }
}
