//! An age that stands beside a name: its words, found around the number. What it means is read in `text::age`.

use super::words::{Word, list_clauses};
use crate::text::age::parse_age;

/// Folded words before the number that belong to the age.
const BEFORE: &str = "عمره عمرها عمرو عمرا عمري العمر بعمر ابن كان كانت شي حوالي تقريبا يمكن نحو بحدود صار الان هلق was is he she aged age about around maybe then now only";
/// Folded words after it.
const AFTER: &str =
    "سنه سنين سنوات عام عاما تقريبا وقتها الان هلق حاليا years year old yo then now about";

/// "كان عمره شي ٢٨ سنة" (kan ʿumruh shi 28 sana, he was some 28 years old) out of a message about a person. `None` for a bare number, which may be
/// anything.
pub fn find_words(message: &str) -> Option<String> {
    list_clauses(message)
        .iter()
        .find_map(|clause| around(clause))
}

fn around(clause: &[Word]) -> Option<String> {
    let at = clause
        .iter()
        .position(|word| word.is_number() && (1..=2).contains(&word.raw.chars().count()))?;
    let listed = |list: &str, word: &&Word| list.split(' ').any(|known| known == word.key);
    let before = clause[..at]
        .iter()
        .rev()
        .take_while(|word| listed(BEFORE, word))
        .count();
    let after = clause[at + 1..]
        .iter()
        .take_while(|word| listed(AFTER, word))
        .count();
    let words: Vec<&str> = clause[at - before..=at + after]
        .iter()
        .map(|word| word.raw.as_str())
        .collect();
    let told = words.join(" ");
    (words.len() > 1 && parse_age(&told).is_some()).then_some(told)
}
