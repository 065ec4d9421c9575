//! A text cut into clauses of folded words, at punctuation and at "but": what is refused in one clause may be asked for in the next.

use std::sync::LazyLock;

use super::{clean::visible, fold, lexicon::Lexicon};

/// One clause.
pub(super) struct Clause {
    /// Folded words; signs of currencies are words.
    pub words: Vec<String>,
    /// A question mark ends it, or it begins as a question.
    pub is_question: bool,
}

static TURNS: LazyLock<Lexicon> =
    LazyLock::new(|| Lexicon::new("لكن ولكن لكنه لكنهم بل but then instead"));

/// What a question begins with, where the mark is left out.
static OPENINGS: LazyLock<Lexicon> = LazyLock::new(|| {
    Lexicon::new(
        "هل كم قديش اديش قداش شقد do does did is are should must can could how what will would shall",
    )
});

/// The clauses of a text, in order; none is empty.
pub(super) fn list_clauses(words: &str) -> Vec<Clause> {
    let mut clauses = Vec::new();
    let mut clause = String::new();
    let shown: String = words.chars().filter_map(visible).collect();
    let text = fold::fold_keeping_marks(&shown);
    let mut rest = text.chars().peekable();
    while let Some(c) = rest.next() {
        let next = rest.peek().copied();
        if ends_clause(c, next) {
            push(&mut clauses, &clause, matches!(c, '?' | '؟'));
            clause.clear();
            continue;
        }
        match currency(c) {
            Some(name) => clause.extend([" ", name, " "]),
            None => clause.push(c),
        }
        // "3000usd"
        if next.is_some_and(|next| c.is_ascii_digit() != next.is_ascii_digit())
            && c.is_alphanumeric()
        {
            clause.push(' ');
        }
    }
    push(&mut clauses, &clause, false);
    clauses
}

/// A full stop or comma inside a number or an abbreviation ends nothing.
fn ends_clause(c: char, next: Option<char>) -> bool {
    match c {
        '.' | ',' | '،' | ':' => next.is_none_or(|next| !next.is_alphanumeric()),
        _ => matches!(
            c,
            '!' | '?' | '؟' | ';' | '؛' | '\n' | '…' | '«' | '»' | '"'
        ),
    }
}

fn currency(c: char) -> Option<&'static str> {
    match c {
        '$' => Some("dollar"),
        '€' => Some("euro"),
        '£' => Some("pound"),
        '₺' => Some("lira"),
        _ => None,
    }
}

fn push(clauses: &mut Vec<Clause>, clause: &str, is_asked: bool) {
    let folded = fold::fold(clause);
    let words: Vec<String> = folded.split_whitespace().map(str::to_owned).collect();
    for part in words.split(|word| TURNS.has_exactly(word)) {
        let Some(first) = part.first() else {
            continue;
        };
        clauses.push(Clause {
            is_question: is_asked || OPENINGS.has_exactly(first),
            words: part.to_vec(),
        });
    }
}
