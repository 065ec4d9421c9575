//! Invented families, searched and seen: how many true pairs are told, and how many told pairs are true.

use std::collections::{HashMap, HashSet};

use athar::{
    domain::report::{Report, ReportKind},
    matching::{
        Judge, Level, Profile, Verdict,
        names::{lexicon::Lexicon, likeness::Memo},
        stored_keys, wanted_keys,
    },
};

use super::invent::{Dice, Someone, World};

/// The people of `families` families, a namesake for one in six.
fn people(world: &World, families: usize, dice: &mut Dice) -> Vec<Someone> {
    let mut people: Vec<Someone> = (0..families).flat_map(|_| world.family(dice)).collect();
    let born = people.clone();
    for (at, someone) in born.iter().enumerate() {
        if dice.happens(17) {
            let other = &born[(at + 20 + dice.below(born.len() - 40)) % born.len()];
            people.push(World::namesake(someone, other));
        }
    }
    people
}

/// Reports of a kind, each with the place of whom it is about.
fn reports(
    world: &World,
    people: &[Someone],
    kind: ReportKind,
    percent: usize,
    dice: &mut Dice,
) -> Vec<(usize, Report)> {
    let mut reports = Vec::new();
    for (who, someone) in people.iter().enumerate() {
        if dice.happens(percent) {
            reports.push((who, world.told(kind, someone, dice)));
        }
    }
    reports
}

/// For each search the sightings that share a key with it.
pub fn candidates(
    searches: &[(usize, Report)],
    sightings: &[(usize, Report)],
) -> Vec<(usize, usize)> {
    let mut postings: HashMap<u64, Vec<usize>> = HashMap::new();
    for (at, (_, report)) in sightings.iter().enumerate() {
        for key in stored_keys(report) {
            postings.entry(key).or_default().push(at);
        }
    }
    let mut pairs = Vec::new();
    for (search, (_, report)) in searches.iter().enumerate() {
        let wanted = wanted_keys(report);
        let found: HashSet<usize> = wanted
            .iter()
            .filter_map(|key| postings.get(&key.value))
            .flatten()
            .copied()
            .collect();
        pairs.extend(found.into_iter().map(|sighting| (search, sighting)));
    }
    pairs
}

/// Searches and sightings of invented families, and how every candidate pair was judged.
struct Trial {
    true_pairs: usize,
    /// Whether the pair is one person, and the verdict.
    judged: Vec<(bool, Verdict)>,
}

impl Trial {
    fn run(families: usize, seed: u64) -> Self {
        let world = World::read();
        let mut dice = Dice::new(seed);
        let people = people(&world, families, &mut dice);
        let searches = reports(&world, &people, ReportKind::Missing, 25, &mut dice);
        let sightings = reports(&world, &people, ReportKind::Sighting, 40, &mut dice);
        let sighted: HashSet<usize> = sightings.iter().map(|(who, _)| *who).collect();
        let (judge, lexicon, mut memo) = (Judge::default(), Lexicon::default(), Memo::default());
        let a: Vec<Profile> = searches
            .iter()
            .map(|(_, report)| Profile::of(report, &lexicon))
            .collect();
        let b: Vec<Profile> = sightings
            .iter()
            .map(|(_, report)| Profile::of(report, &lexicon))
            .collect();
        let pairs = candidates(&searches, &sightings);
        Self {
            true_pairs: searches
                .iter()
                .filter(|(who, _)| sighted.contains(who))
                .count(),
            judged: pairs
                .iter()
                .map(|&(x, y)| {
                    (
                        searches[x].0 == sightings[y].0,
                        judge.beside(&a[x]).compare(&b[y], &mut memo),
                    )
                })
                .collect(),
        }
    }

    /// Precision and recall of the pairs that `is_told` picks.
    fn measure(&self, is_told: impl Fn(&Verdict) -> bool) -> (f64, f64) {
        let told: Vec<bool> = self
            .judged
            .iter()
            .filter(|(_, v)| is_told(v))
            .map(|(is_true, _)| *is_true)
            .collect();
        let right = told.iter().filter(|is_true| **is_true).count();
        (share(right, told.len()), share(right, self.true_pairs))
    }
}

/// A part of a whole.
pub fn share(part: usize, whole: usize) -> f64 {
    let number = |count: usize| f64::from(u32::try_from(count).expect("small"));
    number(part) / number(whole)
}

#[test]
fn invented_families_are_told_apart() {
    let trial = Trial::run(300, 7);
    let (_, reached) = trial.measure(|_| true);
    let (strong, strong_recall) = trial.measure(|v| v.level == Level::Strong);
    let (shown, shown_recall) = trial.measure(|v| v.level != Level::None);
    println!(
        "{} true pairs among {} candidates; keys reach {reached:.3}; strong: precision {strong:.3}, recall {strong_recall:.3}; \
         strong or uncertain: precision {shown:.3}, recall {shown_recall:.3}",
        trial.true_pairs,
        trial.judged.len()
    );
    for at in [0.5, 0.8, 0.9, 0.95, 0.97, 0.99] {
        let (precision, recall) = trial.measure(|v| v.probability >= at);
        println!("  posterior from {at}: precision {precision:.3}, recall {recall:.3}");
    }
    assert!(reached >= 0.96, "keys reach {reached}");
    assert!(strong >= 0.98, "precision of strong {strong}");
    assert!(strong_recall >= 0.60, "recall of strong {strong_recall}");
    assert!(
        shown_recall >= 0.88,
        "recall of strong or uncertain {shown_recall}"
    );
}

#[test]
fn a_full_report_has_a_bounded_number_of_keys() {
    let cell = "given=خالد; father=محمد; grandfather=سعيد; family=الأحمد; mother=فاطمة; born=1985; from=الرستن; seen=2013-06";
    let report = super::spec::report(ReportKind::Missing, cell);
    let (stored, wanted) = (stored_keys(&report), wanted_keys(&report));
    println!("{} keys stored, {} asked", stored.len(), wanted.len());
    assert!((10..=32).contains(&stored.len()), "{} stored", stored.len());
    assert!((20..=110).contains(&wanted.len()), "{} asked", wanted.len());
}
