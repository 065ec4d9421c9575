//! Dates, places, facilities and answers as texts; the person's name and gender as arguments. Used by the report's own messages, by
//! "my reports" and by whoever else says them to people.

use chrono::{Datelike, NaiveDate};

use super::Context;
use crate::{
    domain::{
        dates::{PartialDate, Precision},
        place::{FacilityAnswer, PlaceAnswer},
        report::{Report, ReportKind},
    },
    gazetteer::{facilities, places},
    i18n::{Arg, Lang, Text},
};

/// A span of many years that begins in this year or before is told as "before …".
const OPEN_BEGINNING: i32 = 1970;
/// So many; an age leaves fewer open.
const OPEN_YEARS: i32 = 15;
/// Longest that somebody's words stand in a message that repeats them, in UTF-16 units.
const LONGEST_QUOTE: usize = 100;

/// A text without arguments.
pub fn line(key: &str) -> Text {
    Text::new(key)
}

/// The same text with `$wait`: how long it usually takes until a volunteer writes.
#[must_use]
pub fn with_wait(text: Text, context: &Context) -> Text {
    text.word("wait", context.usual_wait.as_str())
}

/// The words of a choice's button.
pub fn choice(word: &str) -> Text {
    Text::new(format!("choice-{word}"))
}

/// "We keep it as you wrote it."
pub fn kept_as_written() -> Text {
    line("reporting-kept-as-written")
}

/// Somebody's words as a text, cut where they are long.
pub fn words(words: &str) -> Text {
    line("said-words").words("words", cut(words))
}

/// The same text with `$kind`, `$sex` and `$name` of the person the report is about ("this person" while nameless).
#[must_use]
pub fn about_person(text: Text, report: &Report) -> Text {
    let names = &report.person.names;
    let name = match names.given.as_deref().or(names.byname.as_deref()) {
        Some(name) => Arg::Words(cut(name)),
        None => Arg::Text(Box::new(line("person-unnamed"))),
    };
    about_kind(text, report).with("name", name)
}

/// The same text with `$kind` and `$sex`, for words that do not name the person.
#[must_use]
pub fn about_kind(text: Text, report: &Report) -> Text {
    text.word("kind", kind_word(report.kind))
        .sex(report.person.sex)
}

/// The word of a kind, as the catalog knows it.
pub const fn kind_word(kind: ReportKind) -> &'static str {
    match kind {
        ReportKind::Missing => "missing",
        ReportKind::Sighting => "sighting",
        ReportKind::Released => "released",
        ReportKind::Found => "found",
        ReportKind::Listed => "listed",
    }
}

/// A date as it was understood: "summer 2013", "about 1985", "between 1978 and 1979".
pub fn date(date: &PartialDate) -> Text {
    let middle = date.middle();
    let told = match date.precision {
        Precision::Day => return day(date.from),
        Precision::Month => month(middle),
        Precision::Season => season(date),
        Precision::Year => year(middle.year()),
        Precision::Range => return span(date),
    };
    if date.about {
        line("date-about").text("date", told)
    } else {
        told
    }
}

fn day(day: NaiveDate) -> Text {
    line("date-day")
        .number("day", day.day())
        .text("month", month_name(day))
        .number("year", day.year())
}

fn month(day: NaiveDate) -> Text {
    line("date-month")
        .text("month", month_name(day))
        .number("year", day.year())
}

fn month_name(day: NaiveDate) -> Text {
    Text::new(format!("month-{}", day.month()))
}

fn year(year: i32) -> Text {
    line("date-year").number("year", year)
}

/// A winter may be told for the months at both ends of its year; it is named by the year it was told with.
fn season(date: &PartialDate) -> Text {
    let name = match date.from.month() {
        3..=5 => "season-spring",
        6..=8 => "season-summer",
        9..=11 => "season-autumn",
        _ => "season-winter",
    };
    line("date-season")
        .text("season", line(name))
        .number("year", date.from.year())
}

fn span(date: &PartialDate) -> Text {
    let (from, to) = (date.from, date.to);
    let whole_years = from.ordinal() == 1 && (to.month(), to.day()) == (12, 31);
    let (first, last) = match (whole_years, from.year() == to.year()) {
        (true, _) if from.year() <= OPEN_BEGINNING && to.year() - from.year() >= OPEN_YEARS => {
            return line("date-before").number("year", to.year() + 1);
        }
        (true, true) => return year(from.year()),
        (true, false) => (year(from.year()), year(to.year())),
        (false, true) if from.month() == to.month() => return month(from),
        (false, _) if is_age(date) => (year(from.year()), year(to.year())),
        (false, _) => (month(from), month(to)),
    };
    line("date-span").text("from", first).text("to", last)
}

/// A birth computed from an age spans a year or two; its months say nothing.
fn is_age(date: &PartialDate) -> bool {
    (date.to - date.from).num_days() > 370
}

/// A place as it was told, with its governorate: "Rastan, Homs". The person's own words come first.
pub fn place(place: &PlaceAnswer, lang: Lang) -> Text {
    let code = match place.codes.as_slice() {
        [code] => Some(code.as_str()),
        _ => None,
    };
    let governorate = code.and_then(places::governorate_of);
    match (place.words.is_empty(), governorate) {
        (false, Some(known)) if Some(known.code.as_str()) != code || !names_it(place, known) => {
            let town = words(&place.words);
            line("place-in")
                .text("place", town)
                .words("governorate", place_name(known, lang))
        }
        (false, _) => words(&place.words),
        (true, _) => place
            .codes
            .first()
            .map_or_else(|| line("place-shared"), |code| place_of_code(code, lang)),
    }
}

/// A known place with its governorate, for suggestions.
pub fn place_of_code(code: &str, lang: Lang) -> Text {
    let Some(known) = places::find(code) else {
        return words(code);
    };
    match places::governorate_of(code) {
        Some(governorate) if governorate.code != known.code => line("place-in")
            .text("place", words(place_name(known, lang)))
            .words("governorate", place_name(governorate, lang)),
        _ => line("place-governorate").words("governorate", place_name(known, lang)),
    }
}

/// Whether the words say no more than the governorate's own name.
fn names_it(place: &PlaceAnswer, governorate: &places::Place) -> bool {
    places::resolve(&place.words)
        .first()
        .is_some_and(|known| known.code == governorate.code)
}

/// The name of a place in a language.
pub fn place_name(place: &'static places::Place, lang: Lang) -> &'static str {
    match lang {
        Lang::Ar => &place.name_ar,
        Lang::En => &place.name_en,
    }
}

/// A facility: our name for it where we know which, else the person's words.
pub fn facility(facility: &FacilityAnswer, lang: Lang) -> Text {
    match facility.codes.as_slice() {
        [code] => facility_of_code(code, lang),
        _ => words(&facility.words),
    }
}

/// A known facility's name.
pub fn facility_of_code(code: &str, lang: Lang) -> Text {
    let name = facilities::find(code).map(|known| match lang {
        Lang::Ar => known.name_ar.as_str(),
        Lang::En => known.name_en.as_str(),
    });
    words(name.unwrap_or(code))
}

/// At most [`LONGEST_QUOTE`] units of somebody's words, one line of them.
fn cut(words: &str) -> String {
    let mut units = 0;
    let mut kept = String::new();
    for c in words.chars().map(|c| if c == '\n' { ' ' } else { c }) {
        units += c.len_utf16();
        if units > LONGEST_QUOTE {
            kept.push('…');
            break;
        }
        kept.push(c);
    }
    kept
}
