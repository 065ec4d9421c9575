//! Two whole lists brought together in memory, on all cores: records are indexed, each report asks for its candidates, the table is estimated from
//! what is found, candidates of one report compete. Cost grows with candidates, not with the product. Called by the `match` command and by
//! the matching of imported lists.

use rayon::prelude::*;

use super::{
    Judge, Level, Verdict,
    competition::compete,
    estimate::estimate,
    explanations::Scores,
    features::{Features, Scale},
    frequency::{Counts, Frequencies},
    index::{Index, Postings, RecordNumber, Tally},
    keys::{CANDIDATES, MOST_LED_TO, Side, list_keys, rarest},
    model::{Model, SAME},
    names::{frequency::NameCounts, lexicon::Lexicon, likeness::Memo},
    profile::Profile,
    sketch::{Look, Sketch},
    sought::Sought,
    verdict::Weighed,
};
use crate::domain::report::Report;

/// Candidates of one report that are glanced at, and those that are laid open, in a list of [`USUAL`] records or fewer. In a longer one more, with
/// the root of its length, for there are more that look like the one sought; and keys are asked that lead to some more still ([`LED_FURTHER`]).
const GLANCED: usize = 500;
const LAID_OPEN: usize = 90;
const USUAL: f64 = 100_000.0;
const LED_FURTHER: f64 = 1.3;
/// What shared keys count beside the glance, in hundredths.
const SHARED: i64 = 110;
/// A candidate is laid open where the glance speaks for it as much as being but one of all records speaks against it, or less by so much; in
/// hundredths of a natural log.
const DOUBT: f64 = 150.0;
/// Reports that one thread takes at a time.
const TOGETHER: usize = 100;
/// Candidates of one report that are kept.
pub const KEPT: usize = 50;
/// Records whose keys are made by one thread at a time.
const KEYED: usize = 1_024;
/// Such pieces that are held before they are put together.
const PIECES: usize = 64;
/// Odds of the same person below which a candidate is not kept.
const LEAST_ODDS: f64 = 3e-5;

/// A report and a record that may be one person.
#[derive(Debug)]
pub struct Link {
    /// The report's place in its list.
    pub report: usize,
    /// The record's place in its list.
    pub record: usize,
    /// What the pair is worth: uncertain or more.
    pub verdict: Verdict,
}

/// All pairs of two lists that are worth something, judged as any two reports are: nothing is estimated from these lists, and no candidate
/// competes with another.
pub fn find(judge: &Judge, reports: &[Report], records: &[Report]) -> Vec<Link> {
    let mut linker = Linker::default();
    let prepare = |list: &[Report]| -> Vec<Profile> {
        let list = list.par_iter();
        list.map(|report| linker.profile(report)).collect()
    };
    let (reports, records) = (prepare(reports), prepare(records));
    linker.add(records);
    let index = linker.index(&judge.frequencies);
    let limit = usize::try_from(CANDIDATES).unwrap_or(usize::MAX);
    let asked = reports.par_iter().enumerate();
    let found = asked.map_init(
        || (Tally::default(), Memo::default()),
        |(tally, memo), (report, profile)| {
            let best = tally.best(&index, &judge.wanted_keys(profile), limit);
            let beside = judge.beside(profile);
            let judged = best.into_iter().map(|record| {
                let other = &linker.records[record as usize];
                Link {
                    report,
                    record: record as usize,
                    verdict: beside.compare(other, memo),
                }
            });
            let worth = judged.filter(|link| link.verdict.level >= Level::Uncertain);
            worth.collect::<Vec<Link>>()
        },
    );
    found.flatten_iter().collect()
}

/// A list, prepared. Profiles may be made by many threads; the lexicon is theirs together.
#[derive(Debug, Default)]
pub struct Linker {
    /// Words that were met.
    pub lexicon: Lexicon,
    records: Vec<Profile>,
}

/// A report's candidate, judged.
#[derive(Debug, Clone)]
pub struct Candidate {
    /// The record's place in its list.
    pub record: RecordNumber,
    /// What the pair shows.
    pub features: Features,
    /// How likely each explanation is.
    pub scores: Scores,
    /// The posterior of "same person", after competition.
    pub probability: f64,
    /// One scale over all reports: the natural log of the odds, after competition.
    pub score: f64,
}

