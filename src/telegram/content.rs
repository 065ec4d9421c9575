//! What a message says, as an [`Input`]. Pure; used by [`super::decode`] only.

use super::object::Object;
use crate::dialogue::Input;

/// Messages that Telegram writes itself: nobody said anything, so nothing is answered. From the Bot API's `Message`; one that is missing here
/// is answered like a sticker, no worse.
const SERVICE_FIELDS: [&str; 52] = [
    "boost_added",
    "channel_chat_created",
    "chat_background_set",
    "chat_owner_changed",
    "chat_owner_left",
    "chat_shared",
    "checklist_tasks_added",
    "checklist_tasks_done",
    "connected_website",
    "delete_chat_photo",
    "direct_message_price_changed",
    "forum_topic_closed",
    "forum_topic_created",
    "forum_topic_edited",
    "forum_topic_reopened",
    "general_forum_topic_hidden",
    "general_forum_topic_unhidden",
    "gift",
    "gift_upgrade_sent",
    "giveaway_completed",
    "giveaway_created",
    "group_chat_created",
    "left_chat_member",
    "managed_bot_created",
    "message_auto_delete_timer_changed",
    "migrate_from_chat_id",
    "migrate_to_chat_id",
    "new_chat_members",
    "new_chat_photo",
    "new_chat_title",
    "paid_message_price_changed",
    "passport_data",
    "pinned_message",
    "poll_option_added",
    "poll_option_deleted",
    "proximity_alert_triggered",
    "refunded_payment",
    "successful_payment",
    "suggested_post_approval_failed",
    "suggested_post_approved",
    "suggested_post_declined",
    "suggested_post_paid",
    "suggested_post_refunded",
    "supergroup_chat_created",
    "unique_gift",
    "users_shared",
    "video_chat_ended",
    "video_chat_participants_invited",
    "video_chat_scheduled",
    "video_chat_started",
    "web_app_data",
    "write_access_allowed",
];

/// What a message says; `None` for a service message.
pub fn decode_content(message: &Object<'_>) -> Option<Input> {
    if let Some(words) = message.words("text") {
        return Some(Input::Words(words));
    }
    if message.has_any(&SERVICE_FIELDS) {
        return None;
    }
    let found = decode_photo(message)
        .or_else(|| decode_voice(message))
        .or_else(|| decode_location(message))
        .or_else(|| decode_document(message))
        .or_else(|| message.has("contact").then_some(Input::Contact));
    Some(found.unwrap_or(Input::Other))
}

fn decode_photo(message: &Object<'_>) -> Option<Input> {
    let largest = message
        .objects("photo")
        .into_iter()
        .filter(|size| size.has("file_id"))
        .max_by_key(|size| {
            let side = |name| size.get::<u64>(name).unwrap_or_default();
            side("width").saturating_mul(side("height"))
        })?;
    Some(Input::Photo {
        file_id: largest.get("file_id")?,
        caption: message.words("caption"),
    })
}

fn decode_voice(message: &Object<'_>) -> Option<Input> {
    let voice = message.find_object("voice")?;
    Some(Input::Voice {
        file_id: voice.get("file_id")?,
        seconds: voice.get("duration").unwrap_or_default(),
    })
}

/// Also of a venue, which carries its location beside itself.
fn decode_location(message: &Object<'_>) -> Option<Input> {
    let location = message.find_object("location")?;
    let (latitude, longitude) = (location.get("latitude")?, location.get("longitude")?);
    let possible = f64::abs(latitude) <= 90.0 && f64::abs(longitude) <= 180.0;
    possible.then_some(Input::Location {
        latitude,
        longitude,
    })
}

/// An animation carries a document beside itself for old clients: it is no file.
fn decode_document(message: &Object<'_>) -> Option<Input> {
    let document = message.find_object("document")?;
    if message.has("animation") {
        return None;
    }
    let mime: String = document.get("mime_type").unwrap_or_default();
    Some(Input::Document {
        is_image: mime.starts_with("image/"),
    })
}
