//! Whether a stated probability can be believed: of the pairs stated at 0.9, nine in ten should be true.

use std::collections::HashSet;

use super::evaluation::{Proposal, Share};

/// The bounds between which stated probabilities are told together; the last is above one.
const BOUNDS: [f64; 10] = [0.0, 0.01, 0.1, 0.5, 0.7, 0.9, 0.95, 0.99, 0.999, 1.1];
const AT_LEAST: [f64; 5] = [0.5, 0.9, 0.95, 0.99, 0.999];

/// Pairs stated within bounds: how many were true, and what was stated in the mean.
#[derive(Clone, Copy, Debug)]
pub struct Bin {
    pub from: f64,
    pub to: f64,
    pub right: Share,
    pub stated: f64,
}

pub struct Calibration {
    pub bins: Vec<Bin>,
    /// Everything stated at this or more: its true precision, and the recall it gives.
    pub at_least: Vec<(Bin, f64)>,
}

impl Calibration {
    pub fn new(pairs: &HashSet<(usize, usize)>, answers: &[Vec<Proposal>]) -> Self {
        let stated: Vec<(f64, bool)> = answers
            .iter()
            .enumerate()
            .flat_map(|(report, list)| list.iter().map(move |proposal| (report, proposal)))
            .filter(|(_, proposal)| !proposal.probability.is_nan())
            .map(|(report, proposal)| {
                (
                    proposal.probability,
                    pairs.contains(&(report, proposal.record)),
                )
            })
            .collect();
        let with_recall = |from: &f64| {
            let bin = bin(&stated, *from, 1.1);
            (bin, super::evaluation::ratio(bin.right.found, pairs.len()))
        };
        Self {
            bins: BOUNDS
                .windows(2)
                .map(|bounds| bin(&stated, bounds[0], bounds[1]))
                .collect(),
            at_least: if stated.is_empty() {
                Vec::new()
            } else {
                AT_LEAST.iter().map(with_recall).collect()
            },
        }
    }
}

fn bin(stated: &[(f64, bool)], from: f64, to: f64) -> Bin {
    let mut right = Share::default();
    let mut sum = 0.0;
    for (probability, true_pair) in stated
        .iter()
        .filter(|(probability, _)| (from..to).contains(probability))
    {
        right.add(*true_pair);
        sum += probability;
    }
    let mean = if right.of == 0 {
        0.0
    } else {
        sum / f64::from(u32::try_from(right.of).expect("fewer pairs than a u32 counts"))
    };
    Bin {
        from,
        to,
        right,
        stated: mean,
    }
}
