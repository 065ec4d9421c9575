//! How common a name is, and how many people have a name at least this close to the one sought: surprise instead of similarity. What the
//! tables judge is blended with what was counted in the lists at hand or in all stored reports. Called by `sought` and `keys`.

use std::{
    collections::BTreeMap,
    sync::{OnceLock, RwLock},
};

use rustc_hash::FxHashMap;
use serde::{Deserialize, Serialize};

use super::{
    codes::stable_hash,
    curve::{Curve, Origins},
    dictionary::{DICTIONARY, Entry, NameId, Pool},
    distance::Heard,
    likeness::{closeness_as_written, closeness_to, level},
    unit::{Form, Unit},
};
use crate::matching::model::{CLOSENESSES, Closeness, NICKNAME, RAREST, SPOILT, SPOILT_INTO};

/// How many counted names weigh as much as the tables' judgement.
const JUDGED: f32 = 1_500.0;
/// The share of people whose name the tables do not know.
const UNKNOWN_SHARE: f32 = 0.10;
/// Unknown names counted less often are taken for slips of the pen.
const LEAST_COUNT: f32 = 3.0;
/// Of unknown names the most frequent so many are neighbours; of the rest as many stand for all.
const MOST_UNKNOWN: usize = 400;

/// How often each name was met, by [`Pool`]: known ones by their Arabic spelling, others by their folded text.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct NameCounts([BTreeMap<String, f32>; 3]);

impl NameCounts {
    /// Counts a part.
    pub fn add(&mut self, unit: &Unit, pool: Pool, times: f32) {
        let whole = unit.whole();
        let form = if whole.is_known() {
            whole
        } else {
            // A compound is counted by what the tables know of it.
            let known = unit.forms.iter().find(|form| form.is_known());
            known.unwrap_or(whole)
        };
        let counts = &mut self.0[pool as usize];
        let mut count = |name: &str, much: f32| match counts.get_mut(name) {
            Some(known) => *known += much,
            None => drop(counts.insert(name.to_owned(), much)),
        };
        let entries: Vec<&Entry> = known(form, pool);
        let each = times / f32::from(u16::try_from(entries.len().max(1)).unwrap_or(u16::MAX));
        for entry in &entries {
            count(&entry.name, each);
        }
        if entries.is_empty() {
            count(&form.text, times);
        }
    }

    /// Adds another's counts.
    pub fn merge(&mut self, other: Self) {
        for (mine, theirs) in self.0.iter_mut().zip(other.0) {
            for (name, count) in theirs {
                *mine.entry(name).or_default() += count;
            }
        }
    }

    /// Without what was met only once: for keeping.
    pub fn prune(&mut self) {
        for counts in &mut self.0 {
            counts.retain(|_, count| *count > 1.0);
        }
    }
}

/// The known names a form may be; those that the pool bears where any does.
fn known(form: &Form, pool: Pool) -> Vec<&'static Entry> {
    let all = form.names.iter().filter_map(|&id| DICTIONARY.entry(id));
    let borne: Vec<&Entry> = all
        .clone()
        .filter(|entry| entry.share(pool) > 0.0)
        .collect();
    if borne.is_empty() {
        all.collect()
    } else {
        borne
    }
}

/// An unknown name that many bear.
#[derive(Debug)]
struct Unknown {
    hash: u64,
    heard: Heard,
    share: f32,
}

/// All of a form that its curve depends on: its text (hashed), and what it is made of, for the same letters may be one name or several compounds.
type OtherForm = (u64, Option<[NameId; 2]>, Pool);

/// A known name that fewer people bear explains no other one.
const COMMON: f32 = 1e-3;

/// So many curves are remembered; then all are forgotten.
const MOST_REMEMBERED: usize = 100_000;

/// The most frequent, and every so manieth of the others in place of its fellows. `unknown` is sorted, the most frequent first.
fn sample(unknown: &[(&String, f32)]) -> Vec<Unknown> {
    let (first, rest) = unknown.split_at(unknown.len().min(MOST_UNKNOWN));
    let step = rest.len().div_ceil(MOST_UNKNOWN).max(1);
    let chosen = rest.chunks(step).map(|fellows| {
        let share = fellows.iter().map(|(_, share)| share).sum();
        (fellows[0].0, share)
    });
    let all = first.iter().copied().chain(chosen);
    all.map(|(name, share)| Unknown {
        hash: stable_hash(name),
        heard: Heard::of(name),
        share,
    })
    .collect()
}

