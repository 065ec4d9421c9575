//! A message about a name cut into words that keep their spelling, and into clauses.

use crate::text::{clean::clean, fold::fold};

/// The longest message that is read, in characters.
const MAX_CHARS: usize = 400;

/// One word as typed, without punctuation around it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Word {
    /// As typed.
    pub raw: String,
    /// Folded.
    pub key: String,
    /// "I think" was said beside it.
    pub unsure: bool,
}

impl Word {
    fn new(raw: &str) -> Self {
        Self {
            raw: raw.to_owned(),
            key: fold(raw),
            unsure: false,
        }
    }

    /// Digits only.
    pub fn is_number(&self) -> bool {
        self.key.bytes().all(|byte| byte.is_ascii_digit())
    }
}

/// The clauses of a message: what commas, full stops, brackets and line feeds part. Words without a letter or digit are gone.
pub fn list_clauses(message: &str) -> Vec<Vec<Word>> {
    let mut clauses = vec![Vec::new()];
    let mut word = String::new();
    for c in clean(message, MAX_CHARS).chars() {
        if c.is_alphanumeric() || is_inside(c) {
            word.push(c);
            continue;
        }
        let abbreviated = c == '.' && is_abbreviation(&word);
        push(&mut clauses, &mut word);
        if ends_clause(c) && !abbreviated {
            clauses.push(Vec::new());
        }
    }
    push(&mut clauses, &mut word);
    clauses.retain(|clause| !clause.is_empty());
    clauses
}

/// "د." (d., doctor), "M.": a full stop that ends no sentence.
fn is_abbreviation(word: &str) -> bool {
    word.chars().count() == 1 || matches!(fold(word).as_str(), "dr" | "mr" | "mrs" | "eng" | "st")
}

fn is_inside(c: char) -> bool {
    unicode_normalization::char::is_combining_mark(c)
        || matches!(
            c,
            '\'' | '’' | '‘' | 'ʼ' | 'ʿ' | 'ʾ' | '`' | '-' | 'ـ' | '‑'
        )
}

const fn ends_clause(c: char) -> bool {
    matches!(
        c,
        ',' | '،'
            | '.'
            | ';'
            | '؛'
            | '!'
            | '?'
            | '؟'
            | '\n'
            | '('
            | ')'
            | '['
            | ']'
            | '/'
            | '|'
            | '–'
            | '—'
            | '+'
    )
}

fn push(clauses: &mut [Vec<Word>], word: &mut String) {
    let raw = word.trim_matches(|c: char| {
        !c.is_alphanumeric() && !unicode_normalization::char::is_combining_mark(c)
    });
    let arabic = raw.chars().any(|c| ('\u{600}'..='\u{6ff}').contains(&c));
    // A hyphen holds a Latin name together (Al-Ahmad) and parts Arabic ones.
    let pieces = raw
        .split(|c| arabic && matches!(c, '-' | '‑'))
        .map(Word::new);
    if let Some(clause) = clauses.last_mut() {
        clause.extend(pieces.filter(|word| !word.key.is_empty()));
    }
    word.clear();
}
