//! The form of a name that is compared: marks, case, letter variants and punctuation folded. Reads better than `text::fold` for
//! names only: it keeps what the sound alphabet hears (ş, ç, ğ, apostrophes). Called by `tokens`.

use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

/// Names longer than this many characters are cut before anything else is done with them.
const MAX_CHARS: usize = 160;

/// Folds a name: "Şêxmûs" becomes "shexmus", "أحمد" (Ahmad) becomes "احمد". Idempotent. Words are separated by one blank.
pub fn fold_name(words: &str) -> String {
    fold_plain(words).unwrap_or_else(|| fold_any(words))
}

/// Folds what most names are written in, English letters and Arabic ones, of which each folds by itself; `None` for any other name.
fn fold_plain(words: &str) -> Option<String> {
    let mut folded = String::with_capacity(words.len());
    for letter in words.chars().take(MAX_CHARS) {
        let plain = match letter {
            'آ' | 'أ' | 'إ' => Some('ا'),
            'ؤ' => Some('و'),
            'ئ' => Some('ي'),
            '\u{640}' | '\u{64b}'..='\u{652}' => None,
            'A'..='Z' => Some(letter.to_ascii_lowercase()),
            '\u{621}'..='\u{64a}' | '\u{660}'..='\u{669}' | '\0'..='\x7f' => fold_letter(letter),
            _ => return None,
        };
        folded.extend(plain);
    }
    Some(join_words(&folded))
}

/// Folds a name in whatever letters.
fn fold_any(words: &str) -> String {
    let composed: String = words
        .chars()
        .take(MAX_CHARS)
        .nfc()
        .flat_map(char::to_lowercase)
        .nfc()
        .collect();
    let mut folded = String::with_capacity(composed.len());
    for letter in composed.chars() {
        match letter {
            'ş' | 'š' => folded.push_str("sh"),
            'ç' | 'č' => folded.push_str("ch"),
            'ğ' => folded.push_str("gh"),
            'ß' => folded.push_str("ss"),
            _ => folded.push(letter),
        }
    }
    let plain: String = folded
        .nfkd()
        .flat_map(char::to_lowercase)
        .filter(|&c| !is_combining_mark(c) && !is_invisible(c))
        .filter_map(fold_letter)
        .collect();
    join_words(&plain)
}

/// Bidi controls, zero-width characters, tatweel: nothing that is heard.
const fn is_invisible(letter: char) -> bool {
    matches!(letter, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{640}' | '\u{61c}')
}

/// One letter in its plain form; `None` for what is silent, a blank for what separates.
fn fold_letter(letter: char) -> Option<char> {
    Some(match letter {
        // Most letters stay as they are; the tables of Unicode are asked about the others.
        'a'..='z' | 'ا' | 'ب' | 'ت'..='غ' | 'ف'..='و' | 'ي' => letter,
        'ٱ' => 'ا',
        'ى' | 'ی' | 'ې' => 'ي',
        'ة' | 'ھ' | 'ہ' | 'ە' | 'ۀ' => 'ه',
        'ک' | 'گ' => 'ك',
        'چ' => 'ج',
        'پ' => 'ب',
        'ڤ' => 'ف',
        'ء' => return None,
        'ı' => 'i',
        'æ' | 'ø' | 'œ' => 'o',
        '\'' | '’' | '‘' | 'ʼ' | 'ʾ' | 'ʿ' | '`' | '´' => '\'',
        '٠'..='٩' => digit(letter, '٠'),
        '۰'..='۹' => digit(letter, '۰'),
        c if c.is_alphanumeric() => c,
        _ => ' ',
    })
}

/// The Western digit of `letter` in a row of digits that starts with `zero`.
fn digit(letter: char, zero: char) -> char {
    let value = u32::from(letter) - u32::from(zero);
    char::from_digit(value, 10).unwrap_or(' ')
}

/// Words separated by one blank, apostrophes at their edges dropped.
fn join_words(plain: &str) -> String {
    let words = plain.split_whitespace().map(|word| word.trim_matches('\''));
    let mut joined = String::with_capacity(plain.len());
    for word in words.filter(|word| !word.is_empty()) {
        if !joined.is_empty() {
            joined.push(' ');
        }
        joined.push_str(word);
    }
    joined
}
