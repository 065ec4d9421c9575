//! Lists of folded words and phrases to be found in folded text. Called by what recognises words that call for a person.

use std::collections::{HashMap, HashSet};

use super::tokens::without_prefixes;

/// A list of folded words: whole ones, and beginnings marked by a star ("ابتز*").
pub(super) struct Lexicon {
    whole: HashSet<&'static str>,
    stems: Vec<&'static str>,
}

impl Lexicon {
    /// Reads a list with blanks between.
    pub fn new(words: &'static str) -> Self {
        let entries = || words.split_whitespace();
        Self {
            whole: entries().filter(|word| !word.ends_with('*')).collect(),
            stems: entries()
                .filter_map(|word| word.strip_suffix('*'))
                .collect(),
        }
    }

    /// Whether a folded word is in the list, also with what Arabic writes onto its front (هال, hal-, too).
    pub fn has(&self, word: &str) -> bool {
        without_prefixes(word)
            .chain(word.strip_prefix("هال"))
            .any(|word| self.has_exactly(word))
    }

    /// Whether a folded word is in the list as it stands.
    pub fn has_exactly(&self, word: &str) -> bool {
        self.whole.contains(word) || self.stems.iter().any(|stem| word.starts_with(stem))
    }

    /// Where words of the list stand.
    pub fn positions(&self, words: &[String]) -> Vec<usize> {
        let found = words.iter().enumerate().filter(|(_, word)| self.has(word));
        found.map(|(at, _)| at).collect()
    }

    /// Whether any of the words is in the list.
    pub fn has_any(&self, words: &[String]) -> bool {
        words.iter().any(|word| self.has(word))
    }
}

/// Folded phrases to be found in folded text, by their first words.
pub(super) struct Phrases(HashMap<&'static str, Vec<&'static str>>);

impl Phrases {
    /// Reads a list with `|` between.
    pub fn new(phrases: &'static str) -> Self {
        let mut by_first_word: HashMap<&str, Vec<&str>> = HashMap::new();
        for phrase in phrases.split('|') {
            let first = first_word(phrase);
            by_first_word.entry(first).or_default().push(phrase);
        }
        Self(by_first_word)
    }

    /// Whether whole words of the text are one of the phrases; "and" (و, ف) may be written onto its front.
    pub fn are_in(&self, words: &str) -> bool {
        let blanks = words.match_indices(' ').map(|(at, _)| at + 1);
        std::iter::once(0).chain(blanks).any(|at| {
            let rest = &words[at..];
            self.begin(rest)
                || rest
                    .strip_prefix(['و', 'ف'])
                    .is_some_and(|rest| self.begin(rest))
        })
    }

    fn begin(&self, words: &str) -> bool {
        let phrases = self.0.get(first_word(words));
        phrases.into_iter().flatten().any(|phrase| {
            let rest = words.strip_prefix(phrase);
            rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
        })
    }
}

fn first_word(words: &str) -> &str {
    words.split(' ').next().unwrap_or(words)
}

/// Whether any of the first positions lies at most `most` words before or after one of the second.
pub(super) fn are_near(some: &[usize], others: &[usize], most: usize) -> bool {
    some.iter()
        .any(|at| others.iter().any(|other| at.abs_diff(*other) <= most))
}

/// Whether one of the second positions follows one of the first, at most `most` words later.
pub(super) fn follows(first: &[usize], then: &[usize], most: usize) -> bool {
    first
        .iter()
        .any(|at| then.iter().any(|later| later > at && later - at <= most))
}
