//! The explanations of a pair weighed against each other: the same person, or a sibling, a namesake, a cousin, a child, a parent, a
//! stranger. What each says of every piece of evidence stands in `model::EXPLANATIONS`. Called by `compare_profiles`.

use super::{
    Evidence, Rival,
    evidence::{Finding, birth::signed_years, list_findings},
    model::{self, Births, Closeness, EXPLANATIONS, Explanation, Shared},
    names::{
        align::{Alignment, Pair, Role, Table},
        unit::Likeness,
    },
    profile::Profile,
};

/// Kinds of evidence; the places of a [`Ledger`].
pub const KINDS: usize = 13;

/// What one explanation makes of each kind of evidence, against chance, natural log.
pub type Ledger = [f64; KINDS];

/// Everything that is known of a pair before it is judged.
pub struct Comparison {
    /// Names laid beside each other, as for one person.
    pub alignment: Alignment,
    /// The facts.
    pub findings: Vec<Finding>,
    /// One ledger an explanation, in the order of the table.
    pub ledgers: Vec<Ledger>,
}

impl Comparison {
    /// Compares two profiles.
    pub fn of(a: &Profile, b: &Profile) -> Self {
        let table = Table::of(&a.parts, &b.parts);
        let alignment = table.align();
        let findings = list_findings(a, b);
        let years = signed_years(a, b);
        let ledgers = EXPLANATIONS
            .iter()
            .map(|row| ledger(row, &table, &alignment, &findings, years))
            .collect();
        Self {
            alignment,
            findings,
            ledgers,
        }
    }

    /// The posterior of "same person", the strongest rival, and its place in the table.
    pub fn judge(&self) -> (f64, Rival, usize) {
        let scores: Vec<f64> = EXPLANATIONS
            .iter()
            .zip(&self.ledgers)
            .map(|(row, ledger)| (row.prior / model::RECORDS).ln() + ledger.iter().sum::<f64>())
            .collect();
        let rivals: f64 = scores[1..]
            .iter()
            .map(|score| (score - scores[0]).min(700.0).exp())
            .sum();
        let mut strongest = EXPLANATIONS.len() - 1;
        for at in 1..EXPLANATIONS.len() {
            if scores[at] > scores[strongest] {
                strongest = at;
            }
        }
        let rival = EXPLANATIONS[strongest].rival.unwrap_or(Rival::Stranger);
        (1.0 / (1.0 + rivals), rival, strongest)
    }
}

fn ledger(
    row: &Explanation,
    table: &Table,
    alignment: &Alignment,
    findings: &[Finding],
    years: Option<f64>,
) -> Ledger {
    let mut ledger = match row.births {
        Births::FirstOlder | Births::SecondOlder => by_generation(row, table),
        _ => by_alignment(row, alignment),
    };
    if row.births == Births::Siblings {
        let by_roles = by_roles(row, table);
        if by_roles.iter().sum::<f64>() > ledger.iter().sum::<f64>() {
            ledger = by_roles;
        }
    }
    for finding in findings {
        ledger[finding.evidence as usize] += fact(row, finding, years);
    }
    ledger
}

/// What an explanation makes of a fact.
fn fact(row: &Explanation, finding: &Finding, years: Option<f64>) -> f64 {
    let [mother, origin, taken, place, facility, byname] = row.facts;
    match finding.evidence {
        Evidence::Birth => births(row.births, finding, years),
        Evidence::Sex | Evidence::Chronology => {
            if row.rival.is_none() {
                finding.weight
            } else {
                0.0
            }
        }
        Evidence::Mother => mix(mother, finding.weight),
        Evidence::Origin => mix(origin, finding.weight),
        Evidence::Taken => mix(taken, finding.weight),
        Evidence::TakenPlace => mix(place, finding.weight),
        Evidence::Facility => mix(facility, finding.weight),
        _ => mix(byname, finding.weight),
    }
}

/// Shared in this share of cases, else by chance.
fn mix(share: f64, weight: f64) -> f64 {
    (share * weight.exp() + (1.0 - share)).ln()
}

