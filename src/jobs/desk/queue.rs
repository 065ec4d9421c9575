//! Loads what `/queue`, `/mine` and `/team` show; drawn by `volunteers::queue` and `volunteers::team`. Called by [`super::carry`].

use std::collections::HashMap;

use chrono::{DateTime, Utc};

use crate::{
    domain::ids::{ChatId, TelegramChat, VolunteerId},
    effect::Outgoing,
    store::{
        PgConnection, StoreError, chats,
        desk::{
            queue::{self, Row},
            volunteers,
        },
    },
    vault::Vault,
    volunteers::{
        queue::{Waiting, Whose, draw, link},
        team,
    },
};

/// Who waits in a group.
pub async fn show_waiting(
    conn: &mut PgConnection,
    vault: &Vault,
    group: ChatId,
    now: DateTime<Utc>,
) -> Result<Outgoing, StoreError> {
    let rows = queue::list_waiting(conn, group).await?;
    let waiting = read_all(conn, vault, rows, Whose::Everybodys).await?;
    Ok(draw(&waiting, Whose::Everybodys, now))
}

/// What a volunteer has, in all groups.
pub async fn show_own(
    conn: &mut PgConnection,
    vault: &Vault,
    volunteer: VolunteerId,
    now: DateTime<Utc>,
) -> Result<Outgoing, StoreError> {
    let rows = queue::list_of(conn, volunteer).await?;
    let waiting = read_all(conn, vault, rows, Whose::Mine).await?;
    Ok(draw(&waiting, Whose::Mine, now))
}

/// Who works in a group.
pub async fn show_team(
    conn: &mut PgConnection,
    vault: &Vault,
    group: ChatId,
) -> Result<Outgoing, StoreError> {
    let team = volunteers::list_in(conn, vault, group).await?;
    let ids: Vec<VolunteerId> = team.iter().map(|volunteer| volunteer.id).collect();
    let taken = queue::count_taken(conn, &ids).await?;
    let all: Vec<_> = team
        .into_iter()
        .map(|volunteer| {
            let taken = taken.get(&volunteer.id).copied().unwrap_or_default();
            (volunteer, taken)
        })
        .collect();
    Ok(team::draw(&all))
}

async fn read_all(
    conn: &mut PgConnection,
    vault: &Vault,
    rows: Vec<Row>,
    whose: Whose,
) -> Result<Vec<Waiting>, StoreError> {
    let mut known = Known::default();
    let mut all = Vec::new();
    for row in rows {
        let group = known.group(conn, vault, row.group).await?;
        let taker = match row.taken_by.filter(|_| whose == Whose::Everybodys) {
            Some(taker) => known.name(conn, vault, taker).await?,
            None => None,
        };
        // Nobody has it: it waits since then, even where the person has our last words.
        let since = match row.taken_by {
            Some(_) => row.waiting_since,
            None => row.waiting_since.or(Some(row.opened_at)),
        };
        all.push(Waiting {
            title: row.title,
            reasons: row.reasons,
            since,
            taker,
            link: link(group, row.numbers),
        });
    }
    Ok(all)
}

/// Groups and names met already.
#[derive(Default)]
struct Known {
    groups: HashMap<ChatId, TelegramChat>,
    names: HashMap<VolunteerId, Option<String>>,
}

impl Known {
    async fn group(
        &mut self,
        conn: &mut PgConnection,
        vault: &Vault,
        group: ChatId,
    ) -> Result<TelegramChat, StoreError> {
        if let Some(known) = self.groups.get(&group) {
            return Ok(*known);
        }
        let (telegram, _) = chats::find_telegram(conn, vault, group).await?;
        self.groups.insert(group, telegram);
        Ok(telegram)
    }

    async fn name(
        &mut self,
        conn: &mut PgConnection,
        vault: &Vault,
        volunteer: VolunteerId,
    ) -> Result<Option<String>, StoreError> {
        if let Some(known) = self.names.get(&volunteer) {
            return Ok(known.clone());
        }
        let found = volunteers::find_by_id(conn, vault, volunteer).await?;
        let name = found.map(|found| found.name);
        self.names.insert(volunteer, name.clone());
        Ok(name)
    }
}
