//! From judgements to rows: with the reports held still, every pairing is stored where it belongs, and families are told or the pair is held.
//! Whether to tell is `dialogue::telling`'s to say. Called by [`super`].

use std::collections::{HashMap, HashSet};

use crate::store::PgConnection;
use chrono::{DateTime, Utc};

use super::Judged;
use crate::{
    dialogue::{
        days,
        possible_match::{self, Found},
        telling::{self, Telling},
    },
    domain::{
        ids::{ChatId, PairingId, Reference, ReportId},
        pairing::{HoldReason, PairingStage},
        report::ReportKind,
    },
    effect::PairingToken,
    i18n::Lang,
    jobs::{desk::new_token, outbound},
    matching::{Level, Verdict},
    store::{
        StoreError, chats,
        outbox::{self, Outbound, Protection, Waiting},
        pairings::{self, Pair, Standing},
        reports::{self, Stored},
    },
    vault::Vault,
};

/// One pair seen from the side that searches.
struct Case<'a> {
    seeker: &'a Stored,
    other: &'a Stored,
    verdict: &'a Verdict,
}

impl<'a> Case<'a> {
    /// Of two missing reports the older one searches; a pair in which nobody searches is no case.
    fn of(me: &'a Stored, judged: &'a Judged) -> Option<Self> {
        let other = &judged.other;
        let searches = |stored: &Stored| stored.report.kind == ReportKind::Missing;
        let (seeker, other) = match (searches(me), searches(other)) {
            (true, true) if other.id < me.id => (other, me),
            (true, _) => (me, other),
            (false, true) => (other, me),
            (false, false) => return None,
        };
        Some(Self {
            seeker,
            other,
            verdict: &judged.verdict,
        })
    }

    const fn pair(&self) -> Pair {
        Pair {
            seeker: self.seeker.id,
            other: self.other.id,
        }
    }
}

/// Stores all of them; returns how many families are told.
pub async fn decide(
    conn: &mut PgConnection,
    vault: &Vault,
    (me, judged): (&Stored, Vec<Judged>),
    now: DateTime<Utc>,
) -> Result<u64, StoreError> {
    let mut cases: Vec<Case> = judged.iter().filter_map(|one| Case::of(me, one)).collect();
    cases.sort_by_key(Case::pair);
    let mut involved: Vec<ReportId> = cases
        .iter()
        .flat_map(|case| [case.seeker.id, case.other.id])
        .collect();
    involved.sort_unstable();
    involved.dedup();
    let open = reports::lock_open(conn, &involved).await?;
    // Read after the lock: what another matcher has just decided counts.
    let standing = pairings::list_of(conn, &involved).await?;
    // A report that was changed since it was judged stands in the queue again.
    let still = |stored: &Stored| open.get(&stored.id) == Some(&stored.revision);
    cases.retain(|case| still(case.seeker) && still(case.other));
    let contest = Contest::of(&standing, &cases);
    let mut told = 0;
    for case in &cases {
        told += store_case(conn, vault, (case, &contest), now).await?;
    }
    Ok(told)
}

/// Who stands where, and who else searches for the same person.
struct Contest<'s> {
    standing: HashMap<Pair, &'s Standing>,
    /// For each found report: chats whose missing reports strongly resemble it.
    seekers: HashMap<ReportId, HashSet<ChatId>>,
}

impl<'s> Contest<'s> {
    fn of(standing: &'s [Standing], cases: &[Case<'_>]) -> Self {
        let judged_now: HashSet<Pair> = cases.iter().map(Case::pair).collect();
        let before = standing
            .iter()
            .filter(|old| old.is_strong && old.stage != PairingStage::Rejected)
            .filter(|old| !judged_now.contains(&old.pair))
            .map(|old| (old.pair.other, old.seeker_chat));
        let now = cases
            .iter()
            .filter(|case| case.verdict.level == Level::Strong)
            .map(|case| (case.other.id, case.seeker.chat));
        let mut seekers: HashMap<ReportId, HashSet<ChatId>> = HashMap::new();
        for (other, chat) in before.chain(now) {
            seekers.entry(other).or_default().extend(chat);
        }
        Self {
            standing: standing.iter().map(|old| (old.pair, old)).collect(),
            seekers,
        }
    }

    fn seekers_of(&self, other: ReportId) -> usize {
        self.seekers.get(&other).map_or(0, HashSet::len)
    }

    /// Other families' pairings with this found report that nobody was told of yet.
    fn untold_rivals(&self, pair: Pair) -> impl Iterator<Item = &Standing> {
        self.standing.values().copied().filter(move |old| {
            old.pair.other == pair.other
                && old.pair.seeker != pair.seeker
                && matches!(old.stage, PairingStage::Proposed | PairingStage::Held)
        })
    }
}

