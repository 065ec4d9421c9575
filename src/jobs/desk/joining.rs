//! One-time links that make volunteers of people. Called by `jobs/apply` in the update's transaction.

use chrono::{DateTime, TimeDelta, Utc};

use super::person::Said;
use crate::{
    domain::{
        audit::{Actor, Event, Line, Subject},
        ids::ChatId,
    },
    effect::Outgoing,
    i18n::{Lang, Text, catalog},
    jobs::{Tools, outbound},
    store::{
        PgConnection, StoreError, audit, chats,
        desk::{
            invitations,
            volunteers::{self, Shown},
        },
        outbox::{self, Errand, Outbound, Protection, Routed},
    },
};

/// How long the way into a group stays open for who was invited.
const WAY_IN_HOURS: i64 = 24;

/// A one-time link was followed: whoever did may work from now on, and is shown the way.
pub async fn redeem(
    conn: &mut PgConnection,
    tools: &Tools,
    (chat, token, said): (ChatId, &str, &Said),
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    let lang = said.lang;
    let Some((telegram, name)) = &said.from else {
        return Ok(());
    };
    let Some(invitation) = invitations::redeem(conn, &tools.vault, token, now).await? else {
        return push_words(
            conn,
            tools,
            (chat, lang),
            (&Text::new("join-too-late"), now),
        )
        .await;
    };
    let before = volunteers::find(conn, &tools.vault, *telegram).await?;
    let role = before.map_or(invitation.role, |known| known.role.max(invitation.role));
    let shown = Shown {
        telegram: *telegram,
        name,
        lang,
    };
    let id = volunteers::save(conn, &tools.vault, (&shown, role), now).await?;
    let line =
        Line::new(Event::VolunteerJoined, Actor::Volunteer(id.0)).about(Subject::Volunteer(id.0));
    audit::save(conn, &line, now).await?;
    let role_text = Text::new(format!("role-{}", role.as_str()));
    let Some(group) = invitation.group else {
        let text = Text::new("join-admin").text("role", role_text);
        return push_words(conn, tools, (chat, lang), (&text, now)).await;
    };
    let (group, _) = chats::find_telegram(conn, &tools.vault, group).await?;
    let text = Text::new("join-welcome").text("role", role_text);
    let payload = Outbound::Errand(Errand::WayIn {
        html: catalog::render(lang, &text.clone().word("link", "{link}")),
        otherwise: catalog::render(lang, &Text::new("join-welcome-inside")),
        group: group.0,
        expires_at: (now + TimeDelta::hours(WAY_IN_HOURS)).timestamp(),
    });
    outbox::push_routed(conn, &tools.vault, &Routed::to(chat, payload, now), now).await
}

async fn push_words(
    conn: &mut PgConnection,
    tools: &Tools,
    (chat, lang): (ChatId, Lang),
    (text, now): (&Text, DateTime<Utc>),
) -> Result<(), StoreError> {
    let payload = outbound::message(&Outgoing::new(text.clone()), lang, Protection::Free);
    outbox::push_routed(conn, &tools.vault, &Routed::to(chat, payload, now), now).await
}
