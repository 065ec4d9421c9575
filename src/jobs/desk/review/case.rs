//! What is known of a pair, read from the database. Its rows are held from here on, in the order in which the matcher holds them: reports, then the
//! card, then the pairing.

use chrono::{DateTime, Utc};

use crate::{
    dialogue::days,
    domain::{
        ids::{ChatId, PairingId, ReportId},
        pairing::HoldReason,
        source::Said,
    },
    i18n::Lang,
    matching::Verdict,
    store::{
        PgConnection, StoreError, chats,
        desk::{
            groups,
            review::{
                agreements, asks,
                cards::{self, Card, Place},
                contacts, reviews,
            },
            volunteers,
        },
        pairings,
        reports::{self, Stored},
        sources,
    },
    vault::Vault,
    volunteers::{
        review::{Case, ChatAt, Told},
        routing,
    },
};

/// A pair with its card, and where what follows goes.
#[derive(Debug, Clone)]
pub struct Loaded {
    /// The card.
    pub card: Card,
    /// What is known.
    pub case: Case,
    /// The language of the card.
    pub lang: Lang,
    /// The report of whoever searches.
    pub seeker: Stored,
    /// The other one.
    pub other: Stored,
}

/// Reads it. `None`: there is no such card any more, or one of the reports does not open. On the heap, for it is large.
pub async fn load(
    conn: &mut PgConnection,
    vault: &Vault,
    pairing: PairingId,
    now: DateTime<Utc>,
) -> Result<Option<Box<Loaded>>, StoreError> {
    let loaded = Box::pin(read(conn, vault, pairing, now)).await?;
    Ok(loaded.map(Box::new))
}

async fn read(
    conn: &mut PgConnection,
    vault: &Vault,
    pairing: PairingId,
    now: DateTime<Utc>,
) -> Result<Option<Loaded>, StoreError> {
    let Some(pair) = pairings::find_pair(conn, pairing).await? else {
        return Ok(None);
    };
    reports::lock_open(conn, &[pair.seeker, pair.other]).await?;
    let Some(mut card) = cards::find(conn, pairing).await? else {
        return Ok(None);
    };
    let Some(kept) = pairings::find::<Verdict>(conn, vault, pairing).await? else {
        return Ok(None);
    };
    let stored = reports::list(conn, vault, &[pair.seeker, pair.other]).await?;
    let find = |id: ReportId| stored.iter().find(|one| one.id == id).cloned();
    let (Some(seeker), Some(other)) = (find(pair.seeker), find(pair.other)) else {
        return Ok(None);
    };
    card.reasons = all_reasons(&card.reasons, &kept.hold_reasons);
    let case = Case {
        now,
        pairing,
        token: card.token.clone(),
        stage: kept.stage,
        answer: kept.answer,
        reasons: card.reasons.clone(),
        verdict: kept.verdict,
        seeker: told(conn, vault, (&card, &seeker)).await?,
        other: told(conn, vault, (&card, &other)).await?,
        reviews: list_reviews(conn, vault, pairing).await?,
        asks: asks::list_of(conn, vault, pairing).await?,
        agreements: agreements::list_of(conn, pairing).await?,
        passed: contacts::list_passed(conn, pairing).await?,
        menu: card.menu,
        awaits: card.awaits,
        held: None,
    };
    Ok(Some(Loaded {
        lang: lang_of(conn, (&card, &seeker)).await?,
        card,
        case,
        seeker,
        other,
    }))
}

fn all_reasons(before: &[HoldReason], now: &[HoldReason]) -> Vec<HoldReason> {
    let is_one = |reason: &HoldReason| before.contains(reason) || now.contains(reason);
    HoldReason::ALL.into_iter().filter(is_one).collect()
}

async fn lang_of(
    conn: &mut PgConnection,
    (card, seeker): (&Card, &Stored),
) -> Result<Lang, StoreError> {
    let own = match seeker.chat {
        Some(chat) => chats::find_lang(conn, chat).await?.unwrap_or_default(),
        None => Lang::default(),
    };
    let group = groups::find(conn, card.group).await?;
    Ok(group.map_or(own, |group| routing::lang_in(&group, own)))
}

async fn list_reviews(
    conn: &mut PgConnection,
    vault: &Vault,
    pairing: PairingId,
) -> Result<Vec<(crate::domain::review::Review, String)>, StoreError> {
    let mut named = Vec::new();
    for review in reviews::list_of(conn, pairing).await? {
        let reviewer = volunteers::find_by_id(conn, vault, review.volunteer).await?;
        named.push((review, reviewer.map_or_else(String::new, |one| one.name)));
    }
    Ok(named)
}

async fn told(
    conn: &mut PgConnection,
    vault: &Vault,
    (card, stored): (&Card, &Stored),
) -> Result<Told, StoreError> {
    let source = match stored.chat {
        Some(_) => None,
        None => sources::find_of_record(conn, stored.id).await?,
    };
    Ok(Told {
        reference: stored.reference,
        teller: stored.teller(),
        stage: stored.stage,
        report: stored.report.clone(),
        received_on: days::day_of(stored.sent_at),
        source: source.map(|stored| said(stored.source)),
        chat: find_chat(conn, vault, (card.group, stored.chat)).await?,
    })
}

fn said(source: sources::Source) -> Said {
    Said {
        name: source.name,
        publisher: source.publisher,
        published_on: source.published_on,
        kind: Some(source.kind),
        reliability: Some(source.reliability),
        tidings: Some(source.tidings),
    }
}

async fn find_chat(
    conn: &mut PgConnection,
    vault: &Vault,
    (group, chat): (ChatId, Option<ChatId>),
) -> Result<ChatAt, StoreError> {
    let Some(chat) = chat else {
        return Ok(ChatAt::Nobody);
    };
    Ok(match cards::find_place(conn, chat).await? {
        None => ChatAt::Unflagged,
        Some(Place {
            group: Some(at),
            thread: Some(thread),
            title,
        }) if at == group => {
            let (telegram, _) = chats::find_telegram(conn, vault, group).await?;
            match telegram.0.to_string().strip_prefix("-100") {
                Some(number) => ChatAt::Here(format!("https://t.me/c/{number}/{thread}")),
                None => ChatAt::Elsewhere(title),
            }
        }
        Some(place) => ChatAt::Elsewhere(place.title),
    })
}
