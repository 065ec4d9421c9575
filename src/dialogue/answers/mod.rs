//! From words, a button, a photo or a location to an answer in the draft, one kind a file. Called by `asking`; says nothing itself.

pub mod birth;
pub mod choices;
pub mod dates;
pub mod facilities;
pub mod free;
pub mod guess;
pub mod media;
pub mod names;
pub mod places;
pub mod spoken;

use chrono::NaiveDate;

use super::{
    questions::{Answer, Question},
    state::Draft,
};
use crate::i18n::{Lang, Text};
use guess::Guess;

/// What an answer came to.
#[derive(Debug, Clone, PartialEq)]
pub enum Heard {
    /// The draft holds it: on to the next question.
    Told,
    /// As `Told`, with something to say about it.
    ToldWith(Text),
    /// Understood, if the person says yes; or a choice to make first.
    Guess(Guess),
    /// The same question again, with something to say first if there is something.
    Again(Option<Text>),
    /// Not understood.
    Missed,
}

/// Where an answer is heard: the question, the day and the language.
#[derive(Debug, Clone, Copy)]
pub struct Ear {
    /// What was asked.
    pub question: &'static Question,
    /// The day in Damascus.
    pub today: NaiveDate,
    /// The chat's language.
    pub lang: Lang,
}

/// Hears words as the answer to the draft's question; a guess that waits is answered first.
pub fn hear_words(draft: &mut Draft, words: &str, ear: Ear) -> Heard {
    if takes_place(ear.question.answer) && places::is_date_instead(words, ear.today) {
        return Heard::Missed;
    }
    if let Some(guess) = draft.guess()
        && let Some(heard) = guess::hear_words(draft, &guess, words, ear)
    {
        return heard;
    }
    // Where it could be left open, it has been; here it is no name and no date.
    if spoken::says_unknown(words) {
        return choices::hear_unknown(draft, ear);
    }
    if takes_place(ear.question.answer) && places::is_yes_or_no(words) {
        return Heard::Missed;
    }
    match ear.question.answer {
        Answer::FullName => names::hear_full(draft, words, ear.today),
        Answer::NamePart(part) => names::hear_part(draft, part, words),
        Answer::Relation | Answer::Sex | Answer::Source | Answer::Permission(_) => {
            choices::hear_words(draft, words, ear)
        }
        Answer::Birth => birth::hear_words(draft, words, ear),
        Answer::Date(_) | Answer::HeldOn => dates::hear_words(draft, words, ear),
        Answer::Place(_) | Answer::Spot => places::hear_words(draft, words, ear),
        Answer::Facility | Answer::AnotherFacility => facilities::hear_words(draft, words, ear),
        Answer::Words(field) => free::hear_words(draft, field, words),
        Answer::Photos => media::hear_words_for_photo(),
        Answer::Notes => free::hear_note(draft, words),
    }
}

const fn takes_place(answer: Answer) -> bool {
    matches!(
        answer,
        Answer::Place(_) | Answer::Spot | Answer::Facility | Answer::AnotherFacility
    )
}

/// Hears a button of the question. `None`: no button that this question has.
pub fn hear_press(draft: &mut Draft, action: &str, value: &str, ear: Ear) -> Option<Heard> {
    if let Some(guess) = draft.guess()
        && let Some(heard) = guess::hear_press(draft, &guess, action, value, ear)
    {
        return Some(heard);
    }
    match (action, ear.question.answer) {
        ("answer", Answer::Spot) => places::hear_spot(draft, value, ear),
        ("answer", _) => choices::hear_press(draft, value, ear),
        ("gov", _) => places::hear_governorate(draft, value, ear),
        ("years", Answer::Date(_) | Answer::HeldOn) => Some(Heard::Guess(Guess::Years)),
        ("done", Answer::Photos | Answer::Notes) => Some(Heard::Told),
        ("done", _) if draft.is_told(ear.question) => Some(Heard::Told),
        _ => None,
    }
}
