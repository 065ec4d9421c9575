//! Typed answers that stand for a button: "yes", "I don't know", "man". The words are in `locales/*/answers.ftl` (`heard-…`, divided by `|`),
//! those of every language at once: people mix them.

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

/// Whether one of the words of a list stands in a short message ("هو رجل", huwa rajul: he is a man).
pub fn mentions(list: &str, words: &str) -> bool {
    let said = plain(words);
    let count = said.split_whitespace().count();
    let padded = format!(" {said} ");
    (1..=MOST_WORDS).contains(&count)
        && listed(list).any(|listed| padded.contains(&format!(" {listed} ")))
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

fn listed(list: &str) -> impl Iterator<Item = String> {
    let lists = Lang::ALL.map(|lang| catalog::render_plain(lang, &Text::new(list)));
    let words: Vec<String> = lists
        .iter()
        .flat_map(|list| list.split('|'))
        .map(plain)
        .collect();
    words.into_iter()
}
