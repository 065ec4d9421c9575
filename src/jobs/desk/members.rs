//! Who is in which group, compared with what Telegram says: it tells of those who leave only while the bot is an administrator and awake. Some
//! volunteers a round, the longest unseen first.

use chrono::{DateTime, Utc};

use super::person;
use crate::{
    domain::ids::{ChatId, TelegramChat, VolunteerId},
    jobs::{Progress, Tools},
    store::{
        PgConnection, StoreError, chats,
        desk::{
            members,
            volunteers::{self, Standing},
        },
    },
    telegram::{answer::SendError, groups},
};

/// So many are asked after in one round.
const TOGETHER: i64 = 20;

/// One round. Always `Progress::Idle`: the next one is the loop's to begin.
pub async fn run_once(tools: &Tools, now: DateTime<Utc>) -> Result<Progress, StoreError> {
    let unseen = members::list_unseen(&mut *tools.pool.acquire().await?, TOGETHER).await?;
    for place in unseen {
        let mut tx = tools.pool.begin().await?;
        let (group, _) = chats::find_telegram(&mut tx, &tools.vault, place.0).await?;
        let Some(volunteer) = volunteers::find_by_id(&mut tx, &tools.vault, place.1).await? else {
            continue;
        };
        tx.commit().await?;
        let asked = ask(tools, group, volunteer.telegram);
        let answer = tools.stop.run_until_cancelled(asked).await;
        let Some(standing) = answer.flatten() else {
            break;
        };
        let mut tx = tools.pool.begin().await?;
        // Who left since Telegram was asked has left.
        let known = volunteers::find_standing(&mut tx, place).await?;
        if known == Some(Standing::Present) {
            note(&mut tx, tools, (place, standing), now).await?;
        }
        tx.commit().await?;
        tools.wakes.outbox.notify_one();
    }
    Ok(Progress::Idle)
}

/// What Telegram says. Where it does not let the bot look nothing changes, and the turn is the next one's. `None` when it says nothing now.
async fn ask(tools: &Tools, group: TelegramChat, who: TelegramChat) -> Option<Standing> {
    let client = &tools.client;
    let answer = client.call_plain(&groups::ask_member(group, who.0)).await;
    let is_in = match answer {
        Ok(member) => groups::read_is_member(&member),
        // The same words may mean the group, or the bot's own place in it.
        Err(error) if groups::is_nobody(&error) => {
            match client.call_plain(&groups::ask_group(group)).await {
                Ok(_) => false,
                Err(error) => is_lasting(&error)?,
            }
        }
        Err(error) => is_lasting(&error)?,
    };
    Some(if is_in {
        Standing::Present
    } else {
        Standing::Absent
    })
}

/// Whether a refusal will be the same next time: who was taken for present still is. `None` for trouble that passes.
fn is_lasting(error: &SendError) -> Option<bool> {
    tracing::warn!(%error, "whether a volunteer is in a group is not known");
    matches!(error, SendError::Refused(_) | SendError::Gone).then_some(true)
}

/// Writes down what was seen of a volunteer: by [`run_once`] of who was taken for present, by `act` of who came or left. The chats of who is in no group any more wait for the others.
pub async fn note(
    conn: &mut PgConnection,
    tools: &Tools,
    (place, standing): ((ChatId, VolunteerId), Standing),
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    volunteers::save_standing(conn, place, standing, now).await?;
    if standing == Standing::Absent && !members::is_anywhere(conn, place.1).await? {
        person::give_back_all(conn, tools, place.1, now).await?;
    }
    Ok(())
}
