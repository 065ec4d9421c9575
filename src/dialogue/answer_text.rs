//! What a report tells to each question, as a text; used by the review, by "so far" at a question asked again, and by "my reports".

use super::{
    answers::choices::{permission_word, relation_word},
    questions::{self, Answer, Question},
    wording,
};
use crate::{
    domain::{
        place::PlaceAnswer,
        report::{Detention, Note, Report, Source},
    },
    i18n::{Arg, Lang, Text},
};

/// The lines of a report: "Father's name: Muhammad", in the order of the list.
pub fn list_lines(report: &Report, lang: Lang) -> Vec<Text> {
    list_values(report, lang)
        .into_iter()
        .map(|(question, value)| labelled(question, report, value))
        .collect()
}

/// What the report answers, with the question of each, in the order of the list.
pub fn list_values(report: &Report, lang: Lang) -> Vec<(&'static Question, Text)> {
    questions::QUESTIONS
        .iter()
        .filter_map(|question| Some((question, value(question, report, lang)?)))
        .collect()
}

/// "Father's name: Muhammad".
pub fn labelled(question: &Question, report: &Report, value: Text) -> Text {
    wording::line("answer-line")
        .text("label", label(question, report))
        .text("value", value)
}

/// The short name of a question's field.
pub fn label(question: &Question, report: &Report) -> Text {
    let key = format!("label-{}", question.name);
    wording::about_kind(Text::new(key), report)
}

/// What the report answers to the question; `None` if nothing.
pub fn value(question: &Question, report: &Report, lang: Lang) -> Option<Text> {
    // The list's accessors hand out places to write to; a copy is read instead.
    let mut copy = report.clone();
    let place = |place: &PlaceAnswer| wording::place(place, lang);
    let words = |told: Option<String>| told.as_deref().map(wording::words);
    match question.answer {
        Answer::FullName => words(copy.person.names.given),
        Answer::NamePart(part) => words(part(&mut copy.person.names).take()),
        Answer::Relation => copy.relation.map(relation_word).map(wording::choice),
        Answer::Sex => copy
            .person
            .sex
            .map(|sex| wording::line("said-sex").sex(Some(sex))),
        Answer::Birth => copy.person.birth.as_ref().map(wording::date),
        Answer::Date(field) => field(&mut copy).as_ref().map(wording::date),
        Answer::Place(field) => field(&mut copy).as_ref().map(place),
        Answer::Spot => spot(&copy, lang),
        Answer::Facility => detentions(&copy.detentions, lang),
        Answer::HeldOn | Answer::AnotherFacility => None,
        Answer::Source => copy.source.map(source_word).map(wording::choice),
        Answer::Permission(field) => (*field(&mut copy.permissions))
            .map(permission_word)
            .map(wording::choice),
        Answer::Words(field) => words(field(&mut copy).take()),
        Answer::Photos => count("said-photos", copy.person.photos.len()),
        Answer::Notes => notes(&copy.notes),
    }
}

const fn source_word(source: Source) -> &'static str {
    match source {
        Source::Saw => "saw",
        Source::Told => "told",
        Source::Document => "document",
    }
}

/// "checkpoint, Rastan, Homs"; once where the spot's words are the place's.
fn spot(report: &Report, lang: Lang) -> Option<Text> {
    let place = report.event_place.as_ref();
    let same = |said: &String| place.is_some_and(|place| place.words == *said);
    let circumstances = report.circumstances.as_ref().filter(|said| !same(said));
    let parts: Vec<Text> = circumstances
        .map(|said| wording::words(said))
        .into_iter()
        .chain(place.map(|place| wording::place(place, lang)))
        .collect();
    list(parts)
}

fn detentions(all: &[Detention], lang: Lang) -> Option<Text> {
    let told = |detention: &Detention| {
        let facility = wording::facility(&detention.facility, lang);
        match &detention.when {
            Some(when) => wording::line("said-held")
                .text("facility", facility)
                .text("date", wording::date(when)),
            None => facility,
        }
    };
    list(all.iter().map(told).collect())
}

fn notes(all: &[Note]) -> Option<Text> {
    let voices = all
        .iter()
        .filter(|note| matches!(note, Note::Voice { .. }))
        .count();
    let parts: Vec<Text> = [
        count("said-notes", all.len() - voices),
        count("said-voices", voices),
    ]
    .into_iter()
    .flatten()
    .collect();
    list(parts)
}

fn count(key: &str, count: usize) -> Option<Text> {
    let number = i64::try_from(count).ok().filter(|number| *number > 0)?;
    Some(wording::line(key).number("count", number))
}

fn list(parts: Vec<Text>) -> Option<Text> {
    (!parts.is_empty()).then(|| wording::line("said-list").with("parts", Arg::List(parts)))
}
