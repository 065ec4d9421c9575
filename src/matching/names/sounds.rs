//! One sound alphabet for both scripts: an Arabic letter is itself, a Latin grapheme is the set of Arabic letters it usually stands
//! for, each with a price. The price between two sounds is the cheapest way from one to the other. Called by `distance` and `unit`.

use std::sync::LazyLock;

/// A sound: a row of [`LETTERS`] or, after those, of [`GRAPHEMES`].
pub type Sound = u8;

/// Prices are in hundredths of a full edit.
pub const FULL: u16 = 100;

/// The Arabic letters, each a sound of its own. `^` is a leading alef (any vowel), `_` a final ه or ة, `|` a final ي or ى.
const LETTERS: &str = "بتثجحخدذرزسشصضطظعغفقكلمنهويا^_|";

/// A Latin grapheme and what it stands for: letters with their price.
type Grapheme = (&'static str, &'static [(char, u16)]);

/// Latin graphemes, longest first: English, French, German, Turkish, Kurdish habits and chat digits.
const GRAPHEMES: [Grapheme; 41] = [
    ("dsch", &[('ج', 0)]),
    ("sch", &[('ش', 0)]),
    ("ou", &[('و', 0), ('^', 5), ('ع', 15)]),
    ("sh", &[('ش', 0)]),
    ("ch", &[('ش', 5), ('خ', 5), ('ج', 20), ('ح', 25)]),
    ("kh", &[('خ', 0)]),
    ("gh", &[('غ', 0)]),
    ("th", &[('ث', 0), ('ت', 10), ('ذ', 15)]),
    ("dh", &[('ذ', 0), ('ظ', 0), ('ض', 0)]),
    ("dj", &[('ج', 0)]),
    ("ph", &[('ف', 0)]),
    ("b", &[('ب', 0)]),
    ("p", &[('ب', 5), ('ف', 30)]),
    ("t", &[('ت', 0), ('ط', 0), ('ث', 10), ('_', 20), ('د', 30)]),
    ("j", &[('ج', 0), ('ي', 25)]),
    ("g", &[('ج', 10), ('غ', 10), ('ق', 20), ('ك', 25)]),
    ("c", &[('ج', 10), ('ك', 5), ('ق', 10), ('س', 20)]),
    ("x", &[('خ', 0)]),
    ("k", &[('ك', 0), ('ق', 0), ('خ', 20)]),
    ("q", &[('ق', 0)]),
    ("h", &[('ح', 0), ('ه', 0), ('_', 0), ('خ', 20)]),
    ("d", &[('د', 0), ('ض', 0), ('ذ', 5), ('ظ', 15)]),
    ("z", &[('ز', 0), ('ظ', 0), ('ذ', 5), ('ض', 15)]),
    ("s", &[('س', 0), ('ص', 0), ('ث', 15)]),
    ("f", &[('ف', 0)]),
    ("v", &[('و', 5), ('ف', 10)]),
    ("w", &[('و', 0)]),
    ("r", &[('ر', 0), ('غ', 35)]),
    ("l", &[('ل', 0)]),
    ("m", &[('م', 0)]),
    ("n", &[('ن', 0)]),
    ("y", &[('ي', 0), ('|', 0)]),
    ("'", &[('ع', 0), ('^', 0)]),
    ("2", &[('^', 0), ('ق', 15)]),
    ("3", &[('ع', 0)]),
    ("5", &[('خ', 0)]),
    ("6", &[('ط', 0)]),
    ("7", &[('ح', 0)]),
    ("8", &[('ق', 0), ('غ', 0)]),
    ("9", &[('ص', 0), ('ق', 10)]),
    ("?", &[]),
];

/// Latin vowels and what they stand for; they come after [`GRAPHEMES`].
const VOWELS: [Grapheme; 5] = [
    (
        "a",
        &[
            ('ا', 0),
            ('^', 0),
            ('_', 0),
            ('ع', 10),
            ('|', 10),
            ('ي', 40),
        ],
    ),
    (
        "e",
        &[
            ('ا', 10),
            ('^', 5),
            ('_', 0),
            ('ع', 15),
            ('|', 10),
            ('ي', 15),
        ],
    ),
    (
        "i",
        &[
            ('ي', 0),
            ('|', 0),
            ('^', 5),
            ('ع', 15),
            ('ا', 40),
            ('_', 10),
        ],
    ),
    ("o", &[('و', 0), ('^', 5), ('ع', 15), ('ا', 40)]),
    ("u", &[('و', 0), ('^', 5), ('ع', 15), ('ا', 50)]),
];

