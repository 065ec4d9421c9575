//! Typed answers that stand for a button: "yes", "I don't know", "man". The words are in `locales/*/answers.ftl` (`heard-…`, divided by `|`),
//! those of every language at once: people mix them.

use std::{collections::HashMap, sync::LazyLock};

use crate::{
    i18n::{Lang, Text, catalog},
    text::fold::fold,
};

/// Words for people are never longer than this when they stand for a button.
const MOST_WORDS: usize = 6;

/// Whether the whole message is one of the words of a list ("أيوا", aywa: yes).
pub fn says(list: &str, words: &str) -> bool {
    let said = plain(words);
    !said.is_empty() && listed(list).any(|listed| listed == said)
}

/// The longest of a list's words that stands in a short message ("هو رجل", huwa rajul: he is a man), by its length; `None` if none does.
pub fn find_mentioned(list: &str, words: &str) -> Option<usize> {
    let said = plain(words);
    let count = said.split_whitespace().count();
    let padded = format!(" {said} ");
    listed(list)
        .filter(|listed| padded.contains(&format!(" {listed} ")))
        .map(str::len)
        .max()
        .filter(|_| (1..=MOST_WORDS).contains(&count))
}

/// Whether somebody says that they do not know, alone ("idk") or with what it is that they do not know ("I don't know his father's name"),
/// and nothing else: words that tell anything are an answer.
pub fn says_unknown(words: &str) -> bool {
    let said = plain(words);
    says("heard-unknown", words)
        || listed("heard-unknown")
            .filter_map(|known| said.strip_prefix(known)?.strip_prefix(' '))
            .any(|rest| rest.split_whitespace().all(is_about_the_unknown))
}

fn is_about_the_unknown(word: &str) -> bool {
    listed("heard-unknown-of").any(|listed| listed == word)
}

/// Whether one of the words of a list stands in words of any length.
pub fn contains(list: &str, words: &str) -> bool {
    let said = format!(" {} ", plain(words));
    listed(list).any(|listed| said.contains(&format!(" {listed} ")))
}

/// Folded, without the marks of a sentence around it. A lone hyphen stays: it is said for "skip".
fn plain(words: &str) -> String {
    let folded = fold(words);
    let bare = folded.trim_matches(|c: char| c.is_whitespace() || ".,;:!?،؛؟".contains(c));
    if bare.is_empty() {
        words.trim().to_owned()
    } else {
        bare.to_owned()
    }
}

/// Every list of the catalog, folded once.
static LISTS: LazyLock<HashMap<&'static str, Vec<String>>> =
    LazyLock::new(|| NAMES.iter().map(|name| (*name, read(name))).collect());

/// The lists of `answers.ftl`.
const NAMES: [&str; 21] = [
    "heard-yes",
    "heard-no",
    "heard-ask-first",
    "heard-unknown",
    "heard-unknown-of",
    "heard-no-name",
    "heard-never-in-a-name",
    "heard-send",
    "heard-male",
    "heard-female",
    "heard-parent",
    "heard-spouse",
    "heard-sibling",
    "heard-child",
    "heard-relative",
    "heard-friend",
    "heard-cellmate",
    "heard-other",
    "heard-saw",
    "heard-told",
    "heard-document",
];

fn listed(list: &str) -> impl Iterator<Item = &'static str> {
    let words = LISTS.get(list).map(Vec::as_slice).unwrap_or_default();
    words.iter().map(String::as_str)
}

fn read(list: &str) -> Vec<String> {
    let lists = Lang::ALL.map(|lang| catalog::render_plain(lang, &Text::new(list)));
    lists
        .iter()
        .flat_map(|list| list.split('|'))
        .map(plain)
        .collect()
}
