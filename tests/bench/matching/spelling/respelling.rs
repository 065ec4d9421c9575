//! The rules of the Latin habits, applied by chance to a plain (English) spelling: شادي (Shadi) is Chadi in French, Schadi in German, Şadi in
//! Turkish.

use super::super::{
    chance::{Chance, happens},
    hand::Habit,
};

/// What is written, what is written instead, and how often.
type Rule = (&'static str, &'static str, f64);

#[rustfmt::skip]
const FRENCH: &[Rule] = &[
    ("sh", "ch", 0.85), ("oo", "ou", 0.8), ("ee", "i", 0.8), ("w", "ou", 0.25), ("q", "k", 0.5), ("j", "dj", 0.2), ("ay", "ei", 0.3), ("ai", "ei", 0.3),
    ("u", "ou", 0.35), ("ouou", "ou", 1.0), ("oou", "ou", 1.0), ("in", "ine", 0.05), ("y", "i", 0.1),
];
#[rustfmt::skip]
const GERMAN: &[Rule] = &[
    ("sh", "sch", 0.8), ("kh", "ch", 0.8), ("j", "dsch", 0.4), ("ou", "u", 0.7), ("oo", "u", 0.7), ("ee", "i", 0.7), ("q", "k", 0.5), ("y", "j", 0.2),
    ("z", "s", 0.15), ("w", "u", 0.1),
];
#[rustfmt::skip]
const TURKISH: &[Rule] = &[
    ("sh", "ş", 0.5), ("sh", "s", 0.5), ("kh", "h", 0.8), ("gh", "g", 0.8), ("j", "c", 0.75), ("q", "k", 0.9), ("w", "v", 0.6), ("ou", "u", 0.9),
    ("oo", "u", 0.9), ("ee", "i", 0.9), ("th", "s", 0.6), ("ai", "ey", 0.4), ("a", "e", 0.12), ("dh", "z", 0.6), ("uu", "u", 1.0),
];
#[rustfmt::skip]
const KURDISH: &[Rule] = &[
    ("sh", "ş", 0.6), ("kh", "x", 0.6), ("ou", "û", 0.4), ("ou", "u", 0.6), ("ee", "î", 0.4), ("a", "e", 0.2), ("gh", "x", 0.2), ("j", "c", 0.4),
];
#[rustfmt::skip]
const CARELESS: &[Rule] = &[
    ("a", "e", 0.10), ("i", "e", 0.12), ("ou", "o", 0.3), ("u", "o", 0.15), ("kh", "k", 0.25), ("gh", "g", 0.35), ("q", "k", 0.4), ("sh", "ch", 0.05),
    ("ee", "e", 0.3), ("th", "t", 0.3), ("ai", "a", 0.15), ("ham", "am", 0.15), ("mu", "mo", 0.4), ("moh", "mh", 0.15), ("sul", "sl", 0.3),
];
/// What anybody does.
#[rustfmt::skip]
const ANYBODY: &[Rule] = &[
    ("ou", "u", 0.15), ("ee", "i", 0.2), ("oo", "ou", 0.2), ("q", "k", 0.12), ("ai", "ay", 0.15), ("ay", "ai", 0.15), ("ei", "ai", 0.1), ("ss", "s", 0.12),
    ("mm", "m", 0.10), ("bb", "b", 0.10), ("dd", "d", 0.10), ("ll", "l", 0.08), ("nn", "n", 0.08), ("aa", "a", 0.2), ("'", "", 0.4), ("iya", "ia", 0.2),
    ("i", "e", 0.02), ("e", "i", 0.04), ("a", "e", 0.015), ("u", "o", 0.02), ("o", "u", 0.02), ("dh", "d", 0.2), ("z", "dh", 0.005), ("y", "i", 0.03),
];

/// Rewrites a plain spelling in the habit's way.
pub fn by_habit(chance: &mut Chance, habit: Habit, word: &str, arabic: &str) -> String {
    let lower = word.to_lowercase();
    let rules = match habit {
        Habit::English => &[],
        Habit::French => FRENCH,
        Habit::German => GERMAN,
        Habit::Turkish => TURKISH,
        Habit::Kurdish => KURDISH,
        Habit::Chat | Habit::Careless => CARELESS,
    };
    let written = apply(chance, ANYBODY, &lower);
    let written = apply(chance, rules, &written);
    let mut written = ending(chance, habit, &written);
    if habit == Habit::Chat {
        written = digits(chance, &written, arabic);
    }
    capitalised(&written)
}

/// A listed spelling is mostly left as it is.
pub fn slightly(chance: &mut Chance, habit: Habit, words: &str) -> String {
    if habit == Habit::Careless && happens(chance, 0.5) || happens(chance, 0.12) {
        capitalised(&apply(chance, ANYBODY, &words.to_lowercase()))
    } else {
        words.to_owned()
    }
}

