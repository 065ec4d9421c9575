//! Candidates of one report compete: they cannot all be the person sought, unless they are one person in several lists. Every set of the best
//! ones is weighed: all of a set are the person, nobody else is. Called by `link`.

use super::{
    explanations::{FACTS, KINDS, evidence, kind_of, ledger, settled},
    features::{Features, Scale},
    frequency::Frequencies,
    link::{Candidate, Linker},
    model::{ANOTHER_RECORD, Model, SAME},
    names::likeness::Memo,
    sought::Sought,
};

/// Odds from which a candidate counts for its rivals.
const LEAST_ODDS: f64 = 0.02;
/// So many of the best are laid beside each other.
const MOST: usize = 7;
/// However well two records agree, it is no news that they resemble the same report.
const MOST_AGREEMENT: f64 = 1.0;

/// Weighs the candidates of one report against each other. Sorts them, best first.
pub fn compete(
    found: &mut [Candidate],
    linker: &Linker,
    (model, frequencies): (&Model, &Frequencies),
    memo: &mut Memo,
) {
    sort(found);
    let plausible = found.iter().take(MOST);
    let count = plausible.filter(|c| c.score > LEAST_ODDS.ln()).count();
    if found.len() < 2 || count == 0 {
        return;
    }
    let count = count.max(2).min(found.len());
    let scale = Scale::of(model, frequencies);
    let told: Vec<[bool; KINDS]> = found[..count].iter().map(|c| told(&c.features)).collect();
    let mut together = [[1.0; MOST]; MOST];
    for i in 0..count {
        let profile = &linker.records()[found[i].record as usize];
        let sought = Sought::of_contradictions(profile, frequencies);
        for j in i + 1..count {
            let other = &linker.records()[found[j].record as usize];
            let features = Features::of(&sought, other, &scale, memo);
            let terms = ledger(&model.explanations[SAME], &features, model);
            let news = terms.iter().zip(told[i].iter().zip(told[j]));
            let fit: f64 = news
                .filter(|(_, (mine, theirs))| !(**mine && *theirs))
                .map(|(term, _)| term.min(MOST_AGREEMENT))
                .product();
            together[i][j] = fit * ANOTHER_RECORD;
        }
    }
    let (best, others) = found.split_at_mut(count);
    let odds: Vec<f64> = best.iter().map(|c| c.score.exp()).collect();
    let shares = weigh_sets(&odds, &together);
    let mut left = 1.0;
    for ((candidate, odds), (yes, no)) in best.iter_mut().zip(odds).zip(shares) {
        candidate.set_odds(yes / no);
        left = (yes / no / odds).min(1.0);
    }
    // Those behind them are laid beside nobody: of theirs as much is left as of the last one's.
    for candidate in others {
        candidate.set_odds(candidate.score.exp() * left);
    }
    sort(found);
}

/// For each candidate the weight of all sets with it, and without it.
fn weigh_sets(odds: &[f64], together: &[[f64; MOST]; MOST]) -> Vec<(f64, f64)> {
    let mut shares = vec![(0.0, 0.0); odds.len()];
    for set in 0_u32..1 << odds.len() {
        let is_in = |at: usize| set & 1 << at != 0;
        let mut weight = 1.0;
        for i in (0..odds.len()).filter(|&i| is_in(i)) {
            weight *= odds[i];
            for j in (i + 1..odds.len()).filter(|&j| is_in(j)) {
                weight *= together[i][j];
            }
        }
        for (at, (yes, no)) in shares.iter_mut().enumerate() {
            *if is_in(at) { yes } else { no } += weight;
        }
    }
    shares
}

/// The kinds of evidence that the report and a candidate both tell: there a contradiction between two candidates is one with the report,
/// and counted already.
fn told(features: &Features) -> [bool; KINDS] {
    let mut told = [false; KINDS];
    for pair in features.pairs() {
        told[evidence(settled(pair.roles)) as usize] = true;
    }
    for (_, role) in features.clashes.iter().flatten() {
        told[evidence(*role) as usize] = true;
    }
    for fact in FACTS {
        told[kind_of(fact) as usize] |= features.fact(fact).level > 0;
    }
    told
}

fn sort(found: &mut [Candidate]) {
    found.sort_by(|x, y| y.score.total_cmp(&x.score).then(x.record.cmp(&y.record)));
}
