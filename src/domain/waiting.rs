//! How long people usually wait for the first words of a volunteer, as one of a few words: never a number, never a promise. Counted by
//! `store/desk/waits`, said by `dialogue`.

use chrono::TimeDelta;

/// How long it usually takes.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum UsualWait {
    /// Too few chats to say anything honest.
    #[default]
    Unknown,
    /// Within an hour.
    Hour,
    /// A few hours.
    Hours,
    /// Within a day.
    Day,
    /// Two or three days.
    Days,
    /// A week or longer.
    Week,
}

/// Fewer chats tell nothing.
const FEWEST_CHATS: i64 = 5;
/// Up to so many hours are "a few".
const FEW_HOURS: i64 = 6;

impl UsualWait {
    /// In words, from the median wait of so many chats.
    pub fn of(chats: i64, median: TimeDelta) -> Self {
        if chats < FEWEST_CHATS {
            return Self::Unknown;
        }
        let longest = [
            (TimeDelta::hours(1), Self::Hour),
            (TimeDelta::hours(FEW_HOURS), Self::Hours),
            (TimeDelta::hours(24), Self::Day),
            (TimeDelta::hours(72), Self::Days),
        ];
        longest
            .into_iter()
            .find(|(wait, _)| median <= *wait)
            .map_or(Self::Week, |(_, word)| word)
    }

    /// The word by which a text chooses.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Unknown => "unknown",
            Self::Hour => "hour",
            Self::Hours => "hours",
            Self::Day => "day",
            Self::Days => "days",
            Self::Week => "week",
        }
    }
}
