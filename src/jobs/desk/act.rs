//! One update from a group: who moved in or out is noted, the group's own move is followed, and what somebody did is stepped and carried out.
//! Called by `jobs/intake` in the update's transaction.

use std::panic::{AssertUnwindSafe, catch_unwind};

use chrono::{DateTime, Utc};

use super::{
    carry::{self, Spot},
    members, review, scene,
};
use crate::{
    domain::ids::{ChatId, TelegramChat},
    jobs::Tools,
    store::{
        PgConnection, StoreError, chats,
        desk::{
            groups,
            volunteers::{self, Standing},
        },
    },
    telegram::decode::Decoded,
    volunteers::{Act, step},
};

/// What became of a group's update.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Handled {
    /// It is done.
    Done,
    /// The group is none of the volunteers': whoever speaks to the bot there is told so.
    NotOurs,
    /// A fault of ours.
    Panicked,
}

/// Handles one.
pub async fn handle(
    conn: &mut PgConnection,
    tools: &Tools,
    (chat, decoded): (ChatId, &Decoded),
    now: DateTime<Utc>,
) -> Result<Handled, StoreError> {
    let group = groups::find(conn, chat).await?;
    if let Some(new) = decoded.migrated_to.filter(|_| group.is_some()) {
        chats::move_to(conn, &tools.vault, (chat, new)).await?;
        groups::forget_messages(conn, chat).await?;
        return Ok(Handled::Done);
    }
    match decoded.bot_is_in {
        Some(true) => chats::mark_open(conn, chat).await?,
        Some(false) if group.is_some() => {
            groups::close(conn, chat, now).await?;
            tools.wakes.desk.notify_one();
        }
        Some(false) | None => {}
    }
    if group.is_some() {
        note_members(conn, tools, (chat, decoded), now).await?;
    }
    let Some(act) = act_of(decoded) else {
        return Ok(if group.is_some() {
            Handled::Done
        } else {
            Handled::NotOurs
        });
    };
    let scene = scene::load(conn, tools, (chat, group, decoded), now).await?;
    let spot = Spot::of(chat, decoded);
    if let Some(handled) =
        review::take(conn, tools, (&scene, &spot, &act), decoded.reply_to).await?
    {
        return Ok(handled);
    }
    let Ok(deeds) = catch_unwind(AssertUnwindSafe(|| step(&scene, &act))) else {
        return Ok(Handled::Panicked);
    };
    if scene.group.is_none() && deeds.is_empty() {
        return Ok(Handled::NotOurs);
    }
    carry::carry(conn, tools, (scene, spot), deeds).await?;
    Ok(Handled::Done)
}

fn act_of(decoded: &Decoded) -> Option<Act> {
    if let Some(crate::dialogue::Input::Press(payload)) = &decoded.input {
        return Some(Act::Presses(payload.clone()));
    }
    if decoded.is_anonymous {
        return Some(Act::Hides);
    }
    let content = decoded.content.clone()?;
    if matches!(decoded.input, Some(crate::dialogue::Input::Edited(_))) {
        return Some(Act::Edits(content));
    }
    Some(Act::Says { content })
}

/// Removal counts at once: what Telegram tells of it is kept before anything else of theirs is handled.
async fn note_members(
    conn: &mut PgConnection,
    tools: &Tools,
    (chat, decoded): (ChatId, &Decoded),
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    for moved in &decoded.members {
        let known = volunteers::find(conn, &tools.vault, moved.who).await?;
        let standing = if moved.is_in {
            Standing::Present
        } else {
            Standing::Absent
        };
        if let Some(volunteer) = known {
            members::note(conn, tools, ((chat, volunteer.id), standing), now).await?;
        }
    }
    // Whoever writes in the group is in it.
    let writes = decoded.content.is_some() && decoded.callback_query_id.is_none();
    let Some(from) = decoded.from.as_ref().filter(|_| writes) else {
        return Ok(());
    };
    if let Some(volunteer) = volunteers::find(conn, &tools.vault, TelegramChat(from.id)).await? {
        let place = (chat, volunteer.id);
        if volunteers::find_standing(conn, place).await? != Some(Standing::Present) {
            volunteers::save_standing(conn, place, Standing::Present, now).await?;
        }
    }
    Ok(())
}