fn births(births: Births, finding: &Finding, years: Option<f64>) -> f64 {
    let Some(years) = years else { return 0.0 };
    let by = |rows: &[(f64, f64)], apart: f64| {
        rows.iter()
            .find(|row| apart <= row.0)
            .map_or(0.0, |row| row.1.ln())
    };
    match births {
        Births::One => finding.weight,
        Births::Any => 0.0,
        Births::Siblings => by(&model::SIBLINGS_APART, years.abs().round()),
        Births::FirstOlder => by(&model::GENERATION_APART, years),
        Births::SecondOlder => by(&model::GENERATION_APART, -years),
    }
}

/// Names as they lie beside each other for one person.
fn by_alignment(row: &Explanation, alignment: &Alignment) -> Ledger {
    let mut ledger = [0.0; KINDS];
    for pair in &alignment.pairs {
        let role = settled(pair);
        ledger[evidence(role) as usize] += part(row.names[place(role)], pair.weight, pair.likeness);
    }
    let is_one_name = row
        .names
        .iter()
        .filter(|shared| **shared == Shared::Yes)
        .count()
        > 1;
    if is_one_name {
        ledger[Evidence::Given as usize] += alignment.disorder;
    }
    ledger
}

/// Names part by part, without any disorder.
fn by_roles(row: &Explanation, table: &Table) -> Ledger {
    let mut ledger = [0.0; KINDS];
    for role in ROLES {
        if let Some(likeness) = table.between(role, role) {
            let weight = plain_weight(role, likeness);
            ledger[evidence(role) as usize] += part(row.names[place(role)], weight, Some(likeness));
        }
    }
    ledger
}

/// Names shifted by one generation: the older one's given name is the younger one's father.
fn by_generation(row: &Explanation, table: &Table) -> Ledger {
    let mut ledger = [0.0; KINDS];
    let shifted = [
        (Role::Father, Role::Given),
        (Role::Given, Role::Father),
        (Role::Father, Role::Grandfather),
        (Role::Family, Role::Family),
    ];
    for (at, (older, younger)) in shifted.into_iter().enumerate() {
        let likeness = if row.births == Births::FirstOlder {
            table.between(older, younger)
        } else {
            table.between(younger, older)
        };
        if let Some(likeness) = likeness {
            let weight = plain_weight(younger, likeness);
            ledger[evidence(younger) as usize] += part(row.names[at], weight, Some(likeness));
        }
    }
    ledger
}

const ROLES: [Role; 4] = [Role::Given, Role::Father, Role::Grandfather, Role::Family];

fn plain_weight(role: Role, likeness: Likeness) -> f64 {
    if likeness.closeness == Closeness::Different {
        model::contradiction(role, role).unwrap_or(-3.0)
    } else {
        model::name_weight(likeness)
    }
}

/// What an explanation makes of one name part; no likeness is a contradiction.
fn part(shared: Shared, weight: f64, likeness: Option<Likeness>) -> f64 {
    match (shared, likeness) {
        (Shared::Yes, _) => weight,
        (Shared::Perhaps(share), _) => mix(share, weight),
        (Shared::Apart(share), Some(likeness)) if likeness.closeness <= Closeness::Remote => {
            let rhyme = model::RHYME * f64::from(likeness.others);
            (share * weight.exp() + rhyme).ln()
        }
        (Shared::No | Shared::Apart(_), _) => 0.0,
    }
}

/// The role a pair speaks for: that of the side that knows it.
pub fn settled(pair: &Pair) -> Role {
    match (pair.role, pair.other) {
        (Role::Free, Role::Free) => Role::Family,
        (Role::Free, role) | (role, _) => role,
    }
}

/// The kind of evidence a role is.
pub fn evidence(role: Role) -> Evidence {
    match role {
        Role::Given => Evidence::Given,
        Role::Father => Evidence::Father,
        Role::Grandfather => Evidence::Grandfather,
        Role::Family | Role::Free => Evidence::Family,
    }
}

fn place(role: Role) -> usize {
    match role {
        Role::Given => 0,
        Role::Father => 1,
        Role::Grandfather => 2,
        Role::Family | Role::Free => 3,
    }
}
