//! How a name sounds, and the weighted edit distance between two names, with transposition. Symmetric. Called by `unit`, `dictionary`,
//! `frequency` and `evidence`.

use super::sounds::{self, FULL, HALF, PRICES, Sound, is_latin_vowel};

/// Longer names are cut here: none has more sounds.
pub const MAX_SOUNDS: usize = 24;

/// Two sounds exchanged.
const SWAPPED: u16 = 65;

/// لا (lam, alef) read from right to left, as broken PDF files give it: عالء for علاء ('Ala').
const BROKEN_LAM_ALEF: u16 = 12;

/// A Latin vowel against nothing, where the other side is Latin too and would have written it.
const VOWEL_AMONG_LATIN: u16 = 22;

/// The least mass that a distance is divided by: one letter of a very short name is not the whole of it.
const LEAST_MASS: u16 = 250;

/// A name as it sounds, with what makes a quick look at it cheap.
#[derive(Debug, Clone)]
pub struct Heard {
    sounds: Box<[Sound]>,
    /// Its heavy sounds, as bits.
    own: u128,
    /// All sounds that are near one of its own, as bits.
    near: u128,
    /// Its consonants in hundredths, and a little for its vowels.
    mass: u16,
    is_latin: bool,
}

impl Heard {
    /// Hears a folded unit.
    pub fn of(unit: &str) -> Self {
        let mut sounds = sounds::sounds(unit);
        sounds.truncate(MAX_SOUNDS);
        let heavy = sounds.iter().filter(|&&sound| sounds::is_heavy(sound));
        Self {
            own: heavy.fold(0, |bits, &sound| bits | 1 << sound),
            near: sounds
                .iter()
                .fold(0, |bits, &sound| bits | sounds::near(sound)),
            mass: sounds.iter().map(|&sound| sounds::mass(sound)).sum(),
            is_latin: sounds.first().is_some_and(|&s| !sounds::is_arabic(s)),
            sounds: sounds.into(),
        }
    }

    /// Sound by sound.
    pub fn sounds(&self) -> &[Sound] {
        &self.sounds
    }

    /// Whether it was written in Latin letters.
    pub const fn is_latin(&self) -> bool {
        self.is_latin
    }
}

/// The distance between two names over the mass of the lighter one: 0 is the same sound, 1 and more is nothing alike. Beyond `limit` the answer
/// is only some number above it.
pub fn distance(a: &Heard, b: &Heard, limit: f32) -> f32 {
    let mass = f32::from(a.mass.min(b.mass).max(LEAST_MASS));
    let lonely = (a.own & !b.near)
        .count_ones()
        .max((b.own & !a.near).count_ones());
    let least = u16::try_from(lonely).map_or(FULL, |lonely| lonely * HALF);
    if f32::from(least) > limit * mass {
        return f32::from(least) / mass;
    }
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a few thousand hundredths at most"
    )]
    let most = (limit * mass) as u16;
    f32::from(edits(a, b, most)) / mass
}

/// The price of the cheapest way from one name to the other, in hundredths; beyond `most` some price above it.
fn edits(a: &Heard, b: &Heard, most: u16) -> u16 {
    let prices = &*PRICES;
    let among_latin = a.is_latin && b.is_latin;
    let lone = |sound: Sound| {
        if among_latin && is_latin_vowel(sound) {
            VOWEL_AMONG_LATIN
        } else {
            prices.lone(sound)
        }
    };
    let (a, b) = (&a.sounds, &b.sounds);
    let mut alone = [0; MAX_SOUNDS];
    let mut before = [0; MAX_SOUNDS + 1];
    let mut above = [0; MAX_SOUNDS + 1];
    for (at, &sound) in b.iter().enumerate() {
        alone[at] = lone(sound);
        above[at + 1] = above[at] + alone[at];
    }
    let mut above_least = 0;
    for (i, &from) in a.iter().enumerate() {
        let from_alone = lone(from);
        let mut row = [0; MAX_SOUNDS + 1];
        row[0] = above[0] + from_alone;
        let mut least = row[0];
        for (j, &to) in b.iter().enumerate() {
            let mut best = above[j] + prices.exchange(from, to);
            best = best.min(above[j + 1] + from_alone).min(row[j] + alone[j]);
            if i > 0 && j > 0 && from != to {
                best = best.min(swapped((a[i - 1], from), (b[j - 1], to), before[j - 1]));
            }
            row[j + 1] = best;
            least = least.min(best);
        }
        // Two neighbours exchanged lead over one row, for no less than what they cost.
        if least > most && above_least > most {
            return least;
        }
        above_least = least;
        before = above;
        above = row;
    }
    above[b.len()]
}

/// The price when two neighbours changed places; `before` is what came before them.
fn swapped((a, b): (Sound, Sound), (x, y): (Sound, Sound), before: u16) -> u16 {
    if PRICES.exchange(b, x) != 0 || PRICES.exchange(a, y) != 0 {
        return u16::MAX;
    }
    let is_lam_alef = sounds::is_lam_alef(a, b) && sounds::is_lam_alef(x, y);
    before
        + if is_lam_alef {
            BROKEN_LAM_ALEF
        } else {
            SWAPPED
        }
}
