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
    /// Its heavy sounds, as bits, and those of them that cost a full edit against nothing.
    own: [u128; 2],
    /// All sounds that may stand for one of its own at less than half an edit, as bits, and at less than a full one.
    near: [u128; 2],
    /// Its consonants in hundredths, and a little for its vowels.
    mass: u16,
    is_latin: bool,
}

impl Heard {
    /// Hears a folded unit.
    pub fn of(unit: &str) -> Self {
        let mut sounds = sounds::sounds(unit);
        sounds.truncate(MAX_SOUNDS);
        let own = |price: u16| {
            let heavy = sounds.iter().filter(|&&sound| PRICES.lone(sound) >= price);
            heavy.fold(0, |bits, &sound| bits | 1 << sound)
        };
        let near = |price: usize| {
            let near = sounds.iter().map(|&sound| sounds::near(sound)[price]);
            near.fold(0, |bits, near| bits | near)
        };
        Self {
            own: [own(HALF), own(FULL)],
            near: [near(0), near(1)],
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
    let least = lonely(a, b).max(lonely(b, a));
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

/// What the sounds of `a` cost at least that find no partner in `b`, in hundredths: half an edit each, and as much again where none is even remotely
/// like it.
fn lonely(a: &Heard, b: &Heard) -> u16 {
    let count = |price: usize| (a.own[price] & !b.near[price]).count_ones();
    u16::try_from(count(0) + count(1)).map_or(u16::MAX, |halves| halves * HALF)
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
    let (a, b) = (&*a.sounds, &*b.sounds);
    let mut alone = [0; MAX_SOUNDS];
    let [mut before, mut above, mut row] = [[0; MAX_SOUNDS + 1]; 3];
    // What it costs to put the sound of the row above for each of the other name's.
    let mut exchanged = [FULL; MAX_SOUNDS];
    for (at, &sound) in b.iter().enumerate() {
        alone[at] = lone(sound);
        above[at + 1] = above[at] + alone[at];
    }
    let mut above_least = 0;
    for (i, &from) in a.iter().enumerate() {
        let from_alone = lone(from);
        let prices = prices.exchanges(from);
        let mut left = above[0] + from_alone;
        row[0] = left;
        let mut least = left;
        let mut exchanged_before = FULL;
        let columns = b.iter().zip(&alone).zip(above.windows(2));
        let columns = columns.zip(row[1..].iter_mut().zip(&mut exchanged));
        for (j, (((&to, &to_alone), above), (place, exchanged))) in columns.enumerate() {
            let exchange = prices[usize::from(to)];
            let mut best = (above[0] + exchange).min(above[1] + from_alone);
            best = best.min(left + to_alone);
            if exchanged_before == 0 && *exchanged == 0 && from != to {
                best = best.min(before[j - 1] + swapped((a[i - 1], from), (b[j - 1], to)));
            }
            (exchanged_before, *exchanged) = (exchange, exchange);
            (left, *place) = (best, best);
            least = least.min(best);
        }
        // Two neighbours exchanged lead over one row, for no less than what they cost.
        if least > most && above_least > most {
            return least;
        }
        above_least = least;
        (before, above, row) = (above, row, before);
    }
    above[b.len()]
}

/// The price when two neighbours changed places.
fn swapped((a, b): (Sound, Sound), (x, y): (Sound, Sound)) -> u16 {
    if sounds::is_lam_alef(a, b) && sounds::is_lam_alef(x, y) {
        BROKEN_LAM_ALEF
    } else {
        SWAPPED
    }
}
