//! Whether two reports may be about one person. Pure: [`Judge`] judges a pair, [`keys`] finds candidates, [`link`] brings two whole lists
//! together. A report is prepared as a [`Profile`]; names are laid beside each other (`names`), facts compared (`evidence`), what both show is
//! one small thing (`features`), and all that could explain it is weighed (`explanations`) with the weights of one table (`model`). How common
//! names and facts are is counted (`frequency`). Called by the jobs that find pairs and by lists.

pub mod competition;
pub mod estimate;
pub mod evidence;
pub mod explanations;
pub mod features;
pub mod frequency;
pub mod index;
pub mod keys;
pub mod levels;
pub mod link;
pub mod mending;
pub mod model;
pub mod names;
pub mod profile;
pub mod sketch;
pub mod sought;
pub mod span;
pub mod verdict;

use std::sync::{Arc, LazyLock, PoisonError, RwLock};

use serde::{Deserialize, Serialize};

use self::{
    explanations::Scores,
    features::{Features, Scale},
    frequency::{Counts, Frequencies},
    keys::Side,
    model::Model,
    names::{lexicon::Lexicon, likeness::Memo},
    sought::Sought,
    verdict::Weighed,
};
pub use self::{keys::Key, profile::Profile};
use crate::domain::report::Report;

/// How much a pair of reports is worth to a family.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Level {
    /// Not worth anybody's time: not stored.
    None,
    /// Possible: a volunteer looks at it.
    Uncertain,
    /// Strong enough to be told at once.
    Strong,
}

/// A kind of evidence, as it is told to families and volunteers (`evidence-<name>` in `locales/`).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Evidence {
    /// First name.
    Given,
    /// Father's name.
    Father,
    /// Grandfather's name.
    Grandfather,
    /// Family name.
    Family,
    /// Mother's name.
    Mother,
    /// Kunya or nickname.
    Byname,
    /// Man or woman.
    Sex,
    /// Year of birth.
    Birth,
    /// Place of origin or home.
    Origin,
    /// When taken or last seen.
    Taken,
    /// Where taken or last seen.
    TakenPlace,
    /// Place of detention.
    Facility,
    /// Order of events (seen after taken).
    Chronology,
    /// Place of birth.
    BirthPlace,
}

/// How two reports stand to each other in one kind of evidence.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Agreement {
    /// The same, spelling aside.
    Agrees,
    /// Close: a year apart, a nickname, the same governorate.
    Near,
    /// One side or both do not say.
    Unknown,
    /// Different.
    Differs,
}

/// One term of the judgement.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Reason {
    /// What was compared.
    pub evidence: Evidence,
    /// How it came out.
    pub agreement: Agreement,
    /// Evidence for "same" against the strongest rival, natural log.
    pub weight: f64,
    /// For `Near` of years: how many years apart.
    #[serde(default)]
    pub years_apart: Option<u8>,
}

/// Another explanation of why two reports resemble each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Rival {
    /// Brother or sister.
    Sibling,
    /// Same names, another person.
    Namesake,
    /// Cousin or clan.
    Cousin,
    /// One is the other's child.
    Child,
    /// One is the other's parent.
    Parent,
    /// Nobody in particular.
    Stranger,
}

/// The judgement of a pair.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Verdict {
    /// What it is worth.
    pub level: Level,
    /// Posterior probability that they are one person. Never shown to people.
    pub probability: f64,
    /// Terms, strongest first; `Unknown` ones included.
    pub reasons: Vec<Reason>,
    /// The strongest other explanation.
    pub rival: Rival,
}

/// What judging needs: the table, and how common things are.
#[derive(Debug)]
pub struct Judge {
    /// The table, as reasoned or as estimated.
    pub model: Model,
    /// How common things are.
    pub frequencies: Frequencies,
    /// Names and places met lately, prepared.
    lexicon: RwLock<Arc<Lexicon>>,
}

/// A judge's lexicon with so many names, or so many entries of all kinds, is begun anew.
const MOST_NAMES: usize = 60_000;
const MOST_KEPT: usize = 300_000;

impl Default for Judge {
    fn default() -> Self {
        Self::knowing(&Counts::default())
    }
}

