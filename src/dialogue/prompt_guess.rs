//! Draws a guess or a choice on the way to an answer: "Rastan, Homs?" and its buttons.

use chrono::Datelike;

use super::{
    answer_text,
    answers::{
        dates::FIRST_YEAR,
        guess::{Guess, NamesGuess},
        places::MOST_SUGGESTIONS,
    },
    prompt::{Pen, governorate_rows, numbered, rows},
    questions::{self, Answer},
    state::Draft,
    wording,
};
use crate::{
    domain::{
        place::{FacilityAnswer, PlaceAnswer},
        report::Report,
    },
    effect::{Button, Outgoing},
    gazetteer::places,
    i18n::{Arg, Text},
};

/// Adds the guess's paragraph and buttons.
pub fn draw(outgoing: &mut Outgoing, draft: &Draft, guess: &Guess, pen: &Pen) {
    let (text, buttons) = match guess {
        Guess::Names(told) => (names(draft, told, pen), yes_or("one-by-one", pen)),
        Guess::FirstNameOnly => {
            let ask = wording::about_person(wording::line("ask-given-only"), &draft.report);
            (numbered(draft, ask), Vec::new())
        }
        Guess::Date(date) => {
            let is_birth = draft
                .current()
                .is_some_and(|question| matches!(question.answer, Answer::Birth));
            let key = if is_birth {
                "guess-birth"
            } else {
                "guess-date"
            };
            let text = wording::line(key).text("date", wording::date(date));
            (text, yes_or("no", pen))
        }
        Guess::Years => (wording::line("guess-years"), year_rows(pen)),
        Guess::Place(place) => one_place(place, pen),
        Guess::Places(place) => (wording::line("guess-places"), place_rows(place, pen)),
        Guess::Within(code) => within(code, pen),
        Guess::Governorate(place) => governorate(draft, place, pen),
        Guess::Facility(facility) => one_facility(facility, pen),
        Guess::Facilities(facility) => (
            wording::line("guess-facilities"),
            facility_rows(facility, pen),
        ),
    };
    outgoing.paragraphs.push(text);
    outgoing.buttons.extend(buttons);
}

fn names(draft: &Draft, told: &NamesGuess, pen: &Pen) -> Text {
    let mut report = Report::new(draft.report.kind);
    report.person.names = told.names.clone();
    report.person.origin.clone_from(&told.origin);
    report.person.birth.clone_from(&told.birth);
    let unsure = |line: &(&'static questions::Question, Text)| told.is_unsure(line.0, &report);
    let mut parts: Vec<Text> = answer_text::list_values(&report, pen.lang)
        .into_iter()
        .map(|line| {
            let doubted = unsure(&line);
            let (question, value) = line;
            let value = if doubted {
                wording::line("said-unsure").text("value", value)
            } else {
                value
            };
            answer_text::labelled(question, &report, value)
        })
        .collect();
    if !told.age_words.is_empty() {
        let age = wording::words(&told.age_words);
        parts.push(wording::line("review-age").text("age", age));
    }
    wording::line("guess-names").with("parts", Arg::Lines(parts))
}

fn yes_or(no: &str, pen: &Pen) -> Vec<Vec<Button>> {
    vec![vec![
        pen.action("reporting-button-yes", "yes"),
        pen.action(&format!("reporting-button-{no}"), "no"),
    ]]
}

fn year_rows(pen: &Pen) -> Vec<Vec<Button>> {
    let button = |year: i32| {
        let label = wording::line("date-year").number("year", year);
        pen.keys.choice(label, "year", &year.to_string())
    };
    let mut all = rows((FIRST_YEAR..=pen.today.year()).map(button).collect(), 5);
    let before = wording::line("date-before").number("year", FIRST_YEAR);
    all.push(vec![pen.keys.choice(before, "year", "before")]);
    all
}

/// Our name for the place, and the person's own word where it is another one.
fn one_place(place: &PlaceAnswer, pen: &Pen) -> (Text, Vec<Vec<Button>>) {
    let mut all = yes_or("another-place", pen);
    if !place.words.is_empty() {
        all.push(vec![pen.action("reporting-button-as-written", "keep")]);
    }
    (place_text(place, pen), all)
}

fn place_text(place: &PlaceAnswer, pen: &Pen) -> Text {
    let known = place.codes.first().map_or_else(
        || wording::place(place, pen.lang),
        |code| wording::place_of_code(code, pen.lang),
    );
    let names = place.codes.first().and_then(|code| places::find(code));
    let is_said = names.is_some_and(|known| {
        place.words.contains(&known.name_ar) || place.words.contains(&known.name_en)
    });
    if place.words.is_empty() || is_said {
        wording::line("guess-place").text("place", known)
    } else {
        wording::line("guess-place-said")
            .text("place", known)
            .text("said", wording::words(&place.words))
    }
}

fn place_rows(place: &PlaceAnswer, pen: &Pen) -> Vec<Vec<Button>> {
    let button = |code: &String| {
        let label = wording::place_of_code(code, pen.lang);
        pen.keys.choice(label, "pick", code)
    };
    let mut all = rows(place.codes.iter().map(button).collect(), 1);
    all.push(vec![
        pen.action("reporting-button-another-place", "no"),
        pen.action("reporting-button-not-sure", "keep"),
    ]);
    all
}

fn within(code: &str, pen: &Pen) -> (Text, Vec<Vec<Button>>) {
    let button = |place: &'static places::Place| {
        let name = wording::words(wording::place_name(place, pen.lang));
        pen.keys.choice(name, "pick", &place.code)
    };
    let below = places::list_below(code, MOST_SUGGESTIONS + 1);
    let mut all = rows(below.into_iter().map(button).collect(), 3);
    all.push(vec![pen.action("reporting-button-skip", "keep")]);
    let place = wording::place_of_code(code, pen.lang);
    (wording::line("guess-within").text("place", place), all)
}

