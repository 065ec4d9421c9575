//! The table `pairings`: two reports that may be one person. Stages move as [`PairingStage::may_become`] allows, under the reports' locks.

use chrono::{DateTime, Utc};
use serde::{Serialize, de::DeserializeOwned};
use sqlx::PgConnection;

use super::{
    StoreError,
    sealed::{Place, open_json, seal_json},
};
use crate::{
    domain::{
        ids::{ChatId, PairingId, ReportId},
        pairing::{HoldReason, PairingAnswer, PairingStage},
    },
    vault::Vault,
};

/// A pair: who searches, and what was found. Of two missing reports the older one searches.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Pair {
    /// The missing report.
    pub seeker: ReportId,
    /// The other one.
    pub other: ReportId,
}

/// A pairing that stands.
#[derive(Debug, Clone, Copy)]
pub struct Standing {
    /// Our key.
    pub id: PairingId,
    /// Whose.
    pub pair: Pair,
    /// Where it stands.
    pub stage: PairingStage,
    /// Whose chat searches; `None` for a list.
    pub seeker_chat: Option<ChatId>,
    /// Whether the judgement was "strong".
    pub is_strong: bool,
}

/// All pairings of these reports, on either side, rejected ones too.
pub async fn list_of(
    conn: &mut PgConnection,
    reports: &[ReportId],
) -> Result<Vec<Standing>, StoreError> {
    let ids: Vec<i64> = reports.iter().map(|report| report.0).collect();
    let rows = sqlx::query!(
        r#"select pairings.id, seeker_id, other_id, pairings.stage, pairings.level, reports.chat_id as "seeker_chat?"
         from pairings join reports on reports.id = seeker_id
         where seeker_id = any($1) or other_id = any($1)
         order by seeker_id, other_id"#,
        &ids
    )
    .fetch_all(conn)
    .await?;
    rows.into_iter()
        .map(|row| {
            Ok(Standing {
                id: PairingId(row.id),
                pair: Pair {
                    seeker: ReportId(row.seeker_id),
                    other: ReportId(row.other_id),
                },
                stage: PairingStage::parse(&row.stage)
                    .ok_or(StoreError::Unreadable("pairings.stage"))?,
                seeker_chat: row.seeker_chat.map(ChatId),
                is_strong: row.level == "strong",
            })
        })
        .collect()
}

/// A judgement to be stored.
#[derive(Debug, Clone)]
pub struct Judged<'a, V> {
    /// Of which pair.
    pub pair: Pair,
    /// Where it stands now.
    pub stage: PairingStage,
    /// The verdict's level, as its word.
    pub level: &'static str,
    /// Why it waits for a volunteer; empty unless held.
    pub hold_reasons: &'a [HoldReason],
    /// The verdict itself, sealed when stored.
    pub verdict: &'a V,
    /// What its buttons carry if it is new; a pairing keeps its first token.
    pub token: &'a str,
}

/// The column that verdicts are sealed for; the row is the pair.
const VERDICT: &str = "pairings.verdict";

/// Stores a judgement, new or again. A pairing that was told keeps the instant it was told at first; a rejected one stays as it is.
/// What a family was told or said meanwhile is not undone. Returns its key and the token it has, `None` if it is rejected.
pub async fn save<V: Serialize + Sync>(
    conn: &mut PgConnection,
    vault: &Vault,
    judged: &Judged<'_, V>,
    now: DateTime<Utc>,
) -> Result<Option<(PairingId, String)>, StoreError> {
    let Pair { seeker, other } = judged.pair;
    let row = [seeker.0.to_be_bytes(), other.0.to_be_bytes()].concat();
    let place = Place {
        column: VERDICT,
        row: &row,
    };
    let reasons: Vec<&str> = judged.hold_reasons.iter().map(|r| r.as_str()).collect();
    let told_at = (judged.stage == PairingStage::Told).then_some(now);
    let row = sqlx::query!(
        "insert into pairings (seeker_id, other_id, stage, level, hold_reasons, verdict, token, found_at, told_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
         on conflict (seeker_id, other_id) do update set
             stage = case when pairings.stage in ('told', 'confirmed') then pairings.stage else excluded.stage end,
             level = excluded.level, hold_reasons = excluded.hold_reasons,
             verdict = excluded.verdict, told_at = coalesce(pairings.told_at, excluded.told_at)
         where pairings.stage <> 'rejected'
         returning id, token",
        seeker.0,
        other.0,
        judged.stage.as_str(),
        judged.level,
        &reasons as &[&str],
        seal_json(vault, place, judged.verdict)?,
        judged.token,
        now,
        told_at
    )
    .fetch_optional(conn)
    .await?;
    Ok(row.map(|row| (PairingId(row.id), row.token)))
}

/// Takes a pairing out that nobody was told of and that no longer fits.
pub async fn remove(conn: &mut PgConnection, pairing: PairingId) -> Result<(), StoreError> {
    sqlx::query!(
        "delete from pairings where id = $1 and stage in ('proposed', 'held')",
        pairing.0
    )
    .execute(conn)
    .await?;
    Ok(())
}

/// These reports left matching: their pairings that nobody was told of go with them.
pub async fn remove_untold(
    conn: &mut PgConnection,
    reports: &[ReportId],
) -> Result<(), StoreError> {
    let ids: Vec<i64> = reports.iter().map(|report| report.0).collect();
    sqlx::query!(
        "delete from pairings where (seeker_id = any($1) or other_id = any($1)) and stage in ('proposed', 'held')",
        &ids
    )
    .execute(conn)
    .await?;
    Ok(())
}

