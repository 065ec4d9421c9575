//! Ages in words, both scripts, and the span of birth days that an age means.

/// An age that was told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AgeReading {
    /// Years, 0–120.
    pub years: u8,
    /// The words say "now" rather than "then".
    pub now: bool,
}

/// Reads "34", "34 then", "كان عمره ٣٤" (he was 34), "عمره الآن أربعين" (he is forty now). `None` if there is no age in it.
pub fn parse_age(_words: &str) -> Option<AgeReading> {
    None
}
