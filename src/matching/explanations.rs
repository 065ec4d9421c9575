//! The explanations of a pair weighed against each other: the same person, or a sibling, a namesake, a cousin, a child, a parent, a
//! stranger. What each says of every piece of evidence stands in `model`. Called by `verdict`, `link` and `estimate`.

use super::{
    Evidence,
    evidence::Finding,
    features::{Features, NamePair, ROLES},
    model::{
        Births, CLOSENESSES, Clash, Closeness, Disorder, EXPLANATIONS, Explanation,
        FACTS as FACT_COUNT, Fact, GENERATION_APART, Model, RHYME, SAME, SIBLINGS_APART,
        SPOILT_INTO, Shared,
    },
    names::{align::Role, likeness::Spoilt},
};

/// Kinds of evidence; the places of a [`Ledger`].
pub const KINDS: usize = 14;

/// How much likelier one explanation makes each kind of evidence than chance does.
pub type Ledger = [f64; KINDS];

/// No ratio is beyond these: a slip of the pen must not outweigh everything else.
const BOUNDS: (f64, f64) = (1e-6, 1e6);

/// How likely each explanation is, with its prior, against a stranger's 1.
#[derive(Debug, Clone, Copy)]
pub struct Scores([f64; EXPLANATIONS]);

impl Scores {
    /// Weighs a pair; `records` is how many reports a person could be in.
    pub fn of(features: &Features, model: &Model, records: f64) -> Self {
        let mut scores = [1.0; EXPLANATIONS];
        let facts = fact_ratios(&features.facts, model);
        for (score, row) in scores.iter_mut().zip(&model.explanations) {
            let terms = ledger_of(row, features, model, &facts);
            let ratio: f64 = terms.iter().product();
            let prior = if row.prior.is_finite() {
                row.prior / records
            } else {
                1.0
            };
            *score = ratio * prior;
        }
        Self(scores)
    }

    /// The odds of the same person against all others.
    pub fn odds(&self) -> f64 {
        let others: f64 = self.0[SAME + 1..].iter().sum();
        self.0[SAME] / others.max(1e-300)
    }

    /// The posterior of each explanation.
    pub fn posteriors(&self) -> [f64; EXPLANATIONS] {
        let sum: f64 = self.0.iter().sum();
        self.0.map(|score| score / sum)
    }

    /// The place of the strongest rival.
    pub fn rival(&self) -> usize {
        let mut strongest = EXPLANATIONS - 1;
        for at in SAME + 1..EXPLANATIONS {
            if self.0[at] > self.0[strongest] {
                strongest = at;
            }
        }
        strongest
    }
}

/// What one explanation makes of each kind of evidence.
pub fn ledger(row: &Explanation, features: &Features, model: &Model) -> Ledger {
    ledger_of(row, features, model, &fact_ratios(&features.facts, model))
}

/// For each fact how much likelier one person's two reports come out so than chance does.
pub fn fact_ratios(facts: &[Finding; FACT_COUNT], model: &Model) -> [f64; FACT_COUNT] {
    FACTS.map(|fact| fact_ratio(fact, facts[fact as usize], model))
}

/// The same for one fact.
pub fn fact_ratio(fact: Fact, finding: Finding, model: &Model) -> f64 {
    if finding.level == 0 {
        return 1.0;
    }
    let same = same_share(fact, finding.level, model);
    (same / f64::from(finding.chance)).clamp(BOUNDS.0, BOUNDS.1)
}

fn ledger_of(
    row: &Explanation,
    features: &Features,
    model: &Model,
    facts: &[f64; FACT_COUNT],
) -> Ledger {
    let mut ledger = match row.births {
        Births::FirstOlder => in_roles(row, &features.shifted[0], model),
        Births::SecondOlder => in_roles(row, &features.shifted[1], model),
        _ => by_alignment(row, features, model),
    };
    if row.births == Births::Siblings {
        let by_role = in_roles(row, &features.by_role, model);
        if by_role.iter().product::<f64>() > ledger.iter().product() {
            ledger = by_role;
        }
    }
    for (fact, ratio) in FACTS.into_iter().zip(facts) {
        ledger[kind_of(fact) as usize] *= if fact != Fact::Birth || row.births == Births::One {
            mix(row.facts[fact as usize], *ratio)
        } else {
            births(row.births, features.years)
        };
    }
    ledger
}

/// All facts.
pub const FACTS: [Fact; FACT_COUNT] = [
    Fact::Sex,
    Fact::Birth,
    Fact::Mother,
    Fact::MotherFamily,
    Fact::Origin,
    Fact::BirthPlace,
    Fact::Taken,
    Fact::TakenPlace,
    Fact::Facility,
    Fact::Chronology,
    Fact::Byname,
];

/// The kind of evidence that a fact is to people.
pub const fn kind_of(fact: Fact) -> Evidence {
    match fact {
        Fact::Sex => Evidence::Sex,
        Fact::Birth => Evidence::Birth,
        Fact::Mother | Fact::MotherFamily => Evidence::Mother,
        Fact::Origin => Evidence::Origin,
        Fact::BirthPlace => Evidence::BirthPlace,
        Fact::Taken => Evidence::Taken,
        Fact::TakenPlace => Evidence::TakenPlace,
        Fact::Facility => Evidence::Facility,
        Fact::Chronology => Evidence::Chronology,
        Fact::Byname => Evidence::Byname,
    }
}

