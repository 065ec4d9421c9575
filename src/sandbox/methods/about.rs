//! What the bot says of itself: `getMe`, its commands by scope and language, its name and descriptions.

use serde_json::{Value, json};

use super::{Call, DONE};
use crate::sandbox::refusal::{Outcome, Refusal};
use crate::sandbox::wire::Params;
use crate::sandbox::world::menu::AboutField;

pub(super) fn get_me(call: &Call<'_>) -> Value {
    let mut me = call.world.bot_wire();
    me["can_join_groups"] = json!(true);
    for ability in [
        "can_read_all_group_messages",
        "supports_inline_queries",
        "supports_guest_queries",
        "can_connect_to_business",
        "has_main_web_app",
        "has_topics_enabled",
        "allows_users_to_create_topics",
        "can_manage_bots",
        "supports_join_request_queries",
    ] {
        me[ability] = json!(false);
    }
    me
}

fn language(params: &Params) -> Result<String, Refusal> {
    let tag = params.text("language_code").unwrap_or_default();
    let sound = tag.is_empty() || (tag.len() == 2 && tag.bytes().all(|b| b.is_ascii_lowercase()));
    if sound {
        Ok(tag)
    } else {
        Err(Refusal::bad("invalid language code specified"))
    }
}

fn scope(params: &Params) -> Result<Value, Refusal> {
    let given = params.structure("scope", "BotCommandScope")?;
    let given = given.unwrap_or_else(|| json!({ "type": "default" }));
    let needs: &[&str] = match given["type"].as_str().unwrap_or_default() {
        "default" | "all_private_chats" | "all_group_chats" | "all_chat_administrators" => &[],
        "chat" | "chat_administrators" => &["chat_id"],
        "chat_member" => &["chat_id", "user_id"],
        _ => {
            return Err(Refusal::bad(
                "can't parse BotCommandScope: Unsupported type specified",
            ));
        }
    };
    if needs.iter().any(|field| given.get(field).is_none()) {
        return Err(Refusal::bad("chat not found"));
    }
    Ok(given)
}

fn check_command(command: &Value) -> Result<(), Refusal> {
    let name = command["command"].as_str().unwrap_or_default();
    let name = name.strip_prefix('/').unwrap_or(name);
    let allowed = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_';
    if !(1..=32).contains(&name.len()) || !name.bytes().all(allowed) {
        return Err(Refusal::bad("BOT_COMMAND_INVALID"));
    }
    let description = command["description"].as_str().unwrap_or_default();
    if !(1..=256).contains(&description.chars().count()) {
        return Err(Refusal::bad("BOT_COMMAND_DESCRIPTION_INVALID"));
    }
    Ok(())
}

pub(super) fn set_my_commands(call: &mut Call<'_>) -> Outcome {
    let (scope, language) = (scope(call.params)?, language(call.params)?);
    let commands = call
        .params
        .structure("commands", "BotCommand")?
        .unwrap_or_default();
    let Some(list) = commands.as_array() else {
        return Err(Refusal::bad("can't parse commands JSON array"));
    };
    if list.len() > 100 {
        return Err(Refusal::bad("BOT_COMMANDS_TOO_MUCH"));
    }
    list.iter().try_for_each(check_command)?;
    call.world.menu.set_commands(&scope, &language, commands);
    tell(call);
    Ok(DONE)
}

pub(super) fn get_my_commands(call: &mut Call<'_>) -> Outcome {
    let (scope, language) = (scope(call.params)?, language(call.params)?);
    let commands = call.world.menu.commands(&scope, &language);
    Ok(commands.cloned().unwrap_or_else(|| json!([])))
}

pub(super) fn delete_my_commands(call: &mut Call<'_>) -> Outcome {
    let (scope, language) = (scope(call.params)?, language(call.params)?);
    call.world.menu.remove_commands(&scope, &language);
    tell(call);
    Ok(DONE)
}

fn tell(call: &mut Call<'_>) {
    let commands = call.world.menu.all_commands();
    call.world
        .feed
        .push("commands", json!({ "commands": commands }));
}

/// The parameter's name, and the longest text in characters.
fn shape(field: AboutField) -> (&'static str, usize) {
    match field {
        AboutField::Name => ("name", 64),
        AboutField::Description => ("description", 512),
        AboutField::ShortDescription => ("short_description", 120),
    }
}

fn set_about(call: &mut Call<'_>, field: AboutField) -> Outcome {
    let (name, limit) = shape(field);
    let text = call.params.text(name).unwrap_or_default();
    if text.chars().count() > limit {
        return Err(Refusal::bad(format!(
            "bot {} is too long",
            name.replace('_', " ")
        )));
    }
    let language = language(call.params)?;
    call.world.menu.set_about(field, &language, &text);
    let body = json!({ "descriptions": call.world.menu.all_about(AboutField::Description), "bot": call.world.bot_wire() });
    call.world.feed.push("about", body);
    Ok(DONE)
}

fn get_about(call: &mut Call<'_>, field: AboutField) -> Outcome {
    let (name, _) = shape(field);
    let language = language(call.params)?;
    let menu = &call.world.menu;
    let text = menu
        .about(field, &language)
        .or_else(|| menu.about(field, ""));
    let unset = if field == AboutField::Name {
        call.world.bot.first_name.as_str()
    } else {
        ""
    };
    Ok(json!({ name: text.unwrap_or(unset) }))
}

pub(super) fn set_my_name(call: &mut Call<'_>) -> Outcome {
    set_about(call, AboutField::Name)
}

pub(super) fn get_my_name(call: &mut Call<'_>) -> Outcome {
    get_about(call, AboutField::Name)
}

pub(super) fn set_my_description(call: &mut Call<'_>) -> Outcome {
    set_about(call, AboutField::Description)
}

pub(super) fn get_my_description(call: &mut Call<'_>) -> Outcome {
    get_about(call, AboutField::Description)
}

pub(super) fn set_my_short_description(call: &mut Call<'_>) -> Outcome {
    set_about(call, AboutField::ShortDescription)
}

pub(super) fn get_my_short_description(call: &mut Call<'_>) -> Outcome {
    get_about(call, AboutField::ShortDescription)
}
