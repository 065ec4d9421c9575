//! The table, estimated without any answers from what two lists show (expectation maximisation), held fast to what was reasoned. All
//! explanations take part: without the rivals it would learn brothers as one person. Called by `link`.

use rayon::prelude::*;

use super::{
    explanations::{FACTS as ALL_FACTS, fact_ratio, settled},
    features::{Features, NamePair},
    levels::groups,
    link::Candidate,
    model::{
        Births, CLOSENESSES, Clash, Closeness, Disorder, EXPLANATIONS, FACTS, Fact, LEVELS, Model,
        SAME,
    },
    names::align::Role,
};

/// Rounds; more change nothing that matters.
const ROUNDS: usize = 6;
/// Reports that are summed together.
const TOGETHER: usize = 250;
/// So many pairs would weigh as much as what was reasoned.
const HELD: f64 = 60.0;
/// The same for the shares and priors of rivals.
const HELD_RIVALS: f64 = 150.0;
/// Pairs below these odds teach nothing.
const LEAST_ODDS: f64 = 1e-4;

/// Estimates the table from the candidates of all reports.
pub fn estimate(candidates: &[Vec<Candidate>], reasoned: &Model, records: f64) -> Model {
    let telling: Vec<Vec<&Candidate>> = candidates
        .iter()
        .map(|found| found.iter().filter(|c| c.score > LEAST_ODDS.ln()).collect())
        .collect();
    let mut model = reasoned.clone();
    for _ in 0..ROUNDS {
        // Summed in pieces of one size and in one order, so that the same lists give the same table on any machine.
        let pieces: Vec<Sums> = telling
            .par_chunks(TOGETHER)
            .map(|piece| Sums::of(piece, &model, records))
            .collect();
        let sums = pieces.iter().fold(Sums::default(), Sums::and);
        model = sums.model(reasoned, candidates.len());
    }
    model
}

/// What one round gathers.
#[derive(Debug, Default)]
struct Sums {
    closeness: [[f64; CLOSENESSES]; 4],
    /// Clashes, and how many could have been.
    clash: [f64; 8],
    clash_of: [f64; 8],
    disorder: [f64; 6],
    same: f64,
    mother: [[f64; 2]; 2],
    facts: [[f64; LEVELS]; FACTS],
    /// For each explanation and fact: how often shared, of how many.
    shared: [[[f64; 2]; FACTS]; EXPLANATIONS],
    explanations: [f64; EXPLANATIONS],
}

impl Sums {
    fn of(reports: &[Vec<&Candidate>], model: &Model, records: f64) -> Self {
        let mut sums = Self::default();
        for found in reports {
            sums.add_report(found, model, records);
        }
        sums
    }

    fn and(mut self, other: &Self) -> Self {
        let rows = self.closeness.iter_mut().zip(&other.closeness);
        rows.for_each(|(mine, theirs)| add(mine, theirs));
        add(&mut self.clash, &other.clash);
        add(&mut self.clash_of, &other.clash_of);
        add(&mut self.disorder, &other.disorder);
        self.same += other.same;
        let rows = self.mother.iter_mut().zip(&other.mother);
        rows.for_each(|(mine, theirs)| add(mine, theirs));
        let rows = self.facts.iter_mut().zip(&other.facts);
        rows.for_each(|(mine, theirs)| add(mine, theirs));
        let rows = self.shared.iter_mut().flatten();
        rows.zip(other.shared.iter().flatten())
            .for_each(|(mine, theirs)| add(mine, theirs));
        add(&mut self.explanations, &other.explanations);
        self
    }

    /// Adds a report's candidates: they share one person.
    fn add_report(&mut self, found: &[&Candidate], model: &Model, records: f64) {
        let scored: Vec<_> = found
            .iter()
            .map(|candidate| super::explanations::Scores::of(&candidate.features, model, records))
            .collect();
        let odds: f64 = scored.iter().map(super::explanations::Scores::odds).sum();
        for (candidate, scores) in found.iter().zip(&scored) {
            let others = odds - scores.odds();
            let mut posteriors = scores.posteriors();
            posteriors[SAME] /= 1.0 + others * (1.0 - posteriors[SAME]);
            self.add_same(&candidate.features, posteriors[SAME]);
            for (at, posterior) in posteriors.iter().enumerate() {
                self.explanations[at] += posterior;
                if model.explanations[at].births == Births::Siblings {
                    self.add_rival(&candidate.features, model, (at, *posterior));
                }
            }
        }
    }

    fn add_same(&mut self, features: &Features, weight: f64) {
        self.same += weight;
        self.disorder[features.disorder as usize] += weight;
        for pair in features.pairs() {
            let row = usize::from(pair.likeness.row);
            self.closeness[row][pair.likeness.closeness as usize] += weight;
            if let Some(clash) = clash_of(settled(pair.roles), pair) {
                self.clash_of[clash as usize] += weight;
            }
        }
        for &(clash, _) in features.clashes.iter().flatten() {
            self.clash[clash as usize] += weight;
            self.clash_of[clash as usize] += weight;
        }
        for (at, finding) in features.facts.iter().enumerate() {
            let level = usize::from(finding.level);
            if level == 0 {
                continue;
            }
            if at == Fact::Mother as usize || at == Fact::MotherFamily as usize {
                let closeness = (level - 1) % CLOSENESSES;
                let differs = closeness == Closeness::Different as usize;
                self.mother[at - Fact::Mother as usize][usize::from(differs)] += weight;
                if let Some(row) = self.closeness.get_mut((level - 1) / CLOSENESSES) {
                    row[closeness] += weight;
                }
            } else {
                self.facts[at][level] += weight;
            }
        }
    }

