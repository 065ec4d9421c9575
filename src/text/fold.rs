//! Keys for comparing words: Arabic letters folded as in the domain guide, Latin accents and case dropped, look-alikes made equal.
//! A key is for comparing only; what people see is always their own spelling. Called by everything that recognises words.

use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

use super::digits::fold_digit;

/// A folded form that is equal for spellings that people treat as the same word. Idempotent. Keeps blanks between words;
/// punctuation counts as a blank, apostrophes as nothing ("Ma'arra" and "Maarra").
pub fn fold(words: &str) -> String {
    let mut folded = String::with_capacity(words.len());
    for word in letters(words).split(' ') {
        // A final hamza is written or not: علاء, علا ('Ala').
        let word = word.trim_end_matches('ء');
        if word.is_empty() {
            continue;
        }
        if !folded.is_empty() {
            folded.push(' ');
        }
        folded.push_str(word);
    }
    folded
}

/// Every character folded by itself, punctuation to blanks; blanks may be doubled.
fn letters(words: &str) -> String {
    fold_each(words, |c| if c.is_alphanumeric() { c } else { ' ' })
}

/// Every character folded by itself, punctuation kept: for what is recognised by its dots, dashes and signs.
pub(super) fn fold_keeping_marks(words: &str) -> String {
    fold_each(words, |c| c)
}

fn fold_each(words: &str, shown: impl Fn(char) -> char) -> String {
    let mut folded = String::with_capacity(words.len());
    // Decomposing takes hamza and madda off alef, waw and ya as marks, and turns presentation forms into letters.
    for c in words.nfkd() {
        for c in c.to_lowercase().nfkd() {
            push_folded(&mut folded, c, &shown);
        }
    }
    folded
}

fn push_folded(folded: &mut String, c: char, shown: impl Fn(char) -> char) {
    if is_dropped(c) {
        return;
    }
    match c {
        'ß' => folded.push_str("ss"),
        'æ' => folded.push_str("ae"),
        'œ' => folded.push_str("oe"),
        'þ' => folded.push_str("th"),
        _ => folded.push(shown(fold_letter(fold_digit(c)))),
    }
}

/// Marks, tatweel, apostrophes and half rings, and what is invisible.
fn is_dropped(c: char) -> bool {
    is_combining_mark(c)
        || matches!(
            c,
            '\u{640}' | '\'' | '`' | '´' | '’' | '‘' | '‛' | '′' | 'ʼ' | 'ʻ' | 'ʿ' | 'ʾ' | 'ʹ' | 'ʽ' | 'ˈ' | 'ʔ' | 'ʕ'
                | '\u{ad}' | '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}'
        )
}

/// One letter of Arabic script or one Latin look-alike to its plain form.
fn fold_letter(c: char) -> char {
    match c {
        'ٱ' | 'ٲ' | 'ٳ' => 'ا',
        'ى' | 'ی' | 'ې' | 'ێ' | 'ے' => 'ي',
        'ة' | 'ھ' | 'ہ' | 'ە' | 'ۀ' | 'ۃ' => 'ه',
        'ک' | 'ڪ' | 'گ' => 'ك',
        'ۆ' | 'ۇ' | 'ۈ' | 'ۋ' => 'و',
        'چ' => 'ج',
        'پ' => 'ب',
        'ڤ' => 'ف',
        'ڕ' => 'ر',
        'ڵ' => 'ل',
        'ı' | 'і' | 'ι' => 'i',
        'ø' | 'о' | 'ο' => 'o',
        'ł' => 'l',
        'đ' | 'ð' => 'd',
        'ə' | 'е' | 'ε' => 'e',
        'а' | 'α' => 'a',
        'р' | 'ρ' => 'p',
        'с' => 'c',
        'х' | 'χ' => 'x',
        'у' => 'y',
        'к' | 'κ' => 'k',
        'м' => 'm',
        'н' => 'h',
        'т' | 'τ' => 't',
        'в' => 'b',
        'ѕ' => 's',
        'ј' => 'j',
        'ν' => 'v',
        'υ' => 'u',
        _ => c,
    }
}

/// Whether a folded word is in Arabic script.
pub fn is_arabic(folded: &str) -> bool {
    folded
        .chars()
        .any(|c| matches!(c, '\u{621}'..='\u{64a}' | '\u{66e}'..='\u{6d3}'))
}
