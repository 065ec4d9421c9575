//! In which script a text is written, by the majority of its letters. Called where a volunteer's language is compared with the family's.

/// A script that our users write.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Script {
    /// Arabic letters, with those that Kurdish and Persian add.
    Arabic,
    /// Latin letters.
    Latin,
}

/// The script of most letters, Arabic if both have as many; `None` without letters of either.
pub fn script_of(words: &str) -> Option<Script> {
    let count = |belongs: fn(char) -> bool| {
        words
            .chars()
            .filter(|c| c.is_alphabetic() && belongs(*c))
            .count()
    };
    match (count(is_arabic), count(is_latin)) {
        (0, 0) => None,
        (arabic, latin) if arabic >= latin => Some(Script::Arabic),
        _ => Some(Script::Latin),
    }
}

fn is_arabic(c: char) -> bool {
    matches!(c, '\u{600}'..='\u{6ff}' | '\u{750}'..='\u{77f}' | '\u{8a0}'..='\u{8ff}' | '\u{fb50}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}')
}

fn is_latin(c: char) -> bool {
    matches!(c, 'a'..='z' | 'A'..='Z' | '\u{c0}'..='\u{24f}' | '\u{1e00}'..='\u{1eff}' | '\u{ff21}'..='\u{ff3a}' | '\u{ff41}'..='\u{ff5a}')
}