/// Latin vowel against Latin vowel, in the order of [`VOWELS`].
const VOWEL_PRICES: [[u16; 5]; 5] = [
    [0, 12, 30, 30, 35],
    [12, 0, 10, 35, 35],
    [30, 10, 0, 40, 40],
    [30, 35, 40, 0, 4],
    [35, 35, 40, 4, 0],
];

/// Arabic letters that are confused, by shape, by the keyboard or in dialect, and the price.
const CONFUSED: [(&str, u16); 21] = [
    ("ذد", 25),
    ("ذز", 25),
    ("دز", 70),
    ("ثت", 20),
    ("ثس", 25),
    ("ظض", 15),
    ("ظز", 30),
    ("ضد", 35),
    ("صس", 30),
    ("طت", 30),
    ("قك", 35),
    ("جحخ", 50),
    ("رز", 50),
    ("سش", 50),
    ("صض", 50),
    ("طظ", 50),
    ("عغ", 50),
    ("فق", 50),
    ("بتثني", 50),
    ("وي", 70),
    ("حه", 40),
];

/// Letters that sound alike where they stand at an edge.
const ALIKE: [(&str, u16); 8] = [
    ("ا^", 0),
    ("_ه", 0),
    ("|ي", 0),
    ("ا_", 15),
    ("ا|", 10),
    ("_|", 30),
    ("عا", 35),
    ("ع^", 35),
];

const LETTER_COUNT: usize = 31;
/// How many sounds there are.
pub const COUNT: usize = LETTER_COUNT + GRAPHEMES.len() + VOWELS.len();

/// As many as a [`Sound`] could tell: no bounds need checking.
const SOUNDS: usize = Sound::MAX as usize + 1;

/// Prices of putting one sound for another, and of a sound standing against nothing.
pub struct Prices {
    exchange: Vec<[u16; SOUNDS]>,
    lone: [u16; COUNT],
    near: [[u128; 2]; COUNT],
}

/// Built once.
pub static PRICES: LazyLock<Prices> = LazyLock::new(build);

impl Prices {
    /// A sound for each other one, in hundredths.
    pub fn exchanges(&self, sound: Sound) -> &[u16; SOUNDS] {
        &self.exchange[usize::from(sound)]
    }

    /// A sound against nothing, in hundredths.
    pub fn lone(&self, sound: Sound) -> u16 {
        self.lone[usize::from(sound)]
    }
}

/// Whether this is a Latin vowel.
pub fn is_latin_vowel(sound: Sound) -> bool {
    usize::from(sound) >= LETTER_COUNT + GRAPHEMES.len()
}

/// Sounds that may stand for this one at less than half an edit, itself included, as bits by sound; and those that may at less than a full one.
pub fn near(sound: Sound) -> [u128; 2] {
    PRICES.near[usize::from(sound)]
}

/// Half of a full edit.
pub const HALF: u16 = FULL / 2;

/// Whether this is an Arabic letter.
pub fn is_arabic(sound: Sound) -> bool {
    usize::from(sound) < LETTER_COUNT
}

/// The Arabic letters this sound may stand for, and at what price.
pub fn letters_of(sound: Sound) -> impl Iterator<Item = (char, u16)> {
    let own = LETTERS
        .chars()
        .nth(usize::from(sound))
        .filter(|_| is_arabic(sound));
    let stands = if is_arabic(sound) {
        &[][..]
    } else {
        grapheme(usize::from(sound)).1
    };
    own.map(|letter| (letter, 0))
        .into_iter()
        .chain(stands.iter().copied())
}

/// The sounds of a folded unit; doubled letters are one. Letters of other scripts become one unknown sound.
pub fn sounds(unit: &str) -> Vec<Sound> {
    let mut heard: Vec<Sound> = Vec::with_capacity(unit.len());
    let mut rest = unit;
    while let Some(first) = rest.chars().next() {
        let is_last = rest.len() == first.len_utf8();
        let (sound, length) = if first.is_ascii() {
            latin(rest)
        } else {
            (arabic(first, heard.is_empty(), is_last), first.len_utf8())
        };
        if heard.last() != Some(&sound) {
            heard.push(sound);
        }
        rest = &rest[length..];
    }
    heard
}

fn arabic(letter: char, is_first: bool, is_last: bool) -> Sound {
    let heard = match letter {
        'ا' if is_first => '^',
        'ه' if is_last => '_',
        'ي' if is_last => '|',
        other => other,
    };
    let at = usize::try_from(u32::from(heard)).unwrap_or(usize::MAX);
    ARABIC.get(at).copied().unwrap_or(UNKNOWN)
}

