//! The tables `volunteers` and `members`: who may work in the groups, and who was last known to be in which.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use sqlx::PgConnection;

use crate::{
    domain::{
        desk::Role,
        ids::{ChatId, TelegramChat, VolunteerId},
    },
    effect::desk::Volunteer,
    i18n::Lang,
    store::{
        StoreError,
        sealed::{Place, open_json, seal_json},
    },
    vault::Vault,
};

/// What is sealed of a volunteer.
#[derive(Debug, Serialize, Deserialize)]
struct Identity {
    telegram: i64,
    name: String,
    alias: Option<String>,
    #[serde(default)]
    hours: Option<String>,
}

/// The column that identities are sealed for; the row is the blind.
const IDENTITY: &str = "volunteers.identity";

struct Row {
    id: i64,
    blind: Vec<u8>,
    identity: Vec<u8>,
    role: String,
    lang: String,
    load: Option<i16>,
}

fn blind_of(vault: &Vault, telegram: TelegramChat) -> [u8; 16] {
    vault.blind("volunteers.blind", &telegram.0.to_be_bytes())
}

fn read(vault: &Vault, row: &Row) -> Result<Volunteer, StoreError> {
    let place = Place {
        column: IDENTITY,
        row: &row.blind,
    };
    let identity: Identity = open_json(vault, place, &row.identity)?;
    Ok(Volunteer {
        id: VolunteerId(row.id),
        telegram: TelegramChat(identity.telegram),
        name: identity.name,
        alias: identity.alias,
        hours: identity.hours,
        role: Role::parse(&row.role).ok_or(StoreError::Unreadable("volunteers.role"))?,
        lang: Lang::ALL
            .into_iter()
            .find(|lang| lang.tag() == row.lang)
            .unwrap_or_default(),
        load: row.load,
    })
}

/// Who this is, if they may work.
pub async fn find(
    conn: &mut PgConnection,
    vault: &Vault,
    telegram: TelegramChat,
) -> Result<Option<Volunteer>, StoreError> {
    let blind = blind_of(vault, telegram);
    let row = sqlx::query_as!(
        Row,
        "select id, blind, identity, role, lang, load from volunteers where blind = $1 and stage = 'active'",
        &blind[..]
    )
    .fetch_optional(conn)
    .await?;
    row.map(|row| read(vault, &row)).transpose()
}

/// A volunteer by our key, whether they may still work or not.
pub async fn find_by_id(
    conn: &mut PgConnection,
    vault: &Vault,
    volunteer: VolunteerId,
) -> Result<Option<Volunteer>, StoreError> {
    let row = sqlx::query_as!(
        Row,
        "select id, blind, identity, role, lang, load from volunteers where id = $1",
        volunteer.0
    )
    .fetch_optional(conn)
    .await?;
    row.map(|row| read(vault, &row)).transpose()
}

/// All who may work and are in this group, by the order in which they came.
pub async fn list_in(
    conn: &mut PgConnection,
    vault: &Vault,
    group: ChatId,
) -> Result<Vec<Volunteer>, StoreError> {
    let rows = sqlx::query_as!(
        Row,
        "select id, blind, identity, role, lang, load from volunteers
         join members on members.volunteer_id = volunteers.id
         where stage = 'active' and group_id = $1 and standing = 'present' order by id",
        group.0
    )
    .fetch_all(conn)
    .await?;
    rows.iter().map(|row| read(vault, row)).collect()
}

/// A person as their Telegram shows them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shown<'a> {
    /// Telegram's id.
    pub telegram: TelegramChat,
    /// Their first name.
    pub name: &'a str,
    /// The language of their Telegram.
    pub lang: Lang,
}

