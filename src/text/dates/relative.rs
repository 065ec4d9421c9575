//! Dates told from today: "قبل عشر سنوات" (qabl 'ashr sanawat, ten years ago), "since two months", "last year", "مبارح" (mbarih, yesterday).

use chrono::{Datelike, Days, Months, NaiveDate};

use super::{
    span::{Span, month_span, season_span, year_span},
    table::{Match, Meaning},
};
use crate::text::tokens::{Token, without_prefixes};

/// What people count in.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Unit {
    /// Of 24 hours.
    Day,
    /// Of seven days.
    Week,
    /// Of the calendar.
    Month,
    /// Of the calendar.
    Year,
}

/// Folded words of a unit; the dual of Arabic counts two by itself.
const UNITS: &[(Unit, u32, &str)] = &[
    (Unit::Year, 1, "سنه سنين سنوات عام اعوام year years yr yrs"),
    (Unit::Year, 2, "سنتين سنتان عامين"),
    (Unit::Month, 1, "شهر اشهر شهور تشهر month months"),
    (Unit::Month, 2, "شهرين شهران"),
    (Unit::Week, 1, "اسبوع اسابيع جمعه week weeks"),
    (Unit::Week, 2, "اسبوعين جمعتين"),
    (Unit::Day, 1, "يوم ايام تيام day days"),
    (Unit::Day, 2, "يومين"),
];

const BEFORE: [&str; 14] = [
    "قبل",
    "من",
    "منذ",
    "صار",
    "صارله",
    "صارلو",
    "صارلها",
    "صرله",
    "بقاله",
    "صرلو",
    "له",
    "since",
    "for",
    "الو",
];

const LAST: [&str; 9] = [
    "ماضي",
    "ماضيه",
    "فايت",
    "فايته",
    "فات",
    "فاتت",
    "فايت",
    "فايته",
    "last",
];

/// The date told from today, `None` if there is none.
pub fn read(tokens: &[Token], matches: &[Match], today: NaiveDate) -> Option<Span> {
    read_ago(tokens, today)
        .or_else(|| read_last(tokens, matches, today))
        .or_else(|| read_named_day(tokens, today))
}

/// The unit that a folded word is, and how many of it: the dual is two.
pub fn unit_of(word: &str) -> Option<(Unit, u32)> {
    UNITS
        .iter()
        .find(|(_, _, words)| words.split(' ').any(|known| known == word))
        .map(|(unit, count, _)| (*unit, *count))
}

/// "three years ago", "قبل عشر سنوات", "من سنتين" (min santayn): a count and a unit, said to be past.
fn read_ago(tokens: &[Token], today: NaiveDate) -> Option<Span> {
    (0..tokens.len()).find_map(|at| {
        let (unit, dual) = without_prefixes(tokens[at].word()?).find_map(unit_of)?;
        let past_before = has_before(tokens, at);
        let past_after = tokens[at + 1..]
            .iter()
            .take(2)
            .any(|token| matches!(token.word(), Some("ago" | "back" | "earlier")));
        if !(past_before || past_after) || matches!(tokens.get(at + 1), Some(Token::Number { .. }))
        {
            return None;
        }
        let number = at.checked_sub(1).and_then(|before| tokens[before].number());
        let count = match number {
            Some(count) if dual == 1 => count,
            _ if dual == 2 => 2,
            _ => vague_count(tokens, at)?,
        };
        ago(today, unit, count)
    })
}

/// "a few", "a couple of", "كم" (kam, some): about three, two. One for a unit alone ("قبل سنة", a year ago), but not for
/// "من أيام الثورة" (min ayyam ath-thawra, since the days of the revolution).
fn vague_count(tokens: &[Token], unit_at: usize) -> Option<u32> {
    const ONE: [&str; 9] = [
        "سنه",
        "عام",
        "شهر",
        "اسبوع",
        "year",
        "month",
        "week",
        "day",
        "yr",
    ];
    let mut before = tokens[..unit_at]
        .iter()
        .rev()
        .take(2)
        .filter_map(Token::word);
    if before.clone().any(|word| word == "couple") {
        Some(2)
    } else if before.any(|word| {
        matches!(
            word,
            "few" | "some" | "several" | "كم" | "بضع" | "عده" | "كام"
        )
    }) {
        Some(3)
    } else {
        let word = tokens[unit_at].word()?;
        ONE.contains(&word).then_some(1)
    }
}

/// A date told from another date in the text: "two months before my release in May 2015", "قبل خروجي بشهرين" (qabl khuruji
/// bi-shahrayn). `span` is that other date; `None` if nothing moves it.
pub fn shifted(tokens: &[Token], span: &Span) -> Option<Span> {
    let has = |tokens: &[Token], list: &[&str]| {
        tokens
            .iter()
            .filter_map(Token::word)
            .any(|word| list.contains(&word))
    };
    (0..tokens.len()).find_map(|at| {
        let word = tokens[at].word()?;
        let (unit, dual) = without_prefixes(word).find_map(unit_of)?;
        let number = at.checked_sub(1).and_then(|before| tokens[before].number());
        let count = match number {
            Some(count) if dual == 1 && count <= 40 => count,
            Some(_) => return None,
            None if dual == 2 => 2,
            None => vague_count(tokens, at)?,
        };
        let (front, back) = (
            &tokens[at.saturating_sub(4)..at],
            &tokens[at + 1..(at + 3).min(tokens.len())],
        );
        let told_from = has(back, &["من"]) || word.starts_with('ب');
        let earlier = has(back, &["before", "prior"]) || told_from && has(front, &["قبل"]);
        let later = has(back, &["after", "later"]) || told_from && has(front, &["بعد"]);
        if !(earlier || later) {
            return None;
        }
        let moved = |day: NaiveDate| shift(day, unit, count, later);
        let moved_span = Span {
            from: moved(span.from)?,
            to: moved(span.to)?,
            ..*span
        };
        Some(moved_span.guess())
    })
}

