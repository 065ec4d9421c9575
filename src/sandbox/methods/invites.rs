//! The links by which people join a group: `createChatInviteLink`, `revokeChatInviteLink`. Who joins by one is `doings/members.rs`.

use rand::distr::{Alphanumeric, SampleString};

use super::Call;
use super::target::open_chat;
use crate::sandbox::refusal::{Outcome, Refusal};
use crate::sandbox::world::membership::Invite;
use crate::sandbox::world::{Kind, Right};

/// Longest name of a link, in characters; the rest is cut.
const NAME_LIMIT: usize = 32;
/// Most people whom one link may let in.
const MEMBER_LIMIT: i64 = 99_999;

/// The group, if the bot may let people into it.
fn may_invite(call: &Call<'_>) -> Result<i64, Refusal> {
    let chat = open_chat(call.world, call.params)?;
    if chat.kind == Kind::Private {
        return Err(Refusal::bad("can't invite members to a private chat"));
    }
    if !chat.bot_may(Right::InviteUsers) {
        return Err(Refusal::bad("not enough rights to manage chat invite link"));
    }
    Ok(chat.id)
}

pub(super) fn create_chat_invite_link(call: &mut Call<'_>) -> Outcome {
    let chat_id = may_invite(call)?;
    let expire_date = call.params.integer("expire_date")?.filter(|end| *end != 0);
    if expire_date.is_some_and(|end| end <= call.now_seconds()) {
        return Err(Refusal::bad("EXPIRE_DATE_INVALID"));
    }
    let limit = call.params.integer("member_limit")?.unwrap_or(0);
    let name = call.params.text("name");
    let invite = Invite {
        link: format!(
            "https://t.me/+{}",
            Alphanumeric.sample_string(&mut rand::rng(), 16)
        ),
        name: name.map(|name| name.chars().take(NAME_LIMIT).collect()),
        expire_date,
        member_limit: (limit > 0).then(|| limit.min(MEMBER_LIMIT)),
        joined: 0,
        revoked: false,
    };
    let wire = invite.wire(&call.world.bot_wire());
    if let Some(chat) = call.world.chats.get_mut(&chat_id) {
        chat.invites.push(invite);
    }
    Ok(wire)
}

pub(super) fn revoke_chat_invite_link(call: &mut Call<'_>) -> Outcome {
    let chat_id = may_invite(call)?;
    let given = call.params.text("invite_link").unwrap_or_default();
    let creator = call.world.bot_wire();
    let chat = call.world.chats.get_mut(&chat_id);
    let mut invites = chat.into_iter().flat_map(|chat| &mut chat.invites);
    let invite = invites.find(|invite| invite.link == given);
    let invite = invite.ok_or_else(|| Refusal::bad("INVITE_HASH_EXPIRED"))?;
    invite.revoked = true;
    Ok(invite.wire(&creator))
}
