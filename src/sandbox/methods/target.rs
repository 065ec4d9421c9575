//! Where a call wants to go: the chat, its topic, the message replied to, and whether the bot may speak there.

use serde_json::{Map, Value, json};

use super::Call;
use crate::sandbox::markup::Markup;
use crate::sandbox::refusal::Refusal;
use crate::sandbox::wire::Params;
use crate::sandbox::world::{Chat, Draft, Kind, Message, Standing, TopicStage, World};

/// A place where the bot may speak.
#[derive(Debug, Clone, Copy)]
pub(super) struct Target {
    pub chat_id: i64,
    thread_id: Option<i64>,
    reply_to: Option<i64>,
}

/// The chat that a parameter names, by number or `@name`, whether or not the bot may speak there.
pub(super) fn chat_named<'a>(
    world: &'a World,
    params: &Params,
    field: &str,
) -> Result<&'a Chat, Refusal> {
    let Some(given) = params.text(field) else {
        return Err(Refusal::bad(format!("{field} is empty")));
    };
    let not_found = || Refusal::bad("chat not found");
    let id: i64 = given.trim().parse().map_err(|_| not_found())?;
    let chat = world.chats.get(&id).ok_or_else(not_found)?;
    match chat.moved_to {
        Some(supergroup) => Err(Refusal::migrated(supergroup)),
        None => Ok(chat),
    }
}

/// The chat, if the bot is in it.
pub(super) fn open_chat<'a>(world: &'a World, params: &Params) -> Result<&'a Chat, Refusal> {
    let chat = chat_named(world, params, "chat_id")?;
    let kind = if chat.kind == Kind::Group {
        "group"
    } else {
        "supergroup"
    };
    match chat.standing {
        Standing::Member | Standing::Administrator => Ok(chat),
        Standing::NeverMet => Err(Refusal::forbidden(
            "bot can't initiate conversation with a user",
        )),
        Standing::Blocked => Err(Refusal::forbidden("bot was blocked by the user")),
        Standing::Kicked => Err(Refusal::forbidden(format!(
            "bot was kicked from the {kind} chat"
        ))),
        Standing::Left => Err(Refusal::forbidden(format!(
            "bot is not a member of the {kind} chat"
        ))),
    }
}

impl Target {
    /// Reads `chat_id`, `message_thread_id` and `reply_parameters`.
    pub fn read(call: &Call<'_>) -> Result<Self, Refusal> {
        let chat = open_chat(call.world, call.params)?;
        let thread_id = call
            .params
            .integer("message_thread_id")?
            .filter(|id| *id != 0);
        if let Some(thread_id) = thread_id {
            check_thread(chat, thread_id)?;
        }
        Ok(Self {
            chat_id: chat.id,
            thread_id,
            reply_to: read_reply(call.params, chat)?,
        })
    }

    /// Asks the pace, then posts the bot's message with its keyboard.
    pub fn post(
        self,
        call: &mut Call<'_>,
        fields: Map<String, Value>,
        markup: Option<Markup>,
    ) -> Result<Message, Refusal> {
        call.world.pace.take(self.chat_id, 1, call.now_ms)?;
        Ok(self.post_unpaced(call, fields, markup))
    }

    /// Posts without asking the pace, for albums, which ask once for all.
    pub fn post_unpaced(
        self,
        call: &mut Call<'_>,
        mut fields: Map<String, Value>,
        markup: Option<Markup>,
    ) -> Message {
        if call.params.flag("protect_content") {
            fields.insert("has_protected_content".into(), json!(true));
        }
        if let Some(Markup::Inline(keyboard)) = &markup {
            fields.insert("reply_markup".into(), keyboard.clone());
        }
        let draft = Draft {
            chat_id: self.chat_id,
            thread_id: self.thread_id,
            from: call.world.bot_wire(),
            reply_to: self.reply_to,
            fields,
        };
        let message = call.world.post(draft, call.now_seconds());
        if call.params.flag("disable_notification") {
            call.world.tell_silent(&message);
        }
        self.change_keyboard(call.world, markup);
        message
    }

    fn change_keyboard(self, world: &mut World, markup: Option<Markup>) {
        let keyboard = match markup {
            Some(Markup::Keyboard(keyboard)) => Some(keyboard),
            Some(Markup::Remove) => None,
            Some(Markup::Inline(_) | Markup::ForceReply) | None => return,
        };
        if let Some(chat) = world.chats.get_mut(&self.chat_id) {
            chat.reply_keyboard.clone_from(&keyboard);
        }
        let body = json!({ "chat_id": self.chat_id, "reply_keyboard": keyboard });
        world.feed.push("keyboard", body);
    }
}

/// General has no thread of its own: to name it (1) is refused, as by Telegram.
fn check_thread(chat: &Chat, thread_id: i64) -> Result<(), Refusal> {
    match chat.topics.get(&thread_id) {
        None => Err(Refusal::bad("message thread not found")),
        Some(topic)
            if topic.stage == TopicStage::Closed && chat.standing != Standing::Administrator =>
        {
            Err(Refusal::bad("TOPIC_CLOSED"))
        }
        Some(_) => Ok(()),
    }
}

fn read_reply(params: &Params, chat: &Chat) -> Result<Option<i64>, Refusal> {
    let given = params
        .structure("reply_parameters", "reply parameters")?
        .unwrap_or_default();
    let old_style = params.integer("reply_to_message_id")?;
    let Some(message_id) = given["message_id"].as_i64().or(old_style) else {
        return Ok(None);
    };
    if chat.messages.contains_key(&message_id) {
        return Ok(Some(message_id));
    }
    if given["allow_sending_without_reply"] == json!(true)
        || params.flag("allow_sending_without_reply")
    {
        return Ok(None);
    }
    Err(Refusal::bad("message to be replied not found"))
}