/// How often one person's two reports come out so.
fn same_share(fact: Fact, level: u8, model: &Model) -> f64 {
    let at = usize::from(level);
    match fact {
        Fact::Mother | Fact::MotherFamily => {
            let differs = model.mother_differs[usize::from(fact == Fact::MotherFamily)];
            let (row, closeness) = ((at - 1) / CLOSENESSES, (at - 1) % CLOSENESSES);
            if closeness == Closeness::Different as usize {
                differs
            } else {
                let spoilt = || f64::from(SPOILT_INTO[closeness]);
                let row = model.closeness.get(row);
                (1.0 - differs) * row.map_or_else(spoilt, |row| row[closeness])
            }
        }
        _ => model.facts[fact as usize][at],
    }
}

/// Shared in this share of cases, else by chance.
fn mix(share: f64, ratio: f64) -> f64 {
    share * ratio + (1.0 - share)
}

fn births(births: Births, years: Option<f64>) -> f64 {
    let Some(years) = years else { return 1.0 };
    let by = |rows: &[(f64, f64)], apart: f64| {
        let row = rows.iter().find(|row| apart <= row.0);
        row.map_or(1.0, |row| row.1)
    };
    match births {
        Births::One | Births::Any => 1.0,
        Births::Siblings => by(&SIBLINGS_APART, years.abs().round()),
        Births::FirstOlder => by(&GENERATION_APART, years),
        Births::SecondOlder => by(&GENERATION_APART, -years),
    }
}

/// Names as they lie beside each other for one person.
fn by_alignment(row: &Explanation, features: &Features, model: &Model) -> Ledger {
    let mut ledger = [1.0; KINDS];
    for pair in features.pairs() {
        let role = settled(pair.roles);
        ledger[evidence(role) as usize] *= part(row.names[place(role)], pair, model);
    }
    for &(clash, role) in features.clashes.iter().flatten() {
        let (at, kind) = (place(role), evidence(role) as usize);
        ledger[kind] *= clashing(row.names[at], model.clash[clash as usize]);
    }
    let shared = row.names.iter().filter(|shared| **shared == Shared::Yes);
    if shared.count() > 1 && features.disorder != Disorder::None {
        ledger[Evidence::Given as usize] *= model.disorder[features.disorder as usize];
    }
    ledger
}

/// Names role by role, without any disorder: those of siblings, or shifted by one generation, in the roles of the younger one.
fn in_roles(row: &Explanation, pairs: &[Option<NamePair>; 4], model: &Model) -> Ledger {
    let mut ledger = [1.0; KINDS];
    for (at, pair) in pairs.iter().enumerate() {
        let Some(pair) = pair else { continue };
        ledger[evidence(ROLES[at]) as usize] *= in_role(row.names[at], (ROLES[at], pair), model);
    }
    ledger
}

/// A part that must lie where it lies: another name there is a contradiction.
fn in_role(shared: Shared, (role, pair): (Role, &NamePair), model: &Model) -> f64 {
    if pair.likeness.closeness < Closeness::Different {
        return part(shared, pair, model);
    }
    let clash = match role {
        Role::Given => Clash::Given,
        Role::Father => Clash::Father,
        Role::Grandfather => Clash::Grandfather,
        Role::Family | Role::Free => Clash::Family,
    };
    clashing(shared, model.clash[clash as usize])
}

/// What an explanation makes of two parts left over against each other.
fn clashing(shared: Shared, price: f64) -> f64 {
    match shared {
        Shared::Yes => price,
        Shared::Perhaps(share) => mix(share, price),
        Shared::No | Shared::Apart(_) => 1.0,
    }
}

/// What an explanation makes of two parts that sound alike.
fn part(shared: Shared, pair: &NamePair, model: &Model) -> f64 {
    let closeness = pair.likeness.closeness as usize;
    let same = match pair.likeness.spoilt {
        Spoilt::Neither => model.closeness[usize::from(pair.likeness.row)][closeness],
        Spoilt::Sought | Spoilt::Found => f64::from(SPOILT_INTO[closeness]),
    };
    let ratio = (same / f64::from(pair.chance)).clamp(BOUNDS.0, BOUNDS.1);
    match shared {
        Shared::Yes => ratio,
        Shared::Perhaps(share) => mix(share, ratio),
        Shared::Apart(share) => share * ratio + RHYME * f64::from(pair.others),
        Shared::No => 1.0,
    }
}

/// The role a pair speaks for: that of the side that knows it.
pub const fn settled(roles: (Role, Role)) -> Role {
    match roles {
        (Role::Free, Role::Free) => Role::Family,
        (Role::Free, role) | (role, _) => role,
    }
}

/// The kind of evidence a role is.
pub const fn evidence(role: Role) -> Evidence {
    match role {
        Role::Given => Evidence::Given,
        Role::Father => Evidence::Father,
        Role::Grandfather => Evidence::Grandfather,
        Role::Family | Role::Free => Evidence::Family,
    }
}

const fn place(role: Role) -> usize {
    match role {
        Role::Given => 0,
        Role::Father => 1,
        Role::Grandfather => 2,
        Role::Family | Role::Free => 3,
    }
}
