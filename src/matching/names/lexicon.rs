//! Every distinct spelling prepared once: a list of a million rows has far fewer names than rows. Shared by threads. Whoever compares two
//! reports alone makes a lexicon for the moment. Called by `profile`.

use std::{
    hash::BuildHasher,
    sync::{
        Arc, RwLock,
        atomic::{AtomicU32, Ordering},
    },
};

use rustc_hash::{FxBuildHasher, FxHashMap};

use super::{
    tokens::{Place, units_at},
    unit::Unit,
};
use crate::{
    domain::place::{FacilityAnswer, PlaceAnswer},
    matching::evidence::{facility::Holding, places::Spot},
};

/// Threads meet at one of these doors each.
const DOORS: usize = 32;

/// Something under its words.
type Shelf<T> = [RwLock<FxHashMap<Box<str>, T>>; DOORS];

/// The words of a cell, prepared: each name for itself, and all of them as one part.
#[derive(Debug)]
pub struct Cell {
    /// Name by name.
    pub units: Vec<Arc<Unit>>,
    /// Folded, name by name.
    pub texts: Vec<String>,
    /// All as one part; `None` when there is no name in it.
    pub whole: Option<Arc<Unit>>,
}

/// Names, places and facilities by their words.
#[derive(Debug, Default)]
pub struct Lexicon {
    cells: [Shelf<Arc<Cell>>; 2],
    units: Shelf<Arc<Unit>>,
    spots: Shelf<Option<Arc<Spot>>>,
    holdings: Shelf<Option<Arc<Holding>>>,
    next: AtomicU32,
}

impl Lexicon {
    /// The names in a cell.
    pub fn cell(&self, words: &str, place: Place) -> Arc<Cell> {
        let known = &self.cells[usize::from(place == Place::Later)];
        look_up(known, words, || Arc::new(self.read_cell(words, place)))
    }

    /// Cells are met while reports are prepared; when all are, only their names are still needed.
    pub fn forget_cells(&self) {
        for door in self.cells.iter().flatten() {
            let mut door = door
                .write()
                .unwrap_or_else(std::sync::PoisonError::into_inner);
            *door = FxHashMap::default();
        }
    }

    /// The names in a cell that is hardly ever met twice: not kept.
    pub fn read_cell(&self, words: &str, place: Place) -> Cell {
        let texts = units_at(words, place);
        let alone = |text: &String| self.unit(std::slice::from_ref(text));
        Cell {
            units: texts.iter().filter_map(alone).collect(),
            whole: self.unit(&texts),
            texts,
        }
    }

    /// Folded units as one part.
    pub fn unit(&self, texts: &[String]) -> Option<Arc<Unit>> {
        let key = texts.join(" ");
        let number = || self.next.fetch_add(1, Ordering::Relaxed);
        if let Some(known) = find(&self.units, &key) {
            return Some(known);
        }
        let made = Arc::new(Unit::of_units(number(), texts)?);
        Some(keep(&self.units, &key, made))
    }

    /// How many units there are.
    pub fn len(&self) -> usize {
        usize::try_from(self.next.load(Ordering::Relaxed)).unwrap_or(usize::MAX)
    }

    /// Whether nothing was looked up yet.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// A place; `None` when it says nothing.
    pub fn spot(&self, answer: &PlaceAnswer) -> Option<Arc<Spot>> {
        let key = format!("{}|{}", answer.codes.join(","), answer.words);
        look_up(&self.spots, &key, || Spot::of(answer).map(Arc::new))
    }

    /// A facility; `None` when it says nothing.
    pub fn holding(&self, answer: &FacilityAnswer) -> Option<Arc<Holding>> {
        let key = format!("{}|{}", answer.codes.join(","), answer.words);
        look_up(&self.holdings, &key, || Holding::of(answer).map(Arc::new))
    }
}

fn look_up<T: Clone>(shelf: &Shelf<T>, words: &str, make: impl FnOnce() -> T) -> T {
    match find(shelf, words) {
        Some(known) => known,
        None => keep(shelf, words, make()),
    }
}

fn find<T: Clone>(shelf: &Shelf<T>, words: &str) -> Option<T> {
    let door = door(shelf, words).read();
    let door = door.unwrap_or_else(std::sync::PoisonError::into_inner);
    door.get(words).cloned()
}

/// Keeps what was made, or what another thread was faster to make.
fn keep<T: Clone>(shelf: &Shelf<T>, words: &str, made: T) -> T {
    let door = door(shelf, words).write();
    let mut door = door.unwrap_or_else(std::sync::PoisonError::into_inner);
    door.entry(words.into()).or_insert(made).clone()
}

fn door<'a, T>(shelf: &'a Shelf<T>, words: &str) -> &'a RwLock<FxHashMap<Box<str>, T>> {
    // The highest bits: the map itself uses the lowest and the highest seven.
    let hash = FxBuildHasher.hash_one(words);
    &shelf[usize::try_from(hash >> 20).unwrap_or(0) % DOORS]
}
