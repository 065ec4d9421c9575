//! From a weighed pair to a verdict: the level, and the terms in words, strongest first. Called by `compare` and `link`.

use super::{
    Agreement, Evidence, Level, Reason, Rival, Verdict,
    evidence::birth::years_apart,
    explanations::{FACTS, Ledger, Scores, evidence, kind_of, ledger, settled},
    features::{Features, NamePair},
    levels::levels,
    model::{
        CLOSENESSES, Clash, Closeness, Fact, MOST_YEARS_APART, Model, SAME, STRONG, UNCERTAIN,
    },
    names::align::Role,
    profile::Profile,
    span::Span,
};

const NAMES: [Evidence; 4] = [
    Evidence::Given,
    Evidence::Father,
    Evidence::Grandfather,
    Evidence::Family,
];

const PLACES: [Evidence; 3] = [Evidence::Origin, Evidence::BirthPlace, Evidence::TakenPlace];

/// A pair, weighed.
pub struct Weighed<'a> {
    /// What it shows.
    pub features: &'a Features,
    /// How likely each explanation is.
    pub scores: Scores,
    /// The posterior of "same person".
    pub probability: f64,
    /// What it was weighed with.
    pub model: &'a Model,
}

impl Weighed<'_> {
    /// The judgement in words, of the two profiles it was weighed from.
    pub fn verdict(&self, a: &Profile, b: &Profile) -> Verdict {
        let strongest = self.scores.rival();
        let of = |at: usize| ledger(&self.model.explanations[at], self.features, self.model);
        let mut reasons = self.reasons(&of(SAME), &of(strongest));
        for reason in &mut reasons {
            if reason.evidence == Evidence::Birth {
                reason.years_apart = years_apart(a, b);
                let is_apart = reason.years_apart.is_some_and(|years| years > 0);
                if is_apart && reason.agreement == Agreement::Agrees {
                    reason.agreement = Agreement::Near;
                }
            }
        }
        reasons.sort_by(|x, y| {
            let weights = y.weight.abs().total_cmp(&x.weight.abs());
            weights.then(x.evidence.cmp(&y.evidence))
        });
        Verdict {
            level: if self.is_excluded(a, b) {
                Level::None
            } else {
                level(self.probability, &reasons)
            },
            probability: self.probability,
            reasons,
            rival: self.model.explanations[strongest]
                .rival
                .unwrap_or(Rival::Stranger),
        }
    }

    /// A man is no woman, and births that both know lie no more than some years apart: so much is never shown, whatever else agrees.
    fn is_excluded(&self, a: &Profile, b: &Profile) -> bool {
        let sex = levels(Fact::Sex).get(usize::from(self.features.fact(Fact::Sex).level));
        let is_other = sex.is_some_and(|row| row.0 == Agreement::Differs);
        let births = [a.birth, b.birth].into_iter().flatten();
        let are_exact = births.filter(Span::is_exact).count() == 2;
        let apart = years_apart(a, b).unwrap_or_default();
        is_other || (are_exact && apart > MOST_YEARS_APART)
    }

    fn reasons(&self, same: &Ledger, rival: &Ledger) -> Vec<Reason> {
        let names = NAMES.map(|name| (name_agreement(self.features, name), name));
        // The mother's two names are one to people.
        let facts = FACTS.into_iter().filter(|fact| *fact != Fact::MotherFamily);
        let facts = facts.map(|fact| (fact_agreement(self.features, fact), kind_of(fact)));
        let reason = |(agreement, evidence): (Agreement, Evidence)| {
            let at = evidence as usize;
            let is_known = agreement != Agreement::Unknown;
            Reason {
                evidence,
                agreement,
                weight: if is_known {
                    (same[at] / rival[at]).ln()
                } else {
                    0.0
                },
                years_apart: None,
            }
        };
        names.into_iter().chain(facts).map(reason).collect()
    }
}

