//! Ages of small children, told in months, weeks or days: "6 months", "شهرين" (shahrayn, two months), "سنة و3 أشهر" (sana wa-3 ashhur, a year
//! and three months). Called by `age` and by whoever reads ages in lists.

use super::{
    age::AgeReading,
    clean::clean,
    dates::{Unit, unit_of},
    tokens::{Token, lex},
};

/// Words that say that the text is about an age.
const AGE: [&str; 8] = [
    "old",
    "عمره",
    "عمرها",
    "عمرو",
    "عمرا",
    "بعمر",
    "age",
    "aged",
];

/// Words that may stand beside the count and its unit.
const BESIDE: [&str; 10] = [
    "و",
    "and",
    "about",
    "around",
    "حوالي",
    "تقريبا",
    "العمر",
    "عمر",
    "of",
    "then",
];

/// Whether months, weeks or days are named: a number beside them is no number of years.
pub fn counts_below_a_year(words: &str) -> bool {
    lex(&clean(words, 300))
        .iter()
        .any(|token| counted(token).is_some_and(|(unit, _)| unit != Unit::Year))
}

/// The age in whole years, rounded down. `None` where no months, weeks or days are told, where another number stands in the text, or where
/// nothing says that it is an age.
pub(super) fn read(tokens: &[Token]) -> Option<AgeReading> {
    let units: Vec<(usize, (Unit, u32))> = tokens
        .iter()
        .enumerate()
        .filter(|(at, _)| !is_year(tokens.get(at + 1)))
        .filter_map(|(at, token)| Some((at, counted(token)?)))
        .collect();
    let is_below_a_year = units.iter().any(|(_, (unit, _))| *unit != Unit::Year);
    let numbers: Vec<Option<u32>> = units
        .iter()
        .map(|(at, _)| number_before(tokens, *at))
        .collect();
    let others = tokens.iter().filter(|token| token.number().is_some());
    let others = others.filter(|token| !is_year(Some(token))).count();
    if !is_below_a_year || others > numbers.iter().flatten().count() || !is_age(tokens) {
        return None;
    }
    let lengths = units.iter().zip(numbers).map(|((_, told), number)| {
        let (unit, count) = *told;
        u64::from(number.unwrap_or(count)) * length(unit)
    });
    let years = u8::try_from(lengths.sum::<u64>() / length(Unit::Year)).ok();
    let years = years.filter(|years| *years <= 120)?;
    Some(AgeReading {
        years,
        years_to: years,
        about: false,
        now: false,
    })
}

/// The unit that a piece counts in, and how many of it; also with "and" written onto its front, with no article ("اليوم", al-yawm, is today).
fn counted(token: &Token) -> Option<(Unit, u32)> {
    let word = token.word()?;
    unit_of(word).or_else(|| unit_of(word.strip_prefix('و')?))
}

/// "8 months", "8-month-old".
fn number_before(tokens: &[Token], at: usize) -> Option<u32> {
    let before = at.checked_sub(1)?;
    match tokens.get(before)? {
        Token::Mark('-') => tokens.get(before.checked_sub(1)?)?.number(),
        token => token.number(),
    }
}

/// "سنة 2013" (sana, the year) counts nothing.
fn is_year(token: Option<&Token>) -> bool {
    let number = token.and_then(Token::number);
    number.is_some_and(|value| (1_900..=2_100).contains(&value))
}

/// A word says so, or nothing but counts stands there.
fn is_age(tokens: &[Token]) -> bool {
    let words = || tokens.iter().filter_map(Token::word);
    words().any(|word| AGE.contains(&word))
        || tokens.iter().all(|token| match token {
            Token::Word(word) => BESIDE.contains(&word.as_str()) || counted(token).is_some(),
            Token::Number { .. } => !is_year(Some(token)),
            Token::Mark(_) => true,
        })
}

/// In twelfths of a day, so that twelve months are a year.
const fn length(unit: Unit) -> u64 {
    match unit {
        Unit::Day => 12,
        Unit::Week => 7 * 12,
        Unit::Month => 365,
        Unit::Year => 365 * 12,
    }
}
