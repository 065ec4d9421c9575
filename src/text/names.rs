//! A full name in one message, taken apart.

use crate::domain::{dates::PartialDate, name::Names};

/// What one message about a person held: name parts, and other facts that stood beside them.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct NameReading {
    /// The parts, in the person's own spelling.
    pub names: Names,
    /// "I think", "not sure", "يمكن" stood there: show and ask.
    pub unsure: bool,
    /// "from Rastan", "من الرستن": the words of the place.
    pub origin_words: Option<String>,
    /// "born 1985", "مواليد ١٩٨٥".
    pub birth: Option<PartialDate>,
}

/// Takes apart "خالد محمد الاحمد" (Khalid Muhammad al-Ahmad), "Khaled, his father was Mohamad I think. Al Ahmad from Rastan", "Abu Omar".
/// One word is a given name (or a byname after Abu/Umm). Keeps the person's own spelling. `None` when nothing like a name is in it.
pub fn parse_full_name(_words: &str) -> Option<NameReading> {
    None
}

/// Cleans a message that answers with one name part ("his name is Khaled" -> "Khaled"). `None` when nothing like a name is in it.
pub fn parse_name_part(_words: &str) -> Option<String> {
    None
}
