//! Possible matches before reviewers: cards are made and kept up to date ([`cards`]), presses and answers in the group are carried out ([`take`],
//! [`carry`]), and what the two sides answer in their own chats comes back ([`private`]). What is known of a pair is read by [`case`]; what goes into
//! the audit, by [`record`]. Everything that decides is in `volunteers/review/`.

mod cards;
mod carry;
mod case;
pub mod private;
mod record;
mod telling;

use std::panic::{AssertUnwindSafe, catch_unwind};

use self::{carry::Bench, case::Loaded};
use super::{act::Handled, carry::Spot};
use crate::{
    domain::ids::{ChatId, PairingId},
    jobs::Tools,
    store::{
        PgConnection, StoreError,
        desk::review::{cards as stored_cards, contacts},
    },
    volunteers::{
        Act, Scene,
        review::{
            Move,
            buttons::{self, Pressed},
            presses,
        },
    },
};

pub use cards::run_once;

/// Takes in what was done with a card: a press of its buttons, or an answer to it. `None`: it was something else.
pub async fn take(
    conn: &mut PgConnection,
    tools: &Tools,
    (scene, spot, act): (&Scene, &Spot, &Act),
    reply_to: Option<i64>,
) -> Result<Option<Handled>, StoreError> {
    let Some(group) = scene.group.as_ref().map(|group| group.chat) else {
        return Ok(None);
    };
    let bench = Bench {
        conn,
        tools,
        scene,
        spot,
    };
    match act {
        Act::Presses(payload) => match buttons::decode(payload) {
            Some(pressed) => press(bench, group, pressed).await.map(Some),
            None => Ok(None),
        },
        Act::Says { content } => match reply_to {
            Some(message) => answer(bench, (group, message), content.words()).await,
            None => Ok(None),
        },
        Act::Edits(_) | Act::Hides => Ok(None),
    }
}

async fn press(
    mut bench: Bench<'_>,
    group: ChatId,
    pressed: Pressed<'_>,
) -> Result<Handled, StoreError> {
    let pairing = stored_cards::find_by_token(bench.conn, (group, pressed.token)).await?;
    let Some(mut loaded) = load(&mut bench, pairing).await? else {
        return bench.refuse_press().await.map(|()| Handled::Done);
    };
    if let ("pass" | "drop", Ok(number)) = (pressed.action, pressed.value.parse()) {
        let held = contacts::find(bench.conn, &bench.tools.vault, number).await?;
        let is_here = |held: &crate::domain::review::Contact| held.pairing == loaded.case.pairing;
        loaded.case.held = held.filter(is_here);
    }
    let actor = bench.scene.actor.as_ref();
    let step = || presses::press(&loaded.case, actor, pressed);
    let Ok(moves) = catch_unwind(AssertUnwindSafe(step)) else {
        return Ok(Handled::Panicked);
    };
    bench.carry(loaded, moves).await.map(|()| Handled::Done)
}

/// Most of what is written is talk among reviewers, and none of ours.
async fn answer(
    mut bench: Bench<'_>,
    (group, message): (ChatId, i64),
    words: &str,
) -> Result<Option<Handled>, StoreError> {
    let Some(actor) = &bench.scene.actor else {
        return Ok(None);
    };
    let pairing = stored_cards::find_by_message(bench.conn, (group, message)).await?;
    let Some(loaded) = load(&mut bench, pairing).await? else {
        return Ok(None);
    };
    let step = || presses::answer(&loaded.case, actor, words);
    let Ok(moves) = catch_unwind(AssertUnwindSafe(step)) else {
        return Ok(Some(Handled::Panicked));
    };
    if moves.is_empty() {
        return Ok(None);
    }
    bench
        .carry(loaded, moves)
        .await
        .map(|()| Some(Handled::Done))
}

async fn load(
    bench: &mut Bench<'_>,
    pairing: Option<PairingId>,
) -> Result<Option<Box<Loaded>>, StoreError> {
    match pairing {
        Some(pairing) => case::load(bench.conn, &bench.tools.vault, pairing, bench.scene.now).await,
        None => Ok(None),
    }
}

/// The small words over a pressed button, if a step has some.
fn find_toast(moves: &[Move]) -> Option<crate::i18n::Text> {
    moves.iter().find_map(|one| match one {
        Move::Toast(text) => Some(text.clone()),
        _ => None,
    })
}