fn shift(day: NaiveDate, unit: Unit, count: u32, later: bool) -> Option<NaiveDate> {
    let days = match unit {
        Unit::Day => Some(u64::from(count)),
        Unit::Week => Some(u64::from(count) * 7),
        Unit::Month | Unit::Year => None,
    };
    let months = if unit == Unit::Year {
        count * 12
    } else {
        count
    };
    match (days, later) {
        (Some(days), true) => day.checked_add_days(Days::new(days)),
        (Some(days), false) => day.checked_sub_days(Days::new(days)),
        (None, true) => day.checked_add_months(Months::new(months)),
        (None, false) => day.checked_sub_months(Months::new(months)),
    }
}

/// Whether a word for "before" or "since" stands within three pieces before the unit.
fn has_before(tokens: &[Token], unit_at: usize) -> bool {
    tokens[unit_at.saturating_sub(4)..unit_at]
        .iter()
        .filter_map(Token::word)
        .any(|word| BEFORE.contains(&word) || without_prefixes(word).any(|word| word == "قبل"))
}

/// A count of units before today, one unit wider to each side.
fn ago(today: NaiveDate, unit: Unit, count: u32) -> Option<Span> {
    let back = |count: u32| match unit {
        Unit::Day => today.checked_sub_days(Days::new(count.into())),
        Unit::Week => today.checked_sub_days(Days::new(u64::from(count) * 7)),
        Unit::Month => today.checked_sub_months(Months::new(count)),
        Unit::Year => today.checked_sub_months(Months::new(count.checked_mul(12)?)),
    };
    if count > 100 && unit != Unit::Day {
        return None;
    }
    Some(Span::range(back(count.checked_add(1)?)?, back(count.saturating_sub(1))?)?.guess())
}

/// "last year", "الشهر الماضي" (the past month), "الصيف الماضي" (last summer).
fn read_last(tokens: &[Token], matches: &[Match], today: NaiveDate) -> Option<Span> {
    let is_last = |token: &Token| {
        token
            .word()
            .is_some_and(|word| without_prefixes(word).any(|word| LAST.contains(&word)))
    };
    let this = |token: &Token| {
        matches!(
            token.word(),
            Some("this" | "هذه" | "هذا" | "هاد" | "هي" | "هاي")
        )
    };
    let near = |at: usize, wanted: &dyn Fn(&Token) -> bool| {
        tokens[at.saturating_sub(1)..(at + 3).min(tokens.len())]
            .iter()
            .any(wanted)
    };
    let unit = (0..tokens.len()).find_map(|at| {
        let word = tokens[at].word()?;
        let (unit, count) = without_prefixes(word).find_map(unit_of)?;
        let this_one = near(at, &this) || matches!(word, "هالسنه" | "هالشهر");
        let before_last = near(at, &|token| matches!(token.word(), Some("قبل" | "before")));
        match (near(at, &is_last), this_one, count) {
            (true, _, 1) if before_last && unit == Unit::Year => year_span(today.year() - 2),
            (true, _, 1) => last_unit(today, unit),
            (false, true, 1) => this_unit(today, unit),
            _ => None,
        }
    });
    unit.or_else(|| {
        matches
            .iter()
            .filter(|found| near(found.at, &is_last))
            .find_map(|found| last_named(today, found.meaning))
    })
}

fn last_unit(today: NaiveDate, unit: Unit) -> Option<Span> {
    match unit {
        Unit::Year => year_span(today.year() - 1),
        Unit::Month => {
            let day = today.checked_sub_months(Months::new(1))?;
            month_span(day.year(), day.month())
        }
        Unit::Week => Span::range(
            today.checked_sub_days(Days::new(13))?,
            today.checked_sub_days(Days::new(7))?,
        ),
        Unit::Day => None,
    }
}

fn this_unit(today: NaiveDate, unit: Unit) -> Option<Span> {
    match unit {
        Unit::Year => year_span(today.year()),
        Unit::Month => month_span(today.year(), today.month()),
        Unit::Week => Span::range(today.checked_sub_days(Days::new(6))?, today),
        Unit::Day => Span::day(today),
    }
}

/// The last month or season of a name that is over.
fn last_named(today: NaiveDate, meaning: Meaning) -> Option<Span> {
    (0..3).find_map(|back| {
        let year = today.year() - back;
        let span = match meaning {
            Meaning::Month { number, .. } => month_span(year, number)?,
            Meaning::Season(12) => Span::join(&month_span(year - 1, 12)?, &month_span(year, 2)?),
            Meaning::Season(first) => season_span(year, first)?,
            _ => return None,
        };
        (span.to < today).then(|| span.guess())
    })
}

fn read_named_day(tokens: &[Token], today: NaiveDate) -> Option<Span> {
    let back = tokens
        .iter()
        .filter_map(Token::word)
        .find_map(|word| match word {
            "today" | "tonight" | "اليوم" => Some(0),
            "yesterday" | "امس" | "مبارح" | "امبارح" | "البارحه" => Some(1),
            _ => None,
        })?;
    Span::day(today.checked_sub_days(Days::new(back))?)
}
