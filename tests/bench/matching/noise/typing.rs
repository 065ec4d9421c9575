//! Slips of the typing hand: a neighbouring key, a letter left out, doubled, exchanged with the next, or written as it sounds.

use super::super::chance::{Chance, happens, pick, pick_weighted, position};

/// The rows of the Arabic (101) and the Latin keyboard: keys beside each other are hit for each other.
const ARABIC_ROWS: [&str; 3] = ["ضصثقفغعهخحجد", "شسيبلاتنمكط", "ئءؤرىةوزظ"];
const LATIN_ROWS: [&str; 3] = ["qwertyuiop", "asdfghjkl", "zxcvbnm"];

/// Letters that sound alike to many, each with the ones written for it.
const SOUNDS: [(char, &str); 18] = [
    ('ص', "س"),
    ('س', "ص"),
    ('ط', "ت"),
    ('ت', "ط"),
    ('ض', "ظد"),
    ('ظ', "ضز"),
    ('ذ', "زد"),
    ('ز', "ذ"),
    ('ث', "ست"),
    ('ق', "ك"),
    ('ك', "ق"),
    ('ح', "ه"),
    ('ه', "ح"),
    ('ع', "ا"),
    ('غ', "ق"),
    ('د', "ض"),
    ('ا', "ع"),
    ('خ', "ح"),
];

#[derive(Clone, Copy)]
enum Slip {
    Neighbour,
    LeftOut,
    Doubled,
    NeighbourToo,
    Exchanged,
    AsItSounds,
}

pub fn slip(chance: &mut Chance, latin: bool, part: &str) -> String {
    const SLIPS: [(Slip, f64); 6] = [
        (Slip::Neighbour, 0.30),
        (Slip::LeftOut, 0.24),
        (Slip::Doubled, 0.09),
        (Slip::NeighbourToo, 0.09),
        (Slip::Exchanged, 0.16),
        (Slip::AsItSounds, 0.12),
    ];
    let mut letters: Vec<char> = part.chars().collect();
    let Some(at) = place(chance, &letters) else {
        return part.to_owned();
    };
    match pick_weighted(chance, &SLIPS) {
        Slip::LeftOut if letters.len() > 3 => {
            letters.remove(at);
        }
        Slip::Doubled => letters.insert(at, letters[at]),
        Slip::NeighbourToo => letters.insert(at + 1, neighbour(chance, latin, letters[at])),
        Slip::Exchanged if at + 1 < letters.len() && letters[at + 1] != ' ' => {
            letters.swap(at, at + 1);
        }
        Slip::AsItSounds if !latin => letters[at] = sound(chance, letters[at]),
        Slip::Neighbour | Slip::LeftOut | Slip::Exchanged | Slip::AsItSounds => {
            letters[at] = neighbour(chance, latin, letters[at]);
        }
    }
    letters.into_iter().collect()
}

/// The end of a name is missing.
pub fn cut_short(chance: &mut Chance, part: &str) -> String {
    let letters = part.chars().count();
    let cut = if letters >= 6 && happens(chance, 0.4) {
        2
    } else {
        1
    };
    if letters < 4 {
        part.to_owned()
    } else {
        part.chars()
            .take(letters - cut)
            .collect::<String>()
            .trim_end()
            .to_owned()
    }
}

/// A space inside a word.
pub fn split(chance: &mut Chance, part: &str) -> String {
    let mut letters: Vec<char> = part.chars().collect();
    if letters.len() < 5 || letters.contains(&' ') {
        return part.to_owned();
    }
    let at = 2 + position(chance, &letters[3..]).unwrap_or_default();
    letters.insert(at, ' ');
    letters.into_iter().collect()
}

/// A place in the part that holds a letter; the first letter is mistyped half as often as the others.
fn place(chance: &mut Chance, letters: &[char]) -> Option<usize> {
    let mut at = position(chance, letters)?;
    if at == 0 && happens(chance, 0.5) {
        at = position(chance, letters)?;
    }
    (letters[at].is_alphabetic()).then_some(at)
}

fn neighbour(chance: &mut Chance, latin: bool, letter: char) -> char {
    let rows = if latin { LATIN_ROWS } else { ARABIC_ROWS };
    let key = match letter {
        'أ' | 'إ' | 'آ' => 'ا',
        'ذ' => 'د',
        other => other.to_lowercase().next().unwrap_or(other),
    };
    for row in rows {
        let keys: Vec<char> = row.chars().collect();
        if let Some(at) = keys.iter().position(|other| *other == key) {
            let beside: Vec<char> = [at.checked_sub(1), Some(at + 1)]
                .into_iter()
                .flatten()
                .filter_map(|at| keys.get(at))
                .copied()
                .collect();
            let hit = *pick(chance, &beside);
            return if letter.is_uppercase() {
                hit.to_uppercase().next().unwrap_or(hit)
            } else {
                hit
            };
        }
    }
    letter
}

fn sound(chance: &mut Chance, letter: char) -> char {
    match SOUNDS.iter().find(|(from, _)| *from == letter) {
        Some((_, to)) => *pick(chance, &to.chars().collect::<Vec<_>>()),
        None => neighbour(chance, false, letter),
    }
}