fn governorate(draft: &Draft, place: &PlaceAnswer, pen: &Pen) -> (Text, Vec<Vec<Button>>) {
    let asks_spot = draft
        .current()
        .is_some_and(|question| matches!(question.answer, Answer::Spot));
    // "After work" is no place whose position we could know.
    let key = if asks_spot {
        "guess-spot"
    } else {
        "guess-governorate"
    };
    let text = if place.words.is_empty() {
        wording::line("guess-where")
    } else {
        wording::line(key).text("said", wording::words(&place.words))
    };
    let mut all = governorate_rows(pen);
    all.push(vec![pen.action("reporting-button-unknown", "keep")]);
    (text, all)
}

fn one_facility(facility: &FacilityAnswer, pen: &Pen) -> (Text, Vec<Vec<Button>>) {
    let text = wording::line("guess-place").text("place", wording::facility(facility, pen.lang));
    let mut all = yes_or("another-place", pen);
    for row in &mut all {
        row.push(pen.action("reporting-button-not-sure", "keep"));
    }
    (text, all)
}

fn facility_rows(facility: &FacilityAnswer, pen: &Pen) -> Vec<Vec<Button>> {
    let button = |code: &String| {
        let label = wording::facility_of_code(code, pen.lang);
        pen.keys.choice(label, "pick", code)
    };
    let mut all = rows(facility.codes.iter().map(button).collect(), 1);
    all.push(vec![
        pen.action("reporting-button-another-place", "no"),
        pen.action("reporting-button-not-sure", "keep"),
    ]);
    all
}

/// The list of all questions that a review may change, as buttons.
pub fn question_rows(draft: &Draft, pen: &Pen) -> Vec<Vec<Button>> {
    let kind = draft.report.kind;
    let first: Vec<&str> = questions::list_first(kind).map(|q| q.name).collect();
    let buttons = questions::QUESTIONS
        .iter()
        .filter(|question| first.contains(&question.name) || draft.is_told(question))
        .map(|question| {
            let label = answer_text::label(question, &draft.report);
            pen.keys.choice(label, "edit", question.name)
        })
        .collect();
    rows(buttons, 2)
}
