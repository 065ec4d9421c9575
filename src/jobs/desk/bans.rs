//! What keeping somebody out does: their reports leave matching and wait for nobody; let in again, they are found again. That nothing of theirs is
//! handled meanwhile is `jobs/intake`'s matter. Called by [`super::carry`] in the update's transaction.

use chrono::{DateTime, Utc};

use crate::{
    domain::{
        ban::{Ban, BanKind},
        ids::{ChatId, ReportId},
        report::ReportStage,
    },
    effect::Outgoing,
    i18n::Text,
    jobs::{Tools, outbound},
    matching,
    store::{
        PgConnection, StoreError, bans, chats, match_queue,
        outbox::{self, Protection, Routed},
        pairings,
        postings::{self, KeyValue, Keyed, Side},
        reports::{self, Stored},
    },
};

/// A chat is banned from now on, or no more. Who is told, is told once.
pub async fn carry(
    conn: &mut PgConnection,
    tools: &Tools,
    (chat, ban): (ChatId, Option<Ban>),
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    let before = bans::find(conn, chat).await?;
    if before == ban {
        return Ok(());
    }
    let own = reports::list_own(conn, &tools.vault, &[chat]).await?;
    let open = own.into_iter();
    let open: Vec<Stored> = open
        .filter(|stored| stored.stage == ReportStage::Open)
        .collect();
    if let Some(ban) = ban {
        bans::save(conn, (chat, ban), now).await?;
        leave_matching(conn, (chat, &open), now).await?;
    } else {
        bans::remove(conn, chat).await?;
        enter_matching(conn, tools, &open, now).await?;
    }
    let was_told = before.is_some_and(|before| before.kind == BanKind::Banned);
    let is_told = ban.is_some_and(|ban| ban.kind == BanKind::Banned);
    match (was_told, is_told) {
        (false, true) => tell(conn, tools, (chat, "ban-told"), now).await?,
        (true, false) => tell(conn, tools, (chat, "ban-lifted"), now).await?,
        _ => {}
    }
    Ok(())
}

async fn leave_matching(
    conn: &mut PgConnection,
    (chat, open): (ChatId, &[Stored]),
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    let ids: Vec<ReportId> = open.iter().map(|stored| stored.id).collect();
    bans::forget_waiting(conn, (chat, &ids), now).await?;
    postings::remove(conn, &ids).await?;
    pairings::remove_untold(conn, &ids).await?;
    outbox::drop_untold(conn, &ids, now).await
}

async fn enter_matching(
    conn: &mut PgConnection,
    tools: &Tools,
    open: &[Stored],
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    for stored in open {
        let keys: Vec<KeyValue> = matching::stored_keys(&stored.report);
        let keyed = Keyed {
            report: stored.id,
            side: Side::of(stored.report.kind),
            keys: &keys,
        };
        postings::save(conn, &tools.vault, &[keyed]).await?;
        match_queue::push(conn, stored.id, now).await?;
    }
    tools.wakes.matches.notify_one();
    Ok(())
}

async fn tell(
    conn: &mut PgConnection,
    tools: &Tools,
    (chat, key): (ChatId, &str),
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    let lang = chats::find_lang(conn, chat).await?.unwrap_or_default();
    let text = Text::new(key)
        .command("delete", "delete")
        .command("language", "language");
    let payload = outbound::message(&Outgoing::new(text), lang, Protection::Free);
    outbox::push_routed(conn, &tools.vault, &Routed::to(chat, payload, now), now).await
}
