//! Chance: the seeded source of randomness and the few ways the lists draw from it. The same seed gives the same lists.

use rand::{Rng as _, SeedableRng as _, rngs::StdRng};

/// The one kind of randomness in use, always seeded.
pub type Chance = StdRng;

/// A stream of its own for every part of a world, so that one part's length does not move another's draws.
pub fn stream(seed: u64, part: u64) -> Chance {
    StdRng::seed_from_u64(
        seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) ^ part.wrapping_mul(0xD1B5_4A32_D192_ED03),
    )
}

/// Whether something of probability `rate` happens.
pub fn happens(chance: &mut Chance, rate: f64) -> bool {
    chance.random::<f64>() < rate
}

/// One of the items, all equally likely.
pub fn pick<'a, T>(chance: &mut Chance, items: &'a [T]) -> &'a T {
    &items[chance.random_range(0..items.len())]
}

/// One of the items, by the weight beside it.
pub fn pick_weighted<'a, T>(chance: &mut Chance, items: &'a [(T, f64)]) -> &'a T {
    let all: f64 = items.iter().map(|(_, weight)| weight).sum();
    let mut left = chance.random::<f64>() * all;
    for (item, weight) in items {
        left -= weight;
        if left < 0.0 {
            return item;
        }
    }
    &items[items.len() - 1].0
}

/// A whole number within the bounds, both included.
pub fn between(chance: &mut Chance, low: i32, high: i32) -> i32 {
    chance.random_range(low..=high)
}

/// The place of a random character, or `None` in an empty word.
pub fn position(chance: &mut Chance, letters: &[char]) -> Option<usize> {
    (!letters.is_empty()).then(|| chance.random_range(0..letters.len()))
}

/// Draws places of a list by weight, in logarithmic time: for lists drawn from millions of times.
pub struct Lottery {
    sums: Vec<f64>,
}

impl Lottery {
    pub fn new(weights: impl IntoIterator<Item = f64>) -> Self {
        let mut sum = 0.0;
        let sums = weights
            .into_iter()
            .map(|weight| {
                sum += weight;
                sum
            })
            .collect();
        Self { sums }
    }

    pub fn draw(&self, chance: &mut Chance) -> usize {
        let all = self.sums.last().copied().expect("a lottery has lots");
        let ticket = chance.random::<f64>() * all;
        self.sums
            .partition_point(|sum| *sum <= ticket)
            .min(self.sums.len() - 1)
    }
}
