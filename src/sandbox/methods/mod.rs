//! The Bot API's methods. This file is the list of them; each group has its own file and judges what the bot may do to the world.
//! `getUpdates` stands in `polling.rs`, because it waits.

mod about;
pub(crate) mod album;
mod callback;
mod chats;
pub(crate) mod copies;
mod edits;
mod files;
mod invites;
pub(crate) mod media;
pub(crate) mod members;
mod places;
mod removal;
mod send;
mod target;
mod topics;
pub(crate) mod webhook;

use serde_json::Value;

use super::refusal::{Outcome, Refusal};
use super::wire::Params;
use super::world::World;

/// The result of a method that only does something.
const DONE: Value = Value::Bool(true);

/// One call while it is carried out.
pub(crate) struct Call<'a> {
    pub world: &'a mut World,
    pub params: &'a Params,
    pub now_ms: i64,
}

impl Call<'_> {
    fn now_seconds(&self) -> i64 {
        self.now_ms / 1_000
    }
}

type Method = fn(&mut Call<'_>) -> Outcome;

/// The method of this name, in lower case; `Err` is Telegram's 404.
pub(crate) fn find(name: &str) -> Result<Method, Refusal> {
    let groups = [speaking(name), keeping(name), about_itself(name)];
    groups
        .into_iter()
        .flatten()
        .next()
        .ok_or_else(Refusal::unknown_method)
}

fn speaking(name: &str) -> Option<Method> {
    Some(match name {
        "sendmessage" => send::send_message,
        "sendphoto" => media::send_photo,
        "sendvoice" => media::send_voice,
        "senddocument" => media::send_document,
        "sendaudio" => media::send_audio,
        "sendvideo" => media::send_video,
        "sendvideonote" => media::send_video_note,
        "sendanimation" => media::send_animation,
        "sendsticker" => media::send_sticker,
        "sendlocation" => places::send_location,
        "sendvenue" => places::send_venue,
        "sendcontact" => places::send_contact,
        "sendmediagroup" => album::send_media_group,
        "sendchataction" => send::send_chat_action,
        "copymessage" => copies::copy_message,
        "copymessages" => copies::copy_messages,
        "forwardmessage" => copies::forward_message,
        "forwardmessages" => copies::forward_messages,
        "answercallbackquery" => callback::answer_callback_query,
        "setmessagereaction" => callback::set_message_reaction,
        _ => return None,
    })
}

fn keeping(name: &str) -> Option<Method> {
    Some(match name {
        "editmessagetext" => edits::edit_message_text,
        "editmessagecaption" => edits::edit_message_caption,
        "editmessagemedia" => edits::edit_message_media,
        "editmessagereplymarkup" => edits::edit_message_reply_markup,
        "deletemessage" => removal::delete_message,
        "deletemessages" => removal::delete_messages,
        "pinchatmessage" => removal::pin_chat_message,
        "unpinchatmessage" => removal::unpin_chat_message,
        "unpinallchatmessages" => removal::unpin_all_chat_messages,
        "createforumtopic" => topics::create_forum_topic,
        "editforumtopic" => topics::edit_forum_topic,
        "closeforumtopic" => topics::close_forum_topic,
        "reopenforumtopic" => topics::reopen_forum_topic,
        "deleteforumtopic" => topics::delete_forum_topic,
        "getchat" => chats::get_chat,
        "getchatmember" => members::get_chat_member,
        "getchatadministrators" => members::get_chat_administrators,
        "getchatmembercount" => members::get_chat_member_count,
        "createchatinvitelink" => invites::create_chat_invite_link,
        "revokechatinvitelink" => invites::revoke_chat_invite_link,
        "leavechat" => chats::leave_chat,
        "getfile" => files::get_file,
        _ => return None,
    })
}

fn about_itself(name: &str) -> Option<Method> {
    Some(match name {
        "getme" => |call| Ok(about::get_me(call)),
        "logout" | "close" => |_| Ok(DONE),
        "setmycommands" => about::set_my_commands,
        "getmycommands" => about::get_my_commands,
        "deletemycommands" => about::delete_my_commands,
        "setmyname" => about::set_my_name,
        "getmyname" => about::get_my_name,
        "setmydescription" => about::set_my_description,
        "getmydescription" => about::get_my_description,
        "setmyshortdescription" => about::set_my_short_description,
        "getmyshortdescription" => about::get_my_short_description,
        "setwebhook" => webhook::set_webhook,
        "deletewebhook" => |call| Ok(webhook::delete_webhook(call)),
        "getwebhookinfo" => |call| Ok(webhook::get_webhook_info(call)),
        _ => return None,
    })
}