/// Stores one pair where it belongs; 1 if its family is told, else 0.
async fn store_case(
    conn: &mut PgConnection,
    vault: &Vault,
    (case, contest): (&Case<'_>, &Contest<'_>),
    now: DateTime<Utc>,
) -> Result<u64, StoreError> {
    let old = contest.standing.get(&case.pair()).copied();
    if case.verdict.level == Level::None {
        if let Some(old) = old {
            pairings::remove(conn, old.id).await?;
        }
        return Ok(0);
    }
    let telling = telling::decide(&telling::Pair {
        seeker: &case.seeker.report,
        other: &case.other.report,
        teller: case.other.teller(),
        verdict: case.verdict,
        seekers: contest.seekers_of(case.other.id),
        today: days::day_of(now),
    });
    if contest.seekers_of(case.other.id) > 1 {
        for rival in contest.untold_rivals(case.pair()) {
            pairings::mark_held(conn, rival.id, HoldReason::TwoFamilies).await?;
        }
    }
    let (stage, reasons) = stage_of(old, case, telling);
    let token = new_token();
    let judged = pairings::Judged {
        pair: case.pair(),
        stage,
        level: level_word(case.verdict.level),
        hold_reasons: &reasons,
        verdict: case.verdict,
        token: &token,
    };
    let saved = pairings::save(conn, vault, &judged, now).await?;
    let is_news = old.is_none_or(|old| old.stage != stage) && stage == PairingStage::Told;
    match (case.seeker.chat, saved) {
        (Some(chat), Some(saved)) if is_news => tell(conn, vault, (case, chat, saved), now)
            .await
            .map(|()| 1),
        _ => Ok(0),
    }
}

/// A pairing once told or decided stays where it is, whatever is found later; a list's row has nobody to tell.
fn stage_of(
    old: Option<&Standing>,
    case: &Case<'_>,
    telling: Telling,
) -> (PairingStage, Vec<HoldReason>) {
    match (old.map(|old| old.stage), telling) {
        (
            Some(decided @ (PairingStage::Told | PairingStage::Confirmed | PairingStage::Rejected)),
            _,
        ) => (decided, Vec::new()),
        (_, Telling::Tell) if case.seeker.chat.is_some() => (PairingStage::Told, Vec::new()),
        (_, Telling::Hold(reasons)) => (PairingStage::Held, reasons),
        (_, Telling::Tell | Telling::Keep) => (PairingStage::Proposed, Vec::new()),
    }
}

async fn tell(
    conn: &mut PgConnection,
    vault: &Vault,
    (case, chat, (pairing, token)): (&Case<'_>, ChatId, (PairingId, String)),
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    let Some(reference) = case.seeker.reference else {
        return Ok(());
    };
    let lang = chats::find_lang(conn, chat).await?.unwrap_or_default();
    let payload = message((case, reference), &PairingToken(token), lang);
    outbox::push_about(conn, vault, pairing, &Waiting { chat, payload }, now).await
}

fn message(
    (case, reference): (&Case<'_>, Reference),
    token: &PairingToken,
    lang: Lang,
) -> Outbound {
    let found = Found {
        reference,
        seeker: &case.seeker.report,
        other: &case.other.report,
        teller: case.other.teller(),
        verdict: case.verdict,
        received_on: days::day_of(case.other.sent_at),
    };
    outbound::message(
        &possible_match::message(&found, token),
        lang,
        Protection::Free,
    )
}

const fn level_word(level: Level) -> &'static str {
    match level {
        Level::None => "none",
        Level::Uncertain => "uncertain",
        Level::Strong => "strong",
    }
}
