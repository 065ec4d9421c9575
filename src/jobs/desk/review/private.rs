//! What the two sides answer in their own chats: to a question that tells people apart, and whether they agree. It comes back on the card; the
//! reviewers are told that it came. Called by `jobs/apply` in the update's transaction.

use chrono::{DateTime, Utc};

use super::{
    cards,
    case::{self, Loaded},
    record::record,
    telling,
};
use crate::{
    domain::{
        audit::{Actor, Event},
        ids::{ChatId, PairingId, ReportId},
        report::{Note, Sensitivity},
        review::{AgreementKind, Decision},
    },
    effect::Outgoing,
    i18n::Text,
    jobs::outbound,
    store::{
        PgConnection, StoreError,
        desk::{
            posts,
            review::{agreements, asks},
        },
        match_queue,
        outbox::{self, Routed},
        reports,
    },
    text::sensitive::mentions_death,
    vault::Vault,
    volunteers::review::deciding::{Outcome, outcome_of},
};

/// An answer to a question: kept with the question, and with the report as a note.
pub async fn answer_ask(
    conn: &mut PgConnection,
    vault: &Vault,
    (chat, token, words): (ChatId, &str, &str),
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    let saved = asks::save_answer(conn, vault, (chat, token, words), now).await?;
    let Some((pairing, report)) = saved else {
        return Ok(());
    };
    note(conn, vault, (chat, report, words), now).await?;
    tell_reviewers(conn, vault, (pairing, "pair-answer-came"), now).await
}

/// The report is compared anew: words about a death keep it from being told by the bot.
async fn note(
    conn: &mut PgConnection,
    vault: &Vault,
    (chat, id, words): (ChatId, ReportId, &str),
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    let stored = reports::list(conn, vault, &[id]).await?;
    let Some(mut stored) = stored.into_iter().next() else {
        return Ok(());
    };
    let Some(reference) = stored.reference else {
        return Ok(());
    };
    let sensitivities = &mut stored.report.needs_person;
    if mentions_death(words) && !sensitivities.contains(&Sensitivity::Death) {
        sensitivities.push(Sensitivity::Death);
    }
    stored.report.notes.push(Note::Words(words.to_owned()));
    let changed = (reference, &stored.report);
    reports::save_change(conn, vault, chat, changed, now).await?;
    match_queue::push(conn, id, now).await
}

/// Yes or no. A "no" is heard by reviewers alone; after a "yes" the family is told, where that waited for it.
pub async fn answer_agreement(
    conn: &mut PgConnection,
    vault: &Vault,
    (chat, token, agrees): (ChatId, &str, bool),
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    let Some(asked) = agreements::save_answer(conn, (chat, token, agrees), now).await? else {
        return Ok(());
    };
    let event = if agrees {
        Event::ContactAgreed
    } else {
        Event::ContactRefused
    };
    record(conn, (event, Actor::Person, asked.pairing), None, now).await?;
    if agrees
        && asked.kind == AgreementKind::Telling
        && let Some(loaded) = case::load(conn, vault, asked.pairing, now).await?
        && may_be_told(&loaded)
    {
        telling::tell(conn, vault, &loaded, now).await?;
    }
    let key = if agrees {
        "pair-yes-came"
    } else {
        "pair-no-came"
    };
    tell_reviewers(conn, vault, (asked.pairing, key), now).await
}

fn may_be_told(loaded: &Loaded) -> bool {
    outcome_of(&loaded.case) == Outcome::Decided(Decision::Same)
        && loaded.case.is_open()
        && !loaded
            .case
            .is_held_for(crate::domain::pairing::HoldReason::Death)
}

/// The card says what came; a line below it says that something did, and nothing else.
async fn tell_reviewers(
    conn: &mut PgConnection,
    vault: &Vault,
    (pairing, key): (PairingId, &str),
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    cards::refresh(conn, vault, pairing, now).await?;
    let Some(loaded) = case::load(conn, vault, pairing, now).await? else {
        return Ok(());
    };
    let posts = posts::list_of_pairing(conn, vault, pairing).await?;
    let here = posts.iter().find(|post| post.group == loaded.card.group);
    let message = here.and_then(|post| post.message);
    let outgoing = Outgoing::new(Text::new(key).number("number", pairing.0));
    let payload = outbound::answer(&outgoing, loaded.lang, (message, None));
    let routed = Routed::in_topic(loaded.card.group, loaded.card.topic, payload, now);
    outbox::push_routed(conn, vault, &routed, now).await
}
