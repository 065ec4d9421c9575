//! A person's name in its parts, each in the person's own spelling and script.

use serde::{Deserialize, Serialize};

/// The parts of a Syrian full name. Every part is kept as it was typed (trimmed, invisible characters removed).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Names {
    /// الاسم (al-ism): the first name; a compound ("محمد خير", Muhammad Khair) is one part.
    pub given: Option<String>,
    /// اسم الأب (ism al-ab): the father's first name.
    pub father: Option<String>,
    /// اسم الجد (ism al-jadd): the grandfather's first name.
    pub grandfather: Option<String>,
    /// الكنية in Syrian usage: the family name.
    pub family: Option<String>,
    /// اسم الأم ونسبتها: the mother's name, often with her own family name. Sensitive: compared, never shown to others.
    pub mother: Option<String>,
    /// Kunya or nickname: "أبو محمد" (Abu Muhammad).
    pub byname: Option<String>,
}
