//! What the two sides are told and asked through the bot: of the possible match itself, what tells people apart, whether they agree. Each goes with
//! the pairing while it waits to be sent.

use chrono::{DateTime, Utc};

use super::{case::Loaded, record::record};
use crate::{
    dialogue::{
        asked, days,
        possible_match::{self, Found},
    },
    domain::{
        audit::{Actor, Event},
        ids::{ChatId, Reference},
        report::Report,
        review::{AgreementKind, Contact, Party, ProofQuestion},
    },
    effect::{Outgoing, PairingToken},
    jobs::{desk::new_token, outbound},
    store::{
        PgConnection, StoreError, chats,
        desk::review::{agreements, asks},
        outbox::{self, Protection, Waiting},
        pairings,
    },
    vault::Vault,
};

/// A side that can be written to.
struct Side<'a> {
    chat: ChatId,
    reference: Reference,
    report: &'a Report,
}

fn find_side(loaded: &Loaded, party: Party) -> Option<Side<'_>> {
    let stored = match party {
        Party::Seeker => &loaded.seeker,
        Party::Other => &loaded.other,
    };
    Some(Side {
        chat: stored.chat?,
        reference: stored.reference?,
        report: &stored.report,
    })
}

async fn push(
    conn: &mut PgConnection,
    vault: &Vault,
    (loaded, chat, outgoing): (&Loaded, ChatId, &Outgoing),
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    let lang = chats::find_lang(conn, chat).await?.unwrap_or_default();
    let payload = outbound::message(outgoing, lang, Protection::Free);
    let waiting = Waiting { chat, payload };
    outbox::push_about(conn, vault, loaded.case.pairing, &waiting, now).await
}

/// The family is told, with care; once.
pub async fn tell(
    conn: &mut PgConnection,
    vault: &Vault,
    loaded: &Loaded,
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    let Some(side) = find_side(loaded, Party::Seeker) else {
        return Ok(());
    };
    let Some(token) = pairings::mark_told(conn, loaded.case.pairing, now).await? else {
        return Ok(());
    };
    let found = Found {
        reference: side.reference,
        seeker: side.report,
        other: &loaded.other.report,
        teller: loaded.other.teller(),
        verdict: &loaded.case.verdict,
        received_on: days::day_of(loaded.other.sent_at),
    };
    let outgoing = possible_match::message_after_review(&found, &PairingToken(token));
    push(conn, vault, (loaded, side.chat, &outgoing), now).await?;
    let line = (Event::PairingTold, Actor::Bot, loaded.case.pairing);
    record(conn, line, None, now).await
}

/// A side is asked what tells people apart.
pub async fn ask(
    conn: &mut PgConnection,
    vault: &Vault,
    (loaded, party, question): (&Loaded, Party, ProofQuestion),
    now: DateTime<Utc>,
) -> Result<bool, StoreError> {
    let Some(side) = find_side(loaded, party) else {
        return Ok(false);
    };
    let token = new_token();
    if !asks::save_new(conn, (loaded.case.pairing, party, question), &token, now).await? {
        return Ok(false);
    }
    let outgoing = asked::question((side.reference, side.report), question, &token);
    push(conn, vault, (loaded, side.chat, &outgoing), now).await?;
    Ok(true)
}

/// A side is asked whether it agrees.
pub async fn ask_to_agree(
    conn: &mut PgConnection,
    vault: &Vault,
    (loaded, party, kind): (&Loaded, Party, AgreementKind),
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    let Some(side) = find_side(loaded, party) else {
        return Ok(());
    };
    let token = new_token();
    agreements::save_asked(conn, (loaded.case.pairing, party, kind), &token, now).await?;
    let outgoing = asked::agreement((side.reference, side.report), kind, &token);
    push(conn, vault, (loaded, side.chat, &outgoing), now).await
}

/// What a side would be sent with these words, as Telegram HTML; `None` if it cannot be written to.
pub async fn preview(
    conn: &mut PgConnection,
    (loaded, party, words): (&Loaded, Party, &str),
) -> Result<Option<String>, StoreError> {
    let Some(side) = find_side(loaded, party) else {
        return Ok(None);
    };
    let lang = chats::find_lang(conn, side.chat).await?.unwrap_or_default();
    Ok(Some(
        asked::contact(side.reference, words).render(lang).html,
    ))
}

/// Words with a contact go to a side.
pub async fn pass(
    conn: &mut PgConnection,
    vault: &Vault,
    (loaded, contact): (&Loaded, &Contact),
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    let Some(side) = find_side(loaded, contact.party) else {
        return Ok(());
    };
    let outgoing = asked::contact(side.reference, &contact.words);
    push(conn, vault, (loaded, side.chat, &outgoing), now).await
}
