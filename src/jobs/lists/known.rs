//! Which stored record a row of a file is. A row with an id is the record of that id. Rows that share an id, and rows without one, are told apart by
//! what they say: the same rows in any order change nothing. Called by [`super::import`], and by [`super::export`] for the ids of those without one.

use std::collections::{HashMap, HashSet};

use super::deaths;
use crate::{
    domain::ids::{ReportId, SourceId},
    store::{
        StoreError,
        records::{self, Blind, Known, Record},
    },
    vault::Vault,
};

/// A row, and where it may stand already.
pub struct Row {
    /// As it is to be stored. Where it belongs is settled by [`Seen::settle`].
    pub record: Record,
    /// The place of its id.
    own: Option<Blind>,
    /// The place of its id and its words: of a row that shares its id, or has none.
    said: Blind,
    /// The place that its id names, if it was written out under such a one.
    named: Option<Blind>,
    /// Of a row that speaks of a death: what it said, and its place by that, while nobody knew.
    unmarked: Option<(Blind, Blind)>,
}

impl Row {
    /// A record of which nobody knows yet where it belongs.
    pub fn new(vault: &Vault, source: SourceId, record: Record) -> Result<Self, StoreError> {
        let id = record.own_id.as_deref();
        let place_of = |says| records::blind_unnamed(vault, source, id.unwrap_or_default(), says);
        let unmarked = deaths::unmarked(&record.report)
            .map(|report| records::blind_says(vault, &report))
            .transpose()?;
        Ok(Self {
            named: id.and_then(place_of_id),
            own: id.map(|id| records::blind_id(vault, source, id)),
            said: place_of(record.says),
            unmarked: unmarked.map(|says| (says, place_of(says))),
            record,
        })
    }

    /// Where it is looked for first.
    pub fn first(&self) -> Blind {
        self.own.unwrap_or(self.said)
    }

    fn others(&self) -> impl Iterator<Item = Blind> {
        let unmarked = self.unmarked.map(|(_, place)| place);
        [self.said].into_iter().chain(self.named).chain(unmarked)
    }
}

/// Before the place of a record without an id, where one is written out.
const UNNAMED: &str = "row-";

/// The id under which a record without one is written out. Into its own list it comes back as that record, into any other as one with this id.
pub fn id_of_place(place: Blind) -> String {
    let digits = place.iter().map(|byte| format!("{byte:02x}"));
    digits.fold(UNNAMED.to_owned(), |id, digits| id + &digits)
}

fn place_of_id(id: &str) -> Option<Blind> {
    let digits = id.strip_prefix(UNNAMED)?;
    let place = u128::from_str_radix(digits, 16).ok()?.to_be_bytes();
    (id_of_place(place) == id).then_some(place)
}

/// Where records of an id may stand, if no other row shares it.
pub fn places_of_id(
    vault: &Vault,
    source: SourceId,
    id: &str,
) -> impl Iterator<Item = Blind> + use<> {
    let own = records::blind_id(vault, source, id);
    [own].into_iter().chain(place_of_id(id))
}

/// What becomes of a row.
#[derive(Debug, PartialEq, Eq)]
pub enum Fate {
    /// An earlier row of the file says the same.
    Twice,
    /// Its record stands and says the same.
    Stands,
    /// It replaces what its record said.
    Replaces(ReportId),
    /// There is no record of it.
    New,
}

/// The record of an id.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Place {
    /// No row of the file was found to be it.
    Free,
    /// A row of the file is it.
    Taken,
}

/// What stood in the file so far.
#[derive(Debug, Default)]
pub struct Seen {
    rows: HashSet<Blind>,
    ids: HashMap<Blind, Place>,
}

impl Seen {
    /// Whether an earlier row has the id of this one.
    pub fn shares_id(&self, row: &Row) -> bool {
        row.own.is_some_and(|own| self.ids.contains_key(&own))
    }

    /// Where else to look for the next rows: for all that do not stand at their first place, or are not alone there.
    pub fn list_others(&self, rows: &[Row], known: &HashMap<Blind, Known>) -> Vec<Blind> {
        let mut counts: HashMap<Blind, usize> = HashMap::new();
        for row in rows {
            *counts.entry(row.first()).or_default() += 1;
        }
        let is_alone = |row: &Row| !self.shares_id(row) && counts[&row.first()] == 1;
        rows.iter()
            .filter(|row| !is_alone(row) || !says(known, row.first(), row.record.says))
            .flat_map(Row::others)
            .collect()
    }

    /// Settles where a row belongs. `known` holds what stands at its first place and the others.
    pub fn settle(&mut self, row: &mut Row, known: &HashMap<Blind, Known>) -> Fate {
        if !self.rows.insert(row.said) {
            return Fate::Twice;
        }
        let own = row.own.filter(|own| self.is_free(own));
        let places: Vec<Blind> = own.into_iter().chain(row.others()).collect();
        let find = |words| places.iter().copied().find(|at| says(known, *at, words));
        let place = find(row.record.says)
            .or_else(|| find(row.unmarked?.0))
            .or(row.named.filter(|place| known.contains_key(place)))
            .or(own)
            .unwrap_or(row.said);
        if row.own != Some(place) {
            self.rows.insert(place);
        }
        if let Some(own) = row.own {
            let stage = self.ids.entry(own).or_insert(Place::Free);
            if place == own {
                *stage = Place::Taken;
            }
        }
        if row.named == Some(place) {
            row.record.own_id = None;
        }
        row.record.blind = place;
        match known.get(&place) {
            None => Fate::New,
            Some(known) if known.is_open && known.says == row.record.says => Fate::Stands,
            Some(known) => Fate::Replaces(known.report),
        }
    }

    fn is_free(&self, own: &Blind) -> bool {
        self.ids.get(own) != Some(&Place::Taken)
    }
}

fn says(known: &HashMap<Blind, Known>, place: Blind, says: Blind) -> bool {
    known.get(&place).is_some_and(|known| known.says == says)
}