    /// How often a rival shares each fact.
    fn add_rival(&mut self, features: &Features, model: &Model, (at, weight): (usize, f64)) {
        for fact in SHAREABLE {
            let place = fact as usize;
            let finding = features.facts[place];
            let share = model.explanations[at].facts[place];
            if finding.level == 0 || share <= 0.0 || share >= 1.0 {
                continue;
            }
            let both = share * fact_ratio(fact, finding, model);
            let sums = &mut self.shared[at][place];
            sums[0] += weight * both / (both + 1.0 - share);
            sums[1] += weight;
        }
    }

    fn model(&self, reasoned: &Model, reports: usize) -> Model {
        let mut model = reasoned.clone();
        for (row, sums) in model.closeness.iter_mut().zip(&self.closeness) {
            blend(
                &mut row[..Closeness::Different as usize],
                &sums[..Closeness::Different as usize],
            );
        }
        for (at, share) in model.clash.iter_mut().enumerate() {
            *share = (self.clash[at] + *share * HELD) / (self.clash_of[at] + HELD);
        }
        model.clash[Clash::Late as usize] = reasoned.clash[Clash::Late as usize];
        model.clash[Clash::Free as usize] = reasoned.clash[Clash::Free as usize];
        model.clash[Clash::Misplaced as usize] = reasoned.clash[Clash::Misplaced as usize];
        for disorder in [
            Disorder::Late,
            Disorder::Father,
            Disorder::Given,
            Disorder::Grandson,
        ] {
            let share = &mut model.disorder[disorder as usize];
            *share = (self.disorder[disorder as usize] + *share * HELD) / (self.same + HELD);
        }
        for (share, [agrees, differs]) in model.mother_differs.iter_mut().zip(self.mother) {
            *share = (differs + *share * HELD) / (agrees + differs + HELD);
        }
        for fact in ALL_FACTS {
            for group in groups(fact) {
                let place = fact as usize;
                blend_group(&mut model.facts[place], &self.facts[place], group);
            }
        }
        for (at, row) in model.explanations.iter_mut().enumerate() {
            if row.prior.is_finite() {
                let found = self.explanations[at] / f64::from(u32::try_from(reports).unwrap_or(1));
                row.prior = (found * row.prior)
                    .sqrt()
                    .clamp(row.prior / 3.0, row.prior * 3.0);
            }
            for (share, [shared, of]) in row.facts.iter_mut().zip(self.shared[at]) {
                *share = (shared + *share * HELD_RIVALS) / (of + HELD_RIVALS);
            }
        }
        model
    }
}

fn add(mine: &mut [f64], theirs: &[f64]) {
    for (mine, theirs) in mine.iter_mut().zip(theirs) {
        *mine += theirs;
    }
}

/// Shares of one group: what was found, held to what was reasoned.
fn blend(shares: &mut [f64], found: &[f64]) {
    let (all, held): (f64, f64) = (found.iter().sum(), shares.iter().sum());
    for (share, found) in shares.iter_mut().zip(found) {
        *share = held * (found + *share / held * HELD) / (all + HELD);
    }
}

/// The same for the levels of a fact; the first ones of a group may be one level in different guise, which then share what they have.
fn blend_group(shares: &mut [f64], found: &[f64], (one, others): &(&[usize], &[usize])) {
    let sum = |levels: &[usize], of: &[f64]| levels.iter().map(|&at| of[at]).sum::<f64>();
    let all = sum(one, found) + sum(others, found) + HELD;
    for &at in *others {
        shares[at] = (found[at] + shares[at] * HELD) / all;
    }
    let rest = 1.0 - sum(others, shares);
    for &at in *one {
        shares[at] = rest;
    }
}

/// The clash that two parts might have been.
const fn clash_of(role: Role, pair: &NamePair) -> Option<Clash> {
    match role {
        // The rows below 2 are those of names that the tables know, and a name that is just the same is known too.
        Role::Given if pair.likeness.row < 2 && pair.likeness.closeness as u8 == 0 => {
            Some(Clash::Given)
        }
        Role::Given => Some(Clash::Spoilt),
        Role::Father => Some(Clash::Father),
        Role::Grandfather => Some(Clash::Grandfather),
        Role::Family => Some(Clash::Family),
        Role::Free => None,
    }
}

/// Facts that rivals may share.
const SHAREABLE: [Fact; 7] = [
    Fact::Mother,
    Fact::MotherFamily,
    Fact::Origin,
    Fact::BirthPlace,
    Fact::Taken,
    Fact::TakenPlace,
    Fact::Facility,
];
