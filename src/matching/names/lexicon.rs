//! Every distinct spelling prepared once: a list of a million rows has far fewer names than rows. Shared by threads. Whoever compares two
//! reports alone makes a lexicon for the moment. Called by `profile`.

use std::{
    borrow::Cow,
    hash::BuildHasher,
    sync::{
        Arc, OnceLock, PoisonError, RwLock,
        atomic::{AtomicU32, Ordering},
    },
};

use rayon::prelude::*;
use rustc_hash::{FxBuildHasher, FxHashMap, FxHashSet};

use super::{
    dictionary::{DICTIONARY, Pool},
    tokens::{Place, bare, units_at},
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
    /// All as one part, made when it is first asked for.
    whole: OnceLock<Option<Arc<Unit>>>,
    /// Whose first name the first one is; `None` when the tables know it as neither a man's nor a woman's, or as both.
    pub sex: Option<Pool>,
}

impl Cell {
    /// All names as one part; `None` when there is no name in it. The lexicon is the one that the cell is from.
    pub fn whole(&self, lexicon: &Lexicon) -> Option<Arc<Unit>> {
        let whole = self.whole.get_or_init(|| match self.units.as_slice() {
            [one] if self.texts.len() == 1 => Some(one.clone()),
            _ => lexicon.unit(&self.texts),
        });
        whole.clone()
    }
}

/// Names, places and facilities by their words.
#[derive(Debug, Default)]
pub struct Lexicon {
    cells: [Shelf<Arc<Cell>>; 2],
    /// Hashes of cells that were met: only the second time is one kept.
    met: [RwLock<FxHashSet<u32>>; DOORS],
    units: Shelf<Arc<Unit>>,
    spots: Shelf<Option<Arc<Spot>>>,
    holdings: Shelf<Option<Arc<Holding>>>,
    next: AtomicU32,
    kept: AtomicU32,
}

impl Lexicon {
    /// The names in a cell.
    pub fn cell(&self, words: &str, place: Place) -> Arc<Cell> {
        let known = &self.cells[usize::from(place == Place::Later)];
        if let Some(cell) = find(known, words) {
            return cell;
        }
        let cell = Arc::new(self.read_cell(words, place));
        if self.is_met_again(words) {
            return self.keep(known, words, cell);
        }
        cell
    }

    /// Most spellings come once, and a million of those would fill the memory.
    fn is_met_again(&self, words: &str) -> bool {
        let hash = FxBuildHasher.hash_one(words);
        let door = self.met[door_of(hash)].write();
        let mut door = door.unwrap_or_else(PoisonError::into_inner);
        !door.insert((hash >> 32) as u32)
    }

    /// Forgets what only preparing needs: names stay with the profiles that hold them, and none gets an old one's number.
    pub fn forget(&self) {
        self.cells.iter().for_each(empty);
        empty(&self.met);
        empty(&self.units);
        empty(&self.spots);
        empty(&self.holdings);
    }

    /// The names in a cell that is hardly ever met twice: not kept.
    pub fn read_cell(&self, words: &str, place: Place) -> Cell {
        let alone = |text: &String| self.unit(std::slice::from_ref(text));
        let mut texts = units_at(words, place);
        let mut units: Vec<Arc<Unit>> = texts.iter().filter_map(alone).collect();
        if units.len() == texts.len()
            && let Some(at) = find_cut(&texts, &units)
        {
            let second = texts.remove(at + 1);
            texts[at].push_str(&second);
            units = texts.iter().filter_map(alone).collect();
        }
        while units.len() == texts.len()
            && let Some((at, blank)) = find_blank(&units)
        {
            let second = texts[at].split_off(blank);
            texts.insert(at + 1, second);
            units = texts.iter().filter_map(alone).collect();
        }
        Cell {
            sex: units.first().and_then(|unit| sex_of(unit)),
            whole: OnceLock::new(),
            units,
            texts,
        }
    }

