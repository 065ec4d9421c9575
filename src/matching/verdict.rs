//! From a comparison to a verdict: the level, and the terms in words, strongest first. Called by `compare_profiles`.

use super::{
    Agreement, Evidence, Level, Reason, Verdict,
    explanations::{Comparison, evidence, settled},
    model::{Closeness, STRONG, UNCERTAIN},
    names::align::{Pair, Role},
};

const NAMES: [Evidence; 4] = [
    Evidence::Given,
    Evidence::Father,
    Evidence::Grandfather,
    Evidence::Family,
];

/// Judges a comparison.
pub fn verdict(comparison: &Comparison) -> Verdict {
    let (probability, rival, strongest) = comparison.judge();
    let same = &comparison.ledgers[0];
    let other = &comparison.ledgers[strongest];
    let weight = |evidence: Evidence| same[evidence as usize] - other[evidence as usize];
    let mut reasons: Vec<Reason> = NAMES
        .into_iter()
        .map(|name| (name, name_agreement(comparison, name), None))
        .chain(
            comparison
                .findings
                .iter()
                .map(|f| (f.evidence, f.agreement, f.years_apart)),
        )
        .map(|(evidence, agreement, years_apart)| Reason {
            evidence,
            agreement,
            weight: if agreement == Agreement::Unknown {
                0.0
            } else {
                weight(evidence)
            },
            years_apart,
        })
        .collect();
    reasons.sort_by(|x, y| {
        y.weight
            .abs()
            .total_cmp(&x.weight.abs())
            .then(x.evidence.cmp(&y.evidence))
    });
    Verdict {
        level: level(probability, &reasons),
        probability,
        reasons,
        rival,
    }
}

/// Told only when a first name, another name and a fact agree and neither father, mother nor birth differs: a posterior alone may rest on one
/// rare name. Looked at only when three things agree.
fn level(probability: f64, reasons: &[Reason]) -> Level {
    let agrees = |evidence: Evidence| {
        reasons.iter().any(|r| {
            r.evidence == evidence && matches!(r.agreement, Agreement::Agrees | Agreement::Near)
        })
    };
    let differs = |evidence: Evidence| {
        reasons
            .iter()
            .any(|r| r.evidence == evidence && r.agreement == Agreement::Differs)
    };
    let names = NAMES.into_iter().filter(|&name| agrees(name)).count();
    let facts = [
        Evidence::Mother,
        Evidence::Birth,
        Evidence::Origin,
        Evidence::Taken,
        Evidence::TakenPlace,
        Evidence::Facility,
    ];
    let facts = facts.into_iter().filter(|&fact| agrees(fact)).count();
    let is_clear = agrees(Evidence::Given)
        && ![Evidence::Father, Evidence::Mother, Evidence::Birth]
            .into_iter()
            .any(differs);
    if probability >= STRONG && names >= 2 && facts >= 1 && is_clear {
        Level::Strong
    } else if probability >= UNCERTAIN && names >= 1 && names + facts >= 3 {
        Level::Uncertain
    } else {
        Level::None
    }
}

/// How the names of one role came out.
fn name_agreement(comparison: &Comparison, name: Evidence) -> Agreement {
    let pairs = &comparison.alignment.pairs;
    let told = pairs.iter().filter(|pair| evidence(settled(pair)) == name);
    told.map(agreement).next().unwrap_or(Agreement::Unknown)
}

fn agreement(pair: &Pair) -> Agreement {
    let Some(likeness) = pair.likeness else {
        return if pair.role == pair.other || pair.role == Role::Free {
            Agreement::Differs
        } else {
            Agreement::Unknown
        };
    };
    let is_in_place =
        pair.role == pair.other || pair.role == Role::Free || pair.other == Role::Free;
    match likeness.closeness {
        Closeness::Same | Closeness::Spelling | Closeness::Close if is_in_place => {
            Agreement::Agrees
        }
        Closeness::Same
        | Closeness::Spelling
        | Closeness::Close
        | Closeness::Near
        | Closeness::Alike => Agreement::Near,
        Closeness::Remote | Closeness::Different => Agreement::Differs,
    }
}
