//! How well a matcher did on lists whose answers are known. Recall counts true pairs; a threshold runs over the whole file, not report by
//! report. The page of figures: `figures.rs`; how far stated probabilities can be believed: `calibration.rs`.

use std::collections::{BTreeMap, HashMap, HashSet};

use super::{
    calibration::Calibration,
    classes::{Class, ScriptPair},
    world::{Kin, Truth},
};

/// A record put forward for a report.
#[derive(Clone, Copy, Debug)]
pub struct Proposal {
    pub record: usize,
    pub score: f64,
    /// The matcher's own word for how likely it is the same person, 0 to 1; `NaN` where it gives none.
    pub probability: f64,
}

/// Some true pairs and how many of them were found.
#[derive(Clone, Copy, Debug, Default)]
pub struct Share {
    pub found: usize,
    pub of: usize,
}

impl Share {
    pub fn add(&mut self, found: bool) {
        self.found += usize::from(found);
        self.of += 1;
    }

    /// Nothing of nothing is nothing.
    pub fn rate(self) -> f64 {
        ratio(self.found, self.of)
    }
}

/// What can be had at one threshold.
#[derive(Clone, Copy, Debug)]
pub struct Point {
    pub threshold: f64,
    pub recall: f64,
    pub precision: f64,
}

pub struct Evaluation {
    pub pairs: usize,
    /// The largest recall at which precision is still at least this; `None` where no threshold has it.
    pub at_95: Option<Point>,
    pub at_99: Option<Point>,
    pub best_f1: f64,
    pub best_f1_at: Option<Point>,
    /// Reports with a true record whose best, whose best five, contain one.
    pub first: Share,
    pub first_five: Share,
    /// True pairs found at the threshold of `at_95`.
    pub by_class: Vec<(&'static str, Share)>,
    pub by_scripts: Vec<(&'static str, Share)>,
    pub false_hope: FalseHope,
    /// Who was wrongly put forward at that threshold: relatives and namesakes by kind, "anybody" for the rest.
    pub mistaken_for: Vec<(&'static str, usize)>,
    /// True pairs among everything that was put forward, and among the candidates where those are given.
    pub put_forward: Share,
    pub candidates: Option<Share>,
    pub calibration: Calibration,
}

/// The recall at the lowest threshold at which at most one in a thousand reports without a true record has anything.
#[derive(Clone, Copy, Debug)]
pub struct FalseHope {
    pub reports_without: usize,
    pub threshold: f64,
    pub found: Share,
}

/// `answers` has a list for every report, best first; `candidates`, where given, the records that were compared with it.
pub fn evaluate(
    truth: &[Truth],
    kin: &[Kin],
    answers: &[Vec<Proposal>],
    candidates: Option<&[Vec<usize>]>,
) -> Evaluation {
    let pairs: HashSet<(usize, usize)> = truth
        .iter()
        .map(|truth| (truth.report, truth.record))
        .collect();
    let mut judged = judged(&pairs, answers);
    judged.sort_by(|one, other| other.0.total_cmp(&one.0));
    let curve = curve(&judged, truth.len());
    let at = |precision: f64| best(&curve, precision);
    let threshold = at(0.95).map_or(f64::INFINITY, |point| point.threshold);
    let scores = scores(truth, answers);
    let f1 = curve
        .iter()
        .copied()
        .max_by(|one, other| f1(*one).total_cmp(&f1(*other)));
    let by = |chosen: &dyn Fn(&Truth) -> bool| share(truth, &scores, threshold, chosen);
    Evaluation {
        pairs: truth.len(),
        at_95: at(0.95),
        at_99: at(0.99),
        best_f1: f1.map_or(0.0, self::f1),
        best_f1_at: f1,
        first: among_best(&pairs, answers, 1),
        first_five: among_best(&pairs, answers, 5),
        by_class: Class::ALL
            .iter()
            .map(|(class, word)| (*word, by(&|truth| truth.classes.has(*class))))
            .collect(),
        by_scripts: ScriptPair::ALL
            .iter()
            .map(|(scripts, word)| (*word, by(&|truth| truth.scripts == *scripts)))
            .collect(),
        false_hope: false_hope(truth, answers, &scores),
        mistaken_for: mistaken_for(&pairs, kin, answers, threshold),
        put_forward: share(truth, &scores, f64::NEG_INFINITY, &|_| true),
        candidates: candidates.map(|candidates| {
            let mut found = Share::default();
            for truth in truth {
                found.add(candidates[truth.report].contains(&truth.record));
            }
            found
        }),
        calibration: Calibration::new(&pairs, answers),
    }
}

pub fn ratio(part: usize, whole: usize) -> f64 {
    if whole == 0 {
        0.0
    } else {
        count(part) / count(whole)
    }
}

fn count(number: usize) -> f64 {
    f64::from(u32::try_from(number).expect("fewer than four thousand million pairs"))
}

/// Every proposal's score, and whether it is true.
fn judged(pairs: &HashSet<(usize, usize)>, answers: &[Vec<Proposal>]) -> Vec<(f64, bool)> {
    let of_report = |(report, list): (usize, &Vec<Proposal>)| {
        list.iter()
            .map(move |proposal| (proposal.score, pairs.contains(&(report, proposal.record))))
            .collect::<Vec<_>>()
    };
    answers.iter().enumerate().flat_map(of_report).collect()
}

/// A point for every score: proposals of one score stand or fall together.
fn curve(judged: &[(f64, bool)], pairs: usize) -> Vec<Point> {
    let mut points = Vec::new();
    let mut found = 0;
    for (place, (score, right)) in judged.iter().enumerate() {
        found += usize::from(*right);
        let last_of_score = judged.get(place + 1).is_none_or(|next| next.0 < *score);
        if last_of_score {
            points.push(Point {
                threshold: *score,
                recall: ratio(found, pairs),
                precision: ratio(found, place + 1),
            });
        }
    }
    points
}

fn best(curve: &[Point], precision: f64) -> Option<Point> {
    curve
        .iter()
        .rev()
        .find(|point| point.precision >= precision && point.recall > 0.0)
        .copied()
}

fn f1(point: Point) -> f64 {
    let sum = point.precision + point.recall;
    if sum > 0.0 {
        2.0 * point.precision * point.recall / sum
    } else {
        0.0
    }
}

/// The score each true pair was given, if it was put forward.
fn scores(truth: &[Truth], answers: &[Vec<Proposal>]) -> Vec<Option<f64>> {
    let score = |truth: &Truth| {
        answers[truth.report]
            .iter()
            .find(|proposal| proposal.record == truth.record)
            .map(|proposal| proposal.score)
    };
    truth.iter().map(score).collect()
}

fn share(
    truth: &[Truth],
    scores: &[Option<f64>],
    threshold: f64,
    chosen: &dyn Fn(&Truth) -> bool,
) -> Share {
    let mut found = Share::default();
    for (_, score) in truth.iter().zip(scores).filter(|(truth, _)| chosen(truth)) {
        found.add(score.is_some_and(|score| score >= threshold));
    }
    found
}

fn mistaken_for(
    pairs: &HashSet<(usize, usize)>,
    kin: &[Kin],
    answers: &[Vec<Proposal>],
    threshold: f64,
) -> Vec<(&'static str, usize)> {
    let relation: HashMap<(usize, usize), &'static str> = kin
        .iter()
        .map(|kin| ((kin.report, kin.record), kin.relation.word()))
        .collect();
    let mut counts: BTreeMap<&'static str, usize> = BTreeMap::new();
    for (report, list) in answers.iter().enumerate() {
        for proposal in list.iter().filter(|proposal| proposal.score >= threshold) {
            let pair = (report, proposal.record);
            if !pairs.contains(&pair) {
                *counts
                    .entry(relation.get(&pair).copied().unwrap_or("anybody"))
                    .or_default() += 1;
            }
        }
    }
    counts.into_iter().collect()
}

fn among_best(pairs: &HashSet<(usize, usize)>, answers: &[Vec<Proposal>], best: usize) -> Share {
    let mut found = Share::default();
    let with_record: HashSet<usize> = pairs.iter().map(|(report, _)| *report).collect();
    for report in with_record {
        found.add(
            answers[report]
                .iter()
                .take(best)
                .any(|proposal| pairs.contains(&(report, proposal.record))),
        );
    }
    found
}

fn false_hope(truth: &[Truth], answers: &[Vec<Proposal>], scores: &[Option<f64>]) -> FalseHope {
    let with: HashSet<usize> = truth.iter().map(|truth| truth.report).collect();
    let without: Vec<&Vec<Proposal>> = answers
        .iter()
        .enumerate()
        .filter(|(report, _)| !with.contains(report))
        .map(|(_, list)| list)
        .collect();
    let mut highest: Vec<f64> = without
        .iter()
        .filter_map(|list| {
            list.iter()
                .map(|proposal| proposal.score)
                .max_by(f64::total_cmp)
        })
        .collect();
    highest.sort_by(|one, other| other.total_cmp(one));
    // The first report too many: the threshold lies just above its best score.
    let too_high = highest
        .get(without.len() / 1000)
        .copied()
        .unwrap_or(f64::NEG_INFINITY);
    let mut found = Share::default();
    for score in scores {
        found.add(score.is_some_and(|score| score > too_high));
    }
    FalseHope {
        reports_without: without.len(),
        threshold: too_high,
        found,
    }
}
