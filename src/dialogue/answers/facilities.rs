//! A place of detention by number, nickname or name. What we do not know is kept as it was written.

use super::{Ear, Heard, guess::Guess};
use crate::{
    dialogue::{questions::Answer, state::Draft, wording},
    domain::{
        place::FacilityAnswer,
        report::{Detention, ReportKind},
    },
    gazetteer::facilities,
    text::clean::clean,
};

use super::places;

/// Most suggestions that are shown at once.
pub const MOST_SUGGESTIONS: usize = 8;
/// Most places of detention that a report holds.
pub const MOST_DETENTIONS: usize = 12;
/// Longest words that are kept, in characters.
const LONGEST: usize = 120;

/// A place of detention in words.
pub fn hear_words(draft: &mut Draft, words: &str, ear: Ear) -> Heard {
    let words = clean(words, LONGEST);
    if !words.chars().any(char::is_alphanumeric) {
        return Heard::Missed;
    }
    let codes: Vec<String> = facilities::resolve(&words)
        .into_iter()
        .take(MOST_SUGGESTIONS)
        .map(|facility| facility.code.clone())
        .collect();
    let facility = FacilityAnswer { codes, words };
    match facility.codes.len() {
        0 => {
            keep_place_seen(draft, &facility.words);
            keep(draft, facility, ear);
            Heard::ToldWith(wording::kept_as_written())
        }
        1 => Heard::Guess(Guess::Facility(facility)),
        _ => Heard::Guess(Guess::Facilities(facility)),
    }
}

/// One of several of a name.
pub fn pick(draft: &mut Draft, among: &FacilityAnswer, code: &str, ear: Ear) -> Option<Heard> {
    if !among.codes.iter().any(|known| known == code) {
        return None;
    }
    let facility = FacilityAnswer {
        codes: vec![code.to_owned()],
        words: among.words.clone(),
    };
    keep(draft, facility, ear);
    Some(Heard::Told)
}

/// Writes it: the first place of detention, or one more.
pub fn keep(draft: &mut Draft, facility: FacilityAnswer, ear: Ear) {
    let detentions = &mut draft.report.detentions;
    let told = Detention {
        facility,
        when: None,
    };
    if let Answer::Facility = ear.question.answer
        && let Some(first) = detentions.first_mut()
    {
        first.facility = told.facility;
        return;
    }
    let has_room = detentions.len() < MOST_DETENTIONS;
    if has_room {
        detentions.push(told);
    }
    if has_room && matches!(ear.question.answer, Answer::AnotherFacility) {
        draft.ask_for_another_facility();
    }
}

/// Keeps it as it was written. Several suggestions stay possible; a single one that was not confirmed does not.
pub fn keep_words(draft: &mut Draft, facility: &FacilityAnswer, ear: Ear) {
    let mut told = facility.clone();
    if told.codes.len() == 1 {
        told.codes.clear();
    }
    keep(draft, told, ear);
}

/// A sighting may name a town where we asked for a prison: it is where the person was seen.
fn keep_place_seen(draft: &mut Draft, words: &str) {
    if draft.report.kind == ReportKind::Sighting && draft.report.event_place.is_none() {
        let place = places::read(words);
        if !place.codes.is_empty() {
            draft.report.event_place = Some(place);
        }
    }
}
