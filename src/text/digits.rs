//! Arabic-Indic (٠–٩), Persian (۰–۹) and full-width digits to Western.

/// The same words with Western digits.
pub fn fold_digits(words: &str) -> String {
    words.chars().map(fold_digit).collect()
}

/// One character, a Western digit if it is a digit of a script that our users type.
pub fn fold_digit(c: char) -> char {
    let zero = match c {
        '\u{660}'..='\u{669}' => 0x660,
        '\u{6f0}'..='\u{6f9}' => 0x6f0,
        '\u{ff10}'..='\u{ff19}' => 0xff10,
        _ => return c,
    };
    char::from_digit(u32::from(c) - zero, 10).unwrap_or(c)
}
