//! Dates by what happened then ("بعد الكيماوي", after the chemical attack), open ends ("before 2012"), and bare two-digit years. All are asked back.

use chrono::{Months, NaiveDate};

use super::{
    names_month,
    relative::unit_of,
    span::{Span, year_span},
    table::Meaning,
    worded::Text,
    years::{Years, is_year, list_years},
};
use crate::text::tokens::{Token, without_prefixes};

/// How far "after" and "before" an event reach.
const REACH: Months = Months::new(3);

/// The span of a known event, moved by "after" or "before"; `None` if none is named or a year beside it contradicts.
pub fn read_event(text: &Text) -> Option<Span> {
    use chrono::Datelike;
    text.matches.iter().find_map(|found| {
        let Meaning::Event(from, to) = found.meaning else {
            return None;
        };
        let agrees = list_years(text.tokens)
            .iter()
            .all(|(_, year)| (from.year()..=to.year()).contains(year));
        if !agrees {
            return None;
        }
        let before = text.tokens[..found.at]
            .iter()
            .rev()
            .take(2)
            .filter_map(Token::word);
        let says = |wanted: [&str; 2]| before.clone().any(|word| wanted.contains(&word));
        let span = if says(["after", "بعد"]) {
            Span::range(from, to.checked_add_months(REACH)?)?
        } else if says(["before", "قبل"]) {
            Span::range(from.checked_sub_months(REACH)?, from)?
        } else {
            Span::range(from, to)?
        };
        Some(span.guess())
    })
}

/// "before 2012", "بعد 2013" (after 2013): open at one end, and no month or season that would close it.
pub fn read_open(text: &Text, today: NaiveDate) -> Option<Span> {
    let [(at, year)] = list_years(text.tokens)[..] else {
        return None;
    };
    let word = text.tokens.get(at.checked_sub(1)?)?.word()?;
    let word = match word {
        "سنه" | "عام" | "ال" | "year" => text.tokens.get(at.checked_sub(2)?)?.word()?,
        word => word,
    };
    let span = match word {
        "before" | "قبل" => {
            // Most cases begin in 2011; what was before that can be as old as the 1970s.
            let first = if year > 2011 {
                2011
            } else {
                1970.min(year - 1)
            };
            Span::join(&year_span(first)?, &year_span(year - 1)?)
        }
        "after" | "بعد" => Span::range(year_span(year)?.from, today.max(year_span(year)?.from))?,
        _ => return None,
    };
    Some(span.guess())
}

/// A two-digit year: alone, or after a word for "year". With a month it is a day, with days it counts them.
pub fn read_short(tokens: &[Token]) -> Option<Span> {
    let position = tokens
        .iter()
        .position(|token| matches!(token, Token::Number { digits: 2, .. }))?;
    let value = tokens[position].number().filter(|value| !is_year(*value))?;
    let before = position.checked_sub(1).and_then(|at| tokens[at].word());
    let marked = before.is_some_and(|word| {
        without_prefixes(word)
            .any(|word| matches!(word, "سنه" | "عام" | "year" | "in" | "حوالي" | "ب" | "ال"))
    });
    let unit = tokens.get(position + 1).and_then(Token::word);
    let counts = unit.is_some_and(|word| unit_of(word).is_some());
    let alone =
        !counts && tokens.len() <= 2 && tokens.iter().filter_map(Token::number).count() == 1;
    ((marked || alone) && !names_month(tokens))
        .then(|| year_span(Years::Event.short(value)?).map(Span::guess))
        .flatten()
}
