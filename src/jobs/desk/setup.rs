//! What Telegram said of the bot in a group, shown in the set-up's message.

use chrono::{DateTime, Utc};

use crate::{
    domain::{desk::Way, ids::ChatId},
    effect::Outgoing,
    i18n::{Lang, Text},
    jobs::{Tools, outbound},
    store::{
        PgConnection, StoreError,
        desk::{
            groups,
            posts::{self, Kind},
        },
        outbox::{self, Outbound, Protection, Routed},
    },
    volunteers::{
        routing,
        setup::{Facts, draw},
    },
};

/// Shows it.
pub async fn tell_facts(
    conn: &mut PgConnection,
    tools: &Tools,
    (chat, facts): (ChatId, &Facts),
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    let Some(group) = groups::find(conn, chat).await? else {
        return Ok(());
    };
    let lang = routing::lang_in(&group, Lang::default());
    let body = outbound::body(&draw(&group, facts), lang);
    let post = posts::save(conn, &tools.vault, (chat, Kind::Setup), &body).await?;
    if outbox::find_waiting_post(conn, post, now).await? {
        return Ok(());
    }
    let routed = Routed {
        post: Some(post),
        ..Routed::to(chat, Outbound::Post, now)
    };
    outbox::push_routed(conn, &tools.vault, &routed, now).await
}

/// Telegram refuses to open topics in a group: it goes on without, and says so, for nobody's words may wait for a right.
pub async fn fall_back(
    conn: &mut PgConnection,
    tools: &Tools,
    chat: ChatId,
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    let Some(mut group) = groups::find(conn, chat).await? else {
        return Ok(());
    };
    group.way = Way::Plain;
    groups::save(conn, &group, now).await?;
    let lang = routing::lang_in(&group, Lang::default());
    let outgoing = Outgoing::new(Text::new("setup-fallen-back"));
    let payload = outbound::message(&outgoing, lang, Protection::Protected);
    outbox::push_routed(conn, &tools.vault, &Routed::to(chat, payload, now), now).await
}
