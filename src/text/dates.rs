//! Dates in words, both scripts. Reading is tried from the most exact to the vaguest; what is guessed is marked so that the dialogue asks.
//! No clock: today is an argument. Called by the dialogue.

mod birth;
mod hijri;
mod numeric;
mod occasions;
mod relative;
mod span;
mod table;
mod worded;
mod years;

use chrono::NaiveDate;

use self::{
    numeric::Numeric,
    span::Span,
    table::{Match, Meaning, list_matches},
    years::Years,
};
use super::{
    age::AgeReading,
    clean::clean,
    tokens::{Token, lex},
};
use crate::domain::dates::{PartialDate, Precision};

pub(super) use birth::{LARGEST_BARE_AGE, says_born};
pub(super) use relative::{Unit, unit_of};

/// Longest words about a date that are read and kept, in characters.
const MAX_CHARS: usize = 300;

/// What a text about a date was taken to mean.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DateReading {
    /// Understood without doubt.
    Clear(PartialDate),
    /// Understood, but show it and ask (about, events, Ramadan, two-digit years, day/month both ≤ 12).
    Confirm(PartialDate),
}

impl DateReading {
    /// The date, either way.
    pub fn into_date(self) -> PartialDate {
        match self {
            Self::Clear(date) | Self::Confirm(date) => date,
        }
    }
}

/// Reads when something happened: "2013", "3/2013", "صيف 2013" (summer 2013), "قبل عشر سنوات" (ten years ago). `None` if there is no date in it,
/// or only one after `today` or before 1900.
pub fn parse_event_date(words: &str, today: NaiveDate) -> Option<DateReading> {
    let words = clean(words, MAX_CHARS);
    let tokens = lex(&words);
    let span =
        find_span(&tokens, today, Years::Event).or_else(|| occasions::read_short(&tokens))?;
    finish(span, &tokens, &words, today)
}

/// Reads a birth: a year, "مواليد 1985" (born 1985), a full date, "حوالي ٨٥" (about 85), or an age: "34 then", "كان عمره 34", "عمره الآن 40".
/// An age "then" needs `event` (when they disappeared); without it the reading is `None` unless the words say "now": read it with
/// [`super::age::parse_age`], keep it, and use [`birth_from_age`] once the event is known. A bare number up to 49 is an age, from 50 a year.
pub fn parse_birth(
    words: &str,
    event: Option<&PartialDate>,
    today: NaiveDate,
) -> Option<DateReading> {
    let words = clean(words, MAX_CHARS);
    let tokens = lex(&words);
    let span = birth::read(&tokens, event, today)?;
    finish(span, &tokens, &words, today)
}

/// The birth in a remark beside a name ("born 1985", "مواليد ١٩٨٥"): years and dates only, no ages. No clock is needed for those.
pub(super) fn parse_birth_beside_name(words: &str) -> Option<PartialDate> {
    // A day past all births keeps the check for future dates quiet.
    let far = NaiveDate::from_ymd_opt(2100, 12, 31)?;
    let words = clean(words, MAX_CHARS);
    let tokens = lex(&words);
    let span = birth::read_born(&tokens, far)?;
    finish(span, &tokens, &words, far).map(DateReading::into_date)
}

/// The births that an age leaves open: `age` years old then means at `event`, now means `today`. `words` are kept as told.
pub fn birth_from_age(
    age: AgeReading,
    event: &PartialDate,
    today: NaiveDate,
    words: &str,
) -> Option<PartialDate> {
    use chrono::Datelike;
    let (first, last) = if age.now {
        (today.year(), today.year())
    } else {
        (event.from.year(), event.to.year())
    };
    let span = birth::age_span(age, first, last)?;
    Some(PartialDate {
        from: span.from,
        to: span.to,
        precision: span.precision,
        about: age.about,
        words: clean(words, MAX_CHARS),
    })
}

/// The span that the pieces mean, most exact reading first.
fn find_span(tokens: &[Token], today: NaiveDate, years: Years) -> Option<Span> {
    let matches = list_matches(tokens);
    let text = worded::Text {
        tokens,
        matches: &matches,
        years,
    };
    match numeric_if_alone(&text) {
        Numeric::Date(span) => return Some(span),
        Numeric::Impossible => return None,
        Numeric::None => {}
    }
    occasions::read_event(&text)
        .or_else(|| hijri::read(tokens, &matches))
        .or_else(|| occasions::read_open(&text, today))
        .or_else(|| {
            let span = worded::read(&text)?;
            Some(relative::shifted(tokens, &span).unwrap_or(span))
        })
        .or_else(|| relative::read(tokens, &matches, today))
}

/// Digits alone are a date unless a named month, season or feast stands beside them ("winter 2012-2013", "12 شهر 3 2013", "May 12, 2013").
fn numeric_if_alone(text: &worded::Text) -> Numeric {
    let named = text.matches.iter().any(|found| match found.meaning {
        Meaning::Month { weak: true, .. } => worded::stands_by_a_number(text.tokens, found),
        Meaning::Month { .. } | Meaning::Season(_) | Meaning::Hijri(_) => true,
        _ => false,
    });
    match numeric::read(text.tokens, text.years) {
        Numeric::Date(span) if named && span.precision != Precision::Day => Numeric::None,
        numeric => numeric,
    }
}

/// Whether a month is named whose number may be its day: "15 آذار" (Adhar) and "15 Ramadan" are no years.
fn names_month(tokens: &[Token]) -> bool {
    list_matches(tokens)
        .iter()
        .any(|found| match found.meaning {
            Meaning::Month { weak: true, .. } => worded::stands_by_a_number(tokens, found),
            Meaning::Month { .. } | Meaning::Hijri(_) | Meaning::Part(..) => true,
            _ => false,
        })
}

/// Widens what was told with "about", refuses what cannot be, adds the words.
fn finish(span: Span, tokens: &[Token], words: &str, today: NaiveDate) -> Option<DateReading> {
    let about = span.about || says_about(tokens);
    let mut span = if about && span.precision != Precision::Range {
        span.widened()?
    } else {
        span
    };
    let earliest = NaiveDate::from_ymd_opt(1900, 1, 1)?;
    if span.from > today || span.to < earliest {
        return None;
    }
    span.from = span.from.max(earliest);
    if span.precision == Precision::Range || about {
        span.to = span.to.min(today);
    }
    let date = PartialDate {
        from: span.from,
        to: span.to,
        precision: span.precision,
        about,
        words: words.to_owned(),
    };
    Some(if span.guessed || about {
        DateReading::Confirm(date)
    } else {
        DateReading::Clear(date)
    })
}

/// Whether "about" stands near a number, a month or a season; "I heard about him in 2013" is not about the year.
fn says_about(tokens: &[Token]) -> bool {
    let matches = list_matches(tokens);
    let is_datelike = |at: usize| {
        matches!(tokens.get(at), Some(Token::Number { .. }))
            || matches.iter().any(|found: &Match| {
                found.at == at && !matches!(found.meaning, Meaning::Around | Meaning::Event(..))
            })
    };
    matches
        .iter()
        .filter(|found| found.meaning == Meaning::Around)
        .any(|found| {
            let word = tokens
                .get(found.at)
                .and_then(Token::word)
                .unwrap_or_default();
            let end = found.at + found.len;
            let reach = if matches!(word, "about" | "شي") {
                1
            } else {
                3
            };
            (end..end + reach).any(is_datelike)
                || (found.at.saturating_sub(3)..found.at).any(is_datelike)
        })
}
