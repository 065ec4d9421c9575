//! Which part of one name is which part of the other: every assignment is tried, the best is kept. Swapped parts cost one price, missing
//! parts nothing; a part left over against its like is a contradiction. Called by `explanations`.

use super::unit::{Likeness, Unit};
use crate::matching::model::{self, Closeness};

/// Where a part stands in a full name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Role {
    /// First name.
    Given,
    /// Father's first name.
    Father,
    /// Grandfather's first name.
    Grandfather,
    /// Family name.
    Family,
    /// One of several names in one field: father or family.
    Free,
}

/// A part and where it stands.
#[derive(Debug, Clone)]
pub struct Part {
    /// Where.
    pub role: Role,
    /// What.
    pub unit: Unit,
}

/// Two parts laid beside each other: how they compare, as natural log of same against chance.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Pair {
    /// Where the part stands in the first name.
    pub role: Role,
    /// Where it stands in the second.
    pub other: Role,
    /// How close they are; `None` for two parts left over against each other.
    pub likeness: Option<Likeness>,
    /// The evidence that they are one name.
    pub weight: f64,
}

/// The best way to lay two names beside each other.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Alignment {
    /// Part by part.
    pub pairs: Vec<Pair>,
    /// The price of disorder, `<= 0`.
    pub disorder: f64,
}

impl Alignment {
    /// Everything summed.
    pub fn weight(&self) -> f64 {
        self.pairs.iter().map(|pair| pair.weight).sum::<f64>() + self.disorder
    }
}

/// What parts compare to, computed once and read by every assignment.
pub struct Table<'a> {
    a: &'a [Part],
    b: &'a [Part],
    likeness: Vec<Likeness>,
}

impl<'a> Table<'a> {
    /// Compares every part with every part (five and five at most).
    pub fn of(a: &'a [Part], b: &'a [Part]) -> Self {
        let likeness = a
            .iter()
            .flat_map(|x| b.iter().map(|y| x.unit.likeness(&y.unit)))
            .collect();
        Self { a, b, likeness }
    }

    /// How two parts compare, by their places.
    fn at(&self, i: usize, j: usize) -> Likeness {
        self.likeness[i * self.b.len() + j]
    }

    /// How the parts of two roles compare; `None` when one is missing.
    pub fn between(&self, role: Role, other: Role) -> Option<Likeness> {
        let i = self.a.iter().position(|part| part.role == role)?;
        let j = self.b.iter().position(|part| part.role == other)?;
        Some(self.at(i, j))
    }

    /// The best assignment of parts to parts.
    pub fn align(&self) -> Alignment {
        let mut best = (f64::NEG_INFINITY, [NOTHING; MOST]);
        self.extend(0, &mut [NOTHING; MOST], &mut best);
        self.describe(&best.1)
    }

    fn extend(&self, i: usize, chosen: &mut [usize; MOST], best: &mut (f64, [usize; MOST])) {
        if i == self.a.len() {
            let weight = self.weigh(chosen);
            if weight > best.0 {
                *best = (weight, *chosen);
            }
            return;
        }
        for j in 0..self.b.len() {
            let is_free = !chosen[..i].contains(&j);
            if is_free && self.at(i, j).closeness < Closeness::Different {
                chosen[i] = j;
                self.extend(i + 1, chosen, best);
            }
        }
        chosen[i] = NOTHING;
        self.extend(i + 1, chosen, best);
    }

    fn weigh(&self, chosen: &[usize; MOST]) -> f64 {
        let mut sum = self.disorder(chosen);
        for i in 0..self.a.len() {
            sum += match chosen[i] {
                NOTHING => self.left_over(i, chosen).map_or(0.0, |(_, price)| price),
                j => model::name_weight(self.at(i, j)),
            };
        }
        sum
    }

    /// The part of the second name, left over too, that contradicts this one.
    fn left_over(&self, i: usize, chosen: &[usize; MOST]) -> Option<(Role, f64)> {
        let role = self.a[i].role;
        self.b
            .iter()
            .enumerate()
            .filter(|(j, _)| !chosen[..self.a.len()].contains(j))
            .filter_map(|(_, part)| {
                model::contradiction(role, part.role).map(|price| (part.role, price))
            })
            .min_by(|x, y| x.1.total_cmp(&y.1))
    }

    /// One price for the dearest disorder among the chosen.
    fn disorder(&self, chosen: &[usize; MOST]) -> f64 {
        let mut dearest: f64 = 0.0;
        for (i, &j) in chosen.iter().enumerate().take(self.a.len()) {
            if j != NOTHING {
                dearest = dearest.min(model::disorder(self.a[i].role, self.b[j].role));
            }
        }
        dearest
    }

    fn describe(&self, chosen: &[usize; MOST]) -> Alignment {
        let mut pairs = Vec::with_capacity(self.a.len());
        for (i, part) in self.a.iter().enumerate() {
            if chosen[i] != NOTHING {
                let likeness = self.at(i, chosen[i]);
                pairs.push(Pair {
                    role: part.role,
                    other: self.b[chosen[i]].role,
                    likeness: Some(likeness),
                    weight: model::name_weight(likeness),
                });
            } else if let Some((other, weight)) = self.left_over(i, chosen) {
                pairs.push(Pair {
                    role: part.role,
                    other,
                    likeness: None,
                    weight,
                });
            }
        }
        Alignment {
            pairs,
            disorder: self.disorder(chosen),
        }
    }
}

/// Names have at most this many parts.
pub const MOST: usize = 6;

/// No part of the other name.
const NOTHING: usize = usize::MAX;
