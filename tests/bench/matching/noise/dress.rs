//! What clings to a full name and changes nothing of it: titles, "son of", vowel marks, tatweel, marks of direction, Persian letters, case,
//! loose spaces.

use super::super::{
    chance::{Chance, happens, pick, position},
    hand::{Habit, Hand},
    rates,
};

const TITLES: [&str; 9] = [
    "الحاج ",
    "السيد ",
    "الأستاذ ",
    "د. ",
    "الدكتور ",
    "المهندس ",
    "الشيخ ",
    "م. ",
    "الحاج ",
];
const TITLES_LATIN: [&str; 7] = ["Mr. ", "Dr. ", "Haj ", "Hajj ", "Mr ", "Eng. ", "Sheikh "];

/// The full name as it stands in the list.
pub fn full_name(chance: &mut Chance, hand: &Hand, words: String) -> String {
    let mut written = words;
    if happens(chance, rates::TITLE[hand.side]) {
        let title = if hand.latin {
            pick(chance, &TITLES_LATIN[..])
        } else {
            pick(chance, &TITLES[..])
        };
        written.insert_str(0, title);
    }
    if !hand.latin {
        written = arabic(chance, written);
    }
    if happens(chance, rates::LOOSE_SPACES) {
        written = written.replace(' ', "  ");
        written.push(' ');
    }
    written
}

fn arabic(chance: &mut Chance, mut written: String) -> String {
    if happens(chance, rates::HARAKAT) {
        written = sprinkled(
            chance,
            &written,
            &['\u{64E}', '\u{64F}', '\u{650}', '\u{652}', '\u{651}'],
        );
    }
    if happens(chance, rates::TATWEEL) {
        written = stretched(chance, &written);
    }
    if happens(chance, rates::PERSIAN_LETTERS) {
        written = written.replace('ي', "ی").replace('ك', "ک");
    }
    if happens(chance, rates::BIDI_MARK) {
        written.insert(0, '\u{200F}');
    }
    written
}

/// One way with capitals for all Latin words of an entry, or `None` for the usual.
pub fn case(chance: &mut Chance, hand: &Hand) -> Option<fn(&str) -> String> {
    let lower = if hand.habit == Habit::Chat {
        0.6
    } else {
        rates::LOWER_CASE
    };
    if !hand.latin {
        None
    } else if happens(chance, lower) {
        Some(str::to_lowercase)
    } else if happens(chance, rates::UPPER_CASE) {
        Some(str::to_uppercase)
    } else {
        None
    }
}

/// Whether a letter takes a mark or a stretch after it.
fn joins(letter: char) -> bool {
    letter.is_alphabetic() && !"اأإآدذرزوىةءؤ".contains(letter)
}

fn sprinkled(chance: &mut Chance, words: &str, marks: &[char]) -> String {
    let mut written = String::with_capacity(words.len() * 2);
    for letter in words.chars() {
        written.push(letter);
        if letter.is_alphabetic() && happens(chance, 0.3) {
            written.push(*pick(chance, marks));
        }
    }
    written
}

fn stretched(chance: &mut Chance, words: &str) -> String {
    let mut letters: Vec<char> = words.chars().collect();
    let Some(at) = position(chance, &letters) else {
        return words.to_owned();
    };
    let inside = joins(letters[at]) && letters.get(at + 1).is_some_and(|next| next.is_alphabetic());
    if inside {
        for _ in 0..*pick(chance, &[1, 2, 3]) {
            letters.insert(at + 1, '\u{640}');
        }
    }
    letters.into_iter().collect()
}