    /// Folded units as one part.
    pub fn unit(&self, texts: &[String]) -> Option<Arc<Unit>> {
        let key = match texts {
            [one] => Cow::Borrowed(one.as_str()),
            _ => Cow::Owned(texts.join(" ")),
        };
        if let Some(known) = find(&self.units, &key) {
            return Some(known);
        }
        let number = self.next.fetch_add(1, Ordering::Relaxed);
        let made = Arc::new(Unit::of_units(number, texts)?);
        Some(self.keep(&self.units, &key, made))
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
        let key = gazetted(&answer.codes, &answer.words);
        self.look_up(&self.spots, &key, || Spot::of(answer).map(Arc::new))
    }

    /// A facility; `None` when it says nothing.
    pub fn holding(&self, answer: &FacilityAnswer) -> Option<Arc<Holding>> {
        let key = gazetted(&answer.codes, &answer.words);
        self.look_up(&self.holdings, &key, || Holding::of(answer).map(Arc::new))
    }

    /// How many entries of all kinds it was given to keep.
    pub fn kept(&self) -> usize {
        usize::try_from(self.kept.load(Ordering::Relaxed)).unwrap_or(usize::MAX)
    }

    fn look_up<T: Clone>(&self, among: &Shelf<T>, words: &str, make: impl FnOnce() -> T) -> T {
        find(among, words).unwrap_or_else(|| self.keep(among, words, make()))
    }

    /// Keeps what was made, or what another thread was faster to make.
    fn keep<T: Clone>(&self, among: &Shelf<T>, words: &str, made: T) -> T {
        self.kept.fetch_add(1, Ordering::Relaxed);
        let door = door(among, words).write();
        let mut door = door.unwrap_or_else(PoisonError::into_inner);
        door.entry(words.into()).or_insert(made).clone()
    }
}

/// What an answer is kept under: its codes and its words.
fn gazetted(codes: &[String], words: &str) -> String {
    let length: usize = codes.iter().map(|code| code.len() + 1).sum();
    let mut key = String::with_capacity(length + words.len());
    for code in codes {
        key.push_str(code);
        key.push('|');
    }
    key.push_str(words);
    key
}

fn find<T: Clone>(shelf: &Shelf<T>, words: &str) -> Option<T> {
    let door = door(shelf, words).read();
    let door = door.unwrap_or_else(PoisonError::into_inner);
    door.get(words).cloned()
}

fn empty<T: Default + Send + Sync>(doors: &[RwLock<T>; DOORS]) {
    doors.par_iter().for_each(|door| {
        let door = door.write();
        *door.unwrap_or_else(PoisonError::into_inner) = T::default();
    });
}

fn door<'a, T>(shelf: &'a Shelf<T>, words: &str) -> &'a RwLock<FxHashMap<Box<str>, T>> {
    &shelf[door_of(FxBuildHasher.hash_one(words))]
}

/// By bits in the middle: maps use the lowest and the highest seven.
fn door_of(hash: u64) -> usize {
    usize::try_from(hash >> 20).unwrap_or(0) % DOORS
}

/// Where a name was cut in two: one half at least is no name, and both together are one ("Bouthai na", شيخ موس).
fn find_cut(texts: &[String], units: &[Arc<Unit>]) -> Option<usize> {
    let is_unknown = |at: usize| !units[at].whole().is_known();
    (1..units.len()).map(|at| at - 1).find(|&at| {
        let are_halves = is_unknown(at) || is_unknown(at + 1);
        are_halves && {
            let together = texts[at].clone() + &texts[at + 1];
            !DICTIONARY.names(bare(&together)).is_empty()
        }
    })
}

/// Where a blank between two names is missing: in which unit, and where there.
fn find_blank(units: &[Arc<Unit>]) -> Option<(usize, usize)> {
    let mut blanks = units.iter().map(|unit| unit.blank).enumerate();
    blanks.find_map(|(at, blank)| Some((at, usize::from(blank?.get()))))
}

/// Whose first name it is, where the tables know it as a man's or a woman's alone.
fn sex_of(unit: &Unit) -> Option<Pool> {
    let is_borne = |pool: Pool| {
        let names = unit.whole().names.iter();
        let mut entries = names.filter_map(|&id| DICTIONARY.entry(id));
        entries.any(|entry| entry.share(pool) > 0.0)
    };
    match (is_borne(Pool::Men), is_borne(Pool::Women)) {
        (true, false) => Some(Pool::Men),
        (false, true) => Some(Pool::Women),
        _ => None,
    }
}