/// How well a listed spelling suits the habit: its marks count for it, the marks of others against it.
pub fn suits(habit: Habit, form: &str) -> f64 {
    let form = form.to_lowercase();
    let has = |marks: &[&str]| marks.iter().any(|mark| form.contains(mark));
    let turkish = form.contains(['ş', 'ç', 'ü', 'ö', 'ı', 'ğ', 'v'])
        || form.starts_with('c')
        || form.contains("met");
    let kurdish = form.contains(['ê', 'î', 'û', 'x', 'ş']);
    let french = has(&["ou", "dj", "ine"]) || form.starts_with("ch");
    let german = has(&["sch"]) || form.starts_with("ch");
    let (own, foreign) = match habit {
        Habit::French => (french, turkish || kurdish),
        Habit::German => (german, turkish || kurdish || has(&["dj"])),
        Habit::Turkish => (turkish, has(&["ou", "sh", "kh"])),
        Habit::Kurdish => (kurdish, has(&["ou"])),
        _ => (false, turkish || kurdish || french && has(&["dj", "ch"])),
    };
    (if own { 5.0 } else { 1.0 }) * (if foreign { 0.15 } else { 1.0 })
}

fn apply(chance: &mut Chance, rules: &[Rule], word: &str) -> String {
    let mut written = word.to_owned();
    for (from, to, rate) in rules {
        let mut start = 0;
        while let Some(found) = written[start..].find(from) {
            let at = start + found;
            if happens(chance, *rate) {
                written.replace_range(at..at + from.len(), to);
                start = at + to.len();
            } else {
                start = at + from.len();
            }
        }
    }
    written
}

/// A final "a" is a, ah, eh or e.
fn ending(chance: &mut Chance, habit: Habit, word: &str) -> String {
    let Some(stem) = word
        .strip_suffix("ah")
        .or_else(|| word.strip_suffix("eh"))
        .or_else(|| word.strip_suffix('a'))
    else {
        return word.to_owned();
    };
    if stem.chars().count() < 3 || happens(chance, 0.5) {
        return word.to_owned();
    }
    let ends: &[(&str, f64)] = match habit {
        Habit::French => &[("a", 2.0), ("é", 0.3), ("e", 1.5)],
        Habit::Turkish | Habit::Kurdish => &[("e", 3.0), ("a", 1.0)],
        _ => &[("a", 2.0), ("ah", 2.0), ("eh", 1.5), ("e", 0.5)],
    };
    format!(
        "{stem}{}",
        super::super::chance::pick_weighted(chance, ends)
    )
}

/// Chat digits, where the Arabic letter asks for them: 7 for ح, 3 for ع, 5 for خ, 6 for ط, 2 for ء.
fn digits(chance: &mut Chance, word: &str, arabic: &str) -> String {
    let mut written = word.to_owned();
    if arabic.contains('خ') && happens(chance, 0.6) {
        written = written.replacen("kh", "5", 1);
    }
    if arabic.contains('ح') && happens(chance, 0.75) {
        written = plain_h(&written);
    }
    if arabic.contains('ط') && happens(chance, 0.25) {
        written = written.replacen('t', "6", 1);
    }
    let bare = arabic.strip_prefix("ال").unwrap_or(arabic);
    if bare.starts_with('ع') && happens(chance, 0.7) {
        written = format!("3{written}");
    } else if bare.ends_with('ع') && happens(chance, 0.6) {
        written.push('3');
    } else if bare.contains('ع') && happens(chance, 0.6) {
        written = written.replacen("aa", "a3", 1);
    }
    written
}

/// The first h that is a letter of its own becomes 7.
fn plain_h(word: &str) -> String {
    let mut before = ' ';
    let mut done = false;
    word.chars()
        .map(|letter| {
            let own = letter == 'h' && !"sktdgc".contains(before) && !done;
            before = letter;
            if own {
                done = true;
                '7'
            } else {
                letter
            }
        })
        .collect()
}

/// A capital at the start of every word; the article in the middle stays small.
fn capitalised(words: &str) -> String {
    let mut written = String::with_capacity(words.len());
    let mut start = true;
    for (at, letter) in words.char_indices() {
        let article = at > 0
            && ["al-", "el-", "ad-", "ar-", "as-", "ez-", "az-"]
                .iter()
                .any(|word| words[at..].starts_with(word));
        if start && !article {
            written.extend(letter.to_uppercase());
        } else {
            written.push(letter);
        }
        start = letter == ' ' || letter == '-';
    }
    written
}