/// How common names are.
#[derive(Debug)]
pub struct NameFrequencies {
    /// Curves of known names, by pool; filled when first asked.
    known: [Vec<OnceLock<Curve>>; 3],
    /// Curves of other forms.
    others: RwLock<FxHashMap<OtherForm, Curve>>,
    /// What names found may be.
    origins: RwLock<FxHashMap<(u64, Pool), Origins>>,
    /// Known names that enough people bear to be what another is spoilt from.
    common: [Vec<NameId>; 3],
    shares: [Vec<f32>; 3],
    unknown: [Vec<Unknown>; 3],
    by_text: [FxHashMap<String, f32>; 3],
}

impl Default for NameFrequencies {
    fn default() -> Self {
        Self::of(&NameCounts::default())
    }
}

impl NameFrequencies {
    /// The tables' judgement and these counts.
    pub fn of(counts: &NameCounts) -> Self {
        let mut frequencies = Self {
            known: Pool::ALL.map(|_| vec![OnceLock::new(); DICTIONARY.entries.len()]),
            others: RwLock::default(),
            origins: RwLock::default(),
            common: Default::default(),
            shares: Default::default(),
            unknown: Default::default(),
            by_text: Default::default(),
        };
        let ids: FxHashMap<&str, usize> = DICTIONARY
            .entries
            .iter()
            .enumerate()
            .map(|(id, entry)| (entry.name.as_str(), id))
            .collect();
        for pool in Pool::ALL {
            frequencies.blend(pool, &counts.0[pool as usize], &ids);
        }
        frequencies
    }