/// The sounds of [`LETTERS`] by code point.
static ARABIC: LazyLock<[Sound; 0x650]> = LazyLock::new(|| {
    let mut arabic = [UNKNOWN; 0x650];
    for (place, letter) in LETTERS.chars().enumerate() {
        if let Some(sound) = arabic.get_mut(letter as usize) {
            *sound = number(place);
        }
    }
    arabic
});

fn latin(rest: &str) -> (Sound, usize) {
    let first = rest.bytes().next().map_or(0, usize::from);
    let graphemes = LATIN.get(first).map_or(&[][..], Vec::as_slice);
    let heard = graphemes
        .iter()
        .find(|(letters, _)| rest.starts_with(letters));
    heard.map_or((UNKNOWN, 1), |&(letters, sound)| (sound, letters.len()))
}

/// Graphemes and vowels by their first letter, the longest first.
static LATIN: LazyLock<[Vec<(&'static str, Sound)>; 128]> = LazyLock::new(|| {
    let mut latin = [const { Vec::new() }; 128];
    let long = [("ee", vowel(2)), ("oo", vowel(4))];
    let all = GRAPHEMES.iter().chain(&VOWELS).enumerate();
    let all = all.map(|(place, &(letters, _))| (letters, number(LETTER_COUNT + place)));
    for (letters, sound) in long.into_iter().chain(all) {
        latin[usize::from(letters.as_bytes()[0])].push((letters, sound));
    }
    latin
});

/// The sound of what neither script knows.
const UNKNOWN: Sound = 71;

fn vowel(place: usize) -> Sound {
    number(LETTER_COUNT + GRAPHEMES.len() + place)
}

fn number(place: usize) -> Sound {
    u8::try_from(place).unwrap_or(UNKNOWN)
}

fn grapheme(sound: usize) -> &'static Grapheme {
    let place = sound - LETTER_COUNT;
    GRAPHEMES
        .get(place)
        .unwrap_or_else(|| &VOWELS[place - GRAPHEMES.len()])
}

fn build() -> Prices {
    let mut exchange = vec![[FULL; SOUNDS]; COUNT];
    let mut lone = [FULL; COUNT];
    let mut near = [[0; 2]; COUNT];
    for (a, row) in exchange.iter_mut().enumerate() {
        for (b, price) in row.iter_mut().enumerate().take(COUNT) {
            *price = if a == b { 0 } else { cheapest(a, b) };
            for (near, below) in near[a].iter_mut().zip([HALF, FULL]) {
                *near |= u128::from(*price < below) << b;
            }
        }
        lone[a] = lone_price(a);
    }
    Prices {
        exchange,
        lone,
        near,
    }
}

/// The cheapest way between two sounds over the letters both may stand for.
fn cheapest(a: usize, b: usize) -> u16 {
    let vowels = LETTER_COUNT + GRAPHEMES.len();
    if a >= vowels && b >= vowels {
        return VOWEL_PRICES[a - vowels][b - vowels];
    }
    let mut best = FULL;
    for (from, leaving) in letters_of(number(a)) {
        for (to, arriving) in letters_of(number(b)) {
            best = best.min(leaving + arriving + letter_price(from, to));
        }
    }
    best
}

fn letter_price(a: char, b: char) -> u16 {
    if a == b {
        return 0;
    }
    CONFUSED
        .iter()
        .chain(&ALIKE)
        .filter(|(group, _)| group.contains(a) && group.contains(b))
        .map(|&(_, price)| price)
        .min()
        .unwrap_or(FULL)
}

/// A sound against nothing: short vowels are not written in Arabic, so Latin vowels are cheap and long vowels dearer.
fn lone_price(sound: usize) -> u16 {
    if sound >= LETTER_COUNT + GRAPHEMES.len() {
        return 12;
    }
    match letters_of(number(sound)).next() {
        Some(('^' | '_', _)) => 15,
        Some(('ع', _)) => 22,
        Some(('|', _)) => 30,
        Some(('ا', _)) => 38,
        Some(('و' | 'ي' | 'ه', _)) => 50,
        Some(('ح', _)) if sound >= LETTER_COUNT => 45,
        _ => FULL,
    }
}

/// How much of a name a sound carries, in hundredths: consonants all, vowels little.
pub fn mass(sound: Sound) -> u16 {
    PRICES.lone(sound).max(20)
}

/// The places of ل and ا in [`LETTERS`].
const LAM: Sound = 21;
const ALEF: Sound = 27;

/// Whether two sounds are the Arabic letters ل (lam) and ا (alef), in either order.
pub const fn is_lam_alef(a: Sound, b: Sound) -> bool {
    (a == LAM && b == ALEF) || (a == ALEF && b == LAM)
}
