//! The weighted edit distance between two names as they sound, with transposition. Symmetric. Called by `unit`, `rarity` and `evidence`.

use super::sounds::{self, FULL, PRICES, Sound, is_latin_vowel};

/// Longer units are cut here: no name has more sounds.
pub const MAX_SOUNDS: usize = 24;

/// Two sounds exchanged.
const SWAPPED: u16 = 65;

/// A Latin vowel against nothing, where the other side is Latin too and would have written it.
const VOWEL_AMONG_LATIN: u16 = 22;

/// The distance between two names over the mass of the lighter one: 0 is the same sound, 1 and more is nothing alike.
pub fn distance(a: &[Sound], b: &[Sound]) -> f32 {
    let a = &a[..a.len().min(MAX_SOUNDS)];
    let b = &b[..b.len().min(MAX_SOUNDS)];
    let mass = f32::from(mass(a).min(mass(b)).max(250));
    let least = f32::from(least_edits(a, b).max(least_edits(b, a)));
    if least > FAR * mass {
        return least / mass;
    }
    f32::from(edits(a, b)) / mass
}

/// Beyond this distance nobody asks how far: the cheap bound is enough.
const FAR: f32 = 0.6;

/// What one name costs at least: each sound at its cheapest partner, or alone.
fn least_edits(a: &[Sound], b: &[Sound]) -> u16 {
    let cheapest = |&from: &Sound| {
        let partners = b.iter().map(|&to| PRICES.exchange(from, to));
        partners.fold(PRICES.lone(from), u16::min)
    };
    a.iter().map(cheapest).sum()
}

/// The mass of a name: its consonants in hundredths, and a little for its vowels.
pub fn mass(name: &[Sound]) -> u16 {
    name.iter().map(|&sound| sounds::mass(sound)).sum()
}

/// The price of the cheapest way from one name to the other, in hundredths.
fn edits(a: &[Sound], b: &[Sound]) -> u16 {
    let prices = &*PRICES;
    let among_latin = is_latin(a) && is_latin(b);
    let lone = |sound: Sound| {
        if among_latin && is_latin_vowel(sound) {
            VOWEL_AMONG_LATIN
        } else {
            prices.lone(sound)
        }
    };
    let mut rows = [[0_u16; MAX_SOUNDS + 1]; MAX_SOUNDS + 1];
    for (at, &sound) in b.iter().enumerate() {
        rows[0][at + 1] = rows[0][at] + lone(sound);
    }
    for (i, &from) in a.iter().enumerate() {
        let alone = lone(from);
        rows[i + 1][0] = rows[i][0] + alone;
        for (j, &to) in b.iter().enumerate() {
            let mut best = rows[i][j] + prices.exchange(from, to);
            best = best
                .min(rows[i][j + 1] + alone)
                .min(rows[i + 1][j] + lone(to));
            if i > 0
                && j > 0
                && from != to
                && prices.exchange(from, b[j - 1]) == 0
                && prices.exchange(a[i - 1], to) == 0
            {
                best = best.min(rows[i - 1][j - 1] + SWAPPED);
            }
            rows[i + 1][j + 1] = best;
        }
    }
    rows[a.len()][b.len()].min(FULL * 30)
}

fn is_latin(name: &[Sound]) -> bool {
    name.first().is_some_and(|&sound| !sounds::is_arabic(sound))
}