    fn blend(&mut self, pool: Pool, counts: &BTreeMap<String, f32>, ids: &FxHashMap<&str, usize>) {
        let total: f32 = counts.values().sum();
        let judged: f32 = DICTIONARY.entries.iter().map(|e| e.share(pool)).sum();
        let scale = JUDGED * (1.0 - UNKNOWN_SHARE) / judged / (JUDGED + total);
        let shares = DICTIONARY.entries.iter().map(|e| e.share(pool) * scale);
        let mut shares: Vec<f32> = shares.collect();
        let mut unknown: Vec<(&String, f32)> = Vec::new();
        for (name, &count) in counts {
            match ids.get(name.as_str()) {
                Some(&id) => shares[id] += count / (JUDGED + total),
                None => unknown.push((name, count / (JUDGED + total))),
            }
        }
        unknown.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(b.0)));
        let at = pool as usize;
        let least = LEAST_COUNT / (JUDGED + total);
        self.by_text[at] = unknown
            .iter()
            .take_while(|(_, share)| *share >= least)
            .map(|(name, share)| ((*name).clone(), *share))
            .collect();
        self.unknown[at] = sample(&unknown);
        let ids = (0..).zip(&shares);
        let common = ids.filter(|(_, share)| **share >= COMMON);
        self.common[at] = common.map(|(id, _)| id).collect();
        self.shares[at] = shares;
    }

    /// The share of a pool's people who bear a known name.
    pub fn share(&self, id: NameId, pool: Pool) -> f32 {
        let share = self.shares[pool as usize].get(usize::from(id));
        share.copied().unwrap_or_default()
    }

    /// The share of a pool's people whose name this is.
    pub fn share_of(&self, form: &Form, pool: Pool) -> f32 {
        let known: f32 = form.names.iter().map(|&id| self.share(id, pool)).sum();
        let counted = self.counted(form, pool);
        let compound = form.compound.map_or(0.0, |[first, last]| {
            self.share(first, pool) * self.share(last, pool)
        });
        (known + counted).max(compound).max(RAREST)
    }

    /// The share of a pool's people counted under a name that the tables do not know; none where it was met once or twice.
    fn counted(&self, form: &Form, pool: Pool) -> f32 {
        let counted = self.by_text[pool as usize].get(&*form.text);
        counted.copied().unwrap_or_default()
    }

    /// What a name that the tables do not know may be.
    pub fn origins(&self, form: &Form, pool: Pool) -> Origins {
        let key = (form.hash, pool);
        let known = self.origins.read().ok();
        if let Some(known) = known.and_then(|origins| origins.get(&key).copied()) {
            return known;
        }
        let made = if form.nicknames.is_empty() {
            let mut known = [0.0; CLOSENESSES];
            for &id in &self.common[pool as usize] {
                if let Some(entry) = DICTIONARY.entry(id) {
                    known[closeness_as_written(entry.form(), form) as usize] +=
                        self.share(id, pool);
                }
            }
            Origins::of(&known, self.counted(form, pool))
        } else {
            self.of_nickname(form, pool)
        };
        if let Ok(mut origins) = self.origins.write() {
            if origins.len() >= MOST_REMEMBERED {
                origins.clear();
            }
            origins.insert(key, made);
        }
        made
    }

    /// What a nickname may be: any of the names it is used for, or a name by itself.
    fn of_nickname(&self, form: &Form, pool: Pool) -> Origins {
        let meant = form.nicknames.iter().map(|&id| self.share(id, pool)).sum();
        let mut known = [0.0; CLOSENESSES];
        known[Closeness::Alike as usize] = meant;
        let own: f32 = form.names.iter().map(|&id| self.share(id, pool)).sum();
        // `Origins` reckons with how often a name is spoilt into its like; into a nickname it is so much oftener, beside which its own bearers are fewer.
        let oftener = NICKNAME / SPOILT_INTO[Closeness::Alike as usize];
        Origins::of(&known, own / oftener)
    }

    /// How many people have a name how close to this one. What the tables know is reckoned once, however it is spelled.
    pub fn curve(&self, form: &Form, pool: Pool) -> Curve {
        let plain = self.plain_curve(form, pool);
        if form.away > 0.0 {
            return plain.moved(level(form.away));
        }
        plain
    }

    /// The same, whatever was left out of the form.
    fn plain_curve(&self, form: &Form, pool: Pool) -> Curve {
        let [id] = *form.names else {
            return self.remembered(form, pool);
        };
        let known = self.known[pool as usize].get(usize::from(id));
        let entry = DICTIONARY.entry(id);
        match (known, entry) {
            (Some(known), Some(entry)) => *known.get_or_init(|| self.reckon(entry.form(), pool)),
            _ => self.reckon(form, pool),
        }
    }

    fn remembered(&self, form: &Form, pool: Pool) -> Curve {
        let key = (form.hash, form.compound, pool);
        let known = self.others.read().ok();
        if let Some(known) = known.and_then(|others| others.get(&key).copied()) {
            return known;
        }
        let curve = self.reckon(form, pool);
        if let Ok(mut others) = self.others.write() {
            if others.len() >= MOST_REMEMBERED {
                others.clear();
            }
            others.insert(key, curve);
        }
        curve
    }

    fn reckon(&self, form: &Form, pool: Pool) -> Curve {
        let mut others = [0.0; CLOSENESSES];
        if form.is_known() {
            self.add_neighbours(form, pool, &mut others);
        } else {
            self.add_known(form, pool, &mut others);
        }
        let origins = match (form.nicknames.is_empty(), form.is_known()) {
            (false, _) => self.of_nickname(form, pool),
            (true, true) => Origins::NONE,
            (true, false) => Origins::of(&others, self.counted(form, pool)),
        };
        self.add_unknown(form, pool, &mut others);
        Curve::of(self.share_of(form, pool), others, origins)
    }

    /// A known name: its nicknames, what may be mistyped for it, and where nothing was counted a little of its neighbours, which are spoilt
    /// into it.
    fn add_neighbours(&self, form: &Form, pool: Pool, others: &mut [f32; CLOSENESSES]) {
        let spoilt = if self.unknown[pool as usize].is_empty() {
            SPOILT
        } else {
            0.0
        };
        for entry in form.names.iter().filter_map(|&id| DICTIONARY.entry(id)) {
            for &(id, at) in entry.neighbours() {
                if form.names.contains(&id) {
                    continue;
                }
                let share = self.share(id, pool);
                others[at as usize] += share * spoilt;
                if entry.confusable().contains(&id) {
                    others[Closeness::Confusable as usize] += share;
                }
            }
        }
        for &id in &form.nicknames {
            others[Closeness::Alike as usize] += self.share(id, pool);
        }
    }

    /// An unknown name: all known ones that sound like it, and those whose nickname it is.
    fn add_known(&self, form: &Form, pool: Pool, others: &mut [f32; CLOSENESSES]) {
        for (id, entry) in DICTIONARY.entries.iter().enumerate() {
            let share = self.shares[pool as usize][id];
            if share > 0.0 {
                others[closeness_as_written(entry.form(), form) as usize] += share;
            }
        }
    }

    /// What was counted and nobody knows: rare names, and every name mistyped.
    fn add_unknown(&self, form: &Form, pool: Pool, others: &mut [f32; CLOSENESSES]) {
        for other in &self.unknown[pool as usize] {
            if other.hash != form.hash {
                others[closeness_to(form, &other.heard) as usize] += other.share;
            }
        }
    }
}