/// Told only when a first name, another name and a fact agree, and neither father, mother nor birth
/// differs: a posterior alone may rest on one rare name. Looked at only when three things agree.
pub fn level(probability: f64, reasons: &[Reason]) -> Level {
    let find = |evidence: Evidence| reasons.iter().find(|r| r.evidence == evidence);
    let agrees = |evidence: Evidence| {
        find(evidence).is_some_and(|r| matches!(r.agreement, Agreement::Agrees | Agreement::Near))
    };
    let differs =
        |evidence: Evidence| find(evidence).is_some_and(|r| r.agreement == Agreement::Differs);
    let names = NAMES.into_iter().filter(|&name| agrees(name)).count();
    let facts = [
        Evidence::Mother,
        Evidence::Birth,
        Evidence::Origin,
        Evidence::BirthPlace,
        Evidence::Taken,
        Evidence::TakenPlace,
        Evidence::Facility,
    ];
    // A governorate is no place to know somebody by.
    let is_vague = |reason: &&Reason| {
        let is_place = PLACES.contains(&reason.evidence);
        is_place && reason.agreement == Agreement::Near
    };
    let clear = facts
        .iter()
        .filter(|&&fact| agrees(fact) && !find(fact).as_ref().is_some_and(is_vague));
    let clear = clear.count();
    let facts = facts.into_iter().filter(|&fact| agrees(fact)).count();
    let is_clear = agrees(Evidence::Given)
        && ![Evidence::Father, Evidence::Mother, Evidence::Birth]
            .into_iter()
            .any(differs);
    if probability >= STRONG && names >= 2 && clear >= 1 && is_clear {
        Level::Strong
    } else if probability >= UNCERTAIN && names >= 1 && names + facts >= 3 {
        Level::Uncertain
    } else {
        Level::None
    }
}

/// How the names of one role came out.
fn name_agreement(features: &Features, name: Evidence) -> Agreement {
    let is_asked = |roles: (Role, Role)| evidence(settled(roles)) == name;
    if let Some(pair) = features.pairs().find(|pair| is_asked(pair.roles)) {
        return pair_agreement(pair);
    }
    let mut clashes = features.clashes.iter().flatten();
    let clash = clashes.find(|(_, role)| evidence(*role) == name);
    match clash {
        Some((Clash::Late, _)) | None => Agreement::Unknown,
        Some(_) => Agreement::Differs,
    }
}

fn pair_agreement(pair: &NamePair) -> Agreement {
    let (role, other) = pair.roles;
    let is_in_place = role == other || role == Role::Free || other == Role::Free;
    match pair.likeness.closeness {
        Closeness::Same | Closeness::Spelling | Closeness::Close if is_in_place => {
            Agreement::Agrees
        }
        Closeness::Same
        | Closeness::Spelling
        | Closeness::Close
        | Closeness::Near
        | Closeness::Alike => Agreement::Near,
        Closeness::Remote | Closeness::Far | Closeness::Confusable | Closeness::Different => {
            Agreement::Differs
        }
    }
}

fn fact_agreement(features: &Features, fact: Fact) -> Agreement {
    let level = usize::from(features.fact(fact).level);
    if fact != Fact::Mother {
        return levels(fact)
            .get(level)
            .map_or(Agreement::Unknown, |row| row.0);
    }
    let family = usize::from(features.fact(Fact::MotherFamily).level);
    let is_other =
        |level: usize| level > 0 && (level - 1) % CLOSENESSES == Closeness::Different as usize;
    if level == 0 {
        Agreement::Unknown
    } else if is_other(level) || is_other(family) {
        Agreement::Differs
    } else if (level - 1) % CLOSENESSES <= Closeness::Close as usize {
        Agreement::Agrees
    } else if (level - 1) % CLOSENESSES <= Closeness::Alike as usize {
        Agreement::Near
    } else {
        Agreement::Differs
    }
}