/// Somebody may work from now on, in a role; who was removed may again. The alias is kept.
pub async fn save(
    conn: &mut PgConnection,
    vault: &Vault,
    (shown, role): (&Shown<'_>, Role),
    now: DateTime<Utc>,
) -> Result<VolunteerId, StoreError> {
    let blind = blind_of(vault, shown.telegram);
    let identity = Identity {
        telegram: shown.telegram.0,
        name: shown.name.to_owned(),
        alias: None,
        hours: None,
    };
    let id = sqlx::query_scalar!(
        "insert into volunteers (blind, identity, role, lang, joined_at) values ($1, $2, $3, $4, $5)
         on conflict (blind) do update set
             role = excluded.role, stage = 'active', removed_at = null, lang = excluded.lang,
             identity = case when volunteers.stage = 'active' then volunteers.identity else excluded.identity end
         returning id",
        &blind[..],
        seal(vault, &blind, &identity)?,
        role.as_str(),
        shown.lang.tag(),
        now
    )
    .fetch_one(conn)
    .await?;
    Ok(VolunteerId(id))
}

fn seal(vault: &Vault, blind: &[u8], identity: &Identity) -> Result<Vec<u8>, StoreError> {
    let place = Place {
        column: IDENTITY,
        row: blind,
    };
    seal_json(vault, place, identity)
}

/// Their name, their alias or their hours are others by now.
pub async fn save_names(
    conn: &mut PgConnection,
    vault: &Vault,
    volunteer: &Volunteer,
) -> Result<(), StoreError> {
    let identity = Identity {
        telegram: volunteer.telegram.0,
        name: volunteer.name.clone(),
        alias: volunteer.alias.clone(),
        hours: volunteer.hours.clone(),
    };
    let sealed = seal(vault, &blind_of(vault, volunteer.telegram), &identity)?;
    sqlx::query!(
        "update volunteers set identity = $2 where id = $1",
        volunteer.id.0,
        sealed
    )
    .execute(conn)
    .await?;
    Ok(())
}

/// Has this role from now on.
pub async fn set_role(
    conn: &mut PgConnection,
    volunteer: VolunteerId,
    role: Role,
) -> Result<(), StoreError> {
    sqlx::query!(
        "update volunteers set role = $2 where id = $1",
        volunteer.0,
        role.as_str()
    )
    .execute(conn)
    .await?;
    Ok(())
}

/// Takes at most so many chats at once from now on.
pub async fn set_load(
    conn: &mut PgConnection,
    volunteer: VolunteerId,
    load: Option<i16>,
) -> Result<(), StoreError> {
    sqlx::query!(
        "update volunteers set load = $2 where id = $1",
        volunteer.0,
        load
    )
    .execute(conn)
    .await?;
    Ok(())
}

/// May not work from now on. `false`: they might not before.
pub async fn remove(
    conn: &mut PgConnection,
    volunteer: VolunteerId,
    now: DateTime<Utc>,
) -> Result<bool, StoreError> {
    let removed = sqlx::query!(
        "update volunteers set stage = 'removed', removed_at = $2 where id = $1 and stage = 'active'",
        volunteer.0,
        now
    )
    .execute(conn)
    .await?;
    Ok(removed.rows_affected() == 1)
}

/// Whether somebody is in a group.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// They are.
    Present,
    /// They left, or were removed.
    Absent,
}

/// What was seen of a volunteer's being in a group.
pub async fn save_standing(
    conn: &mut PgConnection,
    (group, volunteer): (ChatId, VolunteerId),
    standing: Standing,
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    let word = match standing {
        Standing::Present => "present",
        Standing::Absent => "absent",
    };
    sqlx::query!(
        "insert into members (group_id, volunteer_id, standing, seen_at) values ($1, $2, $3, $4)
         on conflict (group_id, volunteer_id) do update set standing = excluded.standing, seen_at = excluded.seen_at",
        group.0,
        volunteer.0,
        word,
        now
    )
    .execute(conn)
    .await?;
    Ok(())
}

/// Whether a volunteer is in a group, as far as was ever seen.
pub async fn find_standing(
    conn: &mut PgConnection,
    (group, volunteer): (ChatId, VolunteerId),
) -> Result<Option<Standing>, StoreError> {
    let word = sqlx::query_scalar!(
        "select standing from members where group_id = $1 and volunteer_id = $2",
        group.0,
        volunteer.0
    )
    .fetch_optional(conn)
    .await?;
    Ok(word.map(|word| match word.as_str() {
        "present" => Standing::Present,
        _ => Standing::Absent,
    }))
}
