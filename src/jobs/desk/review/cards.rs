//! Cards are made for pairings that wait for a person, drawn anew when anything they show has changed, and emptied once their pairing is gone. One
//! thing a transaction.

use chrono::{DateTime, Utc};

use super::case;
use crate::{
    domain::{desk::Duty, ids::PairingId, pairing::HoldReason, review::Menu},
    effect::desk::Group,
    i18n::{Lang, Text, catalog},
    jobs::{Progress, Tools, desk::new_token, outbound},
    store::{
        PgConnection, StoreError,
        desk::{
            groups,
            posts::{self, Kind},
            review::cards::{self, Card, Outdated, Waiting},
            topics,
        },
        outbox::{self, Outbound, Routed},
    },
    vault::Vault,
    volunteers::{review::card, routing},
};

/// Looked at for one that a group has room for.
const LOOKED_AT: i64 = 50;
/// So many cards of a group may be without any decision; urgent ones come nevertheless.
const MOST_UNDECIDED: i64 = 20;
/// So much may wait to be sent to a group's topic of possible matches before another card is made.
const MOST_UNSENT: i64 = 4;
/// Posts of pairings that are gone, emptied at once.
const EMPTIED: i64 = 20;

/// The next thing. `Progress::Idle` when there is none.
pub async fn run_once(tools: &Tools, now: DateTime<Utc>) -> Result<Progress, StoreError> {
    let mut tx = tools.pool.begin().await?;
    let vault = &*tools.vault;
    let done = empty_orphans(&mut tx, vault, now).await?
        || redraw_one(&mut tx, vault, now).await?
        || make_one(&mut tx, vault, now).await?;
    if !done {
        return Ok(Progress::Idle);
    }
    tx.commit().await?;
    tools.wakes.outbox.notify_one();
    Ok(Progress::More)
}

/// The group shows nothing of a pairing that is gone.
async fn empty_orphans(
    conn: &mut PgConnection,
    vault: &Vault,
    now: DateTime<Utc>,
) -> Result<bool, StoreError> {
    let orphans = posts::list_orphans(conn, EMPTIED).await?;
    for orphan in &orphans {
        if orphan.is_emptied || !orphan.stands {
            posts::remove(conn, orphan.id).await?;
            continue;
        }
        let group = groups::find(conn, orphan.group).await?;
        let lang = group.map_or_else(Lang::default, |group| {
            routing::lang_in(&group, Lang::default())
        });
        let body = outbound::body(&card::gone(), lang);
        posts::empty(conn, vault, (*orphan, &body), now).await?;
        let routed = Routed {
            post: Some(orphan.id),
            ..Routed::in_topic(orphan.group, orphan.topic, Outbound::Post, now)
        };
        outbox::push_routed(conn, vault, &routed, now).await?;
    }
    Ok(!orphans.is_empty())
}

async fn redraw_one(
    conn: &mut PgConnection,
    vault: &Vault,
    now: DateTime<Utc>,
) -> Result<bool, StoreError> {
    let outdated = cards::list_outdated(conn, None, 1).await?;
    for one in &outdated {
        draw(conn, vault, one, now).await?;
    }
    Ok(!outdated.is_empty())
}

/// Draws a pairing's card anew, if anything that it shows has changed.
pub(super) async fn refresh(
    conn: &mut PgConnection,
    vault: &Vault,
    pairing: PairingId,
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    for one in cards::list_outdated(conn, Some(pairing), 1).await? {
        draw(conn, vault, &one, now).await?;
    }
    Ok(())
}

async fn draw(
    conn: &mut PgConnection,
    vault: &Vault,
    outdated: &Outdated,
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    let loaded = case::load(conn, vault, outdated.pairing, now).await?;
    // Also one that cannot be drawn: it is tried again when something changes.
    cards::mark_drawn(conn, outdated).await?;
    let Some(loaded) = loaded else {
        return forget_unsent(conn, vault, outdated.pairing).await;
    };
    let place = &loaded.card;
    cards::save(conn, place).await?;
    let body = outbound::body(&card::draw(&loaded.case, loaded.lang), loaded.lang);
    let kind = Kind::Pairing(outdated.pairing, place.topic);
    let post = posts::save(conn, vault, (place.group, kind), &body).await?;
    if outbox::find_waiting_post(conn, post, now).await? {
        return Ok(());
    }
    let routed = Routed {
        post: Some(post),
        ..Routed::in_topic(place.group, place.topic, Outbound::Post, now)
    };
    outbox::push_routed(conn, vault, &routed, now).await
}

/// What cannot be drawn is not sent either.
async fn forget_unsent(
    conn: &mut PgConnection,
    vault: &Vault,
    pairing: PairingId,
) -> Result<(), StoreError> {
    for post in posts::list_of_pairing(conn, vault, pairing).await? {
        if post.message.is_none() {
            posts::remove(conn, post.id).await?;
        }
    }
    Ok(())
}

async fn make_one(
    conn: &mut PgConnection,
    vault: &Vault,
    now: DateTime<Utc>,
) -> Result<bool, StoreError> {
    let groups = groups::list_open(conn).await?;
    let reviews = |group: &Group| {
        let duties = &group.duties;
        duties.contains(&Duty::Review) || duties.contains(&Duty::Children)
    };
    if !groups.iter().any(reviews) {
        return Ok(false);
    }
    let waiting = cards::list_waiting(conn, LOOKED_AT).await?;
    if waiting.is_empty() {
        return Ok(false);
    }
    let counts = cards::count_undecided(conn).await?;
    let found = waiting.iter().find_map(|one| {
        let group = choose(&groups, one)?;
        let (undecided, unsent) = counts.get(&group.chat).copied().unwrap_or_default();
        let has_room = one.is_urgent || undecided < MOST_UNDECIDED;
        (has_room && unsent < MOST_UNSENT).then_some((group, one))
    });
    match found {
        Some((group, one)) => make(conn, vault, (group, one), now).await.map(|()| true),
        None => Ok(false),
    }
}

/// The group that reviews this: where children are protected, if it may be one.
fn choose<'a>(groups: &'a [Group], waiting: &Waiting) -> Option<&'a Group> {
    let on = |duty| routing::choose_for(groups, duty, waiting.lang);
    let is_minor = waiting.reasons.contains(&HoldReason::Minor);
    let children = is_minor.then(|| on(Duty::Children)).flatten();
    let chosen = children.or_else(|| on(Duty::Review))?;
    groups.iter().find(|group| group.chat == chosen)
}

async fn make(
    conn: &mut PgConnection,
    vault: &Vault,
    (group, waiting): (&Group, &Waiting),
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    let lang = routing::lang_in(group, Lang::default());
    let title = catalog::render_plain(lang, &Text::new("pair-topic"));
    let topic = topics::ensure_review(conn, (group.chat, &new_token(), &title), now).await?;
    let card = Card {
        pairing: waiting.pairing,
        group: group.chat,
        topic,
        token: new_token(),
        reasons: Vec::new(),
        menu: Menu::Closed,
        awaits: None,
    };
    cards::save_new(conn, &card, now).await?;
    refresh(conn, vault, waiting.pairing, now).await
}
