//! `getChat` and `leaveChat`.

use serde_json::{Value, json};

use super::target::{chat_named, open_chat};
use super::{Call, DONE};
use crate::sandbox::doings;
use crate::sandbox::refusal::{Outcome, Refusal};
use crate::sandbox::world::{Kind, Standing};

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
