//! Names that no dictionary knows, coined from roots and vowels and written in both scripts by a table of their own: each letter as
//! English, French, German, Turkish and Kurdish habits write it.

use super::invent::Dice;

/// How a country writes Arabic names in Latin letters.
#[derive(Clone, Copy)]
pub enum Habit {
    English,
    French,
    German,
    Turkish,
    Kurdish,
}

impl Habit {
    /// English in most cases.
    pub fn any(dice: &mut Dice) -> Self {
        match dice.below(100) {
            0..50 => Self::English,
            50..65 => Self::French,
            65..80 => Self::German,
            80..92 => Self::Turkish,
            _ => Self::Kurdish,
        }
    }
}

/// An Arabic consonant, and its Latin writing by habit: English, French, German, Turkish, Kurdish.
const CONSONANTS: [(char, [&str; 5]); 24] = [
    ('ب', ["b", "b", "b", "b", "b"]),
    ('ت', ["t", "t", "t", "t", "t"]),
    ('ج', ["j", "dj", "dsch", "c", "c"]),
    ('ح', ["h", "h", "h", "h", "h"]),
    ('خ', ["kh", "kh", "ch", "h", "x"]),
    ('د', ["d", "d", "d", "d", "d"]),
    ('ر', ["r", "r", "r", "r", "r"]),
    ('ز', ["z", "z", "s", "z", "z"]),
    ('س', ["s", "s", "s", "s", "s"]),
    ('ش', ["sh", "ch", "sch", "ş", "ş"]),
    ('ص', ["s", "s", "s", "s", "s"]),
    ('ض', ["d", "d", "d", "d", "d"]),
    ('ط', ["t", "t", "t", "t", "t"]),
    ('ع', ["", "", "", "", "'"]),
    ('غ', ["gh", "gh", "gh", "ğ", "x"]),
    ('ف', ["f", "f", "f", "f", "f"]),
    ('ق', ["q", "k", "k", "k", "q"]),
    ('ك', ["k", "k", "k", "k", "k"]),
    ('ل', ["l", "l", "l", "l", "l"]),
    ('م', ["m", "m", "m", "m", "m"]),
    ('ن', ["n", "n", "n", "n", "n"]),
    ('ه', ["h", "h", "h", "h", "h"]),
    ('و', ["w", "w", "w", "v", "w"]),
    ('ي', ["y", "y", "j", "y", "y"]),
];

/// A vowel: as Arabic writes it, and the Latin writings it may have.
const VOWELS: [(&str, &[&str]); 6] = [
    ("", &["a", "a", "e"]),
    ("", &["i", "e"]),
    ("", &["u", "o"]),
    ("ا", &["a", "a", "aa", "e"]),
    ("و", &["u", "oo", "o", "ou"]),
    ("ي", &["i", "i", "ee", "e"]),
];

/// Endings: none, ta marbuta, nisba.
const ENDINGS: [(&str, &[&str]); 3] = [
    ("", &[""]),
    ("ة", &["a", "ah", "eh", "e"]),
    ("ي", &["i", "y", "i"]),
];

/// A coined name: places in the tables.
#[derive(Clone, PartialEq, Eq)]
pub struct Coined {
    sounds: Vec<(usize, usize)>,
    ending: usize,
}

impl Coined {
    /// Three or four consonants with vowels between.
    pub fn new(dice: &mut Dice) -> Self {
        let count = 3 + usize::from(dice.happens(30));
        let mut sounds = Vec::new();
        for _ in 0..count {
            sounds.push((dice.below(CONSONANTS.len()), dice.below(VOWELS.len())));
        }
        Self {
            sounds,
            ending: dice.below(ENDINGS.len()),
        }
    }

    /// As Arabic writes it; a final ta marbuta is sometimes a ha.
    pub fn arabic(&self, dice: &mut Dice) -> String {
        let mut name = String::new();
        let last = self.sounds.len() - 1;
        for (at, &(consonant, vowel)) in self.sounds.iter().enumerate() {
            name.push(CONSONANTS[consonant].0);
            if at < last {
                name.push_str(VOWELS[vowel].0);
            }
        }
        name.push_str(ENDINGS[self.ending].0);
        if name.ends_with('ة') && dice.happens(30) {
            name = name.replace('ة', "ه");
        }
        name
    }

    /// As a habit writes it: each vowel as it is heard that day.
    pub fn latin(&self, habit: Habit, dice: &mut Dice) -> String {
        let mut name = String::new();
        let last = self.sounds.len() - 1;
        for (at, &(consonant, vowel)) in self.sounds.iter().enumerate() {
            name.push_str(CONSONANTS[consonant].1[habit as usize]);
            if at < last {
                let heard = VOWELS[vowel].1;
                name.push_str(heard[dice.below(heard.len())]);
            }
        }
        let heard = ENDINGS[self.ending].1;
        name.push_str(heard[dice.below(heard.len())]);
        name
    }
}
