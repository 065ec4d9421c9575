//! Who is in a chat and what they are there: `getChatMember`, `getChatAdministrators`, `getChatMemberCount`.

use serde_json::{Value, json};

use super::Call;
use super::target::open_chat;
use crate::sandbox::refusal::{Outcome, Refusal};
use crate::sandbox::world::{Chat, Kind, Rank, Right, Standing, World};

/// `ChatMember` for the bot, if it stood so in this chat.
pub(crate) fn bot_member(world: &World, chat: &Chat, standing: Standing) -> Value {
    let user = world.bot_wire();
    match standing {
        Standing::Administrator => administrator(&user, |right| chat.rights.contains(&right)),
        Standing::Member => json!({ "status": "member", "user": user }),
        Standing::Blocked | Standing::Kicked => {
            json!({ "status": "kicked", "user": user, "until_date": 0 })
        }
        Standing::Left | Standing::NeverMet => json!({ "status": "left", "user": user }),
    }
}

fn administrator(user: &Value, may: impl Fn(Right) -> bool) -> Value {
    let mut member = json!({ "status": "administrator", "user": user, "can_be_edited": false, "is_anonymous": false });
    for right in [
        "can_manage_chat",
        "can_manage_video_chats",
        "can_restrict_members",
    ] {
        member[right] = json!(true);
    }
    for right in [
        "can_promote_members",
        "can_change_info",
        "can_post_stories",
        "can_edit_stories",
        "can_delete_stories",
    ] {
        member[right] = json!(false);
    }
    for right in Right::ALL {
        member[right.field()] = json!(may(right));
    }
    member
}

/// `ChatMember` for a person, if they were this in the chat. `None` when nobody has the number.
pub(crate) fn person_member(world: &World, person_id: i64, rank: Rank) -> Option<Value> {
    let user = world.people.get(&person_id)?.wire();
    Some(match rank {
        Rank::Owner => json!({ "status": "creator", "user": user, "is_anonymous": false }),
        Rank::Administrator => administrator(&user, |_| true),
        Rank::Member => json!({ "status": "member", "user": user }),
        Rank::Removed => json!({ "status": "kicked", "user": user, "until_date": 0 }),
        Rank::Left => json!({ "status": "left", "user": user }),
    })
}

pub(super) fn get_chat_member(call: &mut Call<'_>) -> Outcome {
    let chat = open_chat(call.world, call.params)?;
    let user_id = call.params.required_integer("user_id")?;
    if user_id == call.world.bot.id {
        return Ok(bot_member(call.world, chat, chat.standing));
    }
    let member = person_member(call.world, user_id, chat.rank(user_id));
    member.ok_or_else(|| Refusal::bad("PARTICIPANT_ID_INVALID"))
}

pub(super) fn get_chat_administrators(call: &mut Call<'_>) -> Outcome {
    let chat = open_chat(call.world, call.params)?;
    if chat.kind == Kind::Private {
        return Err(Refusal::bad(
            "there are no administrators in the private chat",
        ));
    }
    let keepers = chat.members.iter().filter(|id| chat.is_keeper(**id));
    let mut keepers: Vec<Value> = keepers
        .filter_map(|id| person_member(call.world, *id, chat.rank(*id)))
        .collect();
    if chat.standing == Standing::Administrator {
        keepers.push(bot_member(call.world, chat, chat.standing));
    }
    Ok(json!(keepers))
}

pub(super) fn get_chat_member_count(call: &mut Call<'_>) -> Outcome {
    let chat = open_chat(call.world, call.params)?;
    Ok(json!(chat.members.len() + 1))
}
