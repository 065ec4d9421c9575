//! Keys under which names of places and facilities are found: without articles and blanks, and a looser one for usual misspellings.
//! Called by `places` and `facilities`.

use crate::text::fold::{fold, is_arabic};

/// Articles of Latin spellings, assimilated ones too ("as-Suwayda", "Deir ez-Zor").
const ARTICLES: [&str; 19] = [
    "al", "el", "ul", "il", "as", "es", "ash", "esh", "an", "en", "ar", "er", "az", "ez", "at",
    "et", "ad", "ed", "the",
];

/// Folded words of a text.
pub fn words(text: &str) -> Vec<String> {
    fold(text).split_whitespace().map(str::to_owned).collect()
}

/// One key of folded words: articles dropped, blanks dropped. Empty only for no words.
pub fn key<'a>(words: impl IntoIterator<Item = &'a str> + Clone) -> String {
    let stripped: String = words
        .clone()
        .into_iter()
        .filter(|word| !ARTICLES.contains(word))
        .map(without_article)
        .collect();
    if stripped.is_empty() {
        words.into_iter().collect()
    } else {
        stripped
    }
}

/// An Arabic word without ال (al-), if two letters are left.
pub fn without_article(word: &str) -> &str {
    word.strip_prefix("ال")
        .filter(|rest| rest.chars().count() >= 2)
        .unwrap_or(word)
}

/// A word and the word without what is written onto its front: and, in, to, from, like (و ب ل ف ك), or a Latin article ("alrastan").
pub fn without_prefixes(word: &str) -> impl Iterator<Item = &str> {
    const PREFIXES: [&str; 12] = [
        "", "و", "ب", "وب", "ل", "لل", "ول", "ف", "ع", "عال", "al", "el",
    ];
    let least = if is_arabic(word) { 2 } else { 5 };
    PREFIXES
        .iter()
        .filter_map(move |prefix| word.strip_prefix(prefix))
        .filter(move |rest| *rest == word || rest.chars().count() >= least)
}

/// A looser key: what people confuse in writing is one letter, long vowels and doubled letters are short and single.
pub fn loose(key: &str) -> String {
    let mut loose = String::with_capacity(key.len());
    for c in key.chars() {
        let c = match c {
            'ذ' => 'د',
            'ث' | 'ط' => 'ت',
            'ظ' => 'ض',
            'ص' => 'س',
            'q' | 'c' => 'k',
            'o' | 'w' => 'u',
            'e' | 'y' => 'i',
            _ => c,
        };
        // "ai" and "ei" are one sound here: Qusayr, Quseir.
        if c == 'i' && loose.ends_with('a') {
            loose.pop();
        }
        if !loose.ends_with(c) {
            loose.push(c);
        }
    }
    let end = loose.trim_end_matches(['h', 'a', 'i', 'ه', 'ا', 'ي']);
    if end.chars().count() >= 3 {
        loose.truncate(end.len());
    }
    loose
}

/// How many letters may be wrong in a key: none in a short one, where every word is near some name.
pub fn allowed_distance(key: &str) -> usize {
    match key.chars().count() {
        0..=4 => 0,
        5..=7 => 1,
        _ => 2,
    }
}
