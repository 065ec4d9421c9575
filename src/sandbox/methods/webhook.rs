//! `setWebhook`, `deleteWebhook`, `getWebhookInfo`. The posting itself is `sandbox/webhook.rs`.

use serde_json::{Value, json};

use super::{Call, DONE};
use crate::sandbox::refusal::{Outcome, Refusal};
use crate::sandbox::wire::Params;
use crate::sandbox::world::queue::Webhook;

pub(super) fn set_webhook(call: &mut Call<'_>) -> Outcome {
    let Some(url) = call.params.text("url") else {
        return Ok(delete_webhook(call));
    };
    // Telegram takes HTTPS only; a bot that is tried on one machine listens on loopback without it.
    let local = ["http://127.0.0.1", "http://localhost", "http://[::1]"];
    if !url.starts_with("https://") && !local.iter().any(|start| url.starts_with(start)) {
        return Err(Refusal::bad(
            "bad webhook: An HTTPS URL must be provided for webhook",
        ));
    }
    let secret_token = call.params.text("secret_token");
    if secret_token
        .as_deref()
        .is_some_and(|token| !sound_secret(token))
    {
        return Err(Refusal::bad("secret token contains unallowed characters"));
    }
    remember_allowed(call)?;
    let connections = call
        .params
        .integer("max_connections")?
        .unwrap_or(40)
        .clamp(1, 100);
    call.world.queue.webhook = Some(Webhook {
        url,
        secret_token,
        max_connections: usize::try_from(connections).unwrap_or(40),
        last_error: None,
    });
    drop_pending(call);
    Ok(DONE)
}

fn sound_secret(token: &str) -> bool {
    let allowed = |c: u8| c.is_ascii_alphanumeric() || c == b'_' || c == b'-';
    token.len() <= 256 && token.bytes().all(allowed)
}

pub(super) fn delete_webhook(call: &mut Call<'_>) -> Value {
    call.world.queue.webhook = None;
    drop_pending(call);
    DONE
}

fn drop_pending(call: &mut Call<'_>) {
    if call.params.flag("drop_pending_updates") {
        call.world.queue.clear();
    }
}

/// `allowed_updates` when it is given; else what was asked for before stays.
pub(crate) fn allowed_updates(params: &Params) -> Result<Option<Vec<String>>, Refusal> {
    let given = params.structure("allowed_updates", "allowed_updates")?;
    let Some(given) = given else { return Ok(None) };
    let names = given
        .as_array()
        .ok_or_else(|| Refusal::bad("can't parse allowed_updates JSON array"))?;
    let names = names
        .iter()
        .filter_map(Value::as_str)
        .map(str::to_lowercase);
    Ok(Some(names.collect()))
}

fn remember_allowed(call: &mut Call<'_>) -> Result<(), Refusal> {
    if let Some(kinds) = allowed_updates(call.params)? {
        call.world.queue.allow(kinds);
    }
    Ok(())
}

pub(super) fn get_webhook_info(call: &Call<'_>) -> Value {
    let queue = &call.world.queue;
    let mut info = json!({
        "url": queue.webhook.as_ref().map_or("", |hook| hook.url.as_str()),
        "has_custom_certificate": false,
        "pending_update_count": queue.len(),
    });
    if let Some(hook) = &queue.webhook {
        info["max_connections"] = json!(hook.max_connections);
        if let Some((at, why)) = &hook.last_error {
            info["last_error_date"] = json!(at);
            info["last_error_message"] = json!(why);
        }
    }
    if !queue.allowed().is_empty() {
        info["allowed_updates"] = json!(queue.allowed());
    }
    info
}
