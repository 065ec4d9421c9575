//! What a report already tells to a question: asked, cleared, and carried over to another report. Pure lookups over the list.

use super::questions::{Answer, Question};
use crate::domain::report::{Note, Report};

/// Whether the report has an answer to the question.
pub fn is_told(question: &Question, report: &Report) -> bool {
    // The list's accessors hand out places to write to; a copy is read instead.
    let mut copy = report.clone();
    match question.answer {
        Answer::FullName => copy.person.names.given.is_some(),
        Answer::NamePart(part) => part(&mut copy.person.names).is_some(),
        Answer::Relation => copy.relation.is_some(),
        Answer::Sex => copy.person.sex.is_some(),
        Answer::Birth => copy.person.birth.is_some(),
        Answer::Date(field) => field(&mut copy).is_some(),
        Answer::Place(field) => field(&mut copy).is_some(),
        Answer::Spot => copy.event_place.is_some() || copy.circumstances.is_some(),
        Answer::Facility => !copy.detentions.is_empty(),
        Answer::HeldOn => copy
            .detentions
            .last()
            .is_some_and(|last| last.when.is_some()),
        // Asked again after each: never done.
        Answer::AnotherFacility => false,
        Answer::Source => copy.source.is_some(),
        Answer::Permission(field) => field(&mut copy.permissions).is_some(),
        Answer::Words(field) => field(&mut copy).is_some(),
        Answer::Photos => !copy.person.photos.is_empty(),
        Answer::Notes => copy.notes.iter().any(|note| matches!(note, Note::Words(_))),
    }
}

/// Takes the answer back.
pub fn clear(question: &Question, report: &mut Report) {
    match question.answer {
        Answer::FullName => report.person.names.given = None,
        Answer::NamePart(part) => *part(&mut report.person.names) = None,
        Answer::Relation => report.relation = None,
        Answer::Sex => report.person.sex = None,
        Answer::Birth => report.person.birth = None,
        Answer::Date(field) => *field(report) = None,
        Answer::Place(field) => *field(report) = None,
        Answer::Spot => {
            report.event_place = None;
            report.circumstances = None;
        }
        Answer::Facility => report.detentions.clear(),
        Answer::HeldOn => {
            if let Some(last) = report.detentions.last_mut() {
                last.when = None;
            }
        }
        // "No other place" ends the question; it takes nothing back.
        Answer::AnotherFacility | Answer::Photos | Answer::Notes => {}
        Answer::Source => report.source = None,
        Answer::Permission(field) => *field(&mut report.permissions) = None,
        Answer::Words(field) => *field(report) = None,
    }
}

/// Writes the answer that `from` has to the question into `to`.
pub fn carry_over(question: &Question, from: &Report, to: &mut Report) {
    let mut from = from.clone();
    match question.answer {
        Answer::FullName => to.person.names.given = from.person.names.given,
        Answer::NamePart(part) => *part(&mut to.person.names) = part(&mut from.person.names).take(),
        Answer::Relation => to.relation = from.relation,
        Answer::Sex => to.person.sex = from.person.sex,
        Answer::Birth => to.person.birth = from.person.birth,
        Answer::Date(field) => *field(to) = field(&mut from).take(),
        Answer::Place(field) => *field(to) = field(&mut from).take(),
        Answer::Spot => {
            to.event_place = from.event_place;
            to.circumstances = from.circumstances;
        }
        Answer::Facility => to.detentions = from.detentions,
        Answer::HeldOn | Answer::AnotherFacility => {}
        Answer::Source => to.source = from.source,
        Answer::Permission(field) => {
            *field(&mut to.permissions) = *field(&mut from.permissions);
        }
        Answer::Words(field) => *field(to) = field(&mut from).take(),
        Answer::Photos => to.person.photos.append(&mut from.person.photos),
        Answer::Notes => to.notes.append(&mut from.notes),
    }
}
