//! Searches open reports by name, for [`volunteers::find`](crate::volunteers::find): through the same blind index and the same judgement as matching,
//! so that scripts and spellings do not matter. Counted a day, and recorded without whom it concerned. Called by [`super::carry`].

use std::{
    cmp::Reverse,
    panic::{AssertUnwindSafe, catch_unwind},
};

use chrono::{DateTime, TimeDelta, Utc};

use crate::{
    domain::{
        audit::{Actor, Event, Line},
        ids::{ReportId, VolunteerId},
        report::Report,
    },
    effect::Outgoing,
    i18n::{Lang, Text},
    jobs::{
        Tools,
        match_new::candidates::{LIMIT, compare_all, wanted_keys, weigh},
    },
    matching::Judge,
    store::{
        PgConnection, StoreError, audit,
        postings::{self, Asking, Side},
        reports::{self, Stored},
        searches,
    },
    volunteers::find::{Found, MOST_A_DAY, SHOWN, draw, rate},
};

/// No report has this key: the search itself is none.
const NO_REPORT: ReportId = ReportId(0);

/// The message with what was found, or that there were too many searches today.
pub async fn show(
    conn: &mut PgConnection,
    tools: &Tools,
    (volunteer, sought, lang): (VolunteerId, &Report, Lang),
    now: DateTime<Utc>,
) -> Result<Outgoing, StoreError> {
    let since = now - TimeDelta::days(1);
    let before = searches::count_since(conn, volunteer, since).await?;
    if before >= MOST_A_DAY {
        let text = Text::new("find-too-often").number("count", MOST_A_DAY);
        return Ok(Outgoing::new(text));
    }
    searches::save(conn, volunteer, (since, now)).await?;
    let line = Line::new(Event::NameSearched, Actor::Volunteer(volunteer.0));
    audit::save(conn, &line, now).await?;
    let found = search(conn, tools, sought, now).await?;
    Ok(draw(&found, MOST_A_DAY - before - 1, lang))
}

async fn search(
    conn: &mut PgConnection,
    tools: &Tools,
    sought: &Report,
    now: DateTime<Utc>,
) -> Result<Vec<Found>, StoreError> {
    let judge = tools.judges.find(conn, &tools.vault, now).await?;
    let Ok(wanted) = catch_unwind(AssertUnwindSafe(|| wanted_keys(&judge, sought))) else {
        tracing::error!("a name that was searched cannot be taken apart");
        return Ok(Vec::new());
    };
    let asking = Asking {
        report: NO_REPORT,
        chat: None,
        side: Side::Searching,
    };
    let sealed =
        postings::list_candidates(conn, &tools.vault, asking, weigh(&wanted), LIMIT).await?;
    let candidates = reports::open_all(&tools.vault, &sealed);
    Ok(choose(&judge, sought, candidates))
}

/// Those whose names are like, best first. A panic costs this search only.
fn choose(judge: &Judge, sought: &Report, candidates: Vec<Stored>) -> Vec<Found> {
    let compared = catch_unwind(AssertUnwindSafe(|| compare_all(judge, sought, candidates)));
    let mut rated: Vec<_> = compared
        .unwrap_or_default()
        .into_iter()
        .filter_map(|judged| Some((rate(&judged.verdict.reasons)?, judged)))
        .collect();
    rated.sort_by(|(a, one), (b, other)| {
        let by_names = (Reverse(a.0), Reverse(a.1)).cmp(&(Reverse(b.0), Reverse(b.1)));
        let likelier = other
            .verdict
            .probability
            .total_cmp(&one.verdict.probability);
        by_names.then(likelier)
    });
    let best = rated.into_iter().take(SHOWN);
    best.map(|((likeness, _), judged)| Found {
        reference: judged.other.reference,
        report: judged.other.report,
        likeness,
    })
    .collect()
}