/// What was found, and what it was judged with.
#[derive(Debug)]
pub struct Links {
    /// For each report its candidates, best first.
    pub candidates: Vec<Vec<Candidate>>,
    /// The table, as estimated.
    pub model: Model,
    /// How common things are in the records.
    pub frequencies: Frequencies,
}

impl Linker {
    /// Adds records that [`Self::profile`] prepared, in their order. The first are taken over as they lie: a million of them should not be there twice.
    pub fn add(&mut self, records: Vec<Profile>) {
        if self.records.is_empty() {
            self.records = records;
        } else {
            self.records.extend(records);
        }
    }

    /// The records.
    pub fn records(&self) -> &[Profile] {
        &self.records
    }

    /// Prepares one more record or report.
    pub fn profile(&self, report: &Report) -> Profile {
        Profile::of(report, &self.lexicon)
    }

    /// Finds for each report the records that may be about the same person. `progress` hears of each report that is done.
    pub fn link(&self, reports: &[Profile], progress: &(dyn Fn() + Sync)) -> Links {
        let (frequencies, ways) = self.ways();
        let reasoned = Model::reasoned();
        let scale = Scale::of(&reasoned, &frequencies);
        let prior = reasoned.explanations[SAME].prior / frequencies.records;
        let least = (LEAST_ODDS / prior).ln();
        let mut candidates: Vec<Vec<Candidate>> = reports
            .par_iter()
            .with_min_len(TOGETHER)
            .map_init(
                || (Tally::default(), Memo::default()),
                |(tally, memo), report| {
                    let best = ways.best(report, &frequencies, tally);
                    let sought = Sought::of(report, &frequencies);
                    let found = best.into_iter().filter_map(|record| {
                        let other = &self.records[record as usize];
                        let features = Features::of_likely(&sought, other, (&scale, least), memo)?;
                        Some(Candidate::of(
                            record,
                            features,
                            &reasoned,
                            frequencies.records,
                        ))
                    });
                    let mut found: Vec<Candidate> =
                        found.filter(|c| c.score >= LEAST_ODDS.ln()).collect();
                    found.sort_by(|x, y| y.score.total_cmp(&x.score).then(x.record.cmp(&y.record)));
                    found.truncate(KEPT);
                    found.shrink_to_fit();
                    progress();
                    found
                },
            )
            .collect();
        let model = estimate(&candidates, &reasoned, frequencies.records);
        candidates
            .par_iter_mut()
            .for_each_init(Memo::default, |memo, found| {
                for candidate in found.iter_mut() {
                    candidate.weigh(&model, frequencies.records);
                }
                compete(found, self, (&model, &frequencies), memo);
            });
        Links {
            candidates,
            model,
            frequencies,
        }
    }

    /// The records that each report would be compared with: what is lost here no judgement brings back. For benchmarks.
    pub fn candidates(&self, reports: &[Profile]) -> Vec<Vec<RecordNumber>> {
        let (frequencies, ways) = self.ways();
        let asked = reports
            .par_iter()
            .map_init(Tally::default, |tally, report| {
                ways.best(report, &frequencies, tally)
            });
        asked.collect()
    }

    /// Counts the records and makes them easy to find. No more is prepared then: what the lexicon kept for that would be a part of the peak.
    fn ways(&self) -> (Frequencies, Ways) {
        let frequencies = Frequencies::of(&self.count());
        self.lexicon.forget();
        let longer = (frequencies.records / USUAL).sqrt().max(1.0);
        #[expect(clippy::cast_possible_truncation, reason = "the log of a number")]
        let least = (frequencies.records.min(USUAL).ln() * 100.0 - DOUBT) as i64;
        let ways = Ways {
            least,
            index: self.index(&frequencies),
            sketches: self.records.par_iter().map(Sketch::of).collect(),
            glanced: times(GLANCED, longer),
            laid_open: times(LAID_OPEN, longer),
            most_led_to: MOST_LED_TO * longer.powf(LED_FURTHER),
        };
        (frequencies, ways)
    }

    fn count(&self) -> Counts {
        let (mut counts, names) = rayon::join(|| self.count_facts(), || self.count_names());
        counts.names = names;
        counts
    }

    fn count_facts(&self) -> Counts {
        let mut counts = Counts::default();
        for profile in &self.records {
            counts.add_facts(profile);
        }
        counts
    }

