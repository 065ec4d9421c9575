//! A text cut into folded words, numbers and marks, with numbers told in words ("أربع وثلاثين", thirty-four) already numbers.
//! For dates and ages; names are cut in `names`, where the spelling must survive.

use super::{digits::fold_digits, fold::fold, numbers};

/// One piece of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Token {
    /// A folded word.
    Word(String),
    /// A number; `digits` is how many were typed, 0 if it was told in words.
    Number {
        /// Its value, `u32::MAX` when it has more than nine digits.
        value: u32,
        /// Digits typed.
        digits: usize,
    },
    /// Punctuation, blanks aside. A hyphen only stands after a number.
    Mark(char),
}

impl Token {
    /// The folded word, if it is one.
    pub fn word(&self) -> Option<&str> {
        match self {
            Self::Word(word) => Some(word),
            _ => None,
        }
    }

    /// The value, if it is a number.
    pub fn number(&self) -> Option<u32> {
        match self {
            Self::Number { value, .. } => Some(*value),
            _ => None,
        }
    }
}

/// Cuts `words` into pieces. Letters and digits that touch are cut apart ("ت1", "34سنة").
pub fn lex(words: &str) -> Vec<Token> {
    let words = fold_digits(words);
    let mut tokens = Vec::new();
    let mut piece = String::new();
    for c in words.chars() {
        let continues = piece
            .chars()
            .next()
            .is_some_and(|first| first.is_ascii_digit() == c.is_ascii_digit());
        if is_mark(c) || !continues {
            close(&mut piece, &mut tokens);
        }
        if is_mark(c) {
            push_mark(c, &mut tokens);
        } else {
            piece.push(c);
        }
    }
    close(&mut piece, &mut tokens);
    numbers::join(&tokens)
}

/// Whether a character ends a word; marks on letters, joiners and apostrophes do not.
fn is_mark(c: char) -> bool {
    !c.is_alphanumeric()
        && !unicode_normalization::char::is_combining_mark(c)
        && !matches!(
            c,
            '\u{640}' | '\'' | '’' | '‘' | 'ʼ' | 'ʿ' | 'ʾ' | '`' | '\u{200c}' | '\u{200d}'
        )
}

fn push_mark(c: char, tokens: &mut Vec<Token>) {
    let hyphen = matches!(c, '-' | '–' | '—' | '‐' | '‑' | '−');
    if hyphen && matches!(tokens.last(), Some(Token::Number { .. })) {
        tokens.push(Token::Mark('-'));
    } else if !hyphen && !c.is_whitespace() {
        tokens.push(Token::Mark(c));
    }
}

fn close(piece: &mut String, tokens: &mut Vec<Token>) {
    if piece.starts_with(|c: char| c.is_ascii_digit()) {
        let value = if piece.len() > 9 {
            u32::MAX
        } else {
            piece.parse().unwrap_or(u32::MAX)
        };
        tokens.push(Token::Number {
            value,
            digits: piece.len(),
        });
    } else {
        let word = fold(piece);
        tokens.extend(
            word.split(' ')
                .filter(|word| !word.is_empty())
                .map(|word| Token::Word(word.to_owned())),
        );
    }
    piece.clear();
}

/// The pieces from `at`, `count` of them, as one phrase: folded words and numbers with a blank between. `None` past the end or over a mark.
pub fn phrase(tokens: &[Token], at: usize, count: usize) -> Option<String> {
    let mut phrase = String::new();
    for token in tokens.get(at..at + count)? {
        if !phrase.is_empty() {
            phrase.push(' ');
        }
        match token {
            Token::Word(word) => phrase.push_str(word),
            Token::Number { value, .. } => phrase.push_str(&value.to_string()),
            Token::Mark(_) => return None,
        }
    }
    Some(phrase)
}

/// The word itself and the word without what Arabic writes onto its front: and, in, to, the (و ب ل ف ال بال).
pub fn without_prefixes(word: &str) -> impl Iterator<Item = &str> {
    const PREFIXES: [&str; 14] = [
        "", "وبال", "بال", "وال", "فال", "لل", "ال", "وب", "ول", "و", "ب", "ل", "ف", "ه",
    ];
    PREFIXES
        .iter()
        .filter_map(move |prefix| word.strip_prefix(prefix))
        .filter(|rest| !rest.is_empty())
}
