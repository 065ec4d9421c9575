//! `getChat`, the members of a chat, `leaveChat`.

use serde_json::{Value, json};

use super::target::{chat_named, open_chat};
use super::{Call, DONE};
use crate::sandbox::doings;
use crate::sandbox::refusal::{Outcome, Refusal};
use crate::sandbox::world::{Chat, Kind, Standing, World};

pub(super) fn get_chat(call: &mut Call<'_>) -> Outcome {
    let chat = open_chat(call.world, call.params)?;
    let mut full = chat.wire();
    full["accent_color_id"] = json!(3);
    full["max_reaction_count"] = json!(11);
    full["accepted_gift_types"] = json!({
        "unlimited_gifts": false, "limited_gifts": false, "unique_gifts": false, "premium_subscription": false,
        "gifts_from_channels": false,
    });
    if let Some(pinned) = chat.pinned.back().and_then(|id| chat.messages.get(id)) {
        full["pinned_message"] = pinned.wire_within();
    }
    if chat.kind != Kind::Private {
        full["permissions"] = permissions();
    }
    Ok(full)
}

fn permissions() -> Value {
    json!({
        "can_send_messages": true, "can_send_audios": true, "can_send_documents": true, "can_send_photos": true,
        "can_send_videos": true, "can_send_video_notes": true, "can_send_voice_notes": true, "can_send_polls": true,
        "can_send_other_messages": true, "can_add_web_page_previews": true, "can_change_info": false,
        "can_invite_users": true, "can_pin_messages": false, "can_manage_topics": false,
    })
}

/// `ChatMember` for the bot as it stands.
pub(crate) fn bot_member(world: &World, standing: Standing) -> Value {
    let user = world.bot_wire();
    match standing {
        Standing::Administrator => {
            let mut member = json!({ "status": "administrator", "user": user, "can_be_edited": false, "is_anonymous": false });
            for right in [
                "can_manage_chat",
                "can_delete_messages",
                "can_manage_video_chats",
                "can_restrict_members",
                "can_invite_users",
                "can_pin_messages",
                "can_manage_topics",
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
            member
        }
        Standing::Member => json!({ "status": "member", "user": user }),
        Standing::Blocked | Standing::Kicked => {
            json!({ "status": "kicked", "user": user, "until_date": 0 })
        }
        Standing::Left | Standing::NeverMet => json!({ "status": "left", "user": user }),
    }
}

/// `ChatMember` for a person. The first member of a group is its owner.
fn person_member(world: &World, chat: &Chat, person_id: i64) -> Option<Value> {
    let user = world.people.get(&person_id)?.wire();
    let owner = chat.kind != Kind::Private && chat.members.last() == Some(&person_id);
    Some(if owner {
        json!({ "status": "creator", "user": user, "is_anonymous": false })
    } else if chat.members.contains(&person_id) {
        json!({ "status": "member", "user": user })
    } else {
        json!({ "status": "left", "user": user })
    })
}

pub(super) fn get_chat_member(call: &mut Call<'_>) -> Outcome {
    let chat = open_chat(call.world, call.params)?;
    let user_id = call.params.required_integer("user_id")?;
    if user_id == call.world.bot.id {
        return Ok(bot_member(call.world, chat.standing));
    }
    let member = person_member(call.world, chat, user_id);
    member.ok_or_else(|| Refusal::bad("PARTICIPANT_ID_INVALID"))
}

pub(super) fn get_chat_administrators(call: &mut Call<'_>) -> Outcome {
    let chat = open_chat(call.world, call.params)?;
    if chat.kind == Kind::Private {
        return Err(Refusal::bad(
            "there are no administrators in the private chat",
        ));
    }
    let members = chat
        .members
        .iter()
        .filter_map(|id| person_member(call.world, chat, *id));
    let mut keepers: Vec<Value> = members
        .filter(|member| member["status"] == "creator")
        .collect();
    if chat.standing == Standing::Administrator {
        keepers.push(bot_member(call.world, chat.standing));
    }
    Ok(json!(keepers))
}

pub(super) fn get_chat_member_count(call: &mut Call<'_>) -> Outcome {
    let chat = open_chat(call.world, call.params)?;
    Ok(json!(chat.members.len() + 1))
}

pub(super) fn leave_chat(call: &mut Call<'_>) -> Outcome {
    let chat = chat_named(call.world, call.params, "chat_id")?;
    if chat.kind == Kind::Private {
        return Err(Refusal::bad(
            "chat member status can't be changed in private chats",
        ));
    }
    let (chat_id, from) = (chat.id, call.world.bot_wire());
    let now_seconds = call.now_seconds();
    doings::set_standing(call.world, chat_id, &from, Standing::Left, now_seconds);
    Ok(DONE)
}