    fn count_names(&self) -> NameCounts {
        let mut times: Vec<[f32; 3]> = vec![[0.0; 3]; self.lexicon.len()];
        let mut counts = NameCounts::default();
        let mut units = Vec::new();
        for profile in &self.records {
            for (unit, pool) in profile.list_names() {
                let count = &mut times[unit.id as usize];
                if count.iter().all(|times| *times == 0.0) {
                    units.push(unit);
                }
                count[pool as usize] += 1.0;
            }
        }
        for unit in units {
            for pool in super::names::dictionary::Pool::ALL {
                let times = times[unit.id as usize][pool as usize];
                if times > 0.0 {
                    counts.add(unit, pool, times);
                }
            }
        }
        counts
    }

    fn index(&self, frequencies: &Frequencies) -> Index {
        // The keys of a million records would take more memory than all the rest: some records' at a time become postings.
        let mut postings = Postings::default();
        for some in self.records.chunks(KEYED * PIECES) {
            let pieces = some.par_chunks(KEYED).map(|records| {
                let mut piece = Postings::default();
                for profile in records {
                    piece.add(&list_keys(profile, Side::Stored, frequencies));
                }
                piece
            });
            for piece in pieces.collect::<Vec<Postings>>() {
                postings.append(piece);
            }
        }
        Index::of(postings)
    }
}

/// From a report to the records it is compared with.
struct Ways {
    index: Index,
    sketches: Vec<Sketch>,
    /// What the glance must say for a candidate, in hundredths of a natural log.
    least: i64,
    glanced: usize,
    laid_open: usize,
    most_led_to: f64,
}

/// So many times as many.
fn times(count: usize, factor: f64) -> usize {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_precision_loss,
        clippy::cast_sign_loss,
        reason = "a few thousand at most"
    )]
    let times = (count as f64 * factor) as usize;
    times
}

impl Ways {
    /// Those that share most keys and look most like the one sought, in no order.
    fn best(
        &self,
        report: &Profile,
        frequencies: &Frequencies,
        tally: &mut Tally,
    ) -> Vec<RecordNumber> {
        let keys = list_keys(report, Side::Asking, frequencies);
        let keys = rarest(keys, frequencies.records, self.most_led_to);
        let ranked = tally.rank(&self.index, &keys, self.glanced);
        let look = Look::of(report, frequencies);
        // Copied side by side first: fetched one by one, each would be waited for while it is judged.
        let sketches: Vec<Sketch> = ranked
            .iter()
            .map(|&(_, record)| self.sketches[record as usize])
            .collect();
        let glanced = ranked.iter().zip(&sketches);
        // Less is better.
        let judged = glanced.map(|(&(rank, record), sketch)| {
            let shared = rank * SHARED / 100_000;
            (shared - i64::from(look.worth(sketch)), record)
        });
        let mut best: Vec<(i64, RecordNumber)> =
            judged.filter(|(worth, _)| *worth <= -self.least).collect();
        if best.len() > self.laid_open {
            best.select_nth_unstable(self.laid_open);
            best.truncate(self.laid_open);
        }
        best.into_iter().map(|(_, record)| record).collect()
    }
}

impl Candidate {
    fn of(record: RecordNumber, features: Features, model: &Model, records: f64) -> Self {
        let scores = Scores::of(&features, model, records);
        let mut candidate = Self {
            record,
            features,
            scores,
            probability: 0.0,
            score: 0.0,
        };
        candidate.set_odds(scores.odds());
        candidate
    }

    fn weigh(&mut self, model: &Model, records: f64) {
        self.scores = Scores::of(&self.features, model, records);
        self.set_odds(self.scores.odds());
    }

    /// Sets probability and score.
    pub(super) fn set_odds(&mut self, odds: f64) {
        self.probability = odds / (1.0 + odds);
        self.score = odds.max(1e-300).ln();
    }
}

impl Links {
    /// The judgement of a report's candidate in words.
    pub fn verdict(&self, candidate: &Candidate, report: &Profile, record: &Profile) -> Verdict {
        let weighed = Weighed {
            features: &candidate.features,
            scores: candidate.scores,
            probability: candidate.probability,
            model: &self.model,
        };
        weighed.verdict(report, record)
    }
}
