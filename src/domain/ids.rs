//! Newtypes for the keys of rows, and the reference number of a report.

use serde::{Deserialize, Serialize};

/// Our own key of a chat's row (never Telegram's chat id, which is sealed).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct ChatId(pub i64);

/// Our own key of a report's row. Never shown; people see the [`Reference`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct ReportId(pub i64);

/// Our own key of a source of lists.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct SourceId(pub i64);

/// Our own key of a pairing's row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct PairingId(pub i64);

/// Our own key of a volunteer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct VolunteerId(pub i64);

/// Our own key of a flagged chat's topic.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct TopicId(pub i64);

/// Our own key of something said in a flagged chat.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct RelayId(pub i64);

/// Our own key of a message of ours that is kept up to date.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct PostId(pub i64);

/// Telegram's id of a chat (a private chat's id is the person's own). Sealed when stored.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct TelegramChat(pub i64);

impl std::fmt::Debug for TelegramChat {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("TelegramChat(…)")
    }
}

/// The number that a person is given for a report: seven random digits and a check digit (Luhn), below 10^8.
/// Not secret: whoever names it still sees only reports of their own chat.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Reference(u32);

impl Reference {
    /// How many references there are; `seed` of [`Reference::from_seed`] is taken modulo this.
    pub const COUNT: u32 = 10_000_000;

    /// The reference of a random `seed`, its check digit added.
    pub const fn from_seed(seed: u32) -> Self {
        let body = seed % Self::COUNT;
        Self(body * 10 + check_digit(body))
    }

    /// Reads eight Western digits, spaces and hyphens allowed between; `None` if the check digit is wrong.
    /// Fold other digits first (`text::digits`).
    pub fn parse(words: &str) -> Option<Self> {
        let digits: String = words
            .chars()
            .filter(|c| !matches!(c, ' ' | '-' | '\u{a0}'))
            .collect();
        if digits.len() != 8 || !digits.bytes().all(|b| b.is_ascii_digit()) {
            return None;
        }
        Self::from_number(digits.parse().ok()?)
    }

    /// The reference stored as `number`; `None` if its check digit is wrong.
    pub const fn from_number(number: u32) -> Option<Self> {
        if number / 10 < Self::COUNT && check_digit(number / 10) == number % 10 {
            Some(Self(number))
        } else {
            None
        }
    }

    /// As a number below 10^8, for storing.
    pub const fn number(self) -> u32 {
        self.0
    }
}

impl std::fmt::Display for Reference {
    /// Two groups of four: `4821 7753`.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:04} {:04}", self.0 / 10_000, self.0 % 10_000)
    }
}

/// Luhn's check digit: catches every single wrong digit and nearly every swap of neighbours.
const fn check_digit(body: u32) -> u32 {
    let mut rest = body;
    let mut sum = 0;
    let mut doubled = true;
    while rest > 0 {
        let digit = rest % 10;
        sum += match (doubled, digit) {
            (true, 0..=4) => digit * 2,
            (true, _) => digit * 2 - 9,
            (false, _) => digit,
        };
        doubled = !doubled;
        rest /= 10;
    }
    (10 - sum % 10) % 10
}
