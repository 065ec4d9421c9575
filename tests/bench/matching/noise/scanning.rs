//! What scanners and broken files do: letters of one shape with other dots, and the ligature of lam and alif turned round or halved.

use super::super::chance::{Chance, happens, pick};

/// Letters of one shape, told apart by dots or a stroke.
const ARABIC_SHAPES: [&str; 12] = [
    "بتثني",
    "جحخ",
    "دذ",
    "رز",
    "سش",
    "صض",
    "طظ",
    "عغ",
    "فق",
    "رو",
    "ةه",
    "كل",
];
const LATIN_SHAPES: [&str; 8] = ["il", "un", "ec", "hb", "ao", "rn", "vy", "fl"];

/// One or two letters of the part read as another of their shape; `None` where no letter has a fellow.
pub fn misread(chance: &mut Chance, latin: bool, part: &str) -> Option<String> {
    let shapes: &[&str] = if latin { &LATIN_SHAPES } else { &ARABIC_SHAPES };
    let mut letters: Vec<char> = part.chars().collect();
    let fellows = |letter: char| -> Vec<char> {
        shapes
            .iter()
            .filter(|shape| shape.contains(letter))
            .flat_map(|shape| shape.chars())
            .filter(|other| *other != letter)
            .collect()
    };
    let places: Vec<usize> = (0..letters.len())
        .filter(|at| !fellows(letters[*at]).is_empty())
        .collect();
    if places.is_empty() {
        return None;
    }
    for _ in 0..if happens(chance, 0.25) { 2 } else { 1 } {
        let at = *pick(chance, &places);
        let others = fellows(letters[at]);
        if !others.is_empty() {
            letters[at] = *pick(chance, &others);
        }
    }
    Some(letters.into_iter().collect())
}

/// The lam-alif of علاء (Alaa) comes out as عالء, علء, علااء; `None` where there is none.
pub fn broken_ligature(chance: &mut Chance, part: &str) -> Option<String> {
    let at = ["لا", "لأ", "لإ", "لآ"]
        .iter()
        .find_map(|pair| part.find(pair).map(|at| (at, *pair)));
    let (at, pair) = at?;
    let broken = *pick(chance, &["ال", "ال", "ا", "ل", "لاا"]);
    Some(format!(
        "{}{broken}{}",
        &part[..at],
        &part[at + pair.len()..]
    ))
}