/// The table as reasoned, and names as common as the dictionary says.
static PLAIN: LazyLock<Judge> = LazyLock::new(Judge::default);

impl Judge {
    /// The table as reasoned, and what was counted.
    pub fn knowing(counts: &Counts) -> Self {
        Self {
            model: Model::reasoned(),
            frequencies: if counts.reports == 0 {
                Frequencies::default()
            } else {
                Frequencies::of(counts)
            },
            lexicon: RwLock::default(),
        }
    }

    /// Where reports are prepared that are compared with each other: what was met lately is prepared already.
    pub fn lexicon(&self) -> Arc<Lexicon> {
        let current = self.lexicon.read().unwrap_or_else(PoisonError::into_inner);
        if current.len() < MOST_NAMES && current.kept() < MOST_KEPT {
            return current.clone();
        }
        drop(current);
        let fresh = Arc::new(Lexicon::default());
        let mut current = self.lexicon.write().unwrap_or_else(PoisonError::into_inner);
        current.clone_from(&fresh);
        fresh
    }

    /// The keys a report asks for (40 to 60): its own and their neighbours (years ±2, months ±1).
    pub fn wanted_keys(&self, profile: &Profile) -> Vec<Key> {
        let keys = keys::list_keys(profile, Side::Asking, &self.frequencies);
        keys::rarest(keys, self.frequencies.records, keys::MOST_LED_TO)
    }

    /// Judges whether two reports are about one person. Symmetric, to the bit.
    pub fn compare(&self, a: &Report, b: &Report) -> Verdict {
        let lexicon = self.lexicon();
        let (a, b) = (Profile::of(a, &lexicon), Profile::of(b, &lexicon));
        self.beside(&a).compare(&b, &mut Memo::small())
    }

    /// Prepares a report to be compared with many.
    pub fn beside<'j>(&'j self, profile: &'j Profile) -> Beside<'j> {
        Beside {
            judge: self,
            sought: Sought::of(profile, &self.frequencies),
            scale: Scale::of(&self.model, &self.frequencies),
        }
    }

    /// What was found of two profiles in words.
    fn verdict(&self, features: &Features, sought: &Profile, other: &Profile) -> Verdict {
        let scores = Scores::of(features, &self.model, self.frequencies.records);
        let odds = scores.odds();
        let weighed = Weighed {
            features,
            scores,
            probability: odds / (1.0 + odds),
            model: &self.model,
        };
        weighed.verdict(sought, other)
    }
}

/// A report that is compared with many.
#[derive(Debug)]
pub struct Beside<'j> {
    judge: &'j Judge,
    sought: Sought<'j>,
    scale: Scale<'j>,
}

impl Beside<'_> {
    /// [`Judge::compare`] for reports prepared once, with one lexicon, which `memo` serves. `Rival::Child` says that the second of them in a fixed
    /// order (the search first) would be the first's child.
    pub fn compare(&self, other: &Profile, memo: &mut Memo) -> Verdict {
        let mine = self.sought.profile;
        if mine.order <= other.order {
            let features = Features::of(&self.sought, other, &self.scale, memo);
            return self.judge.verdict(&features, mine, other);
        }
        let sought = Sought::of(other, &self.judge.frequencies);
        let features = Features::of(&sought, mine, &self.scale, memo);
        self.judge.verdict(&features, other, mine)
    }
}

/// Judges with the table as reasoned and names as common as the dictionary says.
pub fn compare(a: &Report, b: &Report) -> Verdict {
    PLAIN.compare(a, b)
}

/// The keys that a report asks for, names as common as the dictionary says.
pub fn wanted_keys(report: &Report) -> Vec<Key> {
    PLAIN.wanted_keys(&Profile::of(report, &PLAIN.lexicon()))
}

/// The keys under which a report is stored (16 to 24).
pub fn stored_keys(report: &Report) -> Vec<u64> {
    let profile = Profile::of(report, &PLAIN.lexicon());
    let keys = keys::list_keys(&profile, Side::Stored, &PLAIN.frequencies);
    keys.into_iter().map(|key| key.value).collect()
}
