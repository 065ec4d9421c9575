//! What was understood but is not certain, or needs one more choice: shown, and answered with one press. Kept in the draft as JSON.

use serde::{Deserialize, Serialize};

use super::{Ear, Heard, dates, facilities, names, places, spoken};
use crate::{
    dialogue::{
        questions::{Answer, Question},
        state::Draft,
    },
    domain::{
        dates::PartialDate,
        name::Names,
        place::{FacilityAnswer, PlaceAnswer},
        report::Report,
    },
};

/// A guess, or a choice on the way to an answer.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Guess {
    /// A message taken apart: "Is this right?"
    Names(Box<NamesGuess>),
    /// "No, one by one": the first name alone is asked.
    FirstNameOnly,
    /// "Do you mean …?", a date or a birth.
    Date(PartialDate),
    /// A year is chosen from buttons.
    Years,
    /// "Rastan, Homs?"
    Place(PlaceAnswer),
    /// Several places of that name.
    Places(PlaceAnswer),
    /// The governorate (a code) is told; "which part?"
    Within(String),
    /// A place unknown to us (or a spot, its words kept elsewhere): "in which governorate?"
    Governorate(PlaceAnswer),
    /// "Branch 215?"
    Facility(FacilityAnswer),
    /// Several facilities of that name.
    Facilities(FacilityAnswer),
}

/// What one message about a person held.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct NamesGuess {
    /// The parts.
    pub names: Names,
    /// Where they are from.
    pub origin: Option<PlaceAnswer>,
    /// When they were born.
    pub birth: Option<PartialDate>,
    /// How old they were, in the person's words; empty if that was not told.
    pub age_words: String,
    /// Words beside which "I think" was said.
    pub unsure: Vec<String>,
}

impl NamesGuess {
    /// Whether "I think" was said beside the answer to a question.
    pub fn is_unsure(&self, question: &Question, report: &Report) -> bool {
        let mut copy = report.clone();
        let told = match question.answer {
            Answer::FullName => copy.person.names.given,
            Answer::NamePart(part) => part(&mut copy.person.names).take(),
            Answer::Place(field) => field(&mut copy).take().map(|place| place.words),
            _ => None,
        };
        told.is_some_and(|told| {
            told.split(' ')
                .any(|word| self.unsure.iter().any(|unsure| unsure == word))
        })
    }
}

/// Words while a guess waits: yes and no, or a choice typed. `None`: they answer the question itself.
pub fn hear_words(draft: &mut Draft, guess: &Guess, words: &str, ear: Ear) -> Option<Heard> {
    let is_unknown = spoken::says_unknown(words);
    match guess {
        _ if is_unknown => hear_press(draft, guess, "keep", "", ear).or(Some(Heard::Missed)),
        Guess::FirstNameOnly => Some(names::hear_given(draft, words)),
        Guess::Within(code) => Some(places::hear_part(draft, code, words, ear)),
        Guess::Governorate(place) => Some(places::hear_governorate_words(draft, place, words, ear)),
        Guess::Places(place) => places::narrow(place, words),
        Guess::Years => None,
        _ if spoken::says("heard-yes", words) => accept(draft, guess, ear),
        _ if spoken::says("heard-no", words) => Some(decline(guess, ear)),
        _ => None,
    }
}

/// A button while a guess waits. `None`: not one of its buttons.
pub fn hear_press(
    draft: &mut Draft,
    guess: &Guess,
    action: &str,
    value: &str,
    ear: Ear,
) -> Option<Heard> {
    match (action, guess) {
        ("yes", _) => accept(draft, guess, ear),
        ("no", _) => Some(decline(guess, ear)),
        ("year", Guess::Years) => dates::hear_year(draft, value, ear),
        ("pick", Guess::Places(place)) => places::pick(draft, place, value, ear),
        ("pick", Guess::Within(code)) => places::pick_part(draft, code, value, ear),
        ("keep", Guess::Within(_)) => Some(Heard::Told),
        ("gov", Guess::Governorate(place)) => places::pick_governorate(draft, place, value, ear),
        ("keep", Guess::Governorate(place) | Guess::Place(place) | Guess::Places(place)) => {
            places::keep_words(draft, place, ear);
            Some(Heard::Told)
        }
        ("pick", Guess::Facilities(facility)) => facilities::pick(draft, facility, value, ear),
        ("keep", Guess::Facility(facility) | Guess::Facilities(facility)) => {
            facilities::keep_words(draft, facility, ear);
            Some(Heard::Told)
        }
        _ => None,
    }
}

fn accept(draft: &mut Draft, guess: &Guess, ear: Ear) -> Option<Heard> {
    match guess {
        Guess::Names(told) => {
            names::keep(draft, told, ear.today);
            // A name told where the relation was asked: that is asked again.
            if matches!(ear.question.answer, Answer::Relation) && draft.report.relation.is_none() {
                return Some(Heard::Again(None));
            }
        }
        Guess::Date(date) => dates::keep(draft, date.clone(), ear),
        Guess::Place(place) => return Some(places::keep(draft, place.clone(), ear)),
        Guess::Facility(facility) => facilities::keep(draft, facility.clone(), ear),
        _ => return None,
    }
    Some(Heard::Told)
}

fn decline(guess: &Guess, ear: Ear) -> Heard {
    match guess {
        Guess::Names(_) if matches!(ear.question.answer, Answer::FullName) => {
            Heard::Guess(Guess::FirstNameOnly)
        }
        _ => Heard::Again(None),
    }
}
