//! The languages that Athar speaks.

use serde::{Deserialize, Serialize};

/// A language; its Fluent files are in `locales/<tag>/`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Lang {
    /// Modern Standard Arabic, right to left. The default: most who write have it.
    #[default]
    Ar,
    /// English.
    En,
}

impl Lang {
    /// Every language, in the order of menus.
    pub const ALL: [Self; 2] = [Self::Ar, Self::En];

    /// IETF tag, also the folder's name.
    pub const fn tag(self) -> &'static str {
        match self {
            Self::Ar => "ar",
            Self::En => "en",
        }
    }

    /// The language for Telegram's `language_code`: English for English, else Arabic.
    pub fn from_telegram(code: Option<&str>) -> Self {
        match code {
            Some(code) if code.to_ascii_lowercase().starts_with("en") => Self::En,
            _ => Self::Ar,
        }
    }
}