/// Waits for a volunteer from now on, unless it was told or decided.
pub async fn mark_held(
    conn: &mut PgConnection,
    pairing: PairingId,
    reason: HoldReason,
) -> Result<(), StoreError> {
    sqlx::query!(
        "update pairings set stage = 'held',
             hold_reasons = case when $2 = any(hold_reasons) then hold_reasons else hold_reasons || $2::text end
         where id = $1 and stage in ('proposed', 'held')",
        pairing.0,
        reason.as_str()
    )
    .execute(conn)
    .await?;
    Ok(())
}

/// The family's answer, if this token was told to this chat. Returns where the pairing stands now; `None` if it was not told to them.
pub async fn mark_answered(
    conn: &mut PgConnection,
    chat: ChatId,
    (token, answer): (&str, PairingAnswer),
    now: DateTime<Utc>,
) -> Result<Option<PairingStage>, StoreError> {
    let row = sqlx::query!(
        "select pairings.id, pairings.stage from pairings join reports on reports.id = seeker_id
         where token = $1 and chat_id = $2 and told_at is not null
         for no key update of pairings",
        token,
        chat.0
    )
    .fetch_optional(&mut *conn)
    .await?;
    let Some(row) = row else { return Ok(None) };
    let stage = PairingStage::parse(&row.stage).ok_or(StoreError::Unreadable("pairings.stage"))?;
    let next = stage_after(stage, answer);
    sqlx::query!(
        "update pairings set stage = $2, answer = $3, answered_at = $4 where id = $1",
        row.id,
        next.as_str(),
        answer.as_str(),
        now
    )
    .execute(conn)
    .await?;
    Ok(Some(next))
}

/// "Not sure" moves nothing; nothing moves a rejected pairing.
fn stage_after(stage: PairingStage, answer: PairingAnswer) -> PairingStage {
    let wanted = match answer {
        PairingAnswer::MayBe => PairingStage::Confirmed,
        PairingAnswer::NotThem => PairingStage::Rejected,
        PairingAnswer::NotSure => stage,
    };
    if stage.may_become(wanted) {
        wanted
    } else {
        stage
    }
}

/// A pairing with all that is kept of it.
#[derive(Debug, Clone)]
pub struct Kept<V> {
    /// Whose.
    pub pair: Pair,
    /// Where it stands.
    pub stage: PairingStage,
    /// Why it waits for a volunteer.
    pub hold_reasons: Vec<HoldReason>,
    /// The judgement.
    pub verdict: V,
    /// What the family said.
    pub answer: Option<PairingAnswer>,
}

/// A pairing, held until the transaction ends.
pub async fn find<V: DeserializeOwned>(
    conn: &mut PgConnection,
    vault: &Vault,
    pairing: PairingId,
) -> Result<Option<Kept<V>>, StoreError> {
    let row = sqlx::query!(
        "select seeker_id, other_id, stage, hold_reasons, verdict, answer from pairings where id = $1 for no key update",
        pairing.0
    )
    .fetch_optional(conn)
    .await?;
    let Some(row) = row else { return Ok(None) };
    let bound = [row.seeker_id.to_be_bytes(), row.other_id.to_be_bytes()].concat();
    let place = Place {
        column: VERDICT,
        row: &bound,
    };
    Ok(Some(Kept {
        pair: Pair {
            seeker: ReportId(row.seeker_id),
            other: ReportId(row.other_id),
        },
        stage: PairingStage::parse(&row.stage).ok_or(StoreError::Unreadable("pairings.stage"))?,
        hold_reasons: row
            .hold_reasons
            .iter()
            .filter_map(|word| HoldReason::parse(word))
            .collect(),
        verdict: open_json(vault, place, &row.verdict)?,
        answer: row.answer.as_deref().and_then(PairingAnswer::parse),
    }))
}

/// The two reports of a pairing.
pub async fn find_pair(
    conn: &mut PgConnection,
    pairing: PairingId,
) -> Result<Option<Pair>, StoreError> {
    let row = sqlx::query!(
        "select seeker_id, other_id from pairings where id = $1",
        pairing.0
    )
    .fetch_optional(conn)
    .await?;
    Ok(row.map(|row| Pair {
        seeker: ReportId(row.seeker_id),
        other: ReportId(row.other_id),
    }))
}

/// Reviewers decided, and the family is told: returns the token of its buttons. `None`: it was told before, or rejected.
pub async fn mark_told(
    conn: &mut PgConnection,
    pairing: PairingId,
    now: DateTime<Utc>,
) -> Result<Option<String>, StoreError> {
    let token = sqlx::query_scalar!(
        "update pairings set stage = 'told', told_at = $2 where id = $1 and stage in ('proposed', 'held') returning token",
        pairing.0,
        now
    )
    .fetch_optional(conn)
    .await?;
    Ok(token)
}

/// Reviewers decided that they are two people. Final.
pub async fn mark_rejected(conn: &mut PgConnection, pairing: PairingId) -> Result<(), StoreError> {
    sqlx::query!(
        "update pairings set stage = 'rejected' where id = $1",
        pairing.0
    )
    .execute(conn)
    .await?;
    Ok(())
}
